using System.Globalization;
using System.Text.Json;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;
using Microsoft.Extensions.AI;

namespace Didymium.Evidence.Proposals;

/// <summary>
/// Has a language model render a document's title and sentences into English. A rendering is kept beside the sentence with the model's name, never in
/// its place, and only when the amounts that this program reads in the sentence are the ones it reads in the rendering.
/// </summary>
/// <param name="client">The model's client.</param>
/// <param name="options">The model and its limits.</param>
/// <param name="time">The clock; the system's when null.</param>
public sealed class Translator(IChatClient client, ModelOptions options, TimeProvider? time = null)
{
    /// <summary>Language of the renderings.</summary>
    public const string Target = "en";

    private readonly Prompt prompt = Prompt.Translation;

    /// <summary>Whether a rendering was made by a machine and must be shown as such.</summary>
    /// <param name="translation">The rendering.</param>
    public static bool IsMachineMade(Translation translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        return translation.PromptVersion.Length > 0;
    }

    /// <summary>Asks the model for renderings.</summary>
    /// <param name="document">The document; one in English is not sent.</param>
    /// <param name="passages">The sentences to render.</param>
    /// <param name="withTitle">Whether to render the title too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it. Faults of the model and of the way to it are in the report and are not thrown.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<TranslationReport> TranslateAsync(Document document, IReadOnlyList<Passage> passages, bool withTitle = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(passages);
        var exchange = new ModelExchange(client, options, prompt);
        var log = new ProposalLog(document.Id, options.Model, prompt.Version, time ?? TimeProvider.System);
        var at = (time ?? TimeProvider.System).GetUtcNow();
        var translations = new List<Translation>();
        var failure = document.Language == Target ? $"document {document.Id} is in English already; nothing was sent." : SendingRights.Refusal(document, options);
        List<Line> lines =
        [
            .. withTitle && !string.IsNullOrWhiteSpace(document.Title) ? [new Line(ModelData.TitleLabel, document.Id, document.Title)] : Array.Empty<Line>(),
            .. passages.Where(p => !string.IsNullOrWhiteSpace(p.Text)).Select(p => new Line(ModelData.Label(p), p.Id, p.Text)),
        ];
        var sent = 0;
        if (failure.Length == 0)
        {
            var (parts, _) = ModelData.Cut([.. lines.Select(l => (l, l.Text.Length))], options.MaxPartCharacters, options.MaxDocumentCharacters);
            foreach (var part in parts)
            {
                try
                {
                    var (answer, isCut) = await exchange.AskAsync(ModelData.Block([ModelData.Head(document, withTitle: false), .. part.Select(l => ModelData.Line(l.Label, l.Text))]), cancellationToken).ConfigureAwait(false);
                    sent += part.Count;
                    TakeUp(answer, isCut, part.ToDictionary(l => l.Label, StringComparer.Ordinal), at, translations, log);
                }
                catch (ModelException wrong)
                {
                    failure = wrong.Message;
                    log.Refuse(string.Empty, failure);
                    break;
                }
            }
        }

        return new TranslationReport(document.Id, options.Model, prompt.Version, exchange.Requests, exchange.Characters, lines.Count - sent, translations, log.Proposals, failure);
    }

    private void TakeUp(string answer, bool isCut, Dictionary<string, Line> open, DateTimeOffset at, List<Translation> translations, ProposalLog log)
    {
        if (ModelAnswer.Items(answer, "translations") is not { } items)
        {
            log.Refuse(answer, answer.Length == 0 ? "the answer is empty"
                : isCut ? string.Create(CultureInfo.InvariantCulture, $"the answer was cut off at {options.MaxAnswerTokens} tokens; allow more, or send shorter parts")
                : "the answer is not the JSON that was asked for: an object with the list \"translations\"");
            return;
        }

        var most = Math.Max(options.MaxProposals, open.Count);
        var unanswered = open.Keys.ToList();
        foreach (var item in items.Take(most))
        {
            var label = item.ValueKind == JsonValueKind.Object ? ModelAnswer.Text(item, "p") : null;
            var text = item.ValueKind == JsonValueKind.Object ? ModelAnswer.Text(item, "text")?.Trim() : null;
            if (label is not null)
            {
                unanswered.Remove(label);
            }

            if (label is null || text is null)
            {
                log.Refuse(item.GetRawText(), "it is no JSON object with the texts \"p\" and \"text\"");
            }
            else if (!open.TryGetValue(label, out var line))
            {
                log.Refuse(item.GetRawText(), $"there is no sentence '{Words.Short(label)}' among those that were sent, or it was rendered already");
            }
            else if (Fault(line.Text, text) is { Length: > 0 } fault)
            {
                log.Refuse(item.GetRawText(), $"{label}: {fault}");
            }
            else
            {
                open.Remove(label);
                translations.Add(new Translation(Ids.Of("t", line.Id, Target, text, options.Model, prompt.Version), line.Id, Target, text, options.Model, prompt.Version, at));
            }
        }

        if (items.Count > most)
        {
            log.Refuse(string.Empty, string.Create(CultureInfo.InvariantCulture, $"the answer has {items.Count} renderings; those after the first {most} were not looked at"));
        }

        if (unanswered.Count > 0)
        {
            log.Refuse(string.Empty, string.Create(CultureInfo.InvariantCulture, $"no rendering came of {string.Join(", ", unanswered.Take(10))}{(unanswered.Count > 10 ? $" and {unanswered.Count - 10} more" : string.Empty)}"));
        }
    }

    private static string Fault(string original, string rendering)
    {
        if (rendering.Length == 0)
        {
            return "the rendering is empty";
        }

        // English takes two to four times the characters of Chinese; far more is not a rendering of this sentence.
        if (rendering.Length > 200 + (10 * original.Length))
        {
            return "the rendering is far longer than the sentence";
        }

        if (rendering.Any(char.IsControl))
        {
            return "the rendering has control characters";
        }

        if (rendering.Count(c => c is >= '\u3040' and <= '\u9FFF') > rendering.Length / 4)
        {
            return "the rendering is not in English";
        }

        return RenderedAmounts.Fault(original, rendering);
    }

    private sealed record Line(string Label, string Id, string Text);
}
