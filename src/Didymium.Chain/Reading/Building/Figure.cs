using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Makes sourced numbers of checked cells.</summary>
internal static class Figure
{
    /// <summary>The number in a cell with what stands behind it; null when the cell is empty.</summary>
    public static Sourced? Optional(Row row, string column)
    {
        if (row.Number(column) is not { } value)
        {
            return null;
        }

        var cell = $"{row.Table.Schema.File}/{row.Key}/{column}";
        if (row.OverrideOf(column) is { } by)
        {
            return new Sourced(value, null, null, Quality.Assumed, "override", cell, $"{by.Reason} [{by.Origin}]");
        }

        // Low and high bound the main number of the row only.
        var isMain = row.Table.Schema.Column(column)?.IsMain == true;
        return new Sourced(
            value,
            isMain ? row.Number("low") : null,
            isMain ? row.Number("high") : null,
            Words.Quality(row["quality"]),
            row["source"],
            cell,
            row["note"]);
    }

    /// <summary>The number in a cell that is never empty.</summary>
    public static Sourced Required(Row row, string column) =>
        Optional(row, column) ?? throw new InvalidOperationException($"{row.Table.File} row {row.Line} has no {column}; a check should have said so.");

    /// <summary>The number times a factor, bounds too.</summary>
    public static Sourced Scaled(this Sourced figure, double factor) =>
        figure with { Value = figure.Value * factor, Low = figure.Low * factor, High = figure.High * factor };

    /// <summary>Every figure of the sourced tables, in the order of tables and rows.</summary>
    public static IEnumerable<FigureRow> All(TableSet tables) =>
        from table in tables.All
        where table.Schema.IsSourced
        from row in table.Rows
        from column in table.Schema.Columns
        where column.IsFigure
        let figure = Optional(row, column.Name)
        where figure is not null
        select new FigureRow(table.Schema.Name, row.Key, column.Name, figure.Value);
}
