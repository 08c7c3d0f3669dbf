using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Solver;

namespace Didymium.Market.Foresight;

/// <summary>Keeps copies of the linear programs of a run, and lets another observer look on.</summary>
internal sealed class ProgramCopies(IPeriodObserver? other) : IPeriodObserver
{
    private readonly Dictionary<(int Row, int Column), double> coefficients = [];

    /// <summary>The program as it was compiled.</summary>
    public LinearProgram Block { get; private set; } = null!;

    /// <summary>Costs and bounds of the last period.</summary>
    public PeriodSnapshot Last { get; private set; } = null!;

    /// <summary>A copy of the coefficients that differ from the compiled program's by now.</summary>
    public Dictionary<(int Row, int Column), double> Coefficients => new(coefficients);

    public void Compiled(LinearProgram program)
    {
        Block = program;
        other?.Compiled(program);
    }

    public void Solving(PeriodSnapshot snapshot)
    {
        Last = snapshot;
        foreach (var edit in snapshot.Edits)
        {
            coefficients[(edit.Row, edit.Column)] = edit.Value;
        }

        other?.Solving(snapshot);
    }

    public void Solved(Period period, double objective) => other?.Solved(period, objective);
}
