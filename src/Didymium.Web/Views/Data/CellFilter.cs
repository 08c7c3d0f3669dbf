using System.Globalization;

namespace Didymium.Web.Views.Data;

/// <summary>
/// What a cell must be. Of numbers: <c>5</c>, <c>&gt;5</c>, <c>&gt;=5</c>, <c>&lt;5</c>, <c>&lt;=5</c>, <c>5..10</c>. Of texts: a value of the column
/// (or an item of its lists) is matched whole; what is none is looked for inside, without regard to case.
/// </summary>
internal sealed class CellFilter
{
    private readonly Func<string, bool> _takes;

    private CellFilter(Func<string, bool> takes) => _takes = takes;

    public bool Takes(string cell) => _takes(cell);

    public static CellFilter Of(Sheet sheet, string column, string wanted)
    {
        var index = sheet.IndexOf(column);
        if (sheet.Columns[index].IsNumber && Range(wanted) is var (low, high, isOpen))
        {
            return new(cell => Number(cell) is { } value && (isOpen ? value > low && value < high : value >= low && value <= high));
        }

        if (sheet.Columns[index].IsList && sheet.Rows.Any(row => Items(row[index]).Contains(wanted, StringComparer.Ordinal)))
        {
            return new(cell => Items(cell).Contains(wanted, StringComparer.Ordinal));
        }

        return sheet.Rows.Any(row => row[index] == wanted)
            ? new(cell => cell == wanted)
            : new(cell => cell.Contains(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The number in a cell; null when it holds none.</summary>
    public static double? Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static string[] Items(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (double Low, double High, bool IsOpen)? Range(string text)
    {
        const double Infinity = double.PositiveInfinity;
        return text switch
        {
            ['>', '=', .. var rest] => Number(rest) is { } v ? (v, Infinity, false) : null,
            ['<', '=', .. var rest] => Number(rest) is { } v ? (-Infinity, v, false) : null,
            ['>', .. var rest] => Number(rest) is { } v ? (v, Infinity, true) : null,
            ['<', .. var rest] => Number(rest) is { } v ? (-Infinity, v, true) : null,
            _ when text.Split("..") is [var low, var high] => Number(low) is { } from && Number(high) is { } to ? (from, to, false) : null,
            _ => Number(text) is { } v ? (v, v, false) : null,
        };
    }
}
