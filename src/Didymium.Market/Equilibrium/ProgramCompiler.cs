using Didymium.Market.Structure;
using Didymium.Solver;

namespace Didymium.Market.Equilibrium;

/// <summary>
/// Compiles the spatial price equilibrium with joint production (Samuelson 1952; Takayama and Judge 1971) to one linear program whose structure
/// holds for all periods. Bounds and most costs are left at zero: each period sets them.
/// </summary>
/// <remarks>
/// Maximise Σ demand steps (value · served) − Σ facility steps (cost · throughput) − Σ routes (cost · flow) + Σ value of closing stock
/// + Σ avoided finishing cost of what is withheld, in thousand USD (USD per kg times tonnes), subject to
/// <list type="bullet">
/// <item>balance of each commodity in each region: made + imported − processed − exported − served − closing stock − withheld ≥ −(opening stock + scrap − state purchases); its dual is the price;</item>
/// <item>origin: Σ exports − Σ made ≤ scrap collected, for each commodity and region that could also import it: no country passes on what another made, or every tariff and ban would be walked around;</item>
/// <item>throughput of each facility with several activities: Σ cost steps = Σ activities;</item>
/// <item>quotas: Σ throughput of the facilities under the quota ≤ its cap.</item>
/// </list>
/// </remarks>
internal static class ProgramCompiler
{
    public static (LinearProgram Program, ColumnMap Map) Compile(MarketStructure structure, PolicyRows policy, RouteColumns routes)
    {
        var world = structure.World;
        var builder = new LinearProgramBuilder { Sense = Objective.Maximize };
        var nodeRow = new int[structure.Nodes.Length];
        for (var n = 0; n < nodeRow.Length; n++)
        {
            nodeRow[n] = builder.AddRow(0, double.PositiveInfinity);
        }

        var facilityRow = new int[world.Facilities.Length];
        for (var f = 0; f < facilityRow.Length; f++)
        {
            facilityRow[f] = structure.ActivitiesOf[f].Count > 1 ? builder.AddRow(0, 0) : -1;
        }

        var quotaRow = new int[world.Quotas.Length];
        for (var q = 0; q < quotaRow.Length; q++)
        {
            quotaRow[q] = builder.AddRow(double.NegativeInfinity, 0);
        }

        var originRow = OriginRows(structure, builder);
        var terms = PolicyTerms.Build(structure, policy, builder);
        var map = new ColumnMap
        {
            NodeRow = nodeRow,
            FacilityRow = facilityRow,
            QuotaRow = quotaRow,
            OriginRow = originRow,
            FacilityStep = new int[world.Facilities.Length],
            FacilitySteps = new int[world.Facilities.Length],
            ActivityColumn = [.. Enumerable.Repeat(-1, structure.Activities.Count)],
            DemandStep = new int[world.Demands.Length],
            Curves = new DemandCurve[world.Demands.Length],
            StockTranche = [.. Enumerable.Repeat(-1, world.Stocks.Length)],
            WithheldColumn = [.. Enumerable.Repeat(-1, structure.Nodes.Length)],
            RouteColumn = [.. Enumerable.Repeat(-1, structure.Routes.Length)],
            PurchaseColumn = new int[policy.Programmes.Length],
            Policy = terms,
        };
        AddFacilities(structure, builder, map);
        AddDemand(structure, builder, map);
        AddStocksAndWithheld(structure, builder, map);
        AddPurchases(structure, builder, map);
        terms.AddClaimColumns(builder);
        AddRoutes(structure, builder, map, routes);
        return (builder.Build(), map);
    }

    private static int[] OriginRows(MarketStructure structure, LinearProgramBuilder builder)
    {
        var exports = new bool[structure.Nodes.Length];
        var imports = new bool[structure.Nodes.Length];
        foreach (var route in structure.Routes)
        {
            exports[route.Origin] = true;
            imports[route.Destination] = true;
        }

        return [.. Enumerable.Range(0, exports.Length).Select(n => exports[n] && imports[n] ? builder.AddRow(double.NegativeInfinity, 0) : -1)];
    }

    private static void AddFacilities(MarketStructure structure, LinearProgramBuilder builder, ColumnMap map)
    {
        var rows = new List<int>();
        var values = new List<double>();
        for (var f = 0; f < map.FacilityStep.Length; f++)
        {
            var facility = structure.World.Facilities[f];
            var activities = structure.ActivitiesOf[f];
            map.FacilitySteps[f] = activities.Count == 0 ? 0 : facility.Economics.CostSpread.Value > 0 ? ColumnMap.CostSteps : 1;
            map.FacilityStep[f] = builder.ColumnCount;
            for (var k = 0; k < map.FacilitySteps[f]; k++)
            {
                rows.Clear();
                values.Clear();
                if (map.FacilityRow[f] >= 0)
                {
                    rows.Add(map.FacilityRow[f]);
                    values.Add(1);
                }
                else
                {
                    AddLines(structure, map, activities[0], facility.Region, rows, values);
                }

                for (var q = 0; q < map.QuotaRow.Length; q++)
                {
                    if (structure.World.Quotas[q].Facilities.Contains(facility.Id))
                    {
                        rows.Add(map.QuotaRow[q]);
                        values.Add(1);
                    }
                }

                Add(builder, rows, values);
            }

            if (map.FacilityRow[f] < 0)
            {
                continue;
            }

            foreach (var a in activities)
            {
                rows.Clear();
                values.Clear();
                rows.Add(map.FacilityRow[f]);
                values.Add(-1);
                AddLines(structure, map, a, facility.Region, rows, values);
                map.ActivityColumn[a] = Add(builder, rows, values);
            }
        }
    }

