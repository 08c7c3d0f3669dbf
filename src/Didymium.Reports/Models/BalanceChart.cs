using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Where each element's tonnes go: the balance problem in one picture.</summary>
internal static class BalanceChart
{
    public static Chart Build(Run run)
    {
        var elements = run.ElementBalances.Select(e => e.Element).Distinct().ToList();
        int[] years = [.. run.Years.Where(y => y == run.FirstYear || y % 5 == 0 || y == run.LastYear)];
        object Option(int year)
        {
            var rows = run.ElementBalances.Where(e => e.Period == year).ToDictionary(e => e.Element, StringComparer.Ordinal);
            double Part(string e, Func<ElementBalanceRow, double> f)
            {
                var r = rows[e];
                var total = r.Mined + r.EndOfLife;
                return total > 0 ? Math.Round(100 * f(r) / total, 1) : 0;
            }

            object Series(string name, string color, string decal, Func<ElementBalanceRow, double> f) => new
            {
                name,
                type = "bar",
                stack = "s",
                color,
                itemStyle = new { decal = new { symbol = decal, color = "rgba(255,255,255,0.35)", symbolSize = 0.6 } },
                data = elements.Select(e => Part(e, f)),
            };
            return new
            {
                tooltip = new { trigger = "axis", valueFormatter = "percent" },
                legend = new { bottom = 0 },
                grid = new { left = 50, right = 16, top = 30, bottom = 60 },
                xAxis = new { type = "category", data = elements.Select(e => Words.Symbol(run, e)) },
                yAxis = new { type = "value", name = Tongue.Say("% of what was mined", "占开采量的百分比"), axisLabel = new { formatter = "{value} %" } },
                series = new[]
                {
                    Series(Tongue.Say("bought by end uses", "终端用户购买"), "#0072B2", "none", r => r.Used),
                    Series(Tongue.Say("lost in processing", "加工损失"), "#E69F00", "rect", r => r.Lost),
                    Series(Tongue.Say("left over", "过剩"), "#999999", "triangle", r => r.Withheld),
                    Series(Tongue.Say("put into stock", "增加库存"), "#009E73", "circle", r => Math.Max(0, r.StockChange)),
                },
            };
        }

        var first = run.ElementBalances.Where(e => e.Period == run.FirstYear).ToList();
        var surplus = first.OrderByDescending(e => e.Withheld).Take(2).Where(e => e.Withheld > 0).ToList();
        var words = surplus.Count == 0
            ? Tongue.Say("No element is left over.", "没有元素过剩。")
            : Tongue.Say(
                string.Join(" and ", surplus.Select(e => $"{Words.Tonnes(e.Withheld)} of {Words.Symbol(run, e.Element)}")) + $" were left over in {run.FirstYear}: mines are worked for NdPr, Dy and Tb, and the rest comes with them.",
                $"{run.FirstYear}年过剩：" + string.Join("、", surplus.Select(e => $"{Words.Symbol(run, e.Element)} {Words.Tonnes(e.Withheld)}")) + "。采矿为的是镨钕、镝、铽，其余元素是伴生产出的。");
        return new Chart(
            "balance",
            words,
            Tongue.Say(
                "Each column is one element; its parts say what became of every 100 tonnes mined. Grey is what nobody bought. More than 100 % means that stocks were drawn.",
                "每根柱代表一种元素，各段表示每开采100吨的去向。灰色为无人购买的部分。超过 100 % 表示动用了库存。"),
            [.. years.Select(y => (y.ToString(CultureInfo.InvariantCulture), Option(y)))],
            [Tongue.Say("element", "元素"), Tongue.Say("mined, t oxide", "开采，吨氧化物"), Tongue.Say("used, t", "使用，吨"), Tongue.Say("lost, t", "损失，吨"), Tongue.Say("left over, t", "过剩，吨"), Tongue.Say("to stock, t", "入库，吨"), Tongue.Say("recycled within, t", "其中回收，吨")],
            [.. first.Select(e => (IReadOnlyList<string>)[Words.Symbol(run, e.Element), Words.Number(e.Mined), Words.Number(e.Used), Words.Number(e.Lost), Words.Number(e.Withheld), Words.Number(e.StockChange), Words.Number(e.Recycled)])]);
    }
}
