using Didymium.Chain.Reading.Building;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>The names that a scenario may use of a world.</summary>
internal sealed class WorldNames(World world)
{
    public IReadOnlySet<string> Facilities { get; } = Set(world.Facilities.Select(facility => facility.Id));

    public IReadOnlySet<string> Projects { get; } = Set(world.Facilities.Select(facility => facility.Project));

    public IReadOnlySet<string> Statuses { get; } = Set(world.Statuses.Keys);

    public IReadOnlySet<string> Regions { get; } = Set(world.Regions.Keys);

    public IReadOnlySet<string> Deposits { get; } = Set(world.Deposits.Keys);

    public IReadOnlySet<string> Products { get; } = Set(world.Products.Keys);

    public IReadOnlySet<string> Quotas { get; } = Set(world.Quotas.Select(quota => quota.Id));

    public IReadOnlySet<string> Sources { get; } = Set(world.Sources.Keys);

    public IReadOnlySet<string> Stages { get; } = Set(Enum.GetValues<Facilities.Stage>().Select(Didymium.Chain.Facilities.Stages.Key));

    /// <summary>Uses, and <c>*</c> for all.</summary>
    public IReadOnlySet<string> Uses { get; } = Set(world.Demands.Select(demand => demand.Use.Id).Append("*"));

    /// <summary>Products, and <c>*</c> for all.</summary>
    public IReadOnlySet<string> ProductsOrAll { get; } = Set(world.Products.Keys.Append("*"));

    /// <summary>Products, stages of products, and <c>*</c> for all.</summary>
    public IReadOnlySet<string> Goods { get; } =
        Set(world.Products.Keys.Concat(world.Products.Values.Select(product => Words.Word(product.Stage))).Append("*"));

    /// <summary>Regions, blocs, and <c>*</c> for all.</summary>
    public IReadOnlySet<string> Places { get; } =
        Set(world.Regions.Keys.Concat(world.Regions.Values.SelectMany(region => region.Blocs)).Append("*"));

    private static HashSet<string> Set(IEnumerable<string> names) => names.ToHashSet(StringComparer.Ordinal);
}
