using System.Runtime.CompilerServices;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>Remembers where the events of a scenario were read, for faults found when it meets a world.</summary>
/// <remarks>
/// A scenario is plain data that can be built in code, so lines are no part of it. The table holds its keys weakly: lines live
/// as long as the events and overrides they belong to. Events changed by <c>with</c> have no lines and are named by their id.
/// </remarks>
internal static class ScenarioOrigins
{
    private static readonly ConditionalWeakTable<MarketEvent, EventLines> Events = [];
    private static readonly ConditionalWeakTable<Scenario, IReadOnlyList<(string File, string Source, int Line)>> Sources = [];

    public static void Remember(Scenario scenario, IEnumerable<ScenarioDocument> chain)
    {
        var documents = chain.ToList();
        foreach (var (read, lines) in documents.SelectMany(document => document.Says.Events.Zip(document.EventLines)))
        {
            Events.AddOrUpdate(read, lines);
        }

        Sources.AddOrUpdate(scenario, [.. documents.SelectMany(document => document.OverrideSources.Select(named => (document.File, named.Source, named.Line)))]);
    }

    public static (string File, int? Line) Of(Scenario scenario, MarketEvent marketEvent, string key) =>
        Events.TryGetValue(marketEvent, out var lines) ? (lines.File, lines.Of(key)) : ($"{scenario.Id}.yaml", null);

    public static IReadOnlyList<(string File, string Source, int Line)> OverrideSources(Scenario scenario) =>
        Sources.TryGetValue(scenario, out var sources) ? sources : [];
}
