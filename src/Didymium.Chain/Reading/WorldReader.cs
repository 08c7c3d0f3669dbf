using Didymium.Chain.Reading.Building;
using Didymium.Chain.Reading.Checks;
using Didymium.Chain.Reading.Overrides;
using Didymium.Chain.Reading.Schemas;
using Didymium.Chain.Reading.Tables;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading;

/// <summary>Reads a world from its tables and checks it whole.</summary>
public static class WorldReader
{
    /// <summary>Reads <c>datapackage.json</c> and every table it describes, applies overrides, checks all rules, and builds the world.</summary>
    /// <param name="worldFiles">The world's files.</param>
    /// <param name="overrides">Numbers to put in place of the files', before any check; null for none.</param>
    /// <returns>The world when there is no fault at all; else every fault, by file and row.</returns>
    /// <remarks>Files are read once and nothing is kept; safe to call from many threads when the source is.</remarks>
    public static ReadResult<World> Read(IFileSource worldFiles, IEnumerable<Override>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(worldFiles);
        var schema = SchemaReader.Read(worldFiles);
        if (schema.Value is not { } described)
        {
            return new(null, schema.Faults);
        }

        var changes = overrides?.ToList() ?? [];
        var faults = new FaultList();
        var hash = new DatasetHash();
        hash.Add(SchemaReader.FileName, FileBytes.Of(worldFiles, SchemaReader.FileName));
        var tables = Tables(worldFiles, described, hash, faults);
        hash.Add(changes);
        var shapeIsSound = faults.Count == 0;

        OverrideApplier.Apply(changes, tables, faults);
        WorldChecks.Run(tables, shapeIsSound, faults);
        if (faults.Count > 0)
        {
            return new(null, faults.Sorted());
        }

        var world = new WorldBuilder(tables, faults).Build(hash.ToHex());
        return faults.Count > 0 ? new(null, faults.Sorted()) : new(world, []);
    }

    private static TableSet Tables(IFileSource files, WorldSchema schema, DatasetHash hash, FaultList faults)
    {
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (var table in schema.Tables)
        {
            var bytes = FileBytes.Of(files, table.File);
            hash.Add(table.File, bytes);
            tables[table.Name] = CsvTableReader.Read(table, files.Describe(table.File), bytes, faults);
        }

        return new TableSet(schema, tables);
    }
}
