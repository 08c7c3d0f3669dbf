using System.Collections.Immutable;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Facilities;

/// <summary>Stage of the chain that a facility works at.</summary>
public enum Stage
{
    /// <summary>Mine and concentrator (or in-situ leach that ships carbonate).</summary>
    Mine,

    /// <summary>Cracking and leaching of concentrate to mixed carbonate or chloride.</summary>
    Cracking,

    /// <summary>Separation of the light elements; the rest leaves as SEG+ (or fully separated).</summary>
    LightSeparation,

    /// <summary>Separation of SEG+ into the single oxides.</summary>
    HeavySeparation,

    /// <summary>Reduction of oxide to metal.</summary>
    Metal,

    /// <summary>Strip casting of magnet alloy, or bonded powder.</summary>
    Alloy,

    /// <summary>Magnet making.</summary>
    Magnet,

    /// <summary>Recovery of oxides from swarf and end-of-life magnets.</summary>
    Recycling,
}

/// <summary>What a capacity counts per year.</summary>
public enum CapacityBasis
{
    /// <summary>t REO contained in a mine's product.</summary>
    ReoOut,

    /// <summary>t REO contained in the feed of a cracking or separation plant.</summary>
    ReoFeed,

    /// <summary>t NdPr oxide made.</summary>
    NdprOxideOut,

    /// <summary>t Dy and Tb oxide made.</summary>
    DytbOxideOut,

    /// <summary>t of all separated oxides made.</summary>
    ReoOxideOut,

    /// <summary>t of concentrate, gross weight.</summary>
    ConcentrateGross,

    /// <summary>t of ore.</summary>
    Ore,

    /// <summary>t of metal made.</summary>
    MetalOut,

    /// <summary>t of alloy or powder made.</summary>
    AlloyOut,

    /// <summary>t of finished magnets made.</summary>
    MagnetFinished,

    /// <summary>t of magnet blanks, before machining.</summary>
    MagnetBlank,

    /// <summary>t of scrap fed.</summary>
    ScrapFeed,
}

/// <summary>Costs and times of a facility, resolved from its process and its own overrides.</summary>
public sealed record Economics
{
    /// <summary>Operating cost in USD of 2024 per kg of the facility's natural throughput, feed and inputs excluded.</summary>
    public required Sourced OpexUsdPerKg { get; init; }

    /// <summary>Fraction by which the first cost step lies below and the last above the mean.</summary>
    public required Sourced CostSpread { get; init; }

    /// <summary>Usable fraction of the capacity.</summary>
    public required Sourced Availability { get; init; }

    /// <summary>Investment in USD per annual tonne of natural capacity.</summary>
    public required Sourced CapexUsdPerTonneYear { get; init; }

    /// <summary>Years from decision to first output.</summary>
    public required Sourced LeadTimeYears { get; init; }

    /// <summary>Economic life in years.</summary>
    public required Sourced LifeYears { get; init; }

    /// <summary>Real rate of return that investors ask, as a fraction.</summary>
    public required Sourced HurdleRate { get; init; }

    /// <summary>Share of the operating cost that is paid whether or not the plant runs.</summary>
    public required Sourced FixedShare { get; init; }
}

/// <summary>A product that a facility may make, and how much of its capacity it can give to it.</summary>
/// <param name="Product">Product id.</param>
/// <param name="ShareMax">Largest fraction of capacity, 0 to 1.</param>
public sealed record FacilityProduct(string Product, double ShareMax);

/// <summary>A plant, mine or line: where it stands, who controls it, what it can do.</summary>
public sealed record Facility
{
    /// <summary>Id, such as <c>mountain-pass-mine</c>.</summary>
    public required string Id { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese name.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>The business it belongs to; facilities of one project are decided on together.</summary>
    public required string Project { get; init; }

    /// <summary>Stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Region where it stands.</summary>
    public required string Region { get; init; }

    /// <summary>Region of the party that controls it.</summary>
    public required string Owner { get; init; }

    /// <summary>Operating company in words.</summary>
    public string Operator { get; init; } = string.Empty;

    /// <summary>Its process.</summary>
    public required Process Process { get; init; }

    /// <summary>Deposit that a mine works; null for other stages.</summary>
    public string? Deposit { get; init; }

    /// <summary>Deposits whose material it can take, resolved from ids and ore classes; empty where feeds are by product.</summary>
    public ImmutableArray<string> Feeds { get; init; } = [];

    /// <summary>Effective capacity in t per year on the stage's natural basis (see <see cref="NaturalBasis"/>).</summary>
    public required Sourced Capacity { get; init; }

    /// <summary>The basis that the file stated, before conversion.</summary>
    public CapacityBasis StatedBasis { get; init; }

    /// <summary>Status at the end of the base year (scenarios change it), an id of <c>statuses.csv</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Actual start, or the promoters' date.</summary>
    public required YearMonth Start { get; init; }

    /// <summary>Share of capacity by calendar year from the start, as fractions; the last value holds on.</summary>
    public ImmutableArray<double> Ramp { get; init; } = [1.0];

    /// <summary>Costs and times.</summary>
    public required Economics Economics { get; init; }

    /// <summary>Products it may make where its process has several recipes; empty means all of them.</summary>
    public ImmutableArray<FacilityProduct> Products { get; init; } = [];

    /// <summary>Latitude in degrees.</summary>
    public double Latitude { get; init; }

    /// <summary>Longitude in degrees.</summary>
    public double Longitude { get; init; }

    /// <summary>Note of the facility's row.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>The basis in which throughput of this stage is counted.</summary>
    public CapacityBasis NaturalBasis => Stages.NaturalBasis(Stage);
}
