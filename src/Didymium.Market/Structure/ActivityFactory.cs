using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;

namespace Didymium.Market.Structure;

/// <summary>Turns facilities into activities: what goes in and comes out per tonne of natural throughput.</summary>
/// <remarks>
/// Concentrate, carbonate and SEG+ keep their deposit, so a separation plant has one activity per feed and every coefficient is a constant
/// (basket share times recovery). That is what keeps joint production linear: there is no pooling of baskets.
/// </remarks>
internal static class ActivityFactory
{
    public static List<Activity> Build(World world, CommodityBook book)
    {
        var activities = new List<Activity>();
        for (var i = 0; i < world.Facilities.Length; i++)
        {
            activities.AddRange(Of(world, book, world.Facilities[i], i));
        }

        return activities;
    }

    private static IEnumerable<Activity> Of(World world, CommodityBook book, Facility facility, int index) => facility.Stage switch
    {
        Stage.Mine => [Mine(world, book, facility, index)],
        Stage.Cracking => facility.Feeds.Select(d => Cracking(world.Deposits[d], book, facility, index)),
        Stage.LightSeparation => facility.Feeds.Select(d => LightSeparation(world.Deposits[d], book, facility, index)),
        Stage.HeavySeparation => facility.Feeds
            .Where(d => book.SegShare(world.Deposits[d]) > 0)
            .Select(d => HeavySeparation(world.Deposits[d], book, facility, index)),
        _ => facility.Process.Recipes
            .Where(r => facility.Products.IsEmpty || facility.Products.Any(p => p.Product == r.Product))
            .Select(r => ByRecipe(book, facility, index, r)),
    };

    private static Activity Mine(World world, CommodityBook book, Facility facility, int index)
    {
        var stage = facility.Process.ShipsCarbonate ? ProductStage.Carbonate : ProductStage.Concentrate;
        var product = book.OfDeposit(stage, world.Deposits[facility.Deposit!]);
        return new Activity(index, product.Id, [new ActivityLine(product.Index, 1, null)], 1);
    }

    private static Activity Cracking(Deposit deposit, CommodityBook book, Facility facility, int index) => new(
        index,
        deposit.Id,
        [
            new ActivityLine(book.OfDeposit(ProductStage.Concentrate, deposit).Index, -1, null),
            new ActivityLine(book.OfDeposit(ProductStage.Carbonate, deposit).Index, facility.Process.Recovery("*"), null),
        ],
        1);

    private static Activity LightSeparation(Deposit deposit, CommodityBook book, Facility facility, int index)
    {
        var process = facility.Process;
        var lines = new List<ActivityLine> { new(book.OfDeposit(ProductStage.Carbonate, deposit).Index, -1, null) };
        foreach (var pair in book.Pairs)
        {
            if (process.FullSeparation || book.LightPairs.Contains(pair))
            {
                AddOxide(lines, book, pair, Share(deposit, pair) * process.Recovery(pair));
            }
        }

        var seg = book.SegShare(deposit) * process.Recovery("seg");
        if (!process.FullSeparation && seg > 0)
        {
            lines.Add(new ActivityLine(book.OfDeposit(ProductStage.Seg, deposit).Index, seg, null));
        }

        return new Activity(index, deposit.Id, [.. lines], 1);
    }

    private static Activity HeavySeparation(Deposit deposit, CommodityBook book, Facility facility, int index)
    {
        var seg = book.SegShare(deposit);
        var lines = new List<ActivityLine> { new(book.OfDeposit(ProductStage.Seg, deposit).Index, -1, null) };
        foreach (var pair in book.Pairs.Where(p => !book.LightPairs.Contains(p)))
        {
            AddOxide(lines, book, pair, Share(deposit, pair) / seg * facility.Process.Recovery(pair));
        }

        return new Activity(index, deposit.Id, [.. lines], 1);
    }

    private static Activity ByRecipe(CommodityBook book, Facility facility, int index, Recipe recipe)
    {
        // A recycler is fed with the scrap that names the recipe; everybody else makes the product that names it.
        var sign = facility.Stage == Stage.Recycling ? -1 : 1;
        var lines = new List<ActivityLine> { new(book.Single(recipe.Product).Index, sign, null) };
        foreach (var line in recipe.Lines)
        {
            var commodity = book.Single(line.Product);
            var pair = ThriftedPair(facility, recipe, line, commodity);
            lines.Add(new ActivityLine(commodity.Index, line.IsOutput ? line.KgPerKg.Value : -line.KgPerKg.Value, pair));
        }

        var share = facility.Products.FirstOrDefault(p => p.Product == recipe.Product)?.ShareMax ?? 1;
        return new Activity(index, recipe.Product, [.. lines], share);
    }

    // Thrifted inputs (Dy, Tb metal) shrink; what recyclers win back from swarf of the thrifted grades shrinks alike.
    private static string? ThriftedPair(Facility facility, Recipe recipe, RecipeLine line, Commodity commodity)
    {
        if (line.ThriftFloor is not null && !line.IsOutput)
        {
            return commodity.Product.OxideContent.Keys.FirstOrDefault();
        }

        var fromSwarf = facility.Stage == Stage.Recycling && line.IsOutput && recipe.Product.StartsWith("swarf", StringComparison.Ordinal);
        return fromSwarf && commodity.Product.OxideContent.Count == 1 ? commodity.Product.OxideContent.Keys.First() : null;
    }

    private static double Share(Deposit deposit, string pair) => deposit.PairShares.TryGetValue(pair, out var s) ? s : 0;

    private static void AddOxide(List<ActivityLine> lines, CommodityBook book, string pair, double tonnes)
    {
        if (tonnes > 0 && book.Oxide(pair) is { } oxide)
        {
            lines.Add(new ActivityLine(oxide.Index, tonnes, null));
        }
    }
}
