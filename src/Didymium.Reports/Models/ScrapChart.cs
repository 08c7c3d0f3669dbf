using Didymium.Chain.Materials;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>Magnets that reach the end of their lives, those collected, and those that recyclers buy.</summary>
internal static class ScrapChart
{
    public static Chart Build(Run run)
    {
        var scrap = run.World.Products.Values.Where(p => p.Stage == ProductStage.Eol).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        double Retired(int year) => run.InUse.Where(r => r.Period.Year == year).Sum(r => r.RetiredTonnes);
        double Collected(int year) => run.InUse.Where(r => r.Period.Year == year).Sum(r => r.CollectedTonnes);
        double Recycled(int year) => run.Balances.Where(b => b.Period.Year == year && scrap.Contains(b.Product)).Sum(b => b.Processed);
        object Series(string name, string color, string decal, Func<int, double> of) => new
        {
            name,
            type = "bar",
            color,
            itemStyle = new { decal = new { symbol = decal, color = "rgba(255,255,255,0.35)", symbolSize = 0.6 } },
            data = run.Years.Select(y => Math.Round(of(y))),
        };
        var option = new
        {
            tooltip = new { trigger = "axis", valueFormatter = "tonnes" },
            legend = new { bottom = 0 },
            grid = new { left = 70, right = 16, top = 30, bottom = 60 },
            xAxis = new { type = "category", data = run.Years.Select(Words.Year) },
            yAxis = new { type = "value", name = "t of magnets a year" },
            series = new[] { Series("reach the end of life", "#999999", "none", Retired), Series("collected", "#E69F00", "rect", Collected), Series("bought by recyclers", "#009E73", "none", Recycled) },
        };
        var (gone, kept) = (Retired(run.LastYear), Collected(run.LastYear));
        return new Chart(
            "scrap",
            $"Of {Words.Tonnes(gone)} of magnets that reach the end of their lives in {run.LastYear}, {Words.Tonnes(kept)} ({Words.Percent(kept / gone)}) are collected; in {run.FirstYear} it was {Words.Tonnes(Collected(run.FirstYear))} of {Words.Tonnes(Retired(run.FirstYear))}.",
            "Grey is what could be had, yellow what is taken out of the goods, green what recyclers find worth buying.",
            [("all years", option)],
            ["year", "end of life, t", "collected, t", "bought by recyclers, t"],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Words.Year(y), Words.Number(Retired(y)), Words.Number(Collected(y)), Words.Number(Recycled(y))])],
            340);
    }
}
