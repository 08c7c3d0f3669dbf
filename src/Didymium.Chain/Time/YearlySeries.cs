namespace Didymium.Chain.Time;

/// <summary>Values by year made into values by period, as annual rates.</summary>
/// <remarks>
/// A yearly value is the mean of its year. Between the middles of years the value runs linearly; each year is then scaled so that the mean of its
/// periods is the yearly value again. That is why yearly totals of a monthly run agree with the yearly run.
/// </remarks>
public static class YearlySeries
{
    /// <summary>The annual rate in a period.</summary>
    /// <param name="at">The yearly value at a decimal year, counted so that a whole number is that calendar year's value.</param>
    /// <param name="period">The period.</param>
    public static double At(Func<double, double> at, Period period)
    {
        ArgumentNullException.ThrowIfNull(at);
        if (period.Step == TimeStep.Year)
        {
            return at(period.Year);
        }

        var mean = 0.0;
        for (var part = 1; part <= period.PerYear; part++)
        {
            mean += at((period with { Part = part }).Middle - 0.5) / period.PerYear;
        }

        return mean == 0 ? 0 : at(period.Middle - 0.5) * at(period.Year) / mean;
    }

    /// <summary>The share of a yearly gap that is closed in a period, when <paramref name="yearly"/> of it is closed in a year.</summary>
    /// <param name="yearly">Share closed in a year, 0 to 1.</param>
    /// <param name="length">Length of the period in years.</param>
    public static double Rate(double yearly, double length) => length == 1 ? yearly : 1 - Math.Pow(1 - Math.Min(yearly, 1), length);
}
