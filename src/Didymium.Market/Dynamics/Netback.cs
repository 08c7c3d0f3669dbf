using Didymium.Chain.Facilities;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>
/// What concentrate, carbonate and SEG+ of a deposit are worth in a region: the best netback over the plants that can take it, that is the expected
/// value of what they would make of it, less their cost and the way there.
/// </summary>
/// <remarks>
/// The dual of a balance that nothing flows through is not unique, so a project that has never produced cannot be valued with it. Netbacks can.
/// Plants that exist or are due, and those of the project being appraised, may bid.
/// </remarks>
internal sealed class Netback
{
    private readonly MarketStructure structure;
    private readonly Expectations expectations;
    private readonly FacilityState[] states;
    private readonly int year;
    private readonly string? project;
    private readonly Dictionary<(int Commodity, string Region), double> cache = [];
    private readonly ILookup<int, Activity> buyers;

    public Netback(MarketStructure structure, Expectations expectations, FacilityState[] states, ILookup<int, Activity> buyers, int year, string? project)
    {
        this.structure = structure;
        this.expectations = expectations;
        this.states = states;
        this.buyers = buyers;
        this.year = year;
        this.project = project;
    }

    /// <summary>Activities by the commodity they take, over per-deposit commodities.</summary>
    public static ILookup<int, Activity> Buyers(MarketStructure structure) => structure.Activities
        .Where(a => structure.World.Facilities[a.Facility].Stage is Stage.Cracking or Stage.LightSeparation or Stage.HeavySeparation)
        .ToLookup(a => a.Lines[0].Commodity);

    /// <summary>What a seller in a region expects for a kilogram, USD of 2024.</summary>
    public double Selling(int commodity, string region)
    {
        if (!structure.Book.All[commodity].IsBoundFeed)
        {
            return expectations.Selling(commodity, region, year);
        }

        if (cache.TryGetValue((commodity, region), out var known))
        {
            return known;
        }

        var best = 0.0;
        var product = structure.Book.All[commodity].Product;
        foreach (var activity in buyers[commodity])
        {
            var state = states[activity.Facility];
            var there = state.Facility.Region;
            var bids = state.Facility.Project == project || (state.Standing == Standing.Scheduled && state.Start <= year + 3);
            if (!bids)
            {
                continue;
            }

            var terms = there == region ? default : structure.Rules.Terms(product, region, there, year);
            if (!terms.Closed)
            {
                best = Math.Max(best, OutputValue(activity) - state.Facility.Economics.OpexUsdPerKg.Value - terms.Transport - terms.Wedge);
            }
        }

        cache[(commodity, region)] = best;
        return best;
    }

    /// <summary>What a buyer in a region expects to pay for a kilogram: for a deposit's material what its best other buyer would.</summary>
    public double Buying(int commodity, string region) => structure.Book.All[commodity].IsBoundFeed
        ? Selling(commodity, region)
        : expectations.Buying(commodity, region, year);

    /// <summary>Expected value of all that an activity gives per kg of throughput.</summary>
    public double OutputValue(Activity activity)
    {
        var region = states[activity.Facility].Facility.Region;
        return activity.Lines.Where(l => l.Coefficient > 0).Sum(l => l.Coefficient * Selling(l.Commodity, region));
    }

    /// <summary>Expected cost of all that an activity takes per kg of throughput.</summary>
    public double InputCost(Activity activity)
    {
        var region = states[activity.Facility].Facility.Region;
        return activity.Lines.Where(l => l.Coefficient < 0).Sum(l => -l.Coefficient * Buying(l.Commodity, region));
    }
}
