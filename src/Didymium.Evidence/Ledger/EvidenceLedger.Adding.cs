using System.Globalization;
using System.Text.Json;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Ledger;

public sealed partial class EvidenceLedger
{
    private const int ManyDocuments = 1000;

    /// <summary>Adds a document with all that was read in it, as one.</summary>
    /// <param name="reading">The document, its passages, outline and claims.</param>
    /// <returns>False when a document of this id is there already; nothing is changed then.</returns>
    /// <exception cref="LedgerException">The reading breaks a rule (a span that is not its passage's text, a quote that does not stand in the text, …).</exception>
    public bool Add(DocumentReading reading) => WriteIndexed(() => Insert(reading));

    /// <summary>Adds many documents, some to a transaction: far faster than one by one.</summary>
    /// <param name="readings">The readings; taken as they are needed.</param>
    /// <param name="batch">Documents in a transaction.</param>
    /// <param name="committed">Called after each transaction with the ids that are now on the disk, and whether each was new.</param>
    /// <returns>How many were new.</returns>
    /// <exception cref="LedgerException">A reading breaks a rule; its transaction is undone, earlier ones stay.</exception>
    public int AddMany(IEnumerable<DocumentReading> readings, int batch = 128, Action<IReadOnlyList<(string Id, bool IsNew)>>? committed = null)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        var added = 0;
        foreach (var chunk in readings.Chunk(batch))
        {
            var done = WriteIndexed(() => chunk.Select(r => (r.Document.Id, IsNew: Insert(r))).ToList());
            added += done.Count(d => d.IsNew);
            committed?.Invoke(done);
        }

        // Many documents leave the index in many pieces.
        if (added >= ManyDocuments)
        {
            OptimiseIndex();
        }

        return added;
    }

    /// <summary>Adds claims to documents that are there: corrections, and those of persons and models.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>How many were new; one whose id is there already is left as it is.</returns>
    /// <exception cref="LedgerException">A claim breaks a rule, or its document or the claim it supersedes is not there.</exception>
    public int AddClaims(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return WriteIndexed(() =>
        {
            var added = 0;
            foreach (var group in claims.GroupBy(c => c.Document, StringComparer.Ordinal))
            {
                var document = Document(group.Key) ?? throw new LedgerException($"claim {group.First().Id}: document '{group.Key}' is not in the ledger; add it first.");
                var rows = PassageRows(document.Id);
                foreach (var claim in group.Where(c => !Has("claims", c.Id)))
                {
                    ReadingRules.Check(document, rows.Keys.ToHashSet(StringComparer.Ordinal), claim);
                    Insert(claim, rows);
                    added++;
                }
            }

            return added;
        });
    }

    /// <summary>Adds an outline in place of the one a document has.</summary>
    /// <param name="document">Document id.</param>
    /// <param name="outline">The outline.</param>
    /// <exception cref="LedgerException">The document is not there, or a point is no sentence of it.</exception>
    public void AddOutline(string document, Outline outline) => file.Write(() =>
    {
        var found = Document(document) ?? throw new LedgerException($"document '{document}' is not in the ledger; add it first.");
        ReadingRules.Check(new DocumentReading(found, Passages(document), outline, []));
        return InsertOutline(document, outline);
    });

    internal static int DayNumber(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;

    private bool Insert(DocumentReading reading)
    {
        var document = reading.Document;
        ReadingRules.Check(reading);
        if (Has("documents", document.Id))
        {
            return false;
        }

        var row = (file.Integer("SELECT last_row FROM documents ORDER BY row DESC LIMIT 1") ?? 0) + 1;
        file.Execute(
            "INSERT INTO documents (row, last_row, id, locator, content_hash, source_class, language, day, title, record, text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            row, row + reading.Passages.Count, document.Id, document.Locator, document.ContentHash, Keys.Of(document.SourceClass), document.Language, document.Published is { } p ? DayNumber(p.Day) : null, document.Title,
            JsonSerializer.Serialize(document with { Text = string.Empty }, LedgerJson.Readable.Document), document.Text);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var passage in reading.Passages)
        {
            rows.Add(passage.Id, row + rows.Count + 1);
            file.Execute(
                "INSERT INTO passages (row, paragraph, sentence, start, end, cited, text) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                row + rows.Count, passage.Paragraph, passage.Sentence, passage.Start, passage.End, string.Join(' ', passage.Cited.Select(c => c.ToString(CultureInfo.InvariantCulture))), passage.Text);
        }

        index.Add(row, document, reading.Passages);
        InsertOutline(document.Id, reading.Outline);
        foreach (var claim in reading.Claims)
        {
            Insert(claim, rows);
        }

        return true;
    }

    private int InsertOutline(string document, Outline outline) =>
        file.Execute("INSERT INTO outlines (document, record) VALUES ($1, $2)", document, JsonSerializer.Serialize(outline, LedgerJson.Readable.Outline));

    private void Insert(Claim claim, Dictionary<string, long> passages)
    {
        if (claim.Supersedes.Length > 0 && !Has("claims", claim.Supersedes))
        {
            throw new LedgerException($"claim {claim.Id}: it supersedes '{claim.Supersedes}', which is not in the ledger; add that first.");
        }

        if (Has("claims", claim.Id))
        {
            throw new LedgerException($"claim {claim.Id} is in the ledger already, from another document.");
        }

        file.Execute(
            "INSERT INTO claims (id, document, type, status, subject_entity, supersedes, record) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            claim.Id, claim.Document, Keys.Of(claim.Type), Keys.Of(claim.Status), claim.SubjectEntity, claim.Supersedes.Length > 0 ? claim.Supersedes : null,
            JsonSerializer.Serialize(claim, LedgerJson.Readable.Claim));
        var row = file.Integer("SELECT last_insert_rowid()");
        foreach (var passage in claim.Passages)
        {
            file.Execute("INSERT INTO claim_passages (passage, claim) VALUES ($1, $2)", passages[passage], row);
        }

        index.Add(claim, claim.Passages.Select(p => passages[p]));
    }

    private bool Has(string table, string id) => file.Integer($"SELECT 1 FROM {table} WHERE id = $1", id) is not null;
}
