using System.Diagnostics;
using System.Runtime.InteropServices;
using Didymium.Market.Results;
using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Equilibrium;

/// <summary>The compiled linear program of a run: edited in place for each period, solved warm, route columns added when they pay.</summary>
internal sealed class PeriodProgram : IDisposable
{
    // A route column enters when it would earn more than this, USD per kg; below it, it is rounding.
    private const double PricingTolerance = 1e-6;

    private readonly MarketStructure structure;
    private readonly ColumnMap map;
    private readonly HighsSolver solver;
    private readonly ColumnEdits edits;
    private readonly IPeriodObserver? observer;
    private readonly List<(int Row, int Column, double Base, string Pair)> thriftCells = [];
    private readonly Dictionary<string, double> thriftNow = new(StringComparer.Ordinal);
    private string[] ownersNow;

    public PeriodProgram(MarketStructure structure, PolicyRows policy, RouteColumns routes, IPeriodObserver? observer)
    {
        this.structure = structure;
        this.observer = observer;
        (var program, map) = ProgramCompiler.Compile(structure, policy, routes);
        observer?.Compiled(program);
        solver = new HighsSolver(program);
        edits = new ColumnEdits(program);
        ownersNow = [.. structure.World.Facilities.Select(f => f.Owner)];
        FindThriftCells();
    }

    public int ColumnCount => solver.ColumnCount;

    public int RowCount => solver.RowCount;

    /// <summary>The basis that the last solve ended in.</summary>
    public Basis Basis => solver.GetBasis();

    /// <summary>Where everything stands in the program.</summary>
    public ColumnMap Map => map;

    public void Dispose() => solver.Dispose();

    /// <summary>Makes the next solve begin at a basis of this program or of another with the same columns, and go from there as if nothing had been solved before.</summary>
    public void StartFrom(Basis basis)
    {
        // HiGHS remembers more than the basis (how sparse its vectors were, where its random numbers are), which decides between equally good vertices.
        solver.ClearBasis();
        solver.SetBasis(basis);
    }

    public PeriodSolution Solve(PeriodInputs inputs, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        SetFacilities(inputs);
        SetDemand(inputs);
        SetStocks(inputs);
        SetBalances(inputs);
        SetRoutes(inputs);
        SetPolicy(inputs);
        CoefficientEdit[] coefficients = [.. SetThrift(inputs.Thrift), .. SetOwners(inputs.Owner)];
        if (coefficients.Length > 0)
        {
            solver.SetCoefficients(
                Array.ConvertAll(coefficients, c => c.Row),
                Array.ConvertAll(coefficients, c => c.Column),
                Array.ConvertAll(coefficients, c => c.Value));
        }

        observer?.Solving(edits.Snapshot(inputs.Period, coefficients));
        edits.Send(solver);
        int solves = 0, iterations = 0, added = 0, cold = 0;
        SolveOutcome outcome;
        var everything = false;
        while (true)
        {
            outcome = solver.Solve(cancellationToken);
            solves++;
            iterations += outcome.Iterations;
            cold += outcome.ColdFallback ? 1 : 0;
            if (outcome.Status == SolveStatus.Cancelled)
            {
                throw new OperationCanceledException(cancellationToken);
            }

            // Without a solution there are no prices to price routes with: offer all routes before calling it infeasible.
            var more = outcome.Status == SolveStatus.Optimal ? AddPayingRoutes(inputs) : everything ? 0 : AddAllRoutes(inputs);
            everything |= outcome.Status != SolveStatus.Optimal;
            added += more;
            if (more == 0)
            {
                break;
            }
        }

        if (outcome.Status != SolveStatus.Optimal)
        {
            throw MarketFaultException.Explain(structure, map, solver, inputs.Period, outcome);
        }

        observer?.Solved(inputs.Period, outcome.Objective);
        var statistics = new SolveRow(inputs.Period, solves, iterations, added, cold, clock.Elapsed.TotalMilliseconds);
        return Extract(inputs, outcome.Objective, statistics);
    }

    /// <summary>What the last solve says of limits that its solution does not hold.</summary>
    public PeriodShadows Shadows() => PeriodShadows.Of(structure, map, solver, ownersNow);

