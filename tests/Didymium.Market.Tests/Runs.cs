using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Market.Tests;

/// <summary>Short words for what the tests do again and again.</summary>
internal static class Runs
{
    public static Scenario Scenario(params MarketEvent[] events) => new() { Id = "test", Name = "test", Events = [.. events] };

    public static Run Run(this World world, int years = 1, RouteColumns routes = RouteColumns.Delayed, params MarketEvent[] events) =>
        MarketEngine.Execute(world, Scenario(events), new RunOptions { LastYear = world.BaseYear + years - 1, Routes = routes });

    public static double Price(this Run run, string product, string region, int year = 2024) =>
        run.Prices.Single(p => p.Period == year && p.Product == product && p.Region == region).UsdPerKg;

    public static double Flow(this Run run, string product, string origin, string destination, int year = 2024) =>
        run.Flows.Where(f => f.Period == year && f.Product == product && f.Origin == origin && f.Destination == destination).Sum(f => f.Tonnes);

    public static double Made(this Run run, string facility, string product, int year = 2024) =>
        run.Production.Where(p => p.Period == year && p.Facility == facility && p.Product == product).Sum(p => p.Tonnes);

    public static double Output(this Run run, string facility, int year = 2024)
    {
        var row = run.Capacity.Single(c => c.Period == year && c.Facility == facility);
        return row.CapacityTonnes * row.Utilisation;
    }

    public static TradeScope Scope(string product, string origin, string destination) => new(product, null, origin, destination);

    public static YearMonth Date(int year, int? month = null) => new(year, month);
}
