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
                    rows.Add(new Headline($"{home} share of {stage} by {by}", year, Share(run, year, stage, by, home), "fraction"));
                }
            }

            foreach (var product in Priced)
            {
                rows.Add(new Headline($"price of {product} in {home}", year, PriceIn(run, year, product, home), "USD of 2024 per kg"));
                rows.Add(new Headline($"price of {product} outside {home}", year, PriceOutside(run, year, product, home), "USD of 2024 per kg"));
            }
        }

        return rows;
    }

    /// <summary>A country's share of a stage, 0 to 1.</summary>
    public static double Share(Run run, int year, string stage, string by, string country) =>
        run.Shares.FirstOrDefault(s => s.Period == year && s.Stage == stage && s.By == by && s.Country == country)?.Share ?? 0;

    /// <summary>The price in a region, USD of the base year per kg; NaN where there is none.</summary>
    public static double PriceIn(Run run, int year, string product, string region) =>
        run.Prices.FirstOrDefault(p => p.Period == year && p.Product == product && p.Region == region)?.UsdPerKg ?? double.NaN;

    /// <summary>Mean over the regions outside, weighted by what plants and end uses there take.</summary>
    public static double PriceOutside(Run run, int year, string product, string home)
    {
        var weights = run.Balances.Where(b => b.Period == year && b.Product == product && b.Region != home)
            .ToDictionary(b => b.Region, b => b.Processed + b.Served, StringComparer.Ordinal);
        var rows = run.Prices.Where(p => p.Period == year && p.Product == product && weights.GetValueOrDefault(p.Region) > 0).ToList();
        var total = rows.Sum(p => weights[p.Region]);
        return total > 0 ? rows.Sum(p => p.UsdPerKg * weights[p.Region]) / total : double.NaN;
    }
}