    private static void AddLines(MarketStructure structure, ColumnMap map, int activity, string region, List<int> rows, List<double> values)
    {
        foreach (var (row, value) in map.Policy.OfActivity(activity, f => structure.World.Facilities[f].Owner))
        {
            rows.Add(row);
            values.Add(value);
        }

        foreach (var line in structure.Activities[activity].Lines)
        {
            var node = structure.Node(line.Commodity, region);
            rows.Add(map.NodeRow[node]);
            values.Add(line.Coefficient);
            if (line.Coefficient > 0 && map.OriginRow[node] >= 0)
            {
                rows.Add(map.OriginRow[node]);
                values.Add(-line.Coefficient);
            }
        }
    }

    private static void AddDemand(MarketStructure structure, LinearProgramBuilder builder, ColumnMap map)
    {
        var steps = (int)structure.World.Parameters["demand_steps"].Value;
        for (var d = 0; d < map.DemandStep.Length; d++)
        {
            var anchor = structure.World.Demands[d];
            var curve = DemandCurve.Build(anchor.Use.Elasticity.Value, anchor.Use.ChokeMultiple.Value, steps, anchor.Id);
            var node = structure.Node(anchor.Product, anchor.Region);
            var reference = ReferencePrices.At(structure, node);
            map.Curves[d] = curve;
            map.DemandStep[d] = builder.ColumnCount;
            int[] rows = [map.NodeRow[node], .. map.Policy.OfDemand(d)];
            double[] values = [-1.0, .. map.Policy.OfDemand(d).Select(_ => 1.0)];
            foreach (var value in curve.Values)
            {
                builder.AddColumn(value * reference, 0, 0, rows, values);
            }
        }
    }

    private static void AddStocksAndWithheld(MarketStructure structure, LinearProgramBuilder builder, ColumnMap map)
    {
        for (var s = 0; s < map.StockTranche.Length; s++)
        {
            var stock = structure.World.Stocks[s];
            if (stock.IsGovernment)
            {
                continue;
            }

            map.StockTranche[s] = builder.ColumnCount;
            for (var k = 0; k < ColumnMap.StockTranches; k++)
            {
                builder.AddColumn(0, 0, 0, [map.NodeRow[structure.Node(stock.Product, stock.Region)]], [-1.0]);
            }
        }

        for (var n = 0; n < map.WithheldColumn.Length; n++)
        {
            var floor = structure.CommodityOf(n).Product.FloorUsdPerKg.Value;
            if (structure.Nodes[n].Supplied && floor > 0)
            {
                map.WithheldColumn[n] = builder.AddColumn(floor, 0, double.PositiveInfinity, [map.NodeRow[n]], [-1.0]);
            }
        }
    }

    private static void AddPurchases(MarketStructure structure, LinearProgramBuilder builder, ColumnMap map)
    {
        for (var p = 0; p < map.PurchaseColumn.Length; p++)
        {
            var programme = map.Policy.Rows.Programmes[p];
            var node = structure.Node(programme.Product, programme.Region);
            map.PurchaseColumn[p] = builder.AddColumn(Dynamics.StateStockpiles.StateWillingness * ReferencePrices.At(structure, node), 0, 0, [map.NodeRow[node]], [-1.0]);
        }
    }

    /// <summary>Rows that a route stands in, and its coefficients.</summary>
    public static void RouteTerms(ColumnMap map, MarketStructure structure, int route, List<int> rows, List<double> values)
    {
        var (origin, destination) = (structure.Routes[route].Origin, structure.Routes[route].Destination);
        rows.AddRange([map.NodeRow[origin], map.NodeRow[destination]]);
        values.AddRange([-1, 1]);
        if (map.OriginRow[origin] >= 0)
        {
            rows.Add(map.OriginRow[origin]);
            values.Add(1);
        }

        foreach (var (row, value) in map.Policy.OfRoute(route))
        {
            rows.Add(row);
            values.Add(value);
        }
    }

    private static void AddRoutes(MarketStructure structure, LinearProgramBuilder builder, ColumnMap map, RouteColumns mode)
    {
        var rows = new List<int>();
        var values = new List<double>();
        for (var r = 0; r < map.RouteColumn.Length; r++)
        {
            var route = structure.Routes[r];
            if (mode == RouteColumns.All || FromBaseYearSupply(structure, route))
            {
                rows.Clear();
                values.Clear();
                RouteTerms(map, structure, r, rows, values);
                map.RouteColumn[r] = Add(builder, rows, values);
            }
        }
    }

    // A cheap guess at the routes that will be used: those from the reference region, which supplies most of everything. Pricing finds the rest.
    private static bool FromBaseYearSupply(MarketStructure structure, Route route) =>
        structure.Nodes[route.Origin].Region == structure.World.ReferenceRegion && !structure.Book.All[route.Commodity].IsBoundFeed;

    private static int Add(LinearProgramBuilder builder, List<int> rows, List<double> values) => builder.AddColumn(
        0,
        0,
        0,
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows),
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values));
}
