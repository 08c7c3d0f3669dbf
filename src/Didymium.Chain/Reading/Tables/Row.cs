using System.Globalization;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Tables;

/// <summary>A row as written, with the line it stands on and the overrides that were put on it.</summary>
internal sealed class Row(Table table, int line, string[] cells)
{
    private Dictionary<string, Override>? _overrides;

    public Table Table { get; } = table;

    public int Line { get; } = line;

    /// <summary>False when the row has more or fewer cells than the header: then cells stand under wrong columns and are not judged.</summary>
    public bool IsWellFormed { get; } = cells.Length == table.Header.Count;

    /// <summary>The cell of a column, trimmed; empty when the column is not there.</summary>
    public string this[string column] =>
        Table.Index(column) is { } index && index < cells.Length ? cells[index] : string.Empty;

    /// <summary>The key of the row; parts joined by <c>/</c>.</summary>
    public string Key => string.Join('/', Table.Schema.PrimaryKey.Select(column => this[column]));

    /// <summary>The override put on a cell; null when it stands as in the file.</summary>
    public Override? OverrideOf(string column) =>
        _overrides is not null && _overrides.TryGetValue(column, out var found) ? found : null;

    /// <summary>The items of a list cell.</summary>
    public IReadOnlyList<string> Items(string column) =>
        this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The number in a cell; null when it is empty or no number (the generic checks say so).</summary>
    public double? Number(string column) => Numbers.TryParse(this[column], out var value) ? value : null;

    /// <summary>The whole number in a cell; null when it is empty or none.</summary>
    public int? Integer(string column) =>
        int.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Puts a value in a cell.</summary>
    public void Set(string column, string value, Override by)
    {
        var index = Table.Index(column)!.Value;
        if (index >= cells.Length)
        {
            Array.Resize(ref cells, index + 1);
        }

        cells[index] = value;
        (_overrides ??= new(StringComparer.Ordinal))[column] = by;
    }

    /// <summary>A fault of a cell of this row, with what stands there.</summary>
    public Fault Fault(string column, string ruleId, string rule, string fix) => Fault(column, this[column], ruleId, rule, fix);

    /// <summary>A fault of this row.</summary>
    public Fault Fault(string column, string found, string ruleId, string rule, string fix)
    {
        var shown = OverrideOf(column) is { } by ? $"{found} (set by {by.Origin})" : found;
        return new Fault(Table.File, Line, column, shown, ruleId, rule, fix);
    }
}
