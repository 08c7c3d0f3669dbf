using System.Collections.Immutable;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Demand;

/// <summary>An end use and how its buyers answer prices.</summary>
public sealed record EndUse
{
    /// <summary>Id, such as <c>ev-traction</c>.</summary>
    public required string Id { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese name.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Family: magnet, catalyst, polishing, glass, ceramics, phosphor, metallurgy, battery, other.</summary>
    public string Family { get; init; } = "other";

    /// <summary>Short-run price elasticity of demand as a positive number.</summary>
    public required Sourced Elasticity { get; init; }

    /// <summary>Price at which the use stops buying, as a multiple of the reference price.</summary>
    public required Sourced ChokeMultiple { get; init; }

    /// <summary>Long-run elasticity as a positive number, reached with a lag.</summary>
    public Sourced LongRunElasticity { get; init; } = Sourced.Plain(0);

    /// <summary>Fraction of the reference demand that can ever be substituted away.</summary>
    public Sourced SubstitutionCeiling { get; init; } = Sourced.Plain(0);

    /// <summary>Fraction of the way to the long-run level that demand moves in a year.</summary>
    public Sourced AdjustmentRate { get; init; } = Sourced.Plain(0);

    /// <summary>Fraction of the substituted demand that does not come back when prices fall.</summary>
    public Sourced IrreversibleShare { get; init; } = Sourced.Plain(0);

    /// <summary>Days of need that users hold themselves: how long a line runs when nothing can be bought.</summary>
    public Sourced CoverDays { get; init; } = Sourced.Plain(0);
    /// <summary>What becomes of the goods that its magnets go into; null for uses whose goods are not followed.</summary>
    public GoodsLife? Goods { get; init; }
}

/// <summary>What a region's end use buys of a product.</summary>
public sealed record DemandAnchor
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Region that uses it.</summary>
    public required string Region { get; init; }

    /// <summary>End use.</summary>
    public required EndUse Use { get; init; }

    /// <summary>Product bought.</summary>
    public required string Product { get; init; }

    /// <summary>Tonnes of product per year in the base year at the reference price.</summary>
    public required Sourced Quantity { get; init; }

    /// <summary>How the quantity grows.</summary>
    public required GrowthPath Growth { get; init; }
}

/// <summary>An index of demand over the years, 1 in the base year; linear between anchors, flat outside.</summary>
/// <param name="Id">Id.</param>
/// <param name="Anchors">Anchor years and index, ascending.</param>
public sealed record GrowthPath(string Id, ImmutableArray<(int Year, Sourced Index)> Anchors)
{
    /// <summary>The index in a year.</summary>
    /// <param name="year">Calendar year.</param>
    public double At(double year) => Interpolation.Linear(Anchors, year);
}

/// <summary>A stock of a product held in a region.</summary>
public sealed record StockHolding
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Region.</summary>
    public required string Region { get; init; }

    /// <summary>True for a government's stock, which follows policy and not prices.</summary>
    public bool IsGovernment { get; init; }

    /// <summary>Product held.</summary>
    public required string Product { get; init; }

    /// <summary>Tonnes at the start of the base year.</summary>
    public required Sourced Opening { get; init; }

    /// <summary>Tonnes that the holder aims at.</summary>
    public required double Target { get; init; }

    /// <summary>Most that can be held, in tonnes.</summary>
    public required double Capacity { get; init; }
}
