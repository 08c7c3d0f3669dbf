using Didymium.Chain.Wording;
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
            return Finding.NoMatter("the claim gives no tonnage of a resource, an output, a capacity, a flow or a demand.", "主张没有给出资源量、产量、产能、贸易流或需求的吨数。");
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
            return Finding.Fail(() => Tongue.Say(
                $"\"{quantity.Raw}\" is given{Say.Rate(quantity.Rate)}; what lies in the ground is a stock.",
                $"“{quantity.Raw}”按{Say.Rate(quantity.Rate)}给出；埋藏于地下的是存量。"));
        }

        if (claim.Type is ClaimType.Production or ClaimType.Capacity && quantity.Rate == QuantityRate.Stock)
        {
            return Finding.Fail(() => Tongue.Say(
                $"\"{quantity.Raw}\" is a stock; {(claim.Type == ClaimType.Capacity ? "a capacity" : "an output")} is an amount in a time.",
                $"“{quantity.Raw}”是存量；{(claim.Type == ClaimType.Capacity ? "产能" : "产量")}是一段时间内的数量。"));
        }

        if (claim.Type == ClaimType.Production && CapacityWords.First(claim.Quote) is { } capacity && !OutputWords.In(claim.Quote))
        {
            return Finding.Warn(() => Tongue.Say(
                $"\"{quantity.Raw}\" is read as output, and the sentence speaks of \"{capacity}\": a plant that can is not a plant that did.",
                $"“{quantity.Raw}”读作产量，而句中说的是“{capacity}”：能生产不等于已生产。"));
        }

        return (claim.Time?.Precision, quantity.Rate) switch
        {
            (DatePrecision.Quarter or DatePrecision.Month, QuantityRate.PerYear) => Finding.Warn(() => Tongue.Say(
                $"\"{quantity.Raw}\" is a yearly rate dated to {claim.Time!.Raw}: an annualised pace, not a year's output.",
                $"“{quantity.Raw}”是年率，日期却是{claim.Time.Raw}：这是折合年率，并非全年产量。")),
            (DatePrecision.Year, QuantityRate.PerQuarter or QuantityRate.PerMonth) => Finding.Warn(() => Tongue.Say(
                $"\"{quantity.Raw}\" is an amount{Say.Rate(quantity.Rate)} dated to the whole of {claim.Time!.Raw}.",
                $"“{quantity.Raw}”是{Say.Rate(quantity.Rate)}的数量，日期却是{claim.Time.Raw}全年。")),
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
                    return Finding.Fail(() => Tongue.Say(
                        $"{Say.Quantity(mine)} here is {Say.Quantity(theirs)} at {Say.Source(document)}: one of the two took a year for a part of it.",
                        $"此处为{Say.Quantity(mine)}，{Say.Source(document)}则为{Say.Quantity(theirs)}：其中一处把全年与其一部分弄混了。"));
                }
            }
        }

        return null;
    }

    private static bool IsTime(QuantityRate rate) => rate is QuantityRate.PerYear or QuantityRate.PerQuarter or QuantityRate.PerMonth or QuantityRate.Stock;
}
