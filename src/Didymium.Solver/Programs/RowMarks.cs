namespace Didymium.Solver;

/// <summary>Finds a row that appears twice in one column, in time proportional to the column alone.</summary>
internal struct RowMarks()
{
    // The stamp of the last column seen in each row: a new column needs no clearing, only a new stamp.
    private int[] stampOfRow = [];
    private int stamp = 0;

    public void CheckColumn(ReadOnlySpan<int> rows, ReadOnlySpan<double> coefficients, int rowCount, int column)
    {
        if (stampOfRow.Length < rowCount)
        {
            Array.Resize(ref stampOfRow, Math.Max(rowCount, stampOfRow.Length * 2));
        }

        if (++stamp == int.MaxValue)
        {
            Array.Clear(stampOfRow);
            stamp = 1;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            ProgramFaults.CheckRow(row, rowCount, column);
            ProgramFaults.CheckCoefficient(coefficients[i], row, column);
            if (stampOfRow[row] == stamp)
            {
                throw ProgramFaults.DuplicateRow(row, column, coefficients[rows.IndexOf(row)], coefficients[i]);
            }

            stampOfRow[row] = stamp;
        }
    }
}
