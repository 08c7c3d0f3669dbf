using Didymium.Market.Dynamics;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Foresight;

/// <summary>
/// All years after the base year as one linear program: a block for each year, with the rows, columns and inputs that the recursive run had, linked by
/// stocks, capacity, habit of trade and what is left in the ground (docs/foresight.md). The recursive path is one of its feasible points.
/// </summary>
internal sealed class HorizonProgram
{
    private readonly MarketStructure structure;
    private readonly ColumnMap map;
    private readonly LinearProgram block;
    private readonly RecursivePath path;
    private readonly CapacityProspect[] prospects;
    private readonly double discountFactor;
    private readonly bool[] isRoute;
    private readonly HabitRows habits;

    public HorizonProgram(MarketStructure structure, ColumnMap map, LinearProgram block, RecursivePath path, CapacityProspect[] prospects)
    {
        this.structure = structure;
        this.map = map;
        this.block = block;
        this.path = path;
        this.prospects = prospects;
        discountFactor = 1 / (1 + structure.World.Parameters["discount_rate"].Value);
        isRoute = new bool[block.ColumnCount];
        foreach (var column in map.RouteColumn)
        {
            isRoute[column] = true;
        }

        habits = new HabitRows(structure, path, prospects);
    }

    /// <summary>Number of blocks: the years after the base year.</summary>
    public int Blocks => path.Years.Count - 1;

    /// <summary>The recorded year of a block.</summary>
    public PathYear Year(int index) => path.Years[index + 1];

    /// <summary>The discount factor of a block's year, seen from the base year.</summary>
    public double Weight(int index) => Math.Pow(discountFactor, index + 1);

    /// <summary>Builds the program with some of the routes.</summary>
    /// <param name="routes">Routes that may be used; all others carry nothing.</param>
    public (LinearProgram Program, HorizonLayout Layout) Build(IReadOnlyList<int> routes)
    {
        var builder = new HorizonBuilder();
        var facilities = prospects.Length;
        var layout = new HorizonLayout
        {
            BlockRows = block.RowCount,
            Weight = [.. Enumerable.Range(0, Blocks).Select(Weight)],
            Column = [.. Enumerable.Range(0, Blocks).Select(_ => Enumerable.Repeat(-1, block.ColumnCount).ToArray())],
            StepRow = [.. Enumerable.Range(0, facilities).Select(f => Enumerable.Range(0, Blocks).Select(_ => Enumerable.Repeat(-1, map.FacilitySteps[f]).ToArray()).ToArray())],
            Capacity = [.. Enumerable.Range(0, facilities).Select(_ => Enumerable.Repeat(-1, Blocks).ToArray())],
            CapacityRow = [.. Enumerable.Range(0, facilities).Select(_ => Enumerable.Repeat(-1, Blocks).ToArray())],
            TakeUp = [.. prospects.Select(p => Enumerable.Repeat(-1, p.Options.Length).ToArray())],
            Added = [.. Enumerable.Range(0, facilities).Select(_ => Enumerable.Repeat(-1, Blocks).ToArray())],
        };
        for (var i = 0; i < Blocks; i++)
        {
            AddRows(builder, i);
        }

        for (var i = 0; i < Blocks; i++)
        {
            AddColumns(builder, layout, i);
        }

        LinkStocks(builder, layout);
        new CapacityColumns(map, structure, prospects, path, layout, builder).Add();
        new DepletionRows(map, structure, prospects, path, layout, builder).Add();
        foreach (var route in routes)
        {
            AddRoute(builder, layout, route);
        }

        return (builder.Build(), layout);
    }

    /// <summary>What a tonne more on a route that was left out would be worth, USD per kg of its year, at the program's duals.</summary>
    public double Gain(HorizonLayout layout, ReadOnlySpan<double> duals, int index, int route)
    {
        var column = map.RouteColumn[route];
        var gain = -Year(index).Inputs.RouteCost[route];
        for (var e = block.Starts.Span[column]; e < block.Starts.Span[column + 1]; e++)
        {
            gain -= duals[layout.Row(index, block.RowIndices.Span[e])] / layout.Weight[index] * block.Values.Span[e];
        }

        return gain;
    }

