using CsvHelper;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Entities;

/// <summary>Reads <c>entities.csv</c>, <c>names.csv</c> and <c>outlets.csv</c> and says every fault at once.</summary>
public static class GazetteerReader
{
    private static readonly string[] EntityColumns = ["id", "kind", "name", "name_zh", "node", "country", "elements"];
    private static readonly string[] NameColumns = ["entity", "name", "language", "match"];

    private static readonly string[] OutletColumns = ["outlet", "class"];

    /// <summary>Reads a gazetteer.</summary>
    /// <param name="files">Where the three files are.</param>
    /// <param name="world">The world its nodes must be in; null to leave them unchecked.</param>
    public static ReadResult<Gazetteer> Read(IFileSource files, World? world)
    {
        var faults = new List<Fault>();
        var entities = new Dictionary<string, Entity>(StringComparer.Ordinal);
        var nodes = world is null ? null : WorldNodes.Of(world);
        foreach (var row in Rows(files, "entities.csv", EntityColumns, faults))
        {
            Add(row, entities, nodes, faults);
        }

        var names = new List<Name>();
        var seen = new Dictionary<(string, string), string>();
        foreach (var row in Rows(files, "names.csv", NameColumns, faults))
        {
            Add(row, entities, names, seen, faults);
        }

        var outlets = new Dictionary<string, SourceClass>(StringComparer.Ordinal);
        foreach (var row in Rows(files, "outlets.csv", OutletColumns, faults))
        {
            Add(row, entities, outlets, faults);
        }

        return new ReadResult<Gazetteer>(faults.Count == 0 ? new Gazetteer([.. entities.Values], names, outlets) : null, faults);
    }

    private static void Add(CsvLine row, Dictionary<string, Entity> entities, Dictionary<string, SourceClass> outlets, List<Fault> faults)
    {
        if (!entities.ContainsKey(row["outlet"]))
        {
            faults.Add(row.Fault("outlet", "GAZETTEER-006", "an outlet is an entity of entities.csv", "add the entity or mend the id"));
        }
        else if (Keys.Find<SourceClass>(row["class"]) is { } found)
        {
            outlets[row["outlet"]] = found;
        }
        else
        {
            faults.Add(row.Fault("class", "GAZETTEER-009", $"a source class is one of {string.Join(", ", Keys.All<SourceClass>())}", "use one of them"));
        }
    }

    private static void Add(CsvLine row, Dictionary<string, Entity> entities, IReadOnlySet<string>? nodes, List<Fault> faults)
    {
        if (row["id"].Length == 0 || entities.ContainsKey(row["id"]))
        {
            faults.Add(row.Fault("id", "GAZETTEER-002", "an entity's id is given and unique", "give it an id that no other row has"));
            return;
        }

        if (Keys.Find<EntityKind>(row["kind"]) is not { } kind)
        {
            faults.Add(row.Fault("kind", "GAZETTEER-003", $"a kind is one of {string.Join(", ", Keys.All<EntityKind>())}", "use one of them"));
            return;
        }

        if (row["name"].Length == 0)
        {
            faults.Add(row.Fault("name", "GAZETTEER-004", "an entity has a name in English", "write it"));
        }

        foreach (var column in nodes is null ? [] : new[] { "node", "country" })
        {
            if (row[column].Length > 0 && !nodes!.Contains(row[column]))
            {
                faults.Add(row.Fault(column, "GAZETTEER-005", "a node is an id of the world", "use an id of the world's tables, or leave the cell empty"));
            }
        }

        entities.Add(row["id"], new Entity(row["id"], kind, row["name"], row["name_zh"], row["node"], row["country"], row["elements"].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static void Add(CsvLine row, Dictionary<string, Entity> entities, List<Name> names, Dictionary<(string, string), string> seen, List<Fault> faults)
    {
        if (!entities.ContainsKey(row["entity"]))
        {
            faults.Add(row.Fault("entity", "GAZETTEER-006", "a name belongs to an entity of entities.csv", "add the entity or mend the id"));
            return;
        }

        if (row["name"].Length == 0 || Keys.Find<NameMatch>(row["match"]) is not { } match || row["language"] is not ("en" or "zh" or "any"))
        {
            faults.Add(row.Fault("match", "GAZETTEER-007", "a name has a text, a language (en, zh, any) and a match (word, exact, loose)", "fill the three cells"));
            return;
        }

        if (!seen.TryAdd((row["name"], row["language"]), row["entity"]) && seen[(row["name"], row["language"])] != row["entity"])
        {
            faults.Add(row.Fault("name", "GAZETTEER-008", $"a spelling belongs to one entity; this one belongs to {seen[(row["name"], row["language"])]} already", "leave it with one of them"));
            return;
        }

        names.Add(new Name(row["entity"], row["name"], row["language"], match));
    }

    private static List<CsvLine> Rows(IFileSource files, string file, string[] columns, List<Fault> faults)
    {
        var described = files.Describe(file);
        if (!files.Exists(file))
        {
            faults.Add(new Fault(described, null, string.Empty, string.Empty, "GAZETTEER-001", $"a gazetteer has the file {file}", "put it there"));
            return [];
        }

        using var text = new StreamReader(files.Open(file));
        using var reader = CsvReader.FromText(text.ReadToEnd().TrimStart('\uFEFF'), new CsvReaderOptions { Separator = ',', TrackLineNumbers = true });
        var header = reader.Headers.ToArray();
        if (!columns.All(header.Contains))
        {
            faults.Add(new Fault(described, 1, string.Empty, string.Join(',', header), "GAZETTEER-001", $"{file} has the columns {string.Join(", ", columns)}", "add the missing ones"));
            return [];
        }

        var index = columns.ToDictionary(column => column, column => Array.IndexOf(header, column), StringComparer.Ordinal);
        var rows = new List<CsvLine>();
        foreach (var row in reader)
        {
            rows.Add(new CsvLine(described, (int)reader.LineNumber, index, row.ToArray()));
        }

        return rows;
    }

    private sealed record CsvLine(string File, int Line, Dictionary<string, int> Index, string[] Cells)
    {
        public string this[string column] => Index[column] < Cells.Length ? Cells[Index[column]].Trim() : string.Empty;

        public Fault Fault(string column, string id, string rule, string fix) => new(File, Line, column, this[column], id, rule, fix);
    }
}
