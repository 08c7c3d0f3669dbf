using Didymium.Analysis.Impact;
using Didymium.Chain.Time;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>What a product costs in the large markets outside the reference region, against its price inside.</summary>
/// <remarks>Outside is the mean over the large markets that have a price: no market counts for more, so that a change of weights makes no gap.</remarks>
internal sealed class Gap
{
    private static readonly string[] Markets = ["USA", "JPN", "DEU", "FRA", "KOR"];

    private readonly ILookup<(string Product, Period Period), PriceRow> prices;
    private readonly string home;
    private readonly Run run;

    public Gap(Run run)
    {
        this.run = run;
        home = run.World.ReferenceRegion;
        prices = run.Prices.ToLookup(p => (p.Product, p.Period));
    }

    public double? Inside(string product, Period period) => prices[(product, period)].FirstOrDefault(p => p.Region == home)?.UsdPerKg;

    public double? Outside(string product, Period period, string destination = "*")
    {
        var found = prices[(product, period)].Where(p => p.Region != home && Markets.Contains(p.Region) && FlowScope.IsPlace(run.World, destination, p.Region)).ToList();
        return found.Count > 0 ? found.Average(p => p.UsdPerKg) : null;
    }

    /// <summary>Mean prices inside and outside over a window, each period weighted by <paramref name="weight"/>; null when a side has no price.</summary>
    public (double Inside, double Outside)? Mean(string product, string destination, Func<Period, double> weight)
    {
        var (inside, outside, sum) = (0.0, 0.0, 0.0);
        foreach (var period in run.Periods)
        {
            var w = weight(period);
            if (w > 0 && Inside(product, period) is { } i && Outside(product, period, destination) is { } o)
            {
                (inside, outside, sum) = (inside + (w * i), outside + (w * o), sum + w);
            }
        }

        return sum > 0 ? (inside / sum, outside / sum) : null;
    }
}
