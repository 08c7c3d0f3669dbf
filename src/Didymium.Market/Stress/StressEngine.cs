using System.Collections.Immutable;
using System.Diagnostics;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Stress;

/// <summary>Takes plants, countries, owners and trade out of a period of a run, one case at a time, and solves what the market makes of it.</summary>
/// <remarks>
/// The world is run up to the stressed period as any run; in it, each case's bounds are edited and solved warm from the base's basis. Stocks at the start, habits of trade,
/// expectations and all that is built are the base's: nobody saw it coming. Several solvers work side by side; what they find does not depend on how many there are.
/// </remarks>
public static class StressEngine
{
    /// <summary>Tries all cases of a period.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">When, for how long, what.</param>
    /// <param name="progress">Told each case that is done; may be called from several threads.</param>
    /// <param name="cancellationToken">Stops the test.</param>
    /// <exception cref="StressFaultException">The period is not after the run's first, or a pair names a case that does not exist.</exception>
    /// <exception cref="MarketFaultException">An input contradicts itself, so that a period has no equilibrium.</exception>
    /// <exception cref="OperationCanceledException">The test was stopped.</exception>
    public static StressRun Execute(World world, Scenario scenario, StressOptions options, IProgress<StressProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        if (options.At <= new Period(world.BaseYear, 1, options.At.Step))
        {
            throw new StressFaultException($"{options.At} is not after the run's first period, {new Period(world.BaseYear, 1, options.At.Step)}: habits of trade, which keep flows from jumping, are known only after it.");
        }

        var clock = Stopwatch.StartNew();
        var structure = new MarketStructure(world);
        var policy = new PolicyRows(structure, scenario);
        var (frame, start) = RunUp(structure, policy, scenario, options.At, cancellationToken);
        var runUp = clock.Elapsed.TotalSeconds;
        ImmutableArray<Cut> all = [.. PlantCases.Of(frame), .. TradeCases.Of(frame)];
        var asked = Pairs(all, options);
        ImmutableArray<Cut> cuts = options.Only.IsEmpty ? all : [.. all.Where(c => options.Only.Contains(c.Case.Kind))];
        clock.Restart();
        using var pool = new SolverPool(structure, policy, frame, start, options, cuts.Length + asked.Length);
        List<StressResult> results = [.. pool.Solve([.. cuts, .. asked], progress, cancellationToken)];
        var worst = WorstPairs(cuts, results, options.WorstInPairs);
        results.AddRange(pool.Solve(worst, progress, cancellationToken));
        return new StressRun
        {
            World = world,
            Scenario = scenario,
            Period = options.At,
            Results = [.. results],
            BaseWelfareMillionUsd = frame.Solution.Objective / 1000,
            RunUpSeconds = runUp,
            CaseSeconds = clock.Elapsed.TotalSeconds,
            Threads = pool.Count,
        };
    }

    private static (StressBase Frame, Basis Start) RunUp(MarketStructure structure, PolicyRows policy, Scenario scenario, Period at, CancellationToken cancellationToken)
    {
        using var program = new PeriodProgram(structure, policy, RouteColumns.All, null);
        var simulation = new Simulation(structure, policy, scenario, at.Step);
        foreach (var period in Period.Range(structure.World.BaseYear, at.Year, at.Step).TakeWhile(p => p < at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            simulation.Step(period, program, cancellationToken);
        }

        simulation.Prepare(at);
        var solution = program.Solve(simulation.Inputs, cancellationToken);
        return (new StressBase(structure, policy, simulation, solution), program.Basis);
    }

    private static ImmutableArray<Cut> Pairs(ImmutableArray<Cut> all, StressOptions options) => [.. options.Pairs.Select(pair =>
    {
        var ids = pair.Split('+');
        return ids.Length == 2
            ? Find(ids[0]).With(Find(ids[1]))
            : throw new StressFaultException($"\"{pair}\" is not a pair: write two cases with a plus between them, such as country:MYS+country:MMR.");

        Cut Find(string id) => all.FirstOrDefault(c => c.Case.Id == id.Trim())
            ?? throw new StressFaultException($"There is no case \"{id.Trim()}\" in {options.At}: only what makes something or is shipped then can be taken out. Cases are named like {string.Join(", ", all.Take(1).Concat(all.TakeLast(1)).Select(c => c.Case.Id))}.");
    })];

    // Single points of failure two by two; a pair of which one is a part of the other says nothing new.
    private static ImmutableArray<Cut> WorstPairs(ImmutableArray<Cut> cuts, List<StressResult> results, int count)
    {
        var worst = Enumerable.Range(0, cuts.Length)
            .Where(i => cuts[i].Case.Kind is StressKind.Facility or StressKind.Product)
            .OrderByDescending(i => results[i].ExposureMillionUsd)
            .Take(count)
            .Select(i => cuts[i])
            .ToArray();
        return
        [
            .. from i in Enumerable.Range(0, worst.Length)
               from j in Enumerable.Range(i + 1, worst.Length - i - 1)
               where !worst[i].Covers(worst[j]) && !worst[j].Covers(worst[i])
               select worst[i].With(worst[j]),
        ];
    }
}
