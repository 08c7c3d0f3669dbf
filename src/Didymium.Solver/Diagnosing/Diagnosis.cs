using System.Collections.Immutable;

namespace Didymium.Solver;

/// <summary>Explains programs that have no optimum.</summary>
public static class Diagnosis
{
    /// <summary>Says why a solver's program, as it now stands, has no optimum.</summary>
    /// <param name="solver">The solver; not changed: the work is done on a copy.</param>
    /// <param name="names">Names for rows and columns; null for "row 3" and "column 3".</param>
    /// <returns>The explanation; for a program that has an optimum, one line that says so.</returns>
    /// <remarks>Solves several programs; meant for when something went wrong, not for every solve.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="solver"/> is null.</exception>
    /// <exception cref="SolverException">HiGHS could not find the conflict.</exception>
    public static Explanation Explain(HighsSolver solver, ILinearNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(solver);
        var program = solver.ReadProgram();
        using var copy = new HighsSolver(program);
        var status = copy.Solve().Status;

        // Undecided between the two: a program that is feasible without its costs must be the unbounded one.
        var relaxation = status is SolveStatus.Infeasible or SolveStatus.InfeasibleOrUnbounded ? ElasticRelaxation.Solve(program, names: names) : null;
        if (status == SolveStatus.InfeasibleOrUnbounded)
        {
            status = relaxation is { Status: SolveStatus.Optimal, Violations.IsEmpty: true } ? SolveStatus.Unbounded : SolveStatus.Infeasible;
        }

        return status switch
        {
            SolveStatus.Infeasible => Infeasible(copy.FindIrreducibleInfeasibleSubset(names), relaxation!),
            SolveStatus.Unbounded => Unbounded(UnboundedDirection.Find(program, names)),
            _ => new Explanation(status, null, null, null, [$"Solved afresh, the program ends with {status}."]),
        };
    }

    private static Explanation Infeasible(IrreducibleSubset conflict, ElasticRelaxation relaxation)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add("These conditions cannot all hold, and without any one of them the others can:");
        lines.AddRange(conflict.Rows.Concat(conflict.Columns).Select(bound => $"  {bound}"));
        if (relaxation.Status == SolveStatus.Optimal)
        {
            lines.Add("The smallest change of rows that makes the whole program feasible:");
            lines.AddRange(relaxation.Violations.Select(violation => $"  {violation}"));
        }
        else
        {
            lines.Add("No change of rows makes the program feasible: the bounds of columns contradict one another.");
        }

        return new Explanation(SolveStatus.Infeasible, conflict, relaxation, null, lines.ToImmutable());
    }

    private static Explanation Unbounded(UnboundedDirection direction)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(ProgramFaults.Text($"The objective changes by {direction.Improvement:G6} a step, without end, when these columns move together:"));
        lines.AddRange(direction.Moves.Select(move => ProgramFaults.Text($"  {move.Name} by {move.Step:+0.######;-0.######}")));
        return new Explanation(SolveStatus.Unbounded, null, null, direction, lines.ToImmutable());
    }
}
