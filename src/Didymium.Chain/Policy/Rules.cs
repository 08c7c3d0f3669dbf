using System.Collections.Immutable;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Policy;

/// <summary>What a route rule sets.</summary>
public enum RouteRuleKind
{
    /// <summary>Freight, insurance and handling, USD per kg of product.</summary>
    Transport,

    /// <summary>Import tariff in percent of the value at the origin.</summary>
    Tariff,

    /// <summary>A standing extra cost such as qualification or a calibrated preference, USD per kg; may be negative.</summary>
    Wedge,

    /// <summary>The route does not exist.</summary>
    Closed,
}

/// <summary>A rule on routes; the most specific rule of a kind holds (product before stage before <c>*</c>, region before bloc before <c>*</c>).</summary>
public sealed record RouteRule
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Product id (template for per-deposit products), stage key, or <c>*</c>.</summary>
    public required string Product { get; init; }

    /// <summary>Region, bloc, or <c>*</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>Region, bloc, or <c>*</c>.</summary>
    public required string Destination { get; init; }

    /// <summary>What it sets.</summary>
    public required RouteRuleKind Kind { get; init; }

    /// <summary>The value in the unit of its kind.</summary>
    public required Sourced Value { get; init; }

    /// <summary>First year it holds; null for always.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last year it holds; null for always.</summary>
    public int? LastYear { get; init; }
}

/// <summary>A cap on the joint throughput of some facilities, by year.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name in words.</param>
/// <param name="Facilities">Facilities whose throughput counts, in t REO.</param>
/// <param name="Anchors">Tonnes by year, ascending; linear between, flat outside.</param>
public sealed record ProductionQuota(string Id, string Name, ImmutableArray<string> Facilities, ImmutableArray<(int Year, Sourced Tonnes)> Anchors)
{
    /// <summary>The cap in a year, in t.</summary>
    /// <param name="year">Calendar year.</param>
    public double At(double year) => Interpolation.Linear(Anchors, year);
}

/// <summary>What plants of a status have had: the slip to expect and how many come at all.</summary>
/// <param name="Id">Status, such as <c>under_construction</c>.</param>
/// <param name="DelayYears">Expected slip against the stated start.</param>
/// <param name="SuccessProbability">Fraction that come.</param>
/// <param name="IsFirm">True when it comes without an investment decision in the model.</param>
public sealed record StatusOutlook(string Id, Sourced DelayYears, Sourced SuccessProbability, bool IsFirm);
