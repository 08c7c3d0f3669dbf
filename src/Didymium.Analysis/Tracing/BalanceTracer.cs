using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>Where tonnes come from and go: of a product in a region, and of an element over the whole chain.</summary>
internal sealed class BalanceTracer(Run run)
{
    private const int MostPartners = 12;

    public TraceNode? OfProduct(string product, string region, int year)
    {
        if (run.Balances.FirstOrDefault(b => b.Period == year && b.Product == product && b.Region == region) is not { } row)
        {
            return null;
        }

        var flows = run.Flows.Where(f => f.Period == year && f.Product == product).ToList();
        var plants = run.Production.Where(p => p.Period == year && p.Product == product && p.Region == region).GroupBy(p => p.Facility).OrderByDescending(g => g.Sum(p => p.Tonnes)).Take(MostPartners);
        var uses = run.Demand.Where(d => d.Period == year && d.Product == product && d.Region == region && d.ServedTonnes >= 0.05).OrderByDescending(d => d.ServedTonnes);
        TraceNode[] children =
        [
            Said.Node($"made there: {row.Made:N1} t", $"当地生产：{row.Made:N1} 吨", plants.Select(g => Part(Names.Plant(run.World, g.Key), g.Sum(p => p.Tonnes), NumberTracer.Words("production", g.Key, year)))),
            Said.Node($"imported: {row.Imported:N1} t", $"进口：{row.Imported:N1} 吨", Partners(flows.Where(f => f.Destination == region), f => f.Origin, year)),
            Said.Node($"drawn from stock (negative: built): {row.StockDrawn:N1} t", $"动用库存（负值为增加库存）：{row.StockDrawn:N1} 吨").About(TraceKind.Number, NumberTracer.Words("stock", product, region, year)),
            Said.Node($"used by plants there: −{row.Processed:N1} t", $"当地工厂使用：−{row.Processed:N1} 吨"),
            Said.Node($"exported: −{row.Exported:N1} t", $"出口：−{row.Exported:N1} 吨", Partners(flows.Where(f => f.Origin == region), f => f.Destination, year)),
            Said.Node($"bought by end uses: −{row.Served:N1} t", $"终端用途购买：−{row.Served:N1} 吨", uses.Select(d => Part(Names.Use(run.World, d.Use), d.ServedTonnes, NumberTracer.Words("demand", d.Use, region, year)))),
            Said.Node($"withheld or discarded, as nobody pays its floor: −{row.Withheld:N1} t", $"无人支付其下限价格而惜售或弃置：−{row.Withheld:N1} 吨"),
        ];
        var (name, place) = (Names.Product(run.World, product), Names.Region(run.World, region));
        return Said.Node(
            $"balance of {name} in {place}, {year}: supply {row.Made + row.Imported + row.StockDrawn:N1} t = use {row.Processed + row.Exported + row.Served + row.Withheld:N1} t",
            $"{year}年{place}{name}平衡：供应 {row.Made + row.Imported + row.StockDrawn:N1} 吨 = 使用 {row.Processed + row.Exported + row.Served + row.Withheld:N1} 吨",
            children).About(TraceKind.Number, NumberTracer.Words("balance", product, region, year));
    }

    public TraceNode? OfElement(string element, int year)
    {
        if (run.ElementBalances.FirstOrDefault(b => b.Period == year && string.Equals(b.Element, element, StringComparison.OrdinalIgnoreCase)) is not { } row)
        {
            return null;
        }

        TraceNode[] children =
        [
            Said.Node($"in mined products: {row.Mined:N1} t", $"采出：{row.Mined:N1} 吨", run.Production.Where(p => p.Period == year && p.Stage == "mine" && p.Element == row.Element).GroupBy(p => p.Facility).OrderByDescending(g => g.Sum(p => p.Tonnes)).Take(MostPartners).Select(g => Part(Names.Plant(run.World, g.Key), g.Sum(p => p.Tonnes), NumberTracer.Words("production", g.Key, year)))),
            Said.Node($"in end-of-life magnets collected: {row.EndOfLife:N1} t", $"所收集报废磁体：{row.EndOfLife:N1} 吨"),
            Said.Node($"in goods that end uses bought: −{row.Used:N1} t", $"终端用途购买：−{row.Used:N1} 吨"),
            Said.Node($"lost in processing: −{row.Lost:N1} t", $"加工损失：−{row.Lost:N1} 吨"),
            Said.Node($"withheld or discarded: −{row.Withheld:N1} t", $"惜售或弃置：−{row.Withheld:N1} 吨"),
            Said.Node($"added to stocks: −{row.StockChange:N1} t", $"增加库存：−{row.StockChange:N1} 吨"),
            Said.Node($"recovered from swarf and end-of-life magnets (an inner loop, not part of the sum): {row.Recycled:N1} t", $"自磁泥和报废磁体回收（内部循环，不计入合计）：{row.Recycled:N1} 吨"),
        ];
        var name = Names.Element(run.World, row.Element);
        return Said.Node(
            $"balance of {name} over the whole chain, {year}, t of oxide equivalent: {row.Mined + row.EndOfLife:N1} in = {row.Used + row.Lost + row.Withheld + row.StockChange:N1} out",
            $"{year}年{name}全产业链平衡，吨氧化物当量：流入 {row.Mined + row.EndOfLife:N1} = 流出 {row.Used + row.Lost + row.Withheld + row.StockChange:N1}",
            children).About(TraceKind.Number, NumberTracer.Words("balance", row.Element, year));
    }

    private IEnumerable<TraceNode> Partners(IEnumerable<FlowRow> flows, Func<FlowRow, string> other, int year) => flows.OrderByDescending(f => f.Tonnes).Take(MostPartners)
        .Select(f => Part(Names.Region(run.World, other(f)), f.Tonnes, NumberTracer.Words("flow", f.Product, f.Origin, f.Destination, year)));

    private static TraceNode Part(string name, double tonnes, string words) => Said.Node($"{name}: {tonnes:N1} t", $"{name}：{tonnes:N1} 吨").About(TraceKind.Number, words);
}
