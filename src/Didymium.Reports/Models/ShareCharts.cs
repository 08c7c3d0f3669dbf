using System.Globalization;
using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Shares of a stage over time, and output by country.</summary>
internal static class ShareCharts
{
    public static Chart OverTime(Run run, string stage)
    {
        var home = run.World.ReferenceRegion;
        var rows = run.Shares.Where(s => s.Stage == stage && s.By == "location").ToList();
        var countries = Top(rows, 7);
        double At(int y, string by, string c) => c == "other"
            ? run.Shares.Where(s => s.Stage == stage && s.By == by && s.Period == y && !countries.Contains(s.Country)).Sum(s => s.Share)
            : KeyFigures.Share(run, y, stage, by, c);
        string[] all = [.. countries, "other"];
        object Option(string by) => new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 50, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = run.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)), boundaryGap = false },
            yAxis = new { type = "value", max = 100, name = Tongue.Say("% of world", "占全球百分比"), axisLabel = new { formatter = "{value} %" } },
            series = all.Select(c => new
            {
                name = Name(run, c),
                type = "line",
                stack = "s",
                symbol = "none",
                lineStyle = new { width = 1 },
                areaStyle = new { opacity = 0.85 },
                color = Palette.Of(c),
                data = run.Years.Select(y => Math.Round(100 * At(y, by, c), 1)),
            }),
        };
        var first = At(run.FirstYear, "location", home);
        var mid = KeyFigures.Milestone(run);
        return new Chart(
            $"share-{stage}",
            Tongue.Say(
                $"{Words.Stage(stage)}: {Words.Region(run, home)} goes from {Words.Percent(first)} in {run.FirstYear} to {Words.Percent(At(mid, "location", home))} in {mid} and {Words.Percent(At(run.LastYear, "location", home))} in {run.LastYear}.",
                $"{Words.Stage(stage)}：{Words.Region(run, home)}份额由{run.FirstYear}年的 {Words.Percent(first)} 变为{mid}年的 {Words.Percent(At(mid, "location", home))} 和{run.LastYear}年的 {Words.Percent(At(run.LastYear, "location", home))}。"),
            Tongue.Say(
                "Each band is a country's share of the world; all bands add up to 100 %. Switch between where plants stand and who controls them.",
                "每条色带是一国占全球的份额，合计 100 %。可在工厂所在地与控制方之间切换。"),
            [(Tongue.Say("where plants stand", "按所在地"), Option("location")), (Tongue.Say("who controls them", "按控制方"), Option("control"))],
            [Tongue.Say("year", "年份"), .. all.Select(c => Name(run, c))],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. all.Select(c => Words.Percent(At(y, "location", c)))])]);
    }

    /// <summary>Output outside the reference region by country, as bars.</summary>
    public static Chart Outside(Run run, string stage)
    {
        var home = run.World.ReferenceRegion;
        var rows = run.Shares.Where(s => s.Stage == stage && s.By == "location" && s.Country != home).ToList();
        var countries = Top(rows, 9);
        double At(int y, string c) => c == "other"
            ? rows.Where(s => s.Period == y && !countries.Contains(s.Country)).Sum(s => s.Tonnes)
            : rows.FirstOrDefault(s => s.Period == y && s.Country == c)?.Tonnes ?? 0;
        string[] all = [.. countries, "other"];
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 60, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = run.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
            yAxis = new { type = "value", name = Tongue.Say("tonnes a year", "吨/年") },
            series = all.Select(c => new { name = Name(run, c), type = "bar", stack = "s", color = Palette.Of(c), data = run.Years.Select(y => Math.Round(At(y, c))) }),
        };
        var mid = KeyFigures.Milestone(run);
        var sum = all.Sum(c => At(mid, c));
        return new Chart(
            $"outside-{stage}",
            Tongue.Say(
                $"Outside {Words.Region(run, home)}, {Words.Stage(stage)}: {Words.Tonnes(all.Sum(c => At(run.FirstYear, c)))} in {run.FirstYear}, {Words.Tonnes(sum)} in {mid}.",
                $"{Words.Region(run, home)}以外，{Words.Stage(stage)}：{run.FirstYear}年 {Words.Tonnes(all.Sum(c => At(run.FirstYear, c)))}，{mid}年 {Words.Tonnes(sum)}。"),
            Tongue.Say(
                "The height of a column is the output of all countries but the largest; its parts are countries.",
                "柱高为最大国以外所有国家的产量，各段为国家。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("year", "年份"), .. all.Select(c => Name(run, c))],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[y.ToString(CultureInfo.InvariantCulture), .. all.Select(c => Words.Number(At(y, c)))])],
            340);
    }

    private static string Name(Run run, string country) => country == "other" ? Tongue.Say("others", "其他") : Words.Region(run, country);

    private static List<string> Top(List<ShareRow> rows, int count) =>
        [.. rows.GroupBy(r => r.Country).OrderByDescending(g => g.Sum(r => r.Tonnes)).Take(count).Select(g => g.Key)];
}
