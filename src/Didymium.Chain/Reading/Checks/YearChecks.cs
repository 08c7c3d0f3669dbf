using System.Globalization;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Series by year ascend and do not start before the base year.</summary>
internal static class YearChecks
{
    /// <summary>First year of every run.</summary>
    public const int BaseYear = 2024;

    private static readonly (string Table, string[] Group)[] Series =
        [("growth", ["path"]), ("quotas", ["quota"]), ("scrap", ["region", "product"])];

    public static void Check(TableSet tables, FaultList faults)
    {
        foreach (var (name, group) in Series)
        {
            foreach (var series in tables[name].Rows.GroupBy(row => string.Join('/', group.Select(column => row[column])), StringComparer.Ordinal))
            {
                Ascends([.. series], faults);
            }
        }

        GrowthStartsAtOne(tables["growth"], faults);
        QuotaKeepsItsFacilities(tables["quotas"], faults);
    }

    private static void Ascends(List<Row> series, FaultList faults)
    {
        int? last = null;
        foreach (var row in series)
        {
            if (row.Integer("year") is not { } year)
            {
                continue;
            }

            if (year < BaseYear)
            {
                faults.Add(PolicyFaults.BeforeBaseYear(row));
            }
            else if (year <= last)
            {
                faults.Add(PolicyFaults.NotAscending(row, last.Value));
            }

            last = year;
        }
    }

    private static void GrowthStartsAtOne(Table growth, FaultList faults)
    {
        foreach (var path in growth.Rows.GroupBy(row => row["path"], StringComparer.Ordinal))
        {
            var first = path.FirstOrDefault(row => row.Integer("year") == BaseYear);
            if (first is null || first.Number("index") is { } index && index != 1)
            {
                faults.Add(PolicyFaults.GrowthBase(first ?? path.First(), first is null ? string.Empty : first["index"]));
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
