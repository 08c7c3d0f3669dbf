using System.Collections.Immutable;

namespace Didymium.Chain.Reading.Schemas;

/// <summary>Names of the world's tables, which the code knows by name.</summary>
public static class TableNames
{
    /// <summary>All tables, those that others refer to first.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "base", "regions", "elements", "products", "contents", "deposits", "baskets", "facilities", "processes",
        "process_parameters", "recoveries", "recipes", "facility_parameters", "facility_products", "routes", "uses",
        "use_parameters", "demand", "growth", "stocks", "quotas", "history", "goods", "collection", "statuses", "ramps", "parameters",
        "governance", "criticality", "observed", "sources",
    ];
}
