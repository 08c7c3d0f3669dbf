using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Events;

/// <summary>A claim with what somebody who traces a number wants to see: where it stands, and whether it holds.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Document">The document it was read in; null when it is not at hand.</param>
/// <param name="Passages">The sentences it was read in.</param>
/// <param name="Checks">Its checks.</param>
/// <param name="Decision">The latest decision on it; null when nobody has reviewed it.</param>
public sealed record CitedClaim(Claim Claim, Document? Document, IReadOnlyList<Passage> Passages, IReadOnlyList<CheckResult> Checks, ReviewDecision? Decision);

/// <summary>Where claims are looked up: a ledger, or a set of hand-made ones.</summary>
public interface IClaimSource
{
    /// <summary>A claim by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The claim; null when there is none of that id.</returns>
    CitedClaim? Find(string id);
}
