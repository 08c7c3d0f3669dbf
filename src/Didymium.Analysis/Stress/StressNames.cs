using Didymium.Chain;
using Didymium.Chain.Wording;
using Didymium.Market.Stress;

namespace Didymium.Analysis.Stress;

/// <summary>Names of stress cases in the reader's language, made from their ids.</summary>
public static class StressNames
{
    /// <summary>What is taken out, in words.</summary>
    /// <param name="world">The world.</param>
    /// <param name="stressed">The case.</param>
    public static string Of(World world, StressCase stressed)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(stressed);
        return Tongue.IsChinese ? string.Join(" + ", stressed.Id.Split('+').Select(id => Chinese(world, id.Split(':')))) : stressed.Name;
    }

    private static string Chinese(World world, string[] id) => id switch
    {
        ["facility", var plant] => Names.Plant(world, plant),
        ["stage", var stage, var region] => Names.Region(world, region) + StageNames.Activity(stage),
        ["country", var region] => $"{Names.Region(world, region)}境内全部工厂",
        ["owner", var region] => $"{Names.Region(world, region)}控制的全部工厂",
        ["route", var what, var way] => $"{What(world, what)}：{string.Join(" → ", way.Split('>').Select(place => place == "EU" ? "欧盟" : Names.Region(world, place)))}",
        ["product", var product, var region] => $"{Names.Region(world, region)}{Names.Product(world, product)}出口",
        _ => string.Join(':', id),
    };

    private static string What(World world, string id) => world.Products.ContainsKey(id) ? Names.Product(world, id) : StageNames.Goods(id);
}
