using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The products and routes that a trade measure names.</summary>
internal static class TradeInScope
{
    public static IReadOnlyList<TradeScope> Scopes(MarketEvent measure) => measure switch
    {
        TradeBan ban => [ban.Scope],
        ExportLicence licence => [licence.Scope],
        ImportTariff tariff => [tariff.Scope],
        ExportTax tax => [tax.Scope],
        ExportQuota quota => [.. quota.Products.Select(p => new TradeScope(p, null, quota.Origin, quota.Destination))],
        _ => [],
    };

    public static bool Product(Run run, TradeScope scope, string product)
    {
        var parts = product.Split('.');
        return (scope.Product == "*" || scope.Product == parts[0] || (run.World.Products.TryGetValue(parts[0], out var p) && string.Equals(scope.Product, p.Stage.ToString(), StringComparison.OrdinalIgnoreCase)))
            && (scope.Deposit is null || (parts.Length > 1 && parts[1] == scope.Deposit));
    }

    public static bool Place(Run run, string pattern, string region) =>
        pattern == "*" || pattern == region || (run.World.Regions.TryGetValue(region, out var r) && r.Blocs.Contains(pattern));
}
