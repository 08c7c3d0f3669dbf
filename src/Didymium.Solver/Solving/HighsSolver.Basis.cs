using System.Runtime.InteropServices;

namespace Didymium.Solver;

public sealed partial class HighsSolver
{
    /// <summary>Reads the basis that the next solve would begin from.</summary>
    /// <returns>A copy, which later solves do not change.</returns>
    /// <exception cref="InvalidOperationException">There is none: nothing was solved yet, the basis was cleared, or presolve settled the last solve.</exception>
    public Basis GetBasis()
    {
        if (!hasBasis)
        {
            throw new InvalidOperationException("There is no basis. Solve first; a program that presolve finds infeasible leaves none.");
        }

        var columns = new BasisStatus[ColumnCount];
        var rows = new BasisStatus[RowCount];
        var status = HighsApi.GetBasis(highs, MemoryMarshal.Cast<BasisStatus, int>(columns.AsSpan()), MemoryMarshal.Cast<BasisStatus, int>(rows.AsSpan()));
        SolverException.ThrowOnError(status, nameof(GetBasis));
        return new Basis(columns, rows);
    }

    /// <summary>Makes the next solve begin from a basis, of this solver or of another with the same rows.</summary>
    /// <param name="basis">One status for each row, and for each column from the first; columns beyond its end become nonbasic.</param>
    /// <exception cref="ArgumentNullException"><paramref name="basis"/> is null.</exception>
    /// <exception cref="ArgumentException">It has another number of rows, more columns than the program, or another number of basic items than rows.</exception>
    public void SetBasis(Basis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        CheckBasis(basis);
        var columns = new BasisStatus[ColumnCount];
        basis.Columns.Span.CopyTo(columns);
        columns.AsSpan(basis.Columns.Length).Fill(BasisStatus.Nonbasic);
        var status = HighsApi.SetBasis(highs, MemoryMarshal.Cast<BasisStatus, int>(columns), MemoryMarshal.Cast<BasisStatus, int>(basis.Rows.Span));
        SolverException.ThrowOnError(status, nameof(SetBasis));
        hasBasis = true;
    }

    /// <summary>Forgets the basis, so that the next solve begins cold. The last solution can still be read.</summary>
    public void ClearBasis()
    {
        SolverException.ThrowOnError(HighsApi.ClearSolver(highs), nameof(ClearBasis));
        hasBasis = false;
    }

    private void CheckBasis(Basis basis)
    {
        var columns = basis.Columns.Span;
        var rows = basis.Rows.Span;
        if (rows.Length != RowCount || columns.Length > ColumnCount)
        {
            throw new ArgumentException(ProgramFaults.Text(
                $"The basis is for {columns.Length} columns and {rows.Length} rows; the program has {ColumnCount} and {RowCount}."), nameof(basis));
        }

        var basic = columns.Count(BasisStatus.Basic) + rows.Count(BasisStatus.Basic);
        if (basic != RowCount)
        {
            throw new ArgumentException(ProgramFaults.Text(
                $"The basis has {basic} basic items; it must have one for each of the {RowCount} rows."), nameof(basis));
        }
    }
}
