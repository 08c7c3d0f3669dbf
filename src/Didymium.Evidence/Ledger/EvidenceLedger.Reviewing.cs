using System.Text.Json;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Ledger;

public sealed partial class EvidenceLedger
{
    /// <summary>Adds results of checks. For each claim they take the place of its earlier results as a whole; those stay in the file.</summary>
    /// <param name="results">All results for each claim named; a claim whose results are as they were is not written again.</param>
    /// <exception cref="LedgerException">A claim is not in the ledger.</exception>
    public void AddChecks(IReadOnlyList<CheckResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        file.Write(() =>
        {
            foreach (var group in results.GroupBy(r => r.Claim, StringComparer.Ordinal))
            {
                Known(group.Key, "a check");
                if (!Checks(group.Key).SequenceEqual(group))
                {
                    InsertChecks(group.Key, group.Select(r => JsonSerializer.Serialize(r, LedgerJson.Readable.CheckResult)));
                }
            }

            return 0;
        });
    }

    /// <summary>The latest results of the checks on a claim, in the order they were added.</summary>
    /// <param name="claim">Claim id.</param>
    public IReadOnlyList<CheckResult> Checks(string claim) => file.Rows(
        "SELECT record FROM check_results WHERE claim = $1 AND batch = (SELECT max(batch) FROM check_results WHERE claim = $1) ORDER BY row",
        r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.CheckResult)!, claim);

    /// <summary>Adds assessments; each takes the place of its claim's earlier one, which stays in the file. One that says what the latest says is not written again.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <exception cref="LedgerException">A claim is not in the ledger.</exception>
    public void AddAssessments(IReadOnlyList<Assessment> assessments)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        file.Write(() =>
        {
            foreach (var assessment in assessments)
            {
                Known(assessment.Claim, "an assessment");
                var record = JsonSerializer.Serialize(assessment, LedgerJson.Readable.Assessment);
                if (LatestAssessment(assessment.Claim) != record)
                {
                    file.Execute("INSERT INTO assessments (claim, record) VALUES ($1, $2)", assessment.Claim, record);
                }
            }

            return 0;
        });
    }

    /// <summary>The latest assessment of a claim; null when it has none.</summary>
    /// <param name="claim">Claim id.</param>
    public Assessment? Assessment(string claim) => LatestAssessment(claim) is { } json ? JsonSerializer.Deserialize(json, LedgerJson.Readable.Assessment) : null;

    /// <summary>Adds the conflict sets as they are now found over the whole ledger. One that is no longer among them counts as withdrawn; it stays in the file.</summary>
    /// <param name="sets">All conflict sets.</param>
    /// <exception cref="LedgerException">A claim is not in the ledger, or an id is there twice.</exception>
    public void AddConflicts(IReadOnlyList<ConflictSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        file.Write(() =>
        {
            var current = CurrentConflicts();
            var given = new HashSet<string>(StringComparer.Ordinal);
            foreach (var set in sets)
            {
                if (!given.Add(set.Id))
                {
                    throw new LedgerException($"conflict set {set.Id} is given twice.");
                }

                foreach (var claim in set.Claims)
                {
                    Known(claim, $"conflict set {set.Id}");
                }

                var record = JsonSerializer.Serialize(set, LedgerJson.Readable.ConflictSet);
                if (current.GetValueOrDefault(set.Id) != record)
                {
                    file.Execute("INSERT INTO conflict_sets (id, withdrawn, record) VALUES ($1, 0, $2)", set.Id, record);
                }
            }

            foreach (var (id, record) in current.Where(c => !given.Contains(c.Key)))
            {
                file.Execute("INSERT INTO conflict_sets (id, withdrawn, record) VALUES ($1, 1, $2)", id, record);
            }

            return 0;
        });
    }

    /// <summary>The conflict sets as last found.</summary>
    /// <param name="claim">Only those with this claim; all when null.</param>
    public IReadOnlyList<ConflictSet> Conflicts(string? claim = null) =>
        [.. CurrentConflicts().Values.Select(json => JsonSerializer.Deserialize(json, LedgerJson.Readable.ConflictSet)!).Where(s => claim is null || s.Claims.Contains(claim))];

    /// <summary>Adds a reviewer's decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>False when a decision of this id is there already.</returns>
    /// <exception cref="LedgerException">It has no id, reviewer or reason, or its claim is not in the ledger.</exception>
    public bool Decide(ReviewDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var missing = new (string Value, string Name)[] { (decision.Id, "an id"), (decision.Reviewer, "a reviewer"), (decision.Reason, "a reason") }.FirstOrDefault(v => string.IsNullOrWhiteSpace(v.Value)).Name;
        if (missing is not null)
        {
            throw new LedgerException($"the decision on claim {decision.Claim} needs {missing}.");
        }

        return file.Write(() =>
        {
            Known(decision.Claim, $"decision {decision.Id}");
            return !Has("decisions", decision.Id) && file.Execute(
                "INSERT INTO decisions (id, claim, at, record) VALUES ($1, $2, $3, $4)",
                decision.Id, decision.Claim, decision.At.UtcTicks, JsonSerializer.Serialize(decision, LedgerJson.Readable.ReviewDecision)) > 0;
        });
    }

    /// <summary>Decisions from the first to the latest.</summary>
    /// <param name="claim">Only those on this claim; all when null.</param>
    public IReadOnlyList<ReviewDecision> Decisions(string? claim = null) => claim is null
        ? file.Rows("SELECT record FROM decisions ORDER BY at, row", ReadDecision)
        : file.Rows("SELECT record FROM decisions WHERE claim = $1 ORDER BY at, row", ReadDecision, claim);

    /// <summary>The decision that counts for each claim: its latest, by time and then as added.</summary>
    public IReadOnlyDictionary<string, ReviewDecision> LatestDecisions()
    {
        var latest = new Dictionary<string, ReviewDecision>(StringComparer.Ordinal);
        foreach (var decision in Decisions())
        {
            latest[decision.Claim] = decision;
        }

        return latest;
    }

    /// <summary>The decision that counts for a claim; null when none was made.</summary>
    /// <param name="claim">Claim id.</param>
    public ReviewDecision? LatestDecision(string claim) => Decisions(claim) is [.., var last] ? last : null;

    /// <summary>Adds the results of one time for one claim.</summary>
    internal void InsertChecks(string claim, IEnumerable<string> records)
    {
        var batch = (file.Integer("SELECT max(batch) FROM check_results WHERE claim = $1", claim) ?? 0) + 1;
        foreach (var record in records)
        {
            file.Execute("INSERT INTO check_results (batch, claim, record) VALUES ($1, $2, $3)", batch, claim, record);
        }
    }

    private static ReviewDecision ReadDecision(Microsoft.Data.Sqlite.SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), LedgerJson.Readable.ReviewDecision)!;

    private string? LatestAssessment(string claim) => file.Scalar("SELECT record FROM assessments WHERE claim = $1 ORDER BY row DESC LIMIT 1", claim) as string;

    // In the order they were first found.
    private Dictionary<string, string> CurrentConflicts()
    {
        var current = new Dictionary<string, string>(StringComparer.Ordinal);
        file.Each(
            "SELECT id, record FROM conflict_sets s WHERE row = (SELECT max(row) FROM conflict_sets WHERE id = s.id) AND withdrawn = 0 ORDER BY (SELECT min(row) FROM conflict_sets WHERE id = s.id)",
            r => current.Add(r.GetString(0), r.GetString(1)));
        return current;
    }

    private void Known(string claim, string who)
    {
        if (!Has("claims", claim))
        {
            throw new LedgerException($"{who} names claim '{claim}', which is not in the ledger; add its document first.");
        }
    }
}
