using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;
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
    private readonly TechnologyBan[] bans;
    private readonly double maxStartsShare;

    public Investors(MarketStructure structure, Scenario scenario, Support support, FacilityState[] states)
    {
        this.structure = structure;
        this.support = support;
        this.states = states;
        bans = [.. scenario.Events.OfType<TechnologyBan>()];
        buyers = Netback.Buyers(structure);
        maxStartsShare = structure.World.Parameter("investment_depth", 0.1);
    }

    /// <summary>Every appraisal of the run, with the numbers that made it.</summary>
    public List<DecisionRow> Decisions { get; } = [];

    /// <summary>Appraises every option at the end of a year and takes up those that pay, best first.</summary>
    public void Decide(int year, Expectations expectations, double[] premiums, double[] outputByStage)
    {
        // Plants of a project bid for feed in its own appraisal; a project without such plants sees the same market as all others.
        var market = new Netback(structure, expectations, states, buyers, year, null);
        var appraisals = new List<Appraisal>();
        foreach (var group in states.Where(s => s.Standing == Standing.Option).GroupBy(s => s.Facility.Project, StringComparer.Ordinal))
        {
            var due = group.Where(s => IsDue(s, year)).ToList();
            if (due.Count == 0)
            {
                foreach (var s in group)
                {
                    s.Reason = ($"too early to decide: its promoters' date is {s.AnnouncedStart}", $"尚不到决策时间：业主公布的日期为{s.AnnouncedStart}");
                }

                continue;
            }

            appraisals.Add(Appraise(due, due.Exists(TakesFeed) ? new Netback(structure, expectations, states, buyers, year, group.Key) : market, year, premiums));
        }

        // Expectations are a price taker's. So that not everybody builds for the same gap, new capacity decided in a year may add no more than a share of
        // what the stage made; the best projects go first and the others look again next year, when prices have answered.
        var room = outputByStage.Select(o => o * maxStartsShare).ToArray();
        foreach (var appraisal in appraisals.OrderByDescending(a => a.Npv / Math.Max(1, a.Investment)))
        {
            var fits = appraisal.Members.All(m => room[(int)m.Facility.Stage] > 0);
            var decision = appraisal.Npv < 0 ? "waited" : fits ? "went_ahead" : "queued";
            Decisions.Add(appraisal.Row(year, decision));
            foreach (var state in appraisal.Members)
            {
                state.LastNpvMillionUsd = appraisal.Npv;
                if (decision == "went_ahead")
                {
                    room[(int)state.Facility.Stage] -= state.Capacity;
                    TakeUp(state, year, appraisal.Words);
                }
                else
                {
                    state.Reason = decision == "queued"
                        ? ($"queued in {year}: {appraisal.Words.English}, but others were better and the market is only so deep", $"{year}年排队：{appraisal.Words.Chinese}，但另有更好的项目，而市场容量有限")
                        : ($"waited in {year}: {appraisal.Words.English}", $"{year}年观望：{appraisal.Words.Chinese}");
                }
            }
        }
    }

    /// <summary>True when a plant decided on at the end of a year need not start before the date that its promoters give.</summary>
    public static bool IsDue(FacilityState state, int year) => year >= state.AnnouncedStart.Year - Math.Ceiling(state.Facility.Economics.LeadTimeYears.Value);

    /// <summary>When an option decided on at the end of a year starts, how likely it comes, how long it takes to build, and what its owners must find, USD.</summary>
    public (double Start, double Survival, double Lead, double InvestmentUsd) Terms(FacilityState state, int year)
    {
        var outlook = structure.World.Statuses["financed"];
        var economics = state.Facility.Economics;
        var lead = Lead(state, year);
        return (
            Math.Max(state.AnnouncedStart.Year, year + lead) + outlook.DelayYears.Value,
            outlook.SuccessProbability.Value * BansOn(state, year).Aggregate(1.0, (p, b) => p * b.SuccessFactor),
            lead,
            state.Capacity * economics.CapexUsdPerTonneYear.Value * (1 - support.GrantShare(state.Facility.Project, year, economics, lead)));
    }

    private void TakeUp(FacilityState state, int year, (string English, string Chinese) words)
    {
        var terms = Terms(state, year);
        state.Standing = Standing.Scheduled;
        state.Invested = true;
        state.Start = terms.Start;
        state.Survival = terms.Survival;
        state.Reason = ($"went ahead in {year}: {words.English}", $"{year}年决定投资：{words.Chinese}");
    }

    private IEnumerable<TechnologyBan> BansOn(FacilityState state, int year) => bans.Where(b =>
        b.ShareInForce(year) > 0 && b.Country != state.Facility.Region && b.Stages.Contains(Stages.Key(state.Facility.Stage)));

    private double Lead(FacilityState state, int year) => state.Facility.Economics.LeadTimeYears.Value + BansOn(state, year).Sum(b => b.ExtraLeadYears);

    private Appraisal Appraise(List<FacilityState> members, Netback netback, int year, double[] premiums)
    {
        double npv = 0, revenue = 0, investment = 0;
        double? first = null;
        foreach (var state in members.OrderBy(m => m.Facility.Stage))
        {
            var economics = state.Facility.Economics;
            var best = structure.ActivitiesOf[Index(state)]
                .Select(a => (Value: netback.OutputValue(structure.Activities[a]) + premiums[a], Cost: netback.InputCost(structure.Activities[a])))
                .OrderByDescending(x => x.Value - x.Cost)
                .FirstOrDefault();
            first ??= best.Value;
            var tonnes = state.Capacity * economics.Availability.Value;
            var lead = Lead(state, year);
            var annuity = Annuity(state, lead, _ => 1);

            // A credit counts only in the years in which it is paid.
            var begins = (int)Math.Max(state.AnnouncedStart.Year, year + Math.Ceiling(lead));
            var credits = Annuity(state, lead, k => support.Credit(state.Facility.Id, begins + k));
            var capex = Terms(state, year).InvestmentUsd / 1e6;

            // USD per kg times tonnes is thousand USD.
            npv += ((((best.Value - best.Cost - economics.OpexUsdPerKg.Value) * annuity) + credits) * tonnes / 1e3) - capex;
            revenue += best.Value * tonnes / 1e3 * annuity;
            investment += capex;
        }

        return new Appraisal(members, npv, investment, first ?? 0, revenue > 0 ? (first ?? 0) * (1 - (npv / revenue)) : null);
    }

    private static bool TakesFeed(FacilityState state) =>
        state.Facility.Stage is Stage.Cracking or Stage.LightSeparation or Stage.HeavySeparation;

    // Present worth at the decision of an amount for each year of the life, with lead time and ramp.
    private static double Annuity(FacilityState state, double lead, Func<int, double> amount)
    {
        var e = state.Facility.Economics;
        var ramp = state.Facility.Ramp;
        var sum = 0.0;
        for (var k = 0; k < (int)e.LifeYears.Value; k++)
        {
            sum += amount(k) * ramp[Math.Min(k, ramp.Length - 1)] / Math.Pow(1 + e.HurdleRate.Value, lead + k + 0.5);
        }

        return sum;
    }

    private int Index(FacilityState state) => Array.IndexOf(states, state);
}
