using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Exchange;

/// <summary>
/// Reads what <see cref="LedgerExport"/> wrote into a ledger, empty or not. Every line is held to the same rules as what is added by hand; all of it is taken, or nothing.
/// What is there already is left as it is, so an import done twice changes nothing the second time.
/// </summary>
public static class LedgerImport
{
    /// <summary>Reads a file.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="LedgerException">A line breaks a rule; the message names the line and the rule. Nothing was taken.</exception>
    public static ImportSummary ReadFile(EvidenceLedger ledger, string path)
    {
        using var reader = new StreamReader(path);
        return Read(ledger, reader);
    }

    /// <summary>Reads lines.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="reader">The lines.</param>
    /// <exception cref="LedgerException">A line breaks a rule; the message names the line and the rule. Nothing was taken.</exception>
    public static ImportSummary Read(EvidenceLedger ledger, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(reader);
        return ledger.WriteIndexed(() => new Lines(ledger, new LineReader(reader)).Read());
    }

    private sealed class Lines(EvidenceLedger ledger, LineReader lines)
    {
        // In one document's block: the document, its passages and outlines until a line of another kind comes.
        private readonly List<Passage> passages = [];
        private readonly List<Outline> outlines = [];
        private readonly History history = new(ledger);
        private Document? document;
        private int documentLine;
        private int documents;
        private int claims;
        private int decisions;
        private int others;

        public ImportSummary Read()
        {
            while (lines.Next() is { } line)
            {
                At(lines.Number, () => Take(line));
            }

            if (lines.Number == 0)
            {
                throw new LedgerException($"line 1: the first line must be {{\"kind\":\"{LineKinds.Header}\",…}}; the file is empty.");
            }

            EndDocument();
            others += history.Append();
            return new ImportSummary(lines.Number, documents, claims, decisions, others);
        }

        private static void At(int line, Action action)
        {
            try
            {
                action();
            }
            catch (Exception e) when (e is LedgerException or JsonException or InvalidOperationException or ArgumentException)
            {
                throw new LedgerException($"line {line}: {e.Message} Nothing was imported.", e);
            }
        }

        private static T Record<T>(JsonElement record, JsonTypeInfo<T> type) => record.Deserialize(type) ?? throw new LedgerException("the record is null.");

        private void Take(string line)
        {
            using var parsed = JsonDocument.Parse(line, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = parsed.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("kind", out var kindElement) || kindElement.ValueKind != JsonValueKind.String || !root.TryGetProperty("record", out var record))
            {
                throw new LedgerException("a line is {\"kind\":\"…\",\"record\":…}.");
            }

            var kind = kindElement.GetString()!;
            if (root.EnumerateObject().FirstOrDefault(p => p.Name is not ("kind" or "record") && !(p.Name == "withdrawn" && kind == LineKinds.Conflict)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            {
                throw new LedgerException($"'{unknown.Name}' is unknown in a line of kind {kind}.");
            }

            if (lines.Number == 1 != (kind == LineKinds.Header))
            {
                throw new LedgerException($"the first line, and no other, is {{\"kind\":\"{LineKinds.Header}\",…}}.");
            }

            if (kind is not (LineKinds.Passage or LineKinds.Outline))
            {
                EndDocument();
            }

            Take(kind, record, root);
        }

        private void Take(string kind, JsonElement record, JsonElement root)
        {
            var json = LedgerJson.Readable;
            switch (kind)
            {
                case LineKinds.Header:
                    if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number != LineKinds.Version)
                    {
                        throw new LedgerException($"this program reads version {LineKinds.Version} of the format; export again with the same version of the program, or use a newer one.");
                    }

                    break;
                case LineKinds.Document:
                    document = Record(record, json.Document);
                    documentLine = lines.Number;
                    break;
                case LineKinds.Passage:
                    var passage = Record(record, json.Passage);
                    passages.Add(document is null ? throw new LedgerException($"passage {passage.Id} does not follow its document.") : passage);
                    break;
                case LineKinds.Outline:
                    outlines.Add(document is null ? throw new LedgerException("an outline does not follow its document.") : Record(record, json.Outline));
                    break;
                case LineKinds.Claim:
                    claims += ledger.AddClaims([Record(record, json.Claim)]);
                    break;
                case LineKinds.Checks:
                    history.Add(record.ValueKind == JsonValueKind.Array ? [.. record.EnumerateArray().Select(e => Record(e, json.CheckResult))] : throw new LedgerException("the record of checks is a list."));
                    break;
                case LineKinds.Assessment:
                    history.Add(Record(record, json.Assessment));
                    break;
                case LineKinds.Conflict:
                    history.Add(
                        Record(record, json.ConflictSet),
                        root.TryGetProperty("withdrawn", out var withdrawn) && withdrawn.ValueKind is JsonValueKind.True or JsonValueKind.False ? withdrawn.GetBoolean() : throw new LedgerException("a conflict set says whether it is withdrawn (true or false)."));
                    break;
                case LineKinds.Decision:
                    decisions += ledger.Decide(Record(record, json.ReviewDecision)) ? 1 : 0;
                    break;
                case LineKinds.OriginLink:
                    history.Add(Record(record, json.OriginLink));
                    break;
                case LineKinds.Translation:
                    others += ledger.AddTranslation(Record(record, json.Translation)) ? 1 : 0;
                    break;
                case LineKinds.Proposal:
                    others += ledger.AddProposal(Record(record, json.Proposal)) ? 1 : 0;
                    break;
                default:
                    throw new LedgerException($"'{kind}' is no kind of line that this program knows.");
            }
        }

        private void EndDocument()
        {
            if (document is null)
            {
                return;
            }

            var (added, line) = (document, documentLine);
            document = null;
            At(line, () =>
            {
                if (outlines.Count == 0)
                {
                    throw new LedgerException($"document {added.Id} has no outline after it.");
                }

                var isNew = ledger.Add(new DocumentReading(added, [.. passages], outlines[0], []));
                documents += isNew ? 1 : 0;

                // An outline without its words says nothing new about a document that is there with its text.
                if (isNew || !ReadingRules.IsWithheld(added))
                {
                    history.Add(added.Id, [.. outlines]);
                }
            });
            passages.Clear();
            outlines.Clear();
        }
    }
}
