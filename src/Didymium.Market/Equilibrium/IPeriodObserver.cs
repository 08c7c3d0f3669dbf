using Didymium.Chain.Time;
using Didymium.Solver;

namespace Didymium.Market.Equilibrium;

/// <summary>One edit of a coefficient of the linear program.</summary>
/// <param name="Row">Row.</param>
/// <param name="Column">Column.</param>
/// <param name="Value">New coefficient.</param>
public readonly record struct CoefficientEdit(int Row, int Column, double Value);

/// <summary>A period's linear program as it was handed to the solver, for replay by a benchmark.</summary>
/// <param name="Period">Period.</param>
/// <param name="Costs">Objective by column.</param>
/// <param name="Lower">Lower bound by column.</param>
/// <param name="Upper">Upper bound by column.</param>
/// <param name="RowLower">Lower bound by row.</param>
/// <param name="RowUpper">Upper bound by row.</param>
/// <param name="Edits">Coefficients changed since the period before.</param>
public sealed record PeriodSnapshot(Period Period, double[] Costs, double[] Lower, double[] Upper, double[] RowLower, double[] RowUpper, CoefficientEdit[] Edits);

/// <summary>Sees the linear programs of a run. With <see cref="RouteColumns.All"/> the columns are the same in all periods.</summary>
public interface IPeriodObserver
{
    /// <summary>Called once, when the program has been compiled.</summary>
    /// <param name="program">The program with the structure's coefficients.</param>
    void Compiled(LinearProgram program);

    /// <summary>Called before each period is solved.</summary>
    /// <param name="snapshot">Copies of the period's numbers.</param>
    void Solving(PeriodSnapshot snapshot);

    /// <summary>Called after each period was solved.</summary>
    /// <param name="period">Period.</param>
    /// <param name="objective">Objective in thousand USD.</param>
    void Solved(Period period, double objective);
}
