using CsCheck;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Results;
using Didymium.Testing;

namespace Didymium.Market.Tests;

/// <summary>What is written down of a period that is asked for.</summary>
public sealed class DetailTests
{
    private static Run Asked(World world, Period period, params MarketEvent[] events) =>
        MarketEngine.Execute(world, Runs.Scenario(events), new RunOptions { LastYear = period.Year, Step = period.Step, Asked = period });

    // A maker at 20 USD/kg in AUS with as much capacity as anybody wants, one at 30 with 2 t in DEU, who wants 10 t at 20 USD/kg.
    private static SmallWorld TwoMakers() => SmallWorld.Create()
        .Oxide("dy").Product("met-dy", ProductStage.Metal, 20, 0, ("dy", 1))
        .Maker("aus", Stage.Metal, "AUS", "met-dy", 100, 20).Maker("deu", Stage.Metal, "DEU", "met-dy", 2, 30)
        .Demand("DEU", "met-dy", 10).Demand("AUS", "met-dy", 1)
        .Route("*", "*", 0.5).Tariff("AUS", "DEU", 10);

    [Fact]
    public void A_price_is_that_at_the_origin_and_the_way()
    {
        // 20 there, 0.5 freight, 10 % of the 20 expected there: 22.5 in DEU, where the local maker at 30 stands still.
        var detail = Asked(TwoMakers().Build(), 2024).Detail!;
        var route = Assert.Single(detail.Routes, r => r.Tonnes > 0);

        Assert.Equal(20, route.OriginUsdPerKg, 6);
        Assert.Equal(0.5, route.TransportUsdPerKg, 9);
        Assert.Equal(new RouteCharge("tariff", string.Empty, 2), Assert.Single(route.Charges));
        Assert.Equal(0, route.RentUsdPerKg, 6);
        Assert.Equal(22.5, route.DestinationUsdPerKg, 6);
        Assert.DoesNotContain(detail.Margins, m => m.Facility == "deu");
    }

    [Fact]
    public void What_a_measure_holds_back_is_worth_the_gap_and_bears_its_name()
    {
        // With the ban DEU has its own 2 t, less than the 10 · 10^-0.5 = 3.16 t wanted at the choke price: the price is the choke price, ten times
        // the reference of 20 (no region is CHN, so nothing is added). A kilogram let through would be worth 200 − 22.5.
        var ban = new TradeBan { Id = "b", Name = "b", Start = Runs.Date(2024), Status = EventStatus.InForce, Scope = Runs.Scope("met-dy", "AUS", "DEU") };
        var detail = Asked(TwoMakers().Build(), 2024, ban).Detail!;
        var route = Assert.Single(detail.Routes, r => r.LimitedBy == "b");

        Assert.Equal(0, route.LimitTonnes);
        Assert.Equal(177.5, route.RentUsdPerKg, 6);
        var plant = Assert.Single(detail.Margins, m => m.Facility == "deu");
        Assert.True(plant.IsFull);
        Assert.Equal(30, plant.CostUsdPerKg, 6);
        Assert.Equal(170, plant.RentUsdPerKg, 6);
    }

    [Fact]
    public void A_tariff_of_the_scenario_is_told_from_one_of_the_world()
    {
        var tariff = new ImportTariff { Id = "t", Name = "t", Start = Runs.Date(2024, 7), Status = EventStatus.InForce, Scope = Runs.Scope("met-dy", "*", "DEU"), Percent = 20 };
        var route = Assert.Single(Asked(TwoMakers().Build(), 2024, tariff).Detail!.Routes, r => r.Tonnes > 0);

        // Half a year at 20 % of 20.
        Assert.Equal([new RouteCharge("tariff", string.Empty, 2), new RouteCharge("tariff", "t", 2)], route.Charges);
        Assert.Equal(24.5, route.DestinationUsdPerKg, 6);
    }

    [Fact]
    public void Co_products_pay_for_a_part_of_a_plants_cost()
    {
        // 1 kg of feed at 1 gives 0.2 kg of Dy and 0.8 kg of Ce. Ce is plenty and worth its floor of 0.5; separation costs 3, mining 1, cracking 1:
        // Dy costs (3 + 1 + 1 − 0.8 · 0.5) / 0.2 = 23.
        var world = SmallWorld.Create().Deposit("d", "CHN", ("dy", 0.2), ("ce", 0.8)).Oxide("dy", 50).Oxide("ce", 1, 0.5)
            .Mine("m", "d", 1000, 1).Cracking("c", "CHN", 1000, 1).Separator("s", "CHN", 1000, 3).Demand("CHN", "ox-dy", 10).Demand("CHN", "ox-ce", 1).Build();
        var dy = Assert.Single(Asked(world, 2024).Detail!.Margins, m => m.Product == "ox-dy");

        Assert.Equal(15, dy.CostUsdPerKg, 6);
        Assert.Equal(10, dy.InputUsdPerKg, 6);
        Assert.Equal(2, dy.CoProductUsdPerKg, 6);
        Assert.Equal(0, dy.RentUsdPerKg, 6);
        Assert.Equal(23, dy.PriceUsdPerKg, 6);
        Assert.True(dy.IsMarginal);
    }

    [Fact]
    public void A_run_that_is_asked_for_a_period_ends_with_it_and_agrees_with_the_whole_run() => RandomWorlds.Gen.Sample(
        world =>
        {
            var period = new Period(2025, 2, TimeStep.Quarter);
            var asked = Asked(world, period);
            var whole = MarketEngine.Execute(world, Runs.Scenario(), new RunOptions { LastYear = 2026, Step = TimeStep.Quarter });
            Assert.Equal(whole.Prices.Where(p => p.Period <= period), asked.Prices);
            Assert.Null(whole.Detail);
            var seen = asked.Prices.Where(p => p.Period == period).ToHashSet();
            Assert.Superset(seen, asked.Detail!.Prices.ToHashSet());
        },
        iter: 15);

    [Fact]
    public void Only_limits_that_bind_are_worth_something() => RandomWorlds.Gen.Sample(
        world =>
        {
            var detail = Asked(world, 2025).Detail!;
            foreach (var r in detail.Routes)
            {
                Assert.True(r.RentUsdPerKg >= -1e-5, $"{r}");
                Assert.True(r.RentUsdPerKg < 1e-4 || r.LimitTonnes is { } limit && r.Tonnes >= limit - 1e-5, $"{r}");
            }

            // A plant in mid-step earns nothing beyond its last step; nobody runs at a loss.
            foreach (var m in detail.Margins)
            {
                Assert.True(m.RentUsdPerKg >= -1e-4, $"{m}");
                Assert.True(!m.IsMarginal || m.RentUsdPerKg < 1e-4, $"{m}");
            }
        },
        iter: 40);
}
