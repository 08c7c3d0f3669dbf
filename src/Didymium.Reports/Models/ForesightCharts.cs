using System.Globalization;
using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>A run with perfect foresight held against the recursive run on the same world.</summary>
internal static class ForesightCharts
{
    private static readonly string[] Outside = ["DEU", "USA", "JPN"];

    private static readonly string[] Stages = ["mined", "separated", "metal", "magnet"];

    /// <summary>Two price paths of a product, and those of one market outside.</summary>
    public static Chart Prices(Run run, string product)
    {
        var home = run.World.ReferenceRegion;
        string[] regions = [home, .. Outside.Where(r => At(run, product, r, run.LastYear) is not null).Take(1)];
        var lines = regions.SelectMany(r => new[] { (Run: run.Recursive!, Region: r, Words: Recursive, Dash: "dashed"), (Run: run, Region: r, Words: Perfect, Dash: "solid") }).ToList();
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "usd" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 60, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = run.Years.Select(y => y.ToString(CultureInfo.InvariantCulture)) },
            yAxis = new { type = "value", name = Tongue.Say("USD of 2024 per kg", "2024年美元/千克"), min = 0 },
            series = lines.Select(l => new { name = Name(l.Region, l.Words), type = "line", symbol = "none", color = Palette.Of(l.Region), lineStyle = new { type = l.Dash, width = l.Region == home ? 3 : 2 }, data = run.Years.Select(y => At(l.Run, product, l.Region, y)) }),
        };
        double recursive = ForesightGap.YearlyMove(run.Recursive!, product, home), perfect = ForesightGap.YearlyMove(run, product, home);
        var (what, where) = (Words.Product(run, product), Words.Region(run, home));
        return new Chart(
            $"foresight-{product}",
            Tongue.Say(
                $"{what} in {where} moves by {Words.Percent(recursive)} a year in the recursive run and by {Words.Percent(perfect)} when the future is known.",
                $"{where}{what}价格在递推运行中平均每年变动 {Words.Percent(recursive)}，在已知未来时为 {Words.Percent(perfect)}。"),
            Tongue.Say(
                "Dashed: nobody knows the future. Solid: everybody knows it from the year after the base year on. The step out of the base year is the news arriving.",
                "虚线：无人知道未来。实线：从基年次年起人人知道未来。基年之后的跳变即消息到达的时刻。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("year", "年份"), .. lines.Select(l => Name(l.Region, l.Words))],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. lines.Select(l => Words.Price(At(l.Run, product, l.Region, y) ?? double.NaN))])],
            320);

        string Name(string region, string words) => Tongue.Say($"{Words.Region(run, region)}, {words}", $"{Words.Region(run, region)}，{words}");
    }

    public static string Sentence(Run run)
    {
        var gap = ForesightGap.Of(run);
        return Tongue.Say(
            string.Create(CultureInfo.InvariantCulture, $"Knowing the future is worth ${gap.GapMillionUsd / 1000:0.00} billion to consumers and producers from {run.FirstYear} to {run.LastYear}, {100 * gap.Share:0.00} % of the ${gap.RecursiveMillionUsd / 1000:0.0} billion of the recursive run, discounted to {run.World.BaseYear}."),
            string.Create(CultureInfo.InvariantCulture, $"{run.FirstYear}–{run.LastYear}年，预知未来对消费者和生产者的价值为 {gap.GapMillionUsd / 100:0.0} 亿美元，占递推运行 {gap.RecursiveMillionUsd / 100:0} 亿美元剩余的 {100 * gap.Share:0.00} %（贴现至{run.World.BaseYear}年）。"));
    }

    public static IReadOnlyList<string> WelfareHead => [Tongue.Say("year", "年份"), Tongue.Say("value to buyers", "买方价值"), Tongue.Say("running cost and trade", "运行与贸易成本"), Tongue.Say("worth of stocks", "库存价值"), Tongue.Say("investment", "投资"), Tongue.Say("surplus", "剩余"), Tongue.Say("gap", "差额")];

    /// <summary>The years, and their discounted sum; billion USD of the base year.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> WelfareRows(Run run)
    {
        var gap = ForesightGap.Of(run);
        var rows = run.Welfare.GroupBy(w => w.Period).Select(g =>
        {
            WelfareRow r = g.Single(w => w.Foresight == "recursive"), p = g.Single(w => w.Foresight == "perfect");
            return (IReadOnlyList<string>)
            [
                g.Key.ToString(),
                Both(r.ValueMillionUsd, p.ValueMillionUsd),
                Both(r.CostMillionUsd, p.CostMillionUsd),
                Both(r.HoldingMillionUsd, p.HoldingMillionUsd),
                Both(r.InvestmentMillionUsd, p.InvestmentMillionUsd),
                Both(r.SurplusMillionUsd, p.SurplusMillionUsd),
                Signed(p.SurplusMillionUsd - r.SurplusMillionUsd),
            ];
        });
        return [.. rows, [Tongue.Say("all, discounted", "合计（贴现）"), "–", "–", "–", "–", Both(gap.RecursiveMillionUsd, gap.PerfectMillionUsd), Signed(gap.GapMillionUsd)]];
    }

    public static IReadOnlyList<string> ShareHead(Run run) => [Tongue.Say($"{Words.Region(run, run.World.ReferenceRegion)}'s share by location", $"{Words.Region(run, run.World.ReferenceRegion)}份额（按所在地）"), .. Years(run).Select(Words.Year)];

    public static IReadOnlyList<IReadOnlyList<string>> ShareRows(Run run) =>
    [
        .. Stages.Select(stage => (IReadOnlyList<string>)[Words.Stage(stage), .. Years(run).Select(y => $"{Words.Percent(Share(run.Recursive!, stage, y))} → {Words.Percent(Share(run, stage, y))}")]),
    ];

    private static string Recursive => Tongue.Say("recursive", "递推");

    private static string Perfect => Tongue.Say("perfect foresight", "完全预见");

    private static int[] Years(Run run) => [.. new[] { run.FirstYear, (run.FirstYear + run.LastYear) / 2, run.LastYear }.Distinct()];

    private static double Share(Run run, string stage, int year) =>
        KeyFigures.Share(run, year, stage, "location", run.World.ReferenceRegion);

    private static double? At(Run run, string product, string region, int year) =>
        KeyFigures.Price(run, year, product, region) is { } v ? Math.Round(v, 2) : null;

    private static string Both(double recursive, double perfect) => $"{Billions(recursive)} → {Billions(perfect)}";

    private static string Signed(double million) => (million > 0 ? "+" : million < 0 ? "−" : string.Empty) + Billions(Math.Abs(million));

    private static string Billions(double million) => (million / 1000).ToString(Math.Abs(million) >= 10_000 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
