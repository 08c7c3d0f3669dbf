using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Analysis.Impact;

/// <summary>The flows that a trade measure is about.</summary>
public static class FlowScope
{
    /// <summary>True when a flow crosses a border within a scope.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scope">Products and route.</param>
    /// <param name="flow">The flow.</param>
    public static bool Holds(World world, TradeScope scope, FlowRow flow) =>
        flow.Origin != flow.Destination && HoldsProduct(world, scope, flow.Product) && IsPlace(world, scope.Origin, flow.Origin) && IsPlace(world, scope.Destination, flow.Destination);

    /// <summary>True when the world has the products and places that a scope names.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scope">Products and route.</param>
    public static bool IsKnown(World world, TradeScope scope) =>
        (scope.Product == "*" || world.Products.Values.Any(p => p.Id == scope.Product || string.Equals(p.Stage.ToString(), scope.Product, StringComparison.OrdinalIgnoreCase)))
        && (scope.Deposit is null || world.Deposits.ContainsKey(scope.Deposit))
        && world.Regions.Keys.Any(r => IsPlace(world, scope.Origin, r))
        && world.Regions.Keys.Any(r => IsPlace(world, scope.Destination, r));

    /// <summary>Routes that a measure is about; none for a measure that is not about trade.</summary>
    /// <param name="measure">The measure.</param>
    public static IReadOnlyList<TradeScope> Of(MarketEvent measure) => measure switch
    {
        TradeBan ban => [ban.Scope],
        ExportLicence licence => [licence.Scope],
        ImportTariff tariff => [tariff.Scope],
        ExportTax tax => [tax.Scope],
        ExportQuota quota => [.. quota.Products.Select(p => new TradeScope(p, null, quota.Origin, quota.Destination))],
        _ => [],
    };

    /// <summary>True when a product is in scope, whatever the route.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scope">Products and route.</param>
    /// <param name="id">Product id, with its deposit where it has one.</param>
    public static bool HoldsProduct(World world, TradeScope scope, string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        var template = dot < 0 ? id : id[..dot];
        var isProduct = scope.Product == "*" || scope.Product == template
            || (world.Products.TryGetValue(template, out var product) && string.Equals(scope.Product, product.Stage.ToString(), StringComparison.OrdinalIgnoreCase));
        return isProduct && (scope.Deposit is null || (dot >= 0 && id[(dot + 1)..] == scope.Deposit));
    }

    /// <summary>True when a measure is about a product, or about some of what a template such as <c>conc</c> stands for.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scope">Products and route.</param>
    /// <param name="id">Product id or template.</param>
    public static bool Meets(World world, TradeScope scope, string id) =>
        HoldsProduct(world, world.Products.TryGetValue(id, out var template) && template.PerDeposit ? scope with { Deposit = null } : scope, id);

    /// <summary>True when a region is what a scope names: itself, its bloc, or everywhere.</summary>
    /// <param name="world">The world.</param>
    /// <param name="pattern">Region, bloc, or <c>*</c>.</param>
    /// <param name="region">Region id.</param>
    public static bool IsPlace(World world, string pattern, string region) =>
        pattern == "*" || pattern == region || (world.Regions.TryGetValue(region, out var known) && known.Blocs.Contains(pattern));
}
