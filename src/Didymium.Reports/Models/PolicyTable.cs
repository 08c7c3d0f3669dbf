using System.Globalization;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>The policies that are in force at some time of the run, and what the run says of each in numbers.</summary>
internal static class PolicyTable
{
    public static IReadOnlyList<string> Head { get; } = ["policy", "what the run says of it", "kind", "from", "to"];

    /// <summary>Measures of states in force in a period of the run; standings of projects, shifts of demand and notes are not policies.</summary>
    public static IReadOnlyList<MarketEvent> InForce(Run run) =>
    [
        .. run.Scenario.Events
            .Where(e => e is not (ProjectEvent or DemandShift or NotedEvent))
            .Where(e => run.Periods.Any(p => e.ShareInForce(p) > 0))
            .OrderBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Rows(Run run)
    {
        var effect = new PolicyEffect(run);
        return [.. InForce(run).Select(e => (IReadOnlyList<string>)
        [
            e.Name,
            effect.Of(e),
            $"tag:{e.Kind}",
            e.Start.ToString(),
            (e.End?.ToString() ?? "open") + (e.SuspendedFrom is { } from ? $", suspended {from} to {e.SuspendedTo?.ToString() ?? "open"}" : string.Empty),
        ])];
    }

    public static string Sentence(Run run)
    {
        var kinds = InForce(run).GroupBy(e => e.Kind).OrderByDescending(g => g.Count()).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} × {g.Key.Replace('_', ' ')}")).ToList();
        return kinds.Count == 0 ? "No policy beyond those of the world is in force." : $"Policies in force at some time of the run: {string.Join(", ", kinds)}.";
    }
}
