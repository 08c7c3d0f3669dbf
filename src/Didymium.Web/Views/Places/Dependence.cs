using Didymium.Analysis.Indices;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>How far a country lives on what others make, by stage, in a year: the indices of docs/indices.md.</summary>
internal static class Dependence
{
    public static IReadOnlyList<string> Head(Run run) =>
    [
        Say("goods", "货物"), Say("made there, t", "当地产出，吨"), Say("imported, t", "进口，吨"), Say("exported, t", "出口，吨"), Say("import reliance", "进口依存度"),
        Say($"of imports from {Words.Region(run, run.World.ReferenceRegion)}", $"进口中来自{Words.Region(run, run.World.ReferenceRegion)}"), Say("concentration of suppliers (HHI, 0–1)", "供应国集中度（HHI，0–1）"),
        Say("concentration of the world (HHI, 0–1)", "全球集中度（HHI，0–1）"), Say("GeoPolRisk (0–1)", "GeoPolRisk（0–1）"), Say("unit and basis", "单位与口径"),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run, string country, int year)
    {
        if (Importer.Find(run.World, country) is not { } importer)
        {
            return [];
        }

        var stages = new IndexTable(run, year, [importer]).Stages().ToDictionary(s => s.Good, StringComparer.Ordinal);
        return [.. PlaceGoods.All.Select(goods =>
        {
            var (world, own) = (stages[goods.Stage], stages[goods.Stage].Importers[0]);
            var suppliers = run.Flows.Where(f => f.Period == year && f.Destination == country && f.Origin != country && goods.Is(run.World.Products[f.Product.Split('.')[0]]))
                .GroupBy(f => f.Origin, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(f => f.Tonnes), StringComparer.Ordinal);
            var all = suppliers.Values.Sum();
            return (IReadOnlyList<string>)
            [
                goods.Name, Words.Number(own.Domestic), Words.Number(own.Imports), Words.Number(own.Exports), Fraction(own.ImportReliance),
                all > 0 && country != run.World.ReferenceRegion ? Words.Percent(suppliers.GetValueOrDefault(run.World.ReferenceRegion) / all) : "–",
                Words.Number(Herfindahl.Of(suppliers.Values) ?? double.NaN), Words.Number(world.HhiByLocation ?? double.NaN), Words.Number(own.GeoPolRisk ?? double.NaN), goods.Unit,
            ];
        })];
    }

    private static string Fraction(double? share) => share is { } s ? Words.Percent(s) : "–";
}
