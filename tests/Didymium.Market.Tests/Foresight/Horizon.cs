using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Market.Equilibrium;
using Didymium.Market.Foresight;
using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Tests.Foresight;

/// <summary>A world's recursive path and the program over its years, with all routes.</summary>
internal sealed class Horizon
{
    public Horizon(World world, Scenario scenario, int lastYear)
    {
        Structure = new MarketStructure(world);
        var policy = new PolicyRows(Structure, scenario);
        var copies = new ProgramCopies(null);
        using var program = new PeriodProgram(Structure, policy, RouteColumns.All, copies);
        Map = program.Map;
        Path = RecursivePath.Record(new Simulation(Structure, policy, scenario, Chain.Time.TimeStep.Year), program, copies, world.BaseYear, lastYear, null, TestContext.Current.CancellationToken);
        Prospects = Market.Foresight.Prospects.Of(Structure, scenario, Path);
        Program = new HorizonProgram(Structure, Map, copies.Block, Path, Prospects);
        (Linear, Layout) = Program.Build([.. Enumerable.Range(0, Structure.Routes.Length)]);
    }

    public MarketStructure Structure { get; }

    public ColumnMap Map { get; }

    public RecursivePath Path { get; }

    public CapacityProspect[] Prospects { get; }

    public HorizonProgram Program { get; }

    public LinearProgram Linear { get; }

    public HorizonLayout Layout { get; }

    /// <summary>What the recursive run did, as a point of the program.</summary>
    public double[] RecursivePoint()
    {
        var point = new double[Linear.ColumnCount];
        foreach (var p in Prospects.Where(p => p.IsDecided))
        {
            for (var o = 0; o < p.Options.Length; o++)
            {
                point[Layout.TakeUp[p.Facility][o]] = Path.DecidedIn[p.Facility] == p.Options[o].Year ? 1 : 0;
            }
        }

        for (var i = 0; i < Program.Blocks; i++)
        {
            foreach (var p in Prospects.Where(p => p.IsDecided))
            {
                var added = Path.Expanded[p.Facility][i + 1];
                if (p.CanGrow)
                {
                    point[Layout.Added[p.Facility][i]] = added;
                }

                point[Layout.Capacity[p.Facility][i]] = p.Firm[i + 1] + (p.CanGrow ? p.Open[i + 1] * added : 0)
                    + p.Options.Select((o, k) => o.Usable[i + 1] * point[Layout.TakeUp[p.Facility][k]]).Sum();
            }

            Fill(point, i);
        }

        return point;
    }

    private void Fill(double[] point, int i)
    {
        var (year, solution) = (Program.Year(i), Program.Year(i).Solution);
        int At(int column) => Layout.Column[i][column];
        void Steps(int first, int count, double quantity, Func<int, double> width)
        {
            for (var k = 0; k < count; k++)
            {
                point[At(first + k)] = Math.Min(quantity, k == count - 1 ? quantity : width(k));
                quantity -= point[At(first + k)];
            }
        }

        for (var f = 0; f < Prospects.Length; f++)
        {
            Steps(Map.FacilityStep[f], Map.FacilitySteps[f], solution.Throughput[f], _ => year.Inputs.Capacity[f] / Map.FacilitySteps[f]);
        }

        for (var d = 0; d < solution.Served.Length; d++)
        {
            Steps(Map.DemandStep[d], Map.Curves[d].Widths.Length, solution.Served[d], k => Map.Curves[d].Widths[k] * year.Inputs.Wanted[d]);
        }

        for (var s = 0; s < solution.ClosingStock.Length; s++)
        {
            Steps(Map.StockTranche[s], ColumnMap.StockTranches, solution.ClosingStock[s], k => year.Inputs.StockWidth[s][k]);
        }

        foreach (var a in Enumerable.Range(0, solution.ActivityLevel.Length).Where(a => Map.ActivityColumn[a] >= 0))
        {
            point[At(Map.ActivityColumn[a])] = solution.ActivityLevel[a];
        }

        foreach (var n in Enumerable.Range(0, solution.Unused.Length).Where(n => Map.WithheldColumn[n] >= 0))
        {
            point[At(Map.WithheldColumn[n])] = solution.Unused[n];
        }

        for (var p = 0; p < solution.Purchased.Length; p++)
        {
            point[At(Map.PurchaseColumn[p])] = solution.Purchased[p];
        }

        for (var r = 0; r < solution.Flow.Length; r++)
        {
            point[At(Map.RouteColumn[r])] = solution.Flow[r];
        }
    }
}
