using Didymium.Chain;
using Didymium.Chain.Evidence;

namespace Didymium.Reports.Models;

/// <summary>What was observed, in words with names in place of ids.</summary>
internal static class ObservationWords
{
    /// <summary>What an observation counts and where: <c>price of Dysprosium oxide, Japan</c>.</summary>
    public static string Of(World world, Observation o)
    {
        var (what, where) = (Product(world, o), Region(world, o.Region));
        return o.Kind switch
        {
            "mine_production" => o.Stage == "mine_quota" ? Tongue.Say($"mined under quota, {where}", $"{where}指标内开采量") : Tongue.Say($"mined, {where}", $"{where}开采量"),
            "price" => Tongue.Say($"price of {what}, {where}", $"{where}{what}价格"),
            "share" => Tongue.Say($"{where}'s share of {StageNames.Activity(o.Stage)}", $"{where}占{StageNames.Activity(o.Stage)}份额"),
            "recycled" => Tongue.Say($"{what} from scrap, {where}", $"{where}废料回收{what}"),
            "trade" => Tongue.Say($"{what} exports, {where}", $"{where}{what}出口"),
            "imports" => Tongue.Say($"{what} imports, {where}", $"{where}{what}进口"),
            _ => Tongue.Say($"{what} output of {StageNames.Activity(o.Stage)}, {where}", $"{where}{what}产量（{StageNames.Activity(o.Stage)}）"),
        };
    }

    /// <summary>A series of observations of one kind: a price without the word, the partner of a trade, and whether it is told by parts of years.</summary>
    public static string Series(World world, Observation o)
    {
        var of = o.Kind == "price" ? Tongue.Say($"{Product(world, o)}, {Region(world, o.Region)}", $"{Region(world, o.Region)}{Product(world, o)}") : Of(world, o);
        var partner = o.Partner.Length > 0 ? Tongue.Say($" with {Region(world, o.Partner)}", $"（对{Region(world, o.Partner)}）") : string.Empty;
        return of + partner + (o.Period.Length > 0 ? Tongue.Say(", within years", "，年内") : string.Empty);
    }

    /// <summary>A unit with its basis.</summary>
    public static string Unit(string unit) => unit switch
    {
        "USD/kg" => Tongue.Say("USD/kg", "美元/千克"),
        "t" => Tongue.Say("t", "吨"),
        "t REO" => Tongue.Say("t REO", "吨REO"),
        "t oxide" => Tongue.Say("t oxide", "吨氧化物"),
        "t finished" => Tongue.Say("t finished", "吨成品"),
        "t gross" => Tongue.Say("t gross", "吨（实物量）"),
        "pct" => "%",
        "pct of t REO" => Tongue.Say("% of t REO", "%（吨REO）"),
        "pct of t finished" => Tongue.Say("% of t finished", "%（吨成品）"),
        "pct of magnet rare earths" => Tongue.Say("% of magnet rare earths", "%（磁材稀土）"),
        _ => unit,
    };

    private static string Region(World world, string id) => id == "WORLD" ? Tongue.Say("the world", "全球") : Names.Region(world, id);

    // Ids, or stems of several ids, joined by semicolons.
    private static string Product(World world, Observation o) => string.Join(Tongue.Say(" and ", "和"), o.Product.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(id => id switch
    {
        "reo" => Tongue.Say("rare earths", "稀土"),
        "ox" => StageNames.Goods("oxide"),
        "carb" => StageNames.Goods("carbonate"),
        "met" => StageNames.Goods("metal"),
        "mag" => StageNames.Goods("magnet"),
        _ => Names.Product(world, id),
    }));
}
