using Didymium.Analysis;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Work;

/// <summary>Small pictures of several runs on the same scales.</summary>
internal static class CompareCharts
{
    // Bands that can still be told apart in a small picture.
    private const int Countries = 6;

    private static readonly string[] Regions = ["CHN", "USA", "DEU", "JPN"];

    // A line that is solid, dashed, dotted, or dashed and dotted.
    private static readonly object[] Dashes = ["solid", "dashed", "dotted", new[] { 8, 3, 2, 3 }];

    /// <summary>Output of a stage by country, a picture a run.</summary>
    public static IReadOnlyList<Chart> Tonnes(IReadOnlyList<(string Letter, Run Run)> runs, string stage)
    {
        var rows = runs.Select(r => r.Run.Shares.Where(s => s.Stage == stage && s.By == "location").ToLookup(s => (s.Period.Year, s.Country), s => s.Tonnes)).ToList();
        int[] years = [.. runs[0].Run.Years.Where(y => runs.All(r => y >= r.Run.FirstYear && y <= r.Run.LastYear))];
        string[] countries = [.. runs.SelectMany(r => r.Run.Shares.Where(s => s.Stage == stage && s.By == "location")).GroupBy(s => s.Country, StringComparer.Ordinal).OrderByDescending(g => g.Sum(s => s.Tonnes)).Take(Countries).Select(g => g.Key), "other"];
        double At(int run, int year, string country) => country == "other"
            ? rows[run].Where(g => g.Key.Year == year && !countries.Contains(g.Key.Country)).Sum(g => g.Sum())
            : rows[run][(year, country)].Sum();
        var top = Ceiling(Enumerable.Range(0, runs.Count).Max(r => years.Max(y => countries.Sum(c => At(r, y, c)))));
        return [.. runs.Select((r, i) =>
        {
            var (run, home) = (r.Run, r.Run.World.ReferenceRegion);
            string Name(string c) => c == "other" ? Tongue.Say("others", "其他") : Words.Region(run, c);
            double Outside(int y) => countries.Where(c => c != home).Sum(c => At(i, y, c));
            var mid = KeyFigures.Milestone(years[0], years[^1]);
            var option = new
            {
                tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
                legend = new { type = "scroll", bottom = 0 },
                grid = new { left = 62, right = 12, top = 30, bottom = 56 },
                xAxis = new { type = "category", data = years.Select(y => Words.Year(y)) },
                yAxis = new { type = "value", name = Tongue.Say("t a year", "吨/年"), max = top },
                series = countries.Select(c => new { name = Name(c), type = "bar", stack = "s", color = Palette.Of(c), data = years.Select(y => Math.Round(At(i, y, c))) }),
            };
            return new Chart(
                $"tonnes-{r.Letter}",
                Tongue.Say($"{r.Letter}: {Words.Tonnes(Outside(mid))} outside {Name(home)} in {mid}.", $"{r.Letter}：{mid}年{Name(home)}以外 {Words.Tonnes(Outside(mid))}。"),
                Tongue.Say("A column is the world's output in a year; its parts are countries. All pictures have the same scale.", "柱高为全球年产量，各段为国家。各图刻度相同。"),
                [(Tongue.Say("all years", "所有年份"), option)],
                [Tongue.Say("year", "年份"), .. countries.Select(Name)],
                [.. years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. countries.Select(c => Words.Number(At(i, y, c)))])],
                300);
        })];
    }

    /// <summary>Prices of a product, a picture a region, a line a run.</summary>
    public static IReadOnlyList<Chart> Prices(IReadOnlyList<(string Letter, Run Run)> runs, string product)
    {
        var rows = runs.Select(r => r.Run.Prices.Where(p => p.Product == product).ToDictionary(p => (p.Period.Year, p.Region), p => p.UsdPerKg)).ToList();
        int[] years = [.. runs[0].Run.Years.Where(y => runs.All(r => y >= r.Run.FirstYear && y <= r.Run.LastYear))];
        double? At(int run, int year, string region) => rows[run].TryGetValue((year, region), out var usd) && double.IsFinite(usd) ? Math.Round(usd, 2) : null;
        var shown = Regions.Where(region => years.Any(y => At(0, y, region) is not null)).ToList();
        var top = Ceiling(shown.SelectMany(region => years.SelectMany(y => Enumerable.Range(0, runs.Count).Select(r => At(r, y, region) ?? 0))).DefaultIfEmpty(0).Max());
        var (world, unit) = (runs[0].Run, Tongue.Say($"USD of {runs[0].Run.FirstYear} per kg", $"{runs[0].Run.FirstYear}年美元/千克"));
        var mid = KeyFigures.Milestone(years[0], years[^1]);
        return [.. shown.Select(region =>
        {
            var option = new
            {
                tooltip = new { trigger = "axis", valueFormatter = "usd" },
                legend = new { bottom = 0 },
                grid = new { left = 56, right = 12, top = 30, bottom = 56 },
                xAxis = new { type = "category", data = years.Select(y => Words.Year(y)) },
                yAxis = new { type = "value", name = unit, nameTextStyle = new { align = "left" }, min = 0, max = top },
                series = runs.Select((r, i) => new { name = r.Letter, type = "line", symbol = "none", color = Palette.Series[i], lineStyle = new { type = Dashes[i], width = i == 0 ? 3 : 2 }, data = years.Select(y => At(i, y, region)) }),
            };
            return new Chart(
                $"prices-{region}",
                Tongue.Say($"{Words.Region(world, region)}, {mid}: ", $"{Words.Region(world, region)}，{mid}年：") + string.Join(Tongue.Say(", ", "，"), runs.Select((r, i) => $"{r.Letter} {Words.Price(At(i, mid, region) ?? double.NaN)}")) + Tongue.Say(" USD/kg.", " 美元/千克。"),
                Tongue.Say("A line is a run's price there. All pictures have the same scale.", "每条线为一次运行的当地价格。各图刻度相同。"),
                [(Tongue.Say("all years", "所有年份"), option)],
                [Tongue.Say("year", "年份"), .. runs.Select(r => r.Letter)],
                [.. years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. runs.Select((_, i) => Words.Price(At(i, y, region) ?? double.NaN))])],
                280);
        })];
    }

    // A round number a little above, so that the scale ends on a mark.
    private static double Ceiling(double most)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 1e-6))));
        return Math.Ceiling(most / (step / 2)) * step / 2;
    }
}
