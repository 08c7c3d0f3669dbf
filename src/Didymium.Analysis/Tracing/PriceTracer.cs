using Didymium.Chain.Facilities;
using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>A price is that of the cheapest source that still delivers: the flows in are followed to where the product is made, and from there to what goes into it.</summary>
/// <remarks>
/// The sums under flows and plants are exact only in what is left: a run keeps prices, freight and charges, while the rents and cost steps that fill the rest are
/// kept for one period at a time (<see cref="PeriodDetail"/>), which is what <c>explain</c> asks for.
/// </remarks>
internal sealed class PriceTracer(Run run, ThingTracer things, FlowTracer flows, int deepest)
{
    private const int MostMakers = 8;

    private readonly Dictionary<(string Product, string Region, int Year), PriceRow> prices = run.Prices.GroupBy(p => (p.Product, p.Region, p.Period.Year)).ToDictionary(g => g.Key, g => g.First());
    private readonly ILookup<(string Product, string Region, int Year), FlowRow> inflows = run.Flows.ToLookup(f => (f.Product, f.Destination, f.Period.Year));
    private readonly ILookup<(string Product, string Region, int Year), ProductionRow> made = run.Production.ToLookup(p => (p.Product, p.Region, p.Period.Year));

    public TraceNode? Of(string product, string region, int year) => Of(product, region, year, 0);

    private TraceNode? Of(string product, string region, int year, int depth)
    {
        if (!prices.TryGetValue((product, region, year), out var row))
        {
            return null;
        }

        var children = new List<TraceNode>();
        if (depth == 0)
        {
            List<TraceNode> measures = [.. flows.OnRoutes(product, null, region, year)];
            if (measures.Count > 0)
            {
                children.Add(new TraceNode(Tongue.Say("measures in force on the ways in and out", "进出路线上生效的措施"), [.. measures]));
            }
        }

        children.AddRange(inflows[(product, region, year)].OrderByDescending(f => f.Tonnes).Select(f => Inflow(f, row.UsdPerKg, depth)));
        children.AddRange(made[(product, region, year)].GroupBy(p => p.Facility).Select(g => (g.Key, Tonnes: g.Sum(p => p.Tonnes))).OrderByDescending(m => m.Tonnes).Take(MostMakers)
            .Select(m => Maker(m.Key, m.Tonnes, row, depth)));
        if (depth == 0)
        {
            children.AddRange(run.Flows.Where(f => f.Period.Year == year && f.Product == product && f.Origin == region && f.Tonnes >= 0.05).OrderByDescending(f => f.Tonnes).Take(MostMakers).Select(Outflow));
            children.Add(TraceNode.Leaf(Tongue.Say("all that is made, comes in, is used and leaves there", "当地的生产、进口、使用和出口")).About(TraceKind.Number, NumberTracer.Words("balance", product, region, year)));
        }

        List<TraceNode> uses = [.. run.Demand.Where(d => d.Period == year && d.Product == product && d.Region == region).Select(Buyer)];
        if (uses.Count > 0)
        {
            children.Add(new TraceNode(Tongue.Say("bought by", "购买者"), [.. uses]));
        }

        var (name, place) = (Names.Product(run.World, product), Names.Region(run.World, region));
        if (depth == 0)
        {
            var question = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"price {product}, {region}, {year}");
            children.Add(TraceNode.Leaf(Tongue.Say("explain this number: which events and limits make it", "解释这个数字：由哪些事件和约束形成")).About(TraceKind.Question, question));
        }

