using System.Globalization;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>
/// Decides on options: a project goes ahead when its expected net present value at its hurdle rate is positive, at the basket it would get with the
/// floors, credits and grants that apply to it; never so early that it would start before the date its promoters give.
/// </summary>
internal sealed class Investors
{
    private readonly MarketStructure structure;
    private readonly Support support;
    private readonly FacilityState[] states;
    private readonly ILookup<int, Activity> buyers;
    private readonly double maxStartsShare;

    public Investors(MarketStructure structure, Support support, FacilityState[] states)
    {
        this.structure = structure;
        this.support = support;
        this.states = states;
        buyers = Netback.Buyers(structure);
        maxStartsShare = structure.World.Parameters.TryGetValue("investment_depth", out var d) ? d.Value : 0.1;
    }

    /// <summary>Appraises every option at the end of a year and takes up those that pay, best first.</summary>
    public void Decide(int year, Expectations expectations, double[] premiums, double[] outputByStage)
    {
        // Plants of a project bid for feed in its own appraisal; a project without such plants sees the same market as all others.
        var market = new Netback(structure, expectations, states, buyers, year, null);
        var appraisals = new List<(List<FacilityState> Members, double Npv, double Capex, string Words)>();
        foreach (var group in states.Where(s => s.Standing == Standing.Option).GroupBy(s => s.Facility.Project, StringComparer.Ordinal))
        {
            var due = group.Where(s => year >= s.AnnouncedStart.Year - Math.Ceiling(s.Facility.Economics.LeadTimeYears.Value)).ToList();
            if (due.Count == 0)
            {
                foreach (var s in group)
                {
                    s.Reason = $"too early to decide: its promoters' date is {s.AnnouncedStart}";
                }

                continue;
            }

            appraisals.Add(Appraise(due, due.Exists(TakesFeed) ? new Netback(structure, expectations, states, buyers, year, group.Key) : market, year, premiums));
        }

        // Expectations are a price taker's. So that not everybody builds for the same gap, new capacity decided in a year may add no more than a share of
        // what the stage made; the best projects go first and the others look again next year, when prices have answered.
        var room = outputByStage.Select(o => o * maxStartsShare).ToArray();
        foreach (var (members, npv, capex, words) in appraisals.OrderByDescending(a => a.Npv / Math.Max(1, a.Capex)))
        {
            var fits = members.All(m => room[(int)m.Facility.Stage] > 0);
            foreach (var state in members)
            {
                state.LastNpvMillionUsd = npv;
                if (npv >= 0 && fits)
                {
                    room[(int)state.Facility.Stage] -= state.Capacity;
                    TakeUp(state, year, words);
                }
                else
                {
                    state.Reason = npv >= 0 ? $"queued in {year}: {words}, but others were better and the market is only so deep" : $"waited in {year}: {words}";
                }
            }
        }
    }

    private void TakeUp(FacilityState state, int year, string words)
    {
        var outlook = structure.World.Statuses["financed"];
        state.Standing = Standing.Scheduled;
        state.Invested = true;
        state.Start = Math.Max(state.AnnouncedStart.Year, year + state.Facility.Economics.LeadTimeYears.Value) + outlook.DelayYears.Value;
        state.Survival = outlook.SuccessProbability.Value;
        state.Reason = $"went ahead in {year}: {words}";
    }

    private (List<FacilityState> Members, double Npv, double Capex, string Words) Appraise(List<FacilityState> members, Netback netback, int year, double[] premiums)
    {
        double npv = 0, revenue = 0, investment = 0;
        foreach (var state in members)
        {
            var economics = state.Facility.Economics;
            var best = structure.ActivitiesOf[Index(state)]
                .Select(a => (Value: netback.OutputValue(structure.Activities[a]) + premiums[a], Cost: netback.InputCost(structure.Activities[a])))
                .OrderByDescending(x => x.Value - x.Cost)
                .FirstOrDefault();
            var tonnes = state.Capacity * economics.Availability.Value;
            var annuity = Annuity(state, _ => 1);

            // A credit counts only in the years in which it is paid.
            var credits = Annuity(state, k => support.Credit(state.Facility.Id, FirstYear(state, year) + k));
            var grant = support.GrantShare(state.Facility.Project, year);
            var capex = state.Capacity * economics.CapexUsdPerTonneYear.Value / 1e6 * (1 - grant);

            // USD per kg times tonnes is thousand USD.
            npv += ((((best.Value - best.Cost - economics.OpexUsdPerKg.Value) * annuity) + credits) * tonnes / 1e3) - capex;
            revenue += best.Value * tonnes / 1e3 * annuity;
            investment += capex;
        }

        var needed = revenue > 0 ? 1 - (npv / revenue) : double.NaN;
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"NPV {(npv < 0 ? "−" : "+")}${Math.Abs(npv):N0}m on ${investment:N0}m of investment{(npv < 0 && double.IsFinite(needed) ? $"; it needs prices {(needed - 1) * 100:N0} % above those expected" : string.Empty)}");
        return (members, npv, investment, words);
    }

    private static bool TakesFeed(FacilityState state) =>
        state.Facility.Stage is Chain.Facilities.Stage.Cracking or Chain.Facilities.Stage.LightSeparation or Chain.Facilities.Stage.HeavySeparation;

    private static int FirstYear(FacilityState state, int year) =>
        (int)Math.Max(state.AnnouncedStart.Year, year + Math.Ceiling(state.Facility.Economics.LeadTimeYears.Value));

    // Present worth at the decision of an amount for each year of the life, with lead time and ramp.
    private static double Annuity(FacilityState state, Func<int, double> amount)
    {
        var e = state.Facility.Economics;
        var ramp = state.Facility.Ramp;
        var sum = 0.0;
        for (var k = 0; k < (int)e.LifeYears.Value; k++)
        {
            sum += amount(k) * ramp[Math.Min(k, ramp.Length - 1)] / Math.Pow(1 + e.HurdleRate.Value, e.LeadTimeYears.Value + k + 0.5);
        }

        return sum;
    }

    private int Index(FacilityState state) => Array.IndexOf(states, state);
}
