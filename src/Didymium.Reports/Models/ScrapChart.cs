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
            yAxis = new { type = "value", name = Tongue.Say("t of magnets a year", "磁体，吨/年") },
            series = new[] { Series(Tongue.Say("reach the end of life", "报废"), "#999999", "none", Retired), Series(Tongue.Say("collected", "收集"), "#E69F00", "rect", Collected), Series(Tongue.Say("bought by recyclers", "回收商购买"), "#009E73", "none", Recycled) },
        };
        var (gone, kept) = (Retired(run.LastYear), Collected(run.LastYear));
        return new Chart(
            "scrap",
            Tongue.Say(
                $"Of {Words.Tonnes(gone)} of magnets that reach the end of their lives in {run.LastYear}, {Words.Tonnes(kept)} ({Words.Percent(kept / gone)}) are collected; in {run.FirstYear} it was {Words.Tonnes(Collected(run.FirstYear))} of {Words.Tonnes(Retired(run.FirstYear))}.",
                $"{run.LastYear}年报废磁体 {Words.Tonnes(gone)}，其中 {Words.Tonnes(kept)}（{Words.Percent(kept / gone)}）被收集；{run.FirstYear}年为 {Words.Tonnes(Retired(run.FirstYear))}中的 {Words.Tonnes(Collected(run.FirstYear))}。"),
            Tongue.Say(
                "Grey is what could be had, yellow what is taken out of the goods, green what recyclers find worth buying.",
                "灰色为理论可得量，黄色为从产品中拆出的量，绿色为回收商认为值得购买的量。"),
            [(Tongue.Say("all years", "所有年份"), option)],
            [Tongue.Say("year", "年份"), Tongue.Say("end of life, t", "报废，吨"), Tongue.Say("collected, t", "收集，吨"), Tongue.Say("bought by recyclers, t", "回收商购买，吨")],
            [.. run.Years.Select(y => (IReadOnlyList<string>)[Words.Year(y), Words.Number(Retired(y)), Words.Number(Collected(y)), Words.Number(Recycled(y))])],
            340);
    }
}
