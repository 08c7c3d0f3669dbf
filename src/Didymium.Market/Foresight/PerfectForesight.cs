using System.Diagnostics;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>A run in which everybody knows the future: the recursive run first, then all its years after the base year at once, with what it was given.</summary>
internal static class PerfectForesight
{
    public static Run Execute(World world, Scenario scenario, RunOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (options.Step != TimeStep.Year)
        {
            throw new ArgumentException("Perfect foresight is solved over years: the quarters and months of a horizon would be one program of several million columns. Use the step year.", nameof(options));
        }

        if (options.LastYear <= world.BaseYear)
        {
            throw new ArgumentException($"Perfect foresight needs years to foresee: the last year must come after the base year {world.BaseYear}.", nameof(options));
        }

        var clock = Stopwatch.StartNew();
        var structure = new MarketStructure(world);
        var policy = new PolicyRows(structure, scenario);
        var copies = new ProgramCopies(options.Observer);
        using var program = new PeriodProgram(structure, policy, RouteColumns.All, copies);
        var compiled = clock.Elapsed.TotalSeconds;
        var simulation = new Simulation(structure, policy, scenario, options.Step);
        var path = RecursivePath.Record(simulation, program, copies, world.BaseYear, options.LastYear, progress, cancellationToken);
        var recursive = simulation.Finish(options.LastYear, compiled, clock.Elapsed.TotalSeconds);
        var prospects = Prospects.Of(structure, scenario, path);
        var horizon = new HorizonProgram(structure, program.Map, copies.Block, path, prospects);
        var solution = HorizonSolver.Solve(horizon, path, options.Note, cancellationToken);
        var foreseen = new ForeseenRun(structure, policy, scenario, program.Map, path, prospects);
        return foreseen.Read(new HorizonReader(structure, program.Map, horizon, prospects, solution), recursive) with
        {
            CompileSeconds = compiled,
            TotalSeconds = clock.Elapsed.TotalSeconds,
        };
    }
}
