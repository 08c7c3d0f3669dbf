using CsCheck;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;
using Didymium.Market.Dynamics;

namespace Didymium.Market.Tests;

/// <summary>Goods in service by the time they were sold.</summary>
public sealed class CohortStockTests
{
    private static CohortStock Stock(double mean, double shape, int places = 1) => new(new ServiceLife(Sourced.Plain(mean), Sourced.Plain(shape)), places);

    [Fact]
    public void A_cohort_retires_as_the_Weibull_distribution_says()
    {
        // Shape 2 and mean 8.86227 years give a scale of 10. 100 t sold in the course of 2020 count as sold in mid-2020.
        // In mid-2029 the age is 9: 100·exp(−0.81) = 44.4858 left; in mid-2030 100·exp(−1) = 36.7879: 7.6979 retire in between.
        var stock = Stock(8.86226925452758, 2);
        stock.Sell(2020, 1, [100]);
        stock.Advance(2029.5);
        Assert.Equal(44.4858, stock.InUse[0], 4);

        stock.Advance(2030.5);
        Assert.Equal(36.7879, stock.InUse[0], 4);
        Assert.Equal(7.6979, stock.Retired[0], 4);
    }

    [Fact]
    public void A_constant_hazard_retires_the_same_share_of_what_is_left_whatever_its_age()
    {
        // Shape 1, mean 5 years: 1 − exp(−1/5) = 18.1269 % of the old and of the new go in a year.
        var stock = Stock(5, 1, 2);
        stock.Sell(2000, 1, [100, 0]);
        stock.Sell(2020, 1, [0, 100]);
        stock.Advance(2030);
        var before = stock.InUse.ToArray();
        stock.Advance(2031);

        Assert.Equal(18.1269, 100 * stock.Retired[0] / before[0], 4);
        Assert.Equal(18.1269, 100 * stock.Retired[1] / before[1], 4);
    }

    [Fact]
    public void What_is_sold_is_in_use_or_retired() => Gen.Select(Gen.Double[0.3, 8], Gen.Double[0.5, 40], Gen.Select(Gen.Double[0.02, 1.5], Gen.Double[0, 1e5], Gen.Double[0, 10]).Array[1, 60]).Sample((shape, mean, steps) =>
    {
        var stock = Stock(mean, shape, 2);
        var (time, sold, retired) = (1990.0, 0.0, 0.0);
        foreach (var (length, here, there) in steps)
        {
            stock.Advance(time + length);
            retired += stock.Retired.Sum();
            Assert.All(stock.Retired, tonnes => Assert.True(tonnes >= 0));
            stock.Sell(time, length, [here, there]);
            sold += here + there;
            time += length;
            Assert.Equal(sold, stock.InUse.Sum() + retired, 1e-9 * Math.Max(1, sold));
        }
    });

    [Fact]
    public void Months_add_up_to_the_year_of_what_was_sold_before() => Gen.Select(Gen.Double[0.3, 8], Gen.Double[0.5, 40], Gen.Double[0, 1e5].Array[1, 30]).Sample((shape, mean, past) =>
    {
        var (yearly, monthly) = (Stock(mean, shape), Stock(mean, shape));
        for (var y = 0; y < past.Length; y++)
        {
            yearly.Sell(1990 + y, 1, [past[y]]);
            monthly.Sell(1990 + y, 1, [past[y]]);
        }

        var start = 1990 + past.Length;
        yearly.Advance(start);
        monthly.Advance(start);
        yearly.Advance(start + 1);
        var sum = 0.0;
        for (var m = 1; m <= 12; m++)
        {
            monthly.Advance(start + (m / 12.0));
            sum += monthly.Retired[0];
        }

        Assert.Equal(yearly.Retired[0], sum, 1e-9 * Math.Max(1, past.Sum()));
    });

    [Theory]
    [InlineData(5, 2.5)]
    [InlineData(6, 2)]
    [InlineData(22, 5)]
    public void Sold_by_the_month_retires_within_half_a_percent_of_sold_by_the_year(double mean, double shape)
    {
        // The shortest-lived goods of the shipped world, the least regular of its short-lived, and the longest-lived: 1200 t a year for thirty years.
        var (yearly, monthly) = (Stock(mean, shape), Stock(mean, shape));
        for (var y = 0; y < 30; y++)
        {
            yearly.Advance(2001 + y);
            yearly.Sell(2000 + y, 1, [1200]);
            var sum = 0.0;
            for (var m = 0; m < 12; m++)
            {
                monthly.Advance(2000 + y + ((m + 1) / 12.0));
                sum += monthly.Retired[0];
                monthly.Sell(2000 + y + (m / 12.0), 1 / 12.0, [100]);
            }

            // In the first years of a use the goods sold by the month begin to fail within their first year; of a year's sales that is little.
            Assert.Equal(yearly.Retired[0], sum, y >= 2 * mean ? 0.005 * 1200 : 0.03 * 1200);
        }
    }
}
