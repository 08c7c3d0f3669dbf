using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Exchange;

/// <summary>
/// Writes a ledger as JSON Lines: <c>{"kind":"claim","record":{…}}</c>, one record to a line, earlier versions of checks, assessments, outlines and conflict sets included.
/// The state of feeds is this machine's and is not written.
/// </summary>
public static class LedgerExport
{
    /// <summary>Writes a ledger to a file: under a temporary name first, so that the file is whole or not there.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">The file.</param>
    /// <param name="purpose">How much text goes along.</param>
    public static void WriteFile(EvidenceLedger ledger, string path, ExportPurpose purpose = ExportPurpose.Share)
    {
        var temporary = path + ".tmp";
        using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            Write(ledger, writer, purpose);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Writes a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="purpose">How much text goes along.</param>
    public static void Write(EvidenceLedger ledger, TextWriter writer, ExportPurpose purpose = ExportPurpose.Share)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(writer);
        ledger.File.Read(() =>
        {
            new Lines(ledger, writer, purpose).Write();
            return 0;
        });
    }

    private sealed class Lines(EvidenceLedger ledger, TextWriter writer, ExportPurpose purpose)
    {
        private readonly SqliteFile file = ledger.File;
        private readonly Dictionary<string, TextRights> rights = new(StringComparer.Ordinal);

        public void Write()
        {
            var json = LedgerJson.Readable;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"kind\":\"{LineKinds.Header}\",\"record\":{{\"version\":{LineKinds.Version}}}}}\n"));
            foreach (var id in file.Rows("SELECT id FROM documents ORDER BY row", r => r.GetString(0)))
            {
                Document(id);
            }

            foreach (var claim in ledger.Claims())
            {
                Line(LineKinds.Claim, SharedText.Of(claim, rights[claim.Document]), json.Claim);
            }

            Checks();
            Records(LineKinds.Assessment, "SELECT record FROM assessments ORDER BY row");
            foreach (var (withdrawn, record) in file.Rows("SELECT withdrawn, record FROM conflict_sets ORDER BY row", r => (r.GetBoolean(0), r.GetString(1))))
            {
                writer.Write($"{{\"kind\":\"{LineKinds.Conflict}\",\"withdrawn\":{(withdrawn ? "true" : "false")},\"record\":{record}}}\n");
            }

            Records(LineKinds.Decision, "SELECT record FROM decisions ORDER BY row");
            Records(LineKinds.OriginLink, "SELECT record FROM origin_links ORDER BY row");
            foreach (var translation in ledger.Translations().Where(t => rights.ContainsKey(t.Target) || rights[Documents.Passage.DocumentOf(t.Target)] == TextRights.Full))
            {
                Line(LineKinds.Translation, translation, json.Translation);
            }

            foreach (var proposal in ledger.Proposals())
            {
                Line(LineKinds.Proposal, rights[proposal.Document] == TextRights.Full ? proposal : proposal with { Answer = string.Empty }, json.Proposal);
            }
        }

        private void Document(string id)
        {
            // As it was added: later links to origins are lines of their own.
            var document = file.Rows("SELECT record, text FROM documents WHERE id = $1", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Document)! with { Text = r.GetString(1) }, id)[0];
            var allowed = purpose == ExportPurpose.Backup ? TextRights.Full : document.Rights;
            rights.Add(id, allowed);
            Line(LineKinds.Document, allowed == TextRights.Full ? document : SharedText.Of(document), LedgerJson.Readable.Document);
            foreach (var passage in ledger.Passages(id))
            {
                Line(LineKinds.Passage, SharedText.Of(passage, allowed), LedgerJson.Readable.Passage);
            }

            var quotes = ledger.Claims(new ClaimFilter { Document = id }).Select(c => c.Quote).ToHashSet(StringComparer.Ordinal);
            foreach (var record in file.Rows("SELECT record FROM outlines WHERE document = $1 ORDER BY row", r => r.GetString(0), id))
            {
                Line(LineKinds.Outline, SharedText.Of(JsonSerializer.Deserialize(record, LedgerJson.Readable.Outline)!, allowed, quotes), LedgerJson.Readable.Outline);
            }
        }

        private void Checks()
        {
            // The results of one time for one claim are one line.
            foreach (var batch in file.Rows("SELECT batch, claim, record FROM check_results ORDER BY row", r => (Batch: r.GetInt64(0), Claim: r.GetString(1), Record: r.GetString(2))).GroupBy(r => (r.Batch, r.Claim)))
            {
                writer.Write($"{{\"kind\":\"{LineKinds.Checks}\",\"record\":[{string.Join(',', batch.Select(b => b.Record))}]}}\n");
            }
        }

        private void Records(string kind, string sql) => file.Each(sql, r => writer.Write($"{{\"kind\":\"{kind}\",\"record\":{r.GetString(0)}}}\n"));

        private void Line<T>(string kind, T record, JsonTypeInfo<T> type) => writer.Write($"{{\"kind\":\"{kind}\",\"record\":{JsonSerializer.Serialize(record, type)}}}\n");
    }
}
