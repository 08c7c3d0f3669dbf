using System.Collections.Immutable;
using Didymium.Chain.Scenarios;
using YamlDotNet.RepresentationModel;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>Reads one event: what all kinds share, then what its kind asks for.</summary>
internal static class EventReader
{
    private static readonly Dictionary<string, Func<YamlMap, MarketEvent>> Kinds = new(StringComparer.Ordinal)
    {
        ["project"] = EventKinds.Project,
        ["ban"] = EventKinds.Ban,
        ["licence"] = EventKinds.Licence,
        ["tariff"] = EventKinds.Tariff,
        ["price_floor"] = EventKinds.PriceFloor,
        ["output_credit"] = EventKinds.OutputCredit,
        ["capex_grant"] = EventKinds.CapexGrant,
        ["stockpile"] = EventKinds.Stockpile,
        ["quota"] = EventKinds.Quota,
        ["demand"] = EventKinds.Demand,
        ["note"] = EventKinds.Note,
    };

    /// <summary>Reads an event; null when its kind is unknown, for then its keys cannot be judged.</summary>
    public static MarketEvent? Read(YamlMap map)
    {
        var kind = map.Required("kind");
        if (!Kinds.TryGetValue(kind, out var read))
        {
            if (kind.Length > 0)
            {
                map.Faults.Add(ScenarioFaults.Kind(map, kind, Kinds.Keys));
            }

            return null;
        }

        var suspended = map.Map("suspended");
        var start = ScenarioWords.RequiredDate(map, "start");
        var end = ScenarioWords.Date(map, "end");
        if (end < start)
        {
            map.Faults.Add(ScenarioFaults.EndsBeforeStart(map, start, end.Value));
        }

        var result = read(map) with
        {
            Id = map.Required("id"),
            Name = map.Required("name"),
            Start = start,
            End = end,
            SuspendedFrom = suspended is null ? null : ScenarioWords.RequiredDate(suspended, "from"),
            SuspendedTo = suspended is null ? null : ScenarioWords.Date(suspended, "to"),
            Status = ScenarioWords.Read<EventStatus>(map, "status", map.Required("status")) ?? EventStatus.Rumoured,
            Evidence = Evidence(map),
            Effect = map.Required("effect"),
        };
        suspended?.EndOfKeys();
        map.EndOfKeys();
        return result;
    }

    private static ImmutableArray<string> Evidence(YamlMap map) =>
        [.. map.List("evidence").Select(item => (item as YamlScalarNode)?.Value?.Trim() ?? item.ToString())];
}
