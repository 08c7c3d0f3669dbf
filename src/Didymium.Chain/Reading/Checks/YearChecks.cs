using System.Globalization;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Series by year ascend, and those of the future do not start before the base year.</summary>
internal static class YearChecks
{
    /// <summary>First year of every run on the world: its row in <c>base.csv</c>.</summary>
    public static int BaseYear(TableSet tables) => tables["base"].ByKey[BaseYearSetting].FirstOrDefault()?.Number("value") is { } year ? (int)year : 0;

    /// <summary>Setting that states the level of costs.</summary>
    public const string CostIndexSetting = "cost_index";

    private const string BaseYearSetting = "base_year";

    private static readonly string[] Settings = [BaseYearSetting, CostIndexSetting];

    private static readonly (string Table, string[] Group)[] Series =
        [("growth", ["path"]), ("quotas", ["quota"])];

    // These state calendar years that lie before the base year as well.
    private static readonly (string Table, string[] Group)[] Histories =
        [("history", ["use"]), ("collection", ["use", "place"]), ("governance", ["region"])];

    public static void Check(TableSet tables, FaultList faults)
    {
        var baseYear = BaseYear(tables);
        faults.AddRange(Settings.Where(setting => !tables["base"].ByKey.Contains(setting)).Select(setting => FacilityFaults.NoSetting(tables["base"], setting)));
        Ascend(tables, Series, baseYear, faults);
        Ascend(tables, Histories, int.MinValue, faults);

        GrowthStartsAtOne(tables["growth"], baseYear, faults);
        QuotaKeepsItsFacilities(tables["quotas"], faults);
    }

    private static void Ascend(TableSet tables, (string Table, string[] Group)[] all, int firstYear, FaultList faults)
    {
        foreach (var (name, group) in all)
        {
            foreach (var series in tables[name].Rows.GroupBy(row => string.Join('/', group.Select(column => row[column])), StringComparer.Ordinal))
            {
                Ascends([.. series], firstYear, faults);
            }
        }
    }

    private static void Ascends(List<Row> series, int firstYear, FaultList faults)
    {
        int? last = null;
        foreach (var row in series)
        {
            if (row.Integer("year") is not { } year)
            {
                continue;
            }

            if (year < firstYear)
            {
                faults.Add(PolicyFaults.BeforeBaseYear(row, firstYear));
            }
            else if (year <= last)
            {
                faults.Add(PolicyFaults.NotAscending(row, last.Value));
            }

            last = year;
        }
    }

    private static void GrowthStartsAtOne(Table growth, int baseYear, FaultList faults)
    {
        foreach (var path in growth.Rows.GroupBy(row => row["path"], StringComparer.Ordinal))
        {
            var first = path.FirstOrDefault(row => row.Integer("year") == baseYear);
            if (first is null || first.Number("index") is { } index && index != 1)
            {
                faults.Add(PolicyFaults.GrowthBase(first ?? path.First(), first is null ? string.Empty : first["index"], baseYear));
            }
        }
    }

    private static void QuotaKeepsItsFacilities(Table quotas, FaultList faults)
    {
        foreach (var quota in quotas.Rows.GroupBy(row => row["quota"], StringComparer.Ordinal))
        {
            var first = quota.First();
            faults.AddRange(quota.Skip(1)
                .Where(row => row["facilities"] != first["facilities"] || row["basis"] != first["basis"])
                .Select(row => PolicyFaults.QuotaChanges(row, first.Line.ToString(CultureInfo.InvariantCulture))));
        }
    }
}
