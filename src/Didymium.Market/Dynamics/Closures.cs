using System.Globalization;
using Didymium.Chain.Facilities;
using Didymium.Chain.Time;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>
/// Below cash cost for long enough a plant goes into care and maintenance; it restarts, with a delay, when the expected margin is back.
/// </summary>
internal sealed class Closures
{
    // A plant that used less than this share of its capacity counts as standing still.
    private const double IdleBelow = 0.02;

    // From the start of the period in which the margin is back.
    private const double RestartDelayYears = 2;

    private readonly MarketStructure structure;
    private readonly FacilityState[] states;
    private readonly ILookup<int, Activity> buyers;
    private readonly double patience;
    private readonly double restartMargin;

    public Closures(MarketStructure structure, FacilityState[] states)
    {
        this.structure = structure;
        this.states = states;
        buyers = Netback.Buyers(structure);
        patience = structure.World.Parameter("closure_years", 3);
        restartMargin = structure.World.Parameter("restart_margin", 0.1);
    }

    public void Review(Period period, Expectations expectations, double[] premiums, double[] throughput)
    {
        var netback = new Netback(structure, expectations, states, buyers, period.Year, null);
        for (var f = 0; f < states.Length; f++)
        {
            var state = states[f];
            if (state.Standing == Standing.Scheduled)
            {
                var usable = state.Usable(period);
                state.IdleYears = usable > 0 && throughput[f] < IdleBelow * usable ? state.IdleYears + period.Length : 0;
                if (state.IdleYears >= patience - 1e-9 && state.Facility.Stage is not (Stage.Magnet or Stage.Alloy or Stage.Metal or Stage.Recycling))
                {
                    state.Standing = Standing.CareAndMaintenance;
                    state.RestartAt = null;
                    var years = patience.ToString("0.#", CultureInfo.InvariantCulture);
                    state.Reason = ($"shut after {years} years below cash cost or without feed (to {period})", $"连续{years}年低于现金成本或没有原料，停产（至{period}）");
                }
            }
            else if (state.Standing == Standing.CareAndMaintenance)
            {
                Restart(state, f, period, netback, premiums);
            }
        }
    }

    private void Restart(FacilityState state, int f, Period period, Netback netback, double[] premiums)
    {
        var opex = state.Facility.Economics.OpexUsdPerKg.Value;
        var margin = structure.ActivitiesOf[f]
            .Select(a => netback.OutputValue(structure.Activities[a]) + premiums[a] - netback.InputCost(structure.Activities[a]) - opex)
            .DefaultIfEmpty(double.NegativeInfinity)
            .Max();
        if (margin > restartMargin * opex)
        {
            MakeReady(state, period);
        }
        else
        {
            state.RestartAt = null;
        }
    }

    /// <summary>A plant in care and maintenance is made ready for another period; it runs again when that has taken long enough.</summary>
    public static void MakeReady(FacilityState state, Period period)
    {
        state.RestartAt ??= period.Start + RestartDelayYears;
        if (period.End >= state.RestartAt)
        {
            state.Standing = Standing.Scheduled;
            state.Start = Math.Min(state.Start == 0 ? period.End : state.Start, period.End);
            state.IdleYears = 0;
            state.Reason = ($"restarted after {period}", $"{period}之后复产");
        }
    }
}
