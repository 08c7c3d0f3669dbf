using Didymium.Analysis.Hindcast;

namespace Didymium.Reports.Models;

/// <summary>What happened, what the run says, and what a naive forecast would have said, over time.</summary>
internal static class HindcastCharts
{
    public static Chart Of(SeriesScore series)
    {
        object[] Line(Func<SeriesPoint, double?> value) => [.. series.Points.Where(p => value(p) is not null).Select(p => new[] { Math.Round(p.Time, 3), Math.Round(value(p)!.Value, 2) })];
        var lines = new List<object>
        {
            new { name = "observed", type = "line", color = "#000000", symbol = "circle", symbolSize = 8, lineStyle = new { type = "solid", width = 1 }, data = Line(p => p.Observed), z = 5 },
            new { name = "run", type = "line", color = "#D55E00", symbol = "rect", symbolSize = 6, lineStyle = new { type = "solid", width = 3 }, data = Line(p => p.Model), z = 4 },
            new { name = "no change", type = "line", color = "#999999", symbol = "none", lineStyle = new { type = "dotted", width = 2 }, data = Line(p => p.NoChange) },
        };
        if (series.TrendError is not null)
        {
            lines.Add(new { name = "last trend", type = "line", color = "#56B4E9", symbol = "none", lineStyle = new { type = "dashed", width = 2 }, data = Line(p => p.Trend) });
        }

        if (series.Points.All(p => p.Low is not null))
        {
            // A stacked pair: an invisible floor and the width of the band on it.
            lines.Add(new { name = "band floor", type = "line", stack = "band", symbol = "none", silent = true, lineStyle = new { opacity = 0, type = "solid", width = 0 }, data = Line(p => p.Low), tooltip = new { show = false } });
            lines.Add(new { name = "band", type = "line", stack = "band", symbol = "none", color = "#D55E00", silent = true, lineStyle = new { opacity = 0, type = "solid", width = 0 }, areaStyle = new { opacity = 0.18 }, data = Line(p => p.High - p.Low), tooltip = new { show = false } });
        }

        var option = new
        {
            tooltip = new { trigger = "axis" },
            legend = new { bottom = 0, data = lines.Select(Name).Where(n => n is not ("band floor" or "band")) },
            grid = new { left = 60, right = 20, top = 30, bottom = 50 },
            xAxis = new { type = "value", min = "dataMin", max = "dataMax", axisLabel = new { formatter = "{value}" }, minInterval = 1 },
            yAxis = new { type = "value", name = series.Unit, min = 0 },
            series = lines,
        };
        var verdict = series.BeatsBoth ? "the run is nearer than both naive forecasts" : "a naive forecast is nearer";
        return new Chart(
            "h-" + string.Concat(series.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')),
            $"{Capital(series.Name)}: {verdict} (error {Error(series, series.ModelError)} against {Error(series, series.NoChangeError)} for no change{(series.TrendError is { } t ? $" and {Error(series, t)} for the last trend" : null)}).",
            "Black is what was observed, orange the run; the shaded band is what the run gives when one trait of behaviour at a time is weaker or stronger; grey and blue are forecasts that anybody could have made.",
            [("all", option)],
            ["when", "observed", "run", "lowest", "highest", "no change", "last trend"],
            [.. series.Points.Select(p => (IReadOnlyList<string>)[p.Label, Words.Number(p.Observed), Words.Number(p.Model), Words.Number(p.Low ?? double.NaN), Words.Number(p.High ?? double.NaN), Words.Number(p.NoChange), Words.Number(p.Trend ?? double.NaN)])],
            320);
    }

    /// <summary>An error in words: a price's as a factor, a share's in points, tonnes' in percent.</summary>
    public static string Error(SeriesScore series, double error) => series.Kind switch
    {
        "price" => $"a factor of {Math.Exp(error):0.00}",
        "share" => $"{error:0.0} points",
        _ => $"{100 * error:0} %",
    };

    private static string Name(object line) => (string)line.GetType().GetProperty("name")!.GetValue(line)!;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
