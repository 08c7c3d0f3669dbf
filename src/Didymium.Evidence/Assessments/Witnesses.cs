using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Conflicts;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Assessments;

/// <summary>An origin that says so, or otherwise.</summary>
/// <param name="Origin">Id of the origin.</param>
/// <param name="SourceClass">Class of the document it began with.</param>
internal sealed record Witness(string Origin, SourceClass SourceClass);

/// <summary>Who is for a claim and who against it, each origin once.</summary>
/// <param name="Supporting">Origins that say so, the claim's own among them.</param>
/// <param name="Contradicting">Origins that say otherwise.</param>
/// <param name="AllInterested">Whether every origin that says so gains from it: a reprint that leaves the speaker out makes none independent.</param>
internal sealed record Witnesses(IReadOnlyList<Witness> Supporting, IReadOnlyList<Witness> Contradicting, bool AllInterested)
{
    public static Witnesses Of(Claim claim, CheckContext context)
    {
        var mine = (Claim: claim, context.Document);
        var compared = context.Rivals(claim).Select(rival => (Rival: rival, ClaimComparison.Compare(mine, rival, context.Entities).Relation)).ToList();
        var supporting = compared.Where(c => c.Relation == Relation.Agrees).Select(c => c.Rival).Prepend(mine).ToList();

        // An origin that says both is heard for it once, not against itself: its other version is a conflict of translation or a later correction.
        var own = supporting.Select(s => s.Document.Origin).ToHashSet(StringComparer.Ordinal);
        var contradicting = compared.Where(c => c.Relation == Relation.Differs && !own.Contains(c.Rival.Document.Origin)).Select(c => c.Rival).ToList();
        return new Witnesses(
            Origins(supporting.Select(s => s.Document), context),
            Origins(contradicting.Select(s => s.Document), context),
            supporting.GroupBy(s => s.Document.Origin, StringComparer.Ordinal).All(origin => origin.Any(s => SpeakerGains.Interest(s.Claim, context with { Document = s.Document }) is not null)));
    }

    // An origin is as good as the document it began with: a reprint in a better paper makes it no better, one in a blog no worse.
    private static List<Witness> Origins(IEnumerable<Document> documents, CheckContext context) =>
    [
        .. documents
            .GroupBy(document => document.Origin, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Witness(group.Key, (First(group.Key, context) ?? group
                .OrderBy(d => d.Published?.Text ?? "9", StringComparer.Ordinal).ThenBy(d => d.FirstSeen).ThenBy(d => d.Id, StringComparer.Ordinal).First()).SourceClass)),
    ];

    private static Document? First(string origin, CheckContext context) => origin == context.Document.Id ? context.Document : context.Documents(origin);
}
