using System.Text.Json.Serialization;

namespace Didymium.Cli.Output;

/// <summary>What <c>run.json</c> holds: what was run, on what, by what, how long, and the headline figures.</summary>
internal sealed record RunManifest(
    [property: JsonPropertyName("program")] string Program,
    [property: JsonPropertyName("solver")] string Solver,
    [property: JsonPropertyName("scenario")] string Scenario,
    [property: JsonPropertyName("extends")] IReadOnlyList<string> Extends,
    [property: JsonPropertyName("overrides")] IReadOnlyList<string> Overrides,
    [property: JsonPropertyName("dataset_sha256")] string DatasetHash,
    [property: JsonPropertyName("first_year")] int FirstYear,
    [property: JsonPropertyName("last_year")] int LastYear,
    [property: JsonPropertyName("created_utc")] string CreatedUtc,
    [property: JsonPropertyName("seconds")] IReadOnlyDictionary<string, double> Seconds,
    [property: JsonPropertyName("headlines")] IReadOnlyList<Headline> Headlines)
{
    /// <summary>Length of the periods: year, quarter or month.</summary>
    [JsonPropertyName("step")]
    public string Step { get; init; } = "year";

    /// <summary>What market parties knew of the future: recursive or perfect.</summary>
    [JsonPropertyName("foresight")]
    public string Foresight { get; init; } = "recursive";

    /// <summary>Discounted surplus with perfect foresight less that of the recursive run, million USD of the base year; absent for a recursive run.</summary>
    [JsonPropertyName("welfare_gap_million_usd")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? WelfareGapMillionUsd { get; init; }
}

/// <summary>A headline figure.</summary>
internal sealed record Headline(
    [property: JsonPropertyName("figure")] string Figure,
    [property: JsonPropertyName("year")] int Year,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("unit")] string Unit);
