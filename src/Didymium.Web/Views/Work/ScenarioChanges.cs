using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Wording;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Work;

/// <summary>One thing in which a scenario differs from another.</summary>
/// <param name="Name">Name of the change in an address: an event's id, or <c>event.key</c>, or a setting.</param>
/// <param name="Subject">The event or setting.</param>
/// <param name="Words">What is changed, with before and after.</param>
internal sealed record ScenarioChange(string Name, string Subject, string Words);

/// <summary>In what a scenario differs from the one it is held against.</summary>
internal static class ScenarioChanges
{
    /// <summary>The differences, settings first.</summary>
    public static IReadOnlyList<ScenarioChange> Of(Scenario from, Scenario to, World world)
    {
        var (before, after) = (from.Events.ToDictionary(e => e.Id, StringComparer.Ordinal), to.Events.ToDictionary(e => e.Id, StringComparer.Ordinal));
        return
        [
            .. Settings(from, to),
            .. from.Events.Where(e => !after.ContainsKey(e.Id)).Select(e => new ScenarioChange(e.Id, Names.Event(e), Tongue.Say("left out", "停用"))),
            .. to.Events.Where(e => !before.ContainsKey(e.Id)).Select(e => new ScenarioChange(e.Id, Names.Event(e), Tongue.Say("added", "新增"))),
            .. to.Events.Where(e => before.ContainsKey(e.Id)).SelectMany(e => Changed(before[e.Id], e, world)),
        ];
    }

    /// <summary>What becomes of announced projects, in words.</summary>
    public static string Announced(AnnouncedProjects announced) => announced switch
    {
        AnnouncedProjects.Ignore => Tongue.Say("do not exist", "不计入"),
        AnnouncedProjects.Invest => Tongue.Say("are options for investors", "由投资者择优建设"),
        _ => Tongue.Say("are all built", "全部建成"),
    };

    /// <summary>Whether plants slip, in words.</summary>
    public static string Delays(bool expected) => expected ? Tongue.Say("slip as plants of their standing have", "按同类项目的历史延误计") : Tongue.Say("are on time", "按期投产");

    /// <summary>Whether capacity is weighted by its chance, in words.</summary>
    public static string Survival(bool expected) => expected ? Tongue.Say("count with the chance that they come", "按建成概率折算") : Tongue.Say("all come", "全部建成");

    private static IEnumerable<ScenarioChange> Settings(Scenario from, Scenario to)
    {
        if (from.Announced != to.Announced)
        {
            yield return new("announced", Tongue.Say("Announced projects", "已宣布项目"), $"{Announced(from.Announced)} → {Announced(to.Announced)}");
        }

        if (from.ExpectedDelays != to.ExpectedDelays)
        {
            yield return new("delays", Tongue.Say("Plants under way", "在建工厂"), $"{Delays(from.ExpectedDelays)} → {Delays(to.ExpectedDelays)}");
        }

        if (from.ExpectedSurvival != to.ExpectedSurvival)
        {
            yield return new("survival", Tongue.Say("Plants under way", "在建工厂"), $"{Survival(from.ExpectedSurvival)} → {Survival(to.ExpectedSurvival)}");
        }
    }

    private static IEnumerable<ScenarioChange> Changed(MarketEvent before, MarketEvent after, World world)
    {
        if (before.Kind != after.Kind)
        {
            yield return new(after.Id, Names.Event(after), $"{Words.EventKind(before.Kind)} → {Words.EventKind(after.Kind)}");
            yield break;
        }

        if (before.Status != after.Status)
        {
            yield return new($"{after.Id}.{EventValues.Status}", Names.Event(after), $"{Words.Status(before.Status)} → {Words.Status(after.Status)}");
        }

        var was = EventHandles.Of(before, world).ToDictionary(h => h.Key, StringComparer.Ordinal);
        foreach (var now in EventHandles.Of(after, world))
        {
            var then = was.GetValueOrDefault(now.Key);
            if (!EventValues.IsSame(then?.Value, now.Value))
            {
                var unit = EventValues.Unit(now);
                yield return new($"{after.Id}.{now.Key}", Names.Event(after), $"{EventValues.Label(now)}: {(then is null ? "–" : EventValues.Say(then, then.Value))} → {EventValues.Say(now, now.Value)}{(unit.Length > 0 ? $" ({unit})" : string.Empty)}");
            }
        }
    }
}
