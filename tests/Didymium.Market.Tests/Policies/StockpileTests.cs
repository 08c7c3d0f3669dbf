using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Market.Tests.Policies;

/// <summary>What a state buys and lets out.</summary>
public sealed class StockpileTests
{
    [Fact]
    public void A_state_buys_to_its_target_and_stops()
    {
        // 20 t a year to 50 t; China sends B's 60 t and the state's.
        var run = PolicyWorlds.WithRival().ByYear(4, Programme(20) with { TargetTonnes = 50 });

        Assert.Equal([20, 40, 50, 50], Held(run));
        Assert.Equal([80, 80, 70, 60], Enumerable.Range(2024, 4).Select(year => Math.Round(run.Flow("ox-ndpr", "CHN", "B", year), 9)));
        Assert.Equal(7, run.Price("ox-ndpr", "B", 2024), 9);
    }

    [Fact]
    public void It_buys_by_the_month_and_for_the_part_of_the_year_that_the_programme_runs()
    {
        var programme = Programme(24) with { Start = Runs.Date(2024, 4) };

        Assert.Equal([18, 42], Held(PolicyWorlds.WithRival().ByYear(2, programme)));
        Assert.Equal([18, 42], Held(PolicyWorlds.WithRival().ByMonth(2, programme).ByYear()));
    }

    [Fact]
    public void It_lets_out_when_the_last_price_was_above_its_rule()
    {
        // A ban in 2027 lifts the price in B from 7 to B's own cost of 20, above twice the reference of 7. From 2028 on 15 t a year are let out:
        // B's own plant makes 60 − 15 = 45 t and still sets the price.
        var rule = Programme(25) with { TargetTonnes = 50, ReleaseAbove = 2, ReleaseTonnesPerYear = 15 };
        var run = PolicyWorlds.WithRival().ByYear(6, rule, TradeTests.Ban() with { Start = Runs.Date(2027) });

        Assert.Equal([25, 50, 50, 50, 35, 20], Held(run));
        Assert.Equal(60, run.Output("rs", 2027), 9);
        Assert.Equal(45, run.Output("rs", 2028), 9);
    }

    [Fact]
    public void A_state_never_lets_out_more_than_it_holds()
    {
        var run = PolicyWorlds.WithRival().Stock("B", "ox-ndpr", 25, government: true).ByYear(3, Programme(-10));

        Assert.Equal([15, 5, 0], Held(run));
    }

    [Fact]
    public void Where_no_stock_is_on_record_a_programme_sells_what_it_says_every_year()
    {
        var run = PolicyWorlds.WithRival().ByYear(3, Programme(-10));

        Assert.Equal([50, 50, 50], Enumerable.Range(2024, 3).Select(year => Math.Round(run.Flow("ox-ndpr", "CHN", "B", year), 9)));
    }

    private static IEnumerable<double> Held(Run run) => run.Stocks.Where(s => s.Holder == "government").Select(s => Math.Round(s.Tonnes, 9));

    private static StockpileProgramme Programme(double tonnes) => new() { Id = "s", Name = "s", Start = Runs.Date(2024), Status = EventStatus.InForce, Region = "B", Product = "ox-ndpr", TonnesPerYear = tonnes };
}
