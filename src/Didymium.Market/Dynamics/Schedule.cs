using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;

namespace Didymium.Market.Dynamics;

/// <summary>Which facilities come, when and how large: world statuses, changed by the scenario's events, with the slips and failures that plants of each status have had.</summary>
internal static class Schedule
{
    public static FacilityState[] Build(World world, Scenario scenario)
    {
        var states = new FacilityState[world.Facilities.Length];
        for (var f = 0; f < states.Length; f++)
        {
            var facility = world.Facilities[f];
            states[f] = new FacilityState
            {
                Facility = facility,
                Status = facility.Status,
                Owners = [(double.NegativeInfinity, facility.Owner)],
                Capacity = facility.Capacity.Value,
                AnnouncedStart = facility.Start,
                Standing = Standing.Absent,
            };
        }

        var dated = new List<(FacilityState State, ProjectEvent Event)>();
        foreach (var change in scenario.Events.OfType<ProjectEvent>().Where(e => e.Status is EventStatus.InForce or EventStatus.Decided or EventStatus.Suspended or EventStatus.Expired).OrderBy(e => e.Start))
        {
            foreach (var state in states.Where(s => s.Facility.Id == change.Facility || (change.Facility is null && s.Facility.Project == change.Project && (s.Status != "operating" || StandingOf(change.NewStatus, world) != Standing.Scheduled))))
            {
                // What runs, or will by then, changes on the day; what does not is planned anew. What ends comes back, so it is dated too.
                if ((change.Start.InYears > world.BaseYear || change.End is not null) && (RunsBy(change, state, world) || dated.Exists(d => d.State == state)))
                {
                    dated.Add((state, change));
                    continue;
                }

                state.AnnouncedStart = change.NewStart ?? (Reopens(change, state, world) ? change.Start : state.AnnouncedStart);
                state.Status = change.NewStatus;
                state.Capacity = change.Capacity ?? state.Capacity;
            }

            // Whoever buys a project buys its running plants too.
            if (change.Owner is { } owner)
            {
                foreach (var state in states.Where(s => s.Facility.Id == change.Facility || (change.Facility is null && s.Facility.Project == change.Project)))
                {
                    state.Owners.Add((change.Start.InYears, owner));
                }
            }
        }

        foreach (var state in states)
        {
            Settle(state, world, scenario);
        }

        foreach (var (state, change) in dated)
        {
            Date(state, change, world);
        }

        return states;
    }

    private static bool RunsBy(ProjectEvent change, FacilityState state, World world) => state.Status is "operating" or "commissioning"
        || (world.Statuses[state.Status].IsFirm && state.AnnouncedStart < change.Start && StandingOf(change.NewStatus, world) != Standing.Scheduled);

    // A plant that stood still starts again when the event says so and not on the day it was first built.
    private static bool Reopens(ProjectEvent change, FacilityState state, World world) =>
        change.Start > state.AnnouncedStart && StandingOf(change.NewStatus, world) == Standing.Scheduled && StandingOf(state.Status, world) != Standing.Scheduled;

    // Each stretch of time in which it is in force begins with the change and ends with the way back.
    private static void Date(FacilityState state, ProjectEvent change, World world)
    {
        var start = (change.NewStart is { } begins && begins > change.Start ? begins : change.Start).InYears;
        var before = change.Capacity is null ? (double?)null : state.CapacityAt(start);

        // A stop with an end is somebody's order and not for a margin to lift.
        var standing = StandingOf(change.NewStatus, world);
        standing = change.End is not null && standing == Standing.CareAndMaintenance ? Standing.Absent : standing;
        foreach (var (from, to) in Stretches(change, start))
        {
            state.Plan(new FacilityChange(from, standing, change.Capacity, Tongue.Both(() => Tongue.Say($"{change.NewStatus} from {change.Start}: {change.Name}", $"{Terms.Status(change.NewStatus)}，自{change.Start}起：{Names.Event(change)}"))));
            if (double.IsFinite(to))
            {
                state.Plan(new FacilityChange(to, Standing.Scheduled, before, Tongue.Both(() => Tongue.Say($"back, after: {change.Name}", $"恢复，此前：{Names.Event(change)}"))));
            }
        }

        state.Status = change.End is null ? change.NewStatus : state.Facility.Status;
    }

    private static IEnumerable<(double From, double To)> Stretches(ProjectEvent change, double start)
    {
        var end = change.End?.InYears ?? double.PositiveInfinity;
        var stop = change.SuspendedFrom?.InYears ?? end;
        var again = change.SuspendedFrom is null ? end : change.SuspendedTo?.InYears ?? end;
        (double From, double To)[] stretches = [(start, Math.Min(stop, end)), (Math.Max(start, again), end)];
        return stretches.Where(s => s.From < s.To);
    }

    private static Standing StandingOf(string status, World world) => status switch
    {
        "closed" or "cancelled" or "denied" or "expired" => Standing.Absent,
        "care_and_maintenance" or "paused" => Standing.CareAndMaintenance,
        _ => world.Statuses[status].IsFirm ? Standing.Scheduled : Standing.CareAndMaintenance,
    };

    private static void Settle(FacilityState state, World world, Scenario scenario)
    {
        var outlook = world.Statuses[state.Status];
        var started = state.AnnouncedStart.Year <= world.BaseYear;
        var firm = outlook.IsFirm;
        var dead = state.Status is "closed" or "cancelled" or "denied" or "expired";
        state.Standing = dead ? Standing.Absent
            : state.Status is "care_and_maintenance" or "paused" ? Standing.CareAndMaintenance
            : firm ? Standing.Scheduled
            : scenario.Announced switch
            {
                AnnouncedProjects.Build => Standing.Scheduled,
                AnnouncedProjects.Invest => Standing.Option,
                _ => Standing.Absent,
            };
        state.AnnouncedCapacity = state.Capacity;
        if (state.Standing == Standing.Absent)
        {
            state.Reason = Tongue.Both(() => dead
                ? Tongue.Say($"status {state.Status}", $"状态：{Terms.Status(state.Status)}")
                : Tongue.Say($"status {state.Status}: not firm, and this scenario leaves such projects out", $"状态：{Terms.Status(state.Status)}；并未确定，本情景不计此类项目"));
            return;
        }

        // Known starts are counted by calendar year, as ramps are; promised ones keep the month and slip as plants of their status have.
        var delay = started || !scenario.ExpectedDelays ? 0 : outlook.DelayYears.Value;
        var month = started ? 0 : state.AnnouncedStart.InYears - state.AnnouncedStart.Year;
        state.Start = state.AnnouncedStart.Year + month + delay;

        // A plant that is not running yet when the world is described cannot have run before.
        if (!started || state.Status is not ("operating" or "commissioning"))
        {
            state.Start = Math.Max(state.Start, started ? world.BaseYear + 1 + outlook.DelayYears.Value : state.Start);
        }

        state.Survival = scenario.ExpectedSurvival ? outlook.SuccessProbability.Value : 1;
    }
}
