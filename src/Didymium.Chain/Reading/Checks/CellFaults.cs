using System.Text.RegularExpressions;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be wrong with a cell, a key or a reference.</summary>
internal static class CellFaults
{
    public static Fault Required(Row row, ColumnSchema column) =>
        row.Fault(column.Name, "WORLD-008", $"{column.Name} is never empty", $"give a value: {Said(column)}");

    public static Fault Number(Row row, ColumnSchema column)
    {
        var cell = row[column.Name];
        var plain = Plain(cell);
        return Numbers.TryParse(plain, out _)
            ? row.Fault(column.Name, "WORLD-009", "numbers use '.' and no thousands separator", $"write {plain}")
            : row.Fault(column.Name, "WORLD-009", "numbers are finite decimals such as 0.71", $"give a value: {Said(column)}{(column.IsRequired ? string.Empty : "; or leave it empty when it is not known")}");
    }

    public static Fault Integer(Row row, ColumnSchema column) =>
        row.Fault(column.Name, "WORLD-010", $"{column.Name} is a whole number", $"give a value: {Said(column)}");

    public static Fault Boolean(Row row, ColumnSchema column) =>
        row.Fault(column.Name, "WORLD-010", $"{column.Name} is true or false", "write true or false");

    public static Fault Date(Row row, ColumnSchema column) =>
        row.Fault(column.Name, "WORLD-010", "dates are YYYY or YYYY-MM", "write 2027 or 2027-03");

    public static Fault Allowed(Row row, ColumnSchema column) =>
        row.Fault(column.Name, "WORLD-011", $"{column.Name} is one of {string.Join(", ", column.Allowed)}", Nearest.Hint(row[column.Name], column.Allowed));

    public static Fault Bounds(Row row, ColumnSchema column)
    {
        var rule = (column.Minimum, column.Maximum) switch
        {
            ({ } low, { } high) => $"{column.Name} is from {Numbers.Format(low)} to {Numbers.Format(high)}",
            ({ } low, null) => $"{column.Name} is not below {Numbers.Format(low)}",
            (_, { } high) => $"{column.Name} is not above {Numbers.Format(high)}",
            _ => string.Empty,
        };
        return row.Fault(column.Name, "WORLD-012", rule, $"give a value: {Said(column)}");
    }

    public static Fault Pattern(Row row, ColumnSchema column) =>
        row.Fault(column.Name, "WORLD-013", $"{column.Name} has the form {column.Pattern}", "rename it, here and where it is referred to");

    public static Fault RepeatedKey(Row row, Row first) =>
        row.Fault(string.Join('/', row.Table.Schema.PrimaryKey), row.Key, "WORLD-014", "the key of a row stands once in its table", $"remove it or merge it with row {Numbers.Format(first.Line)}");

    public static Fault Reference(Row row, ReferenceSchema reference, string item, IEnumerable<string> known) =>
        row.Fault(reference.Column, item, "WORLD-015", $"{reference.Column} names a row of {reference.Table}.csv{Besides(reference)}", Nearest.Hint(item, known));

    private static string Besides(ReferenceSchema reference) =>
        reference.Also.Count == 0 ? string.Empty : $", or is {string.Join(" or ", reference.Also.Order(StringComparer.Ordinal))}";

    /// <summary>What the number would be without separators: a comma before three digits parts thousands, any other is a decimal mark.</summary>
    private static string Plain(string cell)
    {
        var joined = cell.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal);
        return Regex.IsMatch(joined, @"^-?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.CultureInvariant)
            ? joined.Replace(",", string.Empty, StringComparison.Ordinal)
            : joined.Replace(',', '.');
    }

    private static string Said(ColumnSchema column)
    {
        var text = column.Description.TrimEnd('.');
        var said = text.Length == 0 ? column.Name : text;
        return column.Unit.Length == 0 ? said : $"{said} ({column.Unit})";
    }
}
