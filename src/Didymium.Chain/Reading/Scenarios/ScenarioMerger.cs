using System.Collections.Immutable;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>Merges a scenario with those it extends: settings are inherited, events with the same id replaced in their place.</summary>
internal static class ScenarioMerger
{
    /// <summary>Merges.</summary>
    /// <param name="chain">The scenario first, then what it extends.</param>
    public static Scenario Merge(IReadOnlyList<ScenarioDocument> chain)
    {
        var own = chain[0];
        var defaults = new Scenario { Id = own.Id, Name = own.Name };
        return defaults with
        {
            Description = own.Description ?? string.Empty,
            Lineage = [.. chain.Skip(1).Select(document => document.Id)],
            Announced = chain.Select(document => document.Announced).FirstOrDefault(said => said is not null) ?? defaults.Announced,
            ExpectedDelays = chain.Select(document => document.ExpectedDelays).FirstOrDefault(said => said is not null) ?? defaults.ExpectedDelays,
            ExpectedSurvival = chain.Select(document => document.ExpectedSurvival).FirstOrDefault(said => said is not null) ?? defaults.ExpectedSurvival,
            Events = Events(chain.Reverse()),
            Overrides = Overrides(chain.Reverse()),
        };
    }

    private static ImmutableArray<MarketEvent> Events(IEnumerable<ScenarioDocument> oldestFirst)
    {
        var events = new List<MarketEvent>();
        foreach (var (next, _) in oldestFirst.SelectMany(document => document.Events))
        {
            var at = events.FindIndex(known => known.Id == next.Id);
            if (at < 0)
            {
                events.Add(next);
            }
            else
            {
                events[at] = next;
            }
        }

        return [.. events];
    }

    private static ImmutableArray<Override> Overrides(IEnumerable<ScenarioDocument> oldestFirst)
    {
        // A value set again replaces the first, so that a factor is not applied twice.
        var overrides = new List<Override>();
        foreach (var next in oldestFirst.SelectMany(document => document.Overrides))
        {
            overrides.RemoveAll(known => known.Path == next.Path);
            overrides.Add(next);
        }

        return [.. overrides];
    }
}
