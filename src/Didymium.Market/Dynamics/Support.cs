using Didymium.Chain.Scenarios;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>What states pay to particular plants: price floors as the difference to the market, credits per kg, shares of an investment.</summary>
internal sealed class Support
{
    private readonly MarketStructure structure;
    private readonly Scenario scenario;
    private readonly double inflation;
    private readonly Dictionary<string, int> facilityIndex;

    public Support(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        this.scenario = scenario;
        inflation = structure.World.Parameters.TryGetValue("inflation", out var i) ? i.Value : 0;
        facilityIndex = structure.World.Facilities.Select((f, i) => (f.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
    }

    /// <summary>Premium per kg of throughput of each activity in a year from price floors, USD of 2024.</summary>
    public void FloorPremiums(int year, Expectations expectations, double[] premiums)
    {
        Array.Clear(premiums);
        foreach (var floor in scenario.Events.OfType<PriceFloor>())
        {
            var share = floor.ShareInForce(year);
            if (share <= 0 || !facilityIndex.TryGetValue(floor.Facility, out var f))
            {
                continue;
            }

            var commodity = structure.Book.Single(floor.Product).Index;
            var region = structure.World.Facilities[f].Region;

            // Contracts name dollars of the day; the model counts in dollars of the base year.
            var real = floor.UsdPerKg / Math.Pow(1 + inflation, year - structure.World.BaseYear);
            var gap = Math.Max(0, real - expectations.Selling(commodity, region, year));
            foreach (var a in structure.ActivitiesOf[f])
            {
                foreach (var line in structure.Activities[a].Lines)
                {
                    if (line.Commodity == commodity && line.Coefficient > 0)
                    {
                        premiums[a] += share * gap * line.Coefficient;
                    }
                }
            }
        }
    }

    /// <summary>Credit per kg of throughput of a facility in a year, USD of 2024.</summary>
    public double Credit(string facility, int year) => scenario.Events.OfType<OutputCredit>()
        .Where(e => e.Facility == facility)
        .Sum(e => e.UsdPerKg * e.ShareInForce(year));

    /// <summary>Share of a project's investment that a state pays for a decision in a year, 0 to 1.</summary>
    public double GrantShare(string project, int year) => Math.Clamp(
        scenario.Events.OfType<CapexGrant>().Where(e => e.Project == project && e.ShareInForce(year) > 0).Sum(e => e.Share),
        0,
        1);
}
