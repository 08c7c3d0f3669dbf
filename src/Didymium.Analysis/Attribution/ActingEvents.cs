using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;

namespace Didymium.Analysis.Attribution;

/// <summary>Events of a scenario that could move anything before a time: what an explanation has to try without.</summary>
internal static class ActingEvents
{
    /// <summary>Events that could act before a time, in the scenario's order.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="end">End of the period asked for, in decimal years.</param>
    public static ImmutableArray<MarketEvent> Of(World world, Scenario scenario, double end)
    {
        var starts = EarliestStarts(world, scenario);
        return [.. scenario.Events.Where(e => CanAct(e, world, starts, end))];
    }

    private static bool CanAct(MarketEvent e, World world, Dictionary<string, double> starts, double end)
    {
        if (e is NotedEvent || !e.Works)
        {
            return false;
        }

        bool Runs(Func<Facility, bool> which) => world.Facilities.Any(f => which(f) && starts[f.Id] < end);
        return e switch
        {
            // Plans and credits count from the day that somebody plans with them, but move nothing before a plant of theirs can run.
            ProjectEvent p => Runs(f => f.Id == p.Facility || (p.Facility is null && f.Project == p.Project)),
            OutputCredit c => Runs(f => f.Id == c.Facility),
            PriceFloor f => f.Start.InYears < end && Runs(x => x.Id == f.Facility),
            Offtake o => o.Start.InYears < end && Runs(f => f.Id == o.Facility),
            CapexGrant g => g.Start.InYears < end && Runs(f => f.Project == g.Project),
            ConcessionalLoan l => l.Start.InYears < end && Runs(f => f.Project == l.Project),
            InvestmentCredit c => c.Start.InYears < end && Runs(f => f.Project == c.Project),
            _ => InForceBetween(e, world.BaseYear, end),
        };
    }

    // Suspensions that cover the whole time leave a measure without effect.
    private static bool InForceBetween(MarketEvent e, double from, double end)
    {
        var (start, stop) = (Math.Max(from, e.Start.InYears), Math.Min(end, e.End?.InYears ?? double.PositiveInfinity));
        var suspendedFrom = e.SuspendedFrom?.InYears ?? double.PositiveInfinity;
        var suspendedTo = e.SuspendedFrom is null ? double.PositiveInfinity : e.SuspendedTo?.InYears ?? double.PositiveInfinity;
        return start < Math.Min(stop, suspendedFrom) || Math.Max(start, suspendedTo) < stop;
    }

    // The first day on which each facility could run, whatever its events do.
    private static Dictionary<string, double> EarliestStarts(World world, Scenario scenario)
    {
        var starts = world.Facilities.ToDictionary(f => f.Id, f => f.Start.InYears, StringComparer.Ordinal);
        foreach (var p in scenario.Events.OfType<ProjectEvent>().Where(p => p.NewStart is not null))
        {
            foreach (var f in world.Facilities.Where(f => f.Id == p.Facility || (p.Facility is null && f.Project == p.Project)))
            {
                starts[f.Id] = Math.Min(starts[f.Id], p.NewStart!.Value.InYears);
            }
        }

        return starts;
    }
}
