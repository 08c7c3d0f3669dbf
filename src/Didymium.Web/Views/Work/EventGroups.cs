using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;

namespace Didymium.Web.Views.Work;

/// <summary>Events of one country, by kind.</summary>
/// <param name="Party">Country or bloc; <see cref="EventParty.None"/> for the rest.</param>
/// <param name="Kinds">Kinds with their events.</param>
internal sealed record EventGroup(string Party, IReadOnlyList<(string Kind, IReadOnlyList<MarketEvent> Events)> Kinds)
{
    /// <summary>All its events.</summary>
    public IEnumerable<MarketEvent> Events => Kinds.SelectMany(k => k.Events);

    /// <summary>Events that move something, by country: those with most of them first. Notes come apart.</summary>
    public static IReadOnlyList<EventGroup> Of(Scenario scenario, World world, string words) =>
    [
        .. scenario.Events.Where(e => e is not NotedEvent && IsFound(e, words))
            .GroupBy(e => EventParty.Of(e, world), StringComparer.Ordinal)
            .OrderBy(g => g.Key == EventParty.None).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new EventGroup(g.Key, [.. g.GroupBy(e => e.Kind, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, (IReadOnlyList<MarketEvent>)[.. k.OrderBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal)]))])),
    ];

    /// <summary>What was reported and moves nothing.</summary>
    public static IReadOnlyList<MarketEvent> Notes(Scenario scenario, string words) => [.. scenario.Events.Where(e => e is NotedEvent && IsFound(e, words)).OrderBy(e => e.Start)];

    /// <summary>True when every word of a search stands in what the event says, in whichever language it is read.</summary>
    public static bool IsFound(MarketEvent e, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => $"{e.Id} {e.Name} {e.NameZh} {e.Kind} {Terms.EventKind(e.Kind)} {e.Effect} {e.EffectZh}".Contains(w, StringComparison.OrdinalIgnoreCase));
}
