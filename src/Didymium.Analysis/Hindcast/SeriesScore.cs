using System.Collections.Immutable;
using Didymium.Chain.Evidence;

namespace Didymium.Analysis.Hindcast;

/// <summary>How near a run came to a series of observations.</summary>
/// <remarks>
/// Errors by kind: a price's is the mean of |ln(model / observed)|; a share's the mean of |model − observed| in points; that of tonnes is Σ|model − observed| / Σ observed,
/// which stays defined where a mine made nothing.
/// </remarks>
public sealed record SeriesScore
{
    /// <summary>The series in words, such as <c>price of ox-dy, JPN</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The first observation of the series, which says what it is one of.</summary>
    public required Observation Of { get; init; }

    /// <summary>Kind of observation: price, mine_production, trade, imports, share, output.</summary>
    public required string Kind { get; init; }

    /// <summary>Unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>Product observed; empty for none.</summary>
    public required string Product { get; init; }

    /// <summary>Region observed.</summary>
    public required string Region { get; init; }

    /// <summary>Points after the base year, by time.</summary>
    public required ImmutableArray<SeriesPoint> Points { get; init; }

    /// <summary>The run's error.</summary>
    public double ModelError => Error(p => p.Model);

    /// <summary>Error of the forecast that nothing changes.</summary>
    public double NoChangeError => Error(p => p.NoChange);

    /// <summary>Error of the forecast that the last trend goes on; null where there was none.</summary>
    public double? TrendError => Points.All(p => p.Trend is not null) ? Error(p => p.Trend!.Value) : null;

    /// <summary>True when the run is nearer than both forecasts.</summary>
    public bool BeatsBoth => ModelError < NoChangeError && (TrendError is not { } trend || ModelError < trend);

    private double Error(Func<SeriesPoint, double> value) => Kind switch
    {
        "price" => Points.Average(p => Math.Abs(Math.Log(Math.Max(value(p), Least) / p.Observed))),
        "share" => Points.Average(p => Math.Abs(value(p) - p.Observed)),
        _ => Points.Sum(p => Math.Abs(value(p) - p.Observed)) / Math.Max(Least, Points.Sum(p => p.Observed)),
    };

    // A price of nothing would make the error of one point swallow the series.
    private const double Least = 0.01;
}
