using System.ClientModel.Primitives;
using System.Globalization;

namespace Didymium.Evidence.Proposals;

/// <summary>A second attempt when the service is busy or broken for the moment (429, 5xx), after a wait that has a limit; no third.</summary>
/// <param name="options">The waits.</param>
internal sealed class OneRetryPolicy(ModelOptions options) : ClientRetryPolicy(maxRetries: 1)
{
    /// <summary>The wait a response asks for; null when it does not ask.</summary>
    public static TimeSpan? AskedFor(PipelineResponse? response)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var text) || text is null)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(365).TotalSeconds));
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? TimeSpan.FromTicks(Math.Max(0, (time - DateTimeOffset.UtcNow).Ticks))
            : null;
    }

    // The base counts the attempts inside the very method that is replaced here, so the count is kept with the message.
    protected override bool ShouldRetry(PipelineMessage message, Exception? exception)
    {
        if (exception is not null || message.Response is not { Status: 429 or >= 500 } response || AskedFor(response) > options.MaxRetryWait || message.TryGetProperty(typeof(OneRetryPolicy), out _))
        {
            return false;
        }

        message.SetProperty(typeof(OneRetryPolicy), true);
        return true;
    }

    protected override ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception) => new(ShouldRetry(message, exception));

    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) => AskedFor(message.Response) ?? options.RetryWait;
}
