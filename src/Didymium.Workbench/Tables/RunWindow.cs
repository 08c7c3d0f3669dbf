using Didymium.Market.Results;

namespace Didymium.Workbench.Tables;

/// <summary>A run's later years only.</summary>
public static class RunWindow
{
    /// <summary>The run without the years before one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="firstYear">The first year that is kept.</param>
    public static Run From(Run run, int firstYear) => run with
    {
        FirstYear = firstYear,
        Recursive = run.Recursive is { } recursive ? From(recursive, firstYear) : null,
        Welfare = [.. run.Welfare.Where(r => r.Period >= firstYear)],
        Production = [.. run.Production.Where(r => r.Period >= firstYear)],
        Flows = [.. run.Flows.Where(r => r.Period >= firstYear)],
        Prices = [.. run.Prices.Where(r => r.Period >= firstYear)],
        Demand = [.. run.Demand.Where(r => r.Period >= firstYear)],
        Capacity = [.. run.Capacity.Where(r => r.Period >= firstYear)],
        Stocks = [.. run.Stocks.Where(r => r.Period >= firstYear)],
        InUse = [.. run.InUse.Where(r => r.Period >= firstYear)],
        Shares = [.. run.Shares.Where(r => r.Period >= firstYear)],
        Events = [.. run.Events.Where(r => r.Period >= firstYear)],
        ElementBalances = [.. run.ElementBalances.Where(r => r.Period >= firstYear)],
        Balances = [.. run.Balances.Where(r => r.Period >= firstYear)],
        Bottlenecks = [.. run.Bottlenecks.Where(r => r.Period >= firstYear)],
    };
}
