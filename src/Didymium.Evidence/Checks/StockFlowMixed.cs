using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>Stock taken for flow, capacity for production, a quarter for a year.</summary>
internal static class StockFlowMixed
{
    public static readonly Check Check = new(
        "stock-flow-mixed",
        "Are stock and flow, capacity and production, year and quarter kept apart?",
        "存量与流量、产能与产量、年度与季度是否区分清楚？");

    private static readonly WordList CapacityWords = new("capacity", "nameplate", "capable of", "产能", "设计能力");

    private static readonly WordList OutputWords = new("produced", "output", "production of", "产量", "实际生产", "产出");

    public static Finding Run(Claim claim, CheckContext context)
    {
        var masses = Tonnage.Masses(claim).ToList();
        if (masses.Count == 0 || claim.Type is not (ClaimType.Resource or ClaimType.Production or ClaimType.Capacity or ClaimType.TradeFlow or ClaimType.Demand))
        {
            return Finding.NoMatter("the claim gives no tonnage of a resource, an output, a capacity, a flow or a demand.");
        }

        foreach (var quantity in masses)
        {
            if (Mixed(claim, quantity) is { } finding)
            {
                return finding;
            }
        }

        return OtherRate(claim, masses, context) ?? Finding.Pass();
    }

    private static Finding? Mixed(Claim claim, Quantity quantity)
    {
        var isRate = quantity.Rate is QuantityRate.PerYear or QuantityRate.PerQuarter or QuantityRate.PerMonth;
        if (claim.Type == ClaimType.Resource && isRate)
        {
            return Finding.Fail($"\"{quantity.Raw}\" is given{Say.Rate(quantity.Rate)}; what lies in the ground is a stock.");
        }

        if (claim.Type is ClaimType.Production or ClaimType.Capacity && quantity.Rate == QuantityRate.Stock)
        {
            return Finding.Fail($"\"{quantity.Raw}\" is a stock; {(claim.Type == ClaimType.Capacity ? "a capacity" : "an output")} is an amount in a time.");
        }

        if (claim.Type == ClaimType.Production && CapacityWords.First(claim.Quote) is { } capacity && !OutputWords.In(claim.Quote))
        {
            return Finding.Warn($"\"{quantity.Raw}\" is read as output, and the sentence speaks of \"{capacity}\": a plant that can is not a plant that did.");
        }

        return (claim.Time?.Precision, quantity.Rate) switch
        {
            (DatePrecision.Quarter or DatePrecision.Month, QuantityRate.PerYear) => Finding.Warn($"\"{quantity.Raw}\" is a yearly rate dated to {claim.Time!.Raw}: an annualised pace, not a year's output."),
            (DatePrecision.Year, QuantityRate.PerQuarter or QuantityRate.PerMonth) => Finding.Warn($"\"{quantity.Raw}\" is an amount{Say.Rate(quantity.Rate)} dated to the whole of {claim.Time!.Raw}."),
            _ => null,
        };
    }

    // The same number with two rates is one figure read or copied wrongly in one of the places.
    private static Finding? OtherRate(Claim claim, List<Quantity> masses, CheckContext context)
    {
        foreach (var (other, document) in context.Rivals(claim).Where(rival => Matter.SameSubject(claim, rival.Claim)))
        {
            foreach (var theirs in Tonnage.Masses(other))
            {
                var mine = masses.FirstOrDefault(q => q.Unit == theirs.Unit && q.Likely == theirs.Likely && IsTime(q.Rate) && IsTime(theirs.Rate) && q.Rate != theirs.Rate);
                if (mine is not null)
                {
                    return Finding.Fail($"{Say.Quantity(mine)} here is {Say.Quantity(theirs)} at {Say.Source(document)}: one of the two took a year for a part of it.");
                }
            }
        }

        return null;
    }

    private static bool IsTime(QuantityRate rate) => rate is QuantityRate.PerYear or QuantityRate.PerQuarter or QuantityRate.PerMonth or QuantityRate.Stock;
}
