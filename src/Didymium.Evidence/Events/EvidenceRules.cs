using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Events;

/// <summary>Something of a scenario or a world that rests on a claim which was not accepted.</summary>
/// <param name="Where">What cites it: <c>event mp-ban</c>, <c>set deposits.x.resource_t_reo</c>, or a cell <c>facilities.csv/mine/capacity</c>.</param>
/// <param name="Claim">Claim id.</param>
/// <param name="Verdict">The latest verdict; null when there is none.</param>
/// <param name="Message">The rule and the fix in a sentence.</param>
public sealed record UnacceptedCitation(string Where, string Claim, Verdict? Verdict, string Message);

/// <summary>A number or an event may cite claims that were accepted only.</summary>
public static class EvidenceRules
{
    /// <summary>Everything that cites a claim which is not accepted.</summary>
    /// <param name="scenario">The scenario; null for the world alone.</param>
    /// <param name="world">The world; null for the scenario alone.</param>
    /// <param name="verdict">The latest verdict on a claim by its id; null when the claim is not known or not reviewed.</param>
    /// <param name="isBaseCase">True when the scenario is the base case, where a claim accepted as a scenario is not enough. The world always is.</param>
    /// <returns>In the order of the scenario and the files; empty when all is well.</returns>
    public static IReadOnlyList<UnacceptedCitation> Unaccepted(Scenario? scenario, World? world, Func<string, Verdict?> verdict, bool isBaseCase = false)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var found = new List<UnacceptedCitation>();
        void Look(string where, string id, bool isBase)
        {
            if (ClaimIds.IsClaim(id) && Message(where, id, verdict(id), isBase) is { } message)
            {
                found.Add(new UnacceptedCitation(where, id, verdict(id), message));
            }
        }

        foreach (var e in scenario?.Events ?? [])
        {
            foreach (var id in e.Evidence)
            {
                Look($"event {e.Id}", id, isBaseCase);
            }
        }

        foreach (var set in scenario?.Overrides ?? [])
        {
            Look($"set {set.Path}", set.Source, isBaseCase);
        }

        foreach (var figure in world?.Figures ?? [])
        {
            Look(figure.Figure.Cell, figure.Figure.Source, isBase: true);
        }

        return [.. found.Distinct()];
    }

    private static string? Message(string where, string id, Verdict? verdict, bool isBaseCase) => verdict switch
    {
        Verdict.Accept => null,
        Verdict.AcceptAsScenario when !isBaseCase => null,
        Verdict.AcceptAsScenario => $"{where} cites claim {id}, which is accepted as a scenario only: it may not move the base case. Fix: move it to a scenario of its own, or have the claim accepted",
        null => $"{where} cites claim {id}, which nobody has accepted. Fix: review the claim, or take the citation out",
        { } other => $"{where} cites claim {id}, whose verdict is {Keys.Of(other)}. Fix: take it out, or cite a claim that is accepted",
    };
}
