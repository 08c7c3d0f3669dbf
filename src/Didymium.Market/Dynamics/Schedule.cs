using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;

namespace Didymium.Market.Dynamics;

/// <summary>How a facility stands in a run.</summary>
internal enum Standing
{
    /// <summary>Runs, ramps up or comes on its date.</summary>
    Scheduled,

    /// <summary>An option that investors may take up.</summary>
    Option,

    /// <summary>Shut for want of margin; may restart.</summary>
    CareAndMaintenance,

    /// <summary>Not in this run.</summary>
    Absent,
}

/// <summary>A facility's changing state.</summary>
internal sealed class FacilityState
{
    public required Facility Facility { get; init; }

    /// <summary>Status that world and scenario give it.</summary>
    public required string Status { get; set; }

    /// <summary>Owners by the decimal year from which they control it, ascending; the first holds from the start.</summary>
    public required List<(double From, string Owner)> Owners { get; init; }

    /// <summary>Capacity in t per year on the natural basis, as stated.</summary>
    public required double Capacity { get; set; }

    /// <summary>Capacity as the world or the scenario states it, before any expansion in the run.</summary>
    public double AnnouncedCapacity { get; set; }

    public required Chain.Figures.YearMonth AnnouncedStart { get; set; }

    public required Standing Standing { get; set; }

    /// <summary>Start of output in decimal years; the ramp counts from its calendar year.</summary>
    public double Start { get; set; }

    /// <summary>Chance that it comes, weighting the capacity of a single run.</summary>
    public double Survival { get; set; } = 1;

    /// <summary>True when investors took it up during the run.</summary>
    public bool Invested { get; set; }

    /// <summary>True when it grew beyond its stated capacity during the run.</summary>
    public bool Expanded { get; set; }

    public int IdleYears { get; set; }

    public int? RestartYear { get; set; }

    public double? LastNpvMillionUsd { get; set; }

    public string Reason { get; set; } = string.Empty;

    /// <summary>Who controls it at the middle of a year.</summary>
    public string OwnerIn(int year) => Owners.Last(o => o.From <= year + 0.5).Owner;

    /// <summary>Usable capacity in a year: stated capacity times ramp, availability and the chance that it comes.</summary>
    public double Usable(int year)
    {
        if (Standing != Standing.Scheduled)
        {
            return 0;
        }

        return Capacity * RampShare(year - Start) * Facility.Economics.Availability.Value * Survival;
    }

    /// <summary>Share of capacity when <paramref name="age"/> years have passed since the start; linear between the ramp's calendar years.</summary>
    private double RampShare(double age)
    {
        var ramp = Facility.Ramp;
        double At(int i) => i < 0 ? 0 : ramp[Math.Min(i, ramp.Length - 1)];
        var whole = (int)Math.Floor(age);
        var part = age - whole;
        return ((1 - part) * At(whole)) + (part * At(whole + 1));
    }
}

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

        foreach (var change in scenario.Events.OfType<ProjectEvent>().Where(e => e.Status is EventStatus.InForce or EventStatus.Decided or EventStatus.Suspended).OrderBy(e => e.Start))
        {
            foreach (var state in states.Where(s => s.Facility.Id == change.Facility || (change.Facility is null && s.Facility.Project == change.Project && s.Status != "operating")))
            {
                state.Status = change.NewStatus;
                state.AnnouncedStart = change.NewStart ?? state.AnnouncedStart;
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

        return states;
    }

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
            state.Reason = dead ? $"status {state.Status}" : $"status {state.Status}: not firm, and this scenario leaves such projects out";
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
