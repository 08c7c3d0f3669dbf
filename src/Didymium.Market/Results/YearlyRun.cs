using Didymium.Chain.Time;

namespace Didymium.Market.Results;

/// <summary>Adds the periods of a run up to calendar years: tonnes are summed, prices weighted by what was used at them, stocks taken at the end of the year.</summary>
internal static class YearlyRun
{
    public static Run Of(Run run)
    {
        var production = run.Production
            .GroupBy(r => r with { Period = r.Period.Year, Tonnes = 0 })
            .Select(g => g.Key with { Tonnes = g.Sum(r => r.Tonnes) })
            .ToList();
        var weights = run.Balances.ToDictionary(b => (b.Period, b.Product, b.Region), b => b.Processed + b.Served + b.Exported);
        return run with
        {
            Step = TimeStep.Year,
            Production = [.. production],
            Flows = [.. run.Flows.GroupBy(r => (r.Period.Year, r.Product, r.Origin, r.Destination)).Select(Flow)],
            Prices = [.. run.Prices.GroupBy(r => (r.Period.Year, r.Product, r.Region)).Select(g => Price(g, weights))],
            Demand = [.. run.Demand.GroupBy(r => (r.Period.Year, r.Region, r.Use, r.Product)).Select(Demand)],
            Capacity = [.. run.Capacity.GroupBy(r => (r.Period.Year, r.Facility)).Select(Capacity)],
            Stocks = [.. run.Stocks.Where(r => r.Period.EndsYear).Select(r => r with { Period = r.Period.Year })],
            InUse = [.. run.InUse.GroupBy(r => (r.Period.Year, r.Region, r.Use)).Select(g => g.Last() with
            {
                Period = g.Key.Year,
                RetiredTonnes = g.Sum(r => r.RetiredTonnes),
                CollectedTonnes = g.Sum(r => r.CollectedTonnes),
            })],
            Shares = [.. ShareTable.Build(production)],
            Events = [.. EventRows.Of(run with { Step = TimeStep.Year })],
            ElementBalances = [.. run.ElementBalances.GroupBy(r => (r.Period.Year, r.Element)).Select(g => new ElementBalanceRow(
                g.Key.Year,
                g.Key.Element,
                g.Sum(r => r.Mined),
                g.Sum(r => r.EndOfLife),
                g.Sum(r => r.Used),
                g.Sum(r => r.Lost),
                g.Sum(r => r.Withheld),
                g.Sum(r => r.StockChange),
                g.Sum(r => r.Recycled)))],
            Balances = [.. run.Balances.GroupBy(r => (r.Period.Year, r.Product, r.Region)).Select(g => new BalanceRow(
                g.Key.Year,
                g.Key.Product,
                g.Key.Region,
                g.Sum(r => r.Made),
                g.Sum(r => r.Imported),
                g.Sum(r => r.StockDrawn),
                g.Sum(r => r.Processed),
                g.Sum(r => r.Exported),
                g.Sum(r => r.Served),
                g.Sum(r => r.Withheld)))],
            Bottlenecks = [.. run.Bottlenecks.GroupBy(r => (r.Period.Year, r.Stage, r.Bloc)).Select(g => new BottleneckRow(
                g.Key.Year,
                g.Key.Stage,
                g.Key.Bloc,
                g.Sum(r => r.CapacityTonnes),
                g.Sum(r => r.CapacityTonnes * r.Utilisation) / g.Sum(r => r.CapacityTonnes),
                g.Sum(r => r.CapacityTonnes * r.RentUsdPerKg) / g.Sum(r => r.CapacityTonnes)))],
            Caps = [.. run.Caps.GroupBy(r => (r.Period.Year, r.Kind, r.Id)).Select(g => new CapRow(g.Key.Year, g.Key.Kind, g.Key.Id, g.Sum(r => r.RentUsdPerKg * r.Period.Length)))],
            Shortages = [.. run.Shortages.GroupBy(r => (r.Period.Year, r.Region, r.Use, r.Product)).Select(g => g.Last() with
            {
                Period = g.Key.Year,
                FromCoverTonnes = g.Sum(r => r.FromCoverTonnes),
                StoppedTonnes = g.Sum(r => r.StoppedTonnes),
            })],
            Solves = [.. run.Solves.GroupBy(r => r.Period.Year).Select(g => new SolveRow(
                g.Key,
                g.Sum(r => r.Solves),
                g.Sum(r => r.Iterations),
                g.Sum(r => r.ColumnsAdded),
                g.Sum(r => r.ColdFallbacks),
                g.Sum(r => r.Milliseconds)))],
        };
    }

    private static FlowRow Flow(IGrouping<(int Year, string Product, string Origin, string Destination), FlowRow> g)
    {
        var tonnes = g.Sum(r => r.Tonnes);
        return new FlowRow(
            g.Key.Year,
            g.Key.Product,
            g.Key.Origin,
            g.Key.Destination,
            tonnes,
            g.Sum(r => r.TransportUsdPerKg * r.Tonnes) / tonnes,
            g.Sum(r => r.WedgeUsdPerKg * r.Tonnes) / tonnes);
    }

    private static PriceRow Price(IGrouping<(int Year, string Product, string Region), PriceRow> g, Dictionary<(Period, string, string), double> weights)
    {
        var used = g.Select(r => (r.UsdPerKg, Weight: weights.GetValueOrDefault((r.Period, r.Product, r.Region)))).ToList();
        var weight = used.Sum(u => u.Weight);
        return new PriceRow(g.Key.Year, g.Key.Product, g.Key.Region, weight > 0 ? used.Sum(u => u.UsdPerKg * u.Weight) / weight : used.Average(u => u.UsdPerKg));
    }

    private static DemandRow Demand(IGrouping<(int Year, string Region, string Use, string Product), DemandRow> g)
    {
        var served = g.Sum(r => r.ServedTonnes);
        var price = served > 0 ? g.Sum(r => r.PriceUsdPerKg * r.ServedTonnes) / served : g.Average(r => r.PriceUsdPerKg);
        return new DemandRow(g.Key.Year, g.Key.Region, g.Key.Use, g.Key.Product, g.Sum(r => r.WantedTonnes), served, price);
    }

    private static CapacityRow Capacity(IGrouping<(int Year, string Facility), CapacityRow> g)
    {
        var capacity = g.Sum(r => r.CapacityTonnes);
        return new CapacityRow(g.Key.Year, g.Key.Facility, g.Last().Status, capacity, capacity > 0 ? g.Sum(r => r.CapacityTonnes * r.Utilisation) / capacity : 0);
    }
}
