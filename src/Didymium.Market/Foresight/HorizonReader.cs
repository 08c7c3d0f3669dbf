using Didymium.Market.Equilibrium;
using Didymium.Market.Results;
using Didymium.Market.Structure;

namespace Didymium.Market.Foresight;

/// <summary>Reads each year of a horizon's optimum as if it had been solved alone: prices are duals with the discounting taken off.</summary>
internal sealed class HorizonReader(MarketStructure structure, ColumnMap map, HorizonProgram program, CapacityProspect[] prospects, HorizonSolution solution)
{
    private readonly Dictionary<string, double> left = structure.World.Deposits.Values
        .Where(d => d.ResourceTonnesReo is not null)
        .ToDictionary(d => d.Id, d => d.ResourceTonnesReo!.Value.Value, StringComparer.Ordinal);

    private readonly double shortestLife = Dynamics.Depletion.ShortestLife(structure.World);

    /// <summary>Books what mines took in a year, before the next is read.</summary>
    public void Mined(PeriodSolution year)
    {
        for (var f = 0; f < prospects.Length; f++)
        {
            if (structure.World.Facilities[f].Deposit is { } deposit && left.ContainsKey(deposit))
            {
                left[deposit] -= year.Throughput[f];
            }
        }
    }

    /// <summary>Reads a block: what the year was given by what came before it, and what it came to.</summary>
    /// <param name="index">Block.</param>
    /// <param name="before">The year before it.</param>
    public (PeriodInputs Inputs, PeriodSolution Solution, double[] Opening) Read(int index, PeriodSolution before)
    {
        var layout = solution.Layout;
        var columns = layout.Column[index];
        var weight = layout.Weight[index];
        double[] primal = new double[columns.Length], reduced = new double[columns.Length], duals = new double[layout.BlockRows];
        for (var c = 0; c < columns.Length; c++)
        {
            primal[c] = columns[c] < 0 ? 0 : solution.Primal[columns[c]];
            reduced[c] = columns[c] < 0 ? 0 : solution.Reduced[columns[c]] / weight;
        }

        for (var f = 0; f < prospects.Length; f++)
        {
            // Where a row and not a bound keeps a step within its capacity, the row's dual is the worth of capacity.
            for (var k = 0; k < map.FacilitySteps[f] && prospects[f].IsDecided; k++)
            {
                reduced[map.FacilityStep[f] + k] = solution.Duals[layout.StepRow[f][index][k]] / weight;
            }
        }

        for (var r = 0; r < duals.Length; r++)
        {
            duals[r] = solution.Duals[layout.Row(index, r)] / weight;
        }

        var opening = OpeningStock(before);
        var inputs = Inputs(index, opening);
        var surplus = new double[map.NodeRow.Length];
        for (var n = 0; n < surplus.Length; n++)
        {
            surplus[n] = solution.Activity[layout.Row(index, map.NodeRow[n])] + inputs.Ready[n] - (index > 0 ? opening[n] : 0);
        }

        var statistics = index == 0
            ? new SolveRow(inputs.Period, solution.Solves, solution.Iterations, solution.Routes - solution.FirstRoutes, 0, 1000 * solution.Seconds)
            : new SolveRow(inputs.Period, 0, 0, 0, 0, 0);
        return (inputs, new SolutionReader(structure, map).Read(inputs.Period, primal, reduced, duals, surplus, new double[map.Policy.BackingRow.Length], double.NaN, statistics), opening);
    }

    /// <summary>What an option earns within the horizon when it is taken up whole, at the prices that come about, million USD seen from the base year.</summary>
    public double PresentValue(CapacityProspect prospect, int option) => PresentValue(prospect, prospect.Options[option]);

    /// <summary>How much of each option is taken up, 0 to 1.</summary>
    public double TakenUp(CapacityProspect prospect, int option) => Math.Clamp(solution.Primal[solution.Layout.TakeUp[prospect.Facility][option]], 0, 1);

    /// <summary>Capacity added to a facility before a block's year, t.</summary>
    public double Added(int facility, int index) => solution.Layout.Added[facility][index] is >= 0 and var column ? Math.Max(0, solution.Primal[column]) : 0;

    private double PresentValue(CapacityProspect prospect, BuildOption option)
    {
        var value = 0.0;
        for (var i = 0; i < solution.Layout.Weight.Length; i++)
        {
            value += solution.Duals[solution.Layout.CapacityRow[prospect.Facility][i]] * option.Usable[i + 1];
            value -= solution.Layout.Weight[i] * option.Payment[i + 1];
        }

        return value / 1000;
    }

    private double[] OpeningStock(PeriodSolution before)
    {
        var opening = new double[structure.Nodes.Length];
        for (var s = 0; s < map.StockTranche.Length; s++)
        {
            if (map.StockTranche[s] >= 0)
            {
                var stock = structure.World.Stocks[s];
                opening[structure.Node(stock.Product, stock.Region)] += before.ClosingStock[s];
            }
        }

        return opening;
    }

    private PeriodInputs Inputs(int index, double[] opening)
    {
        var year = program.Year(index);
        var inputs = year.Inputs.Copy();
        for (var n = 0; n < opening.Length; n++)
        {
            inputs.Ready[n] += opening[n] - year.Opening[n];
        }

        for (var f = 0; f < prospects.Length; f++)
        {
            var capacity = prospects[f].IsDecided ? solution.Primal[solution.Layout.Capacity[f][index]] : prospects[f].Firm[index + 1];
            inputs.Capacity[f] = structure.World.Facilities[f].Deposit is { } deposit && left.TryGetValue(deposit, out var tonnes)
                ? Math.Min(capacity, Math.Max(0, tonnes) / shortestLife)
                : capacity;
        }

        return inputs;
    }
}
