using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>What of the stocks at a place is not barred material: what restricted users may draw on without new supply that is free.</summary>
/// <remarks>
/// What lies there when a restriction begins is free; of what lies there when a run begins under one already in force, nothing is.
/// From then on only free material that restricted users left over is: free ← min(stock, free + free supply − restricted use).
/// Without it a barred tonne that passes through a stock would come out clean.
/// </remarks>
internal sealed class BackingLedger
{
    private readonly PolicyRows rows;
    private readonly double[] free;
    private readonly bool[] running;
    private readonly int[][] stocks;
    private bool begun;

    public BackingLedger(MarketStructure structure, PolicyRows rows)
    {
        this.rows = rows;
        free = new double[rows.Backings.Length];
        running = new bool[free.Length];
        var nodeOf = structure.World.Stocks.Select(s => s.IsGovernment ? -1 : structure.Node(s.Product, s.Region)).ToArray();
        stocks = [.. rows.Backings.Select(b => Enumerable.Range(0, nodeOf.Length).Where(s => nodeOf[s] == b.Node).ToArray())];
    }

    /// <summary>Sets what may be used without backing; called when all that lies ready is known.</summary>
    public void Prepare(Period period, double[] opening, double[] size, PeriodInputs inputs)
    {
        for (var b = 0; b < free.Length; b++)
        {
            // Scrap collected there and what the state lets out are free.
            var (node, share) = (rows.Backings[b].Node, rows.Backings[b].Event.ShareInForce(period));
            var goesOn = begun ? running[b] : share > 0 && rows.Backings[b].Event.Start.InYears < period.Start;
            free[b] = goesOn ? free[b] + inputs.Ready[node] - opening[node] : inputs.Ready[node];
            running[b] = share > 0;

            // For the part of the period in which it is not in force, anything may be used.
            inputs.BackingLimit[b] = share <= 0 ? double.PositiveInfinity : free[b] + ((1 - share) * size[node]);
        }

        begun = true;
    }

    /// <summary>Books what restricted users left over.</summary>
    public void Close(PeriodSolution solution)
    {
        for (var b = 0; b < free.Length; b++)
        {
            var left = free[b] - solution.BackingUse[b];
            free[b] = Math.Clamp(left, 0, stocks[b].Sum(s => solution.ClosingStock[s]));
        }
    }
}
