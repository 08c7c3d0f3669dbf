namespace Didymium.Solver;

public sealed partial class HighsSolver
{
    /// <summary>Changes the costs of some columns.</summary>
    /// <param name="columns">The columns, rising strictly. Without gaps between them the edit is faster.</param>
    /// <param name="costs">The new cost of each, in objective units per unit of the column; finite.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a column does not exist, comes twice or out of order (the message names its position), or a cost is not finite.
    /// Nothing is then changed.
    /// </exception>
    public void SetColumnCosts(ReadOnlySpan<int> columns, ReadOnlySpan<double> costs)
    {
        ProgramFaults.CheckLength(costs.Length, columns.Length, nameof(costs), nameof(columns));
        var range = IndexSets.Check(columns, ColumnCount, nameof(columns));
        for (var i = 0; i < costs.Length; i++)
        {
            ProgramFaults.CheckCost(costs[i], columns[i]);
        }

        if (columns.IsEmpty)
        {
            return;
        }

        var status = range
            ? HighsApi.ChangeCostsByRange(highs, columns[0], columns[^1], costs)
            : HighsApi.ChangeCostsBySet(highs, columns.Length, columns, costs);
        SolverException.ThrowOnError(status, nameof(SetColumnCosts));
    }

    /// <summary>Changes the bounds of some columns. A lower bound above the upper makes the program infeasible.</summary>
    /// <param name="columns">The columns, rising strictly. Without gaps between them the edit is faster.</param>
    /// <param name="lower">The new lower bound of each; negative infinity for none.</param>
    /// <param name="upper">The new upper bound of each; positive infinity for none.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a column does not exist, comes twice or out of order (the message names its position), or a bound is no bound.
    /// Nothing is then changed.
    /// </exception>
    public void SetColumnBounds(ReadOnlySpan<int> columns, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        var range = CheckBoundEdit(columns, lower, upper, ColumnCount, nameof(columns), "Column");
        if (columns.IsEmpty)
        {
            return;
        }

        var status = range
            ? HighsApi.ChangeColumnBoundsByRange(highs, columns[0], columns[^1], lower, upper)
            : HighsApi.ChangeColumnBoundsBySet(highs, columns.Length, columns, lower, upper);
        SolverException.ThrowOnError(status, nameof(SetColumnBounds));
    }

    /// <summary>Changes the bounds of some rows' activities. A lower bound above the upper makes the program infeasible.</summary>
    /// <param name="rows">The rows, rising strictly. Without gaps between them the edit is faster.</param>
    /// <param name="lower">The new lower bound of each; negative infinity for none.</param>
    /// <param name="upper">The new upper bound of each; positive infinity for none.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a row does not exist, comes twice or out of order (the message names its position), or a bound is no bound.
    /// Nothing is then changed.
    /// </exception>
    public void SetRowBounds(ReadOnlySpan<int> rows, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        var range = CheckBoundEdit(rows, lower, upper, RowCount, nameof(rows), "Row");
        if (rows.IsEmpty)
        {
            return;
        }

        var status = range
            ? HighsApi.ChangeRowBoundsByRange(highs, rows[0], rows[^1], lower, upper)
            : HighsApi.ChangeRowBoundsBySet(highs, rows.Length, rows, lower, upper);
        SolverException.ThrowOnError(status, nameof(SetRowBounds));
    }

    /// <summary>Changes one coefficient of the matrix, or adds it where there was none.</summary>
    /// <param name="row">The row's index.</param>
    /// <param name="column">The column's index.</param>
    /// <param name="value">The new coefficient, smaller than 1e15 in size; zero removes the entry.</param>
    /// <exception cref="ArgumentException">The row or column does not exist, or the value is not finite or too large.</exception>
    public void SetCoefficient(int row, int column, double value) => SetCoefficients([row], [column], [value]);

