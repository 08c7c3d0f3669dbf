using Didymium.Chain.Demand;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>Commercial stocks: holders aim at so many days of use, buy low and sell high against the price they expect, and run with the crowd when prices run away.</summary>
/// <remarks>
/// A holder's closing stock is valued in tranches, from the tonne he would not part with to the one he takes only as a bargain, so that he
/// ends at his target when today's price equals the one he expects. Two memories make the panic of 2010-11 and the destocking after it: the slow one of
/// <see cref="Expectations"/>, on which plants are built, and a fast one. While the fast one is above the slow one, holders value stock nearer to the
/// fast one (<c>stock_trend_weight</c>) and aim at target · (fast / slow)^<c>panic_buying</c>; when it falls below, at less. Where prices have parted from
/// those of the reference region, by more than the way from there, a holder knows that he is being rationed: both rise with <c>rationing_fear</c> times
/// the logarithm of the gap.
/// </remarks>
internal sealed class StockKeeping
{
    private const double LeastTarget = 0.4;
    private const double MostTarget = 2.5;
    private const double MostTrend = 1.5;

    // Fraction of the expected price at which each tranche is held; tranche 4 is the last below the target.
    private static readonly double[] Worth = [1.8, 1.35, 1.15, 1.03, 0.88, 0.7];

    /// <summary>The price that a holder expects when he values his tranches so, USD per kg.</summary>
    public static double Expected(double[] values) => values[0] / Worth[0];

    private readonly MarketStructure structure;
    private readonly double[] held;
    private readonly double[] cover;
    private readonly double[] fast;
    private readonly int[] node;
    private readonly double fastTheta;
    private readonly double trendWeight;
    private readonly double panic;
    private readonly double fear;
    private readonly int[] home;
    private readonly double[] homeFast;

    public StockKeeping(MarketStructure structure)
    {
        this.structure = structure;
        held = [.. structure.World.Stocks.Select(s => s.IsGovernment ? 0 : s.Opening.Value)];
        node = [.. structure.World.Stocks.Select(s => structure.Node(s.Product, s.Region))];
        cover = [.. Enumerable.Repeat(double.NaN, held.Length)];
        fast = [.. node.Select(n => ReferencePrices.At(structure, n))];
        fastTheta = structure.World.Parameter("stock_theta");
        trendWeight = structure.World.Parameter("stock_trend_weight");
        panic = structure.World.Parameter("panic_buying");
        fear = structure.World.Parameter("rationing_fear");
        home = [.. structure.World.Stocks.Select(s => s.Region == structure.World.ReferenceRegion ? -1 : structure.Node(s.Product, structure.World.ReferenceRegion))];
        homeFast = [.. home.Select(n => n >= 0 ? ReferencePrices.At(structure, n) : 0)];
    }

    /// <summary>Tonnes held now, by row of the world's stocks; 0 for those of states.</summary>
    public ReadOnlySpan<double> Held => held;

    /// <summary>Days of the destination's present use that a holding would last; null where nothing is used.</summary>
    public double? CoverDays(int stock, double[] size, double length) =>
        size[node[stock]] > 0 ? 365 * held[stock] * length / size[node[stock]] : null;

    /// <summary>Adds what is held to what lies ready, and values what may be held on.</summary>
    public void Prepare(Period period, Expectations expectations, double[] size, PeriodInputs inputs)
    {
        for (var s = 0; s < held.Length; s++)
        {
            var stock = structure.World.Stocks[s];
            if (stock.IsGovernment)
            {
                continue;
            }

            inputs.Ready[node[s]] += held[s];
            var slow = expectations.At(node[s]);
            var gap = Gap(s);
            var expected = slow + (Math.Min(MostTrend, trendWeight + (fear * gap)) * (fast[s] - slow));
            var (target, capacity) = Aim(s, stock, size[node[s]] / period.Length, slow, gap);
            for (var k = 0; k < Worth.Length; k++)
            {
                inputs.StockValue[s][k] = Worth[k] * expected;
                inputs.StockWidth[s][k] = k < 4 ? target / 4 : Math.Max(0, capacity - target) / 2;
            }
        }
    }

    /// <summary>Books a period's closing stocks and what holders saw of prices.</summary>
    public void Close(PeriodSolution solution)
    {
        var weight = YearlySeries.Rate(fastTheta, solution.Period.Length);
        for (var s = 0; s < held.Length; s++)
        {
            if (!structure.World.Stocks[s].IsGovernment)
            {
                held[s] = solution.ClosingStock[s];
                fast[s] += weight * (solution.Price[node[s]] - fast[s]);
                homeFast[s] += home[s] >= 0 ? weight * (solution.Price[home[s]] - homeFast[s]) : 0;
            }
        }
    }

    // Logarithm of how far the price here has run from that of the reference region plus the usual way; 0 where it has not.
    private double Gap(int s)
    {
        if (home[s] < 0 || homeFast[s] <= 0 || fast[s] <= 0)
        {
            return 0;
        }

        var usual = homeFast[s] + ReferencePrices.At(structure, node[s]) - ReferencePrices.At(structure, home[s]);
        return usual > 0 ? Math.Max(0, Math.Log(fast[s] / usual)) : 0;
    }

    // The world states targets in tonnes at its base year's use; they keep their days of cover as use grows.
    private (double Target, double Capacity) Aim(int s, StockHolding stock, double use, double slow, double gap)
    {
        if (double.IsNaN(cover[s]))
        {
            cover[s] = use > 0 ? stock.Target / use : 0;
        }

        var target = cover[s] > 0 ? cover[s] * use : stock.Target;
        var room = stock.Target > 0 ? stock.Capacity / stock.Target : 1;
        var crowd = panic > 0 && slow > 0 && fast[s] > 0 ? Math.Clamp(Math.Pow(fast[s] / slow, panic) * Math.Exp(fear * gap), LeastTarget, MostTarget) : 1;
        return stock.Target > 0 ? (target * crowd, target * Math.Max(room, crowd)) : (0, stock.Capacity);
    }
}
