using System.Globalization;
using Didymium.Chain.Reading.Schemas;

namespace Didymium.Chain.Reading.Tables;

/// <summary>What can be wrong with a file as a whole, or with the shape of its rows.</summary>
internal static class FileFaults
{
    public static Fault Missing(string file, TableSchema schema) =>
        new(file, null, string.Empty, string.Empty, "WORLD-002", "every table of the world has its file", $"add {schema.File} with the header {Header(schema)}");

    public static Fault Empty(string file, TableSchema schema) =>
        new(file, null, string.Empty, string.Empty, "WORLD-003", "a table has a header and at least one row", $"write the header {Header(schema)} and the rows");

    public static Fault NoRows(string file) =>
        new(file, null, string.Empty, string.Empty, "WORLD-003", "a table has a header and at least one row", "add the rows under the header");

    public static Fault NotUtf8(string file, int line) =>
        new(file, line, string.Empty, string.Empty, "WORLD-004", "files are UTF-8", "save the file as UTF-8");

    public static Fault BadQuotes(string file, int line) =>
        new(file, line, string.Empty, string.Empty, "WORLD-004", "cells with a comma, a quote or a line break are quoted, and quotes in them doubled (RFC 4180)", "quote the whole cell and write \"\" for a quote in it");

    public static Fault CellCount(string file, int line, int found, int expected) =>
        new(file, line, string.Empty, $"{Number(found)} cells", "WORLD-005", "a row has as many cells as the header", $"make it {Number(expected)} cells; a comma in a text needs quotes around the cell");

    public static Fault MissingColumn(string file, string column, ColumnSchema schema) =>
        new(file, 1, column, string.Empty, "WORLD-006", "a table has all columns that datapackage.json names", $"add the column {column} ({schema.Description.TrimEnd('.')})");

    public static Fault UnknownColumn(string file, string column, string hint) =>
        new(file, 1, column, column, "WORLD-007", "a table has no columns but those of datapackage.json", hint);

    public static Fault RepeatedColumn(string file, string column) =>
        new(file, 1, column, column, "WORLD-007", "a column stands once in the header", "remove one of them");

    private static string Header(TableSchema schema) => string.Join(',', schema.Columns.Where(column => !column.IsOptional).Select(column => column.Name));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
