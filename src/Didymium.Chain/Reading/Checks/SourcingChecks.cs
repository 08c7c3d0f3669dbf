using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>A number has a source or a reason, and lies within its own bounds.</summary>
internal static class SourcingChecks
{
    /// <summary>The source of numbers that are our own.</summary>
    public const string OwnEstimate = "own-estimate";

    private static readonly string[] Needed = ["quality", "source"];

    public static void Check(TableSet tables, FaultList faults)
    {
        foreach (var row in tables.All.Where(table => table.Schema.IsSourced).SelectMany(table => table.Rows).Where(row => row.IsWellFormed))
        {
            HasSource(row, faults);
            HasReason(row, faults);
            LiesWithinBounds(row, faults);
        }
    }

    private static void HasSource(Row row, FaultList faults)
    {
        foreach (var column in Needed.Where(column => row.Table.Index(column) is not null && row[column].Length == 0))
        {
            faults.Add(SourcingFaults.NoSource(row, column));
        }
    }

    private static void HasReason(Row row, FaultList faults)
    {
        if (row["note"].Length == 0 && (row["source"] == OwnEstimate || row["quality"] == "assumed"))
        {
            faults.Add(SourcingFaults.NoReason(row));
        }
    }

    private static void LiesWithinBounds(Row row, FaultList faults)
    {
        var main = row.Table.Schema.Columns.FirstOrDefault(column => column.IsMain)?.Name;
        if (main is null || row.OverrideOf(main) is not null)
        {
            // Bounds belong to the number in the file, not to one put in its place.
            return;
        }

        var (low, value, high) = (row.Number("low"), row.Number(main), row.Number("high"));
        if (low > value || value > high || low > high)
        {
            faults.Add(SourcingFaults.OutOfBounds(row, main));
        }
    }
}
