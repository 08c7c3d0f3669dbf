using Didymium.Market.Structure;

namespace Didymium.Market.Equilibrium;

/// <summary>The prices that demand curves are anchored to: those of the reference region in the base year, plus the way from there.</summary>
internal static class ReferencePrices
{
    /// <summary>Reference price at a node, USD of 2024 per kg.</summary>
    public static double At(MarketStructure structure, int node)
    {
        var region = structure.Nodes[node].Region;
        var product = structure.CommodityOf(node).Product;
        var price = product.ReferencePriceUsdPerKg.Value;
        var world = structure.World;
        if (region == world.ReferenceRegion || !world.Regions.ContainsKey(world.ReferenceRegion))
        {
            return price;
        }

        var terms = structure.Rules.Terms(product, world.ReferenceRegion, region, world.BaseYear);
        return terms.Closed ? price : price + terms.Transport + Math.Max(0, terms.Wedge) + (price * terms.TariffPercent / 100);
    }
}
