using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Prices by region over the years.</summary>
internal static class PriceCharts
{
    private static readonly string[] Regions = ["CHN", "USA", "JPN", "DEU", "FRA", "KOR"];

    private static readonly string[] Symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];

    private static readonly string[] Dashes = ["solid", "dashed", "dotted", "solid", "dashed", "dotted"];

    public static Chart Of(Run run, string product)
    {
        var prices = run.Prices.Where(p => p.Product == product).ToLookup(p => (p.Region, p.Period));
        double? At(string r, int y) => prices[(r, y)].FirstOrDefault()?.UsdPerKg is { } v ? Math.Round(v, 2) : null;
        var shown = Regions.Where(r => run.Years.Any(y => At(r, y) is not null)).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "usd" },
            legend = new { bottom = 0 },
            grid = new { left = 60, right = 20, top = 30, bottom = 50 },
            xAxis = new { type = "category", data = run.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
            yAxis = new { type = "value", name = "USD of 2024 per kg", min = 0 },
            series = shown.Select((r, i) => new
            {
                name = Words.Region(run, r),
                type = "line",
                color = Palette.Of(r),
                symbol = Symbols[i],
                symbolSize = 7,
                lineStyle = new { type = Dashes[i], width = r == "CHN" ? 3 : 2 },
                data = run.Years.Select(y => At(r, y)),
            }),
        };
        var home = run.World.ReferenceRegion;
        var gap = run.Years.Select(y => (Year: y, Gap: shown.Where(r => r != home).Select(r => (At(r, y) ?? double.NaN) - (At(home, y) ?? double.NaN)).Where(double.IsFinite).DefaultIfEmpty(0).Max())).MaxBy(g => g.Gap);
        var peak = run.Years.Select(y => (Year: y, Value: At(home, y) ?? 0)).MaxBy(v => v.Value);
        var start = At(home, run.FirstYear) ?? double.NaN;
        var apart = gap.Gap > 0.05 * start
            ? $"the widest gap to a market outside is {Words.Price(gap.Gap)} USD/kg, in {gap.Year}"
            : "prices outside stay with it";
        return new Chart(
            $"price-{product}",
            $"{Words.Product(run, product)}: {Words.Price(start)} USD/kg in {Words.Region(run, home)} in {run.FirstYear}, at most {Words.Price(peak.Value)} in {peak.Year}; {apart}.",
            "Each line is the price in one region: the value of one more kilogram there. Lines part where trade is held up or taxed.",
            [("all years", option)],
            ["year", .. shown.Select(r => Words.Region(run, r))],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. shown.Select(r => Words.Price(At(r, y) ?? double.NaN))])],
            320);
    }
}
