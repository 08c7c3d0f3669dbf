using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Results;
using Didymium.Testing;

namespace Didymium.Market.Tests.Foresight;

/// <summary>What who knows the future does otherwise, in cases worked by hand.</summary>
public sealed class ForesightTests
{
    // A kilogram of oxide costs 2 + 1 + 3 = 6 where the mine has room. Demand is 50 t until 2026 and 90 t from 2027 on, and pays up to 100 times 6.
    private static SmallWorld Growing(double mine) => SmallWorld.Create()
        .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", 6)
        .Mine("m", "d", mine, 2).Cracking("c", "CHN", 300, 1).Separator("s", "CHN", 300, 3)
        .Demand("CHN", "ox-ndpr", 50, 0, 100, growth: [(2024, 1), (2026, 1), (2027, 1.8), (2040, 1.8)]);

    private static Run Perfect(World world, int lastYear, Scenario? scenario = null) =>
        MarketEngine.Execute(world, scenario ?? Runs.Scenario(), new RunOptions { LastYear = lastYear, Foresight = ForesightKind.Perfect });

    [Fact]
    public void A_mine_is_ready_when_demand_comes_and_no_larger_than_it_takes()
    {
        // The old mine gives 60 t; 30 t are missing from 2027 on. An option of 40 t costs 20,000 USD per t: 40 · 20 · 1.1^½ · 0.1 / (1 − 1.1^−20) = 98.55
        // thousand USD a year, 2.46 per kg, which its lower cost (1 against 2) does not pay but the want does. Recursive investors see the want at the end of
        // 2027 and are there in 2028; with foresight 30 of the 40 t are decided in 2026.
        var world = Growing(60).Deposit("p", "CHN", ("ndpr", 1.0)).Mine("new", "p", 40, 1).Standing("new", "announced", "2026").Parameter("investment_depth", 10)
            .Change("new", f => f with { Economics = f.Economics with { CapexUsdPerTonneYear = Sourced.Plain(20_000) } }).Build();
        var run = Perfect(world, 2029, Runs.Scenario() with { Announced = AnnouncedProjects.Invest });

        Assert.Equal(0, run.Recursive!.Output("new", 2027), 6);
        Assert.Equal(40, run.Recursive!.Output("new", 2028), 6);
        Assert.Equal(30, run.Output("new", 2027), 6);
        Assert.Equal(30, run.Output("new", 2028), 6);
        Assert.Equal("invested", run.Projects.Single().Outcome);

        // In 2027 30 t more are served, each worth 600 − 5 per kg, and three quarters of the payment falls due.
        double Surplus(string foresight, int year) => run.Welfare.Single(w => w.Foresight == foresight && w.Period == year).SurplusMillionUsd;
        Assert.Equal(17.850 - (0.75 * 0.098548), Surplus("perfect", 2027) - Surplus("recursive", 2027), 1e-5);

        // In 2028 the whole new mine spares 10 t of the old one's dearer ore, and costs a quarter more.
        Assert.Equal((0.25 * 0.098548) - 0.010, Surplus("perfect", 2028) - Surplus("recursive", 2028), 1e-5);
    }

    [Fact]
    public void Stocks_are_filled_before_a_want_that_is_foreseen()
    {
        // Nobody expects 2027's want, so nobody holds more than a bargain is worth. Who knows it makes the 10 t that the mine could make more in 2025 and in
        // 2026 and sells them in 2027 at the choke price.
        var world = Growing(60).Stock("CHN", "ox-ndpr", 0, 0, 100).Build();
        var run = Perfect(world, 2027);
        double Held(Run r, int year) => r.Stocks.Single(s => s.Period == year).Tonnes;

        Assert.Equal(0, Held(run.Recursive!, 2026), 6);
        Assert.Equal(10, Held(run, 2025), 6);
        Assert.Equal(20, Held(run, 2026), 6);
        Assert.Equal(60, run.Recursive!.Demand.Single(d => d.Period == 2027).ServedTonnes, 6);
        Assert.Equal(80, run.Demand.Single(d => d.Period == 2027).ServedTonnes, 6);
    }

    [Fact]
    public void A_known_want_is_in_todays_price_less_the_interest()
    {
        // In 2026 a kilogram more could be kept for 2027, where it is worth 600. A holder gains nothing but the resale: his tranche is worth 0.88 · 6 when he
        // expects 6, of which 6 / 1.08 is that resale at the price he expects. So today's price is 600 / 1.08 + 0.88 · 6 − 6 / 1.08 = 555.28.
        var run = Perfect(Growing(60).Stock("CHN", "ox-ndpr", 0, 0, 100).Build(), 2027);

        Assert.Equal(600, run.Price("ox-ndpr", "CHN", 2027), 1e-3);
        Assert.Equal((600 / 1.08) + (0.88 * 6) - (6 / 1.08), run.Price("ox-ndpr", "CHN", 2026), 1e-3);
    }

