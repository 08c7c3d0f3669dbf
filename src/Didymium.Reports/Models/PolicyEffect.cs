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

    private static string Join(params string[] parts) => string.Join(" ", parts.Where(p => p.Length > 0)) is { Length: > 0 } all ? all : "No price or flow in its scope.";

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
            var before = gap.Mean(product, scope.Destination, p => Before(policy, p)) is { Inside: > 0 } b ? $", {Signed(100 * ((b.Outside / b.Inside) - 1))} in the year before" : string.Empty;
            found.Add((percent, $"{Words.Product(run, product)} outside {Words.Region(run, home)} {Signed(percent)} while in force ({Words.Price(during.Outside)} against {Words.Price(during.Inside)} USD/kg){before}"));
        }

        return found.Count == 0 ? string.Empty : string.Join("; ", found.OrderByDescending(f => f.Percent).Take(MostProducts).Select(f => f.Words)) + ".";
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
            : before is { } b ? $"Shipped on its routes: {Words.Tonnes(d)} a year while in force, {Words.Tonnes(b)} in the year before."
            : $"Shipped on its routes: {Words.Tonnes(d)} a year while in force.";
    }

    private string Rent(Func<CapRow, bool> of)
    {
        var binding = run.Caps.Where(of).ToList();
        if (binding.Count == 0)
        {
            return "It never binds.";
        }

        var periods = run.Periods.Count();
        var peak = binding.MaxBy(c => c.RentUsdPerKg)!;
        var count = binding.Select(c => c.Period).Distinct().Count();
        var unit = run.Step.ToString().ToLowerInvariant();
        return $"Binds in {count} of {periods} {unit}s; a further kilogram would be worth {Words.Price(binding.Average(c => c.RentUsdPerKg))} USD on average then, at most {Words.Price(peak.RentUsdPerKg)} in {peak.Period}.";
    }

    private string Held(StockpileProgramme stockpile)
    {
        var held = run.Stocks.Where(s => s.Holder == "government" && s.Region == stockpile.Region && s.Product == stockpile.Product).OrderBy(s => s.Period).ToList();
        return held.Count == 0
            ? "The state holds nothing."
            : $"{Words.Region(run, stockpile.Region)} holds {Words.Tonnes(held[0].Tonnes)} of {Words.Product(run, stockpile.Product)} at the end of {held[0].Period}, {Words.Tonnes(held[^1].Tonnes)} at the end of {held[^1].Period}.";
    }

    private static string Signed(double percent) => percent >= 100 ? Words.Times(1 + (percent / 100)) + " the price inside" : (percent <= -0.5 ? "−" : "+") + Math.Abs(percent).ToString("0", CultureInfo.InvariantCulture) + " %";
}
