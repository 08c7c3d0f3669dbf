using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Uses that get less than they need, by region: first out of what they hold, then as output that stops.</summary>
internal static class Shortages
{
    private const int Most = 10;

    public static IReadOnlyList<string> Head =>
    [
        Tongue.Say("use", "用途"), Tongue.Say("region", "地区"), Tongue.Say("product", "产品"), Tongue.Say("worst year", "最严重年份"), Tongue.Say("of what it wants", "占需求"), Tongue.Say("from own stock, t", "动用自有库存，吨"),
        Tongue.Say("output stops, t", "停产，吨"), Tongue.Say("cover left, days", "剩余库存，天"),
    ];

    /// <summary>The worst year of each use, region and product, largest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run) =>
    [
        .. run.Shortages.GroupBy(s => (s.Use, s.Region, s.Product)).Select(g => g.MaxBy(Short)!).OrderByDescending(Short).Take(60).Select(s => (IReadOnlyList<string>)
        [
            Words.Use(run, s.Use), Words.Region(run, s.Region), Words.Product(run, s.Product), Words.Year(s.Period.Year), Words.Percent(Short(s) / Wanted(run, s)),
            Words.Number(s.FromCoverTonnes), Words.Number(s.StoppedTonnes), Words.Number(s.CoverDaysLeft),
        ]),
    ];

    public static Chart Map(Run run)
    {
        var uses = Largest(run, s => s.Use);
        var regions = Largest(run, s => s.Region);
        object Option(Func<ShortageRow, double> of)
        {
            var cells = new List<double[]>();
            for (var u = 0; u < uses.Count; u++)
            {
                for (var r = 0; r < regions.Count; r++)
                {
                    var tonnes = run.Shortages.Where(s => s.Use == uses[u] && s.Region == regions[r]).Sum(of);
                    if (tonnes >= 0.5)
                    {
                        cells.Add([r, u, Math.Round(tonnes)]);
                    }
                }
            }

            return new
            {
                tooltip = new { trigger = "item" },
                grid = new { left = 8, right = 12, top = 10, bottom = 60, containLabel = true },
                xAxis = new { type = "category", data = regions.Select(r => Words.Region(run, r)), axisLabel = new { rotate = 40, interval = 0 }, splitArea = new { show = true } },
                yAxis = new { type = "category", data = uses.Select(u => Words.Use(run, u)), axisLabel = new { interval = 0, width = 110, overflow = "break", fontSize = 11, lineHeight = 12 }, inverse = true },
                visualMap = new { min = 0, max = Math.Max(1, cells.Select(c => c[2]).DefaultIfEmpty(1).Max()), orient = "horizontal", left = "center", bottom = 0, itemHeight = 120, text = new[] { Tongue.Say("most t", "最多，吨"), "0" }, inRange = new { color = Palette.Heat } },
                series = new[] { new { name = Tongue.Say("tonnes, all years", "吨，所有年份合计"), type = "heatmap", data = cells, label = new { show = true, fontSize = 10, color = "var(--ink)", textBorderColor = "var(--card)", textBorderWidth = 2 } } },
            };
        }

        var worst = run.Shortages.GroupBy(s => s.Period.Year).Select(g => (Year: g.Key, Tonnes: g.Sum(Short))).MaxBy(y => y.Tonnes);
        var stopped = run.Shortages.Sum(s => s.StoppedTonnes);
        var all = run.Shortages.Sum(Short);
        var hit = run.Shortages.GroupBy(s => s.Use).MaxBy(g => g.Sum(Short))!;
        var frames = new List<(string, object)>();
        if (stopped >= 1)
        {
            frames.Add((Tongue.Say("output that stops", "被迫停产"), Option(s => s.StoppedTonnes)));
        }

        if (all - stopped >= 1 || frames.Count == 0)
        {
            frames.Add((Tongue.Say("taken from own stock", "动用自有库存"), Option(s => s.FromCoverTonnes)));
        }

        return new Chart(
            "short-map",
            Tongue.Say(
                $"Users go short by {Words.Tonnes(all)} over the run, {(stopped > 0.99 * all ? "all" : Words.Tonnes(stopped))} of it as output that stops; the worst year is {worst.Year} ({Words.Tonnes(worst.Tonnes)}), and {Words.Use(run, hit.Key)} goes short of most.",
                $"运行期间用户共短缺 {Words.Tonnes(all)}，其中{(stopped > 0.99 * all ? "全部" : $" {Words.Tonnes(stopped)} ")}导致停产；最严重的是{worst.Year}年（{Words.Tonnes(worst.Tonnes)}），短缺最多的用途是{Words.Use(run, hit.Key)}。"),
            Tongue.Say(
                "Each cell is a use in a region, with the tonnes it did not get over all years: taken from its own stock, or as output that stops. Empty cells got all they needed.",
                "每格是一个地区的一种用途，数字为所有年份合计未得到的吨数：动用自有库存或被迫停产。空格表示需求全部满足。"),
            [.. frames],
            [Tongue.Say("use", "用途"), .. regions.Select(r => Tongue.Say(Words.Region(run, r) + ", t short", Words.Region(run, r) + "，短缺吨数"))],
            [.. uses.Select(u => (IReadOnlyList<string>)[Words.Use(run, u), .. regions.Select(r => Words.Number(run.Shortages.Where(s => s.Use == u && s.Region == r).Sum(Short)))])],
            Math.Max(260, 130 + (44 * uses.Count)));
    }

    private static double Short(ShortageRow row) => row.FromCoverTonnes + row.StoppedTonnes;

    private static double Wanted(Run run, ShortageRow row) =>
        run.Demand.FirstOrDefault(d => d.Period == row.Period && d.Region == row.Region && d.Use == row.Use && d.Product == row.Product)?.WantedTonnes ?? double.NaN;

    private static List<string> Largest(Run run, Func<ShortageRow, string> key) =>
        [.. run.Shortages.GroupBy(key).OrderByDescending(g => g.Sum(Short)).Take(Most).Select(g => g.Key)];
}
