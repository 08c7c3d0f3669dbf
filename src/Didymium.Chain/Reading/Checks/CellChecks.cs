using System.Globalization;
using System.Text.RegularExpressions;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>Every cell obeys its column's rules: there, of its type, allowed, within bounds, well formed.</summary>
internal static class CellChecks
{
    // Quality and source have a rule of their own, which says why they are asked for.
    private static readonly string[] SaidElsewhere = ["quality", "source"];

    public static void Check(TableSet tables, FaultList faults)
    {
        foreach (var table in tables.All)
        {
            foreach (var column in table.Schema.Columns.Where(column => table.Index(column.Name) is not null))
            {
                faults.AddRange(table.Rows.Where(row => row.IsWellFormed).Select(row => Check(row, column)).OfType<Fault>());
            }
        }
    }

    private static Fault? Check(Row row, ColumnSchema column)
    {
        var cell = row[column.Name];
        if (cell.Length == 0)
        {
            var said = row.Table.Schema.IsSourced && SaidElsewhere.Contains(column.Name);
            return column.IsRequired && !said ? CellFaults.Required(row, column) : null;
        }

        return Type(row, column, cell) ?? Bounds(row, column, cell) ?? Allowed(row, column, cell) ?? Form(row, column, cell);
    }

    private static Fault? Type(Row row, ColumnSchema column, string cell) => column.Type switch
    {
        ColumnType.Number when !Numbers.TryParse(cell, out _) => CellFaults.Number(row, column),
        ColumnType.WholeNumber or ColumnType.Year when row.Integer(column.Name) is null => CellFaults.Integer(row, column),
        ColumnType.Boolean when cell is not ("true" or "false") => CellFaults.Boolean(row, column),
        ColumnType.YearMonth when !YearMonth.TryParse(cell, out _) => CellFaults.Date(row, column),
        _ => null,
    };

    private static Fault? Bounds(Row row, ColumnSchema column, string cell)
    {
        if (column.Minimum is null && column.Maximum is null)
        {
            return null;
        }

        var value = double.Parse(cell, CultureInfo.InvariantCulture);
        return value < column.Minimum || value > column.Maximum ? CellFaults.Bounds(row, column) : null;
    }

    private static Fault? Allowed(Row row, ColumnSchema column, string cell) =>
        column.Allowed.Length > 0 && !column.Allowed.Contains(cell) ? CellFaults.Allowed(row, column) : null;

    private static Fault? Form(Row row, ColumnSchema column, string cell) =>
        column.Pattern is { } pattern && !Regex.IsMatch(cell, pattern, RegexOptions.CultureInvariant) ? CellFaults.Pattern(row, column) : null;
}
