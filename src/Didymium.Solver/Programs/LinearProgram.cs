namespace Didymium.Solver;

/// <summary>
/// A linear program: optimise Σ cost·x subject to row lower ≤ A·x ≤ row upper and column lower ≤ x ≤ column upper.
/// </summary>
/// <remarks>
/// Made by <see cref="LinearProgramBuilder"/>, which guarantees that its arrays fit one another. The matrix is held by sparse
/// columns: the entries of column j are at positions <c>Starts[j]</c> up to, not including, <c>Starts[j + 1]</c>.
/// Never changes, so it may be shared between threads and between solvers. Two programs are equal when they share their arrays.
/// </remarks>
public sealed record LinearProgram
{
    internal LinearProgram()
    {
    }

    /// <summary>Whether the objective is driven down or up.</summary>
    public Objective Sense { get; internal init; }

    /// <summary>Objective coefficient of each column, in objective units per unit of the column.</summary>
    public ReadOnlyMemory<double> Costs { get; internal init; }

    /// <summary>Lower bound of each column; negative infinity when it has none.</summary>
    public ReadOnlyMemory<double> ColumnLower { get; internal init; }

    /// <summary>Upper bound of each column; positive infinity when it has none.</summary>
    public ReadOnlyMemory<double> ColumnUpper { get; internal init; }

    /// <summary>Lower bound of each row's activity; negative infinity when it has none.</summary>
    public ReadOnlyMemory<double> RowLower { get; internal init; }

    /// <summary>Upper bound of each row's activity; positive infinity when it has none.</summary>
    public ReadOnlyMemory<double> RowUpper { get; internal init; }

    /// <summary>Where each column's entries begin, and after the last column the number of entries; one longer than the columns.</summary>
    public ReadOnlyMemory<int> Starts { get; internal init; }

    /// <summary>The row of each entry, column after column.</summary>
    public ReadOnlyMemory<int> RowIndices { get; internal init; }

    /// <summary>The coefficient of each entry, in units of the row per unit of the column.</summary>
    public ReadOnlyMemory<double> Values { get; internal init; }

    /// <summary>The number of rows.</summary>
    public int RowCount => RowLower.Length;

    /// <summary>The number of columns.</summary>
    public int ColumnCount => Costs.Length;

    /// <summary>The number of stored matrix entries.</summary>
    public int EntryCount => Values.Length;
}