    private void AddRows(HorizonBuilder builder, int index)
    {
        var year = Year(index);
        double[] lower = [.. year.Program.RowLower], upper = [.. year.Program.RowUpper];
        if (index > 0)
        {
            // What the year opens with is decided here; the recursive run's opening stock is taken out.
            for (var n = 0; n < map.NodeRow.Length; n++)
            {
                lower[map.NodeRow[n]] += year.Opening[n];
            }

            foreach (var b in RestrictionsThatBegin(index))
            {
                upper[map.Policy.BackingRow[b]] -= year.Opening[map.Policy.Rows.Backings[b].Node];
            }
        }

        for (var r = 0; r < lower.Length; r++)
        {
            builder.Row(lower[r], upper[r]);
        }
    }

    // What lies at a place when a restriction begins counts as free. What of it is left in later years is taken from the recursive run.
    private IEnumerable<int> RestrictionsThatBegin(int index) => Enumerable.Range(0, map.Policy.BackingRow.Length)
        .Where(b => double.IsFinite(Year(index).Inputs.BackingLimit[b]) && !double.IsFinite(path.Years[index].Inputs.BackingLimit[b]));

    private void AddColumns(HorizonBuilder builder, HorizonLayout layout, int index)
    {
        var year = Year(index);
        double[] cost = [.. year.Program.Costs], upper = [.. year.Program.Upper];
        for (var f = 0; f < prospects.Length; f++)
        {
            var capacity = prospects[f].IsDecided ? double.PositiveInfinity : prospects[f].Firm[index + 1];
            for (var k = 0; k < map.FacilitySteps[f]; k++)
            {
                upper[map.FacilityStep[f] + k] = capacity / map.FacilitySteps[f];
            }

            foreach (var a in structure.ActivitiesOf[f].Where(a => map.ActivityColumn[a] >= 0))
            {
                upper[map.ActivityColumn[a]] = capacity * structure.Activities[a].ShareMax;
            }
        }

        // A state buys no more than it did: how much it asks for depends on what it holds by then.
        for (var p = 0; p < map.PurchaseColumn.Length; p++)
        {
            upper[map.PurchaseColumn[p]] = year.Solution.Purchased[p];
        }

        for (var s = 0; s < map.StockTranche.Length && index < Blocks - 1; s++)
        {
            // What a holder gains by selling later is found here by the years that follow, so only the rest of the tranche's value counts in this one.
            for (var k = 0; map.StockTranche[s] >= 0 && k < ColumnMap.StockTranches; k++)
            {
                cost[map.StockTranche[s] + k] -= discountFactor * StockKeeping.Expected(year.Inputs.StockValue[s]);
            }
        }

        for (var c = 0; c < cost.Length; c++)
        {
            if (!isRoute[c])
            {
                layout.Column[index][c] = builder.Column(cost[c] * layout.Weight[index], upper[c]);
                AddEntries(builder, layout, index, c);
            }
        }
    }

    private void AddEntries(HorizonBuilder builder, HorizonLayout layout, int index, int column)
    {
        var edits = Year(index).Coefficients;
        for (var e = block.Starts.Span[column]; e < block.Starts.Span[column + 1]; e++)
        {
            var row = block.RowIndices.Span[e];
            builder.Set(layout.Row(index, row), layout.Column[index][column], edits.TryGetValue((row, column), out var value) ? value : block.Values.Span[e]);
        }
    }

    // The closing stock of a year is the opening stock of the next.
    private void LinkStocks(HorizonBuilder builder, HorizonLayout layout)
    {
        for (var s = 0; s < map.StockTranche.Length; s++)
        {
            if (map.StockTranche[s] < 0)
            {
                continue;
            }

            var stock = structure.World.Stocks[s];
            var node = structure.Node(stock.Product, stock.Region);
            for (var i = 0; i < Blocks - 1; i++)
            {
                var backings = RestrictionsThatBegin(i + 1).Where(b => map.Policy.Rows.Backings[b].Node == node).ToArray();
                for (var k = 0; k < ColumnMap.StockTranches; k++)
                {
                    var column = layout.Column[i][map.StockTranche[s] + k];
                    builder.Set(layout.Row(i + 1, map.NodeRow[node]), column, 1);
                    foreach (var b in backings)
                    {
                        builder.Set(layout.Row(i + 1, map.Policy.BackingRow[b]), column, -1);
                    }
                }
            }
        }
    }

    private void AddRoute(HorizonBuilder builder, HorizonLayout layout, int route)
    {
        var column = map.RouteColumn[route];
        for (var i = 0; i < Blocks; i++)
        {
            layout.Column[i][column] = builder.Column(-Year(i).Inputs.RouteCost[route] * layout.Weight[i], Year(i).Ceiling[route]);
            AddEntries(builder, layout, i, column);
        }

        habits.Add(builder, layout, route, i => layout.Column[i][column]);
    }
}
