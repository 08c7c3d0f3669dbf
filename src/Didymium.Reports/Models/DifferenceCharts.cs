using System.Globalization;
using Didymium.Analysis;
using Didymium.Chain.Facilities;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Differences between two runs.</summary>
internal static class DifferenceCharts
{
    public static Chart Tonnes(Run a, Run b, string stage)
    {
        int[] years = [.. a.Years.Intersect(b.Years)];
        var mid = Math.Clamp(2030, years[0], years[^1]);
        var byYear = years.ToDictionary(y => y, y => Comparison.ByCountry(a, b, y, stage).ToDictionary(d => d.Country, d => d.Tonnes, StringComparer.Ordinal));
        var countries = byYear.Values.SelectMany(d => d).GroupBy(d => d.Key).OrderByDescending(g => g.Sum(d => Math.Abs(d.Value))).Where(g => g.Any(d => Math.Abs(d.Value) >= 1)).Take(8).Select(g => g.Key).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 70, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
            yAxis = new { type = "value", name = "difference, t a year" },
            series = countries.Select(c => new { name = Words.Region(a, c), type = "bar", stack = "s", color = Palette.Of(c), data = years.Select(y => Math.Round(byYear[y].GetValueOrDefault(c))) }),
        };
        var net = byYear[mid].Sum(d => d.Value);
        return new Chart(
            $"difference-{stage}",
            countries.Count == 0 ? $"{Words.Stage(stage)}: no difference." : $"{Words.Stage(stage)}: {Words.Tonnes(net)} more in all in {mid}; the largest change is in {Words.Region(a, byYear[mid].MaxBy(d => Math.Abs(d.Value)).Key)}.",
            "Above the line: more in the second run; below: less.",
            [("all years", option)],
            ["year", .. countries.Select(c => Words.Region(a, c))],
            [.. years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. countries.Select(c => Words.Number(byYear[y].GetValueOrDefault(c)))])],
            320);
    }

    public static Chart Prices(Run a, Run b, string product)
    {
        int[] years = [.. a.Years.Intersect(b.Years)];
        string[] regions = ["CHN", "USA", "DEU", "JPN"];
        double? At(Run run, string region, int year) => run.Prices.FirstOrDefault(p => p.Period == year && p.Product == product && p.Region == region)?.UsdPerKg is { } v ? Math.Round(v, 2) : null;
        var lines = regions.SelectMany(r => new[] { (Run: a, Region: r, Dash: "dashed"), (Run: b, Region: r, Dash: "solid") }).Where(l => years.Any(y => At(l.Run, l.Region, y) is not null)).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "usd" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 60, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
            yAxis = new { type = "value", name = "USD of 2024 per kg", min = 0 },
            series = lines.Select(l => new { name = $"{Words.Region(a, l.Region)}, {l.Run.Scenario.Id}", type = "line", symbol = "none", color = Palette.Of(l.Region), lineStyle = new { type = l.Dash, width = 2 }, data = years.Select(y => At(l.Run, l.Region, y)) }),
        };
        var mid = Math.Clamp(2030, years[0], years[^1]);
        return new Chart(
            $"pricedifference-{product}",
            $"{Words.Product(a, product)} in {Words.Region(a, "CHN")}, {mid}: {Words.Price(At(a, "CHN", mid) ?? double.NaN)} against {Words.Price(At(b, "CHN", mid) ?? double.NaN)} USD/kg.",
            $"Dashed: {a.Scenario.Name}. Solid: {b.Scenario.Name}.",
            [("all years", option)],
            ["year", .. lines.Select(l => $"{Words.Region(a, l.Region)}, {l.Run.Scenario.Id}")],
            [.. years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. lines.Select(l => Words.Price(At(l.Run, l.Region, y) ?? double.NaN))])],
            320);
    }

    public static IReadOnlyList<IReadOnlyList<string>> Plants(Run a, Run b, int year) =>
    [
        .. b.World.Facilities
            .Select(f => (Facility: f, A: Comparison.Output(a, f.Id, year), B: Comparison.Output(b, f.Id, year)))
            .Where(x => Math.Abs(x.B - x.A) >= 1)
            .OrderByDescending(x => Math.Abs(x.B - x.A))
            .Select(x => (IReadOnlyList<string>)[x.Facility.Name, Words.Region(b, x.Facility.Region), Words.Stage(Stages.Key(x.Facility.Stage)), Words.Number(x.A), Words.Number(x.B), Words.Number(x.B - x.A)]),
    ];
}
