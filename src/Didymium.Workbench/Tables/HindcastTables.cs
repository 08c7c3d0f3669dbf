using Didymium.Analysis.Hindcast;

namespace Didymium.Workbench.Tables;

/// <summary>The tables that a hindcast adds to those of its run.</summary>
public static class HindcastTables
{
    /// <summary>Scores by series, and every point.</summary>
    /// <param name="result">The hindcast.</param>
    public static IEnumerable<ResultTable> Of(HindcastResult result)
    {
        yield return new ResultTable<SeriesScore>(
            "hindcast_scores",
            result.Series,
            Text<SeriesScore>("series", s => s.Name),
            Text<SeriesScore>("kind", s => s.Kind),
            Text<SeriesScore>("unit", s => s.Unit),
            new("points", typeof(int), s => s.Points.Length),
            new("run_error", typeof(double), s => s.ModelError),
            new("no_change_error", typeof(double), s => s.NoChangeError),
            new("trend_error", typeof(double?), s => s.TrendError),
            Text<SeriesScore>("run_is_nearest", s => s.BeatsBoth ? "yes" : "no"));
        yield return new ResultTable<(SeriesScore Series, SeriesPoint Point)>(
            "hindcast_points",
            [.. result.Series.SelectMany(s => s.Points.Select(p => (s, p)))],
            Text<(SeriesScore Series, SeriesPoint Point)>("series", r => r.Series.Name),
            Text<(SeriesScore Series, SeriesPoint Point)>("when", r => r.Point.Label),
            new("observed", typeof(double), r => r.Point.Observed),
            new("run", typeof(double), r => r.Point.Model),
            new("low", typeof(double?), r => r.Point.Low),
            new("high", typeof(double?), r => r.Point.High),
            new("no_change", typeof(double), r => r.Point.NoChange),
            new("trend", typeof(double?), r => r.Point.Trend));
    }

    private static ResultColumn<T> Text<T>(string name, Func<T, string> read) => new(name, typeof(string), r => read(r));
}