        return Said.Node(
            $"price of {name} in {place}, {year}: {row.UsdPerKg:N2} USD of 2024 per kg (the dual of its balance)",
            $"{year}年{place}{name}价格：{row.UsdPerKg:N2} 2024年美元/千克（其平衡约束的对偶值）",
            children).About(TraceKind.Number, NumberTracer.Words("price", product, region, year));
    }

    private TraceNode Inflow(FlowRow flow, double here, int depth)
    {
        var year = flow.Period.Year;
        var from = Names.Region(run.World, flow.Origin);
        var origin = depth < deepest ? Of(flow.Product, flow.Origin, year, depth + 1) : null;
        var there = prices.GetValueOrDefault((flow.Product, flow.Origin, year))?.UsdPerKg;
        var rest = here - there - flow.TransportUsdPerKg - flow.WedgeUsdPerKg;
        var scarcity = rest is { } r && Math.Abs(r) >= 0.005 ? Said.Of($" + limits on the route, quotas and origin rules {r:N2}", $" + 路线限额、配额和原产地规则 {r:N2}") : string.Empty;
        return Said.Node(
            $"{flow.Tonnes:N1} t from {from}: price there {there:N2} + transport {flow.TransportUsdPerKg:N2} + tariffs, licences and wedges {flow.WedgeUsdPerKg:N2}{scarcity} = {here:N2} USD/kg",
            $"自{from} {flow.Tonnes:N1} 吨：当地价格 {there:N2} + 运费 {flow.TransportUsdPerKg:N2} + 关税、许可和附加 {flow.WedgeUsdPerKg:N2}{scarcity} = {here:N2} 美元/千克",
            origin is null ? [] : [origin]).About(TraceKind.Number, NumberTracer.Words("flow", flow.Product, flow.Origin, flow.Destination, year));
    }

    private TraceNode Outflow(FlowRow flow)
    {
        var to = Names.Region(run.World, flow.Destination);
        var there = prices.GetValueOrDefault((flow.Product, flow.Destination, flow.Period.Year))?.UsdPerKg;
        return Said.Node($"{flow.Tonnes:N1} t leave for {to}, where the price is {there:N2} USD/kg", $"{flow.Tonnes:N1} 吨运往{to}，当地价格 {there:N2} 美元/千克")
            .About(TraceKind.Number, NumberTracer.Words("flow", flow.Product, flow.Origin, flow.Destination, flow.Period.Year));
    }

    private TraceNode Maker(string id, double tonnes, PriceRow price, int depth)
    {
        var year = price.Period.Year;
        var facility = run.World.Facilities.First(f => f.Id == id);
        var used = run.Capacity.First(c => c.Period == year && c.Facility == id).Utilisation;
        var name = Names.Plant(run.World, id);
        List<TraceNode> children = [things.Figure(Tongue.Say("operating cost, USD/kg of throughput", "运营成本，美元/千克处理量"), facility.Economics.OpexUsdPerKg)];
        if (facility.Process.Recipes.FirstOrDefault(r => r.Product == price.Product) is { } recipe && facility.Stage != Stage.Recycling)
        {
            children.Insert(0, Sum(facility, recipe, price));
            children.AddRange(recipe.Lines.Where(l => !l.IsOutput).Select(l => Input(l, price.Region, year, depth)));
        }

        return Said.Node($"{tonnes:N1} t made by {name}, {used:P0} of its capacity used", $"{name}产出 {tonnes:N1} 吨，产能利用率 {used:P0}", children).About(TraceKind.Number, NumberTracer.Words("production", id, year));
    }

    // What the run keeps of the sum price = cost + inputs − co-products + rest. A mine or a separation plant makes many products at once and has no such sum of its own.
    private TraceNode Sum(Facility facility, Recipe recipe, PriceRow price)
    {
        double Worth(IEnumerable<RecipeLine> lines) => lines.Sum(l => l.KgPerKg.Value * (prices.GetValueOrDefault((l.Product, price.Region, price.Period.Year))?.UsdPerKg ?? 0));
        var cost = facility.Economics.OpexUsdPerKg.Value;
        var inputs = Worth(recipe.Lines.Where(l => !l.IsOutput));
        var coProducts = Worth(recipe.Lines.Where(l => l.IsOutput));
        var rest = price.UsdPerKg - cost - inputs + coProducts;
        return Said.Node(
            $"price {price.UsdPerKg:N2} = operating cost {cost:N2} + inputs {inputs:N2} − co-products {coProducts:N2} + rest {rest:N2} USD/kg (cost step in use, thrifting, support, rent of capacity)",
            $"价格 {price.UsdPerKg:N2} = 运营成本 {cost:N2} + 投入 {inputs:N2} − 副产品 {coProducts:N2} + 其余 {rest:N2} 美元/千克（所用成本阶梯、减量化、支持、产能租金）");
    }

    private TraceNode Input(RecipeLine line, string region, int year, int depth)
    {
        var price = depth < deepest ? Of(line.Product, region, year, depth + 2) : null;
        var name = Names.Product(run.World, line.Product);
        return Said.Node($"takes {line.KgPerKg.Value:G4} kg of {name} per kg", $"每千克消耗{name} {line.KgPerKg.Value:G4} 千克", price is null ? [] : [price])
            .About(TraceKind.Cell, line.KgPerKg.Cell);
    }

    private TraceNode Buyer(DemandRow row)
    {
        var use = Names.Use(run.World, row.Use);
        return Said.Node($"{use}: wanted {row.WantedTonnes:N1} t, bought {row.ServedTonnes:N1} t", $"{use}：需求 {row.WantedTonnes:N1} 吨，购得 {row.ServedTonnes:N1} 吨")
            .About(TraceKind.Number, NumberTracer.Words("demand", row.Use, row.Region, row.Period.Year));
    }
}
