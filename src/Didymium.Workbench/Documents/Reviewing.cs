using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;

namespace Didymium.Workbench.Documents;

/// <summary>Deciding on claims.</summary>
public static class Reviewing
{
    /// <summary>Records a decision with the checks as they stand.</summary>
    /// <param name="desk">The ledger.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="reason">Why.</param>
    /// <param name="reviewer">Who decides.</param>
    /// <param name="again">When to look again.</param>
    /// <exception cref="UserErrorException">The decision breaks a rule.</exception>
    public static ReviewDecision Decide(Desk desk, Claim claim, Verdict verdict, string reason, string reviewer, DateOnly? again)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(reason);
        var faults = ReviewRules.Faults(verdict, reason, reviewer);
        if (faults.Count > 0)
        {
            throw new UserErrorException(string.Join(Environment.NewLine, faults));
        }

        var now = DateTimeOffset.UtcNow;
        var decision = new ReviewDecision(Ids.Of("r", claim.Id, reviewer, now.ToString("O")), claim.Id, reviewer, now, verdict, reason.Trim(), desk.Ledger.Checks(claim.Id), again);
        desk.Ledger.Decide(decision);
        return decision;
    }
}
