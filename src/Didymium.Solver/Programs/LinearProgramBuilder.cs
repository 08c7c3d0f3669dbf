namespace Didymium.Solver;

/// <summary>Collects rows and columns into a <see cref="LinearProgram"/>.</summary>
/// <remarks>
/// A column refers to rows that exist already; otherwise rows and columns may come in any order. Not safe for use by several threads
/// at once. Bounds that cross (lower above upper) are accepted: they make the program infeasible, which is a result to explain
/// and not a fault in building. Bounds of 1e20 or more in size count as infinite, and coefficients below 1e-9 as zero: both are HiGHS's rule.
/// </remarks>
public sealed class LinearProgramBuilder
{
    private GrowingArray<double> rowLower = new();
    private GrowingArray<double> rowUpper = new();
    private GrowingArray<double> costs = new();
    private GrowingArray<double> columnLower = new();
    private GrowingArray<double> columnUpper = new();
    private GrowingArray<int> starts = new();
    private GrowingArray<int> indices = new();
    private GrowingArray<double> values = new();
    private RowMarks marks = new();

    /// <summary>Whether the objective is driven down or up. Default: <see cref="Objective.Minimize"/>.</summary>
    public Objective Sense { get; set; }

    /// <summary>The number of rows added so far.</summary>
    public int RowCount => rowLower.Count;

    /// <summary>The number of columns added so far.</summary>
    public int ColumnCount => costs.Count;

    /// <summary>Adds a row lower ≤ Σ coefficient·x ≤ upper, empty until columns refer to it.</summary>
    /// <param name="lower">Least activity; negative infinity for none; equal to <paramref name="upper"/> for an equation.</param>
    /// <param name="upper">Greatest activity; positive infinity for none.</param>
    /// <returns>The row's index, counted from 0.</returns>
    /// <exception cref="ArgumentException">A bound is NaN, the lower is +infinity or the upper is -infinity.</exception>
    public int AddRow(double lower, double upper)
    {
        ProgramFaults.CheckBounds(lower, upper, "Row", RowCount);
        rowLower.Add(lower);
        rowUpper.Add(upper);
        return RowCount - 1;
    }

    /// <summary>Adds a column lower ≤ x ≤ upper with its cost and its entries in the rows.</summary>
    /// <param name="cost">Objective units per unit of the column; finite.</param>
    /// <param name="lower">Least value; negative infinity for none.</param>
    /// <param name="upper">Greatest value; positive infinity for none.</param>
    /// <param name="rows">The rows it enters, each at most once, in any order.</param>
    /// <param name="coefficients">Its coefficient in each of <paramref name="rows"/>, smaller than 1e15 in size.</param>
    /// <returns>The column's index, counted from 0.</returns>
    /// <exception cref="ArgumentException">
    /// A row does not exist or appears twice, the two spans differ in length, a coefficient or the cost is not finite, or a bound is no bound.
    /// The builder is then unchanged.
    /// </exception>
    public int AddColumn(double cost, double lower, double upper, ReadOnlySpan<int> rows, ReadOnlySpan<double> coefficients)
    {
        var column = ColumnCount;
        ProgramFaults.CheckCost(cost, column);
        ProgramFaults.CheckBounds(lower, upper, "Column", column);
        ProgramFaults.CheckLength(coefficients.Length, rows.Length, nameof(coefficients), nameof(rows));
        marks.CheckColumn(rows, coefficients, RowCount, column);
        costs.Add(cost);
        columnLower.Add(lower);
        columnUpper.Add(upper);
        starts.Add(indices.Count);
        indices.AddRange(rows);
        values.AddRange(coefficients);
        return column;
    }

    /// <summary>Makes the program from what was added so far. The builder may go on; the program made will not change.</summary>
    /// <returns>A program holding copies of the builder's arrays.</returns>
    public LinearProgram Build()
    {
        var ends = starts;
        ends.Add(indices.Count);
        return new LinearProgram
        {
            Sense = Sense,
            Costs = costs.ToArray(),
            ColumnLower = columnLower.ToArray(),
            ColumnUpper = columnUpper.ToArray(),
            RowLower = rowLower.ToArray(),
            RowUpper = rowUpper.ToArray(),
            Starts = ends.ToArray(),
            RowIndices = indices.ToArray(),
            Values = values.ToArray(),
        };
    }
}