    /// <summary>Changes some coefficients of the matrix.</summary>
    /// <param name="rows">The row of each, in any order.</param>
    /// <param name="columns">The column of each.</param>
    /// <param name="values">The new coefficient of each, smaller than 1e15 in size; zero removes the entry.</param>
    /// <remarks>
    /// HiGHS has no bulk call for this: each coefficient is an edit of its own, and one that adds an entry moves all entries after it.
    /// Prefer edits of bounds and costs where the same thing can be said by them.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a row or column does not exist, or a value is not finite or too large. Nothing is then changed.
    /// </exception>
    public void SetCoefficients(ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
    {
        ProgramFaults.CheckLength(columns.Length, rows.Length, nameof(columns), nameof(rows));
        ProgramFaults.CheckLength(values.Length, rows.Length, nameof(values), nameof(rows));
        for (var i = 0; i < rows.Length; i++)
        {
            if ((uint)columns[i] >= (uint)ColumnCount)
            {
                throw new ArgumentException(ProgramFaults.Text($"columns[{i}] is {columns[i]}; there are {ColumnCount}, counted from 0."), nameof(columns));
            }

            ProgramFaults.CheckRow(rows[i], RowCount, columns[i]);
            ProgramFaults.CheckCoefficient(values[i], rows[i], columns[i]);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            SolverException.ThrowOnError(HighsApi.ChangeCoefficient(highs, rows[i], columns[i], values[i]), nameof(SetCoefficients));
        }
    }

    /// <summary>Adds columns after the last one, as delayed column generation does. The basis stays: the new columns are nonbasic.</summary>
    /// <param name="costs">The cost of each new column; finite.</param>
    /// <param name="lower">The lower bound of each; negative infinity for none.</param>
    /// <param name="upper">The upper bound of each; positive infinity for none.</param>
    /// <param name="starts">Where each new column's entries begin in <paramref name="rows"/>; the first is 0 and none is below the one before.</param>
    /// <param name="rows">The row of each entry, column after column; each at most once in a column.</param>
    /// <param name="values">The coefficient of each entry, smaller than 1e15 in size.</param>
    /// <returns>The index of the first new column; the others follow it. Without new columns, the number of columns.</returns>
    /// <exception cref="ArgumentException">
    /// Spans that belong together differ in length, starts fall, a row does not exist or comes twice in a column, or a number is not allowed.
    /// Nothing is then added.
    /// </exception>
    public int AddColumns(
        ReadOnlySpan<double> costs,
        ReadOnlySpan<double> lower,
        ReadOnlySpan<double> upper,
        ReadOnlySpan<int> starts,
        ReadOnlySpan<int> rows,
        ReadOnlySpan<double> values)
    {
        var first = ColumnCount;
        ProgramFaults.CheckLength(lower.Length, costs.Length, nameof(lower), nameof(costs));
        ProgramFaults.CheckLength(upper.Length, costs.Length, nameof(upper), nameof(costs));
        ProgramFaults.CheckLength(starts.Length, costs.Length, nameof(starts), nameof(costs));
        ProgramFaults.CheckLength(values.Length, rows.Length, nameof(values), nameof(rows));
        for (var i = 0; i < costs.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : rows.Length;
            if (starts[i] < 0 || end < starts[i] || end > rows.Length || (i == 0 && starts[0] != 0))
            {
                throw new ArgumentException(ProgramFaults.Text(
                    $"starts[{i}] is {starts[i]} and its column ends at {end} of {rows.Length} entries; starts begin at 0 and do not fall."), nameof(starts));
            }

            ProgramFaults.CheckCost(costs[i], first + i);
            ProgramFaults.CheckBounds(lower[i], upper[i], "Column", first + i);
            marks.CheckColumn(rows[starts[i]..end], values[starts[i]..end], RowCount, first + i);
        }

        if (!costs.IsEmpty)
        {
            var status = HighsApi.AddColumns(highs, costs.Length, costs, lower, upper, rows.Length, starts, rows, values);
            SolverException.ThrowOnError(status, nameof(AddColumns));
            ColumnCount += costs.Length;
        }

        return first;
    }

    private static bool CheckBoundEdit(ReadOnlySpan<int> indices, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, int count, string name, string what)
    {
        ProgramFaults.CheckLength(lower.Length, indices.Length, nameof(lower), name);
        ProgramFaults.CheckLength(upper.Length, indices.Length, nameof(upper), name);
        var range = IndexSets.Check(indices, count, name);
        for (var i = 0; i < indices.Length; i++)
        {
            ProgramFaults.CheckBounds(lower[i], upper[i], what, indices[i]);
        }

        return range;
    }
}
