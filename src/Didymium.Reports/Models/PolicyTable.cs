using System.Globalization;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The policies that are in force at some time of the run, and what the run says of each in numbers.</summary>
internal static class PolicyTable
{
    public static IReadOnlyList<string> Head => [Tongue.Say("policy", "政策"), Tongue.Say("what the run says of it", "运行结果"), Tongue.Say("kind", "类型"), Tongue.Say("from", "起"), Tongue.Say("to", "止")];

    /// <summary>Measures of states in force in a period of the run; standings of projects, shifts of demand and notes are not policies.</summary>
    public static IReadOnlyList<MarketEvent> InForce(Run run) =>
    [
        .. run.Scenario.Events
            .Where(e => e is not (ProjectEvent or DemandShift or NotedEvent))
            .Where(e => run.Periods.Any(p => e.ShareInForce(p) > 0))
            .OrderBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run) => Rows(run, InForce(run));

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run, IReadOnlyList<MarketEvent> policies)
    {
        var effect = new PolicyEffect(run);
        return [.. policies.Select(e => (IReadOnlyList<string>)
        [
            Names.Event(e),
            effect.Of(e),
            $"tag:{e.Kind}",
            e.Start.ToString(),
            (e.End?.ToString() ?? Open) + (e.SuspendedFrom is { } from ? Tongue.Say($", suspended {from} to {e.SuspendedTo?.ToString() ?? Open}", $"，{from} 至 {e.SuspendedTo?.ToString() ?? Open}暂停") : string.Empty),
        ])];
    }

    public static string Sentence(Run run)
    {
        var kinds = InForce(run).GroupBy(e => e.Kind).OrderByDescending(g => g.Count()).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} × {Words.EventKind(g.Key)}")).ToList();
        return kinds.Count == 0
            ? Tongue.Say("No policy beyond those of the world is in force.", "除世界数据中已有的以外，没有生效的政策。")
            : Tongue.Say($"Policies in force at some time of the run: {string.Join(", ", kinds)}.", $"运行期间曾生效的政策：{string.Join("、", kinds)}。");
    }

    private static string Open => Tongue.Say("open", "未定");
}
