using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>All checks of a world.</summary>
internal static class WorldChecks
{
    /// <summary>Checks of cells and keys, which the schema drives.</summary>
    private static readonly Action<TableSet, FaultList>[] OfCells = [CellChecks.Check, KeyChecks.Check, SourcingChecks.Check];

    /// <summary>Checks that know the trade; last the one that follows the chain.</summary>
    private static readonly Action<TableSet, FaultList>[] OfTheTrade =
    [
        ProductChecks.Check,
        BasketChecks.Check,
        RecipeChecks.Check,
        FacilityChecks.Check,
        ParameterChecks.Check,
        YearChecks.Check,
        RouteChecks.Check,
        StockChecks.Check,
        ObservationChecks.Check,
        RiskChecks.Check,
        GoodsChecks.Check,
        ReachChecks.Check,
    ];

    /// <summary>Runs every check that can be judged.</summary>
    /// <param name="tables">Tables as read, overrides put on.</param>
    /// <param name="shapeIsSound">True when every file was there and well formed.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Run(TableSet tables, bool shapeIsSound, FaultList faults)
    {
        var before = faults.Count;
        ColumnChecks.Check(tables, faults);
        shapeIsSound &= faults.Count == before;
        RunOnCells(tables, faults);

        // With a file or a column missing the other tables would seem wrong for want of it: a page of consequences.
        if (shapeIsSound)
        {
            Run(OfTheTrade, tables, faults);
        }
    }

    /// <summary>Runs the checks that a schema drives, which hold for any table.</summary>
    public static void RunOnCells(TableSet tables, FaultList faults) => Run(OfCells, tables, faults);

    private static void Run(IEnumerable<Action<TableSet, FaultList>> checks, TableSet tables, FaultList faults)
    {
        foreach (var check in checks)
        {
            check(tables, faults);
        }
    }
}
