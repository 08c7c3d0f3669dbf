using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Events;

namespace Didymium.Analysis.Impact;

/// <summary>Says what the claims of a document change, by running the scenario with and without them.</summary>
/// <remarks>
/// A claim that the scenario has already is measured by taking it out; one that may move the base case and is not there, by adding it; all else
/// as a switch that is worth nothing until somebody turns it. The scenario's own run is made once and shared.
/// </remarks>
public sealed class ImpactAnalyser
{
    // These say why a claim moves no tonnes, or that the base case has it; they do not say that it is wrong.
    private static readonly string[] NotAgainst = ["in-baseline", "money-not-tonnes"];

    private readonly World world;
    private readonly Scenario scenario;
    private readonly ImpactOptions options;
    private readonly Variants variants;

    private ImpactAnalyser(World world, Scenario scenario, ImpactOptions options)
    {
        this.world = world;
        this.scenario = scenario;
        this.options = options;
        variants = new Variants(world, scenario, options);
    }

    /// <summary>Measures claims.</summary>
    /// <param name="title">Title of the document, or the claim's quote.</param>
    /// <param name="world">The world, read with the scenario's own overrides.</param>
    /// <param name="scenario">The scenario that is the base case.</param>
    /// <param name="claims">The claims, in the document's order.</param>
    /// <param name="options">Options; null for the defaults.</param>
    /// <param name="progress">Told how many runs have been made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImpactResult Run(string title, World world, Scenario scenario, IReadOnlyList<ImpactClaim> claims, ImpactOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(claims);
        return new ImpactAnalyser(world, scenario, options ?? new ImpactOptions()).Run(title, claims, progress, cancellationToken);
    }

    /// <summary>Checks that say a claim does not hold.</summary>
    /// <param name="claim">The claim.</param>
    public static IReadOnlyList<CheckResult> Against(ImpactClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return [.. claim.Checks.Where(c => c.Outcome == CheckOutcome.Failed && !NotAgainst.Contains(c.Check))];
    }

    private ImpactResult Run(string title, IReadOnlyList<ImpactClaim> claims, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var plans = claims.Select(Plan).ToList();
        var moving = plans.Where(p => p.Kind is ImpactKind.InBase or ImpactKind.MovesBase).ToList();
        var switches = plans.Where(p => p.Kind == ImpactKind.Switch).ToList();
        var without = new Variant([.. moving.SelectMany(p => p.Without.Without).Distinct(StringComparer.Ordinal)], [], []);
        var with = new Variant([], [.. moving.SelectMany(p => p.With.Added)], []);
        var on = new Variant([], [.. switches.SelectMany(p => p.With.Added)], Unique(switches.SelectMany(p => p.With.Set)));
        var wanted = plans.Where(p => p.CanRun).SelectMany(p => new[] { p.Without, p.With });
        wanted = moving.Count > 0 ? wanted.Concat([without, with]) : wanted;
        wanted = switches.Exists(p => p.CanRun) ? wanted.Concat([Variant.AsItIs, on]) : wanted;
        variants.Solve(wanted, progress, cancellationToken);

        var impacts = plans.Select(Impact).OrderBy(i => Rank(i.Kind)).ToImmutableArray();
        var together = moving.Count == 0 ? null : new ImpactEffect(variants[without], variants[with], [.. scenario.Events.Where(e => without.Without.Contains(e.Id)), .. with.Added]);
        return new ImpactResult
        {
            Title = title,
            World = world,
            Scenario = scenario,
            Claims = impacts,
            Together = together,
            Switches = switches.Exists(p => p.CanRun) ? new ImpactEffect(variants[Variant.AsItIs], variants[on], on.Added) : null,
            Runs = variants.Count,
        };
    }

    private Planned Plan(ImpactClaim claim)
    {
        var made = claim.Events;
        var verdict = claim.Decision?.Verdict;
        var accepted = verdict is Verdict.Accept or Verdict.AcceptAsScenario;
        var added = new Variant([], made.Events, options.WithNumbers is null ? [] : made.Set);
        if (verdict is not null && !accepted)
        {
            return new Planned(claim, ImpactKind.NotAccepted, Variant.AsItIs, added, []);
        }

        // A reviewer who has seen a failed check and accepts all the same makes it a switch.
        if (Against(claim).Count > 0 && !accepted)
        {
            return new Planned(claim, ImpactKind.FailsCheck, Variant.AsItIs, added, []);
        }

        // The rules of review and what can be made of the claim both have their say, and the stricter one wins.
        if (!made.MovesBase || verdict == Verdict.AcceptAsScenario || Against(claim).Count > 0 || claim.Could is { Reach: not Reach.BaseCase })
        {
            return new Planned(claim, made.CanRun ? ImpactKind.Switch : ImpactKind.Nothing, Variant.AsItIs, added, []);
        }

        var known = made.Events.Select(e => Baseline.Find(scenario, e)).ToList();
        if (known.TrueForAll(k => k is not null))
        {
            ImmutableArray<string> ids = [.. known.Select(k => k!.Id).Distinct(StringComparer.Ordinal)];
            return new Planned(claim, ImpactKind.InBase, new Variant(ids, [], []), Variant.AsItIs, ids);
        }

        var news = made.Events.Where((_, i) => known[i] is null);
        return new Planned(claim, ImpactKind.MovesBase, Variant.AsItIs, new Variant([], [.. news], []), []);
    }

    private ClaimImpact Impact(Planned plan)
    {
        var events = plan.Kind == ImpactKind.InBase ? [.. scenario.Events.Where(e => plan.InBase.Contains(e.Id))] : plan.With.Added;
        var effect = plan.CanRun ? new ImpactEffect(variants[plan.Without], variants[plan.With], events) : null;
        return new ClaimImpact
        {
            Of = plan.Claim,
            Kind = plan.Kind,
            Effect = effect,
            InBase = plan.InBase,
            HeldBackBy = plan.Kind == ImpactKind.FailsCheck ? [.. Against(plan.Claim).Select(c => c.Check)] : [],
        };
    }

    private static ImmutableArray<Override> Unique(IEnumerable<Override> set) => [.. set.GroupBy(o => o.Path, StringComparer.Ordinal).Select(g => g.Last())];

    private static int Rank(ImpactKind kind) => kind switch
    {
        ImpactKind.InBase or ImpactKind.MovesBase => 0,
        ImpactKind.Switch => 1,
        ImpactKind.FailsCheck => 2,
        ImpactKind.NotAccepted => 3,
        _ => 4,
    };

    private sealed record Planned(ImpactClaim Claim, ImpactKind Kind, Variant Without, Variant With, ImmutableArray<string> InBase)
    {
        public bool CanRun => Without.Key != With.Key;
    }
}
