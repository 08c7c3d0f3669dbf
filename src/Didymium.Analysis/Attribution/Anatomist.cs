using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Market.Results;

namespace Didymium.Analysis.Attribution;

/// <summary>Takes a price apart along the cheapest chain at the optimum.</summary>
/// <remarks>
/// The origin is the place whose product would land at the least cost before any scarcity of the route, among those that bring at least a tenth of what
/// arrives and those that a measure holds back; what is left to the price is the scarcity rent of that route, the dual of its limit, and is named after what
/// limits it. A place that makes more than it brings in is its own origin when nothing would land cheaper, and so is the region of the reference prices.
/// A bloc's price is the mean of its members' weighted by use, part by part.
/// </remarks>
internal static class Anatomist
{
    private const int MostSources = 15;

    // A way that brings less than this share of all that arrives is no chain to explain a price by.
    private const double LeastShare = 0.1;

    // Below this, USD per kg, a part is rounding and is not shown.
    private const double Shown = 5e-4;

    public static PriceAnatomy Of(Run run, Question q)
    {
        var world = run.World;
        var product = q.Deposit is null ? q.Products[0] : $"{q.Products[0]}.{q.Deposit}";
        var members = Answer.Prices(run, q);
        var way = new List<(PricePart Part, double Weight)>();
        var origins = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (region, weight, price) in members)
        {
            var (origin, parts) = Way(run, product, region, price, members.Count > 1 ? region : null);
            origins[origin] = origins.GetValueOrDefault(origin) + weight;
            way.AddRange(parts.Select(p => (p, weight)));
        }

        var main = origins.MaxBy(o => o.Value).Key;
        var at = run.Detail!.Prices.First(p => p.Product == product && p.Region == main).UsdPerKg;
        var plant = Marginal(run, product, main);
        return new PriceAnatomy(
            [.. Summed(way)],
            main,
            at,
            plant is null ? string.Empty : $"{QuestionWords.Plant(world, plant.Facility)}{(plant.IsMarginal ? ", which is at the margin" : ", the largest maker")}",
            plant is null ? [new PricePart("sold from stock, at what its holders expect", at)] : [.. AtPlant(world, plant).Where(p => Math.Abs(p.UsdPerKg) >= Shown)],
            [.. run.Detail.Routes
                .Where(r => r.Product == product && q.Place.Holds(r.Destination) && !q.Place.Holds(r.Origin))
                .OrderByDescending(r => r.Tonnes)
                .ThenByDescending(r => r.RentUsdPerKg)
                .Take(MostSources)]);
    }

    private static IEnumerable<PricePart> Summed(IEnumerable<(PricePart Part, double Weight)> parts) => parts
        .GroupBy(p => (p.Part.Name, p.Part.Event))
        .Select(g => new PricePart(g.Key.Name, g.Sum(p => p.Weight * p.Part.UsdPerKg), g.Key.Event))
        .Where(p => Math.Abs(p.UsdPerKg) >= Shown);

    private static (string Origin, IReadOnlyList<PricePart> Parts) Way(Run run, string product, string region, double price, string? member)
    {
        var world = run.World;
        var balance = run.Balances.FirstOrDefault(b => b.Period == run.Detail!.Period && b.Product == product && b.Region == region);
        var made = run.Detail!.Margins.Any(m => m.Product == product && m.Region == region);
        var ways = run.Detail.Routes.Where(r => r.Product == product && r.Destination == region).ToList();
        var total = ways.Sum(r => r.Tonnes);
        var route = ways.Where(r => r.Tonnes > LeastShare * total || r.LimitedBy is not ("" or "habit")).MinBy(r => r.LandedUsdPerKg);
        var own = made && balance is not null && balance.Made >= balance.Imported && (region == world.ReferenceRegion || route is null || route.RentUsdPerKg < Shown);
        if (own || route is null)
        {
            return (region, [new PricePart(made ? $"price in {QuestionWords.Region(world, region)}, where it is made" : $"price in {QuestionWords.Region(world, region)}, which nobody supplies: what the first buyer would pay", price)]);
        }

        var origin = QuestionWords.Region(world, route.Origin);
        var parts = new List<PricePart> { new($"price in {origin}", route.OriginUsdPerKg), new("freight and handling", route.TransportUsdPerKg) };
        parts.AddRange(route.Charges.Select(c => new PricePart(Charge(run, c), c.UsdPerKg, c.Event)));
        parts.Add(new PricePart($"worth of being made in {origin}, as imports may not be passed on", route.PassOnUsdPerKg));
        parts.Add(new PricePart("export quotas and origin rules", route.MeasuresUsdPerKg));
        parts.Add(new PricePart($"scarcity of the route from {origin}: {Limiter(run, route.LimitedBy)}", route.RentUsdPerKg, route.LimitedBy == "habit" ? string.Empty : route.LimitedBy));
        return (route.Origin, parts);
    }

    private static string Charge(Run run, RouteCharge charge) => (charge.Kind, charge.Event.Length > 0) switch
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

    private static string EventName(Run run, string id) => run.Scenario.Events.FirstOrDefault(e => e.Id == id)?.Name ?? id;

    /// <summary>The plant that meets a little more or less demand; where none is in mid-step, the largest maker.</summary>
    private static PlantMarginRow? Marginal(Run run, string product, string region) => run.Detail!.Margins
        .Where(m => m.Product == product && m.Region == region)
        .OrderByDescending(m => m.IsMarginal)
        .ThenByDescending(m => m.Tonnes)
        .FirstOrDefault();

    private static IEnumerable<PricePart> AtPlant(World world, PlantMarginRow m)
    {
        var name = QuestionWords.Plant(world, m.Facility);
        yield return new PricePart($"operating cost of {name}", m.CostUsdPerKg);
        yield return new PricePart("support that it gets", m.SupportUsdPerKg);
        yield return new PricePart($"value of its feed ({QuestionWords.Way(world, m.Way)})", m.InputUsdPerKg);
        yield return new PricePart("less the value of what comes with it", -m.CoProductUsdPerKg);
        yield return new PricePart("less what leaving the country is worth", -m.PassOnUsdPerKg);
        yield return new PricePart("production quota", m.QuotaUsdPerKg);
        yield return new PricePart("origin rules", m.MeasuresUsdPerKg);
        yield return new PricePart(m.IsFull ? "rent of its capacity, which is full" : "distance to its next cost step", m.RentUsdPerKg);
    }
}
