using System.Collections.Immutable;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Wording;

namespace Didymium.Web.Views.Work;

/// <summary>Questions that a newcomer may begin with: sets of changes, each of them a link.</summary>
internal static class ScenarioQuestions
{
    private const string China = "CHN";

    /// <summary>Questions that the scenario has the events for.</summary>
    public static IReadOnlyList<(string Words, ScenarioChoice Choice)> Of(Scenario scenario)
    {
        var heavy = Licences(scenario, l => l.Works && l.End is null && l.SuspendedFrom is null && l.Scope.Product is "ox-dy" or "ox-tb" or "met-dy" or "met-tb");
        var suspended = Licences(scenario, l => l.Status == EventStatus.Suspended);
        var floors = scenario.Events.OfType<PriceFloor>().Where(f => f.Works).Select(f => f.Id).ToImmutableArray();
        var bans = scenario.Events.OfType<TechnologyBan>().Where(b => b.Works).Select(b => b.Id).ToImmutableArray();
        var start = new ScenarioChoice { Base = scenario.Id };
        return
        [
            .. heavy.IsEmpty ? [] : One(Tongue.Say("China approves no licence at all for dysprosium and terbium", "中国对镝、铽一律不批准出口许可"), start with { Edits = [.. heavy.Select(id => new EventEdit(id, "share_approved", "0"))] }),
            .. suspended.IsEmpty ? [] : One(Tongue.Say("The suspended Chinese controls of October 2025 never come back", "2025年10月公布、现已暂停的管制措施不再恢复"), start with { Off = suspended }),
            .. floors.IsEmpty ? [] : One(Tongue.Say("There are no price floors", "取消保底价格"), start with { Off = floors }),
            .. bans.IsEmpty ? [] : One(Tongue.Say("China shares its separation and magnet technology", "中国不再限制分离与磁体技术出口"), start with { Off = bans }),
            .. scenario.Announced == AnnouncedProjects.Build ? [] : One(Tongue.Say("All announced projects are built", "所有已宣布项目全部建成"), start with { Announced = EventValues.Word(AnnouncedProjects.Build) }),
        ];
    }

    private static ImmutableArray<string> Licences(Scenario scenario, Func<ExportLicence, bool> which) =>
        [.. scenario.Events.OfType<ExportLicence>().Where(l => l.Scope.Origin == China && which(l)).Select(l => l.Id).Order(StringComparer.Ordinal)];

    private static (string, ScenarioChoice)[] One(string words, ScenarioChoice choice) => [(words, choice)];
}
