using System.Collections.Immutable;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Demand;

/// <summary>What becomes of the goods of a use: how long they stay in service, how many were sold before, where they are, how many of their magnets are collected.</summary>
public sealed record GoodsLife
{
    /// <summary>How long goods stay in service.</summary>
    public required ServiceLife Life { get; init; }

    /// <summary>World sales before and up to the base year, ascending by year: t of magnets a year; only ratios to the base year are used.</summary>
    public required ImmutableArray<(int Year, Sourced Tonnes)> History { get; init; }

    /// <summary>Where goods are in service; empty when they stay where their magnets were bought.</summary>
    public ImmutableArray<GoodsShare> Places { get; init; } = [];

    /// <summary>What is collected, by place.</summary>
    public ImmutableArray<CollectionPath> Collection { get; init; } = [];

    /// <summary>World sales in a calendar year, t of magnets: linear between anchors, nothing before the first.</summary>
    /// <param name="year">Calendar year.</param>
    public double Sold(int year) => History.Length == 0 || year < History[0].Year ? 0 : Interpolation.Linear(History, year);
}

/// <summary>Share of a use's goods that is in service in a region.</summary>
/// <param name="Region">Region.</param>
/// <param name="Share">Fraction of the world, 0 to 1.</param>
public sealed record GoodsShare(string Region, Sourced Share);

/// <summary>Share of retired magnets that is collected, by year.</summary>
/// <param name="Place">Region, bloc or <c>*</c>; the most specific holds.</param>
/// <param name="Anchors">Fraction by calendar year, ascending; linear between, flat outside.</param>
public sealed record CollectionPath(string Place, ImmutableArray<(int Year, Sourced Rate)> Anchors)
{
    /// <summary>Fraction of the magnets retired in a year that is collected.</summary>
    /// <param name="year">Calendar year; 2024.5 lies halfway between the years 2024 and 2025.</param>
    public double At(double year) => Interpolation.Linear(Anchors, year);
}
