using CsCheck;

namespace Didymium.Market.Tests;

/// <summary>Laws that hold in every world.</summary>
public sealed class LawTests
{
    [Fact]
    public void Every_balance_of_every_product_region_and_period_closes() => RandomWorlds.Gen.Sample(
        world =>
        {
            foreach (var b in world.Run(3).Balances)
            {
                var scale = Math.Max(1, b.Made + b.Imported + Math.Abs(b.StockDrawn));
                Assert.True(Math.Abs(b.Residual) <= 1e-6 * scale, $"{b}");
            }
        },
        iter: 60);

    [Fact]
    public void Every_element_balances_over_the_whole_chain() => RandomWorlds.Gen.Sample(
        world =>
        {
            foreach (var e in world.Run(3).ElementBalances)
            {
                Assert.True(Math.Abs(e.Residual) <= 1e-6 * Math.Max(1, e.Mined + e.EndOfLife), $"{e}");
                Assert.True(e.Lost >= -1e-6, $"{e}");
            }
        },
        iter: 60);

    [Fact]
    public void Delayed_route_columns_reach_the_optimum_of_the_whole_program() => RandomWorlds.Gen.Sample(
        world =>
        {
            // Objectives agree for one period; over several, ties between equal routes may be broken otherwise and be remembered as habit.
            var some = new Objectives();
            var all = new Objectives();
            MarketEngine.Execute(world, Runs.Scenario(), new RunOptions { LastYear = 2024, Observer = some, Routes = RouteColumns.Delayed });
            MarketEngine.Execute(world, Runs.Scenario(), new RunOptions { LastYear = 2024, Observer = all, Routes = RouteColumns.All });
            Assert.Equal(all.Values[0], some.Values[0], Math.Max(1, Math.Abs(all.Values[0])) * 1e-8);
        },
        iter: 60);

    [Fact]
    public void Trade_never_pays_less_than_the_way_costs() => RandomWorlds.Gen.Sample(
        world =>
        {
            var run = world.Run(2);
            foreach (var f in run.Flows.Where(f => f.Tonnes > 1e-3))
            {
                var gap = run.Price(f.Product, f.Destination, f.Period.Year) - run.Price(f.Product, f.Origin, f.Period.Year);
                Assert.True(gap >= f.TransportUsdPerKg + f.WedgeUsdPerKg - 1e-5, $"{f}: gap {gap}");
            }
        },
        iter: 60);

    [Fact]
    public void The_same_inputs_give_the_same_run_to_the_last_bit() => RandomWorlds.Gen.Sample(
        world =>
        {
            var one = world.Run(3);
            var two = world.Run(3);
            Assert.Equal(one.Production.AsEnumerable(), two.Production);
            Assert.Equal(one.Prices.AsEnumerable(), two.Prices);
        },
        iter: 20);

    private sealed class Objectives : Equilibrium.IPeriodObserver
    {
        public List<double> Values { get; } = [];

        public void Compiled(Solver.LinearProgram program)
        {
        }

        public void Solving(Equilibrium.PeriodSnapshot snapshot)
        {
        }

        public void Solved(Chain.Time.Period period, double objective) => Values.Add(objective);
    }
}
