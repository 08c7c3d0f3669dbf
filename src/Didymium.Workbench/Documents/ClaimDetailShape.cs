using Didymium.Analysis.Tracing;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Run = Didymium.Market.Results.Run;

namespace Didymium.Workbench.Documents;

/// <summary>A claim with its rivals, its decisions and every number that rests on it, for machines.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Conflicts">Questions that it and other claims answer differently.</param>
/// <param name="Decisions">Decisions on it, with the checks as they stood.</param>
/// <param name="RestsOnIt">Numbers, events and results that rest on it.</param>
public sealed record ClaimDetailShape(ClaimShape Claim, IReadOnlyList<ConflictShape> Conflicts, IReadOnlyList<ReviewDecision> Decisions, IReadOnlyList<EvidenceUse> RestsOnIt)
{
    /// <summary>A claim with what belongs to it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its document.</param>
    /// <param name="desk">The ledger.</param>
    /// <param name="run">The run whose numbers are looked through.</param>
    public static ClaimDetailShape Of(Claim claim, Document document, Desk desk, Run run)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(desk);
        return new(ClaimShape.Of(claim, document, desk), [.. desk.Ledger.Conflicts(claim.Id).Select(ConflictShape.Of)], desk.Ledger.Decisions(claim.Id), EvidenceUses.Of(run, [claim.Id, document.WorldSource]));
    }
}
