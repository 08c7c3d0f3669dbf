using System.Globalization;
using Didymium.Chain.Reading.Tables;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Overrides;

/// <summary>Puts overrides on the rows as written, before any check, so that every rule holds for the changed world too.</summary>
internal static class OverrideApplier
{
    public static void Apply(IEnumerable<Override> overrides, TableSet tables, FaultList faults)
    {
        foreach (var change in overrides)
        {
            if (Apply(change, tables) is { } fault)
            {
                faults.Add(fault);
            }
        }
    }

    private static Fault? Apply(Override change, TableSet tables)
    {
        // Keys may hold dots, table and column names may not: the first and the last dot divide.
        var (first, last) = (change.Path.IndexOf('.', StringComparison.Ordinal), change.Path.LastIndexOf('.'));
        if (first <= 0 || last <= first + 1 || last == change.Path.Length - 1)
        {
            return OverrideFaults.Form(change);
        }

        var (name, key, column) = (change.Path[..first], change.Path[(first + 1)..last], change.Path[(last + 1)..]);
        if (tables.Find(name) is not { } table)
        {
            return OverrideFaults.Table(change, name, tables);
        }

        if (table.Index(column) is null || table.Schema.Column(column) is null)
        {
            return OverrideFaults.Column(change, column, table);
        }

        if (table.Schema.PrimaryKey.Contains(column))
        {
            return OverrideFaults.KeyColumn(change, table);
        }

        return table.ByKey[key].FirstOrDefault() is { } row ? Set(row, column, change) : OverrideFaults.Key(change, key, table);
    }

    private static Fault? Set(Row row, string column, Override change)
    {
        if (!change.Value.StartsWith('*'))
        {
            row.Set(column, change.Value.Trim(), change);
            return null;
        }

        if (!Numbers.TryParse(change.Value[1..].Trim(), out var factor))
        {
            return OverrideFaults.Factor(change);
        }

        if (row.Number(column) is not { } value)
        {
            return OverrideFaults.NoNumber(change, row[column]);
        }

        row.Set(column, (value * factor).ToString("R", CultureInfo.InvariantCulture), change);
        return null;
    }
}
