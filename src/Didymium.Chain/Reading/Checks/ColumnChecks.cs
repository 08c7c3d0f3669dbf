using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>The header holds the schema's columns and no others.</summary>
internal static class ColumnChecks
{
    public static void Check(TableSet tables, FaultList faults)
    {
        foreach (var table in tables.All)
        {
            faults.AddRange(Missing(table));
            faults.AddRange(Unknown(table));
            faults.AddRange(Repeated(table));
        }
    }

    private static IEnumerable<Fault> Missing(Table table) =>
        table.Schema.Columns
            .Where(column => !column.IsOptional && table.Index(column.Name) is null)
            .Select(column => FileFaults.MissingColumn(table.File, column.Name, column));

    private static IEnumerable<Fault> Unknown(Table table)
    {
        var known = table.Schema.Columns.Select(column => column.Name).ToList();
        return table.Header.Where(name => !known.Contains(name))
            .Select(name => FileFaults.UnknownColumn(table.File, name, Nearest.Hint(name, known.Where(k => table.Index(k) is null).DefaultIfEmpty("nothing: remove it"))));
    }

    private static IEnumerable<Fault> Repeated(Table table) =>
        table.Header.GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => FileFaults.RepeatedColumn(table.File, group.Key));
}
