using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;

namespace Didymium.Market.Foresight;

/// <summary>A recursive run written down so fully that each of its years can be solved again.</summary>
internal sealed class RecursivePath
{
    private readonly List<PathYear> years = [];

    private RecursivePath(int facilities)
    {
        DecidedIn = new int?[facilities];
        Expanded = [.. Enumerable.Range(0, facilities).Select(_ => new List<double> { 0 })];
    }

    /// <summary>The years, the base year first.</summary>
    public IReadOnlyList<PathYear> Years => years;

    /// <summary>By facility: the year at whose end investors took it up; null when they did not.</summary>
    public int?[] DecidedIn { get; }

    /// <summary>By facility and year: capacity added to it before the year, t of usable capacity.</summary>
    public List<double>[] Expanded { get; }

    /// <summary>Runs forward to a year and writes down.</summary>
    public static RecursivePath Record(Simulation simulation, PeriodProgram program, ProgramCopies copies, int baseYear, int lastYear, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var path = new RecursivePath(simulation.States.Count);
        foreach (var period in Period.Range(baseYear, lastYear, TimeStep.Year))
        {
            cancellationToken.ThrowIfCancellationRequested();
            path.Record(period, simulation, program, copies, cancellationToken);
            progress?.Report(period.Year);
        }

        return path;
    }

    private void Record(Period period, Simulation simulation, PeriodProgram program, ProgramCopies copies, CancellationToken cancellationToken)
    {
        simulation.Prepare(period);
        var states = simulation.States;
        var inputs = simulation.Inputs.Copy();
        double[] usable = [.. states.Select(s => s.Usable(period))];
        double[] capacity = [.. states.Select(s => s.Capacity)];
        double[] habit = [.. simulation.Trade.Habits], ceiling = [.. simulation.Trade.Ceilings];
        double[] opening = [.. simulation.OpeningStock], released = [.. simulation.Released];
        double[] freight = [.. Enumerable.Range(0, habit.Length).Select(simulation.Trade.Transport)];
        var solution = program.Solve(simulation.Inputs, cancellationToken);
        years.Add(new PathYear(inputs, solution, copies.Last, copies.Coefficients, usable, habit, ceiling, opening, released, freight));
        simulation.Close(period, solution);
        for (var f = 0; f < states.Count; f++)
        {
            DecidedIn[f] ??= states[f].Invested ? period.Year : null;

            // Between preparing and closing only expansion changes a capacity.
            Expanded[f].Add(Expanded[f][^1] + ((states[f].Capacity - capacity[f]) * CapacityProspect.PerStatedTonne(states[f])));
        }
    }
}
