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
    private readonly Dictionary<string, List<string>> checks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> assessments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> conflicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> outlines = new(StringComparer.Ordinal);
    private readonly List<OriginLink> links = [];

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
        links.Add(link);
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

    /// <summary>Appends what is missing.</summary>
    /// <returns>Number of versions appended.</returns>
    public int Append()
    {
        var count = 0;
        foreach (var (document, versions) in outlines)
        {
            count += Append(versions, file.Rows("SELECT record FROM outlines WHERE document = $1 ORDER BY row", r => r.GetString(0), document), v => file.Execute("INSERT INTO outlines (document, record) VALUES ($1, $2)", document, v));
        }

        foreach (var (claim, versions) in checks)
        {
            var there = file.Rows("SELECT batch, record FROM check_results WHERE claim = $1 ORDER BY row", r => (Batch: r.GetInt64(0), Record: r.GetString(1)), claim).GroupBy(r => r.Batch, r => r.Record).Select(b => string.Join('\n', b));
            count += Append(versions, [.. there], v => ledger.InsertChecks(claim, v.Split('\n')));
        }

        foreach (var (claim, versions) in assessments)
        {
            count += Append(versions, file.Rows("SELECT record FROM assessments WHERE claim = $1 ORDER BY row", r => r.GetString(0), claim), v => file.Execute("INSERT INTO assessments (claim, record) VALUES ($1, $2)", claim, v));
        }

        foreach (var (id, versions) in conflicts)
        {
            var there = file.Rows("SELECT withdrawn, record FROM conflict_sets WHERE id = $1 ORDER BY row", r => (r.GetBoolean(0) ? "1" : "0") + r.GetString(1), id);
            count += Append(versions, there, v => file.Execute("INSERT INTO conflict_sets (id, withdrawn, record) VALUES ($1, $2, $3)", id, v[0] == '1', v[1..]));
        }

        foreach (var group in links.GroupBy(l => l.Document, StringComparer.Ordinal))
        {
            var there = file.Rows("SELECT record FROM origin_links WHERE document = $1 ORDER BY row", r => r.GetString(0), group.Key);
            count += Append([.. group.Select(l => JsonSerializer.Serialize(l, Json.OriginLink))], there, v => ledger.JoinOrigin(JsonSerializer.Deserialize(v, Json.OriginLink)!));
        }

        return count;
    }

    private static void Put(Dictionary<string, List<string>> versions, string key, string version)
    {
        if (!versions.TryGetValue(key, out var list))
        {
            versions.Add(key, list = []);
        }

        list.Add(version);
    }

    private static int Append(List<string> imported, List<string> there, Action<string> append)
    {
        var same = 0;
        while (same < imported.Count && same < there.Count && imported[same] == there[same])
        {
            same++;
        }

        List<string> missing = same == there.Count ? imported[same..] : same == imported.Count || there[^1] == imported[^1] ? [] : [imported[^1]];
        missing.ForEach(append);
        return missing.Count;
    }

    private void Known(string claim)
    {
        if (ledger.Claim(claim) is null)
        {
            throw new LedgerException($"claim '{claim}' is not in the ledger; its line must come before this one.");
        }
    }
}
