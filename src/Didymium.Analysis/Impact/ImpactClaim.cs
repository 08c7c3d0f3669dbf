using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Events;
using Didymium.Evidence.Language;

namespace Didymium.Analysis.Impact;

/// <summary>A claim with all that decides what it may move.</summary>
/// <param name="Events">What the model can do with it.</param>
/// <param name="Checks">Its checks.</param>
/// <param name="Decision">The latest decision on it; null when nobody has reviewed it.</param>
/// <param name="Document">Its document; null when it is not at hand, and then the claim's own words alone decide what it may move.</param>
/// <param name="Entities">The gazetteer: an entity by its id; null to take every subject that has one.</param>
public sealed record ImpactClaim(ClaimEvents Events, IReadOnlyList<CheckResult> Checks, ReviewDecision? Decision, Document? Document = null, Func<string, Entity?>? Entities = null)
{
    /// <summary>How far it may reach if it is accepted; null without a document.</summary>
    public Ruling? Could => Document is null ? null : ReviewRules.Could(Claim, Document, Checks, Decision?.Verdict == Verdict.Accept, Entities);

    /// <summary>The claim.</summary>
    public Claim Claim => Events.Claim;
}
