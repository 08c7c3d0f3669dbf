using System.Globalization;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Proposals;

/// <summary>Writes down what a model proposed and what became of it.</summary>
/// <param name="document">Document id.</param>
/// <param name="model">The model.</param>
/// <param name="promptVersion">Version of the prompt.</param>
/// <param name="time">The clock.</param>
internal sealed class ProposalLog(string document, string model, string promptVersion, TimeProvider time)
{
    private readonly List<Proposal> proposals = [];
    private readonly DateTimeOffset at = time.GetUtcNow();

    public IReadOnlyList<Proposal> Proposals => proposals;

    public void Refuse(string answer, string reason) => Add(answer, string.Empty, reason);

    public void Accept(string answer, string claim) => Add(answer, claim, string.Empty);

    // Two runs are two events even when the model says the same in both, so the time and the place in the run are part of the id.
    private void Add(string answer, string claim, string refusal) => proposals.Add(new Proposal(
        Ids.Of("m", document, model, promptVersion, at.UtcTicks.ToString(CultureInfo.InvariantCulture), proposals.Count.ToString(CultureInfo.InvariantCulture), answer),
        document, model, promptVersion, at, Words.WellFormed(answer), claim, refusal));
}
