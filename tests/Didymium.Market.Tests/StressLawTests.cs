using CsCheck;
using Didymium.Chain;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Stress;
using Didymium.Market.Structure;

namespace Didymium.Market.Tests;

/// <summary>What holds of every stress test of every world.</summary>
public sealed class StressLawTests
{
    private static readonly Period Quarter = new(2025, 2, TimeStep.Quarter);

    [Fact]
    public void Taking_out_never_raises_welfare_and_taking_out_more_never_lowers_the_loss() => RandomWorlds.Gen.Sample(
        world =>
        {
            var singles = Stress(world, 2);
            var scale = 1e-7 * Math.Max(1, Math.Abs(singles.BaseWelfareMillionUsd));
            Assert.All(singles.Results, r => Assert.True(r.WelfareLostMillionUsd >= -scale, $"{r.Case.Id}: {r.WelfareLostMillionUsd}"));
            var lost = singles.Results.ToDictionary(r => r.Case.Id, r => r.WelfareLostMillionUsd, StringComparer.Ordinal);

            // A country holds its plants, an owner as well; a pair holds its parts.
            foreach (var country in singles.Results.Where(r => r.Case.Kind is StressKind.Country or StressKind.Owner or StressKind.Stage))
            {
                Assert.All(country.Case.Facilities.Where(f => lost.ContainsKey($"facility:{f}")), f => Assert.True(country.WelfareLostMillionUsd >= lost[$"facility:{f}"] - scale));
            }

            var ids = singles.Results.Where(r => r.Case.Kind != StressKind.Pair).Select(r => r.Case.Id).ToArray();
            var pairs = Enumerable.Range(0, ids.Length - 1).Select(i => $"{ids[i]}+{ids[(i + 7) % ids.Length]}").Distinct().ToArray();
            foreach (var pair in Stress(world, 2, pairs).Results.Where(r => r.Case.Kind == StressKind.Pair))
            {
                Assert.All(pair.Case.Id.Split('+'), part => Assert.True(pair.WelfareLostMillionUsd >= lost[part] - scale, $"{pair.Case.Id}: {pair.WelfareLostMillionUsd} < {lost[part]}"));
            }
        },
        iter: 15);

    [Fact]
    public void How_many_solvers_work_side_by_side_changes_nothing() => RandomWorlds.Gen.Sample(
        world => Assert.Equal(Words(Stress(world, 1)), Words(Stress(world, 3))),
        iter: 8);

    [Fact]
    public void After_a_case_the_base_is_what_it_was() => RandomWorlds.Gen.Sample(
        world =>
        {
            var structure = new MarketStructure(world);
            var policy = new PolicyRows(structure, Runs.Scenario());
            using var program = new PeriodProgram(structure, policy, RouteColumns.All, null);
            var simulation = new Simulation(structure, policy, Runs.Scenario(), TimeStep.Year);
            simulation.Step(2024, program, CancellationToken.None);
            simulation.Prepare(2025);
            var before = program.Solve(simulation.Inputs, CancellationToken.None);
            using var solver = new CaseSolver(structure, policy, simulation.Inputs, program.Basis, null);
            var nothing = new Cut(new StressCase("nothing", StressKind.Facility, "nothing", [], []), [], []);
            var everything = nothing with { Facilities = [.. Enumerable.Range(0, world.Facilities.Length)], Routes = [.. Enumerable.Range(0, structure.Routes.Length)] };
            var first = solver.Solve(nothing, CancellationToken.None);
            var without = solver.Solve(everything, CancellationToken.None);
            var again = solver.Solve(nothing, CancellationToken.None);

            // A bound of zero holds within the solver's feasibility tolerance of 1e-7, not to the last bit.
            Assert.All(without.Throughput, t => Assert.InRange(t, 0, 1e-7));
            Assert.Equal(before.Objective, again.Objective, Math.Max(1, Math.Abs(before.Objective)) * 1e-9);
            Assert.Equal(first.Objective, again.Objective);
            Assert.Equal(first.Price, again.Price);
            Assert.Equal(first.Flow, again.Flow);
        },
        iter: 25);

    private static StressRun Stress(World world, int threads, params string[] pairs) =>
        StressEngine.Execute(world, Runs.Scenario(), new StressOptions { At = Quarter, Threads = threads, Pairs = [.. pairs], WorstInPairs = 3 });

    // Everything but how long it took.
    private static string Words(StressRun run) => System.Text.Json.JsonSerializer.Serialize(run.Results.Select(r => r with { Milliseconds = 0 }));
}
