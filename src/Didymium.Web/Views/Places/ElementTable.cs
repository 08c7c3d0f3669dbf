using Didymium.Analysis;
using Didymium.Analysis.Indices;
using Didymium.Chain.Materials;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>All elements at a glance.</summary>
internal static class ElementTable
{
    public static IReadOnlyList<string> Head(Run run) =>
    [
        Say("element", "元素"), Say($"mined in {run.FirstYear}, t", $"{run.FirstYear}年开采，吨"), Say("used, t", "使用，吨"), Say("left over, t", "过剩，吨"), Say("largest miner", "最大开采国"), Say("its share", "其份额"),
        Say("largest separator", "最大分离国"), Say("its share ", "其份额 "), Say($"oxide in {Words.Region(run, run.World.ReferenceRegion)}, USD of 2024 per kg", $"{Words.Region(run, run.World.ReferenceRegion)}氧化物价格，美元/千克（2024年价）"), Say("EU supply risk", "欧盟供应风险"),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run, IReadOnlyList<string> elements)
    {
        var year = run.FirstYear;
        var indices = new IndexTable(run, year, []).Elements();
        return [.. elements.Select(e =>
        {
            var balance = run.ElementBalances.First(b => b.Element == e && b.Period == year);
            var index = indices.Where(i => run.World.Elements[i.Element].Pair == e).ToList();
            var price = Oxide(run, e) is { } oxide ? KeyFigures.Price(run, year, oxide, run.World.ReferenceRegion) : null;
            return (IReadOnlyList<string>)
            [
                Title(run, e), Words.Number(balance.Mined), Words.Number(balance.Used), Words.Number(balance.Withheld),
                Largest(run, index[0].Extraction), Share(index[0].Extraction), Largest(run, index[0].Processing), Share(index[0].Processing), Words.Price(price ?? double.NaN), Words.Number(index.Max(i => i.Score) ?? double.NaN),
            ];
        })];
    }

    /// <summary>The oxide that an element is sold as; null where the world has none.</summary>
    public static string? Oxide(Run run, string element) =>
        run.World.Products.Values.Where(p => p.Stage == ProductStage.Oxide && p.OxideContent.GetValueOrDefault(element) > 0).Select(p => p.Id).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Title(Run run, string element) => Words.Symbol(run, element) == Words.Element(run, element) ? Words.Element(run, element) : $"{Words.Symbol(run, element)} {Words.Element(run, element)}";

    private static string Largest(Run run, ConcentrationRow row) => row.Largest.Length > 0 ? Words.Region(run, row.Largest) : "–";

    private static string Share(ConcentrationRow row) => row.LargestShare is { } share ? Words.Percent(share) : "–";
}
