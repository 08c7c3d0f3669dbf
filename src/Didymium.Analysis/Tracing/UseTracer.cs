using Didymium.Analysis.Impact;
using Didymium.Chain.Demand;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>What end uses want and get, and what is held in stock.</summary>
internal sealed class UseTracer(Run run, ThingTracer things)
{
    public TraceNode? Demand(string use, string region, int year)
    {
        List<DemandRow> rows = [.. run.Demand.Where(d => d.Period == year && d.Use == use && d.Region == region).OrderByDescending(d => d.WantedTonnes)];
        if (rows.Count == 0)
        {
            return null;
        }

        var shifts = run.Scenario.Events.OfType<DemandShift>().Where(s => s.ShareInForce(year) > 0 && IsOf(s, use, region)).Select(s => things.Event(s.Id)!);
        var (name, place) = (Names.Use(run.World, use), Names.Region(run.World, region));
        return Said.Node(
            $"demand of {name} in {place}, {year}: wanted {rows.Sum(r => r.WantedTonnes):N1} t, bought {rows.Sum(r => r.ServedTonnes):N1} t",
            $"{year}年{place}{name}需求：{rows.Sum(r => r.WantedTonnes):N1} 吨，购得 {rows.Sum(r => r.ServedTonnes):N1} 吨",
            [.. rows.Select(Row), .. shifts]).About(TraceKind.Number, NumberTracer.Words("demand", use, region, year));
    }

    public TraceNode? Stock(string product, string region, int year)
    {
        List<StockRow> rows = [.. run.Stocks.Where(s => s.Period == year && s.Product == product && s.Region == region)];
        if (rows.Count == 0)
        {
            return null;
        }

        var opening = run.World.Stocks.Where(s => s.Product == product && s.Region == region)
            .Select(s => things.Figure(Said.Of($"held by {Holder(s.IsGovernment)} at the start of {run.World.BaseYear}, t", $"{run.World.BaseYear}年初{Holder(s.IsGovernment)}持有，吨"), s.Opening));
        var programmes = run.Scenario.Events.OfType<StockpileProgramme>().Where(s => s.ShareInForce(year) > 0 && s.Product == product && FlowScope.IsPlace(run.World, s.Region, region)).Select(s => things.Event(s.Id)!);
        var (name, place) = (Names.Product(run.World, product), Names.Region(run.World, region));
        return Said.Node(
            $"stock of {name} in {place} at the end of {year}: {rows.Sum(r => r.Tonnes):N1} t",
            $"{year}年末{place}{name}库存：{rows.Sum(r => r.Tonnes):N1} 吨",
            [.. rows.Select(Held), .. opening, .. programmes, Price(product, region, year)]).About(TraceKind.Number, NumberTracer.Words("stock", product, region, year));
    }

    private static bool IsOf(DemandShift shift, string use, string region) => (shift.Use == "*" || shift.Use == use) && (shift.Region == "*" || shift.Region == region);

    private TraceNode Row(DemandRow row)
    {
        var children = new List<TraceNode>();
        if (run.World.Demands.FirstOrDefault(d => d.Use.Id == row.Use && d.Region == row.Region && d.Product == row.Product) is { } anchor)
        {
            children.Add(things.Figure(Said.Of($"bought in {run.World.BaseYear} at the reference price, t", $"{run.World.BaseYear}年参考价格下的购买量，吨"), anchor.Quantity));
            children.Add(Growth(anchor, row.Period.Year));
            children.Add(things.Figure(Tongue.Say("price elasticity in the short run", "短期价格弹性"), anchor.Use.Elasticity));
            children.Add(things.Figure(Tongue.Say("price elasticity in the long run", "长期价格弹性"), anchor.Use.LongRunElasticity));
            children.Add(things.Figure(Tongue.Say("most that can be substituted, fraction", "可替代上限，比例"), anchor.Use.SubstitutionCeiling));
        }

        children.Add(Price(row.Product, row.Region, row.Period.Year));
        var name = Names.Product(run.World, row.Product);
        return Said.Node(
            $"{name}: wanted {row.WantedTonnes:N1} t, bought {row.ServedTonnes:N1} t at {row.PriceUsdPerKg:N2} USD/kg",
            $"{name}：需求 {row.WantedTonnes:N1} 吨，以 {row.PriceUsdPerKg:N2} 美元/千克购得 {row.ServedTonnes:N1} 吨",
            children);
    }

    private TraceNode Growth(DemandAnchor anchor, int year) => Said.Node(
        $"grows with the path {anchor.Growth.Id}: {anchor.Growth.At(year):G4} times the base year in {year}",
        $"按路径 {anchor.Growth.Id} 增长：{year}年为基年的 {anchor.Growth.At(year):G4} 倍",
        anchor.Growth.Anchors.Where(a => a.Year <= year).TakeLast(1).Concat(anchor.Growth.Anchors.Where(a => a.Year > year).Take(1)).Select(a => things.Figure(Said.Of($"index of {a.Year}", $"{a.Year}年指数"), a.Index)));

    private static TraceNode Held(StockRow row)
    {
        var holder = Holder(row.Holder == "government");
        var cover = row.CoverDays is { } days ? Said.Of($", {days:N0} days of present use", $"，相当于 {days:N0} 天用量") : string.Empty;
        return Said.Node($"{holder}: {row.Tonnes:N1} t{cover}", $"{holder}：{row.Tonnes:N1} 吨{cover}");
    }

    private static string Holder(bool isGovernment) => isGovernment ? Tongue.Say("the government", "政府") : Tongue.Say("traders and plants", "贸易商和工厂");

    private TraceNode Price(string product, string region, int year)
    {
        var price = KeyFigures.Price(run, year, product, region);
        return Said.Node($"price there: {price:N2} USD of 2024 per kg", $"当地价格：{price:N2} 2024年美元/千克").About(TraceKind.Number, NumberTracer.Words("price", product, region, year));
    }
}
