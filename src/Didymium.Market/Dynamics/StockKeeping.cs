using Didymium.Chain.Scenarios;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>Stocks: private holders buy low and sell high against the price they expect; government stocks follow their policy.</summary>
/// <remarks>
/// A private holder's closing stock is valued in tranches, from the tonne he would not part with to the one he takes only as a bargain, so that he
/// ends at his target when today's price equals the expected one less the cost of carrying.
/// </remarks>
internal sealed class StockKeeping
{
    // Fraction of the expected price at which each tranche is held; tranche 4 is the last below the target.
    private static readonly double[] Worth = [1.8, 1.35, 1.15, 1.03, 0.88, 0.7];

    private readonly MarketStructure structure;
    private readonly Scenario scenario;
    private readonly double[] held;
    private readonly int[] node;

    public StockKeeping(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        this.scenario = scenario;
        held = [.. structure.World.Stocks.Select(s => s.Opening.Value)];
        node = [.. structure.World.Stocks.Select(s => structure.Node(s.Product, s.Region))];
        Purchases = new double[structure.Nodes.Length];
    }

    /// <summary>Tonnes held now, by row of the world's stocks.</summary>
    public ReadOnlySpan<double> Held => held;

    /// <summary>Government purchases of the period by node, t; negative for releases.</summary>
    public double[] Purchases { get; }

    public void Prepare(int year, Expectations expectations, PeriodInputs inputs)
    {
        Array.Clear(Purchases);
        foreach (var programme in scenario.Events.OfType<StockpileProgramme>())
        {
            var share = programme.ShareInForce(year);
            var at = structure.Node(programme.Product, programme.Region);
            if (share > 0 && at >= 0)
            {
                Purchases[at] += share * programme.TonnesPerYear;
            }
        }

        for (var n = 0; n < Purchases.Length; n++)
        {
            inputs.Ready[n] -= Purchases[n];
        }

        for (var s = 0; s < held.Length; s++)
        {
            var stock = structure.World.Stocks[s];
            if (stock.IsGovernment)
            {
                continue;
            }

            inputs.Ready[node[s]] += held[s];
            var expected = expectations.At(node[s]);
            for (var k = 0; k < Worth.Length; k++)
            {
                inputs.StockValue[s][k] = Worth[k] * expected;
                inputs.StockWidth[s][k] = k < 4 ? stock.Target / 4 : Math.Max(0, stock.Capacity - stock.Target) / 2;
            }
        }
    }

    /// <summary>Books a period's closing stocks and hands back each holding's tonnes.</summary>
    public void Close(PeriodSolution solution)
    {
        for (var s = 0; s < held.Length; s++)
        {
            var stock = structure.World.Stocks[s];
            if (!stock.IsGovernment)
            {
                held[s] = solution.ClosingStock[s];
            }
            else if (IsFirstGovernmentRow(s))
            {
                held[s] += Purchases[node[s]];
            }
        }
    }

    private bool IsFirstGovernmentRow(int s)
    {
        for (var i = 0; i < s; i++)
        {
            if (structure.World.Stocks[i].IsGovernment && node[i] == node[s])
            {
                return false;
            }
        }

        return true;
    }
}
