using System.Globalization;
using System.Text;
using System.Text.Json;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Microsoft.Data.Sqlite;

namespace Didymium.Evidence.Ledger;

public sealed partial class EvidenceLedger
{
    /// <summary>A document, with the origin that later links gave it; null when it is not there.</summary>
    /// <param name="id">Document id.</param>
    public Document? Document(string id)
    {
        var found = file.Rows("SELECT record, text FROM documents WHERE id = $1", ReadDocument, id);
        return found.Count == 0 ? null : found[0] with { Origin = OriginOf(found[0].Origin, found[0].Id, LinkOf) };
    }

    /// <summary>Documents, newest first (by day of publication, then as added); those without a date last.</summary>
    /// <param name="filter">Which.</param>
    public IReadOnlyList<Document> Documents(DocumentFilter? filter = null)
    {
        filter ??= DocumentFilter.All;
        var where = new StringBuilder();
        var values = new List<object?>();
        Also("locator = ", filter.Locator);
        Also("content_hash = ", filter.ContentHash);
        Also("language = ", filter.Language);
        Also("source_class = ", filter.SourceClass is { } c ? Keys.Of(c) : null);
        Also("day >= ", filter.From is { } from ? DayNumber(from) : null);
        Also("day <= ", filter.To is { } to ? DayNumber(to) : null);
        return file.Read<IReadOnlyList<Document>>(() =>
        {
            var links = Links();
            var all = file.Rows($"SELECT record, text FROM documents{where} ORDER BY day DESC, row DESC", ReadDocument, [.. values])
                .Select(d => d with { Origin = OriginOf(d.Origin, d.Id, id => links.GetValueOrDefault(id)) })
                .Where(d => filter.Origin is null || d.Origin == filter.Origin)
                .Skip(filter.Skip);
            return [.. filter.Take is { } take ? all.Take(take) : all];
        });

        void Also(string condition, object? value)
        {
            if (value is not null)
            {
                values.Add(value);
                where.Append(values.Count == 1 ? " WHERE " : " AND ").Append(condition).Append('$').Append(values.Count.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Number of documents.</summary>
    public int CountDocuments() => (int)(file.Integer("SELECT count(*) FROM documents") ?? 0);

    /// <summary>A document's sentences in order; empty when the document is not there.</summary>
    /// <param name="document">Document id.</param>
    public IReadOnlyList<Passage> Passages(string document) => file.Rows(
        "SELECT p.paragraph, p.sentence, p.start, p.end, p.cited, p.text FROM documents d JOIN passages p ON p.row > d.row AND p.row <= d.last_row WHERE d.id = $1 ORDER BY p.row",
        r => ReadPassage(r, document), document);

    /// <summary>A sentence; null when it is not there.</summary>
    /// <param name="id">Passage id.</param>
    public Passage? Passage(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Passages(Didymium.Evidence.Documents.Passage.DocumentOf(id)).FirstOrDefault(p => p.Id == id);
    }

    /// <summary>A document in brief (the latest outline added for it); null when the document is not there.</summary>
    /// <param name="document">Document id.</param>
    public Outline? Outline(string document) =>
        file.Scalar("SELECT record FROM outlines WHERE document = $1 ORDER BY row DESC LIMIT 1", document) is string json ? JsonSerializer.Deserialize(json, LedgerJson.Readable.Outline) : null;

    /// <summary>Claims in the order they were added.</summary>
    /// <param name="filter">Which.</param>
    public IReadOnlyList<Claim> Claims(ClaimFilter? filter = null)
    {
        filter ??= ClaimFilter.All;
        var where = new StringBuilder();
        var values = new List<object?>();
        Also("c.document = ", filter.Document);
        Also("c.subject_entity = ", filter.SubjectEntity);
        Also("c.type = ", filter.Type is { } t ? Keys.Of(t) : null);
        Also("c.status = ", filter.Status is { } s ? Keys.Of(s) : null);
        if (filter.CurrentOnly)
        {
            where.Append(" AND NOT EXISTS (SELECT 1 FROM claims later WHERE later.supersedes = c.id)");
        }

        if (filter.Passage is { } passage)
        {
            // The passage's row is not kept with its id; the document's rows are few.
            if (!PassageRows(Didymium.Evidence.Documents.Passage.DocumentOf(passage)).TryGetValue(passage, out var row))
            {
                return [];
            }

            values.Add(row);
            where.Append(CultureInfo.InvariantCulture, $" AND EXISTS (SELECT 1 FROM claim_passages p WHERE p.passage = ${values.Count} AND p.claim = c.row)");
        }

        return file.Rows($"SELECT c.record FROM claims c WHERE 1 = 1{where} ORDER BY c.row", ReadClaim, [.. values]);

        void Also(string condition, object? value)
        {
            if (value is not null)
            {
                values.Add(value);
                where.Append(" AND ").Append(condition).Append('$').Append(values.Count.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>A claim; null when it is not there.</summary>
    /// <param name="id">Claim id.</param>
    public Claim? Claim(string id) => file.Rows("SELECT record FROM claims WHERE id = $1", ReadClaim, id).FirstOrDefault();

    /// <summary>Ids of documents, claims and decisions that begin with a prefix, so that a few letters are enough to name one.</summary>
    /// <param name="prefix">First letters of the id, with the kind's letter (<c>d-3f</c>).</param>
    /// <param name="atMost">At most so many.</param>
    public IReadOnlyList<string> FindIds(string prefix, int atMost = 10)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);

        // No id has a character above U+FFFF's place in the order of bytes, so this is the end of all that begin with the prefix.
        var end = prefix + "\uFFFF";
        return file.Rows(
            """
            SELECT id FROM documents WHERE id >= $1 AND id < $2
            UNION ALL SELECT id FROM claims WHERE id >= $1 AND id < $2
            UNION ALL SELECT id FROM decisions WHERE id >= $1 AND id < $2
            ORDER BY id LIMIT $3
            """,
            r => r.GetString(0), prefix, end, atMost);
    }

    private static Document ReadDocument(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), LedgerJson.Readable.Document)! with { Text = row.GetString(1) };

    private static Claim ReadClaim(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), LedgerJson.Readable.Claim)!;

    private static Passage ReadPassage(SqliteDataReader row, string document)
    {
        var (paragraph, sentence) = (row.GetInt32(0), row.GetInt32(1));
        int[] cited = [.. row.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, CultureInfo.InvariantCulture))];
        return new Passage(Didymium.Evidence.Documents.Passage.IdOf(document, paragraph, sentence), document, paragraph, sentence, row.GetInt32(2), row.GetInt32(3), row.GetString(5), cited);
    }

    private Dictionary<string, long> PassageRows(string document)
    {
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        file.Each(
            "SELECT p.row, p.paragraph, p.sentence FROM documents d JOIN passages p ON p.row > d.row AND p.row <= d.last_row WHERE d.id = $1 ORDER BY p.row",
            r => rows.Add(Didymium.Evidence.Documents.Passage.IdOf(document, r.GetInt32(1), r.GetInt32(2)), r.GetInt64(0)), document);
        return rows;
    }
}
