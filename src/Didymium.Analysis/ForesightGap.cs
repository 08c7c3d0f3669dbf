using Didymium.Market.Results;

namespace Didymium.Analysis;

/// <summary>What knowing the future is worth: a run with perfect foresight held against the recursive run on the same world.</summary>
/// <param name="RecursiveMillionUsd">Discounted surplus of the recursive run over the years shown, million USD of the base year.</param>
/// <param name="PerfectMillionUsd">The same with perfect foresight.</param>
public sealed record ForesightGap(double RecursiveMillionUsd, double PerfectMillionUsd)
{
    /// <summary>Discounted surplus gained by foresight, million USD of the base year.</summary>
    public double GapMillionUsd => PerfectMillionUsd - RecursiveMillionUsd;

    /// <summary>The gap as a fraction of the recursive run's surplus.</summary>
    public double Share => GapMillionUsd / RecursiveMillionUsd;

    /// <summary>Adds up the years of a run with perfect foresight.</summary>
    /// <param name="run">The run.</param>
    public static ForesightGap Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new ForesightGap(Sum(run, "recursive"), Sum(run, "perfect"));
    }

    /// <summary>
    /// How much a price moves from year to year: the mean of |ln(p(t) / p(t−1))|, so 0.1 is about a tenth a year. The step out of the base year is left out:
    /// with foresight it is the news, not a movement. NaN when it is not traded in two years running.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="product">Product.</param>
    /// <param name="region">Region.</param>
    public static double YearlyMove(Run run, string product, string region)
    {
        ArgumentNullException.ThrowIfNull(run);
        var prices = run.Prices.Where(p => p.Product == product && p.Region == region && p.UsdPerKg > 0).ToDictionary(p => p.Period.Year, p => p.UsdPerKg);
        return run.Years.Where(y => y > run.World.BaseYear + 1 && prices.ContainsKey(y) && prices.ContainsKey(y - 1))
            .Select(y => Math.Abs(Math.Log(prices[y] / prices[y - 1])))
            .DefaultIfEmpty(double.NaN)
            .Average();
    }

    private static double Sum(Run run, string foresight) => run.Welfare.Where(w => w.Foresight == foresight).Sum(w => w.DiscountedMillionUsd);
}
