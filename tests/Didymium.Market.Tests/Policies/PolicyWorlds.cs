using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Results;
using Didymium.Testing;

namespace Didymium.Market.Tests.Policies;

/// <summary>Worlds in which a measure's answer can be worked out on paper; the pages of docs/policies use the same ones.</summary>
internal static class PolicyWorlds
{
    /// <summary>
    /// China makes NdPr oxide at 2 + 1 + 3 = 6 USD per kg, as much as anybody wants. B buys 60 t a year at any price up to 100 times the reference of
    /// 6 + 1 = 7. The way costs 1, so the price in B is 7.
    /// </summary>
    public static SmallWorld Exporter(double wanted = 60) => Supplier(1000)
        .Demand("B", "ox-ndpr", wanted, 0, 100);

    /// <summary>
    /// The same, with a plant in B that makes up to <paramref name="tonnes"/> of oxide at 10 + 5 + 5 = 20 USD per kg (or another cost, half of it mining):
    /// too dear while China sells, and with owners who keep it ready.
    /// </summary>
    public static SmallWorld WithRival(double tonnes = 100, double cost = 20) => Rival(Exporter(), tonnes, cost);

    /// <summary>The same, with B's need split: 40 t of civil use and 20 t of arms.</summary>
    public static SmallWorld WithArms() => Rival(Supplier(1000), 100, 20)
        .Demand("B", "ox-ndpr", 40, 0, 100, "civil")
        .Demand("B", "ox-ndpr", 20, 0, 100, "arms");

    /// <summary>China's mine is the limit: it makes <paramref name="mine"/> t a year, all of it for B.</summary>
    public static SmallWorld Scarce(double mine, double wanted) => Supplier(mine).Demand("B", "ox-ndpr", wanted, 0, 100);

    public static Run ByMonth(this SmallWorld world, int years, params MarketEvent[] events) =>
        MarketEngine.Execute(world.Build(), Runs.Scenario(events), new RunOptions { LastYear = 2023 + years, Step = TimeStep.Month });

    public static Run ByYear(this SmallWorld world, int years, params MarketEvent[] events) => world.Build().Run(years, events: events);

    /// <summary>What flows from China to B in each month of a year, t.</summary>
    public static double[] Months(this Run run, int year) =>
        [.. Period.Range(year, year, TimeStep.Month).Select(month => Math.Round(run.Flows.Where(f => f.Period == month && f.Origin == "CHN" && f.Destination == "B").Sum(f => f.Tonnes), 9))];

    /// <summary>Worth of a further tonne under a cap, USD per kg; 0 when it does not bind.</summary>
    public static double Rent(this Run run, string kind, Period period) =>
        run.Caps.Where(c => c.Kind == kind && c.Period == period).Sum(c => c.RentUsdPerKg);

    private static SmallWorld Supplier(double mine) => SmallWorld.Create()
        .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", 6)
        .Mine("m", "d", mine, 2).Cracking("c", "CHN", 1000, 1, 1, "d").Separator("s", "CHN", 1000, 3, true, 1, "d")
        .Route("*", "*", 1);

    private static SmallWorld Rival(SmallWorld world, double tonnes, double cost) => world
        .Parameter("closure_years", 50)
        .Deposit("r", "B", ("ndpr", 1.0))
        .Mine("rm", "r", tonnes, cost / 2).Cracking("rc", "B", tonnes, cost / 4, 1, "r").Separator("rs", "B", tonnes, cost / 4, true, 1, "r");
}
