using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Overview;

/// <summary>Where it goes: the reference region's share of each stage over the years.</summary>
internal static class HomeShares
{
    public static Chart Of(Run run)
    {
        var home = run.World.ReferenceRegion;
        var shares = run.Shares.Where(s => s.By == "location" && s.Country == home).ToDictionary(s => (s.Period.Year, s.Stage), s => s.Share);
        List<int> years = [.. run.Years];
        double At(int year, string stage) => shares.GetValueOrDefault((year, stage));
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent" },
            legend = new { bottom = 0 },
            grid = new { left = 8, right = 16, top = 30, bottom = 56, containLabel = true },
            xAxis = new { type = "category", data = years.Select(Words.Year) },
            yAxis = new { type = "value", min = 0, max = 100, name = Tongue.Say("% of world", "占全球百分比"), nameTextStyle = new { align = "left" }, axisLabel = new { formatter = "{value} %" } },
            series = StageBars.Stages.Select((s, i) => new
            {
                name = StageBars.Verb(s),
                type = "line",
                color = Palette.Series[i],
                symbol = Palette.Symbols[i],
                symbolSize = 6,
                lineStyle = new { type = Palette.Dashes[i], width = 2 },
                data = years.Select(y => Math.Round(100 * At(y, s), 1)),
            }),
        };
        var (first, last) = (run.FirstYear, run.LastYear);
        var most = StageBars.Stages.MinBy(s => At(last, s) - At(first, s))!;
        var least = StageBars.Stages.MaxBy(s => At(last, s) - At(first, s))!;
        return new Chart(
            "where-to",
            Tongue.Say(
                $"{Words.Region(run, home)}'s share moves most in {Words.Activity(most)}, from {Words.Percent(At(first, most))} in {first} to {Words.Percent(At(last, most))} in {last}; least in {Words.Activity(least)}, from {Words.Percent(At(first, least))} to {Words.Percent(At(last, least))}.",
                $"{Words.Region(run, home)}份额变化最大的是{Words.Activity(most)}，由{first}年的 {Words.Percent(At(first, most))} 变为{last}年的 {Words.Percent(At(last, most))}；变化最小的是{Words.Activity(least)}，由 {Words.Percent(At(first, least))} 变为 {Words.Percent(At(last, least))}。"),
            Tongue.Say($"Each line is {Words.Region(run, home)}'s share of the world at one stage, by where plants stand.", $"每条线为{Words.Region(run, home)}在一个环节占全球的份额（按工厂所在地）。"),
            [(Tongue.Say("all years", "全部年份"), option)],
            [Tongue.Say("year", "年份"), .. StageBars.Stages.Select(StageBars.Verb)],
            [.. years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. StageBars.Stages.Select(s => Words.Percent(At(y, s)))])],
            340)
        {
            TraceOf = (row, column) => column > 0 ? $"share {StageBars.Stages[column - 1]} {home} {years[row]}" : null,
        };
    }
}
