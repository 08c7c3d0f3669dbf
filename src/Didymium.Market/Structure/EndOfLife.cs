using Didymium.Chain.Demand;
using Didymium.Chain.Materials;

namespace Didymium.Market.Structure;

/// <summary>Goods of one use that are in service in one region and become one end-of-life product there.</summary>
/// <param name="Use">End use.</param>
/// <param name="Region">Region.</param>
/// <param name="Commodity">Commodity that their magnets are collected as.</param>
internal readonly record struct Fleet(EndUse Use, string Region, int Commodity);

/// <summary>Share of a demand's magnets that goes into a fleet.</summary>
/// <param name="Fleet">Fleet index.</param>
/// <param name="Share">Fraction, 0 to 1.</param>
internal readonly record struct FleetShare(int Fleet, double Share);

/// <summary>Which magnets come back, as what, and where: fleets in the order of uses and regions.</summary>
/// <remarks>
/// A magnet comes back as the end-of-life product that has the same main balance element: NdFeB as NdFeB; samarium-cobalt not at all while no product of the world
/// is made of it. Goods are in service where <c>goods.csv</c> says, whoever bought the magnets.
/// </remarks>
internal sealed class EndOfLife
{
    public EndOfLife(Didymium.Chain.World world, CommodityBook book)
    {
        var byMain = world.Products.Values.Where(p => p.Stage == ProductStage.Eol && Main(p) is not null)
            .GroupBy(p => Main(p)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Id).Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);
        int? Product(DemandAnchor demand) =>
            demand.Use.Goods is not null && world.Products[demand.Product] is { Stage: ProductStage.Magnet } magnet && Main(magnet) is { } main && byMain.TryGetValue(main, out var id)
                ? book.Single(id).Index
                : null;

        var fleets = world.Demands
            .SelectMany(demand => Product(demand) is { } c ? Places(demand).Select(place => new Fleet(demand.Use, place.Region, c)) : [])
            .DistinctBy(fleet => (fleet.Use.Id, fleet.Region, fleet.Commodity))
            .OrderBy(fleet => fleet.Use.Id, StringComparer.Ordinal).ThenBy(fleet => fleet.Region, StringComparer.Ordinal).ThenBy(fleet => fleet.Commodity)
            .ToArray();
        var index = fleets.Select((fleet, i) => (Key: (fleet.Use.Id, fleet.Region, fleet.Commodity), i)).ToDictionary(x => x.Key, x => x.i);
        Fleets = fleets;
        OfDemand = [.. world.Demands.Select(demand => Product(demand) is { } c
            ? Places(demand).Select(place => new FleetShare(index[(demand.Use.Id, place.Region, c)], place.Share)).ToArray()
            : [])];
    }

    public Fleet[] Fleets { get; }

    /// <summary>Fleets that the magnets of each demand go to; empty where they do not come back.</summary>
    public FleetShare[][] OfDemand { get; }

    private static IEnumerable<(string Region, double Share)> Places(DemandAnchor demand) => demand.Use.Goods!.Places.Length == 0
        ? [(demand.Region, 1.0)]
        : demand.Use.Goods.Places.Select(place => (place.Region, place.Share.Value));

    private static string? Main(Product product) =>
        product.OxideContent.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
}
