using System.Diagnostics;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market;

/// <summary>Runs a world forward, period by period, under a scenario.</summary>
/// <remarks>
/// Recursive, unless the options ask for perfect foresight: each period's equilibrium is found knowing nothing of the next; what carries over are stocks, expectations, habits of trade, plants decided on,
/// demand lost for good. One linear program is compiled for the run and edited for each period. The engine opens no file, reads no clock but a stopwatch, prints nothing.
/// </remarks>
public static class MarketEngine
{
    /// <summary>Runs a world forward from its base year.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <param name="progress">Told each calendar year that is done.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="MarketFaultException">An input contradicts itself, so that a period has no equilibrium.</exception>
    /// <exception cref="ArgumentException">Perfect foresight is asked for in other steps than years, or for no year after the base year.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Run Execute(World world, Scenario scenario, RunOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        options ??= new RunOptions();
        if (options.Foresight == ForesightKind.Perfect)
        {
            return Foresight.PerfectForesight.Execute(world, scenario, options, progress, cancellationToken);
        }

        var clock = Stopwatch.StartNew();
        var structure = new MarketStructure(world);
        var policy = new PolicyRows(structure, scenario);
        using var program = new PeriodProgram(structure, policy, options.Routes, options.Observer);
        var compiled = clock.Elapsed.TotalSeconds;
        var simulation = new Simulation(structure, policy, scenario, options.Step);
        foreach (var period in Period.Range(world.BaseYear, options.LastYear, options.Step))
        {
            cancellationToken.ThrowIfCancellationRequested();
            simulation.Step(period, program, cancellationToken, period == options.Asked);
            if (period.EndsYear)
            {
                progress?.Report(period.Year);
            }

            if (period == options.Asked)
            {
                break;
            }
        }

        return simulation.Finish(options.LastYear, compiled, clock.Elapsed.TotalSeconds);
    }
}
