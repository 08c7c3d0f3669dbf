using Didymium.Analysis;
using Didymium.Market.Results;

namespace Didymium.Workbench.Tables;

/// <summary>The few figures that a run is remembered by.</summary>
public static class Headlines
{
    private static readonly string[] StageOrder = ["mined", "separated", "metal", "magnet"];

    private static readonly string[] Priced = ["ox-ndpr", "ox-dy", "ox-tb"];

    /// <summary>First year, 2030 and last year.</summary>
    /// <param name="run">The run, by year.</param>
    public static IReadOnlyList<int> Years(Run run) => [.. new[] { run.FirstYear, 2030, run.LastYear }.Where(y => y >= run.FirstYear && y <= run.LastYear).Distinct().Order()];

    /// <summary>The reference region's shares by stage, and prices inside and outside it.</summary>
    /// <param name="run">The run, by year.</param>
    public static IReadOnlyList<Headline> Of(Run run)
    {
        var home = run.World.ReferenceRegion;
        var rows = new List<Headline>();
        foreach (var year in Years(run))
        {
            foreach (var stage in StageOrder)
            {
                foreach (var by in new[] { "location", "control" })
                {
                    rows.Add(new Headline($"{home} share of {stage} by {by}", year, KeyFigures.Share(run, year, stage, by, home), "fraction"));
                }
            }

            foreach (var product in Priced)
            {
                rows.Add(new Headline($"price of {product} in {home}", year, KeyFigures.Price(run, year, product, home) ?? double.NaN, "USD of 2024 per kg"));
                rows.Add(new Headline($"price of {product} outside {home}", year, KeyFigures.PriceOutside(run, year, product, home), "USD of 2024 per kg"));
            }
        }

        return rows;
    }
}
