using Didymium.Analysis.Stress;
using Didymium.Market.Stress;

namespace Didymium.Reports.Models;

/// <summary>Pictures of a stress test.</summary>
internal static class StressCharts
{
    private const int Bars = 20;

    /// <summary>Risk exposure of the worst cases, one bar each.</summary>
    public static Chart Ranking(StressRun run, string id, string title, IReadOnlyList<StressResult> ranking)
    {
        var worst = ranking.Take(Bars).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", axisPointer = new { type = "shadow" } },
            grid = new { left = 8, right = 24, top = 8, bottom = 34, containLabel = true },
            xAxis = new { type = "value", name = Tongue.Say("million USD", "百万美元"), nameLocation = "middle", nameGap = 24 },
            yAxis = new { type = "category", inverse = true, data = worst.Select(r => Short(StressNames.Of(run.World, r.Case), 56)), axisLabel = new { width = 170, overflow = "break", lineHeight = 12, fontSize = 11, interval = 0 } },
            series = new[] { new { name = Tongue.Say("exposure, million USD", "风险敞口，百万美元"), type = "bar", color = "#0072B2", data = worst.Select(r => Math.Round(r.ExposureMillionUsd, 1)) } },
        };
        return new Chart(
            id,
            Finding(run, title, worst),
            Tongue.Say("A bar is what the world loses at the pace of the stressed period until what was taken out is back.", "柱长为：按受压时期的速度，直到被移除部分恢复为止，全世界的损失。"),
            [(Tongue.Say("all", "全部"), option)],
            [TakenOut, Tongue.Say("lost in the period, million USD", "时期内损失，百万美元"), Tongue.Say("days until it is back", "恢复所需天数"), Tongue.Say("exposure, million USD", "风险敞口，百万美元")],
            [.. worst.Select(r => (IReadOnlyList<string>)[StressNames.Of(run.World, r.Case), Words.Number(r.WelfareLostMillionUsd), Words.Number(r.Recovery.BackDays), Words.Number(r.ExposureMillionUsd)])],
            90 + (29 * Math.Max(1, worst.Count)));
    }

    /// <summary>Who goes without in the worst cases: uses down, countries across, a frame for each case.</summary>
    public static Chart Heat(StressRun run, IReadOnlyList<StressResult> cases)
    {
        var uses = Order(cases.SelectMany(c => c.Unserved), u => u.Use, 16);
        var regions = Order(cases.SelectMany(c => c.Unserved), u => u.Region, 14);
        var names = uses.Concat(cases.SelectMany(c => c.Unserved).Select(u => u.Use)).Distinct(StringComparer.Ordinal).ToDictionary(u => u, u => Names.Use(run.World, u), StringComparer.Ordinal);
        object Frame(StressResult c) => new
        {
            tooltip = new { position = "top" },
            grid = new { left = 8, right = 12, top = 8, bottom = 64, containLabel = true },
            xAxis = new { type = "category", data = regions.Select(r => Names.Region(run.World, r)), splitArea = new { show = true }, axisLabel = new { interval = 0, rotate = 45 } },
            yAxis = new { type = "category", inverse = true, data = uses.Select(u => names[u]), axisLabel = new { width = 140, overflow = "break", interval = 0, fontSize = 11, lineHeight = 11 } },
            visualMap = new { min = 0, max = 100, calculable = false, orient = "horizontal", left = "center", bottom = 0, itemHeight = 120, itemWidth = 12, text = new[] { Tongue.Say("100 % missing", "缺 100 %"), "0 %" }, inRange = new { color = Palette.Heat } },
            series = new[]
            {
                new
                {
                    name = Tongue.Say("% missing", "缺口百分比"),
                    type = "heatmap",
                    data = c.Unserved.Where(u => uses.Contains(u.Use) && regions.Contains(u.Region)).Select(u => new[] { regions.IndexOf(u.Region), uses.IndexOf(u.Use), Math.Round(100 * u.Share) }),
                },
            },
        };
        var worst = cases[0].Unserved.MaxBy(u => u.MillionUsd);
        return new Chart(
            "heat",
            worst is null
                ? Tongue.Say("Nobody goes without.", "无人断供。")
                : Tongue.Say(
                    $"\"{StressNames.Of(run.World, cases[0].Case)}\": {names[worst.Use]} in {Names.Region(run.World, worst.Region)} go without most: {Words.Tonnes(worst.Tonnes)} or {Words.Percent(worst.Share)} of what they bought.",
                    $"“{StressNames.Of(run.World, cases[0].Case)}”：缺口最大的是{Names.Region(run.World, worst.Region)}的{names[worst.Use]}，缺 {Words.Tonnes(worst.Tonnes)}，占其采购量的 {Words.Percent(worst.Share)}。"),
            Tongue.Say(
                "A field is a use in a country: the stronger the colour, the larger the share of its purchases that is missing. Choose the case above; uses and countries are in the order of what is missing by value.",
                "每格是一国的一种用途：颜色越浓，其采购缺口比例越大。情形可在上方选择；用途和国家按缺口价值排列。"),
            [.. cases.Select(c => (Short(StressNames.Of(run.World, c.Case), 44), Frame(c)))],
            [TakenOut, Tongue.Say("use", "用途"), Tongue.Say("country", "国家"), Tongue.Say("t missing", "缺口，吨"), Tongue.Say("share", "占比")],
            [.. cases.SelectMany(c => c.Unserved.OrderByDescending(u => u.MillionUsd).Take(8).Select(u => (IReadOnlyList<string>)[StressNames.Of(run.World, c.Case), names[u.Use], Names.Region(run.World, u.Region), Words.Number(u.Tonnes), Words.Percent(u.Share)]))],
            110 + (24 * Math.Max(3, uses.Count)))
        {
            FrameName = Tongue.Say("Taken out", "移除对象"),
        };
    }

    private static string TakenOut => Tongue.Say("taken out", "移除对象");

    private static string Finding(StressRun run, string title, List<StressResult> worst)
    {
        if (worst.Count == 0)
        {
            return Tongue.Say($"{title}: none.", $"{title}：无。");
        }

        string Case(int i) => StressNames.Of(run.World, worst[i].Case);
        string Money(int i) => StressSentence.Money(worst[i].ExposureMillionUsd);
        return Tongue.Say(
            $"{title}: {Money(0)} of exposure for \"{Case(0)}\"{(worst.Count > 1 ? $", then \"{Case(1)}\" with {Money(1)}" : null)}.",
            $"{title}：风险敞口最大的是“{Case(0)}”，{Money(0)}{(worst.Count > 1 ? $"；其次是“{Case(1)}”，{Money(1)}" : null)}。");
    }

    private static List<string> Order(IEnumerable<UnservedRow> rows, Func<UnservedRow, string> key, int most) =>
        [.. rows.GroupBy(key, StringComparer.Ordinal).OrderByDescending(g => g.Sum(u => u.MillionUsd)).Take(most).Select(g => g.Key)];

    private static string Short(string name, int most) => name.Length <= most ? name : name[..(most - 1)] + "…";
}
