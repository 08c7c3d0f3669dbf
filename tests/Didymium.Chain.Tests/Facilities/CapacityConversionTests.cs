using System.Collections.Frozen;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;

namespace Didymium.Chain.Tests.Facilities;

public sealed class CapacityConversionTests
{
    private static readonly Deposit Feed = new()
    {
        Id = "d",
        Name = "d",
        Region = "A",
        OreClass = "other",
        Basket = FrozenDictionary<string, Sourced>.Empty,
        PairShares = new Dictionary<string, double> { ["ce"] = 0.60, ["ndpr"] = 0.20, ["sm"] = 0.15, ["dy"] = 0.04, ["tb"] = 0.01 }.ToFrozenDictionary(),
    };

    // All at 90 % recovery. Shares in SEG+ (20 % of the basket): sm 0.75, dy 0.20, tb 0.05.
    [Theory]
    [InlineData(Stage.LightSeparation, false, CapacityBasis.ReoFeed, 1000, 1000)]
    [InlineData(Stage.LightSeparation, false, CapacityBasis.NdprOxideOut, 180, 1000)]
    [InlineData(Stage.LightSeparation, false, CapacityBasis.ReoOxideOut, 720, 1000)]
    [InlineData(Stage.LightSeparation, true, CapacityBasis.ReoOxideOut, 900, 1000)]
    [InlineData(Stage.LightSeparation, true, CapacityBasis.DytbOxideOut, 45, 1000)]
    [InlineData(Stage.HeavySeparation, false, CapacityBasis.DytbOxideOut, 225, 1000)]
    [InlineData(Stage.HeavySeparation, false, CapacityBasis.ReoOxideOut, 900, 1000)]
    [InlineData(Stage.Magnet, false, CapacityBasis.MagnetBlank, 1000, 710)]
    [InlineData(Stage.Mine, false, CapacityBasis.ReoOut, 1000, 1000)]
    public void ToNatural_divides_by_what_a_tonne_of_feed_gives(Stage stage, bool full, CapacityBasis basis, double stated, double natural) =>
        Assert.Equal(natural, Convert(stage, full, basis, stated)!.Value.Value, 9);

    [Theory]
    [InlineData(Stage.LightSeparation, CapacityBasis.DytbOxideOut)]
    [InlineData(Stage.HeavySeparation, CapacityBasis.NdprOxideOut)]
    [InlineData(Stage.Mine, CapacityBasis.Ore)]
    [InlineData(Stage.Mine, CapacityBasis.ConcentrateGross)]
    public void ToNatural_gives_nothing_where_the_feed_gives_nothing(Stage stage, CapacityBasis basis) =>
        Assert.Null(Convert(stage, full: false, basis, 100));

    [Fact]
    public void ToNatural_converts_the_bounds_and_says_so()
    {
        var stated = new Sourced(180, 90, 270, Quality.Reported, "press", "cell", "nameplate");

        var natural = CapacityConversion.ToNatural(stated, CapacityBasis.NdprOxideOut, Process(Stage.LightSeparation, false), Feed)!.Value;

        Assert.Equal((1000.0, 500.0, 1500.0), (Math.Round(natural.Value, 9), Math.Round(natural.Low!.Value, 9), Math.Round(natural.High!.Value, 9)));
        Assert.Equal("nameplate (output to feed of d)", natural.Note);
    }

    [Theory]
    [InlineData(Stage.Mine, "ReoOut")]
    [InlineData(Stage.Cracking, "ReoFeed")]
    [InlineData(Stage.LightSeparation, "ReoFeed NdprOxideOut DytbOxideOut ReoOxideOut")]
    [InlineData(Stage.HeavySeparation, "ReoFeed DytbOxideOut ReoOxideOut")]
    [InlineData(Stage.Metal, "MetalOut")]
    [InlineData(Stage.Alloy, "AlloyOut")]
    [InlineData(Stage.Magnet, "MagnetFinished MagnetBlank")]
    [InlineData(Stage.Recycling, "ScrapFeed")]
    public void Bases_begin_with_the_natural_one(Stage stage, string expected)
    {
        Assert.Equal(expected, string.Join(' ', CapacityConversion.Bases(stage)));
        Assert.Equal(Stages.NaturalBasis(stage), CapacityConversion.Bases(stage)[0]);
    }

    private static Sourced? Convert(Stage stage, bool full, CapacityBasis basis, double stated) =>
        CapacityConversion.ToNatural(Sourced.Plain(stated), basis, Process(stage, full), Feed);

    private static Process Process(Stage stage, bool full) => new()
    {
        Id = "p",
        Stage = stage,
        FullSeparation = full,
        Recoveries = new Dictionary<string, Sourced> { ["*"] = Sourced.Plain(0.9) }.ToFrozenDictionary(),
    };
}
