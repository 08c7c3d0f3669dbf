using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be wrong with what stands behind a number.</summary>
internal static class SourcingFaults
{
    public static Fault NoSource(Row row, string column) => column == "quality"
        ? row.Fault(column, "WORLD-016", "a number says how well it is known", "write measured, reported, estimated or assumed")
        : row.Fault(column, "WORLD-016", "a number has a source", $"name a row of sources.csv, or {SourcingChecks.OwnEstimate} with the reason in the note");

    public static Fault NoReason(Row row) =>
        row.Fault("note", "WORLD-017", "a number that is assumed or our own says why", "write the reason in the note");

    public static Fault OutOfBounds(Row row, string main) =>
        row.Fault(main, $"{Shown(row, "low")} <= {row[main]} <= {Shown(row, "high")}", "WORLD-018", $"{main} lies from low to high", "mend the value or its bounds");

    private static string Shown(Row row, string column) => row[column].Length == 0 ? "?" : row[column];
}
