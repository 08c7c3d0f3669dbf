using System.Globalization;
using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Attribution;

/// <summary>Takes a price apart along the cheapest chain at the optimum.</summary>
/// <remarks>
/// Each member of a bloc has its own way (<see cref="PriceWay"/>); the bloc's price is the mean of its members' weighted by use, part by part. The price where
/// most of it comes from is then taken apart at a plant there, and followed through the plant's feeds to the mine.
/// </remarks>
internal sealed class Anatomist
{
    // Below this, USD per kg, a part is rounding and is not shown.
    private const double Shown = 5e-4;

    private const int MostSources = 15;

    // Mine, cracking, light and heavy separation, metal, alloy, magnet, and one to spare: loops through scrap end here.
    private const int Deepest = 8;

    private readonly Run run;
    private readonly PriceWay ways;

    private Anatomist(Run run)
    {
        this.run = run;
        ways = new PriceWay(run);
    }

    public static PriceAnatomy Of(Run run, Question q) => new Anatomist(run).Take(q);

    private PriceAnatomy Take(Question q)
    {
        var product = q.Deposit is null ? q.Products[0] : $"{q.Products[0]}.{q.Deposit}";
        var members = Answer.Prices(run, q).Select(m => (m.Region, m.Weight, Way: ways.To(product, m.Region, m.UsdPerKg))).ToList();
        var origins = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (_, weight, way) in members)
        {
            origins[way.Origin] = origins.GetValueOrDefault(way.Origin) + weight;
        }

        var main = origins.MaxBy(o => o.Value).Key;
        var at = ways.Price(product, main);
        var plant = Plant(product, main);
        var (english, chinese) = Tongue.Both(() => plant is null ? string.Empty : Named(plant));
        return new PriceAnatomy(
            [.. Summed(members.SelectMany(m => Weighted(m.Way.Parts, m.Weight, origins.Count > 1)))],
            main,
            at,
            english,
            plant is null ? [PricePart.Of(() => Tongue.Say("sold from stock, at what its holders expect", "由库存售出，按持有者的预期定价"), at)] : [.. Summed([.. Own(plant), .. Feeds(plant)]).OrderByDescending(p => p.UsdPerKg)],
            [.. Summed(members.SelectMany(m => Back(product, m.Region, m.Weight, 0))).OrderByDescending(p => p.UsdPerKg)],
            [.. run.Detail!.Routes
                .Where(r => r.Product == product && q.Place.Holds(r.Destination) && !q.Place.Holds(r.Origin))
                .OrderByDescending(r => r.Tonnes)
                .ThenByDescending(r => r.RentUsdPerKg)
                .Take(MostSources)])
        {
            PlantZh = chinese,
        };
    }

    private string Named(PlantMarginRow plant)
    {
        var name = Names.Plant(run.World, plant.Facility);
        return plant.IsMarginal ? Tongue.Say($"{name}, which is at the margin", $"{name}（边际工厂）") : Tongue.Say($"{name}, the largest maker", $"{name}（最大生产者）");
    }

    // With several origins the price at each counts by its share of what is used, and says so.
    private static IEnumerable<PricePart> Weighted(IReadOnlyList<PricePart> parts, double weight, bool several) => parts.Select((p, i) => p with
    {
        Name = i == 0 && several ? string.Create(CultureInfo.InvariantCulture, $"{p.Name}: {p.UsdPerKg:0.#}, counted by the share of use that it supplies") : p.Name,
        NameZh = i == 0 && several ? string.Create(CultureInfo.InvariantCulture, $"{p.NameZh}：{p.UsdPerKg:0.#}，按其供应的用量占比计") : p.NameZh,
        UsdPerKg = weight * p.UsdPerKg,
    });

    /// <summary>The parts of <paramref name="kg"/> kilograms of a product in a region, followed to the mine. They add up to kg · price.</summary>
    private IEnumerable<PricePart> Back(string product, string region, double kg, int depth)
    {
        var (origin, parts) = ways.To(product, region, ways.Price(product, region));
        foreach (var part in parts.Skip(1))
        {
            yield return part with { UsdPerKg = kg * part.UsdPerKg };
        }

        if (depth == Deepest || Plant(product, origin) is not { } plant)
        {
            yield return PricePart.Of(
                () => Tongue.Say($"{Names.Product(run.World, product)} collected or sold from stock in {Names.Region(run.World, origin)}", $"{Names.Region(run.World, origin)}回收或由库存售出的{Names.Product(run.World, product)}"),
                kg * ways.Price(product, origin));
            yield break;
        }

        foreach (var part in Own(plant))
        {
            yield return part with { UsdPerKg = kg * part.UsdPerKg };
        }

        foreach (var part in plant.Inputs.SelectMany(i => Back(i.Product, plant.Region, kg * i.Kg, depth + 1)))
        {
            yield return part;
        }
    }

    // The plant that meets a little more or less demand; where none is in mid-step, the largest maker.
    private PlantMarginRow? Plant(string product, string region) => run.Detail!.Margins
        .Where(m => m.Product == product && m.Region == region)
        .OrderByDescending(m => m.IsMarginal)
        .ThenByDescending(m => m.Tonnes)
        .FirstOrDefault();

    private IEnumerable<PricePart> Own(PlantMarginRow m)
    {
        string Name() => Names.Plant(run.World, m.Facility);
        yield return PricePart.Of(() => Tongue.Say($"operating cost of {Name()}", $"{Name()}的运营成本"), m.CostUsdPerKg);
        yield return PricePart.Of(() => Tongue.Say($"support for {Name()}", $"对{Name()}的扶持"), m.SupportUsdPerKg);
        yield return PricePart.Of(() => Tongue.Say($"less the value of what comes with it at {Name()}", $"减去{Name()}联产品的价值"), -m.CoProductUsdPerKg);
        yield return PricePart.Of(() => Tongue.Say("less what leaving the country is worth", "减去运出该国的价值"), -m.PassOnUsdPerKg);
        yield return PricePart.Of(() => Tongue.Say($"production quota on {Name()}", $"{Name()}的总量控制指标"), m.QuotaUsdPerKg);
        yield return PricePart.Of(() => Tongue.Say("origin rules", "原产地规定"), m.MeasuresUsdPerKg);
        yield return PricePart.Of(
            () => m.IsFull
                ? Tongue.Say($"rent of the capacity of {Name()}, which is full", $"{Name()}产能满负荷的租金")
                : Tongue.Say($"distance to the next cost step of {Name()}", $"{Name()}距下一成本台阶的差额"),
            m.RentUsdPerKg);
    }

    private IEnumerable<PricePart> Feeds(PlantMarginRow m) =>
        m.Inputs.Select(i => PricePart.Of(() => Tongue.Say($"{Grams(i.Kg)} of {Names.Product(run.World, i.Product)}", $"{Grams(i.Kg)}{Names.Product(run.World, i.Product)}"), i.Kg * i.UsdPerKg));

    private static string Grams(double kg) => kg < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{1000 * kg:0}{Tongue.Say(" g", "克")}")
        : string.Create(CultureInfo.InvariantCulture, $"{kg:0.0}{Tongue.Say(" kg", "千克")}");

    private static IEnumerable<PricePart> Summed(IEnumerable<PricePart> parts) => parts
        .GroupBy(p => (p.Name, p.Event))
        .Select(g => new PricePart(g.Key.Name, g.Sum(p => p.UsdPerKg), g.Key.Event) { NameZh = g.First().NameZh, IsScarcity = g.First().IsScarcity })
        .Where(p => Math.Abs(p.UsdPerKg) >= Shown);
}
