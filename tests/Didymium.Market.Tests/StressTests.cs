using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Chain.Time;
using Didymium.Market.Stress;
using Didymium.Testing;

namespace Didymium.Market.Tests;

/// <summary>Stress tests of small worlds that can be worked out on paper.</summary>
public sealed class StressTests
{
    private static readonly Period Year = 2025;
    private static readonly Period Month = new(2025, 1, TimeStep.Month);

    // Mining 2, cracking 1 and separation 3 in A, freight 0.5: 6.5 USD per kg in B, where 50 t are wanted up to 100 times that, and 10 t lie in stock.
    private static SmallWorld OneSupplier(double coverDays = 0) => SmallWorld.Create()
        .Deposit("d", "A", ("ndpr", 1.0)).Oxide("ndpr", price: 6.5)
        .Mine("m", "d", 100, 2).Cracking("c", "A", 100, 1).Separator("s", "A", 100, 3)
        .Demand("B", "ox-ndpr", 50, elasticity: 0, chokeMultiple: 100, change: u => u with { CoverDays = Sourced.Plain(coverDays) })
        .Stock("B", "ox-ndpr", 10)
        .Route("*", "*", 0.5);

    private static StressRun Stress(World world, Period at, params string[] pairs) =>
        StressEngine.Execute(world, Runs.Scenario(), new StressOptions { At = at, Pairs = [.. pairs], Threads = 1 });

    private static StressResult Of(StressRun run, string id) => run.Results.Single(r => r.Case.Id == id);

    [Fact]
    public void Without_its_only_supplier_a_place_uses_up_its_stock_and_pays_the_choke_price()
    {
        var result = Of(Stress(OneSupplier().Build(), Year), "facility:m");

        var unserved = Assert.Single(result.Unserved);
        Assert.Equal(("use", "B"), (unserved.Use, unserved.Region));
        Assert.Equal(40, unserved.Tonnes, 9);
        Assert.Equal(0.8, unserved.Share, 9);
        Assert.Equal(0.8, result.UnservedShare, 9);
        var price = Assert.Single(result.Prices);
        Assert.Equal(6.5, price.OutsideBase!.Value, 9);
        Assert.Equal(650, price.Outside!.Value, 6);
        Assert.Equal(("B", 100), (price.DearestRegion, Math.Round(price.DearestMultiple, 9)));

        // 50 · (650 − 6.5) of surplus goes, 10 · 650 comes back from stock that was held for 2.5 · 6.5 · (1.8 + 1.35 + 1.15 + 1.03).
        Assert.Equal((32_175 + 86.6125 - 6_500) / 1000, result.WelfareLostMillionUsd, 9);
        Assert.Equal(32.175, result.UsersLoseMillionUsd, 9);
    }

    [Fact]
    public void Stock_over_what_goes_missing_is_the_time_to_survive()
    {
        // 40 t unserved and 10 t drawn in 365 days against a stock of 10 t: 73 days. Users that hold 73 days of 50 t a year have 10 t more.
        Assert.Equal(73, Of(Stress(OneSupplier().Build(), Year), "facility:m").SurviveDays!.Value, 6);
        var covered = Of(Stress(OneSupplier(coverDays: 73).Build(), Year), "facility:m");
        Assert.Equal(146, covered.SurviveDays!.Value, 6);
        Assert.Equal(("B", "ndpr"), (covered.SurviveRegion, covered.Survival.Single().Element));
    }

    [Fact]
    public void A_month_without_is_bridged_by_stock_at_the_price_of_the_tonne_that_its_holder_gives_up()
    {
        // 50/12 t are wanted; tranches of 2.5 t are held at 1.03 and 1.15 times 6.5: the second one sets the price. Nobody runs short.
        var result = Of(Stress(OneSupplier().Build(), Month), "facility:m");

        Assert.Empty(result.Unserved);
        Assert.Null(result.SurviveDays);
        Assert.Equal(1.15 * 6.5, result.Prices.Single().Outside!.Value, 9);
    }

    [Fact]
    public void Country_owner_stage_route_and_export_of_the_only_chain_cost_the_same()
    {
        var run = Stress(OneSupplier().Build(), Year);
        var lost = Of(run, "facility:m").WelfareLostMillionUsd;

        foreach (var id in new[] { "facility:c", "facility:s", "stage:mine:A", "country:A", "owner:A", "route:oxide:A>B", "product:ox-ndpr:A" })
        {
            Assert.Equal(lost, Of(run, id).WelfareLostMillionUsd, 9);
        }
    }

