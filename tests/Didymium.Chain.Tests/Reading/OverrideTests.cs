using Didymium.Chain.Figures;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Tests.Reading;

public sealed class OverrideTests
{
    [Fact]
    public void A_value_takes_the_place_of_the_file_s_and_says_so()
    {
        var figure = Read("demand.aaa-ev-traction-mag-h.quantity_t", "400").Value!.Demands[0].Quantity;

        Assert.Equal(
            new Sourced(400, null, null, Quality.Assumed, "override", "demand.csv/aaa-ev-traction-mag-h/quantity_t", "to see [--set]"),
            figure);
    }

    [Fact]
    public void A_factor_multiplies() =>
        Assert.Equal(275, Read("demand.aaa-ev-traction-mag-h.quantity_t", "*1.1").Value!.Demands[0].Quantity.Value, 9);

    [Fact]
    public void A_composite_key_is_joined_by_slashes() =>
        Assert.Equal(0.02, Read("recipes.magnet-a/mag-h/met-dy.kg_per_kg", "0.02", "recipes.magnet-a/mag-h/swarf-h.kg_per_kg", "0")
            .Value!.Facilities.Single(facility => facility.Id == "magnets").Process.Recipes[0].Lines[1].KgPerKg.Value);

    [Fact]
    public void A_word_can_be_overridden() =>
        Assert.Equal("operating", Read("facilities.heavy.status", "operating", "facilities.heavy.start", "2024").Value!.Facilities.Single(facility => facility.Id == "heavy").Status);

    [Fact]
    public void Bounds_do_not_bind_an_override()
    {
        var files = TinyFiles.Create();
        files["demand.csv"] = files["demand.csv"].Replace("mag-h,250,steady,,", "mag-h,250,steady,200,300", StringComparison.Ordinal);

        Assert.True(WorldReader.Read(new MemorySource(files), [Change("demand.aaa-ev-traction-mag-h.quantity_t", "900")]).Success);
    }

    [Fact]
    public void Every_check_runs_on_the_changed_world()
    {
        var fault = Assert.Single(Read("facilities.magnets.start", "2031").Faults);

        Assert.Equal(
            "facilities.csv row 10 column start: found \"2031 (set by --set)\"\n  rule WORLD-039: what operates at the end of 2024 has started. Fix: mend the start, or write commissioning, under_construction or announced.",
            fault.ToString());
    }

    [Fact]
    public void The_hash_knows_overrides() =>
        Assert.NotEqual(TinyFiles.Read(TinyFiles.Create()).Value!.DatasetHash, Read("stocks.aaa-ox-ndpr.target_t", "30").Value!.DatasetHash);

    [Theory]
    [InlineData("demand", "1", "demand", "write it like facilities.mt-weld-mine.capacity")]
    [InlineData("demands.aaa-ev-traction-mag-h.quantity_t", "1", "demands", "perhaps demand")]
    [InlineData("demand.aaa-ev-traction-mag.quantity_t", "1", "aaa-ev-traction-mag", "perhaps aaa-ev-traction-mag-h")]
    [InlineData("demand.aaa-ev-traction-mag-h.quantity", "1", "quantity", "perhaps quality or quantity_t")]
    [InlineData("stocks.aaa-ox-ndpr.stock", "x", "stocks.aaa-ox-ndpr.stock", "a key cannot be overridden; columns that can are region, holder, product, opening_t, target_t, capacity_t, low, high, quality, source, note")]
    [InlineData("stocks.aaa-ox-ndpr.target_t", "*big", "*big", "write a factor as *1.1")]
    [InlineData("deposits.clay.resource_t_reo", "*2", "", "there is no number to multiply by 2; give a value instead")]
    public void An_unknown_path_is_said_with_the_nearest(string path, string value, string found, string fix)
    {
        var fault = Assert.Single(Read(path, value).Faults);

        Assert.Equal(("--set", path, found, "WORLD-019", fix), (fault.File, fault.Column, fault.Found, fault.RuleId, fault.Fix));
    }

    private static ReadResult<World> Read(params string[] pathsAndValues) =>
        WorldReader.Read(new MemorySource(TinyFiles.Create()), pathsAndValues.Chunk(2).Select(pair => Change(pair[0], pair[1])));

    private static Override Change(string path, string value) => new(path, value, "to see", "--set");
}
