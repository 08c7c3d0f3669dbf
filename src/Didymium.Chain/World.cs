using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Demand;
using Didymium.Chain.Evidence;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Geography;
using Didymium.Chain.Materials;
using Didymium.Chain.Policy;

namespace Didymium.Chain;

/// <summary>The rare-earth supply chain as data: checked, immutable, in a stable order.</summary>
public sealed record World
{
    /// <summary>First year of every run; quantities and prices are anchored to it.</summary>
    public int BaseYear { get; init; } = 2024;

    /// <summary>Region whose prices are the reference prices of products; demand elsewhere is anchored to them plus the way from there.</summary>
    public string ReferenceRegion { get; init; } = "CHN";

    /// <summary>Regions by id.</summary>
    public required FrozenDictionary<string, Region> Regions { get; init; }

    /// <summary>Elements by symbol.</summary>
    public required FrozenDictionary<string, Element> Elements { get; init; }

    /// <summary>Products by id; per-deposit products are templates.</summary>
    public required FrozenDictionary<string, Product> Products { get; init; }

    /// <summary>Deposits by id.</summary>
    public required FrozenDictionary<string, Deposit> Deposits { get; init; }

    /// <summary>Facilities, in file order.</summary>
    public required ImmutableArray<Facility> Facilities { get; init; }

    /// <summary>Route rules, in file order.</summary>
    public required ImmutableArray<RouteRule> RouteRules { get; init; }

    /// <summary>Demand anchors, in file order.</summary>
    public required ImmutableArray<DemandAnchor> Demands { get; init; }

    /// <summary>Stocks, in file order.</summary>
    public ImmutableArray<StockHolding> Stocks { get; init; } = [];

    /// <summary>Production quotas.</summary>
    public ImmutableArray<ProductionQuota> Quotas { get; init; } = [];

    /// <summary>Outlook by status.</summary>
    public required FrozenDictionary<string, StatusOutlook> Statuses { get; init; }

    /// <summary>Global parameters by id, such as <c>expectation_theta</c>.</summary>
    public required FrozenDictionary<string, Sourced> Parameters { get; init; }

    /// <summary>Governance indicators by region; every region has them in a world that was read and checked.</summary>
    public FrozenDictionary<string, Governance> Governance { get; init; } = FrozenDictionary<string, Governance>.Empty;

    /// <summary>Recycling rates and substitution indices by element symbol; every element has them in a world that was read and checked.</summary>
    public FrozenDictionary<string, Criticality> Criticality { get; init; } = FrozenDictionary<string, Criticality>.Empty;

    /// <summary>What was observed.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>Sources by id.</summary>
    public FrozenDictionary<string, Source> Sources { get; init; } = FrozenDictionary<string, Source>.Empty;

    /// <summary>Every sourced number of the files, in file order: what <c>check</c> counts and <c>trace</c> finds.</summary>
    public ImmutableArray<FigureRow> Figures { get; init; } = [];

    /// <summary>SHA-256 over all files and overrides, lower-case hex.</summary>
    public string DatasetHash { get; init; } = string.Empty;

    /// <summary>A global parameter, or another value where the world does not state it.</summary>
    /// <param name="id">Id of the parameter.</param>
    /// <param name="otherwise">Value where there is none, in the parameter's unit.</param>
    public double Parameter(string id, double otherwise = 0) => Parameters.TryGetValue(id, out var stated) ? stated.Value : otherwise;

    /// <summary>Money of a year per money of the base year, from the parameter <c>inflation</c>: published prices and contracts are in money of the day.</summary>
    /// <param name="year">Calendar year.</param>
    public double MoneyOfTheDay(int year) => Math.Pow(1 + Parameter("inflation"), year - BaseYear);
}

/// <summary>One sourced number as it stands in a file.</summary>
/// <param name="Table">Table name, such as <c>facilities</c>.</param>
/// <param name="Key">Key of the row.</param>
/// <param name="Column">Column.</param>
/// <param name="Figure">The number.</param>
public sealed record FigureRow(string Table, string Key, string Column, Sourced Figure);