    [Fact]
    public void A_second_mine_with_room_stands_in_at_its_own_cost_and_has_only_to_be_qualified()
    {
        // The other mine costs 5 in place of 2: 9 + 0.5 in B, nothing unserved, 50 t for 3 USD more: 0.15 million USD. Its buyers need 20 days to qualify it.
        // Where no stock is held none is drawn.
        var world = SmallWorld.Create()
            .Deposit("d", "A", ("ndpr", 1.0)).Deposit("e", "A", ("ndpr", 1.0)).Oxide("ndpr", price: 6)
            .Mine("m", "d", 100, 2).Mine("n", "e", 100, 5).Cracking("c", "A", 100, 1).Separator("s", "A", 100, 3)
            .Demand("B", "ox-ndpr", 50, elasticity: 0, chokeMultiple: 100)
            .Route("*", "*", 0.5)
            .Parameter("restart_mine", 30).Parameter("qualification_concentrate", 20);
        var run = Stress(world.Build(), Year);
        var result = Of(run, "facility:m");

        Assert.Equal(0.15, result.WelfareLostMillionUsd, 9);
        Assert.Equal(9.5, result.Prices.Single().Outside!.Value, 9);
        Assert.Equal(1, result.Removed.Single().ReplacedShare, 9);
        Assert.Equal(new Recovery(395, 20, "mine", "qualify"), result.Recovery);
        Assert.Equal(0.15 * 395 / 365, result.ExposureMillionUsd, 9);
        Assert.DoesNotContain(run.Results, r => r.Case.Id == "facility:n");
    }

    [Fact]
    public void Where_nobody_has_room_a_plant_must_be_built_ramped_up_and_qualified()
    {
        // A year to build, two years of ramp until nine tenths, 20 days to qualify.
        var world = OneSupplier().Change("m", f => f with { Ramp = [0.3, 0.6, 0.95, 1.0], Start = new YearMonth(2000) }).Parameter("qualification_concentrate", 20).Build();

        Assert.Equal(new Recovery(365, (3 * 365) + 20, "mine", "build"), Of(Stress(world, Year), "facility:m").Recovery);
    }

    [Fact]
    public void Each_of_two_that_stand_in_for_each_other_is_harmless_and_both_are_not()
    {
        var world = SmallWorld.Create()
            .Deposit("d", "A", ("ndpr", 1.0)).Deposit("e", "C", ("ndpr", 1.0)).Oxide("ndpr", price: 6)
            .Mine("m", "d", 100, 2).Cracking("c", "A", 100, 1, 1, "d").Separator("s", "A", 100, 3, true, 1, "d")
            .Mine("n", "e", 25, 2).Cracking("f", "C", 100, 1, 1, "e").Separator("t", "C", 100, 3, true, 1, "e")
            .Demand("B", "ox-ndpr", 50, elasticity: 0, chokeMultiple: 100)
            .Parameter("route_growth", 10).Parameter("route_seed", 1)
            .Build();
        var run = Stress(world, Year, "country:A+country:C", "country:C+country:A");

        // Both: 50 t at 100 · 6 less the cost of 6. A alone leaves C's 25 t.
        Assert.Equal(50 * 594 / 1000.0, Of(run, "country:A+country:C").WelfareLostMillionUsd, 9);
        Assert.Equal(Of(run, "country:A+country:C").WelfareLostMillionUsd, Of(run, "country:C+country:A").WelfareLostMillionUsd, 9);
    }

    [Fact]
    public void Twins_are_missed_alike()
    {
        var world = OneSupplier()
            .Change("m", f => f with { Capacity = Sourced.Plain(25) })
            .Deposit("e", "A", ("ndpr", 1.0)).Mine("n", "e", 25, 2)
            .Build();
        var run = Stress(world, Year);

        Assert.Equal(Of(run, "facility:m").WelfareLostMillionUsd, Of(run, "facility:n").WelfareLostMillionUsd, 9);
        Assert.True(Of(run, "facility:m").WelfareLostMillionUsd > 1);
    }

    [Fact]
    public void The_first_period_knows_no_habits_and_cannot_be_stressed()
    {
        var fault = Assert.Throws<StressFaultException>(() => Stress(OneSupplier().Build(), 2024));

        Assert.Contains("2024", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_that_names_nothing_is_refused_with_the_names_that_there_are()
    {
        var fault = Assert.Throws<StressFaultException>(() => Stress(OneSupplier().Build(), Year, "country:A+country:X"));

        Assert.Contains("country:X", fault.Message, StringComparison.Ordinal);
        Assert.Contains("facility:m", fault.Message, StringComparison.Ordinal);
    }
}
