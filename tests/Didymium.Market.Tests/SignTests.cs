using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Market.Tests;

/// <summary>The directions in which a rare-earth market must move.</summary>
public sealed class SignTests
{
    // One mine whose basket is ndpr, dy and ce; curves with real elasticities, costs with real spreads.
    private static SmallWorld Market() => SmallWorld.Create()
        .Parameter("demand_steps", 60)
        .Deposit("d", "CHN", ("ndpr", 0.2), ("dy", 0.02), ("ce", 0.78))
        .Oxide("ndpr", 50).Oxide("dy", 250).Oxide("ce", 1)
        .Mine("m", "d", 1000, 3).Cracking("c", "CHN", 2000, 1).Separator("s", "CHN", 2000, 3)
        .Change("m", f => f with { Economics = f.Economics with { CostSpread = Chain.Figures.Sourced.Plain(0.9) } })
        .Demand("CHN", "ox-ndpr", 120, 0.4).Demand("CHN", "ox-dy", 12, 0.4).Demand("CHN", "ox-ce", 600, 0.5)
        .Demand("DEU", "ox-ndpr", 80, 0.4).Demand("DEU", "ox-dy", 8, 0.4).Demand("DEU", "ox-ce", 180, 0.5)
        .Route("*", "*", 0.5);

    [Fact]
    public void Stockpiling_one_oxide_raises_its_price_and_lowers_the_others()
    {
        // The mine must be on its sloping cost, so that a dearer Dy brings more ore and with it more of everything.
        var world = Market().Change("m", f => f with { Capacity = Chain.Figures.Sourced.Plain(3000), Economics = f.Economics with { OpexUsdPerKg = Chain.Figures.Sourced.Plain(11) } }).Build();
        var buying = new StockpileProgramme { Id = "s", Name = "s", Start = Runs.Date(2024), Status = EventStatus.InForce, Region = "CHN", Product = "ox-dy", TonnesPerYear = 6 };
        var before = world.Run();
        var after = world.Run(events: buying);

        Assert.True(after.Price("ox-dy", "CHN") > before.Price("ox-dy", "CHN") * 1.05);
        Assert.True(after.Price("ox-ndpr", "CHN") < before.Price("ox-ndpr", "CHN"));
        Assert.True(after.Price("ox-ce", "CHN") <= before.Price("ox-ce", "CHN"));
    }

    [Fact]
    public void A_ban_opens_a_price_gap_only_on_the_banned_route()
    {
        var world = Market().Stock("DEU", "ox-dy", 2).Build();
        var ban = new TradeBan { Id = "b", Name = "b", Start = Runs.Date(2024), Status = EventStatus.InForce, Scope = Runs.Scope("ox-dy", "CHN", "DEU") };
        var before = world.Run();
        var after = world.Run(events: ban);

        Assert.Equal(0.5, before.Price("ox-dy", "DEU") - before.Price("ox-dy", "CHN"), 6);
        Assert.True(after.Price("ox-dy", "DEU") > 1.5 * before.Price("ox-dy", "DEU"));
        Assert.True(after.Price("ox-dy", "CHN") <= before.Price("ox-dy", "CHN"));
        Assert.Equal(0.5, after.Price("ox-ndpr", "DEU") - after.Price("ox-ndpr", "CHN"), 6);
    }

    [Fact]
    public void A_suspended_ban_does_nothing_and_comes_back_when_the_suspension_ends()
    {
        var world = Market().Stock("DEU", "ox-dy", 2).Build();
        var ban = new TradeBan
        {
            Id = "b",
            Name = "b",
            Start = Runs.Date(2025),
            Status = EventStatus.Suspended,
            Scope = Runs.Scope("ox-dy", "CHN", "DEU"),
            SuspendedFrom = Runs.Date(2025),
            SuspendedTo = Runs.Date(2026),
        };
        var run = world.Run(3, events: ban);

        Assert.True(run.Flow("ox-dy", "CHN", "DEU", 2025) > 1);
        Assert.Equal(0, run.Flow("ox-dy", "CHN", "DEU", 2026), 9);
    }

    [Fact]
    public void More_of_a_light_concentrate_lowers_cerium_before_neodymium()
    {
        // The further mine is almost all Ce and La, as Mountain Pass is; relative falls are compared.
        World With(double capacity) => Market()
            .Deposit("mp", "USA", ("ndpr", 0.157), ("ce", 0.843))
            .Mine("mp", "mp", capacity, 1)
            .Build();
        var before = With(50).Run();
        var after = With(250).Run();

        double Fall(string product) => 1 - (after.Price(product, "CHN") / before.Price(product, "CHN"));
        Assert.True(Fall("ox-ndpr") > 0);
        Assert.True(Fall("ox-ce") > Fall("ox-ndpr"));
    }

    [Fact]
    public void A_price_floor_keeps_a_mine_open_that_closes_without_it()
    {
        // A dear mine and plant in the US with ndpr costing (9+1+4)/0.2 = 70 a kg, in a market at about 50.
        var world = Market()
            .Deposit("mp", "USA", ("ndpr", 0.2), ("ce", 0.8))
            .Mine("us-mine", "mp", 100, 9).Cracking("us-crack", "USA", 100, 1, 1, "mp").Separator("us-sep", "USA", 100, 4, true, 1, "mp")
            .Closed("USA", "CHN", "conc").Closed("USA", "CHN", "carb")
            .Build();
        var floor = new PriceFloor { Id = "f", Name = "f", Start = Runs.Date(2024), Status = EventStatus.InForce, Facility = "us-sep", Product = "ox-ndpr", UsdPerKg = 110 };

        Assert.Equal(0, world.Run(4).Output("us-mine", 2027), 6);
        Assert.Equal(100, world.Run(4, events: floor).Output("us-mine", 2027), 6);
    }

    [Fact]
    public void A_mine_without_margin_goes_into_care_and_maintenance_and_says_why()
    {
        var world = Market()
            .Deposit("mp", "USA", ("ndpr", 0.2), ("ce", 0.8)).Mine("us-mine", "mp", 100, 9)
            .Cracking("us-crack", "USA", 100, 1, 1, "mp").Separator("us-sep", "USA", 100, 4, true, 1, "mp")
            .Closed("USA", "CHN", "conc").Closed("USA", "CHN", "carb")
            .Build();
        var run = world.Run(5);

        Assert.Equal("idle", run.Capacity.Single(c => c.Facility == "us-mine" && c.Period == 2024).Status);
        Assert.Equal("care_and_maintenance", run.Capacity.Single(c => c.Facility == "us-mine" && c.Period == 2028).Status);
    }

    [Fact]
    public void A_licence_lets_through_its_share_of_what_the_route_carried()
    {
        var world = Market().Parameter("route_seed", 0.1).Build();
        var licence = new ExportLicence { Id = "l", Name = "l", Start = Runs.Date(2025), Status = EventStatus.InForce, Scope = Runs.Scope("ox-dy", "CHN", "*"), ShareApproved = 0.5 };
        var run = world.Run(2, events: licence);

        Assert.Equal(0.5 * run.Flow("ox-dy", "CHN", "DEU", 2024), run.Flow("ox-dy", "CHN", "DEU", 2025), 6);
        Assert.True(run.Price("ox-dy", "DEU", 2025) > run.Price("ox-dy", "CHN", 2025) + 1);
    }
}
