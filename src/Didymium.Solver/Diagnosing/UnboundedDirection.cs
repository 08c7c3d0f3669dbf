using System.Collections.Immutable;

namespace Didymium.Solver;

/// <summary>A direction in which a program's columns can move for ever, bettering the objective at each step.</summary>
/// <param name="Improvement">The change of the objective per step, in the program's own sense; 0 when there is no such direction.</param>
/// <param name="Moves">The columns that move, the largest move first, and by index among equals.</param>
/// <remarks>The step is scaled so that the largest move is at most 1. A column of the direction lacks a bound, or a row or a cost has the wrong sign.</remarks>
public sealed record UnboundedDirection(double Improvement, ImmutableArray<ColumnMove> Moves)
{
    /// <summary>Finds the steepest such direction among those in which no column moves by more than 1.</summary>
    /// <param name="program">The program; not changed.</param>
    /// <param name="names">Names for the columns; null for "column 3".</param>
    /// <param name="options">How to solve; null for <see cref="SolverOptions.Default"/>.</param>
    /// <returns>The direction, without moves when the program is bounded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is null.</exception>
    public static UnboundedDirection Find(LinearProgram program, ILinearNames? names = null, SolverOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        var builder = new LinearProgramBuilder { Sense = program.Sense };
        for (var row = 0; row < program.RowCount; row++)
        {
            builder.AddRow(Cone(program.RowLower.Span[row], -double.PositiveInfinity), Cone(program.RowUpper.Span[row], double.PositiveInfinity));
        }

        for (var column = 0; column < program.ColumnCount; column++)
        {
            var entries = program.Starts.Span[column]..program.Starts.Span[column + 1];
            builder.AddColumn(
                program.Costs.Span[column], Cone(program.ColumnLower.Span[column], -1), Cone(program.ColumnUpper.Span[column], 1),
                program.RowIndices.Span[entries], program.Values.Span[entries]);
        }

        using var solver = new HighsSolver(builder.Build(), options);
        var outcome = solver.Solve();
        return outcome.HasPrimal
            ? new UnboundedDirection(outcome.Objective, Moved(solver.Primal, names ?? IndexNames.Instance))
            : new UnboundedDirection(0, []);
    }

    /// <summary>A finite bound stops all movement towards it in the end; without one, movement has the box's limit.</summary>
    private static double Cone(double bound, double unlimited) => double.IsFinite(bound) ? 0 : unlimited;

    private static ImmutableArray<ColumnMove> Moved(ReadOnlySpan<double> step, ILinearNames names)
    {
        var moves = new List<ColumnMove>();
        for (var column = 0; column < step.Length; column++)
        {
            if (Math.Abs(step[column]) > 1e-7)
            {
                moves.Add(new ColumnMove(column, names.Column(column), step[column]));
            }
        }

        return [.. moves.OrderByDescending(move => Math.Abs(move.Step)).ThenBy(move => move.Column)];
    }
}

/// <summary>How one column moves in an <see cref="UnboundedDirection"/>.</summary>
/// <param name="Column">The column's index.</param>
/// <param name="Name">Its name, or "column 3" when no names were given.</param>
/// <param name="Step">Its change per step, from -1 to 1.</param>
public sealed record ColumnMove(int Column, string Name, double Step);
