using Didymium.Chain.Reading.Schemas;

namespace Didymium.Chain.Reading.Tables;

/// <summary>A table as written: header and rows, before any rule was applied.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private ILookup<string, Row>? _byKey;

    public Table(TableSchema schema, string file, IReadOnlyList<string> header)
    {
        Schema = schema;
        File = file;
        Header = header;
        for (var i = 0; i < header.Count; i++)
        {
            _index.TryAdd(header[i], i);
        }
    }

    public TableSchema Schema { get; }

    /// <summary>File name as the user knows it.</summary>
    public string File { get; }

    public IReadOnlyList<string> Header { get; }

    public List<Row> Rows { get; } = [];

    public int? Index(string column) => _index.TryGetValue(column, out var index) ? index : null;

    /// <summary>Rows by key; asked for only when all rows are there.</summary>
    public ILookup<string, Row> ByKey => _byKey ??= Rows.ToLookup(row => row.Key, StringComparer.Ordinal);

    /// <summary>Distinct cells of a column, lists split.</summary>
    public IEnumerable<string> Values(string column) => Rows.Select(row => row[column]).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal);

    public Fault Fault(string column, string found, string ruleId, string rule, string fix) => new(File, null, column, found, ruleId, rule, fix);
}
