using System.Collections.Immutable;
using System.Globalization;
using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Schemas;

namespace Didymium.Workbench.Tables;

/// <summary>A table of the world as a table of results: the same filters, pages and formats.</summary>
public static class WorldTableShape
{
    /// <summary>The table with typed cells; a number that is not given is missing, not zero.</summary>
    /// <param name="table">The table of the world.</param>
    public static ResultTable Of(WorldTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ResultTable<ImmutableArray<string>>(table.Schema.Name, table.Rows, [.. table.Schema.Columns.Select(Column)]);
    }

    private static ResultColumn<ImmutableArray<string>> Column(ColumnSchema column, int at) => column.Type is ColumnType.Number or ColumnType.WholeNumber or ColumnType.Year
        ? new(column.Name, typeof(double?), row => double.TryParse(row[at], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null)
        : new(column.Name, typeof(string), row => row[at]);
}
