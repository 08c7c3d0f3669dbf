using CsCheck;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;
using Didymium.Testing;

namespace Didymium.Market.Tests;

/// <summary>Random small worlds: a few regions, mines with whole baskets, plants of every stage, demand, stocks, swarf and end-of-life magnets.</summary>
internal static class RandomWorlds
{
    private static readonly string[] Regions = ["CHN", "USA", "DEU", "JPN"];

    public static Gen<World> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[1, 4],
        CsCheck.Gen.Double[0.05, 0.6].Array[16],
        CsCheck.Gen.Double[10, 1000].Array[32],
        CsCheck.Gen.Double[0.2, 6].Array[16],
        CsCheck.Gen.Int[0, 3].Array[16],
        CsCheck.Gen.Bool.Array[8],
        Build);

    /// <summary>The same with projects to decide on, plants that can be expanded, growing demand, a small deposit and a quota.</summary>
    public static Gen<World> WithProjects { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[1, 4],
        CsCheck.Gen.Double[0.05, 0.6].Array[16],
        CsCheck.Gen.Double[10, 1000].Array[32],
        CsCheck.Gen.Double[0.2, 6].Array[16],
        CsCheck.Gen.Int[0, 3].Array[16],
        CsCheck.Gen.Bool.Array[8],
        CsCheck.Gen.Double[200, 60_000].Array[6],
        (mines, shares, tonnes, costs, places, flags, capex) => Projects(Start(mines, shares, tonnes, costs, places, flags, (2027, 1 + (4 * shares[15]))), mines, tonnes, costs, places, capex).Build());

    private static SmallWorld Projects(SmallWorld world, int mines, double[] tonnes, double[] costs, int[] places, double[] capex)
    {
        string[] status = ["announced", "mou", "financed"];
        world.Parameter("investment_depth", 0.5).Parameter("brownfield_rate", 0.12).Parameter("brownfield_rate_leaching", 0.05).Parameter("route_memory", 0.6)
            .Parameter("panic_buying", 0.5).Parameter("stock_theta", 0.9).Parameter("stock_trend_weight", 0.5).Parameter("minimum_mine_life", 3)
            .Status("financed", 0.5, 0.8, true).Resource("d0", tonnes[0] * 5).Quota("q", tonnes[1] + tonnes[10], "m0", "s0")
            .Deposit("p", Regions[places[8]], ("ndpr", 0.3), ("dy", 0.02), ("ce", 0.68)).Mine("new-mine", "p", tonnes[28], costs[0], places[9] > 1)
            .Separator("new-separator", Regions[places[10]], tonnes[29] * 2, costs[6], true, 0.9)
            .Maker("new-metal", Stage.Metal, Regions[places[11]], "met-ndpr", tonnes[30], costs[10], [("ox-ndpr", 1.2)])
            .Maker("new-magnet", Stage.Magnet, Regions[places[12]], "mag-h", tonnes[31], costs[12], [("met-ndpr", 0.41), ("met-dy", 0.015)], [("swarf-h", 0.38)]);
        string[] projects = ["new-mine", "new-separator", "new-metal", "new-magnet"];
        for (var i = 0; i < projects.Length; i++)
        {
            var (cost, lead) = (capex[i], 1 + (places[13] % 2));
            world.Standing(projects[i], status[(places[12 + (i % 4)] + i) % 3], $"{2025 + places[i + 2] / 2}")
                .Change(projects[i], f => f with { Ramp = [0.5, 1], Economics = f.Economics with { CapexUsdPerTonneYear = Sourced.Plain(cost), LeadTimeYears = Sourced.Plain(lead), CostSpread = Sourced.Plain(0.15) } });
        }

        // Cheap enough to expand, or not.
        world.Change("g0", f => f with { Economics = f.Economics with { CapexUsdPerTonneYear = Sourced.Plain(capex[4]), CostSpread = Sourced.Plain(0.2) } })
            .Change("n0", f => f with { Economics = f.Economics with { CapexUsdPerTonneYear = Sourced.Plain(capex[5] / 10) } });
        return mines > 1 ? world.Standing("m1", "care_and_maintenance", "2010") : world;
    }

    private static World Build(int mines, double[] shares, double[] tonnes, double[] costs, int[] places, bool[] flags) =>
        Start(mines, shares, tonnes, costs, places, flags, null).Build();

    private static SmallWorld Start(int mines, double[] shares, double[] tonnes, double[] costs, int[] places, bool[] flags, (int Year, double Index)? growth)
    {
        (int, double)[]? path = growth is { } g ? [(2024, 1), g] : null;
        var world = SmallWorld.Create().Parameter("demand_steps", 12).Parameter("route_growth", 0.3).Parameter("route_seed", 0.1).Parameter("thrift_rate", 0.3)
            .Oxide("ndpr", 50).Oxide("dy", 250).Oxide("ce", 1, 0.7)
            .Product("met-ndpr", ProductStage.Metal, 70, 0, ("ndpr", 1.17)).Product("met-dy", ProductStage.Metal, 320, 0, ("dy", 1.15))
            .Product("mag-h", ProductStage.Magnet, 50, 0, ("ndpr", 0.34), ("dy", 0.012)).Product("swarf-h", ProductStage.Swarf, 5, 0, ("ndpr", 0.34), ("dy", 0.012))
            .Product("eol-magnet", ProductStage.Eol, 5, 1, ("ndpr", 0.3), ("dy", 0.01));
        for (var i = 0; i < mines; i++)
        {
            var nd = shares[i] * 0.5;
            var dy = shares[i + 4] * 0.1;
            world.Deposit($"d{i}", Regions[places[i]], ("ndpr", nd), ("dy", dy), ("ce", 1 - nd - dy))
                .Mine($"m{i}", $"d{i}", tonnes[i], costs[i], flags[i])
                .Change($"m{i}", f => f with { Economics = f.Economics with { CostSpread = Sourced.Plain(0.2) } });
        }

        for (var i = 0; i < 2; i++)
        {
            var region = Regions[places[4 + i]];
            world.Cracking($"c{i}", region, tonnes[8 + i] * 2, costs[4 + i], 0.93)
                .Separator($"s{i}", region, tonnes[10 + i] * 2, costs[6 + i], flags[4 + i], 0.9)
                .HeavySeparator($"h{i}", region, tonnes[12 + i], costs[8 + i], 0.9)
                .Maker($"n{i}", Stage.Metal, region, "met-ndpr", tonnes[14 + i], costs[10 + i], [("ox-ndpr", 1.2)])
                .Maker($"y{i}", Stage.Metal, region, "met-dy", tonnes[16 + i], costs[10 + i], [("ox-dy", 1.18)])
                .Maker($"g{i}", Stage.Magnet, Regions[places[6 + i]], "mag-h", tonnes[18 + i], costs[12 + i], [("met-ndpr", 0.41), ("met-dy", 0.015)], [("swarf-h", 0.38)])
                .Thrift($"g{i}", "met-dy", 0.5)
                .Maker($"r{i}", Stage.Recycling, region, "swarf-h", tonnes[20 + i], costs[14 + i], null, [("ox-ndpr", 0.3), ("ox-dy", 0.01)])
                .AlsoMakes($"r{i}", "eol-magnet", null, [("ox-ndpr", 0.25), ("ox-dy", 0.008)]);
        }

        var goods = SmallWorld.Goods(2 + (20 * shares[8]), 0.5 + (5 * shares[9]), shares[10], (2000, 10), (2024, 10 + tonnes[30]));
        for (var i = 0; i < Regions.Length; i++)
        {
            world.Demand(Regions[i], "mag-h", tonnes[22 + i] / 2, 0.3, growth: path, change: u => u with { Goods = goods }).Demand(Regions[i], "ox-ce", tonnes[26 + i] / 2, 0.5);
        }

        return world.Stock("JPN", "ox-dy", 1).Stock("CHN", "ox-ndpr", 20).Route("*", "*", 0.4).Tariff("CHN", "USA", 25, "magnet");
    }
}
