using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The investment decisions of the model's investors, with the numbers that made them.</summary>
internal static class DecisionTable
{
    public static IReadOnlyList<string> Head { get; } = ["year", "project", "decision", "NPV, million USD", "investment, million USD", "expected, USD/kg", "needed, USD/kg", "in words"];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run) =>
    [
        .. run.Decisions.OrderBy(d => d.Decision == "went_ahead" ? 0 : d.Decision == "queued" ? 1 : 2).ThenBy(d => d.Period.Year).ThenByDescending(d => d.NpvMillionUsd).Select(d => (IReadOnlyList<string>)
        [
            Words.Year(d.Period.Year), Words.Project(run, d.Project), $"tag:{d.Decision}", Signed(d.NpvMillionUsd), Words.Number(d.InvestmentMillionUsd), Words.Price(d.ExpectedUsdPerKg), Words.Price(d.NeededUsdPerKg ?? double.NaN), d.Words,
        ]),
    ];

    public static string Sentence(Run run)
    {
        if (run.Decisions.IsEmpty)
        {
            return "No project was appraised.";
        }

        int Times(string decision) => run.Decisions.Count(d => d.Decision == decision);
        var projects = run.Decisions.Select(d => d.Project).Distinct().Count();
        var ahead = run.Decisions.Where(d => d.Decision == "went_ahead").Select(d => d.Project).Distinct().Count();
        var queued = Times("queued") is > 0 and var times ? $"; {times} times one queued behind better ones" : "; none had to queue";
        return $"Of {projects} projects that were appraised {ahead} went ahead. In {run.Decisions.Length} appraisals, one a year for each, {Times("waited")} ended in waiting because the project would have lost money{queued}.";
    }

    private static string Signed(double million) => million < 0 ? $"−{Words.Number(-million)}" : Words.Number(million);
}
