using System.Globalization;
using Didymium.Analysis.Impact;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>What a run says of a policy in numbers. It is what happens while the policy is in force, not what the policy alone does: other things change too.</summary>
internal sealed class PolicyEffect(Run run)
{
    private const int MostProducts = 3;

    private readonly Gap gap = new(run);
    private readonly SupportEffect support = new(run);

    public string Of(MarketEvent policy) => policy switch
    {
        TradeBan or ExportLicence or ExportTax or ImportTariff => Join(Prices(policy), Shipped(policy)),
        ExportQuota => Join(Rent(c => c.Kind == "export_quota" && c.Id == policy.Id), Prices(policy)),
        QuotaChange quota => Rent(c => c.Kind == "production_quota" && c.Id == quota.Quota),
        OriginRestriction => Rent(c => c.Kind == "restriction" && (c.Id == policy.Id || c.Id.StartsWith(policy.Id + " on ", StringComparison.Ordinal))),
        StockpileProgramme stockpile => Held(stockpile),
        _ => support.Of(policy),
    };

    private static string Join(params string[] parts) => string.Join(Tongue.Say(" ", string.Empty), parts.Where(p => p.Length > 0)) is { Length: > 0 } all ? all : Tongue.Say("No price or flow in its scope.", "其范围内没有价格或贸易流。");

    private static double Before(MarketEvent policy, Period period) => period.ShareBetween(policy.Start.InYears - 1, policy.Start.InYears) * period.Length;

    // The products in scope whose gap is widest while it is in force.
    private string Prices(MarketEvent policy)
    {
        var home = run.World.ReferenceRegion;
        var scopes = FlowScope.Of(policy).Where(s => FlowScope.IsPlace(run.World, s.Origin, home)).ToList();
        if (scopes.Count == 0 || policy is ImportTariff)
        {
            return string.Empty;
        }

        var found = new List<(double Percent, string Words)>();
        foreach (var product in run.Prices.Select(p => p.Product).Distinct())
        {
            if (scopes.Find(s => FlowScope.HoldsProduct(run.World, s, product)) is not { } scope || gap.Mean(product, scope.Destination, p => policy.ShareInForce(p) * p.Length) is not { Inside: > 0 } during)
            {
                continue;
            }

            var percent = 100 * ((during.Outside / during.Inside) - 1);
            var before = gap.Mean(product, scope.Destination, p => Before(policy, p)) is { Inside: > 0 } b ? Signed(100 * ((b.Outside / b.Inside) - 1)) : null;
            var (what, where, dear, cheap) = (Words.Product(run, product), Words.Region(run, home), Words.Price(during.Outside), Words.Price(during.Inside));
            found.Add((percent, Tongue.Say(
                $"{what} outside {where} {Signed(percent)} while in force ({dear} against {cheap} USD/kg){(before is null ? null : $", {before} in the year before")}",
                $"生效期间{where}境外{what}相对境内 {Signed(percent)}（{dear} 对 {cheap} 美元/千克）{(before is null ? null : $"，此前一年为 {before}")}")));
        }

        return found.Count == 0 ? string.Empty : string.Join(Tongue.Say("; ", "；"), found.OrderByDescending(f => f.Percent).Take(MostProducts).Select(f => f.Words)) + Tongue.Say(".", "。");
    }

    private string Shipped(MarketEvent policy)
    {
        var scopes = FlowScope.Of(policy);
        var flows = run.Flows.Where(f => scopes.Any(s => FlowScope.Holds(run.World, s, f))).ToLookup(f => f.Period);
        double? Rate(Func<Period, double> weight)
        {
            var years = run.Periods.Sum(p => weight(p) * p.Length);
            return years > 1e-9 ? run.Periods.Sum(p => weight(p) * flows[p].Sum(f => f.Tonnes)) / years : null;
        }

        var during = Rate(p => policy.ShareInForce(p));
        var before = Rate(p => p.ShareBetween(policy.Start.InYears - 1, policy.Start.InYears));
        return during is not { } d ? string.Empty
            : before is { } b ? Tongue.Say(
                $"Shipped on its routes: {Words.Tonnes(d)} a year while in force, {Words.Tonnes(b)} in the year before.",
                $"相关路线运量：生效期间每年 {Words.Tonnes(d)}，此前一年 {Words.Tonnes(b)}。")
            : Tongue.Say($"Shipped on its routes: {Words.Tonnes(d)} a year while in force.", $"相关路线运量：生效期间每年 {Words.Tonnes(d)}。");
    }

    private string Rent(Func<CapRow, bool> of)
    {
        var binding = run.Caps.Where(of).ToList();
        if (binding.Count == 0)
        {
            return Tongue.Say("It never binds.", "从未构成约束。");
        }

        var peak = binding.MaxBy(c => c.RentUsdPerKg)!;
        var count = binding.Select(c => c.Period).Distinct().Count();
        var (all, mean) = (Words.Periods(run.Periods.Count(), run.Step), Words.Price(binding.Average(c => c.RentUsdPerKg)));
        return Tongue.Say(
            $"Binds in {count} of {all}; a further kilogram would be worth {mean} USD on average then, at most {Words.Price(peak.RentUsdPerKg)} in {peak.Period}.",
            $"{all}中有{Words.Periods(count, run.Step)}构成约束；其间多一千克平均值 {mean} 美元，最高为 {peak.Period} 的 {Words.Price(peak.RentUsdPerKg)} 美元。");
    }

    private string Held(StockpileProgramme stockpile)
    {
        var held = run.Stocks.Where(s => s.Holder == "government" && s.Region == stockpile.Region && s.Product == stockpile.Product).OrderBy(s => s.Period).ToList();
        return held.Count == 0
            ? Tongue.Say("The state holds nothing.", "国家没有储备。")
            : Tongue.Say(
                $"{Words.Region(run, stockpile.Region)} holds {Words.Tonnes(held[0].Tonnes)} of {Words.Product(run, stockpile.Product)} at the end of {held[0].Period}, {Words.Tonnes(held[^1].Tonnes)} at the end of {held[^1].Period}.",
                $"{Words.Region(run, stockpile.Region)}{Words.Product(run, stockpile.Product)}储备：{held[0].Period} 末 {Words.Tonnes(held[0].Tonnes)}，{held[^1].Period} 末 {Words.Tonnes(held[^1].Tonnes)}。");
    }

    private static string Signed(double percent) => percent >= 100 ? Tongue.Say(Words.Times(1 + (percent / 100)) + " the price inside", "为境内价格的 " + Words.Times(1 + (percent / 100))) : (percent <= -0.5 ? "−" : "+") + Math.Abs(percent).ToString("0", CultureInfo.InvariantCulture) + " %";
}
