using Didymium.Chain.Time;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market.Equilibrium;

/// <summary>Reads what a period came to from the columns and rows of its linear program.</summary>
internal sealed class SolutionReader(MarketStructure structure, ColumnMap map)
{
    /// <summary>Reads a solution.</summary>
    /// <param name="period">Period.</param>
    /// <param name="primal">Value of each column.</param>
    /// <param name="reduced">Reduced cost of each column.</param>
    /// <param name="duals">Dual of each row, of a maximisation.</param>
    /// <param name="surplus">By how much more comes into each balance than leaves it, t.</param>
    /// <param name="backingUse">What was used without backing, by restriction, t.</param>
    /// <param name="objective">Objective, thousand USD.</param>
    /// <param name="statistics">What the solve took.</param>
    public PeriodSolution Read(
        Period period,
        ReadOnlySpan<double> primal,
        ReadOnlySpan<double> reduced,
        ReadOnlySpan<double> duals,
        ReadOnlySpan<double> surplus,
        double[] backingUse,
        double objective,
        SolveRow statistics)
    {
        var throughput = new double[map.FacilitySteps.Length];
        var rent = new double[map.FacilitySteps.Length];
        for (var f = 0; f < throughput.Length; f++)
        {
            for (var k = 0; k < map.FacilitySteps[f]; k++)
            {
                var column = map.FacilityStep[f] + k;
                throughput[f] += Math.Max(0, primal[column]);

                // A further tonne of capacity widens every step alike, so its worth is the mean of the steps' reduced costs.
                rent[f] += Math.Max(0, reduced[column]) / map.FacilitySteps[f];
            }
        }

        var level = new double[structure.Activities.Count];
        for (var a = 0; a < level.Length; a++)
        {
            level[a] = map.ActivityColumn[a] >= 0 ? Math.Max(0, primal[map.ActivityColumn[a]]) : throughput[structure.Activities[a].Facility];
        }

        var flow = new double[map.RouteColumn.Length];
        for (var r = 0; r < flow.Length; r++)
        {
            flow[r] = map.RouteColumn[r] >= 0 ? Math.Max(0, primal[map.RouteColumn[r]]) : 0;
        }

        var served = new double[map.Curves.Length];
        for (var d = 0; d < served.Length; d++)
        {
            for (var k = 0; k < map.Curves[d].Values.Length; k++)
            {
                served[d] += Math.Max(0, primal[map.DemandStep[d] + k]);
            }
        }

        var closing = new double[map.StockTranche.Length];
        for (var s = 0; s < closing.Length; s++)
        {
            for (var k = 0; map.StockTranche[s] >= 0 && k < ColumnMap.StockTranches; k++)
            {
                closing[s] += Math.Max(0, primal[map.StockTranche[s] + k]);
            }
        }

        var unused = new double[map.NodeRow.Length];
        var price = new double[map.NodeRow.Length];
        for (var n = 0; n < unused.Length; n++)
        {
            var row = map.NodeRow[n];
            unused[n] = Math.Max(0, surplus[n]) + (map.WithheldColumn[n] >= 0 ? Math.Max(0, primal[map.WithheldColumn[n]]) : 0);
            price[n] = Math.Max(0, -duals[row]);
        }

        return new PeriodSolution(period, throughput, level, rent, flow, served, closing, unused, price, Purchased(primal), Shadow(duals, map.QuotaRow), Shadow(duals, map.Policy.ExportRow), Shadow(duals, map.Policy.BackingRow), backingUse, objective, statistics);
    }

    private double[] Purchased(ReadOnlySpan<double> primal)
    {
        var purchased = new double[map.PurchaseColumn.Length];
        for (var p = 0; p < purchased.Length; p++)
        {
            purchased[p] = Math.Max(0, primal[map.PurchaseColumn[p]]);
        }

        return purchased;
    }

    // What a further tonne under a cap would be worth, USD per kg.
    private static double[] Shadow(ReadOnlySpan<double> duals, int[] rows)
    {
        var worth = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            worth[i] = Math.Max(0, duals[rows[i]]);
        }

        return worth;
    }
}
