using Didymium.Chain.Facilities;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>
/// Brownfield expansion: a running plant that is full adds capacity while a kilogram of it is worth more than it costs a year
/// (its shadow price against the annuity of its investment at the hurdle rate).
/// </summary>
/// <remarks>
/// Only where plants of the kind are built within two years (separators, metal, alloy, magnets, recyclers); of mines only leaching fields that open within one.
/// Mines, and plants that take longer, are projects and decided on by investors.
/// </remarks>
internal sealed class Expansion
{
    private const double Full = 0.97;
    private const double LongestLeadYears = 2;
    private const double LongestLeadYearsOfMines = 1;

    private readonly FacilityState[] states;
    private readonly Support support;
    private readonly double rate;
    private readonly double rateOfLeaching;

    public Expansion(MarketStructure structure, Support support, FacilityState[] states)
    {
        this.states = states;
        this.support = support;
        rate = structure.World.Parameter("brownfield_rate");
        rateOfLeaching = structure.World.Parameter("brownfield_rate_leaching");
    }

    public void Review(int year, YearTotals totals)
    {
        for (var f = 0; f < states.Length; f++)
        {
            var state = states[f];
            var usable = state.Usable(year);
            if (state.Standing != Standing.Scheduled || usable <= 0 || !CanExpand(state.Facility))
            {
                continue;
            }

            // Contracts and credits are for the plant that was promised, not for what it might add.
            var worth = totals.CapacityRent(f) - support.Credit(state.Facility.Id, year);
            var ramped = state.Capacity * state.Facility.Ramp[^1] * state.Facility.Economics.Availability.Value * state.Survival;
            if (usable >= 0.99 * ramped && totals.Throughput[f] >= Full * usable && worth > AnnualCost(state.Facility))
            {
                state.Capacity *= 1 + Rate(state.Facility);
                state.Expanded = true;
            }
        }
    }

    /// <summary>The share of its capacity that a full plant may add in a year.</summary>
    public double Rate(Facility facility) => !CanExpand(facility) ? 0 : facility.Stage == Stage.Mine ? rateOfLeaching : rate;

    private static bool CanExpand(Facility facility) =>
        facility.Economics.LeadTimeYears.Value <= (facility.Stage == Stage.Mine ? LongestLeadYearsOfMines : LongestLeadYears);

    /// <summary>What added capacity costs a year, USD per kg of throughput: investment per annual tonne times the annuity factor, over 1,000 kg.</summary>
    public static double AnnualCost(Facility facility)
    {
        var e = facility.Economics;
        var annuity = e.HurdleRate.Value / (1 - Math.Pow(1 + e.HurdleRate.Value, -e.LifeYears.Value));
        return e.CapexUsdPerTonneYear.Value * annuity / 1000;
    }
}
