using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>News that the base case already holds.</summary>
internal static class InBaseline
{
    public static readonly Check Check = new(
        "in-baseline",
        "Is it news to the model, and not already an event or a plant of the scenario?",
        "对模型而言是否为新信息,而非情景中已有的事件或工厂?");

    private static readonly string[] Trade = ["ban", "licence", "export_quota", "export_tax", "tariff"];
    private static readonly string[] Support = ["price_floor", "output_credit", "capex_grant", "offtake", "stockpile", "quota", "loan", "investment_credit", "origin_restriction", "technology_ban", "demand"];

    public static Finding Run(Claim claim, CheckContext context)
    {
        var kinds = Kinds(claim.Type);
        if (kinds.Count == 0)
        {
            return Finding.NoMatter("claims of this type are no events.");
        }

        if (context.Model is not { } model)
        {
            return Finding.Missing("No scenario to look it up in.");
        }

        if (context.Subject(claim) is not { } subject)
        {
            return Finding.Missing($"\"{claim.Subject}\" is not in the gazetteer.");
        }

        if (model.Events(subject).Where(e => kinds.Contains(e.Kind) && Concerns(e, claim, context)).MinBy(e => Distance(e, claim, context)) is { } known)
        {
            return Finding.Warn($"Already in {model.Scenario}: {known.Id} ({known.Kind}, {known.Status.Replace('_', ' ')}, from {Say.Date(known.Start)}), \"{known.Name.Trim()}\".");
        }

        return Plant(claim, model, subject) ?? Finding.Pass();
    }

    private static Finding? Plant(Claim claim, IModelFacts model, Entity subject)
    {
        if (claim.Type is not (ClaimType.Milestone or ClaimType.Capacity or ClaimType.Production))
        {
            return null;
        }

        var said = Tonnage.Masses(claim).Select(Tonnage.Of).ToList();
        foreach (var plant in model.Plants(subject))
        {
            // The same standing and, where the claim has a tonnage, about the same size.
            var fits = said.Count > 0 ? said.Any(tonnes => Math.Abs(tonnes - plant.TonnesPerYear) <= 0.1 * plant.TonnesPerYear) : Keys.Of(claim.Status) == plant.Status && claim.Type == ClaimType.Milestone;
            if (fits)
            {
                return Finding.Warn($"Already in {model.Scenario}: {plant.Name}, {plant.Stage.Replace('_', ' ')}, {Say.Tonnes(plant.TonnesPerYear)} a year, {plant.Status.Replace('_', ' ')}.");
            }
        }

        return null;
    }

    private static List<string> Kinds(ClaimType type) => type switch
    {
        ClaimType.TradeFlow => ["ban", "licence", "export_quota"],
        ClaimType.Policy => [.. Trade, .. Support],
        ClaimType.Deal => ["offtake", "loan", "capex_grant", "price_floor", "project"],
        ClaimType.Milestone or ClaimType.Capacity => ["project"],
        ClaimType.Production => ["project"],
        _ => [],
    };

    // A stop is a ban in the model and a shipment is not; a deal or project must be of the same time.
    private static bool Concerns(BaselineEvent e, Claim claim, CheckContext context) => claim.Type switch
    {
        ClaimType.TradeFlow => StatusLadder.Finality(claim.Status) is not null || claim.Polarity == Polarity.Negative,
        ClaimType.Production => false,
        _ => Distance(e, claim, context) <= 366,
    };

    private static int Distance(BaselineEvent e, Claim claim, CheckContext context)
    {
        var when = claim.Time?.From ?? context.Document.Published?.Day;
        return when is { } day ? Math.Abs(day.DayNumber - e.Start.DayNumber) : 0;
    }
}
