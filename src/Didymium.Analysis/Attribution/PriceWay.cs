using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Attribution;

/// <summary>The way by which a product's price in a place is explained: where it comes from, and what the way adds.</summary>
/// <remarks>
/// The origin is the place whose product would land at the least cost before any scarcity of the route, among those that bring at least a tenth of what
/// arrives and those that a measure holds back; what is left to the price is the scarcity rent of that route, the dual of its limit, and is named after what
/// limits it. A place that makes more than it brings in is its own origin when nothing would land cheaper, and so is the region of the reference prices.
/// </remarks>
internal sealed class PriceWay
{
    // Below this, USD per kg, a rent is the solver's rounding.
    private const double Rounding = 5e-4;

    // A way that brings less than this share of all that arrives is no chain to explain a price by.
    private const double LeastShare = 0.1;

    // Prices are quoted against those of the reference region: its way is taken when another is cheaper by no more than this.
    private const double Nearly = 0.05;

    private readonly Run run;
    private readonly Dictionary<(string Product, string Region), double> prices;
    private readonly ILookup<(string Product, string Region), RouteRentRow> arriving;
    private readonly ILookup<(string Product, string Region), PlantMarginRow> makers;
    private readonly Dictionary<(string Product, string Region), BalanceRow> balances;

    public PriceWay(Run run)
    {
        this.run = run;
        var detail = run.Detail!;
        prices = detail.Prices.ToDictionary(p => (p.Product, p.Region), p => p.UsdPerKg);
        arriving = detail.Routes.ToLookup(r => (r.Product, r.Destination));
        makers = detail.Margins.ToLookup(m => (m.Product, m.Region));
        balances = run.Balances.Where(b => b.Period == detail.Period).ToDictionary(b => (b.Product, b.Region));
    }

    /// <summary>Price of a product in a region, USD per kg.</summary>
    public double Price(string product, string region) => prices[(product, region)];

    /// <summary>Origin and parts of a price; the first part is the price at the origin, and all add up to the price.</summary>
    public (string Origin, IReadOnlyList<PricePart> Parts) To(string product, string region, double price)
    {
        var world = run.World;
        var made = makers[(product, region)].Any();
        var all = arriving[(product, region)].ToList();
        var total = all.Sum(r => r.Tonnes);
        var route = all
            .Where(r => r.Tonnes > LeastShare * total || r.LimitedBy is not ("" or "habit"))
            .MinBy(r => r.LandedUsdPerKg * (r.Origin == world.ReferenceRegion ? 1 - Nearly : 1));
        var own = made && balances.TryGetValue((product, region), out var b) && b.Made >= b.Imported && (region == world.ReferenceRegion || route is null || route.RentUsdPerKg < Rounding);
        if (own || route is null)
        {
            var name = QuestionWords.Region(world, region);
            return (region, [new PricePart(made ? $"price in {name}, where it is made" : $"price in {name}, where nobody makes or brings it: stock, scrap, or what the first buyer would pay", price)]);
        }

        return (route.Origin, Parts(route));
    }

    private List<PricePart> Parts(RouteRentRow route)
    {
        var origin = QuestionWords.Region(run.World, route.Origin);
        var parts = new List<PricePart> { new($"price in {origin}", route.OriginUsdPerKg), new("freight and handling", route.TransportUsdPerKg) };
        parts.AddRange(route.Charges.Select(c => new PricePart(Charge(c), c.UsdPerKg, c.Event)));
        parts.Add(new PricePart($"worth of being made in {origin}, as imports may not be passed on", route.PassOnUsdPerKg));
        parts.Add(new PricePart("export quotas and origin rules", route.MeasuresUsdPerKg));
        parts.Add(new PricePart($"scarcity of the route from {origin}: {Limiter(run, route.LimitedBy)}", route.RentUsdPerKg, route.LimitedBy == "habit" ? string.Empty : route.LimitedBy) { IsScarcity = true });
        return parts;
    }

    private string Charge(RouteCharge charge) => (charge.Kind, charge.Event.Length > 0) switch
    {
        ("wedge", _) => "standing wedge (qualification, preference)",
        ("licence", _) => "cost of the licence",
        ("tariff", false) => "import tariff or tax of the world's own rules",
        _ => EventName(run, charge.Event),
    };

    /// <summary>What limits a route, in words.</summary>
    public static string Limiter(Run run, string limitedBy) => limitedBy switch
    {
        "habit" => "buyers qualify suppliers slowly",
        "" => "none",
        _ => EventName(run, limitedBy),
    };

    private static string EventName(Run run, string id) => run.Scenario.Events.FirstOrDefault(e => e.Id == id) is { } found ? Names.Event(found) : id;
}
