using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Schemas;
using Didymium.Workbench;

namespace Didymium.Web.Views.Data;

/// <summary>The tables of the served world as they stand in their files, read once.</summary>
/// <param name="inputs">The world.</param>
public sealed class DataBook(Inputs inputs)
{
    private readonly Lazy<IReadOnlyList<WorldTable>> _tables = new(() => WorldTables.Read(inputs.World).Value ?? []);

    /// <summary>The tables in the order of the schema.</summary>
    public IReadOnlyList<WorldTable> Tables => _tables.Value;

    /// <summary>Files of the world.</summary>
    public IFileSource Files => inputs.World;

    /// <summary>The world as it is read and checked, without any scenario's changes.</summary>
    public World World => inputs.Plain;

    /// <summary>Licences under which the tables may be used.</summary>
    public IReadOnlyList<Licence> Licences { get; } = SchemaReader.Read(inputs.World).Value?.Licences ?? [];

    /// <summary>A table by its name; null when there is none.</summary>
    /// <param name="name">Name, such as <c>facilities</c>.</param>
    public WorldTable? Find(string name) => Tables.FirstOrDefault(table => table.Schema.Name == name);

    /// <summary>Address of the row that a number stands in; null when the cell is none of a table's.</summary>
    /// <param name="cell">As in <c>facilities.csv/mountain-pass-mine/capacity</c>, or a path as in <c>facilities.mountain-pass-mine.capacity</c>.</param>
    public string? RowAddress(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var isCell = cell.Contains(".csv/", StringComparison.Ordinal);
        var (first, last) = isCell ? (cell.IndexOf('/', StringComparison.Ordinal), cell.LastIndexOf('/')) : (cell.IndexOf('.', StringComparison.Ordinal), cell.LastIndexOf('.'));
        if (first < 0 || last <= first || Find(isCell ? cell[..(first - 4)] : cell[..first]) is not { } table)
        {
            return null;
        }

        var keys = cell[(first + 1)..last].Split('/');
        return keys.Length == table.Schema.PrimaryKey.Length
            ? $"/data/{table.Schema.Name}?{string.Join('&', table.Schema.PrimaryKey.Zip(keys, (column, key) => $"{column}={Uri.EscapeDataString(key)}"))}"
            : null;
    }
}
