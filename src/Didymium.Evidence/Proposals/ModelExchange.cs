using System.ClientModel;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace Didymium.Evidence.Proposals;

/// <summary>Puts questions to a model under a time limit and counts what was sent. Whatever goes wrong is a <see cref="ModelException"/> that says what.</summary>
/// <param name="client">The client.</param>
/// <param name="options">The model and its limits.</param>
/// <param name="prompt">The instructions.</param>
internal sealed class ModelExchange(IChatClient client, ModelOptions options, Prompt prompt)
{
    /// <summary>Questions sent.</summary>
    public int Requests { get; private set; }

    /// <summary>Characters sent, instructions included.</summary>
    public int Characters { get; private set; }

    /// <summary>Asks.</summary>
    /// <param name="data">The data, between its marks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the model wrote, and whether it was cut off at the most tokens it may write.</returns>
    /// <exception cref="ModelException">There is no answer.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<(string Text, bool IsCut)> AskAsync(string data, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            Requests++;
            Characters += prompt.Text.Length + data.Length;
            var response = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, prompt.Text), new ChatMessage(ChatRole.User, data)],
                new ChatOptions { MaxOutputTokens = options.MaxAnswerTokens },
                limit.Token).ConfigureAwait(false);
            var text = response.Text;
            if (text.Length > options.MaxAnswerBytes)
            {
                throw new ModelException(string.Create(CultureInfo.InvariantCulture, $"the model's answer is larger than {options.MaxAnswerBytes:N0} bytes; it was not read further."));
            }

            return (text, response.FinishReason == ChatFinishReason.Length);
        }
        catch (Exception wrong)
        {
            // The caller's own wish to stop wins over whatever it made the client throw.
            cancellationToken.ThrowIfCancellationRequested();
            throw Said(wrong, limit.IsCancellationRequested);
        }
    }

    private ModelException Said(Exception wrong, bool isLate)
    {
        var chain = Chain(wrong).ToList();
        if (chain.OfType<ModelException>().FirstOrDefault() is { } known)
        {
            return known;
        }

        if (isLate)
        {
            return new ModelException(string.Create(CultureInfo.InvariantCulture, $"{options.Model} at {options.Endpoint.Authority} did not answer within {options.TimeLimit.TotalSeconds:0.###} s; raise the time limit, send less text, or use a faster model."), wrong);
        }

        if (chain.OfType<ClientResultException>().FirstOrDefault(e => e.Status > 0) is { } refused)
        {
            return new ModelException($"{options.Endpoint.Authority} answered {refused.Status.ToString(CultureInfo.InvariantCulture)}: {Hint(refused)}{Excerpt(refused)}", wrong);
        }

        if (chain.Exists(e => e is HttpRequestException or IOException or ClientResultException))
        {
            return new ModelException($"{options.Endpoint.Authority} gave no answer ({Clean(chain[^1].Message)}); see that the service runs and that {ModelOptions.EndpointVariable} is its address.", wrong);
        }

        return new ModelException($"{options.Endpoint.Authority} answered with something that is no chat completion ({wrong.GetType().Name}); see that {ModelOptions.EndpointVariable} is the address of an OpenAI-compatible service.", wrong);
    }

    private string Hint(ClientResultException refused) => refused.Status switch
    {
        401 or 403 => $"the key is missing or not allowed; set {options.KeyVariable}",
        404 => $"there is no such address or model; see {ModelOptions.EndpointVariable} and {ModelOptions.ModelVariable}",
        429 when OneRetryPolicy.AskedFor(refused.GetRawResponse()) is { } wait => string.Create(CultureInfo.InvariantCulture, $"it is busy and asks to wait {wait.TotalSeconds:0} s; try again after that"),
        429 => "it is busy; try again later",
        >= 500 => "it is broken for the moment; try again later",
        >= 300 and < 400 => $"it points to another address, which is not followed; set {ModelOptions.EndpointVariable} to the final one",
        _ => "it does not take the question",
    };

    private static string Excerpt(ClientResultException refused)
    {
        var body = Clean(refused.GetRawResponse()?.Content.ToString() ?? string.Empty);
        return body.Length == 0 ? "." : $". It says: {body}";
    }

    // A stranger's words go to a terminal and a ledger: one line, no control characters, no half characters, not many.
    private static string Clean(string text)
    {
        var line = string.Concat(text.Take(400).Select(c => char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) ? ' ' : c)).Trim();
        return line.Length <= 200 ? line : line[..200] + "…";
    }

    private static IEnumerable<Exception> Chain(Exception wrong)
    {
        for (var e = wrong; e is not null; e = e is AggregateException { InnerExceptions.Count: > 0 } all ? all.InnerExceptions[^1] : e.InnerException)
        {
            yield return e;
        }
    }
}
