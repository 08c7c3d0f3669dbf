using System.Text.RegularExpressions;

namespace Didymium.Solver;

public sealed partial class HighsSolver
{
    /// <summary>Writes the program as it now stands to a file, for a look or for another solver.</summary>
    /// <param name="path">The file; its ending chooses the format, <c>.lp</c> or <c>.mps</c>.</param>
    /// <param name="names">Names for rows and columns; null for r0, r1 … and c0, c1 …. Characters the formats do not allow become underscores.</param>
    /// <exception cref="ArgumentException">The path ends in something else.</exception>
    /// <exception cref="SolverException">HiGHS could not write the file, or two names are the same.</exception>
    public void WriteModel(string path, ILinearNames? names = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!path.EndsWith(".lp", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".mps", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"\"{path}\": the file's name must end in .lp or .mps.", nameof(path));
        }

        if (names is not null)
        {
            PassNames(names);
        }

        SolverException.ThrowOnError(HighsApi.WriteModel(highs, path), nameof(WriteModel));
    }

    /// <summary>Reads the program back from HiGHS as it now stands, every edit included.</summary>
    /// <returns>A copy, which later edits do not change.</returns>
    public LinearProgram ReadProgram()
    {
        var entries = HighsApi.GetEntryCount(highs);
        double[] costs = new double[ColumnCount], columnLower = new double[ColumnCount], columnUpper = new double[ColumnCount];
        double[] rowLower = new double[RowCount], rowUpper = new double[RowCount], values = new double[entries];
        int[] starts = new int[ColumnCount + 1], indices = new int[entries];
        var status = HighsApi.GetLp(
            highs, ColumnWise, out _, out _, out _, out _, out _, costs, columnLower, columnUpper, rowLower, rowUpper, starts, indices, values, 0);
        SolverException.ThrowOnError(status, nameof(ReadProgram));
        starts[ColumnCount] = entries;
        return new LinearProgram
        {
            Sense = sense,
            Costs = costs,
            ColumnLower = columnLower,
            ColumnUpper = columnUpper,
            RowLower = rowLower,
            RowUpper = rowUpper,
            Starts = starts,
            RowIndices = indices,
            Values = values,
        };
    }

    private void PassNames(ILinearNames names)
    {
        for (var row = 0; row < RowCount; row++)
        {
            SolverException.ThrowOnError(HighsApi.PassRowName(highs, row, Plain(names.Row(row))), nameof(HighsApi.PassRowName));
        }

        for (var column = 0; column < ColumnCount; column++)
        {
            SolverException.ThrowOnError(HighsApi.PassColumnName(highs, column, Plain(names.Column(column))), nameof(HighsApi.PassColumnName));
        }
    }

    private static string Plain(string name) => NotAllowed().Replace(name, "_");

    [GeneratedRegex(@"[^\p{L}\p{Nd}_.]")]
    private static partial Regex NotAllowed();
}
