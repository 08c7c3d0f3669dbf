namespace Didymium.Evidence.Proposals;

/// <summary>Which language model may propose claims and renderings, and the limits it is held to. Without it nothing is sent anywhere.</summary>
/// <param name="Endpoint">Base address of an OpenAI-compatible service, as <c>http://127.0.0.1:11434/v1</c>; <c>/chat/completions</c> is added to it.</param>
/// <param name="Model">Name of the model as the service knows it.</param>
public sealed record ModelOptions(Uri Endpoint, string Model)
{
    /// <summary>Environment variable that switches the model on by naming its address.</summary>
    public const string EndpointVariable = "DIDYMIUM_MODEL_ENDPOINT";

    /// <summary>Environment variable with the model's name.</summary>
    public const string ModelVariable = "DIDYMIUM_MODEL";

    /// <summary>Environment variable that the service's key is read from, when it needs one. The key itself is never kept here.</summary>
    public string KeyVariable { get; init; } = "DIDYMIUM_MODEL_KEY";

    /// <summary>Longest time for one answer, a second attempt included.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most tokens the model may answer with; asked of the service.</summary>
    public int MaxAnswerTokens { get; init; } = 8192;

    /// <summary>Most bytes read of one answer; held to here, whatever the service does.</summary>
    public int MaxAnswerBytes { get; init; } = 1 << 20;

    /// <summary>Most characters of one document that are sent; sentences beyond it are left out and counted.</summary>
    public int MaxDocumentCharacters { get; init; } = 60_000;

    /// <summary>Most characters of a document in one request; a longer one is sent in parts of whole sentences.</summary>
    public int MaxPartCharacters { get; init; } = 12_000;

    /// <summary>Most proposals looked at in one answer.</summary>
    public int MaxProposals { get; init; } = 200;

    /// <summary>Wait before the one second attempt, when the service does not say how long.</summary>
    public TimeSpan RetryWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait a service may ask for; when it asks for more there is no second attempt.</summary>
    public TimeSpan MaxRetryWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads the options from environment variables.</summary>
    /// <param name="variable">Gives a variable's value; the process's environment when null.</param>
    /// <returns>Null, which means off, when <see cref="EndpointVariable"/> is not set.</returns>
    /// <exception cref="ModelException">The address is none that can be used, or no model is named.</exception>
    public static ModelOptions? FromEnvironment(Func<string, string?>? variable = null)
    {
        variable ??= Environment.GetEnvironmentVariable;
        var endpoint = variable(EndpointVariable)?.Trim();
        if (string.IsNullOrEmpty(endpoint))
        {
            return null;
        }

        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
        {
            throw new ModelException($"{EndpointVariable} is '{endpoint}', which is no address; write one such as http://127.0.0.1:11434/v1, or clear it to work without a model.");
        }

        var options = new ModelOptions(address, variable(ModelVariable)?.Trim() ?? string.Empty);
        options.Validate();
        return options;
    }

    /// <summary>Checks that the options can be used.</summary>
    /// <exception cref="ModelException">They cannot; the message names the option.</exception>
    public void Validate()
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme != Uri.UriSchemeHttp && Endpoint.Scheme != Uri.UriSchemeHttps || Endpoint.UserInfo.Length > 0)
        {
            throw new ModelException($"{EndpointVariable} must be an http or https address without a user name; put the key into {KeyVariable}.");
        }

        if (string.IsNullOrWhiteSpace(Model) || Model.Length > 200 || Model.Any(char.IsControl))
        {
            throw new ModelException($"{EndpointVariable} is set but {ModelVariable} names no model; write the name the service knows it by, or clear both to work without a model.");
        }

        foreach (var (name, value) in new[] { (nameof(MaxAnswerTokens), MaxAnswerTokens), (nameof(MaxAnswerBytes), MaxAnswerBytes), (nameof(MaxDocumentCharacters), MaxDocumentCharacters), (nameof(MaxPartCharacters), MaxPartCharacters), (nameof(MaxProposals), MaxProposals) })
        {
            if (value < 1)
            {
                throw new ModelException($"{name} is {value}; it must be 1 or more.");
            }
        }

        // Longer than a day is no limit, and the timer below would refuse it with a message nobody understands.
        if (TimeLimit <= TimeSpan.Zero || TimeLimit > TimeSpan.FromDays(1) || RetryWait < TimeSpan.Zero || MaxRetryWait < TimeSpan.Zero)
        {
            throw new ModelException($"{nameof(TimeLimit)} must be above zero and at most a day, and waits must not be negative.");
        }
    }
}
