using System.Globalization;
using Didymium.Chain.Materials;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The share of the magnet elements' oxide that recyclers make, from swarf and from end-of-life magnets.</summary>
internal static class RecycledShareChart
{
    private static readonly string[] Elements = ["ndpr", "dy", "tb"];

    public static Chart Build(Run run)
    {
        var oxides = run.World.Products.Values.Where(p => p.Stage == ProductStage.Oxide).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var made = run.Production.Where(p => oxides.Contains(p.Product)).ToLookup(p => (p.Period.Year, p.Element));
        double All(int year, string pair) => made[(year, pair)].Sum(p => p.Tonnes);
        double Recycled(int year, string pair) => made[(year, pair)].Where(p => p.Stage == "recycling").Sum(p => p.Tonnes);

        // What recyclers make is divided as the oxide in what they are fed.
        double Fed(int year, string pair, ProductStage stage) => run.Balances
            .Where(b => b.Period.Year == year && run.World.Products.TryGetValue(b.Product, out var p) && p.Stage == stage)
            .Sum(b => b.Processed * run.World.Products[b.Product].OxideContent.GetValueOrDefault(pair));
        (double Swarf, double EndOfLife) Shares(int year, string pair)
        {
            var (swarf, old) = (Fed(year, pair, ProductStage.Swarf), Fed(year, pair, ProductStage.Eol));
            var share = All(year, pair) > 0 ? Recycled(year, pair) / All(year, pair) : 0;
            return swarf + old > 0 ? (share * swarf / (swarf + old), share * old / (swarf + old)) : (0, 0);
        }

        object Option(string pair) => new
        {
            tooltip = new { trigger = "axis", valueFormatter = "percent" },
            legend = new { bottom = 0 },
            grid = new { left = 56, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = run.Years.Select(Words.Year) },
            yAxis = new { type = "value", name = Tongue.Say("% of all oxide made", "占氧化物总产量的百分比"), axisLabel = new { formatter = "{value} %" } },
            series = new[]
            {
                new { name = Tongue.Say("from swarf", "来自磁泥"), type = "bar", stack = "s", color = "#56B4E9", data = run.Years.Select(y => Math.Round(100 * Shares(y, pair).Swarf, 1)) },
                new { name = Tongue.Say("from end-of-life magnets", "来自报废磁体"), type = "bar", stack = "s", color = "#009E73", data = run.Years.Select(y => Math.Round(100 * Shares(y, pair).EndOfLife, 1)) },
            },
        };
        var last = Elements.Select(e => (Symbol: Words.Symbol(run, e), Of: Shares(run.LastYear, e))).ToList();
        string Old(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");
        return new Chart(
            "recycled-share",
            Tongue.Say(
                $"In {run.LastYear} recyclers make {string.Join(", ", last.Select(e => $"{Words.Percent(e.Of.Swarf + e.Of.EndOfLife)} of {e.Symbol} oxide"))}; from goods at the end of their lives comes {string.Join(", ", last.Select(e => $"{Old(e.Of.EndOfLife)} ({e.Symbol})"))}.",
                $"{run.LastYear}年回收商生产的氧化物占比：{string.Join("，", last.Select(e => $"{e.Symbol} {Words.Percent(e.Of.Swarf + e.Of.EndOfLife)}"))}；其中来自报废产品的占：{string.Join("，", last.Select(e => $"{e.Symbol} {Old(e.Of.EndOfLife)}"))}。"),
            Tongue.Say(
                "Swarf is what falls off when magnets are cut: it goes round within magnet making and adds nothing to what was mined. Only end-of-life magnets are a new source.",
                "磁泥是磁体切削加工的边角料：它在磁体生产内部循环，不增加开采以外的供应。只有报废磁体才是新的来源。"),
            [.. Elements.Select(e => (Words.Symbol(run, e), Option(e)))],
            [Tongue.Say("year", "年份"), .. Elements.Select(e => Words.Symbol(run, e)).SelectMany(e => new[] { Tongue.Say($"{e} from swarf", $"{e}，来自磁泥"), Tongue.Say($"{e} from end of life", $"{e}，来自报废") })],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Words.Year(y), .. Elements.Select(e => Shares(y, e)).SelectMany(s => new[] { Tenths(s.Swarf), Tenths(s.EndOfLife) })])],
            320)
        {
            FrameName = Tongue.Say("Element", "元素"),
        };
    }

    private static string Tenths(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
