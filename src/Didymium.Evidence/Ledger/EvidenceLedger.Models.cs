using System.Text.Json;

namespace Didymium.Evidence.Ledger;

public sealed partial class EvidenceLedger
{
    /// <summary>Adds a rendering of a passage or a title.</summary>
    /// <param name="translation">The rendering.</param>
    /// <returns>False when one of this id is there already.</returns>
    /// <exception cref="LedgerException">It is empty, does not say whose it is, or its passage or document is not there.</exception>
    public bool AddTranslation(Translation translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        if (string.IsNullOrWhiteSpace(translation.Id) || string.IsNullOrWhiteSpace(translation.Text) || string.IsNullOrWhiteSpace(translation.By))
        {
            throw new LedgerException($"translation '{translation.Id}' of {translation.Target} needs an id, a text and a word on who made it.");
        }

        return file.Write(() => Passage(translation.Target) is null && !Has("documents", translation.Target)
            ? throw new LedgerException($"translation {translation.Id}: '{translation.Target}' is no passage or document of the ledger.")
            : !Has("translations", translation.Id) && file.Execute(
                "INSERT INTO translations (id, target, record) VALUES ($1, $2, $3)", translation.Id, translation.Target, JsonSerializer.Serialize(translation, LedgerJson.Readable.Translation)) > 0);
    }

    /// <summary>Renderings of a passage or title, the latest last.</summary>
    /// <param name="target">Id of the passage or the document; all when null.</param>
    public IReadOnlyList<Translation> Translations(string? target = null) => target is null
        ? file.Rows("SELECT record FROM translations ORDER BY row", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Translation)!)
        : file.Rows("SELECT record FROM translations WHERE target = $1 ORDER BY row", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Translation)!, target);

    /// <summary>Keeps what a model proposed, taken up or refused.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <returns>False when one of this id is there already.</returns>
    /// <exception cref="LedgerException">It does not name its model, or its document is not there, or it is neither taken up nor refused.</exception>
    public bool AddProposal(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (string.IsNullOrWhiteSpace(proposal.Id) || string.IsNullOrWhiteSpace(proposal.Model) || proposal.Claim.Length == 0 == (proposal.Refusal.Length == 0))
        {
            throw new LedgerException($"proposal '{proposal.Id}' needs an id, its model, and either the claim that came of it or why it was refused.");
        }

        return file.Write(() => !Has("documents", proposal.Document)
            ? throw new LedgerException($"proposal {proposal.Id}: document '{proposal.Document}' is not in the ledger.")
            : !Has("proposals", proposal.Id) && file.Execute(
                "INSERT INTO proposals (id, document, record) VALUES ($1, $2, $3)", proposal.Id, proposal.Document, JsonSerializer.Serialize(proposal, LedgerJson.Readable.Proposal)) > 0);
    }

    /// <summary>What models proposed, in the order it was kept.</summary>
    /// <param name="document">Document id; all when null.</param>
    public IReadOnlyList<Proposal> Proposals(string? document = null) => document is null
        ? file.Rows("SELECT record FROM proposals ORDER BY row", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Proposal)!)
        : file.Rows("SELECT record FROM proposals WHERE document = $1 ORDER BY row", r => JsonSerializer.Deserialize(r.GetString(0), LedgerJson.Readable.Proposal)!, document);
}
