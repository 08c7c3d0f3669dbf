using Didymium.Analysis.Stress;
using Didymium.Market.Stress;

namespace Didymium.Workbench.Answers;

/// <summary>A stress test for machines: what was asked, and the ranking.</summary>
/// <param name="Folder">Where its tables were written; null when they were not.</param>
/// <param name="Scenario">Scenario id.</param>
/// <param name="DatasetSha256">Hash of the world's data.</param>
/// <param name="Period">The period in which things are taken out.</param>
/// <param name="Cases">Cases tried.</param>
/// <param name="Threads">Solvers that worked side by side.</param>
/// <param name="Seconds">Wall-clock time, s.</param>
/// <param name="Ranking">Single cases, the worst first.</param>
/// <param name="Pairs">Pairs of cases, the worst first.</param>
public sealed record StressShape(string? Folder, string Scenario, string DatasetSha256, string Period, int Cases, int Threads, StressSecondsShape Seconds, IReadOnlyList<StressCaseShape> Ranking, IReadOnlyList<StressCaseShape> Pairs)
{
    /// <summary>The stress test as plain values.</summary>
    /// <param name="run">The stress test.</param>
    /// <param name="folder">Where its tables were written; null when they were not.</param>
    /// <param name="top">How many of the worst.</param>
    public static StressShape Of(StressRun run, string? folder, int top)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(
            folder,
            run.Scenario.Id,
            run.World.DatasetHash,
            run.Period.ToString(),
            run.Results.Length,
            run.Threads,
            new StressSecondsShape(Math.Round(run.RunUpSeconds, 3), Math.Round(run.CaseSeconds, 3)),
            [.. StressRanking.ByExposure(run).Where(r => r.Case.Kind != StressKind.Pair).Take(top).Select(r => StressCaseShape.Of(run, r))],
            [.. StressRanking.ByExposure(run, StressKind.Pair).Take(top).Select(r => StressCaseShape.Of(run, r))]);
    }
}

/// <summary>How long a stress test took.</summary>
/// <param name="RunUp">The run up to the stressed period, s.</param>
/// <param name="Cases">The cases, s.</param>
public sealed record StressSecondsShape(double RunUp, double Cases);

/// <summary>What breaks when something is taken out.</summary>
/// <param name="Case">Id of the case, such as country:MMR.</param>
/// <param name="Name">Name in words.</param>
/// <param name="WelfareLostMusd">Welfare lost in the period, million USD of 2024.</param>
/// <param name="ExposureMusd">Exposure until things are back, million USD of 2024; the ranking is by it.</param>
/// <param name="UnservedShare">Share of the demand concerned that goes unserved, 0 to 1.</param>
/// <param name="SurviveDays">Days until the first country's stocks run out; null when none does.</param>
/// <param name="BackDays">Days until what was taken out is back.</param>
/// <param name="ReplacedDays">Days until others have replaced it.</param>
/// <param name="BeyondSumMusd">For a pair: what it costs beyond the sum of its parts, million USD of 2024; null for a single case.</param>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record StressCaseShape(string Case, string Name, double WelfareLostMusd, double ExposureMusd, double UnservedShare, double? SurviveDays, double BackDays, double ReplacedDays, double? BeyondSumMusd, string Sentence)
{
    internal static StressCaseShape Of(StressRun run, StressResult r) => new(
        r.Case.Id,
        r.Case.Name,
        r.WelfareLostMillionUsd,
        r.ExposureMillionUsd,
        r.UnservedShare,
        r.SurviveDays,
        r.Recovery.BackDays,
        r.Recovery.ReplacedDays,
        r.Case.Kind == StressKind.Pair ? StressRanking.Beyond(run, r) : null,
        StressSentence.Of(run, r));
}
