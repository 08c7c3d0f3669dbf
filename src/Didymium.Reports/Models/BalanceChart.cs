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
                xAxis = new { type = "category", data = elements.Select(Symbol) },
                yAxis = new { type = "value", name = "% of what was mined", axisLabel = new { formatter = "{value} %" } },
                series = new[]
                {
                    Series("bought by end uses", "#0072B2", "none", r => r.Used),
                    Series("lost in processing", "#E69F00", "rect", r => r.Lost),
                    Series("left over", "#999999", "triangle", r => r.Withheld),
                    Series("put into stock", "#009E73", "circle", r => Math.Max(0, r.StockChange)),
                },
            };
        }

        var first = run.ElementBalances.Where(e => e.Period == run.FirstYear).ToList();
        var surplus = first.OrderByDescending(e => e.Withheld).Take(2).Where(e => e.Withheld > 0).ToList();
        var words = surplus.Count == 0 ? "No element is left over." : string.Join(" and ", surplus.Select(e => $"{Words.Tonnes(e.Withheld)} of {Symbol(e.Element)}")) + $" were left over in {run.FirstYear}: mines are worked for NdPr, Dy and Tb, and the rest comes with them.";
        return new Chart(
            "balance",
            words,
            "Each column is one element; its parts say what became of every 100 tonnes mined. Grey is what nobody bought. More than 100 % means that stocks were drawn.",
            [.. years.Select(y => (y.ToString(CultureInfo.InvariantCulture), Option(y)))],
            ["element", "mined, t oxide", "used, t", "lost, t", "left over, t", "to stock, t", "recycled within, t"],
            [.. first.Select(e => (IReadOnlyList<string>)[Symbol(e.Element), Words.Number(e.Mined), Words.Number(e.Used), Words.Number(e.Lost), Words.Number(e.Withheld), Words.Number(e.StockChange), Words.Number(e.Recycled)])]);
    }

    private static string Symbol(string pair) => pair == "ndpr" ? "NdPr" : char.ToUpperInvariant(pair[0]) + pair[1..];
}
