using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Didymium.Chain.Time;
using Didymium.Market;

namespace Didymium.Workbench.Work;

/// <summary>A piece of work for the model, in plain values: what is kept on disk, sent over HTTP and put by tools.</summary>
public sealed record WorkRequest
{
    /// <summary>The scenario of a request that names none.</summary>
    public const string DefaultScenario = "reindustrialisation";

    private static readonly JsonSerializerOptions Plain = new(Json.Options)
    {
        WriteIndented = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>What is asked.</summary>
    public WorkKind Kind { get; init; }

    /// <summary>Id of a scenario that comes with the program.</summary>
    public string Scenario { get; init; } = DefaultScenario;

    /// <summary>Text of a scenario file of one's own, which may extend one of the program's; it takes the place of <c>scenario</c>.</summary>
    public string? ScenarioText { get; init; }

    /// <summary>Numbers of the world that are overridden, as <c>table.key.column=value</c>.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    /// <summary>Last year of a run.</summary>
    public int To { get; init; } = 2040;

    /// <summary>Length of a run's periods.</summary>
    public TimeStep Step { get; init; }

    /// <summary>What market parties know of the future in a run.</summary>
    public ForesightKind Foresight { get; init; }

    /// <summary>The document or claim whose impact is asked for.</summary>
    public string? Of { get; init; }

    /// <summary>The number to explain, in words.</summary>
    public string? Question { get; init; }

    /// <summary>When things are taken out in a stress test: a year, 2026-Q3 or 2026-07; null for two years after the base year.</summary>
    public string? At { get; init; }

    /// <summary>For how long.</summary>
    public TimeStep For { get; init; } = TimeStep.Quarter;

    /// <summary>Kinds of cases of a stress test (facilities, stages, countries, owners, routes, products); empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Pairs of cases of a stress test, as <c>a+b</c>.</summary>
    public ImmutableArray<string> Pairs { get; init; } = [];

    /// <summary>The request as JSON in one line; what is as by default is left out.</summary>
    public string Write() => JsonSerializer.Serialize(this, Plain);

    /// <summary>Reads a request.</summary>
    /// <param name="json">Its JSON.</param>
    /// <exception cref="UserErrorException">It is not one; the message names the member.</exception>
    public static WorkRequest Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkRequest>(json, Plain) ?? throw new UserErrorException("a request is a JSON object, such as {\"kind\": \"run\", \"scenario\": \"base\"}.");
        }
        catch (JsonException e)
        {
            throw new UserErrorException(JsonFaults.Words(e, typeof(WorkRequest)));
        }
    }

    /// <summary>A short name that is the same for the same request on the same world.</summary>
    /// <param name="stamp">What else the result depends on: hash of the world, version of the program, state of the ledger.</param>
    public string Key(string stamp)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}\n{Write()}"));
        return $"{Kind.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}";
    }
}
