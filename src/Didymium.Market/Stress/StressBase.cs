using Didymium.Chain.Materials;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Stress;

/// <summary>The stressed period as it is when nothing is taken out: what all cases are held against. Read by several threads, changed by none.</summary>
internal sealed class StressBase
{
    public StressBase(MarketStructure structure, PolicyRows policy, Simulation simulation, PeriodSolution solution)
    {
        Structure = structure;
        Policy = policy;
        Inputs = simulation.Inputs.Copy();
        Solution = solution;
        OpeningStock = simulation.OpeningStock.ToArray();
        CoverDays = [.. Enumerable.Range(0, structure.World.Demands.Length).Select(simulation.CoverDays)];
        DemandNode = [.. structure.World.Demands.Select(d => structure.Node(d.Product, d.Region))];
        StockNode = [.. structure.World.Stocks.Select(s => structure.Node(s.Product, s.Region))];
        Contents = structure.Book.Pairs.ToDictionary(p => p, p => ContentsByNode(structure, p, Inputs.Thrift.GetValueOrDefault(p, 1)), StringComparer.Ordinal);
        Use = UseByNode();
        Surplus = new Surplus(this);
        UsersSurplus = Surplus.OfUsers(solution);
        PlantsSurplus = Surplus.OfPlants(solution, Inputs.Capacity);
    }

    public MarketStructure Structure { get; }

    public PolicyRows Policy { get; }

    public PeriodInputs Inputs { get; }

    public PeriodSolution Solution { get; }

    /// <summary>Length of the period in years.</summary>
    public double Length => Inputs.Period.Length;

    /// <summary>Commercial stock at the start by node, t.</summary>
    public double[] OpeningStock { get; }

    /// <summary>Days of need that users hold, by demand anchor.</summary>
    public double[] CoverDays { get; }

    public int[] DemandNode { get; }

    public int[] StockNode { get; }

    /// <summary>Tonnes of oxide equivalent in a tonne at a node, by balance element; magnets at the recipe that thrifting has come to.</summary>
    public IReadOnlyDictionary<string, double[]> Contents { get; }

    /// <summary>Processed by plants and bought by users at each node in the base, t.</summary>
    public double[] Use { get; }

    public Surplus Surplus { get; }

    /// <summary>Users' surplus by demand anchor in the base, thousand USD.</summary>
    public double[] UsersSurplus { get; }

    /// <summary>Plants' operating surplus by facility in the base, thousand USD.</summary>
    public double[] PlantsSurplus { get; }

    private static double[] ContentsByNode(MarketStructure structure, string pair, double thrift)
    {
        var contents = structure.Book.Contents(pair);
        return Array.ConvertAll(structure.Nodes, n =>
            contents[n.Commodity] * (structure.Book.All[n.Commodity].Product.Stage is ProductStage.Magnet or ProductStage.Swarf ? thrift : 1));
    }

    private double[] UseByNode()
    {
        var use = new double[Structure.Nodes.Length];
        for (var a = 0; a < Structure.Activities.Count; a++)
        {
            var lines = Structure.Activities[a].Lines;
            for (var i = 0; i < lines.Length; i++)
            {
                use[Structure.LineNodes[a][i]] -= Math.Min(0, lines[i].Coefficient) * Solution.ActivityLevel[a];
            }
        }

        for (var d = 0; d < DemandNode.Length; d++)
        {
            use[DemandNode[d]] += Solution.Served[d];
        }

        return use;
    }
}
