using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Magnets in goods in service, by use.</summary>
internal static class InUseChart
{
    public static Chart Build(Run run)
    {
        var held = run.InUse.GroupBy(r => (r.Period.Year, r.Use)).ToDictionary(g => g.Key, g => g.Sum(r => r.InUseTonnes));
        double At(int year, string use) => held.GetValueOrDefault((year, use));
        double Total(int year) => held.Where(h => h.Key.Year == year).Sum(h => h.Value);
        var uses = held.Keys.Select(k => k.Use).Distinct().OrderByDescending(u => At(run.LastYear, u)).ThenBy(u => u, StringComparer.Ordinal).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 76, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = run.Years.Select(Words.Year), boundaryGap = false },
            yAxis = new { type = "value", name = Tongue.Say("t of magnets in service", "在役磁体，吨") },
            series = uses.Select((u, i) => new
            {
                name = Words.Use(run, u),
                type = "line",
                stack = "s",
                symbol = "none",
                lineStyle = new { width = 1 },
                areaStyle = new { opacity = 0.85 },
                color = Palette.Many[i % Palette.Many.Length],
                data = run.Years.Select(y => Math.Round(At(y, u))),
            }),
        };
        var (first, last) = (Total(run.FirstYear), Total(run.LastYear));
        return new Chart(
            "in-use",
            Tongue.Say(
                $"{Words.Tonnes(first)} of magnets are in service at the end of {run.FirstYear}, {Words.Tonnes(last)} at the end of {run.LastYear}; most of them then in {Words.Use(run, uses[0])} ({Words.Percent(At(run.LastYear, uses[0]) / last)}).",
                $"{run.FirstYear}年末在役磁体 {Words.Tonnes(first)}，{run.LastYear}年末 {Words.Tonnes(last)}；届时占比最大的是{Words.Use(run, uses[0])}（{Words.Percent(At(run.LastYear, uses[0]) / last)}）。"),
            Tongue.Say(
                "Each band is a use: cars, wind turbines, motors and the like that are in service and hold magnets. What is in service today is the scrap of later years.",
                "每条色带是一种用途：在役的汽车、风机、电机等含有的磁体。今天在役的，就是日后的废料。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("year", "年份"), .. uses.Select(u => Tongue.Say($"{Words.Use(run, u)}, t", $"{Words.Use(run, u)}，吨"))],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. uses.Select(u => Words.Number(At(y, u)))])]);
    }
}
