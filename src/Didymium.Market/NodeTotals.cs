using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market;

/// <summary>What came into and went out of every balance of a period, in t.</summary>
internal sealed class NodeTotals
{
    // Less than this is not trade that anybody saw.
    private const double Seen = 1e-3;

    private NodeTotals(int nodes)
    {
        Made = new double[nodes];
        Imported = new double[nodes];
        StockDrawn = new double[nodes];
        Processed = new double[nodes];
        Exported = new double[nodes];
        Served = new double[nodes];
        Traded = new bool[nodes];
    }

    public double[] Made { get; }

    public double[] Imported { get; }

    public double[] StockDrawn { get; }

    public double[] Processed { get; }

    public double[] Exported { get; }

    public double[] Served { get; }

    public bool[] Traded { get; }

    public static NodeTotals Of(MarketStructure structure, PeriodSolution solution, PeriodInputs inputs, double[] scrap, double[] opening, double[] purchases)
    {
        var totals = new NodeTotals(structure.Nodes.Length);
        for (var a = 0; a < structure.Activities.Count; a++)
        {
            var level = solution.ActivityLevel[a];
            if (level <= 0)
            {
                continue;
            }

            var activity = structure.Activities[a];
            for (var i = 0; i < activity.Lines.Length; i++)
            {
                var line = activity.Lines[i];
                var factor = line.ThriftPair is { } pair ? inputs.Thrift.GetValueOrDefault(pair, 1) : 1;
                var tonnes = level * line.Coefficient * factor;
                var node = structure.LineNodes[a][i];
                (tonnes > 0 ? totals.Made : totals.Processed)[node] += Math.Abs(tonnes);
            }
        }

        for (var r = 0; r < solution.Flow.Length; r++)
        {
            totals.Exported[structure.Routes[r].Origin] += solution.Flow[r];
            totals.Imported[structure.Routes[r].Destination] += solution.Flow[r];
        }

        for (var d = 0; d < solution.Served.Length; d++)
        {
            totals.Served[structure.Node(structure.World.Demands[d].Product, structure.World.Demands[d].Region)] += solution.Served[d];
        }

        for (var s = 0; s < solution.ClosingStock.Length; s++)
        {
            var stock = structure.World.Stocks[s];
            totals.StockDrawn[structure.Node(stock.Product, stock.Region)] -= solution.ClosingStock[s];
        }

        for (var n = 0; n < totals.Made.Length; n++)
        {
            totals.Made[n] += scrap[n];
            totals.StockDrawn[n] += opening[n] - purchases[n];
            totals.Traded[n] = totals.Made[n] + totals.Imported[n] + opening[n] - solution.Unused[n] > Seen
                && totals.Processed[n] + totals.Exported[n] + totals.Served[n] + totals.Imported[n] > Seen;
        }

        return totals;
    }
}