    private void SetFacilities(PeriodInputs inputs)
    {
        for (var f = 0; f < inputs.Capacity.Length; f++)
        {
            var steps = map.FacilitySteps[f];
            var spread = structure.World.Facilities[f].Economics.CostSpread.Value;
            var premium = map.FacilityRow[f] < 0 && steps > 0 ? inputs.ActivityCost[structure.ActivitiesOf[f][0]] : 0;
            for (var k = 0; k < steps; k++)
            {
                // Equal steps from opex·(1−spread) to opex·(1+spread): the mean over full use is the stated cost.
                var opex = structure.World.Facilities[f].Economics.OpexUsdPerKg.Value;
                var tilt = steps == 1 ? 0 : spread * ((2.0 * k / (steps - 1)) - 1);
                edits.Cost(map.FacilityStep[f] + k, -(inputs.Opex[f] + (opex * tilt) + premium));
                edits.Upper(map.FacilityStep[f] + k, inputs.Capacity[f] / steps);
            }
        }

        for (var a = 0; a < map.ActivityColumn.Length; a++)
        {
            if (map.ActivityColumn[a] >= 0)
            {
                var activity = structure.Activities[a];
                edits.Cost(map.ActivityColumn[a], -inputs.ActivityCost[a]);
                edits.Upper(map.ActivityColumn[a], inputs.Capacity[activity.Facility] * activity.ShareMax);
            }
        }

        for (var q = 0; q < map.QuotaRow.Length; q++)
        {
            edits.Row(map.QuotaRow[q], double.NegativeInfinity, inputs.Quota[q]);
        }
    }

    private void SetDemand(PeriodInputs inputs)
    {
        for (var d = 0; d < map.Curves.Length; d++)
        {
            var widths = map.Curves[d].Widths;
            for (var k = 0; k < widths.Length; k++)
            {
                edits.Upper(map.DemandStep[d] + k, widths[k] * inputs.Wanted[d]);
            }
        }
    }

    private void SetStocks(PeriodInputs inputs)
    {
        for (var s = 0; s < map.StockTranche.Length; s++)
        {
            for (var k = 0; map.StockTranche[s] >= 0 && k < ColumnMap.StockTranches; k++)
            {
                edits.Cost(map.StockTranche[s] + k, inputs.StockValue[s][k]);
                edits.Upper(map.StockTranche[s] + k, inputs.StockWidth[s][k]);
            }
        }
    }

    private void SetBalances(PeriodInputs inputs)
    {
        for (var n = 0; n < map.NodeRow.Length; n++)
        {
            edits.Row(map.NodeRow[n], -inputs.Ready[n], double.PositiveInfinity);
            if (map.OriginRow[n] >= 0)
            {
                edits.Row(map.OriginRow[n], double.NegativeInfinity, inputs.Scrap[n]);
            }
        }
    }

    private void SetRoutes(PeriodInputs inputs)
    {
        for (var r = 0; r < map.RouteColumn.Length; r++)
        {
            if (map.RouteColumn[r] >= 0)
            {
                edits.Cost(map.RouteColumn[r], -inputs.RouteCost[r]);
                edits.Upper(map.RouteColumn[r], inputs.RouteLimit[r]);
            }
        }
    }

    private void FindThriftCells()
    {
        for (var a = 0; a < structure.Activities.Count; a++)
        {
            var activity = structure.Activities[a];
            var region = structure.World.Facilities[activity.Facility].Region;
            foreach (var line in activity.Lines.Where(l => l.ThriftPair is not null))
            {
                var row = map.NodeRow[structure.Node(line.Commodity, region)];
                var single = map.FacilityRow[activity.Facility] < 0;
                var first = single ? map.FacilityStep[activity.Facility] : map.ActivityColumn[a];
                var count = single ? map.FacilitySteps[activity.Facility] : 1;
                var origin = line.Coefficient > 0 ? map.OriginRow[structure.Node(line.Commodity, region)] : -1;
                for (var k = 0; k < count; k++)
                {
                    thriftCells.Add((row, first + k, line.Coefficient, line.ThriftPair!));
                    if (origin >= 0)
                    {
                        thriftCells.Add((origin, first + k, -line.Coefficient, line.ThriftPair!));
                    }
                }
            }
        }
    }

    private List<CoefficientEdit> SetThrift(Dictionary<string, double> thrift)
    {
        var changed = new List<CoefficientEdit>();
        foreach (var (row, column, value, pair) in thriftCells)
        {
            var factor = thrift.GetValueOrDefault(pair, 1);
            if (factor != thriftNow.GetValueOrDefault(pair, 1))
            {
                changed.Add(new CoefficientEdit(row, column, value * factor));
            }
        }

        foreach (var (pair, factor) in thrift)
        {
            thriftNow[pair] = factor;
        }

        return changed;
    }

