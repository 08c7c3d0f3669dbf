using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>What market parties expect to pay and get: adaptive expectations, E[p] ← θ·p + (1−θ)·E[p] a year, in shorter periods at the rate that comes to the same, by commodity and region.</summary>
/// <remarks>
/// Only where something was traded is a dual a price that somebody saw. Elsewhere the expectation is what a first buyer would pay (the cheapest
/// source plus the way) or a first seller would get (the best market less the way).
/// </remarks>
internal sealed class Expectations
{
    private readonly MarketStructure structure;
    private readonly double theta;
    private readonly double[] expected;
    private readonly bool[] traded;
    private readonly bool[] wanted;
    private readonly int[][] nodesOf;
    private readonly Dictionary<(int Commodity, string Region, int Year), (double Selling, double Buying)> known = [];

    public Expectations(MarketStructure structure)
    {
        this.structure = structure;
        theta = structure.World.Parameters["expectation_theta"].Value;
        expected = new double[structure.Nodes.Length];
        traded = new bool[structure.Nodes.Length];
        wanted = new bool[structure.Nodes.Length];
        foreach (var demand in structure.World.Demands)
        {
            wanted[structure.Node(demand.Product, demand.Region)] = true;
        }

        nodesOf = [.. Enumerable.Range(0, structure.Book.All.Count).Select(_ => Array.Empty<int>())];
        foreach (var group in Enumerable.Range(0, structure.Nodes.Length).GroupBy(n => structure.Nodes[n].Commodity))
        {
            nodesOf[group.Key] = [.. group];
        }

        for (var n = 0; n < expected.Length; n++)
        {
            expected[n] = ReferencePrices.At(structure, n);
            traded[n] = structure.CommodityOf(n).Deposit is null && structure.Nodes[n].Used;
        }
    }

    /// <summary>The expected price at a node, USD of 2024 per kg.</summary>
    public double At(int node) => expected[node];

    /// <summary>Expected prices at all nodes.</summary>
    public ReadOnlySpan<double> All => expected;

    /// <summary>True where something was traded in the last period (or is assumed to be, before the first).</summary>
    public bool WasTraded(int node) => traded[node];

    /// <summary>What a seller in a region can get for a commodity: there, or in the best market less the way.</summary>
    public double Selling(int commodity, string region, int year) => Both(commodity, region, year).Selling;

    /// <summary>What a buyer in a region must pay for a commodity: there, or at the cheapest source plus the way.</summary>
    public double Buying(int commodity, string region, int year) => Both(commodity, region, year).Buying;

    // Asked for the same places by every project that is appraised; the answers hold until the next period is learnt.
    private (double Selling, double Buying) Both(int commodity, string region, int year)
    {
        if (!known.TryGetValue((commodity, region, year), out var both))
        {
            both = (FindSelling(commodity, region, year), FindBuying(commodity, region, year));
            known.Add((commodity, region, year), both);
        }

        return both;
    }

    private double FindSelling(int commodity, string region, int year)
    {
        var best = 0.0;
        foreach (var n in nodesOf[commodity])
        {
            if (!traded[n])
            {
                continue;
            }

            var there = structure.Nodes[n].Region;
            best = Math.Max(best, there == region ? expected[n] : expected[n] - Way(commodity, region, there, year, expected[n]));
        }

        return best;
    }

    private double FindBuying(int commodity, string region, int year)
    {
        var best = double.PositiveInfinity;
        foreach (var n in nodesOf[commodity])
        {
            if (!traded[n])
            {
                continue;
            }

            var there = structure.Nodes[n].Region;
            best = Math.Min(best, there == region ? expected[n] : expected[n] + Way(commodity, there, region, year, expected[n]));
        }

        return double.IsFinite(best) ? best : structure.Book.All[commodity].Product.ReferencePriceUsdPerKg.Value;
    }

    /// <summary>Learns from a period.</summary>
    public void Learn(PeriodSolution solution, bool[] tradedNow)
    {
        var weight = Chain.Time.YearlySeries.Rate(theta, solution.Period.Length);
        known.Clear();
        for (var n = 0; n < expected.Length; n++)
        {
            traded[n] = tradedNow[n];

            // Buyers who get nothing know what they would have paid, though nobody sold at it.
            if (tradedNow[n] || wanted[n])
            {
                expected[n] = (weight * solution.Price[n]) + ((1 - weight) * expected[n]);
            }
        }

        for (var n = 0; n < expected.Length; n++)
        {
            if (!tradedNow[n] && !wanted[n] && structure.CommodityOf(n).Deposit is null)
            {
                var region = structure.Nodes[n].Region;
                expected[n] = structure.Nodes[n].Used
                    ? Buying(structure.Nodes[n].Commodity, region, solution.Period.Year)
                    : Selling(structure.Nodes[n].Commodity, region, solution.Period.Year);
            }
        }

        known.Clear();
    }

    private double Way(int commodity, string origin, string destination, int year, double price)
    {
        var terms = structure.Rules.Terms(structure.Book.All[commodity].Product, origin, destination, year);
        return terms.Closed ? double.PositiveInfinity : terms.Transport + terms.Wedge + (price * terms.TariffPercent / 100);
    }
}
