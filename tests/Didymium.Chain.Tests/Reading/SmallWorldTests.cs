using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Reading;

public sealed class SmallWorldTests
{
    [Fact]
    public void A_world_of_a_few_lines_has_what_it_says_and_harmless_defaults()
    {
        var world = SmallWorld.Create()
            .Region("B", "EU")
            .Deposit("d", "A", ("ndpr", 0.2), ("ce", 0.8))
            .Mine("m", "d", capacity: 100, opex: 2)
            .Cracking("c", "A", capacity: 100)
            .Separator("s", "A", capacity: 100, opex: 3)
            .Product("met-ndpr", ProductStage.Metal, 66, contents: ("ndpr", 1.17))
            .Maker("f", Stage.Metal, "B", "met-ndpr", 20, 5, from: [("ox-ndpr", 1.2)])
            .Demand("B", "met-ndpr", 10, elasticity: 0.5)
            .Route("A", "B", 0.5)
            .Standing("f", "announced", "2027-06")
            .Build();

        Assert.Equal(["A", "B"], world.Regions.Keys.Order());
        Assert.Equal(["carb", "conc", "met-ndpr", "ox-ce", "ox-ndpr", "seg"], world.Products.Keys.Order());
        Assert.Equal("d", Assert.Single(world.Facilities[2].Feeds));
        Assert.Equal((1.0, 0.0, true), (world.Facilities[0].Economics.Availability.Value, world.Facilities[0].Economics.CostSpread.Value, world.Statuses["operating"].IsFirm));
        Assert.Equal(("announced", 2027), (world.Facilities[3].Status, world.Facilities[3].Start.Year));
        Assert.Equal(["transport-free", "route-1"], world.RouteRules.Select(rule => rule.Id));
        Assert.Equal("b-use-met-ndpr", Assert.Single(world.Demands).Id);
    }
}
