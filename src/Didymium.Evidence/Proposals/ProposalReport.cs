using Didymium.Evidence.Claims;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Proposals;

/// <summary>What a model proposed on a document, what was taken up for review, and what was sent to it.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Model">The model.</param>
/// <param name="PromptVersion">Version of the prompt.</param>
/// <param name="Requests">Questions sent.</param>
/// <param name="CharactersSent">Characters sent, instructions included; 0 when nothing left the machine.</param>
/// <param name="SentencesLeftOut">Sentences that were not sent: the document is longer than may be sent, or an error ended it before.</param>
/// <param name="Claims">Claims taken up, for checks and review; none has a decision.</param>
/// <param name="Proposals">All that was proposed, with the claim or the reason of the refusal; an answer that never came is one too.</param>
/// <param name="Failure">Why the model was not heard to the end; empty when it was.</param>
public sealed record ProposalReport(
    string Document,
    string Model,
    string PromptVersion,
    int Requests,
    int CharactersSent,
    int SentencesLeftOut,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Proposal> Proposals,
    string Failure)
{
    /// <summary>What was refused, with the reasons.</summary>
    public IEnumerable<Proposal> Refused => Proposals.Where(p => p.Refusal.Length > 0);

    /// <summary>Keeps the claims and all proposals.</summary>
    /// <param name="ledger">The ledger, which has the document.</param>
    /// <returns>How many claims were new.</returns>
    /// <exception cref="LedgerException">The document is not there.</exception>
    public int Save(EvidenceLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var added = ledger.AddClaims(Claims);
        foreach (var proposal in Proposals)
        {
            ledger.AddProposal(proposal);
        }

        return added;
    }
}
