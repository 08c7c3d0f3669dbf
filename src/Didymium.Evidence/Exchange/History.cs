using System.Text.Json;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Exchange;

/// <summary>
/// The versions, one after another, of what is computed anew from time to time, as an import brings them. For each claim, document or conflict set: when the ledger has the
/// beginning of the imported versions, the rest is appended; when it has all of them and more, nothing is; when both went their own way, the last imported one is appended.
/// </summary>
internal sealed class History(EvidenceLedger ledger)
{
    private readonly SqliteFile file = ledger.File;
    private readonly Dictionary<string, List<Version>> checks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Version>> assessments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Version>> conflicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Version>> outlines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Version>> links = new(StringComparer.Ordinal);
    private int order;

    private static LedgerJson Json => LedgerJson.Readable;

    public void Add(IReadOnlyList<CheckResult> results)
    {
        if (results.Count == 0 || results.Any(r => r.Claim != results[0].Claim))
        {
            throw new LedgerException("a line of checks has the results for one claim, at least one.");
        }

        Known(results[0].Claim);
        Put(checks, results[0].Claim, string.Join('\n', results.Select(r => JsonSerializer.Serialize(r, Json.CheckResult))));
    }

    public void Add(Assessment assessment)
    {
        Known(assessment.Claim);
        Put(assessments, assessment.Claim, JsonSerializer.Serialize(assessment, Json.Assessment));
    }

    public void Add(ConflictSet set, bool withdrawn)
    {
        foreach (var claim in set.Claims)
        {
            Known(claim);
        }

        Put(conflicts, set.Id, (withdrawn ? "1" : "0") + JsonSerializer.Serialize(set, Json.ConflictSet));
    }

    public void Add(OriginLink link)
    {
        ledger.CheckLink(link);
        Put(links, link.Document, JsonSerializer.Serialize(link, Json.OriginLink));
    }

    public void Add(string document, IReadOnlyList<Outline> versions)
    {
        foreach (var version in versions)
        {
            if (ledger.Document(document) is { } found)
            {
                ReadingRules.Check(new DocumentReading(found, ledger.Passages(document), version, []));
            }

            Put(outlines, document, JsonSerializer.Serialize(version, Json.Outline));
        }
    }

    /// <summary>Appends what is missing, in the order in which it was imported.</summary>
    /// <returns>Number of versions appended.</returns>
    public int Append()
    {
        var missing = new List<(int Order, Action Append)>();
        Missing(outlines, d => file.Rows("SELECT record FROM outlines WHERE document = $1 ORDER BY row", r => r.GetString(0), d), (d, v) => file.Execute("INSERT INTO outlines (document, record) VALUES ($1, $2)", d, v));
        Missing(
            checks,
            c => [.. file.Rows("SELECT batch, record FROM check_results WHERE claim = $1 ORDER BY row", r => (Batch: r.GetInt64(0), Record: r.GetString(1)), c).GroupBy(r => r.Batch, r => r.Record).Select(b => string.Join('\n', b))],
            (c, v) => ledger.InsertChecks(c, v.Split('\n')));
        Missing(assessments, c => file.Rows("SELECT record FROM assessments WHERE claim = $1 ORDER BY row", r => r.GetString(0), c), (c, v) => file.Execute("INSERT INTO assessments (claim, record) VALUES ($1, $2)", c, v));
        Missing(
            conflicts,
            id => file.Rows("SELECT withdrawn, record FROM conflict_sets WHERE id = $1 ORDER BY row", r => (r.GetBoolean(0) ? "1" : "0") + r.GetString(1), id),
            (id, v) => file.Execute("INSERT INTO conflict_sets (id, withdrawn, record) VALUES ($1, $2, $3)", id, v[0] == '1', v[1..]));
        Missing(links, d => file.Rows("SELECT record FROM origin_links WHERE document = $1 ORDER BY row", r => r.GetString(0), d), (_, v) => ledger.JoinOrigin(JsonSerializer.Deserialize(v, Json.OriginLink)!));
        foreach (var (_, append) in missing.OrderBy(m => m.Order))
        {
            append();
        }

        return missing.Count;

        void Missing(Dictionary<string, List<Version>> imported, Func<string, List<string>> there, Action<string, string> append)
        {
            foreach (var (key, versions) in imported)
            {
                missing.AddRange(NotThere(versions, there(key)).Select(v => (v.Order, (Action)(() => append(key, v.Record)))));
            }
        }
    }

    private static List<Version> NotThere(List<Version> imported, List<string> there)
    {
        var same = 0;
        while (same < imported.Count && same < there.Count && imported[same].Record == there[same])
        {
            same++;
        }

        return same == there.Count ? imported[same..] : same == imported.Count || there[^1] == imported[^1].Record ? [] : [imported[^1]];
    }

    private void Put(Dictionary<string, List<Version>> versions, string key, string record)
    {
        if (!versions.TryGetValue(key, out var list))
        {
            versions.Add(key, list = []);
        }

        list.Add(new Version(order++, record));
    }

    private void Known(string claim)
    {
        if (ledger.Claim(claim) is null)
        {
            throw new LedgerException($"claim '{claim}' is not in the ledger; its line must come before this one.");
        }
    }

    private readonly record struct Version(int Order, string Record);
}
