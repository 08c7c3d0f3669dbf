using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Web.Views.Places;

/// <summary>A part of a column.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="At">Its height in a year; negative for what lies below the line.</param>
internal sealed record YearBar(string Name, string Colour, Func<int, double> At);

/// <summary>Columns over the years of a run whose parts are told apart by colour and pattern.</summary>
internal static class YearBars
{
    private static readonly string[] Decals = ["none", "rect", "triangle", "circle", "diamond", "arrow"];

    /// <summary>The chart library's options.</summary>
    /// <param name="run">The run, by year.</param>
    /// <param name="unit">Unit and basis of the height, in tonnes.</param>
    /// <param name="parts">Parts from the line outwards.</param>
    /// <param name="lines">Further series, drawn over the columns.</param>
    public static object Option(Run run, string unit, IEnumerable<YearBar> parts, params IEnumerable<object> lines) => new
    {
        tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
        legend = new { type = "scroll", bottom = 0 },
        grid = new { left = 64, right = 16, top = 30, bottom = 56 },
        xAxis = new { type = "category", data = run.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
        yAxis = new { type = "value", name = unit },
        series = parts.Select((p, i) => (object)new
        {
            name = p.Name,
            type = "bar",
            stack = "s",
            color = p.Colour,
            itemStyle = Pattern(i),
            data = run.Years.Select(y => Math.Round(p.At(y), 2)),
        }).Concat(lines),
    };

    /// <summary>The style of the n-th part, told apart by more than its colour.</summary>
    public static object Pattern(int index) => new { decal = new { symbol = Decals[index % Decals.Length], color = "rgba(255,255,255,0.35)", symbolSize = 0.6 } };
}
