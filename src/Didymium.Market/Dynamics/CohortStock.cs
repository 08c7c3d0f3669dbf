using Didymium.Chain.Demand;

namespace Didymium.Market.Dynamics;

/// <summary>Goods of one kind in service in several places, by the time they were sold; they leave as their life says.</summary>
/// <remarks>
/// A cohort is what was sold in a stretch of time, taken as sold in its middle: the usual half-year convention when the stretch is a year.
/// Of its tonnes q there is q·S(t − middle) left at time t, so that retirements add up to the same whatever the steps,
/// and sold = in use + retired holds by construction. Time is in decimal calendar years: 2024.5 is mid-2024.
/// </remarks>
internal sealed class CohortStock(ServiceLife life, int places)
{
    private readonly List<(double Middle, double[] Sold)> cohorts = [];
    private readonly List<double> left = [];

    /// <summary>In service in each place, t.</summary>
    public double[] InUse { get; } = new double[places];

    /// <summary>Retired in each place over the last call of <see cref="Advance"/>, t.</summary>
    public double[] Retired { get; } = new double[places];

    /// <summary>Adds what was sold in each place over a stretch of time; it begins to retire with the next call of <see cref="Advance"/>.</summary>
    /// <param name="start">Start of the stretch, decimal year.</param>
    /// <param name="length">Its length in years.</param>
    /// <param name="tonnes">Sold in each place in the whole stretch, t.</param>
    public void Sell(double start, double length, double[] tonnes)
    {
        cohorts.Add((start + (length / 2), tonnes));
        left.Add(1);
        for (var p = 0; p < places; p++)
        {
            InUse[p] += tonnes[p];
        }
    }

    /// <summary>Lets time pass: everything that does not live until then is retired.</summary>
    /// <param name="until">Decimal year, not before that of an earlier call.</param>
    public void Advance(double until)
    {
        Array.Clear(Retired);
        Array.Clear(InUse);
        for (var c = 0; c < cohorts.Count; c++)
        {
            var (middle, sold) = cohorts[c];
            var surviving = life.Surviving(until - middle);
            for (var p = 0; p < places; p++)
            {
                Retired[p] += sold[p] * (left[c] - surviving);
                InUse[p] += sold[p] * surviving;
            }

            left[c] = surviving;
        }
    }
}
