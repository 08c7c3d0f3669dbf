using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Goods that are followed through service have a life, a past, a place and a rate at which their magnets are collected.</summary>
internal static class GoodsChecks
{
    /// <summary>Room for rounding of shares, in percent points.</summary>
    private const double Tolerance = 0.05 + 1e-9;

    private const string Everywhere = "*";

    private static readonly string[] Life = ["lifetime", "lifetime_shape"];

    public static void Check(TableSet tables, FaultList faults)
    {
        var parameters = tables["use_parameters"].Rows.Where(row => Life.Contains(row["parameter"])).ToList();
        faults.AddRange(parameters.Where(row => row.Number("value") == 0).Select(GoodsFaults.NoLife));
        var followed = parameters.Concat(tables["history"].Rows).Concat(tables["goods"].Rows).Concat(tables["collection"].Rows)
            .Select(row => row["use"]).ToHashSet(StringComparer.Ordinal);
        foreach (var use in tables["uses"].Rows.Where(row => followed.Contains(row.Key)))
        {
            IsWhole(tables, use, faults);
        }

        PlacesAreWhole(tables["goods"], faults);
        PlacesAreKnown(tables, faults);
    }

    private static void IsWhole(TableSet tables, Row use, FaultList faults)
    {
        foreach (var parameter in Life.Where(parameter => !tables["use_parameters"].ByKey.Contains($"{use.Key}/{parameter}")))
        {
            faults.Add(GoodsFaults.NoParameter(use, parameter));
        }

        if (!tables["collection"].Rows.Exists(row => row["use"] == use.Key && row["place"] == Everywhere))
        {
            faults.Add(GoodsFaults.NoCollection(use));
        }

        var history = tables["history"].Rows.Where(row => row["use"] == use.Key).ToList();
        var baseYear = YearChecks.BaseYear(tables);
        if (history.Count == 0)
        {
            faults.Add(GoodsFaults.NoHistory(use));
        }
        else if (history.TrueForAll(row => row.Number("tonnes") is not null) && !SellsIn(history, baseYear) && tables["demand"].Rows.Find(row => row["use"] == use.Key && row.Number("quantity_t") > 0) is { } demand)
        {
            faults.Add(GoodsFaults.NothingInBaseYear(history[^1], demand.Key, baseYear));
        }
    }

    // Linear between anchors: a year sells something unless it lies before the first anchor, or on or between anchors of nothing.
    private static bool SellsIn(List<Row> history, int year)
    {
        var before = history.FindLast(row => row.Integer("year") <= year);
        var after = history.Find(row => row.Integer("year") >= year) ?? before;
        return before is not null && (before.Number("tonnes") > 0 || (before.Integer("year") < year && after?.Number("tonnes") > 0));
    }

    private static void PlacesAreWhole(Table goods, FaultList faults)
    {
        foreach (var use in goods.Rows.GroupBy(row => row["use"], StringComparer.Ordinal))
        {
            var sum = use.Sum(row => row.Number("share_pct") ?? 0);
            if (Math.Abs(sum - 100) > Tolerance)
            {
                faults.Add(GoodsFaults.PlacesSum(use.First(), sum));
            }
        }
    }

    private static void PlacesAreKnown(TableSet tables, FaultList faults)
    {
        var places = RouteChecks.Places(tables);
        faults.AddRange(tables["collection"].Rows.Where(row => !places.Contains(row["place"])).Select(row => PolicyFaults.UnknownPlace(row, "place", places)));
    }
}
