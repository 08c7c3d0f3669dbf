using System.Collections.Immutable;
using Didymium.Chain.Materials;
using Didymium.Market.Results;

namespace Didymium.Analysis.Indices;

/// <summary>The goods of a run.</summary>
internal sealed class GoodBook
{
    private static readonly string[] Separation = ["light_separation", "heavy_separation"];
    private static readonly string[] MagnetOxides = ["ndpr", "dy", "tb"];
    private static readonly string[] HeavyMagnetOxides = ["dy", "tb"];

    private readonly ImmutableArray<Product> products;
    private readonly Composition composition;

    public GoodBook(Run run)
    {
        products = [.. run.World.Products.Values.OrderBy(p => p.Id, StringComparer.Ordinal)];
        composition = new Composition(run);
    }

    /// <summary>The stages, from mine to magnet, counted as in the run's shares table.</summary>
    public IEnumerable<Good> Stages() =>
    [
        Whole("mined", ["mine"], p => p.Stage is ProductStage.Concentrate or ProductStage.Carbonate),
        Whole("separated", Separation, p => IsOxideOf(p, MagnetOxides)),
        Whole("heavy", Separation, p => IsOxideOf(p, HeavyMagnetOxides)),
        Whole("separated_all", Separation, p => p.Stage == ProductStage.Oxide),
        Whole("metal", ["metal"], p => p.Stage == ProductStage.Metal),
        Whole("magnet", ["magnet"], p => p.Stage == ProductStage.Magnet),
    ];

    /// <summary>A balance element in what mines give: in the ground's place, and in whatever form it is traded up to the oxide.</summary>
    public Good Extraction(string pair)
    {
        var oxides = Oxides(pair);
        return new Good(
            $"{pair} mined",
            null,
            oxides,
            row => row.Stage == "mine" && row.Element == pair,
            product => oxides.FirstOrDefault(o => o.Id == product)?.OxideContent[pair] ?? composition.Share(product, pair) * (IsRaw(product) ? 1 : 0));
    }

    /// <summary>A balance element as separated oxide.</summary>
    public Good Processing(string pair)
    {
        var oxides = Oxides(pair);
        return new Good(
            $"{pair} oxide",
            null,
            oxides,
            row => Separation.Contains(row.Stage) && oxides.Any(o => o.Id == row.Product),
            product => oxides.FirstOrDefault(o => o.Id == product)?.OxideContent[pair] ?? 0);
    }

    /// <summary>One product, recycled material left out.</summary>
    public static Good Single(Product product) => new(
        product.Id,
        null,
        [product],
        row => row.Stage != "recycling" && Good.Is(row.Product, product),
        traded => Good.Is(traded, product) ? 1 : 0);

    private Good Whole(string stage, string[] plants, Func<Product, bool> isOf)
    {
        var traded = products.Where(isOf).ToImmutableArray();
        return new Good(
            stage,
            stage,
            traded,
            row => plants.Contains(row.Stage) && traded.Any(p => Good.Is(row.Product, p)),
            product => traded.Any(p => Good.Is(product, p)) ? 1 : 0);
    }

    private ImmutableArray<Product> Oxides(string pair) => [.. products.Where(p => IsOxideOf(p, [pair]))];

    private bool IsRaw(string traded) => products.Any(p => p.PerDeposit && Good.Is(traded, p));

    private static bool IsOxideOf(Product product, string[] pairs) =>
        product.Stage == ProductStage.Oxide && pairs.Any(pair => product.OxideContent.GetValueOrDefault(pair) > 0);
}
