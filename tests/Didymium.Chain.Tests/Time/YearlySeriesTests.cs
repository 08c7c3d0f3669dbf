using CsCheck;
using Didymium.Chain.Time;

namespace Didymium.Chain.Tests.Time;

public sealed class YearlySeriesTests
{
    [Fact]
    public void The_mean_of_a_year_s_parts_is_the_year_s_value() =>
        Gen.Select(Gen.Double[0.1, 10].Array[4], Gen.Bool).Sample((values, monthly) =>
        {
            var step = monthly ? TimeStep.Month : TimeStep.Quarter;
            double At(double year) => Linear(values, year);
            return Enumerable.Range(2024, 4).All(year =>
                Math.Abs(Period.Range(year, year, step).Average(p => YearlySeries.At(At, p)) - At(year)) < 1e-9 * At(year));
        });

    [Fact]
    public void Between_the_middles_of_years_the_value_runs_linearly()
    {
        // 100 in 2024, 124 in 2025, 148 in 2026: in 2025 the middle of January lies 5.5 months before the year's middle, at 2 a month: 124 − 11 = 113.
        // The twelve values average 124 already, so nothing is scaled.
        double At(double year) => 100 + (24 * (year - 2024));

        Assert.Equal(113, YearlySeries.At(At, new Period(2025, 1, TimeStep.Month)), 9);
        Assert.Equal(135, YearlySeries.At(At, new Period(2025, 12, TimeStep.Month)), 9);
        Assert.Equal(124, YearlySeries.At(At, 2025), 9);
    }

    [Fact]
    public void A_series_of_zeros_stays_zero() => Assert.Equal(0, YearlySeries.At(_ => 0, new Period(2025, 3, TimeStep.Month)));

    [Theory]
    [InlineData(0.5, 1, 0.5)]
    [InlineData(0.5, 0.5, 0.2928932188)] // 1 − √0.5: twice in a row halves the gap
    [InlineData(1, 0.25, 1)]
    [InlineData(0, 0.25, 0)]
    public void Twelve_monthly_steps_close_what_a_yearly_one_does(double yearly, double length, double expected)
    {
        Assert.Equal(expected, YearlySeries.Rate(yearly, length), 9);
        Assert.Equal(1 - yearly, Math.Pow(1 - YearlySeries.Rate(yearly, length), 1 / length), 9);
    }

    // Values at 2024, 2025, … joined by straight lines and level outside.
    private static double Linear(double[] values, double year)
    {
        var x = Math.Clamp(year - 2024, 0, values.Length - 1);
        var i = Math.Min((int)x, values.Length - 2);
        return values[i] + ((x - i) * (values[i + 1] - values[i]));
    }
}
