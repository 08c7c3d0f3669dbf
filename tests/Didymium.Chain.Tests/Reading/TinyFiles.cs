using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Schemas;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Reading;

/// <summary>The smallest world that has every table and no fault: two regions, three elements, one plant a stage.</summary>
/// <remarks>
/// Headers come from the repository's datapackage.json. Rows of sourced tables that stop before the tail get <see cref="Tail"/>,
/// so that a case shows only what matters.
/// </remarks>
internal static class TinyFiles
{
    public const string Tail = ",,,reported,press,";

    private static readonly string Package = File.ReadAllText(Path.Combine(Repository.World, SchemaReader.FileName));

    public static WorldSchema Schema { get; } =
        SchemaReader.Read(new MemorySource(new() { [SchemaReader.FileName] = Package })).Value!;

    /// <summary>Files of the world, free to be changed.</summary>
    public static Dictionary<string, string> Create()
    {
        var files = new Dictionary<string, string> { [SchemaReader.FileName] = Package };
        foreach (var (table, rows) in TinyRows.All)
        {
            files[table + ".csv"] = Csv(Schema.Find(table)!, rows.Split('\n'));
        }

        return files;
    }

    /// <summary>Reads a world of files.</summary>
    public static ReadResult<World> Read(Dictionary<string, string> files) => WorldReader.Read(new MemorySource(files));

    private static string Csv(TableSchema schema, string[] rows)
    {
        var header = string.Join(',', schema.Columns.Where(column => !column.IsOptional).Select(column => column.Name));
        var width = header.Count(c => c == ',');
        var full = rows.Select(row => schema.IsSourced && row.Count(c => c == ',') == width - 5 ? row + Tail : row);
        return string.Join('\n', full.Prepend(header)) + "\n";
    }
}
