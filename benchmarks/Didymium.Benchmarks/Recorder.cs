using Didymium.Market.Equilibrium;
using Didymium.Solver;

namespace Didymium.Benchmarks;

/// <summary>Keeps the linear programs of a run for replay.</summary>
internal sealed class Recorder : IPeriodObserver
{
    public LinearProgram? Program { get; private set; }

    public List<PeriodSnapshot> Periods { get; } = [];

    public List<double> Objectives { get; } = [];

    public void Compiled(LinearProgram program) => Program = program;

    public void Solving(PeriodSnapshot snapshot) => Periods.Add(snapshot);

    public void Solved(Chain.Time.Period period, double objective) => Objectives.Add(objective);
}
