using Didymium.Chain.Evidence;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Keys stand once, and what a row refers to is there.</summary>
internal static class KeyChecks
{
    public static void Check(TableSet tables, FaultList faults)
    {
        foreach (var table in tables.All)
        {
            faults.AddRange(table.ByKey.SelectMany(group => group.Skip(1).Select(row => CellFaults.RepeatedKey(row, group.First()))));
            foreach (var reference in table.Schema.References)
            {
                faults.AddRange(Unknown(table, reference, tables));
            }
        }
    }

    private static IEnumerable<Fault> Unknown(Table table, ReferenceSchema reference, TableSet tables)
    {
        var target = tables.Find(reference.Table);
        if (target is null || target.Rows.Count == 0)
        {
            // The missing table has its own fault; a thousand unknown names would only hide it.
            yield break;
        }

        var known = target.Values(reference.Target).ToHashSet(StringComparer.Ordinal);
        var isList = table.Schema.Column(reference.Column)?.IsList == true;
        foreach (var row in table.Rows.Where(row => row.IsWellFormed))
        {
            var items = isList ? row.Items(reference.Column) : [row[reference.Column]];
            foreach (var item in items.Where(item => item.Length > 0 && !known.Contains(item) && !reference.Also.Contains(item) && !(reference.Table == "sources" && ClaimIds.IsClaim(item))))
            {
                yield return CellFaults.Reference(row, reference, item, known.Concat(reference.Also));
            }
        }
    }
}
