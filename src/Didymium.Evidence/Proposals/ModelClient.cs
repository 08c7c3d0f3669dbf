using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace Didymium.Evidence.Proposals;

/// <summary>Opens the way to a language model that speaks the chat-completions protocol.</summary>
public static class ModelClient
{
    /// <summary>Makes a client; nothing is sent before it is asked.</summary>
    /// <param name="options">Which model, and its limits.</param>
    /// <param name="variable">Gives an environment variable's value; the process's environment when null.</param>
    /// <returns>A client that follows no redirect, reads no more than <see cref="ModelOptions.MaxAnswerBytes"/> and tries a second time at most.</returns>
    /// <exception cref="ModelException">The options cannot be used, or the key would travel unencrypted.</exception>
    public static IChatClient Create(ModelOptions options, Func<string, string?>? variable = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var key = (variable ?? Environment.GetEnvironmentVariable)(options.KeyVariable)?.Trim() ?? string.Empty;
        if (key.Any(c => c is < '!' or > '~'))
        {
            throw new ModelException($"{options.KeyVariable} holds characters that no key has; copy the key again.");
        }

        if (key.Length > 0 && options.Endpoint.Scheme == Uri.UriSchemeHttp && !options.Endpoint.IsLoopback)
        {
            throw new ModelException($"{options.KeyVariable} is set and {options.Endpoint.Host} is asked over http, so that anybody on the way could read the key; use https, or clear the key if the service needs none.");
        }

        var handler = new BoundedAnswerHandler(options.MaxAnswerBytes, key)
        {
            InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !options.Endpoint.IsLoopback },
        };
        var client = new ChatClient(
            options.Model,
            new ApiKeyCredential(key.Length > 0 ? key : BoundedAnswerHandler.NoKey),
            new OpenAIClientOptions
            {
                Endpoint = options.Endpoint,
                EnableDistributedTracing = false,
                NetworkTimeout = Timeout.InfiniteTimeSpan, // The time limit is kept where the question is asked.
                RetryPolicy = new OneRetryPolicy(options),
                Transport = new HttpClientPipelineTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }),
            });
        return client.AsIChatClient();
    }
}
