using System.Globalization;
using Didymium.Analysis.Chains;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>An element in pictures.</summary>
/// <param name="run">The run, by year.</param>
/// <param name="element">Balance element.</param>
internal sealed class ElementCharts(Run run, string element)
{
    private const int MostCountries = 7;
    private const string Other = "other";

    private static readonly string[] Separation = ["light_separation", "heavy_separation"];

    private readonly string name = Words.Element(run, element);

    /// <summary>Head of <see cref="BalanceRow"/>.</summary>
    public static IReadOnlyList<string> BalanceHead =>
    [
        Say("mined, t oxide", "开采，吨氧化物"), Say("old magnets collected, t", "回收报废磁体，吨"), Say("used, t", "使用，吨"), Say("lost, t", "损耗，吨"), Say("left over, t", "过剩，吨"), Say("to stock, t", "入库，吨"),
        Say("won back within, t", "其中再生，吨"),
    ];

    /// <summary>The balance of an element in a year, t of oxide equivalent.</summary>
    public static IReadOnlyList<string> BalanceRow(Run run, string element, int year)
    {
        ArgumentNullException.ThrowIfNull(run);
        var b = run.ElementBalances.First(r => r.Element == element && r.Period == year);
        return [Words.Number(b.Mined), Words.Number(b.EndOfLife), Words.Number(b.Used), Words.Number(b.Lost), Words.Number(b.Withheld), Words.Number(b.StockChange), Words.Number(b.Recycled)];
    }

