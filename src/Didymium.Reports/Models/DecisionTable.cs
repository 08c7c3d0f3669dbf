using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The investment decisions of the model's investors, with the numbers that made them.</summary>
internal static class DecisionTable
{
    public static IReadOnlyList<string> Head =>
    [
        Tongue.Say("year", "年份"), Tongue.Say("project", "项目"), Tongue.Say("decision", "决定"), Tongue.Say("NPV, million USD", "净现值，百万美元"), Tongue.Say("investment, million USD", "投资，百万美元"),
        Tongue.Say("expected, USD/kg", "预期价格，美元/千克"), Tongue.Say("needed, USD/kg", "所需价格，美元/千克"), Tongue.Say("in words", "说明"),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run) => Rows(run, run.Decisions);

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run, IEnumerable<DecisionRow> decisions) =>
    [
        .. decisions.OrderBy(d => d.Decision == "went_ahead" ? 0 : d.Decision == "queued" ? 1 : 2).ThenBy(d => d.Period.Year).ThenByDescending(d => d.NpvMillionUsd).Select(d => (IReadOnlyList<string>)
        [
            Words.Year(d.Period.Year), Words.Project(run, d.Project), $"tag:{d.Decision}", Signed(d.NpvMillionUsd), Words.Number(d.InvestmentMillionUsd), Words.Price(d.ExpectedUsdPerKg), Words.Price(d.NeededUsdPerKg ?? double.NaN), d.Told,
        ]),
    ];

    public static string Sentence(Run run)
    {
        if (run.Decisions.IsEmpty)
        {
            return Tongue.Say("No project was appraised.", "没有评估任何项目。");
        }

        int Times(string decision) => run.Decisions.Count(d => d.Decision == decision);
        var projects = run.Decisions.Select(d => d.Project).Distinct().Count();
        var ahead = run.Decisions.Where(d => d.Decision == "went_ahead").Select(d => d.Project).Distinct().Count();
        var queued = Times("queued") is > 0 and var times
            ? Tongue.Say($"; {times} times one queued behind better ones", $"，{times} 次因排在更优项目之后而等待")
            : Tongue.Say("; none had to queue", "，没有项目需要排队");
        return Tongue.Say(
            $"Of {projects} projects that were appraised {ahead} went ahead. In {run.Decisions.Length} appraisals, one a year for each, {Times("waited")} ended in waiting because the project would have lost money{queued}.",
            $"在评估的 {projects} 个项目中，{ahead} 个决定投资。每个项目每年评估一次，共 {run.Decisions.Length} 次：其中 {Times("waited")} 次因项目会亏损而选择等待{queued}。");
    }

    private static string Signed(double million) => million < 0 ? $"−{Words.Number(-million)}" : Words.Number(million);
}
