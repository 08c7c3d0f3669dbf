using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Analysis.Impact;

/// <summary>The flows that a trade measure is about.</summary>
internal static class FlowScope
{
    public static bool Holds(World world, TradeScope scope, FlowRow flow)
    {
        var dot = flow.Product.IndexOf('.', StringComparison.Ordinal);
        var template = dot < 0 ? flow.Product : flow.Product[..dot];
        var isProduct = scope.Product == "*" || scope.Product == template
            || (world.Products.TryGetValue(template, out var product) && string.Equals(scope.Product, product.Stage.ToString(), StringComparison.OrdinalIgnoreCase));
        return isProduct && flow.Origin != flow.Destination
            && (scope.Deposit is null || (dot >= 0 && flow.Product[(dot + 1)..] == scope.Deposit))
            && IsPlace(world, scope.Origin, flow.Origin) && IsPlace(world, scope.Destination, flow.Destination);
    }

    private static bool IsPlace(World world, string pattern, string region) =>
        pattern == "*" || pattern == region || (world.Regions.TryGetValue(region, out var known) && known.Blocs.Contains(pattern));
}
