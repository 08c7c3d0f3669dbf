using Didymium.Evidence.Claims;
using Didymium.Evidence.Events;

namespace Didymium.Analysis.Impact;

/// <summary>A claim with all that decides what it may move.</summary>
/// <param name="Events">What the model can do with it.</param>
/// <param name="Checks">Its checks.</param>
/// <param name="Decision">The latest decision on it; null when nobody has reviewed it.</param>
public sealed record ImpactClaim(ClaimEvents Events, IReadOnlyList<CheckResult> Checks, ReviewDecision? Decision)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Events.Claim;
}
