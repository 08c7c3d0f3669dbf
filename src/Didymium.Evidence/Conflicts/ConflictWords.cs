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
        var with = other.Length > 0 ? $" with {other}" : string.Empty;
        var to = other.Length > 0 ? $" to {other}" : string.Empty;
        var what = claim.Elements.Count is > 0 and <= FewElements ? string.Join(" and ", claim.Elements) : "rare earth";
        var when = members.Select(m => m.Claim.Time?.Iso).Distinct().ToList() is [{ } one] ? $" in {one}" : string.Empty;
        return (aspect, claim.Type) switch
        {
            (Aspect.When, ClaimType.TradeFlow) => $"When did {name} {(StatusLadder.Finality(claim.Status) is null ? "ship" : "stop shipping")}{to}?",
            (Aspect.When, _) => $"When was {name} {Say.Status(claim.Status)}?",
            (Aspect.Standing, ClaimType.TradeFlow) => $"Does {name} ship{to}?",
            (Aspect.Standing, ClaimType.Deal or ClaimType.Negotiation) => $"How far is the deal of {name}{with}?",
            (Aspect.Standing, _) => $"How far is {name}?",
            (_, ClaimType.Resource) => $"How much {what} does {name} hold?",
            (_, ClaimType.Composition) => $"What share of {name} is {what}?",
            (_, ClaimType.Production) => $"How much {what} does {name} make{when}?",
            (_, ClaimType.Capacity) => $"How much {what} can {name} make a year?",
            (_, ClaimType.TradeFlow) => $"How much {what} does {name} ship{to}{when}?",
            (_, ClaimType.Price) => $"What does {name} cost{when}?",
            (_, ClaimType.Share) => $"What share does {name} have{when}?",
            (_, ClaimType.Demand) => $"How much {what} does {name} need{when}?",
            _ => $"How much money is in the deal of {name}{with}?",
        };
    }

    public static string Explanation(IReadOnlyList<(Claim Claim, Document Document)> members, Aspect aspect, ConflictKind kind)
    {
        var sides = members
            .OrderBy(m => m.Document.Published?.Text ?? "9", StringComparer.Ordinal).ThenBy(m => m.Claim.Id, StringComparer.Ordinal)
            .Select(m => $"{Answer(m.Claim, aspect)} ({Say.Source(m.Document)})");
        return $"{Why(kind)}: {string.Join("; ", sides)}.";
    }

    private static string Why(ConflictKind kind) => kind switch
    {
        ConflictKind.Basis => "They count different things",
        ConflictKind.Date => "They speak of different times",
        ConflictKind.Scope => "They speak of different wholes",
        ConflictKind.Translation => "The multiplier changed on the way",
        _ => "They disagree",
    };

    private static string Answer(Claim claim, Aspect aspect)
    {
        if (claim.Type == ClaimType.Denial || claim.Status == ClaimStatus.Denied)
        {
            return $"denied, \"{claim.Quote}\"";
        }

        return aspect switch
        {
            Aspect.Amount when AmountComparison.Main(claim) is { } quantity => $"{Say.Quantity(quantity)}{(quantity.Basis == QuantityBasis.None && Tonnage.PerUnit(quantity.Unit) is not null ? ", basis not said" : string.Empty)}{(claim.Time is { } time ? $" in {time.Iso}" : string.Empty)}",
            Aspect.When => claim.Time?.Iso ?? "not dated",
            _ => $"{(claim.Polarity == Polarity.Negative ? "not " : string.Empty)}{(claim.Status == ClaimStatus.None ? $"\"{claim.Quote}\"" : Say.Status(claim.Status))}",
        };
    }

    private static string Name(string entity, string words, Func<string, Entity?> entities) => entity.Length > 0 && entities(entity) is { } found ? found.Name : words;
}
