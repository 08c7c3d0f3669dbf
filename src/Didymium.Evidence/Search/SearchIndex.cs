using System.Text;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Search;

/// <summary>Writes the index beside the records, in the same transaction. All of it can be made anew from them.</summary>
internal sealed class SearchIndex(SqliteFile file, SearchConcepts? concepts)
{
    private readonly Dictionary<(string Kind, string Value), long> values = [];
    private readonly Dictionary<long, List<long>> pending = [];

    /// <summary>The tables. Words: words and pairs; chars: single characters; concepts: ids of entities; title: the words of a title once more, on its row only.</summary>
    public const string Tables = """
        CREATE VIRTUAL TABLE search_text USING fts5(words, chars, concepts, title, content='', tokenize='ascii');
        CREATE TABLE search_values (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            UNIQUE (kind, value));
        CREATE TABLE search_bits (
            key INTEGER PRIMARY KEY,
            bits BLOB NOT NULL);
        CREATE TABLE search_state (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL);

        """;

    /// <summary>The kind under which entities are numbered.</summary>
    public const string EntityKind = "entity";

    private string ConceptsVersion => concepts?.Version ?? string.Empty;

    /// <summary>The key of the segment of a value's rows.</summary>
    public static long Key(long value, int segment) => (value << 24) | (long)segment;

    /// <summary>The value of a key.</summary>
    public static long ValueOf(long key) => key >> 24;

    /// <summary>The segment of a key.</summary>
    public static int SegmentOf(long key) => (int)(key & 0xFFFFFF);

    /// <summary>The word by which the index knows an entity.</summary>
    public static string ConceptWord(long value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"e{value}");

    /// <summary>The word by which the index knows that a text names something of an element.</summary>
    public static string ElementWord(string symbol) => "x" + symbol.ToLowerInvariant();

    /// <summary>Whether the index was made by these rules.</summary>
    public bool HasRules() => State("rules") == SearchTokenizer.Version;

    /// <summary>Whether all of the index was made with these concepts.</summary>
    public bool HasConcepts() => State("concepts") == ConceptsVersion;

    /// <summary>Empties the index. Values keep their numbers, which other processes may have in mind.</summary>
    public void Clear()
    {
        Forget();
        file.Execute("INSERT INTO search_text (search_text) VALUES ('delete-all')");
        file.Execute("DELETE FROM search_bits");
        Keep("rules", SearchTokenizer.Version);
        Keep("concepts", ConceptsVersion);
    }

    /// <summary>Adds a document's title and passages.</summary>
    public void Add(long row, Document document, IReadOnlyList<Passage> passages)
    {
        if (!HasConcepts())
        {
            Keep("concepts", "mixed");
        }

        Text(row, document.Title, isTitle: true);
        for (var i = 0; i < passages.Count; i++)
        {
            Text(row + 1 + i, passages[i].Text, isTitle: false);
        }

        for (var r = row; r <= row + passages.Count; r++)
        {
            Mark(r, FacetKind.SourceClass, Keys.Of(document.SourceClass));
            Mark(r, FacetKind.Language, document.Language);
            if (document.Published is { } published)
            {
                Mark(r, FacetKind.Month, published.Text[..Math.Min(7, published.Text.Length)]);
            }
        }
    }

    /// <summary>Adds what a claim says to the passages it stands on.</summary>
    public void Add(Claim claim, IEnumerable<long> rows)
    {
        foreach (var row in rows)
        {
            Mark(row, FacetKind.ClaimType, Keys.Of(claim.Type));
            Mark(row, FacetKind.Status, Keys.Of(claim.Status));
            Mark(row, FacetKind.Country, claim.PlaceRegion);
            foreach (var element in claim.Elements)
            {
                Mark(row, FacetKind.Element, element);
            }
        }
    }

    /// <summary>Writes what is pending; before the transaction ends.</summary>
    public void Flush()
    {
        foreach (var (key, rows) in pending.OrderBy(p => p.Key))
        {
            var bits = file.Scalar("SELECT bits FROM search_bits WHERE key = $1", key) as byte[] ?? [];
            file.Execute("INSERT INTO search_bits (key, bits) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET bits = $2", key, BitSegments.With(bits, rows));
        }

        pending.Clear();
    }

    /// <summary>Drops what is pending and what was learnt in a transaction that was undone.</summary>
    public void Forget()
    {
        pending.Clear();
        values.Clear();
    }

    private static string? CountryOf(Entity entity) => entity.Kind switch
    {
        Language.EntityKind.Country => entity.Node.Length > 0 ? entity.Node : entity.Country,
        Language.EntityKind.Deposit or Language.EntityKind.Facility or Language.EntityKind.Project or Language.EntityKind.Company or Language.EntityKind.Agency => entity.Country,
        _ => null,
    };

    private void Text(long row, string text, bool isTitle)
    {
        if (text.Length == 0)
        {
            return;
        }

        var words = new StringBuilder();
        foreach (var token in SearchTokenizer.Tokens(text))
        {
            words.Append(words.Length > 0 ? " " : string.Empty).Append(token.Text);
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in concepts?.Find(text) ?? [])
        {
            named.Add(ConceptWord(Value(EntityKind, mention.Entity)));
            Mark(row, FacetKind.Country, concepts!.Entity(mention.Entity) is { } entity ? CountryOf(entity) ?? string.Empty : string.Empty);
            foreach (var element in concepts.ElementsOf(mention.Entity))
            {
                named.Add(ElementWord(element));
                Mark(row, FacetKind.Element, element);
            }
        }

        var all = words.ToString();
        file.Execute(
            "INSERT INTO search_text (rowid, words, chars, concepts, title) VALUES ($1, $2, $3, $4, $5)",
            row, all, string.Join(' ', SearchTokenizer.Characters(text)), string.Join(' ', named), isTitle ? all : string.Empty);
    }

    private void Mark(long row, FacetKind kind, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        var key = Key(Value(Keys.Of(kind), value), BitSegments.Of(row));
        if (!pending.TryGetValue(key, out var rows))
        {
            pending.Add(key, rows = []);
        }

        if (rows.Count == 0 || rows[^1] != row)
        {
            rows.Add(row);
        }
    }

    private long Value(string kind, string value)
    {
        if (!values.TryGetValue((kind, value), out var id))
        {
            if (file.Integer("SELECT id FROM search_values WHERE kind = $1 AND value = $2", kind, value) is not { } known)
            {
                file.Execute("INSERT INTO search_values (kind, value) VALUES ($1, $2)", kind, value);
                known = file.Integer("SELECT last_insert_rowid()")!.Value;
            }

            values.Add((kind, value), id = known);
        }

        return id;
    }

    private string State(string name) => file.Scalar("SELECT value FROM search_state WHERE name = $1", name) as string ?? "none";

    private void Keep(string name, string value) => file.Execute("INSERT INTO search_state (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2", name, value);
}
