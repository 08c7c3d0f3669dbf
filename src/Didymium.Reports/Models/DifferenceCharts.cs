using System.Globalization;
using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Differences between two runs.</summary>
internal static class DifferenceCharts
{
    public static Chart Tonnes(Run a, Run b, string stage)
    {
        int[] years = [.. a.Years.Intersect(b.Years)];
        var mid = KeyFigures.Milestone(years[0], years[^1]);
        var byYear = years.ToDictionary(y => y, y => Comparison.ByCountry(a, b, y, stage).ToDictionary(d => d.Country, d => d.Tonnes, StringComparer.Ordinal));
        var countries = byYear.Values.SelectMany(d => d).GroupBy(d => d.Key).OrderByDescending(g => g.Sum(d => Math.Abs(d.Value))).Where(g => g.Any(d => Math.Abs(d.Value) >= 1)).Take(8).Select(g => g.Key).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 70, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
            yAxis = new { type = "value", name = Tongue.Say("difference, t a year", "差额，吨/年") },
            series = countries.Select(c => new { name = Words.Region(a, c), type = "bar", stack = "s", color = Palette.Of(c), data = years.Select(y => Math.Round(byYear[y].GetValueOrDefault(c))) }),
        };
        var net = byYear[mid].Sum(d => d.Value);
        return new Chart(
            $"difference-{stage}",
            countries.Count == 0 ? Tongue.Say($"{Words.Stage(stage)}: no difference.", $"{Words.Stage(stage)}：无差别。") : Finding(Words.Stage(stage), Words.Tonnes(net), mid, Words.Region(a, byYear[mid].MaxBy(d => Math.Abs(d.Value)).Key)),
            Tongue.Say("Above the line: more in the second run; below: less.", "零线以上：第二次运行更多；以下：更少。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("year", "年份"), .. countries.Select(c => Words.Region(a, c))],
            [.. years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. countries.Select(c => Words.Number(byYear[y].GetValueOrDefault(c)))])],
            320);

        static string Finding(string stage, string net, int year, string country) => Tongue.Say(
            $"{stage}: {net} more in all in {year}; the largest change is in {country}.",
            $"{stage}：{year}年合计多 {net}；变化最大的是{country}。");
    }

    public static Chart Prices(Run a, Run b, string product)
    {
        int[] years = [.. a.Years.Intersect(b.Years)];
        string[] regions = ["CHN", "USA", "DEU", "JPN"];
        double? At(Run run, string region, int year) => KeyFigures.Price(run, year, product, region) is { } v ? Math.Round(v, 2) : null;
        var lines = regions.SelectMany(r => new[] { (Run: a, Region: r, Dash: "dashed"), (Run: b, Region: r, Dash: "solid") }).Where(l => years.Any(y => At(l.Run, l.Region, y) is not null)).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "usd" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 60, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
            yAxis = new { type = "value", name = Tongue.Say("USD of 2024 per kg", "2024年美元/千克"), min = 0 },
            series = lines.Select(l => new { name = $"{Words.Region(a, l.Region)}, {l.Run.Scenario.Id}", type = "line", symbol = "none", color = Palette.Of(l.Region), lineStyle = new { type = l.Dash, width = 2 }, data = years.Select(y => At(l.Run, l.Region, y)) }),
        };
        var mid = KeyFigures.Milestone(years[0], years[^1]);
        var home = Words.Region(a, "CHN");
        var (first, second) = (Words.Price(At(a, "CHN", mid) ?? double.NaN), Words.Price(At(b, "CHN", mid) ?? double.NaN));
        return new Chart(
            $"pricedifference-{product}",
            Tongue.Say($"{Words.Product(a, product)} in {home}, {mid}: {first} against {second} USD/kg.", $"{home}{Words.Product(a, product)}，{mid}年：{first} 对 {second} 美元/千克。"),
            Tongue.Say($"Dashed: {Names.Scenario(a.Scenario)}. Solid: {Names.Scenario(b.Scenario)}.", $"虚线：{Names.Scenario(a.Scenario)}。实线：{Names.Scenario(b.Scenario)}。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("year", "年份"), .. lines.Select(l => $"{Words.Region(a, l.Region)}, {l.Run.Scenario.Id}")],
            [.. years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. lines.Select(l => Words.Price(At(l.Run, l.Region, y) ?? double.NaN))])],
            320);
    }

    public static IReadOnlyList<IReadOnlyList<string>> Plants(Run a, Run b, int year) =>
    [
        .. b.World.Facilities
            .Select(f => (Facility: f, A: Comparison.Output(a, f.Id, year), B: Comparison.Output(b, f.Id, year)))
            .Where(x => Math.Abs(x.B - x.A) >= 1)
            .OrderByDescending(x => Math.Abs(x.B - x.A))
            .Select(x => (IReadOnlyList<string>)[Words.Plant(b, x.Facility.Id), Words.Region(b, x.Facility.Region), Words.Activity(x.Facility.Stage), Words.Number(x.A), Words.Number(x.B), Words.Number(x.B - x.A)]),
    ];
}
