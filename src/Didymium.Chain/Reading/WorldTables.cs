using System.Collections.Immutable;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading;

/// <summary>A table of the world as it stands in its file.</summary>
/// <param name="Schema">Its columns, units and rules.</param>
/// <param name="Rows">Cells in the order of the schema's columns, trimmed; empty where the file has none.</param>
public sealed record WorldTable(TableSchema Schema, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The key of a row; parts joined by <c>/</c>, as in <see cref="FigureRow.Key"/>.</summary>
    /// <param name="row">One of <see cref="Rows"/>.</param>
    public string KeyOf(ImmutableArray<string> row) => string.Join('/', Schema.PrimaryKey.Select(column => row[IndexOf(column)]));

    /// <summary>Place of a column; -1 when there is none of that name.</summary>
    /// <param name="column">Column name.</param>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Schema.Columns.Length; i++)
        {
            if (Schema.Columns[i].Name == column)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The tables of a world for who wants to look at the rows themselves: nothing is checked, overridden or converted.</summary>
public static class WorldTables
{
    /// <summary>Reads every table that <c>datapackage.json</c> describes.</summary>
    /// <param name="worldFiles">The world's files.</param>
    /// <returns>The tables in the order of the file when all can be read; else what is wrong with the files.</returns>
    public static ReadResult<IReadOnlyList<WorldTable>> Read(IFileSource worldFiles)
    {
        ArgumentNullException.ThrowIfNull(worldFiles);
        var schema = SchemaReader.Read(worldFiles);
        if (schema.Value is not { } described)
        {
            return new(null, schema.Faults);
        }

        var faults = new FaultList();
        var tables = described.Tables.Select(table => Of(table, CsvTableReader.Read(table, worldFiles.Describe(table.File), FileBytes.Of(worldFiles, table.File), faults))).ToImmutableArray();
        return faults.Count > 0 ? new(null, faults.Sorted()) : new(tables, []);
    }

    private static WorldTable Of(TableSchema schema, Table table) =>
        new(schema, [.. table.Rows.Select(row => schema.Columns.Select(column => row[column.Name]).ToImmutableArray())]);
}
