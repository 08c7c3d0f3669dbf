using Didymium.Chain.Time;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>
/// Magnets in goods in service, by use, region and year of sale, from the first sales on: what was sold before the base year follows the use's history,
/// scaled to the base year's demand; what the run sells is added; what retires is collected in part and becomes the region's end-of-life magnets.
/// </summary>
/// <remarks>The state lies in decimal time, so that a period may be a year, a quarter or a month. Equations and sources: docs/recycling.md.</remarks>
internal sealed class InUseStock
{
    private readonly MarketStructure structure;
    private readonly Fleet[] fleets;
    private readonly (CohortStock Stock, int First, int Count)[] uses;
    private readonly double[] inUse;
    private readonly double[] retired;
    private readonly double[] collected;
    private readonly int[] nodes;

    public InUseStock(MarketStructure structure)
    {
        this.structure = structure;
        fleets = structure.EndOfLife.Fleets;
        inUse = new double[fleets.Length];
        retired = new double[fleets.Length];
        collected = new double[fleets.Length];
        nodes = [.. fleets.Select(f => structure.Node(f.Commodity, f.Region))];
        uses = [.. Blocks().Select(block => (new CohortStock(fleets[block.First].Use.Goods!.Life, block.Count), block.First, block.Count))];
        SellThePast();
    }

    /// <summary>Retires what reaches the end of its life in a period and adds what is collected of it to the scrap of its node.</summary>
    /// <param name="start">Start of the period, decimal year.</param>
    /// <param name="length">Its length in years.</param>
    /// <param name="scrap">t by node.</param>
    public void Retire(double start, double length, double[] scrap)
    {
        // A rate stated for a calendar year holds in its middle.
        var year = start + (length / 2) - 0.5;
        foreach (var (stock, first, count) in uses)
        {
            stock.Advance(start + length);
            for (var p = 0; p < count; p++)
            {
                var fleet = first + p;
                inUse[fleet] = stock.InUse[p];
                retired[fleet] = stock.Retired[p];
                collected[fleet] = stock.Retired[p] * Rate(fleets[fleet], year);
                scrap[nodes[fleet]] += collected[fleet];
            }
        }
    }

    /// <summary>Puts the magnets sold in a period into service.</summary>
    /// <param name="start">Start of the period, decimal year.</param>
    /// <param name="length">Its length in years.</param>
    /// <param name="served">Bought by each demand in the period, t.</param>
    public void Sell(double start, double length, ReadOnlySpan<double> served)
    {
        var sold = new double[fleets.Length];
        for (var d = 0; d < served.Length; d++)
        {
            foreach (var (fleet, share) in structure.EndOfLife.OfDemand[d])
            {
                sold[fleet] += served[d] * share;
            }
        }

        foreach (var (stock, first, count) in uses)
        {
            var part = sold[first..(first + count)];
            stock.Sell(start, length, part);
            for (var p = 0; p < count; p++)
            {
                inUse[first + p] += part[p];
            }
        }
    }

    /// <summary>The period's rows, after <see cref="Sell"/>.</summary>
    public IEnumerable<InUseRow> Rows(Period period) =>
        fleets.Select((fleet, f) => new InUseRow(period, fleet.Region, fleet.Use.Id, inUse[f], retired[f], collected[f]));

    private IEnumerable<(int First, int Count)> Blocks()
    {
        var first = 0;
        foreach (var use in fleets.GroupBy(f => f.Use.Id, StringComparer.Ordinal))
        {
            yield return (first, use.Count());
            first += use.Count();
        }
    }

    // What each demand bought in a year before the base year: its base-year tonnes times the use's world sales, as a multiple of those of the base year.
    private void SellThePast()
    {
        var world = structure.World;
        var histories = world.Demands.Where(d => d.Use.Goods is { History.Length: > 0 }).Select(d => d.Use.Goods!.History[0].Year).ToList();
        var past = new double[world.Demands.Length];
        for (var year = histories.Count == 0 ? world.BaseYear : histories.Min(); year < world.BaseYear; year++)
        {
            for (var d = 0; d < past.Length; d++)
            {
                var demand = world.Demands[d];
                var now = demand.Use.Goods?.Sold(world.BaseYear) ?? 0;
                past[d] = now > 0 ? demand.Quantity.Value * demand.Use.Goods!.Sold(year) / now : 0;
            }

            Sell(year, 1, past);
        }

        // What retired before the run is gone; only what is still in service counts.
        foreach (var (stock, _, _) in uses)
        {
            stock.Advance(world.BaseYear);
        }
    }

    private double Rate(Fleet fleet, double year)
    {
        var (rate, best) = (0.0, -1);
        foreach (var path in fleet.Use.Goods!.Collection)
        {
            var score = structure.Rules.PlaceScore(path.Place, fleet.Region);
            if (score > best)
            {
                (rate, best) = (path.At(year), score);
            }
        }

        return rate;
    }
}
