using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Proposals;

/// <summary>What a model rendered into English, what was refused, and what was sent to it.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Model">The model.</param>
/// <param name="PromptVersion">Version of the prompt.</param>
/// <param name="Requests">Questions sent.</param>
/// <param name="CharactersSent">Characters sent, instructions included; 0 when nothing left the machine.</param>
/// <param name="SentencesLeftOut">Sentences (and the title) that were not sent: there is more than may be sent, or an error ended it before.</param>
/// <param name="Translations">Renderings, each with the model as its maker and the version of the prompt.</param>
/// <param name="Refusals">What was refused, with the reason; an answer that never came is one too.</param>
/// <param name="Failure">Why the model was not heard to the end; empty when it was.</param>
public sealed record TranslationReport(
    string Document,
    string Model,
    string PromptVersion,
    int Requests,
    int CharactersSent,
    int SentencesLeftOut,
    IReadOnlyList<Translation> Translations,
    IReadOnlyList<Proposal> Refusals,
    string Failure)
{
    /// <summary>Keeps the renderings and the refusals.</summary>
    /// <param name="ledger">The ledger, which has the document.</param>
    /// <returns>How many renderings were new.</returns>
    /// <exception cref="LedgerException">The document is not there.</exception>
    public int Save(EvidenceLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var added = Translations.Count(ledger.AddTranslation);
        foreach (var refusal in Refusals)
        {
            ledger.AddProposal(refusal);
        }

        return added;
    }
}
