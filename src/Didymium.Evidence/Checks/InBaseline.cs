using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>News that the base case already holds.</summary>
internal static class InBaseline
{
    public static readonly Check Check = new(
        "in-baseline",
        "Is it news to the model, and not already an event or a plant of the scenario?",
        "对模型而言是否为新信息，而非情景中已有的事件或工厂？");

    private const int SameEventDays = 366;
    private const int SameNewsDays = 92;

    private static readonly (WordList Words, string[] Kinds)[] Policies =
    [
        (new("control*", "licence*", "license*", "licens*", "curb*", "restrict*", "管制", "许可"), ["licence", "ban", "technology_ban"]),
        (new("ban", "bans", "banned", "prohibit*", "禁止", "禁令"), ["ban", "technology_ban", "origin_restriction"]),
        (new("quota*", "配额", "指标", "总量控制"), ["quota", "export_quota"]),
        (new("tariff*", "duty", "duties", "关税"), ["tariff", "export_tax"]),
        (new("price floor*", "floor price*", "保底价", "最低价", "底价"), ["price_floor"]),
        (new("stockpil*", "reserve purchase*", "收储", "储备"), ["stockpile"]),
        (new("loan*", "grant*", "subsid*", "tax credit*", "credit*", "贷款", "补贴", "税收抵免"), ["loan", "capex_grant", "output_credit", "investment_credit"]),
    ];

    public static Finding Run(Claim claim, CheckContext context)
    {
        var kinds = claim.Type == ClaimType.Policy ? PolicyKinds(claim) : Kinds(claim.Type);
        if (kinds.Count == 0)
        {
            return Finding.NoMatter("claims of this kind are no events of the model.", "此类主张不是模型中的事件。");
        }

        if (context.Model is not { } model)
        {
            return Finding.Missing(() => Tongue.Say("No scenario to look it up in.", "没有可供查找的情景。"));
        }

        if (context.Subject(claim) is not { } subject)
        {
            return Finding.Missing(() => Tongue.Say($"\"{claim.Subject}\" is not in the gazetteer.", $"“{claim.Subject}”不在名称词典中。"));
        }

        if (model.Events(subject).Where(e => kinds.Contains(e.Kind) && Concerns(e, claim, context)).MinBy(e => Distance(e, claim, context)) is { } known)
        {
            return Finding.Warn(() => Tongue.Say(
                $"Already in {model.Scenario}: {known.Id} ({known.Kind}, {known.Status.Replace('_', ' ')}, from {Say.Date(known.Start)}), \"{known.Name.Trim()}\".",
                $"{model.Scenario} 中已有：{known.Id}（{Terms.EventKind(known.Kind)}，{Terms.Status(known.Status)}，自{Say.Date(known.Start)}）{(known.NameZh.Length > 0 ? $"，“{known.NameZh.Trim()}”" : string.Empty)}。"));
        }

        return Plant(claim, model, subject) ?? Finding.Pass();
    }

    private static Finding? Plant(Claim claim, IModelFacts model, Entity subject)
    {
        if (claim.Type is not (ClaimType.Milestone or ClaimType.Capacity or ClaimType.Production))
        {
            return null;
        }

        foreach (var plant in model.Plants(subject))
        {
            // About the same size at the same stage; a standing alone tells only of a single plant.
            var isSize = Tonnage.Masses(claim).Any(q => Math.Abs(Tonnage.Of(q) - plant.TonnesPerYear) <= 0.1 * plant.TonnesPerYear && IsAt(plant, q.Basis));
            var isStanding = !Tonnage.Masses(claim).Any() && claim.Type == ClaimType.Milestone && Keys.Of(claim.Status) == plant.Status && subject.Kind == EntityKind.Facility;
            if (isSize || isStanding)
            {
                return Finding.Warn(() => Tongue.Say(
                    $"Already in {model.Scenario}: {plant.Name}, {plant.Stage.Replace('_', ' ')}, {Say.Tonnes(plant.TonnesPerYear)} a year, {plant.Status.Replace('_', ' ')}.",
                    $"{model.Scenario} 中已有：{Say.Plant(plant)}，{StageNames.Activity(plant.Stage)}，每年{Say.Tonnes(plant.TonnesPerYear)}，{Terms.Status(plant.Status)}。"));
            }
        }

        return null;
    }

    private static bool IsAt(BaselinePlant plant, QuantityBasis basis) => Tonnage.StageOf(basis) is not { } stage
        || plant.Stage == Stages.Key(stage)
        || (stage == Stage.Mine && plant.Stage is "cracking" or "light_separation" or "heavy_separation")
        || (stage == Stage.LightSeparation && plant.Stage == "heavy_separation");

    private static List<string> Kinds(ClaimType type) => type switch
    {
        ClaimType.TradeFlow => ["ban", "licence", "export_quota"],
        ClaimType.Deal => ["offtake", "loan", "capex_grant", "price_floor", "project"],
        ClaimType.Milestone or ClaimType.Capacity => ["project"],
        ClaimType.Production => ["project"],
        _ => [],
    };

    private static List<string> PolicyKinds(Claim claim) => [.. Policies.Where(policy => policy.Words.In(claim.Quote)).SelectMany(policy => policy.Kinds).Distinct(StringComparer.Ordinal)];

    // A stop is a ban in the model and a shipment is not; a deal or project must be of the same time.
    private static bool Concerns(BaselineEvent e, Claim claim, CheckContext context) => claim.Type switch
    {
        ClaimType.TradeFlow => StatusLadder.Finality(claim.Status) is not null || claim.Polarity == Polarity.Negative,
        ClaimType.Production => false,
        _ when e.Kind == "project" && context.Subject(claim)?.Kind == EntityKind.Company => IsNarrow(claim) && Distance(e, claim, context) <= SameNewsDays,
        _ => Distance(e, claim, context) <= SameEventDays,
    };

    // A company has many plants: only news of the same weeks is likely of the same one.
    private static bool IsNarrow(Claim claim) => claim.Time is not { } time || time.To.DayNumber - time.From.DayNumber <= SameNewsDays;

    private static int Distance(BaselineEvent e, Claim claim, CheckContext context)
    {
        var when = claim.Time?.From ?? context.Document.Published?.Day;
        return when is { } day ? Math.Abs(day.DayNumber - e.Start.DayNumber) : 0;
    }
}
