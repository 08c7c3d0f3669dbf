using System.Globalization;
using Didymium.Chain.Reading;

namespace Didymium.Workbench.Tables;

/// <summary>Which rows of a table are asked for: of several values of one column, one is enough; all columns must hold.</summary>
public sealed record TableQuery
{
    private const string Span = "..";

    /// <summary>Most rows of a page.</summary>
    public const int MostRows = 10_000;

    /// <summary>Values by column: to the letter, or <c>2026..2030</c> for numbers and periods, ends included.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Where { get; init; } = [];

    /// <summary>Rows to skip, of those that hold.</summary>
    public int Offset { get; init; }

    /// <summary>Most rows to give; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The rows asked for.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="UserErrorException">There is no such column, a value is of another type than its column, or the page is none.</exception>
    public TablePage Of(ResultTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (Offset < 0 || Limit is < 1)
        {
            throw new UserErrorException("offset is 0 or more, and limit 1 or more.");
        }

        var tests = Where.Select(pair => Test(table, pair.Key, pair.Value)).ToList();
        var rows = table.Rows();
        List<object?[]> found = tests.Count == 0 ? [.. rows] : [.. rows.Where(row => tests.TrueForAll(test => test(row)))];
        return new(table.Name, table.Columns, found.Count, Offset, Offset == 0 && Limit is null ? found : [.. found.Skip(Offset).Take(Limit ?? int.MaxValue)]);
    }

    private static Predicate<object?[]> Test(ResultTable table, string column, IReadOnlyList<string> values)
    {
        var columns = table.Columns;
        var at = 0;
        while (at < columns.Count && columns[at].Name != column)
        {
            at++;
        }

        if (at == columns.Count)
        {
            throw new UserErrorException($"the table {table.Name} has no column \"{column}\" ({Nearest.Hint(column, columns.Select(c => c.Name))}). It has: {string.Join(", ", columns.Select(c => c.Name))}.");
        }

        if (columns[at].Type == typeof(string))
        {
            return column == "period" && values.Any(value => value.Contains(Span, StringComparison.Ordinal))
                ? row => values.Any(value => IsWithin((string)row[at]!, value))
                : row => values.Contains((string)row[at]!, StringComparer.Ordinal);
        }

        var spans = values.Select(value => Numbers(column, value)).ToList();
        return row => row[at] is { } cell && Convert.ToDouble(cell, CultureInfo.InvariantCulture) is var number && spans.Exists(span => number >= span.From && number <= span.To);
    }

    // Quarters and months are labels that sort.
    private static bool IsWithin(string period, string value)
    {
        var ends = value.Split(Span, 2);
        return ends.Length == 1
            ? period == value
            : string.CompareOrdinal(period, ends[0]) >= 0 && (string.CompareOrdinal(period, ends[1]) <= 0 || period.StartsWith(ends[1], StringComparison.Ordinal));
    }

    private static (double From, double To) Numbers(string column, string value)
    {
        var ends = value.Split(Span, 2);
        return double.TryParse(ends[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var from) && double.TryParse(ends[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var to)
            ? (from, to)
            : throw new UserErrorException($"{column}={value}: the column holds numbers. Write one, with '.' as the decimal mark, or two as 2026{Span}2030.");
    }
}

/// <summary>Rows of a table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Columns">Names and types of its columns.</param>
/// <param name="Total">How many rows hold, those of other pages too.</param>
/// <param name="Offset">Rows skipped.</param>
/// <param name="Rows">The rows, cell by cell.</param>
public sealed record TablePage(string Table, IReadOnlyList<(string Name, Type Type)> Columns, int Total, int Offset, IReadOnlyList<object?[]> Rows)
{
    /// <summary>The rows as a table of their own, for CSV and Parquet.</summary>
    public ResultTable AsTable() => new ResultTable<object?[]>(Table, Rows, [.. Columns.Select((column, at) => new ResultColumn<object?[]>(column.Name, column.Type, row => row[at]))]);

    /// <summary>The rows for machines, each with the names of its columns.</summary>
    /// <param name="describe">Unit and meaning of a column by its name.</param>
    public TableShape Shape(Func<string, (string Unit, string Description)> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        return new(
            Table,
            [.. Columns.Select(column => new ColumnShape(column.Name, TypeOf(column.Type), describe(column.Name).Unit, describe(column.Name).Description))],
            Total,
            Offset,
            [.. Rows.Select(row => (IReadOnlyDictionary<string, object?>)Columns.Select((column, at) => (column.Name, Value: row[at])).ToDictionary(cell => cell.Name, cell => cell.Value))]);
    }

    private static string TypeOf(Type type) => type == typeof(string) ? "string" : type == typeof(int) ? "integer" : "number";
}

/// <summary>Rows of a table for machines.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Columns">Its columns with type, unit and basis.</param>
/// <param name="Total">How many rows hold what was asked for, those of other pages too.</param>
/// <param name="Offset">Rows skipped.</param>
/// <param name="Rows">The rows: values by column.</param>
public sealed record TableShape(string Table, IReadOnlyList<ColumnShape> Columns, int Total, int Offset, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">string, integer or number; a number may be null where it is not known.</param>
/// <param name="Unit">Unit with basis; empty for text and counts.</param>
/// <param name="Description">What it means; empty where the name says it.</param>
public sealed record ColumnShape(string Name, string Type, string Unit, string Description);
