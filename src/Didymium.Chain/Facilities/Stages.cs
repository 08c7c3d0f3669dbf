namespace Didymium.Chain.Facilities;

/// <summary>Facts about stages that hold in every world.</summary>
public static class Stages
{
    /// <summary>The basis in which a stage's throughput is counted.</summary>
    /// <param name="stage">The stage.</param>
    public static CapacityBasis NaturalBasis(Stage stage) => stage switch
    {
        Stage.Mine => CapacityBasis.ReoOut,
        Stage.Cracking or Stage.LightSeparation or Stage.HeavySeparation => CapacityBasis.ReoFeed,
        Stage.Metal => CapacityBasis.MetalOut,
        Stage.Alloy => CapacityBasis.AlloyOut,
        Stage.Magnet => CapacityBasis.MagnetFinished,
        _ => CapacityBasis.ScrapFeed,
    };

    /// <summary>The stage's name in data files, such as <c>light_separation</c>.</summary>
    /// <param name="stage">The stage.</param>
    public static string Key(Stage stage) => stage switch
    {
        Stage.Mine => "mine",
        Stage.Cracking => "cracking",
        Stage.LightSeparation => "light_separation",
        Stage.HeavySeparation => "heavy_separation",
        Stage.Metal => "metal",
        Stage.Alloy => "alloy",
        Stage.Magnet => "magnet",
        _ => "recycling",
    };
}
