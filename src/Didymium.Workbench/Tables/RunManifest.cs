using System.Globalization;
using System.Text.Json.Serialization;
using Didymium.Market.Results;
using Didymium.Solver;

namespace Didymium.Workbench.Tables;

/// <summary>What <c>run.json</c> holds: what was run, on what, by what, how long, and the headline figures.</summary>
/// <param name="Program">Program and its version.</param>
/// <param name="Solver">Solver and its version.</param>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Extends">Ids of the scenarios it extends, nearest first.</param>
/// <param name="Overrides">Numbers of the world that were overridden, as table.key.column=value.</param>
/// <param name="DatasetHash">Hash of the world's data, SHA-256.</param>
/// <param name="FirstYear">First calendar year.</param>
/// <param name="LastYear">Last calendar year.</param>
/// <param name="CreatedUtc">When it was made, UTC.</param>
/// <param name="Seconds">How long its parts took, s.</param>
/// <param name="Headlines">Headline figures.</param>
public sealed record RunManifest(
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
    /// <summary>The manifest of a run.</summary>
    /// <param name="run">The run, by year.</param>
    /// <param name="seconds">How long its parts took, s.</param>
    public static RunManifest Of(Run run, IReadOnlyDictionary<string, double> seconds)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(
            $"didymium {typeof(RunManifest).Assembly.GetName().Version?.ToString(3)}",
            $"HiGHS {NativeHighs.Version}",
            run.Scenario.Id,
            run.Scenario.Lineage,
            [.. run.Scenario.Overrides.Select(o => $"{o.Path}={o.Value}")],
            run.World.DatasetHash,
            run.FirstYear,
            run.LastYear,
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            seconds,
            [.. Tables.Headlines.Of(run).Where(h => !double.IsNaN(h.Value))]);
    }

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
/// <param name="Figure">What it is, in words.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">Its value, in the unit.</param>
/// <param name="Unit">Unit with basis.</param>
public sealed record Headline(
    [property: JsonPropertyName("figure")] string Figure,
    [property: JsonPropertyName("year")] int Year,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("unit")] string Unit);
