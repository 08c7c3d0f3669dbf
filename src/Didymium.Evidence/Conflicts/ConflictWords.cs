using Didymium.Chain.Wording;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Conflicts;

/// <summary>The question that claims answer differently, and how they differ, in words.</summary>
internal static class ConflictWords
{
    // More than these is the rare earths as a whole.
    private const int FewElements = 4;

    public static string Question(IReadOnlyList<(Claim Claim, Document Document)> members, Aspect aspect, Func<string, Entity?> entities)
    {
        // A denial is about what another claim says; the question is that claim's.
        var claim = members.Select(m => m.Claim).FirstOrDefault(c => c.Type != ClaimType.Denial) ?? members[0].Claim;
        var name = Name(claim.SubjectEntity, claim.Subject, entities);
        var other = Name(members.Select(m => m.Claim.CounterpartEntity).FirstOrDefault(id => id != claim.SubjectEntity && entities(id)?.Kind is EntityKind.Country or EntityKind.Bloc or EntityKind.Company) ?? string.Empty, string.Empty, entities);
        var with = other.Length > 0 ? Tongue.Say($" with {other}", $"与{other}") : string.Empty;
        var to = other.Length > 0 ? Tongue.Say($" to {other}", $"向{other}") : string.Empty;
        var what = claim.Elements.Count is > 0 and <= FewElements ? Say.Elements(claim.Elements) : Tongue.Say("rare earth", "稀土");
        var when = members.Select(m => m.Claim.Time?.Iso).Distinct().ToList() is [{ } one] ? Tongue.Say($" in {one}", $"在{one}") : string.Empty;
        var stops = StatusLadder.Finality(claim.Status) is not null;
        return (aspect, claim.Type) switch
        {
            (Aspect.When, ClaimType.TradeFlow) => Tongue.Say($"When did {name} {(stops ? "stop shipping" : "ship")}{to}?", $"{name}何时{(stops ? "停止" : string.Empty)}{to}供货？"),
            (Aspect.When, _) => Tongue.Say($"When was {name} {Say.Status(claim.Status)}?", $"{name}何时{Say.Status(claim.Status)}？"),
            (Aspect.Standing, ClaimType.TradeFlow) => Tongue.Say($"Does {name} ship{to}?", $"{name}是否{to}供货？"),
            (Aspect.Standing, ClaimType.Deal or ClaimType.Negotiation) => Tongue.Say($"How far is the deal of {name}{with}?", $"{name}{with}的交易进展如何？"),
            (Aspect.Standing, _) => Tongue.Say($"How far is {name}?", $"{name}进展如何？"),
            (_, ClaimType.Resource) => Tongue.Say($"How much {what} does {name} hold?", $"{name}有多少{what}资源？"),
            (_, ClaimType.Composition) => Tongue.Say($"What share of {name} is {what}?", $"{name}中{what}占多少？"),
            (_, ClaimType.Production) => Tongue.Say($"How much {what} does {name} make{when}?", $"{name}{when}生产多少{what}？"),
            (_, ClaimType.Capacity) => Tongue.Say($"How much {what} can {name} make a year?", $"{name}每年能生产多少{what}？"),
            (_, ClaimType.TradeFlow) => Tongue.Say($"How much {what} does {name} ship{to}{when}?", $"{name}{when}{to}供应多少{what}？"),
            (_, ClaimType.Price) => Tongue.Say($"What does {name} cost{when}?", $"{name}{when}的价格是多少？"),
            (_, ClaimType.Share) => Tongue.Say($"What share does {name} have{when}?", $"{name}{when}的份额是多少？"),
            (_, ClaimType.Demand) => Tongue.Say($"How much {what} does {name} need{when}?", $"{name}{when}需要多少{what}？"),
            _ => Tongue.Say($"How much money is in the deal of {name}{with}?", $"{name}{with}的交易金额是多少？"),
        };
    }

    public static string Explanation(IReadOnlyList<(Claim Claim, Document Document)> members, Aspect aspect, ConflictKind kind)
    {
        var sides = members
            .OrderBy(m => m.Document.Published?.Text ?? "9", StringComparer.Ordinal).ThenBy(m => m.Claim.Id, StringComparer.Ordinal)
            .Select(m => Tongue.Say($"{Answer(m.Claim, aspect)} ({Say.Source(m.Document)})", $"{Answer(m.Claim, aspect)}——{Say.Source(m.Document)}"));
        return Why(kind) + Tongue.Say($": {string.Join("; ", sides)}.", $"：{string.Join("；", sides)}。");
    }

    private static string Why(ConflictKind kind) => kind switch
    {
        ConflictKind.Basis => Tongue.Say("They count different things", "统计口径不同"),
        ConflictKind.Date => Tongue.Say("They speak of different times", "所述时间不同"),
        ConflictKind.Scope => Tongue.Say("They speak of different wholes", "所述范围不同"),
        ConflictKind.Translation => Tongue.Say("The multiplier changed on the way", "数量级在转述中有变"),
        _ => Tongue.Say("They disagree", "说法不一"),
    };

    private static string Answer(Claim claim, Aspect aspect)
    {
        if (claim.Type == ClaimType.Denial || claim.Status == ClaimStatus.Denied)
        {
            return Tongue.Say($"denied, \"{claim.Quote}\"", $"否认，“{claim.Quote}”");
        }

        return aspect switch
        {
            Aspect.Amount when AmountComparison.Main(claim) is { } quantity => Amount(claim, quantity),
            Aspect.When => claim.Time?.Iso ?? Tongue.Say("not dated", "未注明日期"),
            _ => Tongue.Say(
                $"{(claim.Polarity == Polarity.Negative ? "not " : string.Empty)}{(claim.Status == ClaimStatus.None ? $"\"{claim.Quote}\"" : Say.Status(claim.Status))}",
                $"{(claim.Polarity == Polarity.Negative ? "并非" : string.Empty)}{(claim.Status == ClaimStatus.None ? $"“{claim.Quote}”" : Say.Status(claim.Status))}"),
        };
    }

    private static string Amount(Claim claim, Quantity quantity)
    {
        var isBare = quantity.Basis == QuantityBasis.None && Tonnage.PerUnit(quantity.Unit) is not null;
        return Tongue.Say(
            $"{Say.Quantity(quantity)}{(isBare ? ", basis not said" : string.Empty)}{(claim.Time is { } time ? $" in {time.Iso}" : string.Empty)}",
            $"{(claim.Time is { } when ? $"{when.Iso}，" : string.Empty)}{Say.Quantity(quantity)}{(isBare ? "，口径未说明" : string.Empty)}");
    }

    private static string Name(string entity, string words, Func<string, Entity?> entities) => entity.Length > 0 && entities(entity) is { } found ? Say.Name(found) : words;
}
