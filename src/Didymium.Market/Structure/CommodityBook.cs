using Didymium.Chain;
using Didymium.Chain.Materials;

namespace Didymium.Market.Structure;

/// <summary>All commodities of a world, made on first use, and what each holds of every balance element.</summary>
internal sealed class CommodityBook
{
    private readonly World world;
    private readonly Dictionary<string, Commodity> byId = new(StringComparer.Ordinal);
    private readonly List<Commodity> all = [];
    private readonly Dictionary<(int Commodity, string Pair), double> contents = [];
    private readonly Dictionary<string, double[]> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Product> oxideByPair;
    private readonly Dictionary<ProductStage, Product> perDeposit;

    public CommodityBook(World world)
    {
        this.world = world;
        Pairs = [.. world.Elements.Values.OrderBy(e => e.AtomicNumber).Select(e => e.Pair).Distinct(StringComparer.Ordinal)];
        LightPairs = world.Elements.Values.Where(e => e.WeightClass == "light").Select(e => e.Pair).ToHashSet(StringComparer.Ordinal);
        oxideByPair = world.Products.Values
            .Where(p => p.Stage == ProductStage.Oxide && p.OxideContent.Count == 1)
            .GroupBy(p => p.OxideContent.Keys.First(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Id, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        perDeposit = world.Products.Values.Where(p => p.PerDeposit).ToDictionary(p => p.Stage);
    }

    /// <summary>Balance elements in the order of their atomic numbers.</summary>
    public string[] Pairs { get; }

    /// <summary>Balance elements that a light separation plant splits; all others leave as SEG+.</summary>
    public HashSet<string> LightPairs { get; }

    public IReadOnlyList<Commodity> All => all;

    public Commodity Single(string productId) => Get(productId, world.Products[productId], null);

    public Commodity OfDeposit(ProductStage stage, Deposit deposit)
    {
        var template = perDeposit[stage];
        return Get($"{template.Id}.{deposit.Id}", template, deposit);
    }

    /// <summary>The oxide in which a balance element is sold; null when the world has none.</summary>
    public Commodity? Oxide(string pair) => oxideByPair.TryGetValue(pair, out var p) ? Single(p.Id) : null;

    /// <summary>Share of SEG+ in a deposit's TREO, as a fraction.</summary>
    public double SegShare(Deposit deposit) =>
        deposit.PairShares.Where(p => !LightPairs.Contains(p.Key)).Sum(p => p.Value);

    /// <summary>Tonnes of oxide equivalent of a balance element in a tonne of the commodity, before thrifting.</summary>
    public double Content(Commodity commodity, string pair)
    {
        // Asked for every line of every activity in every year.
        if (!contents.TryGetValue((commodity.Index, pair), out var content))
        {
            content = FindContent(commodity, pair);
            contents.Add((commodity.Index, pair), content);
        }

        return content;
    }

    /// <summary>Contents of all commodities, by index, of one balance element.</summary>
    public double[] Contents(string pair)
    {
        if (!columns.TryGetValue(pair, out var column))
        {
            column = [.. all.Select(c => Content(c, pair))];
            columns.Add(pair, column);
        }

        return column;
    }

    private double FindContent(Commodity commodity, string pair)
    {
        if (commodity.Deposit is not { } deposit)
        {
            return commodity.Product.OxideContent.TryGetValue(pair, out var kg) ? kg : 0;
        }

        var share = deposit.PairShares.TryGetValue(pair, out var s) ? s : 0;
        if (commodity.Product.Stage != ProductStage.Seg)
        {
            return share;
        }

        return LightPairs.Contains(pair) ? 0 : share / SegShare(deposit);
    }

    private Commodity Get(string id, Product product, Deposit? deposit)
    {
        if (!byId.TryGetValue(id, out var commodity))
        {
            commodity = new Commodity(all.Count, id, product, deposit);
            byId.Add(id, commodity);
            all.Add(commodity);
        }

        return commodity;
    }
}
