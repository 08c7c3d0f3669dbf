using Didymium.Chain.Reading.Tables;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Overrides;

/// <summary>What can be wrong with an override's path or value.</summary>
internal static class OverrideFaults
{
    private const string Id = "WORLD-019";
    private const string Rule = "an override is table.key.column of a number or word in the world's tables; parts of a composite key are joined by /";

    public static Fault Form(Override change) => Fault(change, change.Path, "write it like facilities.mt-weld-mine.capacity");

    public static Fault Table(Override change, string name, TableSet tables) =>
        Fault(change, name, Nearest.Hint(name, tables.Schema.Tables.Select(table => table.Name)));

    public static Fault Column(Override change, string column, Table table) =>
        Fault(change, column, Nearest.Hint(column, table.Schema.Columns.Select(known => known.Name).Except(table.Schema.PrimaryKey)));

    public static Fault KeyColumn(Override change, Table table) =>
        Fault(change, change.Path, $"a key cannot be overridden; columns that can are {string.Join(", ", table.Schema.Columns.Select(known => known.Name).Except(table.Schema.PrimaryKey))}");

    public static Fault Key(Override change, string key, Table table) =>
        Fault(change, key, Nearest.Hint(key, table.Rows.Select(row => row.Key)));

    public static Fault Factor(Override change) => Fault(change, change.Value, "write a factor as *1.1");

    public static Fault NoNumber(Override change, string cell) =>
        Fault(change, cell, $"there is no number to multiply by {change.Value[1..]}; give a value instead");

    private static Fault Fault(Override change, string found, string fix) => new(change.Origin, null, change.Path, found, Id, Rule, fix);
}