    /// <summary>Who mines it and who separates it, as shares of the world.</summary>
    public Chart Shares()
    {
        var mined = Sums(r => r.Stage == "mine");
        var separated = Sums(r => Separation.Contains(r.Stage) && run.World.Products[r.Product.Split('.')[0]] is { PerDeposit: false });
        List<string> countries = [.. mined.Concat(separated).GroupBy(p => p.Key.Country, StringComparer.Ordinal).OrderByDescending(g => g.Sum(p => p.Value)).Take(MostCountries).Select(g => g.Key), Other];
        double At(Dictionary<(int Year, string Country), double> of, int year, string country)
        {
            var all = of.Where(p => p.Key.Year == year).Sum(p => p.Value);
            var part = country == Other ? of.Where(p => p.Key.Year == year && !countries.Contains(p.Key.Country)).Sum(p => p.Value) : of.GetValueOrDefault((year, country));
            return all > 0 ? 100 * part / all : 0;
        }

        object Option(Dictionary<(int Year, string Country), double> of) => new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent" },
            legend = new { type = "scroll", bottom = 0 },
            grid = new { left = 50, right = 16, top = 30, bottom = 56 },
            xAxis = new { type = "category", data = Years, boundaryGap = false },
            yAxis = new { type = "value", max = 100, name = Say("% of world", "占全球百分比"), axisLabel = new { formatter = "{value} %" } },
            series = countries.Select(c => new { name = Country(c), type = "line", stack = "s", symbol = "none", lineStyle = new { width = 1 }, areaStyle = new { opacity = 0.85 }, color = Palette.Of(c), data = run.Years.Select(y => Math.Round(At(of, y, c), 1)) }),
        };
        var first = countries[0];
        string Part(Dictionary<(int Year, string Country), double> of, int year) => Words.Percent(At(of, year, first) / 100);
        return new Chart(
            "shares",
            Say(
                $"{Capital(name)}: {Country(first)} mines {Part(mined, run.FirstYear)} and separates {Part(separated, run.FirstYear)} of the world's in {run.FirstYear}, {Part(mined, run.LastYear)} and {Part(separated, run.LastYear)} in {run.LastYear}.",
                $"{name}：{run.FirstYear}年{Country(first)}占全球开采的{Part(mined, run.FirstYear)}、分离的{Part(separated, run.FirstYear)}；{run.LastYear}年为{Part(mined, run.LastYear)}和{Part(separated, run.LastYear)}。"),
            Say("Each band is a country's share of the world. Switch between what mines give and what leaves separation as oxide; oxide from scrap is in neither.", "每条色带是一国占全球的份额。可在矿山产出与分离所得氧化物之间切换；均不含废料再生。"),
            [(Say("mined", "开采"), Option(mined)), (Say("separated", "分离"), Option(separated))],
            [Say("year", "年份"), .. countries.Select(c => Say($"{Country(c)}, mined, %", $"{Country(c)}，开采，%")), .. countries.Select(c => Say($"{Country(c)}, separated, %", $"{Country(c)}，分离，%"))],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Year(y), .. countries.Select(c => Words.Number(At(mined, y, c))), .. countries.Select(c => Words.Number(At(separated, y, c)))])],
            340);
    }

    /// <summary>What becomes of it, over the years.</summary>
    public Chart Balance()
    {
        var rows = run.ElementBalances.Where(b => b.Element == element).ToDictionary(b => b.Period.Year);
        (string Name, string Colour, Func<ElementBalanceRow, double> Of)[] parts =
        [
            (Say("bought by end uses", "终端使用"), "#0072B2", b => b.Used), (Say("lost in processing", "加工损耗"), "#E69F00", b => b.Lost), (Say("left over", "过剩"), "#999999", b => b.Withheld), (Say("put into stock", "入库"), "#009E73", b => Math.Max(0, b.StockChange)),
        ];
        var option = YearBars.Option(
            run,
            Say("t of oxide equivalent", "吨（折氧化物）"),
            parts.Select(p => new YearBar(p.Name, p.Colour, y => p.Of(rows[y]))),
            new { name = Say("mined", "开采"), type = "line", color = "var(--ink)", symbol = "diamond", symbolSize = 6, lineStyle = new { width = 2, type = "dashed" }, data = run.Years.Select(y => Math.Round(rows[y].Mined, 1)) });
        var (first, last) = (rows[run.FirstYear], rows[run.LastYear]);
        string Over(ElementBalanceRow b) => Words.Percent(b.Withheld / b.Mined);
        return new Chart(
            "balance",
            first.Withheld / first.Mined > 0.03 || last.Withheld / last.Mined > 0.03
                ? Say($"Of the {name} mined, {Over(first)} is left over in {run.FirstYear} and {Over(last)} in {run.LastYear}.", $"所开采的{name}中，{run.FirstYear}年有{Over(first)}过剩，{run.LastYear}年为{Over(last)}。")
                : Say($"{Capital(name)}: {Words.Tonnes(first.Used)} used in {run.FirstYear}, {Words.Tonnes(last.Used)} in {run.LastYear}; next to nothing is left over.", $"{name}：{run.FirstYear}年使用{Words.Tonnes(first.Used)}，{run.LastYear}年{Words.Tonnes(last.Used)}，几乎没有过剩。"),
            Say("Columns are what becomes of it, the dashed line what mines give. Columns rise above the line where stocks are drawn or old magnets come back.", "柱为去向，虚线为矿山产出。动用库存或报废磁体回收时，柱高于虚线。"),
            [(Say("all years", "全部年份"), option)],
            [Say("year", "年份"), .. BalanceHead],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Year(y), .. BalanceRow(run, element, y)])],
            340);
    }

    /// <summary>What it is used for in a year, by application, t of oxide equivalent.</summary>
    public IReadOnlyList<(string Use, double Tonnes)> Uses(int year) =>
    [
        .. ElementChain.Of(run, element, year, byUse: true).Links.Where(l => l.To.Tier == ChainTier.Use).GroupBy(l => l.To.Id, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(l => l.Tonnes))).OrderByDescending(u => u.Item2),
    ];

    private Dictionary<(int Year, string Country), double> Sums(Func<ProductionRow, bool> of) =>
        run.Production.Where(r => r.Element == element && of(r)).GroupBy(r => (r.Period.Year, r.Region)).ToDictionary(g => g.Key, g => g.Sum(r => r.Tonnes));

    private string[] Years => [.. run.Years.Select(Year)];

    private string Country(string country) => country == Other ? Say("others", "其他") : Words.Region(run, country);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
