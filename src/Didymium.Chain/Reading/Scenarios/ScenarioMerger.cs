using System.Collections.Immutable;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>Merges a file with the scenario that it extends: settings are inherited, events left out or replaced in their place, others added.</summary>
internal static class ScenarioMerger
{
    /// <summary>Merges.</summary>
    /// <param name="from">The scenario that the file extends; null when it extends none.</param>
    /// <param name="own">The file.</param>
    public static Scenario Merge(Scenario? from, ScenarioFile own)
    {
        var inherited = from ?? new Scenario { Id = own.Id, Name = own.Name };
        return inherited with
        {
            Id = own.Id,
            Name = own.Name,
            NameZh = own.NameZh,
            Description = own.Description,
            DescriptionZh = own.DescriptionZh,
            Lineage = from is null ? [] : [from.Id, .. from.Lineage],
            Announced = own.Announced ?? inherited.Announced,
            ExpectedDelays = own.ExpectedDelays ?? inherited.ExpectedDelays,
            ExpectedSurvival = own.ExpectedSurvival ?? inherited.ExpectedSurvival,
            Events = Events(inherited.Events.Where(e => !own.Without.Contains(e.Id)), own.Events),

            // A value set again replaces the first, so that a factor is not applied twice.
            Overrides = [.. inherited.Overrides.Concat(own.Overrides).Reverse().DistinctBy(o => o.Path, StringComparer.Ordinal).Reverse()],
        };
    }

    /// <summary>What is wrong with the events that a file leaves out.</summary>
    /// <param name="from">The scenario that the file extends; null when it extends none.</param>
    /// <param name="document">The file.</param>
    public static IEnumerable<Fault> LeftOut(Scenario? from, ScenarioDocument document)
    {
        var inherited = (from?.Events ?? []).Select(e => e.Id).ToList();
        foreach (var id in document.Says.Without)
        {
            if (!inherited.Contains(id))
            {
                yield return ScenarioFaults.LeavesOutUnknown(document, id, inherited);
            }
            else if (document.Says.Events.Any(e => e.Id == id))
            {
                yield return ScenarioFaults.LeftOutAndStated(document, id);
            }
        }
    }

    private static ImmutableArray<MarketEvent> Events(IEnumerable<MarketEvent> inherited, ImmutableArray<MarketEvent> own)
    {
        List<MarketEvent> events = [.. inherited];
        foreach (var next in own)
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
}
