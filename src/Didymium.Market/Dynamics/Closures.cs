using Didymium.Chain.Facilities;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>
/// Below cash cost for long enough a plant goes into care and maintenance; it restarts, with a delay, when the expected margin is back.
/// </summary>
internal sealed class Closures
{
    // A plant that used less than this share of its capacity counts as standing still.
    private const double IdleBelow = 0.02;

    private readonly MarketStructure structure;
    private readonly FacilityState[] states;
    private readonly ILookup<int, Activity> buyers;
    private readonly int patience;
    private readonly double restartMargin;

    public Closures(MarketStructure structure, FacilityState[] states)
    {
        this.structure = structure;
        this.states = states;
        buyers = Netback.Buyers(structure);
        patience = (int)Parameter("closure_years", 3);
        restartMargin = Parameter("restart_margin", 0.1);
    }

    public void Review(int year, Expectations expectations, double[] premiums, double[] throughput)
    {
        var netback = new Netback(structure, expectations, states, buyers, year, null);
        for (var f = 0; f < states.Length; f++)
        {
            var state = states[f];
            if (state.Standing == Standing.Scheduled)
            {
                var usable = state.Usable(year);
                state.IdleYears = usable > 0 && throughput[f] < IdleBelow * usable ? state.IdleYears + 1 : 0;
                if (state.IdleYears >= patience && state.Facility.Stage is not (Stage.Magnet or Stage.Alloy or Stage.Metal or Stage.Recycling))
                {
                    state.Standing = Standing.CareAndMaintenance;
                    state.RestartYear = null;
                    state.Reason = $"shut after {patience} years below cash cost or without feed (to {year})";
                }
            }
            else if (state.Standing == Standing.CareAndMaintenance)
            {
                Restart(state, f, year, netback, premiums);
            }
        }
    }

    private void Restart(FacilityState state, int f, int year, Netback netback, double[] premiums)
    {
        var opex = state.Facility.Economics.OpexUsdPerKg.Value;
        var margin = structure.ActivitiesOf[f]
            .Select(a => netback.OutputValue(structure.Activities[a]) + premiums[a] - netback.InputCost(structure.Activities[a]) - opex)
            .DefaultIfEmpty(double.NegativeInfinity)
            .Max();
        if (margin > restartMargin * opex)
        {
            state.RestartYear ??= year + 2;
            if (year + 1 >= state.RestartYear)
            {
                state.Standing = Standing.Scheduled;
                state.Start = Math.Min(state.Start == 0 ? year + 1 : state.Start, year + 1);
                state.IdleYears = 0;
                state.Reason = $"restarted for {year + 1}";
            }
        }
        else
        {
            state.RestartYear = null;
        }
    }

    private double Parameter(string id, double otherwise) => structure.World.Parameters.TryGetValue(id, out var p) ? p.Value : otherwise;
}
