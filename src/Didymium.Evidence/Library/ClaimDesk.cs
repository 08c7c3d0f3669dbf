using Didymium.Evidence.Assessments;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Conflicts;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Library;

/// <summary>Holds claims against the rest of the ledger and against the model: checks, scores and conflicts, kept in the ledger as they stand.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="gazetteer">The names it knows.</param>
/// <param name="model">What the world and a run of it say; null to leave the checks that need them not run.</param>
public sealed class ClaimDesk(EvidenceLedger ledger, Gazetteer gazetteer, IModelFacts? model)
{
    // Of a country thousands of claims may speak; the checks scan what they are given.
    private const int MostRivals = 1000;

    private readonly Dictionary<string, Document?> _documents = new(StringComparer.Ordinal);

    /// <summary>Examines claims anew, and those that speak of the same things, since a new witness changes what the old ones are worth.</summary>
    /// <param name="claims">The claims.</param>
    public void Examine(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var current = ledger.Claims(new ClaimFilter { CurrentOnly = true });
        var byThing = current.SelectMany(claim => Things(claim).Select(thing => (thing, claim))).ToLookup(pair => pair.thing, pair => pair.claim, StringComparer.Ordinal);
        var subjects = claims.Select(claim => claim.SubjectEntity).Where(subject => subject.Length > 0).ToHashSet(StringComparer.Ordinal);
        var all = current.Where(claim => subjects.Contains(claim.SubjectEntity)).Concat(claims).DistinctBy(claim => claim.Id).ToList();
        var assessor = new Assessor(new Wrongness(Counts()));
        var inDocument = current.ToLookup(claim => claim.Document, StringComparer.Ordinal);
        var checks = new List<CheckResult>();
        var assessments = new List<Assessment>();
        foreach (var claim in all)
        {
            if (Document(claim.Document) is not { } document)
            {
                continue;
            }

            var context = Context(document, [.. Things(claim).SelectMany(thing => byThing[thing]).Concat(inDocument[claim.Document]).DistinctBy(other => other.Id).Take(MostRivals)]);
            var results = Checker.Run(claim, context);
            checks.AddRange(results);
            assessments.Add(assessor.Assess(claim, context, results));
        }

        ledger.AddChecks(checks);
        ledger.AddAssessments(assessments);
        ledger.AddConflicts(ConflictFinder.Find(current, Document, gazetteer.Entity));
    }

    private CheckContext Context(Document document, IReadOnlyList<Claim> others) => new()
    {
        Document = document,
        Others = others,
        Documents = Document,
        Entities = gazetteer.Entity,
        Model = model,
    };

    /// <summary>What a claim is held against others by: its subject, the other side, and the places of digging and making that its sentence names.</summary>
    private IEnumerable<string> Things(Claim claim) => claim.Entities
        .Where(id => gazetteer.Entity(id) is { Kind: EntityKind.Deposit or EntityKind.Facility or EntityKind.Project or EntityKind.Company })
        .Append(claim.SubjectEntity)
        .Append(claim.CounterpartEntity)
        .Where(id => id.Length > 0)
        .Distinct(StringComparer.Ordinal);

    /// <summary>How often reviewers found each class of source right and wrong.</summary>
    private List<ReviewCount> Counts() =>
    [
        .. ledger.LatestDecisions().Values
            .Where(decision => decision.Verdict is Verdict.Accept or Verdict.Reject)
            .Select(decision => (decision.Verdict, Class: ledger.Claim(decision.Claim) is { } claim ? Document(claim.Document)?.SourceClass : null))
            .Where(pair => pair.Class is not null)
            .GroupBy(pair => pair.Class!.Value)
            .Select(group => new ReviewCount(group.Key, group.Count(pair => pair.Verdict == Verdict.Accept), group.Count(pair => pair.Verdict == Verdict.Reject))),
    ];

    private Document? Document(string id)
    {
        if (!_documents.TryGetValue(id, out var document))
        {
            _documents.Add(id, document = ledger.Document(id));
        }

        return document;
    }
}
