using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Market.Tests;

/// <summary>Small worlds whose prices and flows can be worked out on paper.</summary>
public sealed class TextbookTests
{
    [Fact]
    public void One_mine_one_market_abroad_price_is_cost_plus_the_way()
    {
        // Mining 2 + cracking 1 + separation 3 = 6 USD per kg of oxide in A; freight to B 0.5. Nothing else is scarce.
        var run = SmallWorld.Create()
            .Deposit("d", "A", ("ndpr", 1.0))
            .Mine("m", "d", 100, 2).Cracking("c", "A", 100, 1).Separator("s", "A", 100, 3)
            .Demand("B", "ox-ndpr", 50, elasticity: 0, chokeMultiple: 100)
            .Route("*", "*", 0.5)
            .Build().Run();

        Assert.Equal(6.0, run.Price("ox-ndpr", "A"), 9);
        Assert.Equal(6.5, run.Price("ox-ndpr", "B"), 9);
        Assert.Equal(50.0, run.Flow("ox-ndpr", "A", "B"), 9);
    }

    // Two mines, two elements, two regions. Mining, cracking and separation cost 6 USD per kg REO at both.
    // a in A: half ndpr, so 12 USD per kg of ndpr if Ce is worth nothing; b in B: a quarter ndpr, so 24.
    // Wanted: 20 t in A and 40 t in B. a gives at most 50 t ndpr from its 100 t, so b must give 10 t from 40 t REO and sets the price in B: 24.
    private static SmallWorld TwoMines() => SmallWorld.Create()
        .Deposit("a", "A", ("ndpr", 0.5), ("ce", 0.5))
        .Deposit("b", "B", ("ndpr", 0.25), ("ce", 0.75))
        .Oxide("ndpr", price: 23)
        .Mine("ma", "a", 100, 2).Cracking("ca", "A", 100, 1, 1, "a").Separator("sa", "A", 100, 3, true, 1, "a")
        .Mine("mb", "b", 100, 2).Cracking("cb", "B", 100, 1, 1, "b").Separator("sb", "B", 100, 3, true, 1, "b")
        .Demand("A", "ox-ndpr", 20, elasticity: 0, chokeMultiple: 100)
        .Demand("B", "ox-ndpr", 40, elasticity: 0, chokeMultiple: 100)
        .Route("*", "*", 1);

    [Fact]
    public void Two_mines_two_elements_two_regions_the_dearer_mine_sets_the_price()
    {
        var run = TwoMines().Build().Run();

        Assert.Equal(24.0, run.Price("ox-ndpr", "B"), 9);
        Assert.Equal(23.0, run.Price("ox-ndpr", "A"), 9);
        Assert.Equal(30.0, run.Flow("ox-ndpr", "A", "B"), 9);
        Assert.Equal(100.0, run.Output("ma"), 9);
        Assert.Equal(40.0, run.Output("mb"), 9);

        // Nobody wants Ce: 50 t from a and 30 t from b are left over.
        Assert.Equal(80.0, run.ElementBalances.Single(e => e.Element == "ce").Withheld, 9);
    }

    [Fact]
    public void A_tariff_is_borne_by_the_exporter_when_the_importer_has_its_own_marginal_mine()
    {
        // 10 % on the expected price of 23 in A is 2.3 a kg: B's own mine still sets 24, so A gets 24 − 1 − 2.3 = 20.7.
        var tariff = new ImportTariff { Id = "t", Name = "t", Start = Runs.Date(2024), Status = EventStatus.InForce, Scope = Runs.Scope("oxide", "A", "B"), Percent = 10 };
        var run = TwoMines().Build().Run(events: tariff);

        Assert.Equal(24.0, run.Price("ox-ndpr", "B"), 9);
        Assert.Equal(20.7, run.Price("ox-ndpr", "A"), 9);
        Assert.Equal(30.0, run.Flow("ox-ndpr", "A", "B"), 9);
    }

    [Fact]
    public void A_tariff_of_the_world_does_the_same_as_one_of_the_scenario()
    {
        var run = TwoMines().Tariff("A", "B", 10, "oxide").Build().Run();

        Assert.Equal(20.7, run.Price("ox-ndpr", "A"), 9);
    }

    [Fact]
    public void A_floor_makes_producers_withhold_what_nobody_buys_above_it()
    {
        // Ce is in surplus; not finishing it saves 0.7 a kg, which is its price. a then costs 6 − 0.5·0.7 = 5.65 per kg REO.
        var run = TwoMines().Oxide("ce", price: 1, floor: 0.7).Demand("A", "ox-ce", 1, elasticity: 0, chokeMultiple: 10).Build().Run();

        Assert.Equal(0.7, run.Price("ox-ce", "A"), 9);

        // b: (6 − 0.75·0.7) / 0.25 = 21.9.
        Assert.Equal(21.9, run.Price("ox-ndpr", "B"), 9);
    }

    [Fact]
    public void A_quota_below_capacity_lifts_the_price_to_the_next_mine()
    {
        // Quota 60 on ma: 30 t ndpr from a, so 30 t must come from b, which can give 25. 5 t go unserved,
        // in B, because serving A saves the freight: the price is the choke price of 100 · 23 in B and 1 less in A.
        var run = TwoMines().Quota("q", 60, "ma").Build().Run();

        Assert.Equal(60.0, run.Output("ma"), 9);
        Assert.Equal(100.0, run.Output("mb"), 9);
        Assert.Equal(2300.0, run.Price("ox-ndpr", "B"), 6);
        Assert.Equal(2299.0, run.Price("ox-ndpr", "A"), 6);
    }

    [Fact]
    public void Heavy_elements_leave_a_light_plant_as_seg_and_need_a_heavy_one()
    {
        // 100 t REO with 10 % Dy: the light plant gives 90 t ndpr at full recovery and 10 t SEG+, the heavy plant 9.2 t Dy oxide of it.
        var run = SmallWorld.Create()
            .Deposit("d", "A", ("ndpr", 0.9), ("dy", 0.1))
            .Mine("m", "d", 100, 2).Cracking("c", "A", 100, 1).Separator("s", "A", 100, 3, full: false)
            .HeavySeparator("h", "A", 100, 5, 0.92)
            .Demand("A", "ox-ndpr", 200, elasticity: 0, chokeMultiple: 100)
            .Demand("A", "ox-dy", 200, elasticity: 0, chokeMultiple: 1000)
            .Build().Run();

        Assert.Equal(10.0, run.Made("s", "seg.d"), 9);
        Assert.Equal(9.2, run.Made("h", "ox-dy"), 9);
        Assert.Equal(0.8, run.ElementBalances.Single(e => e.Element == "dy").Lost, 9);
    }
}
