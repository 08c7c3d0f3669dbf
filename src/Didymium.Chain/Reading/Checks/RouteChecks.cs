using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Route rules name known goods and places, do not contradict each other, and leave no route without freight.</summary>
internal static class RouteChecks
{
    private const string All = "*";

    private static readonly string[] PlaceColumns = ["origin", "destination"];

    public static void Check(TableSet tables, FaultList faults)
    {
        NamesAreKnown(tables, faults);
        NoTwoAreTheSame(tables["routes"], faults);
        EveryStageTravels(tables, faults);
        faults.AddRange(tables["routes"].Rows.Where(row => row.Integer("end") < row.Integer("start")).Select(PolicyFaults.YearsReversed));
    }

    /// <summary>Regions, blocs and <c>*</c>: what a rule may be stated for.</summary>
    public static HashSet<string> Places(TableSet tables) =>
        tables["regions"].Values("region").Concat(tables["regions"].Rows.SelectMany(row => row.Items("blocs"))).Append(All).ToHashSet(StringComparer.Ordinal);

    private static void NamesAreKnown(TableSet tables, FaultList faults)
    {
        var goods = tables["products"].Values("product").Concat(tables["products"].Values("stage")).Append(All).ToHashSet(StringComparer.Ordinal);
        var places = Places(tables);
        foreach (var row in tables["routes"].Rows)
        {
            if (!goods.Contains(row["product"]))
            {
                faults.Add(PolicyFaults.UnknownGoods(row, goods));
            }

            foreach (var column in PlaceColumns.Where(column => !places.Contains(row[column])))
            {
                faults.Add(PolicyFaults.UnknownPlace(row, column, places));
            }
        }
    }

    private static void NoTwoAreTheSame(Table routes, FaultList faults)
    {
        foreach (var same in routes.Rows.GroupBy(row => (row["kind"], row["product"], row["origin"], row["destination"])))
        {
            var rows = same.ToList();
            for (var i = 1; i < rows.Count; i++)
            {
                if (rows.Take(i).FirstOrDefault(earlier => Overlap(earlier, rows[i])) is { } first)
                {
                    faults.Add(PolicyFaults.SameRule(rows[i], first));
                }
            }
        }
    }

    private static bool Overlap(Row a, Row b) => First(a) <= Last(b) && First(b) <= Last(a);

    private static int First(Row row) => row.Integer("start") ?? int.MinValue;

    private static int Last(Row row) => row.Integer("end") ?? int.MaxValue;

    private static void EveryStageTravels(TableSet tables, FaultList faults)
    {
        var covered = tables["routes"].Rows
            .Where(row => row["kind"] == "transport" && row["origin"] == All && row["destination"] == All && row["start"].Length == 0 && row["end"].Length == 0)
            .Select(row => row["product"])
            .ToHashSet(StringComparer.Ordinal);
        if (covered.Contains(All))
        {
            return;
        }

        foreach (var stage in tables["products"].Rows.GroupBy(row => row["stage"], StringComparer.Ordinal))
        {
            if (!covered.Contains(stage.Key) && stage.Any(product => !covered.Contains(product.Key)))
            {
                faults.Add(PolicyFaults.NoTransport(tables["routes"], stage.Key));
            }
        }
    }
}
