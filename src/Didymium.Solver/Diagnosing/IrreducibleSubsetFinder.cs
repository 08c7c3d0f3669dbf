using System.Collections.Immutable;

namespace Didymium.Solver;

/// <summary>Asks HiGHS for an irreducible infeasible subset and puts it in terms of bounds.</summary>
internal static class IrreducibleSubsetFinder
{
    /// <summary>HiGHS's <c>iis_strategy</c>: not the light test of single rows but the full search, which takes rows out first.</summary>
    private const int FullByRows = 1;

    public static IrreducibleSubset Find(HighsHandle highs, LinearProgram program, ILinearNames names)
    {
        OptionWriter.SetInt(highs, "iis_strategy", FullByRows);
        int[] columns = new int[program.ColumnCount], columnSides = new int[program.ColumnCount], columnStatus = new int[program.ColumnCount];
        int[] rows = new int[program.RowCount], rowSides = new int[program.RowCount], rowStatus = new int[program.RowCount];
        var status = HighsApi.GetIis(highs, out var columnCount, out var rowCount, columns, rows, columnSides, rowSides, columnStatus, rowStatus);
        SolverException.ThrowOnError(status, "FindIrreducibleInfeasibleSubset");
        return new IrreducibleSubset(
            Bounds(rows.AsSpan(0, rowCount), rowSides, names.Row, program.RowLower.Span, program.RowUpper.Span),
            Bounds(columns.AsSpan(0, columnCount), columnSides, names.Column, program.ColumnLower.Span, program.ColumnUpper.Span));
    }

    private static ImmutableArray<ConflictingBound> Bounds(
        ReadOnlySpan<int> indices, ReadOnlySpan<int> sides, Func<int, string> name, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        var found = ImmutableArray.CreateBuilder<ConflictingBound>();
        for (var i = 0; i < indices.Length; i++)
        {
            var index = indices[i];
            if (Side(sides[i]) is { } side)
            {
                found.Add(new ConflictingBound(index, name(index), side, lower[index], upper[index]));
            }
        }

        found.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return found.ToImmutable();
    }

    /// <summary>HiGHS's bound status; null for a column that occurs in the conflict without a bound of its own taking part.</summary>
    private static BoundSide? Side(int status) => status switch
    {
        2 => BoundSide.Lower,
        3 => BoundSide.Upper,
        4 => BoundSide.Both,
        _ => null,
    };
}
