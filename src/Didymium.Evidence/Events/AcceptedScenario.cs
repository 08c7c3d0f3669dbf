using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Events;

/// <summary>A scenario of what reviewers have accepted.</summary>
public static class AcceptedScenario
{
    /// <summary>Claims that may move the base case and those accepted as a scenario, each claim once.</summary>
    /// <param name="id">Id.</param>
    /// <param name="name">Name in words.</param>
    /// <param name="extends">Scenario that it extends.</param>
    /// <param name="claims">What claims give.</param>
    /// <param name="verdict">The latest verdict on a claim; null when there is none.</param>
    /// <remarks>A claim that may only be a switch and is accepted goes in as well: this file is a scenario. What is not accepted stays out.</remarks>
    public static ScenarioFile Of(string id, string name, string extends, IEnumerable<ClaimEvents> claims, Func<string, Verdict?> verdict)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(verdict);
        var accepted = claims.Where(c => c.CanRun && verdict(c.Claim.Id) is Verdict.Accept or Verdict.AcceptAsScenario).DistinctBy(c => c.Claim.Id).ToList();
        return new ScenarioFile
        {
            Id = id,
            Name = name,
            Extends = extends,
            Description = $"What {accepted.Count} accepted claims change.",
            DescriptionZh = $"{accepted.Count}条已接受的主张所作的改变。",
            Events = [.. accepted.SelectMany(c => c.Events).GroupBy(e => e.Id, StringComparer.Ordinal).Select(g => g.Last())],
            Overrides = [.. accepted.SelectMany(c => c.Set).GroupBy(o => o.Path, StringComparer.Ordinal).Select(g => g.Last())],
        };
    }
}
