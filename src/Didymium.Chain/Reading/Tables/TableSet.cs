using Didymium.Chain.Reading.Schemas;

namespace Didymium.Chain.Reading.Tables;

/// <summary>All tables of a world as written; a table whose file could not be read is there without rows.</summary>
internal sealed class TableSet(WorldSchema schema, IReadOnlyDictionary<string, Table> tables)
{
    public WorldSchema Schema { get; } = schema;

    public Table this[string name] => tables[name];

    /// <summary>All tables in the schema's order.</summary>
    public IEnumerable<Table> All => Schema.Tables.Select(table => tables[table.Name]);

    public Table? Find(string name) => tables.TryGetValue(name, out var table) ? table : null;
}
