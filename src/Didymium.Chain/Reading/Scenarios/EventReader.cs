using Didymium.Chain.Scenarios;

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
        ["export_quota"] = PolicyKinds.ExportQuota,
        ["export_tax"] = PolicyKinds.ExportTax,
        ["offtake"] = PolicyKinds.Offtake,
        ["loan"] = PolicyKinds.Loan,
        ["investment_credit"] = PolicyKinds.InvestmentCredit,
        ["origin_restriction"] = PolicyKinds.OriginRestriction,
        ["technology_ban"] = PolicyKinds.TechnologyBan,
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
            NameZh = map.Text("name_zh") ?? string.Empty,
            Start = start,
            End = end,
            SuspendedFrom = suspended is null ? null : ScenarioWords.RequiredDate(suspended, "from"),
            SuspendedTo = suspended is null ? null : ScenarioWords.Date(suspended, "to"),
            Status = ScenarioWords.Read<EventStatus>(map, "status", map.Required("status")) ?? EventStatus.Rumoured,
            Evidence = ScenarioWords.List(map, "evidence"),
            Effect = map.Required("effect"),
            EffectZh = map.Text("effect_zh") ?? string.Empty,
        };
        suspended?.EndOfKeys();
        map.EndOfKeys();
        CheckStanding(map, result);
        return result;
    }

    // A standing that the dates do not bear out would work as if it were not said.
    private static void CheckStanding(YamlMap map, MarketEvent read)
    {
        if (read.Status == EventStatus.Suspended && read.SuspendedFrom is null)
        {
            map.Faults.Add(ScenarioFaults.SuspendedSince(map));
        }

        if (read.Status == EventStatus.Expired && read.End is null && read is not NotedEvent)
        {
            map.Faults.Add(ScenarioFaults.ExpiredWhen(map));
        }

        if (read.SuspendedFrom is { } from && (from >= read.End || read.SuspendedTo <= read.Start || read.SuspendedTo <= from))
        {
            map.Faults.Add(ScenarioFaults.SuspendedOutside(map, from, read.SuspendedTo));
        }
    }
}
