using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>What states and buyers pay to particular plants: price floors and contracts as the difference to the market, credits per kg, help with an investment.</summary>
internal sealed class Support
{
    private readonly MarketStructure structure;
    private readonly Scenario scenario;
    private readonly ILookup<string, OutputCredit> credits;
    private readonly Dictionary<string, int> facilityIndex;

    public Support(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        this.scenario = scenario;
        credits = scenario.Events.OfType<OutputCredit>().ToLookup(e => e.Facility, StringComparer.Ordinal);
        facilityIndex = structure.World.Facilities.Select((f, i) => (f.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
    }

    /// <summary>
    /// Premium per kg of throughput of each activity in a period from price floors and offtakes, USD of the base year:
    /// a floor pays max(0, floor − expected price), a contract pays contract − expected price either way, both on the share of output that they cover.
    /// </summary>
    public void Premiums(Period period, Expectations expectations, double[] premiums)
    {
        Array.Clear(premiums);
        foreach (var offtake in scenario.Events.OfType<Offtake>())
        {
            var share = offtake.ShareInForce(period);
            if (share > 0 && facilityIndex.TryGetValue(offtake.Facility, out var f))
            {
                var gap = Real(offtake.UsdPerKg, period) - Market(offtake.Product, f, period, expectations);
                Pay(f, offtake.Product, share * gap * Covered(offtake.Product, offtake.TonnesPerYear, f), premiums);
            }
        }

        foreach (var floor in scenario.Events.OfType<PriceFloor>())
        {
            var share = floor.ShareInForce(period);
            if (share > 0 && facilityIndex.TryGetValue(floor.Facility, out var f))
            {
                var gap = Math.Max(0, Real(floor.UsdPerKg, period) - Market(floor.Product, f, period, expectations));
                Pay(f, floor.Product, share * gap * Covered(floor.Product, floor.TonnesPerYear ?? double.PositiveInfinity, f), premiums);
            }
        }
    }

    // Contracts name dollars of the day; the model counts in dollars of the base year.
    private double Real(double usdPerKg, Period period) => usdPerKg / structure.World.MoneyOfTheDay(period.Year);

    private double Market(string product, int facility, Period period, Expectations expectations) =>
        expectations.Selling(structure.Book.Single(product).Index, structure.World.Facilities[facility].Region, period.Year);

    // The share of the plant's nameplate output of the product that a contract takes.
    private double Covered(string product, double tonnesPerYear, int f)
    {
        var commodity = structure.Book.Single(product).Index;
        var perTonne = structure.ActivitiesOf[f]
            .SelectMany(a => structure.Activities[a].Lines)
            .Where(l => l.Commodity == commodity && l.Coefficient > 0)
            .Select(l => l.Coefficient)
            .DefaultIfEmpty(0)
            .Max();
        var output = perTonne * structure.World.Facilities[f].Capacity.Value;
        return output > 0 ? Math.Min(1, tonnesPerYear / output) : 0;
    }

    private void Pay(int f, string product, double usdPerKg, double[] premiums)
    {
        var commodity = structure.Book.Single(product).Index;
        foreach (var a in structure.ActivitiesOf[f])
        {
            foreach (var line in structure.Activities[a].Lines)
            {
                if (line.Commodity == commodity && line.Coefficient > 0)
                {
                    premiums[a] += usdPerKg * line.Coefficient;
                }
            }
        }
    }

    /// <summary>Credit per kg of throughput of a facility in a period, USD of the base year.</summary>
    public double Credit(string facility, Period period) => credits[facility].Sum(e => e.UsdPerKg * e.ShareInForce(period));

    /// <summary>Share of a project's investment that its owners need not find themselves when they decide in a year, 0 to 1.</summary>
    /// <remarks>
    /// A grant counts whole. A loan at rate r over n years in place of money at the hurdle rate h counts share · (1 − a(r, n) / a(h, n)), where a is the annuity:
    /// the present value at h of the cheaper instalments. A credit comes at the start of output: share / (1 + h)^lead.
    /// </remarks>
    /// <param name="project">Project.</param>
    /// <param name="period">When it is decided.</param>
    /// <param name="economics">Costs and times of the facility.</param>
    /// <param name="lead">Years from the decision to the start of output.</param>
    public double GrantShare(string project, Period period, Economics economics, double lead)
    {
        var (hurdle, life) = (economics.HurdleRate.Value, economics.LifeYears.Value);
        var share = 0.0;
        foreach (var e in scenario.Events.Where(e => e.ShareInForce(period) > 0))
        {
            share += e switch
            {
                CapexGrant g when g.Project == project => g.Share,
                ConcessionalLoan l when l.Project == project => l.Share * Math.Max(0, 1 - (Annuity(l.Rate, life) / Annuity(hurdle, life))),
                InvestmentCredit c when c.Project == project => c.Share / Math.Pow(1 + hurdle, lead),
                _ => 0,
            };
        }

        return Math.Clamp(share, 0, 1);
    }

    private static double Annuity(double rate, double years) => rate == 0 ? 1 / years : rate / (1 - Math.Pow(1 + rate, -years));
}
