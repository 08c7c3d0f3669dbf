using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;
using Didymium.Testing;

namespace Didymium.Market.Tests;

/// <summary>What carries over from one year to the next.</summary>
public sealed class DynamicsTests
{
    private static SmallWorld Plain() => SmallWorld.Create()
        .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", 6)
        .Mine("m", "d", 100, 2).Cracking("c", "CHN", 300, 1).Separator("s", "CHN", 300, 3)
        .Demand("CHN", "ox-ndpr", 50, 0, 100);

    private static SmallWorld WithProject(string status, string start) => Plain()
        .Deposit("p", "CHN", ("ndpr", 1.0)).Mine("new", "p", 40, 1).Standing("new", status, start);

    [Fact]
    public void A_plant_being_built_comes_on_its_date_with_the_delay_and_survival_of_its_status()
    {
        // Promised for 2026, one year late, nine of ten come: nothing in 2026, 36 t of capacity in 2027.
        var run = WithProject("under_construction", "2026").Status("under_construction", 1, 0.9, true).Build().Run(4);

        Assert.Equal(0, run.Capacity.Single(c => c.Facility == "new" && c.Period == 2026).CapacityTonnes);
        Assert.Equal(36, run.Capacity.Single(c => c.Facility == "new" && c.Period == 2027).CapacityTonnes, 9);
    }

    [Fact]
    public void Half_a_year_of_delay_gives_half_a_year_of_the_ramp()
    {
        var run = WithProject("under_construction", "2026").Status("under_construction", 0.5, 1, true).Build().Run(4);

        Assert.Equal(20, run.Capacity.Single(c => c.Facility == "new" && c.Period == 2026).CapacityTonnes, 9);
        Assert.Equal(40, run.Capacity.Single(c => c.Facility == "new" && c.Period == 2027).CapacityTonnes, 9);
    }

    [Theory]
    [InlineData(AnnouncedProjects.Ignore, "not_taken", 0)]
    [InlineData(AnnouncedProjects.Build, "comes", 40)]
    public void An_announced_plant_comes_only_if_the_scenario_says_so(AnnouncedProjects announced, string outcome, double tonnes)
    {
        var run = MarketEngine.Execute(WithProject("announced", "2026").Build(), Runs.Scenario() with { Announced = announced }, new RunOptions { LastYear = 2027 });

        Assert.Equal(outcome, run.Projects.Single().Outcome);
        Assert.Equal(tonnes, run.Output("new", 2027), 9);
    }

    [Fact]
    public void Investors_take_up_what_pays_and_wait_for_what_does_not()
    {
        // At an oxide price of 6, carbonate of p is worth 6 − 3 = 3 and its concentrate 2. A mine at cost 1 earns 1 USD per kg: 40 t give 40 thousand USD a year.
        // At 10 % over 20 years from a year after the decision that is worth about 325 thousand USD: more than 40 t · 1,000 USD, less than 40 t · 20,000 USD.
        var invest = Runs.Scenario() with { Announced = AnnouncedProjects.Invest };
        Didymium.Market.Results.Run With(double capex) => MarketEngine.Execute(
            WithProject("announced", "2026").Parameter("investment_depth", 10)
                .Change("new", f => f with { Economics = f.Economics with { CapexUsdPerTonneYear = Sourced.Plain(capex) } }).Build(),
            invest,
            new RunOptions { LastYear = 2028 });

        Assert.Equal("invested", With(1_000).Projects.Single().Outcome);
        var waiting = With(20_000).Projects.Single();
        Assert.Equal("waits", waiting.Outcome);
        Assert.Contains("NPV −", waiting.Reason, StringComparison.Ordinal);
        Assert.InRange(waiting.NpvMillionUsd!.Value, -0.55, -0.40);
    }

    [Fact]
    public void A_grant_makes_an_investment_pay()
    {
        var world = WithProject("announced", "2026").Parameter("investment_depth", 10)
            .Change("new", f => f with { Economics = f.Economics with { CapexUsdPerTonneYear = Sourced.Plain(20_000) } }).Build();
        var grant = new CapexGrant { Id = "g", Name = "g", Start = Runs.Date(2024), Status = EventStatus.InForce, Project = "new", Share = 0.8 };
        var run = MarketEngine.Execute(world, Runs.Scenario(grant) with { Announced = AnnouncedProjects.Invest }, new RunOptions { LastYear = 2028 });

        Assert.Equal("invested", run.Projects.Single().Outcome);
    }

