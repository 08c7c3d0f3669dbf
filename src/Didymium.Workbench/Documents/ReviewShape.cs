using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Workbench.Documents;

/// <summary>A decision as it was recorded, with what follows from it, for machines.</summary>
/// <param name="Decision">Id of the decision.</param>
/// <param name="Claim">Claim id.</param>
/// <param name="Verdict">accept, accept_as_scenario, reject, needs_source, duplicate or superseded.</param>
/// <param name="Reason">Why.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reach">How far the claim now reaches into the model.</param>
/// <param name="Why">The same in a sentence.</param>
/// <param name="Flag">A warning where the verdict goes against a check; null when there is none.</param>
public sealed record ReviewShape(string Decision, string Claim, string Verdict, string Reason, string Reviewer, DateTimeOffset At, string Reach, string Why, string? Flag)
{
    /// <summary>A decision as plain values.</summary>
    /// <param name="desk">The ledger.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its document.</param>
    /// <param name="decision">The decision.</param>
    public static ReviewShape Of(Desk desk, Claim claim, Document document, ReviewDecision decision)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(decision);
        var checks = desk.Ledger.Checks(claim.Id);
        var ruling = ReviewRules.Rule(claim, document, checks, decision, desk.Gazetteer.Entity);
        return new(decision.Id, claim.Id, Keys.Of(decision.Verdict), decision.Reason, decision.Reviewer, decision.At, Keys.Of(ruling.Reach), ruling.Reason, ReviewRules.Flag(decision.Verdict, checks));
    }
}
