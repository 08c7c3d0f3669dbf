using Didymium.Market.Dynamics;

namespace Didymium.Market.Foresight;

/// <summary>An option decided on at the end of a year.</summary>
/// <param name="Year">Year of the decision.</param>
/// <param name="Start">Start of output, decimal year.</param>
/// <param name="Survival">Chance that it comes.</param>
/// <param name="Usable">Usable capacity by year, base year first, t.</param>
/// <param name="Ramped">The part of it that is ramped up at the end of the year, so that it can be expanded, t.</param>
/// <param name="Payment">What its owners pay a year, thousand USD, by year.</param>
internal sealed record BuildOption(int Year, double Start, double Survival, double[] Usable, double[] Ramped, double[] Payment);

/// <summary>What a facility can have in each year, and at what cost, when owners know the future. Arrays by year, the base year first.</summary>
/// <param name="Facility">Facility index.</param>
/// <param name="Firm">Usable capacity that nobody has to decide on, t.</param>
/// <param name="Ramped">The part of it that is ramped up at the end of the year, t.</param>
/// <param name="Open">Share of the year in which added capacity can be used.</param>
/// <param name="Options">The same option at each year in which it may be decided on; empty for plants that are no options.</param>
/// <param name="GrowthRate">Share of ramped capacity that may be added in a year; 0 where none can.</param>
/// <param name="GrowthCost">What a tonne of added capacity costs a year, thousand USD.</param>
internal sealed record CapacityProspect(int Facility, double[] Firm, double[] Ramped, double[] Open, BuildOption[] Options, double GrowthRate, double GrowthCost)
{
    /// <summary>True when it can be expanded.</summary>
    public bool CanGrow => GrowthRate > 0 && (Options.Length > 0 || Array.Exists(Ramped, r => r > 0));

    /// <summary>True when its capacity is decided on.</summary>
    public bool IsDecided => Options.Length > 0 || CanGrow;

    /// <summary>Usable capacity of a ramped plant per tonne of stated capacity.</summary>
    public static double PerStatedTonne(FacilityState state) => state.Facility.Ramp[^1] * state.Facility.Economics.Availability.Value * state.Survival;
}
