using System.Globalization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Microsoft.Extensions.AI;

namespace Didymium.Evidence.Proposals;

/// <summary>
/// Has a language model propose claims of a document. A proposal is taken up for review only when its quote stands in the sentence it names to the
/// letter, its words are of the closed lists, and its amounts and dates are ones that this program reads there itself; everything else is refused with a
/// reason. What is taken up has no decision: it goes through the same checks and review as any claim.
/// </summary>
/// <param name="client">The model's client.</param>
/// <param name="options">The model and its limits.</param>
/// <param name="gazetteer">The names it knows.</param>
/// <param name="time">The clock; the system's when null.</param>
public sealed class ClaimProposer(IChatClient client, ModelOptions options, Gazetteer gazetteer, TimeProvider? time = null)
{
    private readonly Prompt prompt = Prompt.Claims;

    /// <summary>Asks the model for claims.</summary>
    /// <param name="document">The document.</param>
    /// <param name="passages">Its sentences.</param>
    /// <param name="known">Claims that are known of it; a proposal that says the same is refused as a repetition. None when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it. Faults of the model and of the way to it are in the report and are not thrown.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ProposalReport> ProposeAsync(Document document, IReadOnlyList<Passage> passages, IReadOnlyList<Claim>? known = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(passages);
        var exchange = new ModelExchange(client, options, prompt);
        var log = new ProposalLog(document.Id, options.Model, prompt.Version, time ?? TimeProvider.System);
        var claims = new List<Claim>();
        var sent = 0;
        var failure = SendingRights.Refusal(document, options);
        if (failure.Length == 0)
        {
            var builder = new ClaimBuilder(document, gazetteer, $"{options.Model} {prompt.Version}");
            var (parts, _) = ModelData.Cut([.. passages.Where(p => !string.IsNullOrWhiteSpace(p.Text)).Select(p => (p, p.Text.Length))], options.MaxPartCharacters, options.MaxDocumentCharacters);
            foreach (var part in parts)
            {
                try
                {
                    var (answer, isCut) = await exchange.AskAsync(
                        ModelData.Block([ModelData.Head(document, withTitle: true), .. part.Select(p => ModelData.Line(ModelData.Label(p), p.Text))]), cancellationToken).ConfigureAwait(false);
                    sent += part.Count;
                    TakeUp(answer, isCut, part.ToDictionary(ModelData.Label, StringComparer.Ordinal), builder, [.. known ?? []], claims, log);
                }
                catch (ModelException wrong)
                {
                    failure = wrong.Message;
                    log.Refuse(string.Empty, failure);
                    break;
                }
            }
        }

        return new ProposalReport(document.Id, options.Model, prompt.Version, exchange.Requests, exchange.Characters, passages.Count(p => !string.IsNullOrWhiteSpace(p.Text)) - sent, claims, log.Proposals, failure);
    }

    private void TakeUp(string answer, bool isCut, Dictionary<string, Passage> passages, ClaimBuilder builder, List<Claim> known, List<Claim> claims, ProposalLog log)
    {
        if (ModelAnswer.Items(answer, "claims") is not { } items)
        {
            log.Refuse(answer, answer.Length == 0 ? "the answer is empty"
                : isCut ? string.Create(CultureInfo.InvariantCulture, $"the answer was cut off at {options.MaxAnswerTokens} tokens; allow more, or send shorter parts")
                : "the answer is not the JSON that was asked for: an object with the list \"claims\"");
            return;
        }

        foreach (var item in items.Take(options.MaxProposals))
        {
            var raw = item.GetRawText();
            var (proposed, refusal) = ProposedClaim.Parse(item);
            var claim = (Claim?)null;
            if (proposed is not null)
            {
                (claim, refusal) = builder.Build(proposed, passages);
            }

            if (claim is not null && known.Concat(claims).FirstOrDefault(c => SaysAll(c, claim)) is { } same)
            {
                refusal = $"claim {same.Id} says the same";
                claim = null;
            }

            if (claim is null)
            {
                log.Refuse(raw, refusal);
            }
            else
            {
                claims.Add(claim);
                log.Accept(raw, claim.Id);
            }
        }

        if (items.Count > options.MaxProposals)
        {
            log.Refuse(string.Empty, string.Create(CultureInfo.InvariantCulture, $"the answer has {items.Count} proposals; those after the first {options.MaxProposals} were not looked at"));
        }
    }

    /// <summary>Whether a claim says all that another does. One with another status, sign or figure, or told as a fact where the other is not, is a rival and no repetition.</summary>
    private static bool SaysAll(Claim known, Claim claim) =>
        known.Id == claim.Id
        || (known.Type == claim.Type
            && known.Status == claim.Status
            && known.Polarity == claim.Polarity
            && IsFact(known.Modality) == IsFact(claim.Modality)
            && (known.Subject == claim.Subject || known.SubjectEntity.Length > 0 && known.SubjectEntity == claim.SubjectEntity)
            && claim.Passages.All(known.Passages.Contains)
            && (claim.Time is null || claim.Time.Iso == known.Time?.Iso)
            && claim.Quantities.All(q => known.Quantities.Any(k => k.Raw == q.Raw && k.Start == q.Start)));

    private static bool IsFact(Modality modality) => modality is Modality.Asserted or Modality.Reported;
}
