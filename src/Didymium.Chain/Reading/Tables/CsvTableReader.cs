using System.Text;
using CsvHelper;
using Didymium.Chain.Reading.Schemas;

namespace Didymium.Chain.Reading.Tables;

/// <summary>Reads a CSV file into a <see cref="Table"/> and says what is wrong with the file as a whole.</summary>
internal static class CsvTableReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a table.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="file">File name as the user knows it.</param>
    /// <param name="bytes">Content; null when there is no such file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static Table Read(TableSchema schema, string file, byte[]? bytes, FaultList faults)
    {
        var empty = new Table(schema, file, [.. schema.Columns.Select(column => column.Name)]);
        if (bytes is null)
        {
            faults.Add(FileFaults.Missing(file, schema));
            return empty;
        }

        string text;
        try
        {
            text = Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException broken)
        {
            faults.Add(FileFaults.NotUtf8(file, LineOf(bytes, broken.Index)));
            return empty;
        }

        if (text.Trim().Length == 0)
        {
            faults.Add(FileFaults.Empty(file, schema));
            return empty;
        }

        return Parse(schema, file, text, faults);
    }

    private static Table Parse(TableSchema schema, string file, string text, FaultList faults)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = bad => faults.Add(FileFaults.BadQuotes(file, (int)bad.LineNumber)),
        });

        var table = new Table(schema, file, [.. reader.Headers.ToArray().Select(name => name.Trim())]);
        foreach (var row in reader)
        {
            AddRow(table, (int)reader.LineNumber, row.ToArray(), faults);
        }

        if (table.Rows.Count == 0 && !schema.MayBeEmpty)
        {
            faults.Add(FileFaults.NoRows(file));
        }

        return table;
    }

    private static void AddRow(Table table, int line, string[] cells, FaultList faults)
    {
        if (cells.Length != table.Header.Count)
        {
            faults.Add(FileFaults.CellCount(table.File, line, cells.Length, table.Header.Count));
        }

        table.Rows.Add(new Row(table, line, [.. cells.Select(cell => cell.Trim())]));
    }

    private static int LineOf(byte[] bytes, int index) => 1 + bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length)).Count((byte)'\n');
}
