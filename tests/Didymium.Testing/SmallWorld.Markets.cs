using System.Collections.Immutable;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;
using Didymium.Chain.Policy;

namespace Didymium.Testing;

/// <content>Demand, stocks, routes and quotas.</content>
public sealed partial class SmallWorld
{
    private readonly List<DemandAnchor> _demands = [];
    private readonly List<StockHolding> _stocks = [];
    private readonly List<RouteRule> _routes = [];
    private readonly List<ProductionQuota> _quotas = [];

    /// <summary>Adds a demand; its id is region, use and product in lower case.</summary>
    /// <param name="region">Region.</param>
    /// <param name="product">Product bought.</param>
    /// <param name="tonnes">t per year in the base year at the reference price.</param>
    /// <param name="elasticity">Short-run elasticity as a positive number.</param>
    /// <param name="chokeMultiple">Price at which buying stops, as a multiple of the reference price.</param>
    /// <param name="use">End use.</param>
    /// <param name="growth">Index by year; null for no growth.</param>
    /// <param name="change">Changes the end use, for long-run responses; null for none.</param>
    public SmallWorld Demand(string region, string product, double tonnes, double elasticity = 0.5, double chokeMultiple = 10, string use = "use", (int Year, double Index)[]? growth = null, Func<EndUse, EndUse>? change = null)
    {
        Place(region);
        var endUse = new EndUse { Id = use, Name = use, Elasticity = Sourced.Plain(elasticity), ChokeMultiple = Sourced.Plain(chokeMultiple) };
        var id = $"{region}-{use}-{product}".ToLowerInvariant();
        _demands.Add(new DemandAnchor
        {
            Id = id,
            Region = region,
            Use = change?.Invoke(endUse) ?? endUse,
            Product = product,
            Quantity = Sourced.Plain(tonnes),
            Growth = new GrowthPath($"growth-{id}", Anchors(growth ?? [(2024, 1)])),
        });
        return this;
    }

    /// <summary>Adds a stock.</summary>
    /// <param name="region">Region.</param>
    /// <param name="product">Product held.</param>
    /// <param name="opening">t at the start.</param>
    /// <param name="target">t aimed at; null for the opening.</param>
    /// <param name="capacity">Most that can be held; null for ten times the larger of the two.</param>
    /// <param name="government">True for a government's stock.</param>
    public SmallWorld Stock(string region, string product, double opening, double? target = null, double? capacity = null, bool government = false)
    {
        Place(region);
        _stocks.Add(new StockHolding
        {
            Id = $"{region}-{product}{(government ? "-gov" : string.Empty)}".ToLowerInvariant(),
            Region = region,
            IsGovernment = government,
            Product = product,
            Opening = Sourced.Plain(opening),
            Target = target ?? opening,
            Capacity = capacity ?? (10 * Math.Max(opening, target ?? opening)),
        });
        return this;
    }

    /// <summary>Goods that are followed through service, for the <c>change</c> of a demand's use; magnets come back where they were bought.</summary>
    /// <param name="meanYears">Mean life in years.</param>
    /// <param name="shape">Weibull shape; 1 for a constant hazard.</param>
    /// <param name="collection">Fraction of retired magnets collected, everywhere and always.</param>
    /// <param name="history">World sales by year; only ratios to the base year count.</param>
    public static GoodsLife Goods(double meanYears, double shape, double collection, params (int Year, double Tonnes)[] history) => new()
    {
        Life = new ServiceLife(Sourced.Plain(meanYears), Sourced.Plain(shape)),
        History = Anchors(history),
        Collection = [new CollectionPath("*", Anchors([(2024, collection)]))],
    };

    /// <summary>Adds a quota, the same every year.</summary>
    /// <param name="id">Id.</param>
    /// <param name="tonnes">t REO per year.</param>
    /// <param name="facilities">Facilities whose throughput counts.</param>
    public SmallWorld Quota(string id, double tonnes, params string[] facilities)
    {
        _quotas.Add(new ProductionQuota(id, id, [.. facilities], Anchors([(2024, tonnes)])));
        return this;
    }

    /// <summary>Sets freight on a route.</summary>
    /// <param name="origin">Region, bloc or <c>*</c>.</param>
    /// <param name="destination">Region, bloc or <c>*</c>.</param>
    /// <param name="usdPerKg">USD per kg.</param>
    /// <param name="product">Product, stage or <c>*</c>.</param>
    public SmallWorld Route(string origin, string destination, double usdPerKg, string product = "*") =>
        Rule(RouteRuleKind.Transport, origin, destination, usdPerKg, product);

    /// <summary>Sets a tariff on a route.</summary>
    /// <param name="origin">Region, bloc or <c>*</c>.</param>
    /// <param name="destination">Region, bloc or <c>*</c>.</param>
    /// <param name="percent">Percent of the value at the origin.</param>
    /// <param name="product">Product, stage or <c>*</c>.</param>
    public SmallWorld Tariff(string origin, string destination, double percent, string product = "*") =>
        Rule(RouteRuleKind.Tariff, origin, destination, percent, product);

    /// <summary>Sets a standing extra cost on a route.</summary>
    /// <param name="origin">Region, bloc or <c>*</c>.</param>
    /// <param name="destination">Region, bloc or <c>*</c>.</param>
    /// <param name="usdPerKg">USD per kg; may be negative.</param>
    /// <param name="product">Product, stage or <c>*</c>.</param>
    public SmallWorld Wedge(string origin, string destination, double usdPerKg, string product = "*") =>
        Rule(RouteRuleKind.Wedge, origin, destination, usdPerKg, product);

    /// <summary>Closes a route.</summary>
    /// <param name="origin">Region, bloc or <c>*</c>.</param>
    /// <param name="destination">Region, bloc or <c>*</c>.</param>
    /// <param name="product">Product, stage or <c>*</c>.</param>
    public SmallWorld Closed(string origin, string destination, string product = "*") =>
        Rule(RouteRuleKind.Closed, origin, destination, 1, product);

    /// <summary>Adds a route rule of any kind.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="origin">Region, bloc or <c>*</c>.</param>
    /// <param name="destination">Region, bloc or <c>*</c>.</param>
    /// <param name="value">Value in the unit of the kind.</param>
    /// <param name="product">Product, stage or <c>*</c>.</param>
    /// <param name="first">First year; null for always.</param>
    /// <param name="last">Last year; null for always.</param>
    public SmallWorld Rule(RouteRuleKind kind, string origin, string destination, double value, string product = "*", int? first = null, int? last = null)
    {
        _routes.Add(new RouteRule
        {
            Id = $"route-{_routes.Count + 1}",
            Product = product,
            Origin = origin,
            Destination = destination,
            Kind = kind,
            Value = Sourced.Plain(value),
            FirstYear = first,
            LastYear = last,
        });
        return this;
    }

    private static ImmutableArray<(int Year, Sourced Value)> Anchors((int Year, double Value)[] values) =>
        [.. values.Select(value => (value.Year, Sourced.Plain(value.Value)))];
}
