using System.Globalization;
using Didymium.Analysis;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Data;

/// <summary>
/// How much of the run's answer rests on what is assumed: the tonnes that plants of each stage put through, counted under the quality of the plant's capacity
/// in the world's tables.
/// </summary>
internal static class RestingOnChart
{
    private static readonly Stage[] Shown = [Stage.Mine, Stage.LightSeparation, Stage.HeavySeparation, Stage.Metal, Stage.Magnet];

    private static readonly string[] Colours = ["#0072B2", "#56B4E9", "#E69F00", "#D55E00"];

    public static Chart Of(Run run)
    {
        int[] years = [.. new[] { run.FirstYear, KeyFigures.Milestone(run) }.Distinct()];
        var tonnes = Tonnes(run, years);
        List<(Stage Stage, int Year)> bars = [.. Shown.SelectMany(stage => years.Select(year => (stage, year))).Where(bar => QualityWords.All.Any(q => tonnes.ContainsKey((bar.stage, bar.year, q))))];
        double Share((Stage Stage, int Year) bar, Quality quality) =>
            tonnes.GetValueOrDefault((bar.Stage, bar.Year, quality)) / QualityWords.All.Sum(q => tonnes.GetValueOrDefault((bar.Stage, bar.Year, q)));
        string Name((Stage Stage, int Year) bar) => string.Create(CultureInfo.InvariantCulture, $"{Words.Activity(bar.Stage)} {bar.Year}");
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent", axisPointer = new { type = "shadow" } },
            legend = new { bottom = 0 },
            grid = new { left = 8, right = 24, top = 10, bottom = 40, containLabel = true },
            xAxis = new { type = "value", max = 100, axisLabel = new { formatter = "{value} %" } },
            yAxis = new { type = "category", inverse = true, data = bars.Select(Name) },
            series = QualityWords.All.Select((quality, i) => new
            {
                name = Terms.Quality(quality),
                type = "bar",
                stack = "q",
                color = Colours[i],
                data = bars.Select(bar => Math.Round(100 * Share(bar, quality), 1)),
            }),
        };
        var worst = bars.MaxBy(bar => Share(bar, Quality.Assumed));
        return new Chart(
            "resting-on",
            Tongue.Say(
                $"Most rests on assumptions in {Words.Activity(worst.Stage)} in {worst.Year}: {Words.Percent(Share(worst, Quality.Assumed))} of its tonnes pass through plants whose capacity is assumed.",
                $"对假设依赖最大的是{worst.Year}年{Words.Activity(worst.Stage)}：{Words.Percent(Share(worst, Quality.Assumed))} 的吨位来自产能为假设值的工厂。"),
            Tongue.Say(
                "Each bar is a stage in a year of this run: the tonnes its plants put through, on the stage's natural basis, divided by how well the capacity of the plant they pass through is known. It says nothing of costs and elasticities, which every price rests on.",
                "每条为本次运行某年的一个环节：各工厂处理量（按该环节自然口径），按所经工厂产能数据的可靠程度划分。不含成本和弹性，所有价格都以其为据。"),
            [(Tongue.Say("all", "全部"), option)],
            [Tongue.Say("stage and year", "环节和年份"), .. QualityWords.All.Select(Terms.Quality), Tongue.Say("tonnes", "吨")],
            [.. bars.Select(bar => (IReadOnlyList<string>)[Name(bar), .. QualityWords.All.Select(q => Words.Percent(Share(bar, q))), Words.Number(QualityWords.All.Sum(q => tonnes.GetValueOrDefault((bar.Stage, bar.Year, q))))])],
            60 + (34 * bars.Count));
    }

    private static Dictionary<(Stage Stage, int Year, Quality Quality), double> Tonnes(Run run, int[] years)
    {
        var plants = run.World.Facilities.ToDictionary(f => f.Id, StringComparer.Ordinal);
        return run.Capacity.Where(c => years.Contains(c.Period.Year) && plants.ContainsKey(c.Facility))
            .Select(c => (Plant: plants[c.Facility], c.Period.Year, Tonnes: c.CapacityTonnes * c.Utilisation))
            .Where(c => c.Tonnes > 0)
            .GroupBy(c => (c.Plant.Stage, c.Year, c.Plant.Capacity.Quality))
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Tonnes));
    }
}
