using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Didymium.Workbench.Tables;

/// <summary>Writes a results table as CSV (RFC 4180, UTF-8) and as Parquet.</summary>
public static class TableWriter
{
    /// <summary>Writes a table as CSV.</summary>
    /// <param name="table">The table.</param>
    /// <param name="to">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task WriteCsvAsync(ResultTable table, Stream to, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', table.Columns.Select(c => c.Name)).Append('\n');
        foreach (var row in table.Rows())
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0)
                {
                    text.Append(',');
                }

                Append(text, row[i]);
            }

            text.Append('\n');
        }

        await to.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    /// <summary>Writes a table as Parquet.</summary>
    /// <param name="table">The table.</param>
    /// <param name="to">Where to; it can be sought in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task WriteParquetAsync(ResultTable table, Stream to, CancellationToken cancellationToken)
    {
        var fields = table.Columns.Select(c => c.Type == typeof(string) ? new DataField(c.Name, typeof(string), false) : new DataField(c.Name, c.Type)).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), to, cancellationToken: cancellationToken);
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
        {
            var values = table.Column(i);
            if (table.Columns[i].Type == typeof(string))
            {
                await group.WriteAsync(fields[i], values.Select(v => (string)v!).ToArray());
            }
            else if (table.Columns[i].Type == typeof(int))
            {
                await group.WriteAsync<int>(fields[i], values.Select(v => (int)v!).ToArray(), cancellationToken: cancellationToken);
            }
            else if (table.Columns[i].Type == typeof(double))
            {
                await group.WriteAsync<double>(fields[i], values.Select(v => (double)v!).ToArray(), cancellationToken: cancellationToken);
            }
            else
            {
                await group.WriteAsync<double>(fields[i], values.Select(v => (double?)v).ToArray().AsMemory(), cancellationToken: cancellationToken);
            }
        }
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case double d:
                text.Append(d.ToString("R", CultureInfo.InvariantCulture));
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                var s = (string)value;
                if (s.AsSpan().IndexOfAny(",\"\n\r") >= 0)
                {
                    text.Append('"').Append(s.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                }
                else
                {
                    text.Append(s);
                }

                break;
        }
    }
}