    [Fact]
    public void Ore_is_kept_for_when_it_is_worth_more()
    {
        // 50 t are left after the base year. The first use pays up to 5 times the price, one that begins in 2026 up to 100 times.
        var world = SmallWorld.Create().Parameter("minimum_mine_life", 1)
            .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", 6).Resource("d", 100)
            .Mine("m", "d", 50, 2).Cracking("c", "CHN", 300, 1).Separator("s", "CHN", 300, 3)
            .Demand("CHN", "ox-ndpr", 50, 0, 5, "early")
            .Demand("CHN", "ox-ndpr", 50, 0, 100, "late", [(2024, 0), (2025, 0), (2026, 1), (2040, 1)]).Build();
        var run = Perfect(world, 2026);

        Assert.Equal([50, 0], [run.Recursive!.Output("m", 2025), run.Recursive!.Output("m", 2026)]);
        Assert.Equal(0, run.Output("m", 2025), 6);
        Assert.Equal(50, run.Output("m", 2026), 6);
    }

    [Fact]
    public void A_supplier_is_qualified_ahead_of_need_and_no_faster_than_by_habit()
    {
        // B uses 100 t, and idle plants are not shut. The near supplier's mine closes with 2026; the far one is dearer by 1 USD per kg. Recursive buyers start with it in 2027, at 10 t.
        // Who knows it buys 10 t in 2025 and 25 t in 2026 (1.5 times 10 and 10 more), so that he may have 1.5 · 25 + 10 = 47.5 t in 2027.
        var world = SmallWorld.Create().Parameter("route_growth", 0.5).Parameter("route_seed", 0.1).Parameter("closure_years", 10)
            .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", 6)
            .Mine("m", "d", 200, 2).Cracking("c", "CHN", 200, 1, 1, "d").Separator("s", "CHN", 200, 3, true, 1, "d")
            .Deposit("u", "USA", ("ndpr", 1.0))
            .Mine("um", "u", 200, 2).Cracking("uc", "USA", 200, 1, 1, "u").Separator("us", "USA", 200, 4, true, 1, "u")
            .Demand("B", "ox-ndpr", 100, 0, 100).Build();
        var closing = new ProjectEvent { Id = "e", Name = "e", Start = Runs.Date(2027), Status = EventStatus.InForce, Project = "m", Facility = "m", NewStatus = "closed" };
        var run = Perfect(world, 2027, Runs.Scenario(closing));

        Assert.Equal([0, 0, 10], new[] { 2025, 2026, 2027 }.Select(y => Math.Round(run.Recursive!.Flow("ox-ndpr", "USA", "B", y), 6)));
        Assert.Equal([10, 25, 47.5], new[] { 2025, 2026, 2027 }.Select(y => Math.Round(run.Flow("ox-ndpr", "USA", "B", y), 6)));
    }

    [Fact]
    public void A_full_plant_is_expanded_before_it_is_full()
    {
        // Metal makers add at most a tenth a year. Demand goes from 50 t to 90 t in 2027: 50 t of plant become 55, 60.5 and 66.55 by 2027 when the want is known.
        // In the recursive run a plant that is exactly full earns nothing by being larger, so it is expanded only after the want has shown.
        var world = SmallWorld.Create().Parameter("brownfield_rate", 0.1)
            .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", 6).Product("met-ndpr", Chain.Materials.ProductStage.Metal, 10, 0, ("ndpr", 1))
            .Mine("m", "d", 300, 2).Cracking("c", "CHN", 300, 1).Separator("s", "CHN", 300, 3)
            .Maker("metal", Chain.Facilities.Stage.Metal, "CHN", "met-ndpr", 52, 4, [("ox-ndpr", 1)])
            .Demand("CHN", "met-ndpr", 50, 0, 100, growth: [(2024, 1), (2026, 1), (2027, 1.8), (2040, 1.8)]).Build();
        var run = Perfect(world, 2027);

        Assert.Equal(52, run.Recursive!.Output("metal", 2027), 6);
        Assert.Equal(52 * 1.331, run.Output("metal", 2027), 6);
    }

    [Fact]
    public void The_base_year_is_the_same_in_both_runs()
    {
        var run = Perfect(Growing(60).Stock("CHN", "ox-ndpr", 5).Build(), 2027);

        Assert.Equal(run.Recursive!.Production.Where(p => p.Period == 2024), run.Production.Where(p => p.Period == 2024));
        Assert.Equal(run.Recursive!.Prices.Where(p => p.Period == 2024), run.Prices.Where(p => p.Period == 2024));
        Assert.Equal(run.Recursive!.Stocks.Where(p => p.Period == 2024), run.Stocks.Where(p => p.Period == 2024));
    }

    [Fact]
    public void Months_and_a_horizon_without_years_are_refused_with_the_reason()
    {
        var world = Growing(60).Build();
        var months = Assert.Throws<ArgumentException>(() => MarketEngine.Execute(world, Runs.Scenario(), new RunOptions { LastYear = 2026, Step = TimeStep.Month, Foresight = ForesightKind.Perfect }));
        var nothing = Assert.Throws<ArgumentException>(() => Perfect(world, 2024));

        Assert.Contains("Use the step year", months.Message, StringComparison.Ordinal);
        Assert.Contains("must come after the base year 2024", nothing.Message, StringComparison.Ordinal);
    }
}
