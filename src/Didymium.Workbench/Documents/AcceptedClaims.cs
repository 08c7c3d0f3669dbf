using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Events;
using Didymium.Evidence.Ledger;

namespace Didymium.Workbench.Documents;

/// <summary>What reviewers have accepted, and the scenario that it makes.</summary>
/// <param name="Claims">Accepted claims that give the model something to change, with what they give.</param>
/// <param name="File">The scenario; null when no accepted claim gives an event or a number.</param>
public sealed record AcceptedClaims(IReadOnlyList<ClaimEvents> Claims, ScenarioFile? File)
{
    /// <summary>Makes the scenario: each event cites its claim, and no number is typed again.</summary>
    /// <param name="desk">The ledger with its names.</param>
    /// <param name="id">Id of the scenario.</param>
    /// <param name="extended">The world, and the scenario that is extended.</param>
    public static AcceptedClaims Of(Desk desk, string id, (World World, Scenario Scenario) extended)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var accepted = desk.Ledger.LatestDecisions().Where(pair => pair.Value.Verdict is Verdict.Accept or Verdict.AcceptAsScenario).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var maker = new EventMaker(extended.World, desk.Gazetteer.Entity, extended.Scenario);
        var made = desk.Ledger.Claims(new ClaimFilter { CurrentOnly = true })
            .Where(claim => accepted.Contains(claim.Id))
            .Select(claim => maker.Make(claim, desk.Ledger.Document(claim.Document)?.Published))
            .Where(claim => claim.CanRun)
            .ToList();
        var file = AcceptedScenario.Of(id, $"Accepted claims of {Path.GetFileName(desk.Ledger.Path)}", extended.Scenario.Id, made, claim => desk.Ledger.LatestDecision(claim)?.Verdict);
        file = file with { NameZh = $"{Path.GetFileName(desk.Ledger.Path)} 中已接受的主张" };
        return new AcceptedClaims(made, file.Events.IsEmpty && file.Overrides.IsEmpty ? null : file);
    }
}
