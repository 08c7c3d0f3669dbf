using Didymium.Market.Equilibrium;

namespace Didymium.Market.Stress;

/// <summary>Who has what of the market's welfare: users over the price they pay, plants over their cost.</summary>
/// <remarks>
/// By the duality of linear programs a step of a demand curve or of a plant's cost earns its width times its reduced cost. What is left over belongs to
/// holders of stock, of quotas and of scarce routes.
/// </remarks>
internal sealed class Surplus
{
    private readonly double[][] values;
    private readonly double[][] widths;
    private readonly int[] node;
    private readonly int[][] backings;

    public Surplus(StressBase b)
    {
        var steps = (int)b.Structure.World.Parameters["demand_steps"].Value;
        node = b.DemandNode;
        values = new double[node.Length][];
        widths = new double[node.Length][];
        for (var d = 0; d < node.Length; d++)
        {
            var anchor = b.Structure.World.Demands[d];
            var curve = DemandCurve.Build(anchor.Use.Elasticity.Value, anchor.Use.ChokeMultiple.Value, steps, anchor.Id);
            var reference = ReferencePrices.At(b.Structure, node[d]);
            values[d] = Array.ConvertAll(curve.Values, v => v * reference);
            widths[d] = Array.ConvertAll(curve.Widths, w => w * b.Inputs.Wanted[d]);
        }

        backings = [.. Enumerable.Range(0, node.Length).Select(d => Enumerable.Range(0, b.Policy.Backings.Length).Where(r => b.Policy.Backings[r].Demands.Contains(d)).ToArray())];
    }

    /// <summary>Users' surplus by demand anchor, thousand USD.</summary>
    public double[] OfUsers(PeriodSolution solution)
    {
        var surplus = new double[node.Length];
        for (var d = 0; d < surplus.Length; d++)
        {
            // Who may not use everything that is for sale pays for that as well.
            var price = solution.Price[node[d]];
            foreach (var r in backings[d])
            {
                price += solution.BackingRent[r];
            }

            for (var k = 0; k < values[d].Length && values[d][k] > price; k++)
            {
                surplus[d] += widths[d][k] * (values[d][k] - price);
            }
        }

        return surplus;
    }

    /// <summary>Operating surplus by facility, thousand USD.</summary>
    public static double[] OfPlants(PeriodSolution solution, double[] capacity)
    {
        var surplus = new double[capacity.Length];
        for (var f = 0; f < surplus.Length; f++)
        {
            surplus[f] = capacity[f] * solution.CapacityRent[f];
        }

        return surplus;
    }
}
