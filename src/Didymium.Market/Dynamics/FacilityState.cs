using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Time;

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

/// <summary>A dated change of what runs.</summary>
/// <param name="From">Decimal year from which it holds.</param>
/// <param name="Standing">New standing.</param>
/// <param name="Capacity">New stated capacity, t per year; null to keep it.</param>
/// <param name="Reason">Why, in words.</param>
internal readonly record struct FacilityChange(double From, Standing Standing, double? Capacity, (string English, string Chinese) Reason);

/// <summary>A facility's changing state.</summary>
internal sealed class FacilityState
{
    private readonly List<FacilityChange> changes = [];

    public required Facility Facility { get; init; }

    /// <summary>Status that world and scenario give it.</summary>
    public required string Status { get; set; }

    /// <summary>Owners by the decimal year from which they control it, ascending; the first holds from the start.</summary>
    public required List<(double From, string Owner)> Owners { get; init; }

    /// <summary>Capacity in t per year on the natural basis, as stated.</summary>
    public required double Capacity { get; set; }

    /// <summary>Capacity as the world or the scenario states it, before any expansion in the run.</summary>
    public double AnnouncedCapacity { get; set; }

    public required YearMonth AnnouncedStart { get; set; }

    public required Standing Standing { get; set; }

    /// <summary>Start of output in decimal years; the years of the ramp count from it.</summary>
    public double Start { get; set; }

    /// <summary>Chance that it comes, weighting the capacity of a single run.</summary>
    public double Survival { get; set; } = 1;

    /// <summary>True when investors took it up during the run.</summary>
    public bool Invested { get; set; }

    /// <summary>True when it grew beyond its stated capacity during the run.</summary>
    public bool Expanded { get; set; }

    /// <summary>How long it has stood still, years.</summary>
    public double IdleYears { get; set; }

    /// <summary>When it runs again, decimal year; null when nobody has decided so.</summary>
    public double? RestartAt { get; set; }

    public double? LastNpvMillionUsd { get; set; }

    /// <summary>Why it stands as it does, in both languages; empty where its status alone says so.</summary>
    public (string English, string Chinese) Reason { get; set; } = (string.Empty, string.Empty);

    /// <summary>Who controls it at a time.</summary>
    public string OwnerAt(double time) => Owners.Last(o => o.From <= time).Owner;

    /// <summary>Notes a dated change; those of a later date come after.</summary>
    public void Plan(FacilityChange change)
    {
        // Of two on the same date the one noted later holds.
        var later = changes.FindIndex(c => c.From > change.From);
        changes.Insert(later < 0 ? changes.Count : later, change);
    }

    /// <summary>The capacity stated for a time by the changes noted so far, t per year.</summary>
    public double CapacityAt(double time) => changes.LastOrDefault(c => c.From <= time && c.Capacity is not null).Capacity ?? Capacity;

    /// <summary>Makes the changes that are due by a time.</summary>
    public void Advance(double time)
    {
        while (changes.Count > 0 && changes[0].From <= time)
        {
            var change = changes[0];
            changes.RemoveAt(0);
            Standing = change.Standing;
            Capacity = change.Capacity ?? Capacity;
            Reason = change.Reason;
            IdleYears = 0;
        }
    }

    /// <summary>Usable capacity in a period, t: stated capacity times ramp, availability and the chance that it comes.</summary>
    public double Usable(Period period)
    {
        if (changes.Count == 0)
        {
            return Standing == Standing.Scheduled ? Capacity * RampYears(period.Start, period.End) * Facility.Economics.Availability.Value * Survival : 0;
        }

        double sum = 0, from = period.Start, capacity = Capacity;
        var standing = Standing;
        foreach (var change in changes.Where(c => c.From < period.End))
        {
            var to = Math.Max(from, change.From);
            sum += standing == Standing.Scheduled ? capacity * RampYears(from, to) : 0;
            (from, standing, capacity) = (to, change.Standing, change.Capacity ?? capacity);
        }

        sum += standing == Standing.Scheduled ? capacity * RampYears(from, period.End) : 0;
        return sum * Facility.Economics.Availability.Value * Survival;
    }

    /// <summary>The share of a period in which it is scheduled, whatever its ramp.</summary>
    public double OpenShare(Period period)
    {
        double open = 0, from = period.Start;
        var standing = Standing;
        foreach (var change in changes.Where(c => c.From < period.End))
        {
            var to = Math.Max(from, change.From);
            open += standing == Standing.Scheduled ? to - from : 0;
            (from, standing) = (to, change.Standing);
        }

        return (open + (standing == Standing.Scheduled ? period.End - from : 0)) / period.Length;
    }

    // Years at full capacity between two times: the ramp is a step a year, counted from the start.
    private double RampYears(double from, double to)
    {
        var ramp = Facility.Ramp;
        if (to <= Start || to <= from)
        {
            return 0;
        }

        if (from >= Start + ramp.Length - 1)
        {
            return ramp[^1] * (to - from);
        }

        var sum = 0.0;
        for (var i = 0; i < ramp.Length; i++)
        {
            var end = i == ramp.Length - 1 ? double.PositiveInfinity : Start + i + 1;
            sum += ramp[i] * Math.Max(0, Math.Min(to, end) - Math.Max(from, Start + i));
        }

        return sum;
    }
}