    [Fact]
    public void A_new_supplier_grows_no_faster_than_buyers_qualify_it()
    {
        // Destination B can use 100 t. A cheaper supplier opens in 2025: 15 % of 100 t in its first year, then 1.5 times that and 15 t more.
        var world = SmallWorld.Create().Parameter("route_growth", 0.5).Parameter("route_seed", 0.15)
            .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", 6)
            .Mine("m", "d", 200, 2).Cracking("c", "CHN", 200, 1, 1, "d").Separator("s", "CHN", 200, 3, true, 1, "d")
            .Deposit("u", "USA", ("ndpr", 1.0))
            .Mine("um", "u", 200, 1).Cracking("uc", "USA", 200, 1, 1, "u").Separator("us", "USA", 200, 1, true, 1, "u")
            .Standing("um", "under_construction", "2025")
            .Demand("B", "ox-ndpr", 100, 0, 100).Build();
        var run = world.Run(3);

        Assert.Equal(100, run.Flow("ox-ndpr", "CHN", "B", 2024), 6);
        Assert.Equal(15, run.Flow("ox-ndpr", "USA", "B", 2025), 6);
        Assert.Equal(37.5, run.Flow("ox-ndpr", "USA", "B", 2026), 6);
    }

    [Fact]
    public void Demand_substituted_away_at_lasting_high_prices_only_partly_comes_back()
    {
        // The mine is out of ore after 2026 and the price goes to the choke: buyers leave towards the ceiling of 40 %.
        var world = Plain().Resource("d", 100).Parameter("minimum_mine_life", 1)
            .Demand("CHN", "ox-ndpr", 50, 0, 100, "leaver", null, u => u with { LongRunElasticity = Sourced.Plain(0.5), SubstitutionCeiling = Sourced.Plain(0.4), AdjustmentRate = Sourced.Plain(0.5), IrreversibleShare = Sourced.Plain(0.5) })
            .Build();
        var wanted = world.Run(6).Demand.Where(d => d.Use == "leaver").Select(d => d.WantedTonnes).ToArray();

        Assert.Equal(50, wanted[0], 9);
        Assert.True(wanted[^1] < 40 && wanted[^1] >= 30);
    }

    [Fact]
    public void A_state_that_wants_more_than_there_is_gets_what_it_outbids_others_for_and_no_contradiction()
    {
        var buying = new StockpileProgramme { Id = "s", Name = "s", Start = Runs.Date(2025), Status = EventStatus.InForce, Region = "CHN", Product = "ox-ndpr", TonnesPerYear = 5000 };
        var run = Plain().Build().Run(3, events: buying);

        // It pays up to four times the reference price of 6, so that is the price; it cannot get the 5,000 t it wants.
        Assert.Equal(24, run.Price("ox-ndpr", "CHN", 2025), 6);
        Assert.InRange(run.Stocks.Single(s => s.Holder == "government" && s.Period == 2025).Tonnes, 1, 4999);
    }

    [Fact]
    public void Nobody_passes_on_what_another_made_even_when_the_way_pays()
    {
        // Sending ndpr to B and back would earn 2 a kg; B makes none, so nothing comes back.
        var run = Plain().Wedge("CHN", "B", -1).Wedge("B", "CHN", -1).Stock("B", "ox-ndpr", 1).Build().Run();

        Assert.Equal(0, run.Flow("ox-ndpr", "B", "CHN"), 9);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => MarketEngine.Execute(Plain().Build(), Runs.Scenario(), null, null, source.Token));
    }

    [Fact]
    public void A_demand_curve_buys_its_reference_quantity_at_its_reference_price_and_nothing_above_the_choke()
    {
        var curve = DemandCurve.Build(0.5, 10, 200, "x");
        double At(double price) => curve.Values.Zip(curve.Widths).Where(s => s.First >= price).Sum(s => s.Second);

        // q = p^-0.5: 1 at 1, 0.5 at 4, 1.41 at half the price; nothing above ten times.
        Assert.Equal(1, At(1), 0.02);
        Assert.Equal(0.5, At(4), 0.02);
        Assert.Equal(1.414, At(0.5), 0.02);
        Assert.Equal(0, At(10.01));
    }

    [Fact]
    public void The_most_specific_route_rule_of_a_kind_holds()
    {
        var world = Plain().Region("DEU", "EU").Demand("DEU", "ox-ndpr", 1)
            .Route("*", "*", 3).Route("*", "EU", 2).Route("CHN", "DEU", 1, "oxide").Build();
        var rules = new RouteRules(world);

        Assert.Equal(1, rules.Terms(world.Products["ox-ndpr"], "CHN", "DEU", 2024).Transport);
        Assert.Equal(2, rules.Terms(world.Products["conc"], "CHN", "DEU", 2024).Transport);
        Assert.Equal(3, rules.Terms(world.Products["conc"], "DEU", "CHN", 2024).Transport);
    }
}
