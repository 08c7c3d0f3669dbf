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
            yAxis = new { type = "value", name = "t of magnets in service" },
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
            $"{Words.Tonnes(first)} of magnets are in service at the end of {run.FirstYear}, {Words.Tonnes(last)} at the end of {run.LastYear}; most of them then in {Words.Use(run, uses[0])} ({Words.Percent(At(run.LastYear, uses[0]) / last)}).",
            "Each band is a use: cars, wind turbines, motors and the like that are in service and hold magnets. What is in service today is the scrap of later years.",
            [("all years", option)],
            ["year", .. uses.Select(u => $"{Words.Use(run, u)}, t")],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. uses.Select(u => Words.Number(At(y, u)))])]);
    }
}
