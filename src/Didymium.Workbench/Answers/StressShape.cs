using Didymium.Analysis.Stress;
using Didymium.Market.Stress;

namespace Didymium.Workbench.Answers;

/// <summary>A stress test for machines.</summary>
public static class StressShape
{
    /// <summary>What was asked and the ranking, as plain values.</summary>
    /// <param name="run">The stress test.</param>
    /// <param name="folder">Where its tables were written; null when they were not.</param>
    /// <param name="top">How many of the worst.</param>
    public static object Of(StressRun run, string? folder, int top) => new
    {
        folder,
        scenario = run.Scenario.Id,
        dataset_sha256 = run.World.DatasetHash,
        period = run.Period.ToString(),
        cases = run.Results.Length,
        threads = run.Threads,
        seconds = new { run_up = Math.Round(run.RunUpSeconds, 3), cases = Math.Round(run.CaseSeconds, 3) },
        ranking = Ranked(run, StressRanking.ByExposure(run).Where(r => r.Case.Kind != StressKind.Pair).Take(top)),
        pairs = Ranked(run, StressRanking.ByExposure(run, StressKind.Pair).Take(top)),
    };

    private static IEnumerable<object> Ranked(StressRun run, IEnumerable<StressResult> results) => results.Select(r => new
    {
        @case = r.Case.Id,
        name = r.Case.Name,
        welfare_lost_musd = r.WelfareLostMillionUsd,
        exposure_musd = r.ExposureMillionUsd,
        unserved_share = r.UnservedShare,
        survive_days = r.SurviveDays,
        back_days = r.Recovery.BackDays,
        replaced_days = r.Recovery.ReplacedDays,
        beyond_sum_musd = r.Case.Kind == StressKind.Pair ? StressRanking.Beyond(run, r) : null,
        sentence = StressSentence.Of(run, r),
    });
}
