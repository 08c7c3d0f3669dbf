using Didymium.Chain;

namespace Didymium.Evidence.Entities;

/// <summary>The ids of a world that an entity of the gazetteer may stand for.</summary>
public static class WorldNodes
{
    /// <summary>All regions, deposits, facilities, projects, products, elements and uses.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlySet<string> Of(World world) => new HashSet<string>(
        [
            .. world.Regions.Keys,
            .. world.Deposits.Keys,
            .. world.Facilities.Select(facility => facility.Id),
            .. world.Facilities.Select(facility => facility.Project).Where(project => project.Length > 0),
            .. world.Products.Keys,
            .. world.Elements.Keys,
            .. world.Demands.Select(demand => demand.Use.Id),
        ],
        StringComparer.Ordinal);
}
