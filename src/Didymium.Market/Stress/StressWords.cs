using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;

namespace Didymium.Market.Stress;

/// <summary>Names of cases in words.</summary>
internal static class StressWords
{
    public static string Region(World world, string id) => world.Regions.TryGetValue(id, out var r) ? r.Name : id;

    public static string Of(Stage stage) => stage switch
    {
        Stage.Mine => "mining",
        Stage.Cracking => "cracking",
        Stage.LightSeparation => "light separation",
        Stage.HeavySeparation => "heavy separation",
        Stage.Metal => "metal making",
        Stage.Alloy => "alloy making",
        Stage.Magnet => "magnet making",
        _ => "recycling",
    };

    public static string Of(ProductStage stage) => stage switch
    {
        ProductStage.Concentrate => "concentrate",
        ProductStage.Carbonate => "mixed carbonate",
        ProductStage.Seg => "SEG+",
        ProductStage.Oxide => "oxides",
        ProductStage.Metal => "metals",
        ProductStage.Alloy => "alloy",
        ProductStage.Magnet => "magnets",
        ProductStage.Swarf => "swarf",
        _ => "end-of-life magnets",
    };

    public static string Key(ProductStage stage) => stage switch
    {
        ProductStage.Concentrate => "concentrate",
        ProductStage.Carbonate => "carbonate",
        ProductStage.Seg => "seg",
        ProductStage.Oxide => "oxide",
        ProductStage.Metal => "metal",
        ProductStage.Alloy => "alloy",
        ProductStage.Magnet => "magnet",
        ProductStage.Swarf => "swarf",
        _ => "eol",
    };
}
