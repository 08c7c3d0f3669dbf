using System.Text.RegularExpressions;
using Didymium.Analysis.Hindcast;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>What happened, what the run says, and what a naive forecast would have said, over time.</summary>
internal static partial class HindcastCharts
{
    public static Chart Of(Run run, SeriesScore series)
    {
        object[] Line(Func<SeriesPoint, double?> value) => [.. series.Points.Where(p => value(p) is not null).Select(p => new { name = p.Label, value = new[] { Math.Round(p.Time, 3), Math.Round(value(p)!.Value, 2) } })];
        var log = series.Kind == "price" && Spans(series);
        var lines = new List<object>
        {
            new { name = Tongue.Say("observed", "观测"), type = "line", color = "var(--ink)", symbol = "circle", symbolSize = 8, lineStyle = new { type = "solid", width = 1 }, data = Line(p => p.Observed), z = 5 },
            new { name = Tongue.Say("run", "运行"), type = "line", color = "#D55E00", symbol = "rect", symbolSize = 6, lineStyle = new { type = "solid", width = 3 }, data = Line(p => p.Model), z = 4 },
            new { name = Tongue.Say("no change", "维持不变"), type = "line", color = "#999999", symbol = "none", lineStyle = new { type = "dotted", width = 2 }, data = Line(p => p.NoChange) },
        };
        if (series.TrendError is not null)
        {
            lines.Add(new { name = Tongue.Say("last trend", "趋势外推"), type = "line", color = "#56B4E9", symbol = "none", lineStyle = new { type = "dashed", width = 2 }, data = Line(p => p.Trend) });
        }

        var banded = series.Points.All(p => p.Low is not null);
        if (banded)
        {
            // A stacked pair: an invisible floor and the width of the band on it.
            lines.Add(new { name = "band floor", type = "line", stack = "band", symbol = "none", silent = true, lineStyle = new { opacity = 0, type = "solid", width = 0 }, data = Line(p => p.Low), tooltip = new { show = false } });
            lines.Add(new { name = "band", type = "line", stack = "band", symbol = "none", color = "#D55E00", silent = true, lineStyle = new { opacity = 0, type = "solid", width = 0 }, areaStyle = new { opacity = 0.18 }, data = Line(p => p.High - p.Low), tooltip = new { show = false } });
        }

        var option = new
        {
            tooltip = new { trigger = "axis", header = "name" },
            legend = new { bottom = 0, data = lines.Select(Name).Where(n => n is not ("band floor" or "band")) },
            grid = new { left = 60, right = 20, top = 30, bottom = 50 },
            xAxis = new { type = "value", min = Math.Floor(series.Points.Min(p => p.Time) - 0.1), max = Math.Ceiling(series.Points.Max(p => p.Time) + 0.1), axisLabel = new { formatter = "{value}" }, minInterval = 1, splitLine = new { show = false } },
            yAxis = log ? (object)new { type = "log", name = Tongue.Say($"{Unit(series)}, each line ten times the one below", $"{Unit(series)}，每条线为下一条的十倍"), nameTextStyle = new { align = "left" } } : new { type = "value", name = Unit(series), min = 0 },
            series = lines,
        };
        var verdict = series.BeatsBoth ? Tongue.Say("the run is nearer than both naive forecasts", "运行比两种朴素预测都更接近") : Tongue.Say("a naive forecast is nearer", "朴素预测更接近");
        var trend = series.TrendError is { } t ? Error(series, t) : null;
        return new Chart(
            "h-" + string.Concat(series.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')),
            Tongue.Say(
                $"{Title(run, series)}: {verdict} (error {Error(series, series.ModelError)} against {Error(series, series.NoChangeError)} for no change{(trend is null ? null : $" and {trend} for the last trend")}).",
                $"{Title(run, series)}：{verdict}（误差 {Error(series, series.ModelError)}，维持不变为 {Error(series, series.NoChangeError)}{(trend is null ? null : $"，趋势外推为 {trend}")}）。"),
            Tongue.Say(
                $"The line with round dots is what was observed, the thick orange one the run; {(banded ? "the shaded band is what the run gives when one trait of behaviour at a time is weaker or stronger; " : string.Empty)}grey and blue are forecasts that anybody could have made.",
                $"带圆点的线为观测，橙色粗线为运行；{(banded ? "阴影为逐一减弱或增强一项行为参数时运行结果的范围；" : string.Empty)}灰色和蓝色是任何人都能作出的预测。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("when", "时间"), Tongue.Say("observed", "观测"), Tongue.Say("run", "运行"), Tongue.Say("lowest", "最低"), Tongue.Say("highest", "最高"), Tongue.Say("no change", "维持不变"), Tongue.Say("last trend", "趋势外推")],
            [.. series.Points.Select(p => (IReadOnlyList<string>)[p.Label, Words.Number(p.Observed), Words.Number(p.Model), Words.Number(p.Low ?? double.NaN), Words.Number(p.High ?? double.NaN), Words.Number(p.NoChange), Words.Number(p.Trend ?? double.NaN)])],
            320);
    }

    /// <summary>An error in words: a price's as a factor, a share's in points, tonnes' in percent.</summary>
    public static string Error(SeriesScore series, double error) => series.Kind switch
    {
        "price" => Tongue.Say($"a factor of {Math.Exp(error):0.00}", $"{Math.Exp(error):0.00} 倍"),
        "share" => Tongue.Say($"{error:0.0} points", $"{error:0.0} 个百分点"),
        _ => $"{100 * error:0} %",
    };

    /// <summary>The series in words, with names in place of ids.</summary>
    public static string Title(Run run, SeriesScore series) => Capital(ObservationWords.Series(run.World, series.Of));

    /// <summary>A text with the names of products and regions in place of their ids.</summary>
    public static string Named(Run run, string text) => Id().Replace(text, m => m.Value.Contains('-', StringComparison.Ordinal) ? Words.Product(run, m.Value) : Words.Region(run, m.Value));

    [GeneratedRegex(@"\b(?:(?:ox|met|mag)-[a-z]+|[A-Z]{3})\b")]
    private static partial Regex Id();

    // Prices that span more than twenty times cannot be read on a linear axis.
    private static bool Spans(SeriesScore series)
    {
        var values = series.Points.SelectMany(p => new[] { p.Observed, p.Model, p.NoChange, p.Trend, p.Low, p.High }).OfType<double>().ToList();
        return values.Min() > 0 && values.Max() > 20 * values.Min();
    }

    private static string Unit(SeriesScore series) => ObservationWords.Unit(series.Unit);

    private static string Name(object line) => (string)line.GetType().GetProperty("name")!.GetValue(line)!;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
