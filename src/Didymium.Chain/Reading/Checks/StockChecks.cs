using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Stocks start and aim within what they can hold; else the first year has no solution.</summary>
internal static class StockChecks
{
    private static readonly string[] Held = ["opening_t", "target_t"];

    public static void Check(TableSet tables, FaultList faults) =>
        faults.AddRange(
            from row in tables["stocks"].Rows
            from column in Held
            where row.Number(column) > row.Number("capacity_t")
            select PolicyFaults.StockTooFull(row, column));
}