    // A plant that changes hands changes what counts as barred; hardly ever, so all terms that could change are written again.
    private List<CoefficientEdit> SetOwners(string[] owners)
    {
        var changed = new List<CoefficientEdit>();
        foreach (var a in map.Policy.OwnedActivities)
        {
            var f = structure.Activities[a].Facility;
            if (owners[f] == ownersNow[f])
            {
                continue;
            }

            var single = map.FacilityRow[f] < 0;
            var first = single ? map.FacilityStep[f] : map.ActivityColumn[a];
            foreach (var (row, value) in map.Policy.OfActivity(a, g => owners[g]))
            {
                changed.AddRange(Enumerable.Range(first, single ? map.FacilitySteps[f] : 1).Select(column => new CoefficientEdit(row, column, value)));
            }
        }

        ownersNow = [.. owners];
        return changed;
    }

    private void SetPolicy(PeriodInputs inputs)
    {
        for (var p = 0; p < map.PurchaseColumn.Length; p++)
        {
            edits.Upper(map.PurchaseColumn[p], inputs.Purchase[p]);
        }

        for (var q = 0; q < inputs.ExportCap.Length; q++)
        {
            edits.Row(map.Policy.ExportRow[q], double.NegativeInfinity, inputs.ExportCap[q]);
        }

        for (var b = 0; b < inputs.BackingLimit.Length; b++)
        {
            edits.Row(map.Policy.BackingRow[b], double.NegativeInfinity, inputs.BackingLimit[b]);
        }
    }

    private int AddPayingRoutes(PeriodInputs inputs)
    {
        var duals = solver.Duals;
        var paying = new List<int>();
        for (var r = 0; r < map.RouteColumn.Length; r++)
        {
            if (map.RouteColumn[r] < 0 && inputs.RouteLimit[r] > 0)
            {
                var route = structure.Routes[r];
                var origin = map.OriginRow[route.Origin];
                var gain = duals[map.NodeRow[route.Origin]] - duals[map.NodeRow[route.Destination]] - inputs.RouteCost[r]
                    - (origin >= 0 ? duals[origin] : 0);
                foreach (var (row, value) in map.Policy.OfRoute(r))
                {
                    gain -= value * duals[row];
                }

                if (gain > PricingTolerance)
                {
                    paying.Add(r);
                }
            }
        }

        AddRoutes(paying, inputs);
        return paying.Count;
    }

    private int AddAllRoutes(PeriodInputs inputs)
    {
        var missing = Enumerable.Range(0, map.RouteColumn.Length).Where(r => map.RouteColumn[r] < 0).ToList();
        AddRoutes(missing, inputs);
        return missing.Count;
    }

    private void AddRoutes(List<int> routes, PeriodInputs inputs)
    {
        if (routes.Count == 0)
        {
            return;
        }

        var costs = new double[routes.Count];
        var upper = new double[routes.Count];
        var starts = new int[routes.Count];
        var rows = new List<int>(3 * routes.Count);
        var values = new List<double>(3 * routes.Count);
        for (var i = 0; i < routes.Count; i++)
        {
            costs[i] = -inputs.RouteCost[routes[i]];
            upper[i] = inputs.RouteLimit[routes[i]];
            starts[i] = rows.Count;
            ProgramCompiler.RouteTerms(map, structure, routes[i], rows, values);
        }

        var first = solver.AddColumns(costs, new double[routes.Count], upper, starts, CollectionsMarshal.AsSpan(rows), CollectionsMarshal.AsSpan(values));
        for (var i = 0; i < routes.Count; i++)
        {
            map.RouteColumn[routes[i]] = first + i;
            edits.Added(costs[i], upper[i]);
        }
    }

    private PeriodSolution Extract(PeriodInputs inputs, double objective, SolveRow statistics)
    {
        var surplus = new double[map.NodeRow.Length];
        var activity = solver.RowActivity;
        for (var n = 0; n < surplus.Length; n++)
        {
            surplus[n] = activity[map.NodeRow[n]] - edits.RowLowerOf(map.NodeRow[n]);
        }

        var backingUse = new double[map.Policy.BackingRow.Length];
        for (var b = 0; b < backingUse.Length; b++)
        {
            backingUse[b] = activity[map.Policy.BackingRow[b]];
        }

        return new SolutionReader(structure, map).Read(inputs.Period, solver.Primal, solver.ReducedCosts, solver.Duals, surplus, backingUse, objective, statistics);
    }
}
