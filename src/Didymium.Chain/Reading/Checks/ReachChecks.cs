using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Nothing stands outside the chain: every plant can be fed, every mine can sell, every demand can be served.</summary>
/// <remarks>
/// These rules follow references from table to table, so they run only when those tables have no fault of their own; else one
/// misspelt id would bring a page of consequences.
/// </remarks>
internal static class ReachChecks
{
    private static readonly string[] Needed =
        ["elements", "products", "contents", "deposits", "baskets", "facilities", "processes", "process_parameters", "recipes", "facility_products", "history"];

    public static void Check(TableSet tables, FaultList faults)
    {
        if (faults.Touches(Needed.Select(name => tables[name].File)))
        {
            return;
        }

        var reach = new ChainReach(tables);
        foreach (var row in tables["facilities"].Rows)
        {
            if (row["stage"] == "mine")
            {
                if (!reach.IsTaken(row))
                {
                    faults.Add(ReachFaults.NeverTaken(row, reach.ShipsCarbonate(row)));
                }
            }
            else if (!reach.CanBeFed(row))
            {
                faults.Add(ReachFaults.NeverFed(row));
            }
        }

        faults.AddRange(tables["demand"].Rows.Where(row => tables["products"].ByKey.Contains(row["product"]) && !reach.Made.Contains(row["product"])).Select(ReachFaults.NeverServed));
    }
}
