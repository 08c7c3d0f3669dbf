using Didymium.Chain.Figures;

namespace Didymium.Chain.Evidence;

/// <summary>Where numbers come from.</summary>
public sealed record Source
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Title as published.</summary>
    public required string Title { get; init; }

    /// <summary>Address; empty for our own estimates.</summary>
    public string Url { get; init; } = string.Empty;

    /// <summary>Date of publication as known.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>Publisher.</summary>
    public string Publisher { get; init; } = string.Empty;

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public string Confidence { get; init; } = "medium";

    /// <summary>Remarks.</summary>
    public string Note { get; init; } = string.Empty;
}

/// <summary>Something that was observed: history to show, and targets to be judged on.</summary>
public sealed record Observation
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Kind: mine_production, price, share, output, recycled, trade (what the region exports), imports, reserves.</summary>
    public required string Kind { get; init; }

    /// <summary>Region, or <c>WORLD</c>.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>Product, <c>reo</c>, or the stem of several ids; several joined by <c>;</c>.</summary>
    public string Product { get; init; } = string.Empty;

    /// <summary>Stage key; empty when it does not apply.</summary>
    public string Stage { get; init; } = string.Empty;

    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Part of the year, as <c>2012-H1</c>, <c>2011-Q2</c> or <c>2010-11</c>; empty for the whole year.</summary>
    public string Period { get; init; } = string.Empty;

    /// <summary>Region at the other end of exports or imports; empty for all.</summary>
    public string Partner { get; init; } = string.Empty;

    /// <summary>The value in <see cref="Unit"/>.</summary>
    public required Sourced Value { get; init; }

    /// <summary>Unit, with basis.</summary>
    public required string Unit { get; init; }

    /// <summary>Largest accepted deviation of the base run in percent (points for shares); null when it is history only.</summary>
    public double? FitTolerancePercent { get; init; }

    /// <summary>What exactly was counted.</summary>
    public string Definition { get; init; } = string.Empty;
}
