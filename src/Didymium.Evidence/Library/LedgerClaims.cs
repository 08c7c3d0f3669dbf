using Didymium.Evidence.Claims;
using Didymium.Evidence.Events;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Library;

/// <summary>Looks claims up in a ledger, for those who trace a number.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class LedgerClaims(EvidenceLedger ledger) : IClaimSource
{
    /// <inheritdoc/>
    public CitedClaim? Find(string id) => ledger.Claim(id) is not { } claim ? null : new CitedClaim(
        claim,
        ledger.Document(claim.Document),
        [.. claim.Passages.Select(ledger.Passage).OfType<Documents.Passage>()],
        ledger.Checks(id),
        ledger.LatestDecision(id));

    /// <summary>The latest verdict on a claim; null when it is unknown or nobody has reviewed it.</summary>
    /// <param name="id">Claim id.</param>
    public Verdict? VerdictOn(string id) => ledger.LatestDecision(id)?.Verdict;
}
