using Didymium.Chain.Demand;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;
using Didymium.Market.Results;
using Didymium.Testing;

namespace Didymium.Market.Tests;

/// <summary>Magnets come back from the goods they were sold in, and are recycled when it pays.</summary>
public sealed class InUseStockTests
{
    // Magnets of 0.3 t NdPr oxide a tonne; a mine with all the ore that is wanted at 2 + 1 + 3 = 6 USD per kg of oxide unless another cost is given.
    private static SmallWorld Magnets(double separation = 3) => SmallWorld.Create()
        .Deposit("d", "CHN", ("ndpr", 1.0)).Oxide("ndpr", separation + 3)
        .Mine("m", "d", 1000, 2).Cracking("c", "CHN", 1000, 1).Separator("s", "CHN", 1000, separation)
        .Product("mag-h", ProductStage.Magnet, 10, 0, ("ndpr", 0.3)).Product("mag-smco", ProductStage.Magnet, 10, 0, ("sm", 0.3))
        .Product("eol-magnet", ProductStage.Eol, 1, 0, ("ndpr", 0.3))
        .Maker("g", Stage.Magnet, "CHN", "mag-h", 1000, 1, [("ox-ndpr", 0.3)]);

    private static SmallWorld Recycler(SmallWorld world, double opex) => world
        .Maker("r", Stage.Recycling, "CHN", "eol-magnet", 1000, opex, null, [("ox-ndpr", 0.25)]);

    private static Func<EndUse, EndUse> Followed(GoodsLife goods) => use => use with { Goods = goods };

    private static InUseRow Row(Run run, int year, string region = "CHN") => run.InUse.Single(r => r.Period == year && r.Region == region);

    [Fact]
    public void Past_sales_follow_the_history_in_proportion_to_the_base_year()
    {
        // Lives without end. The history doubles from 50 in 2022 to 100 in 2024, and 200 t are bought in 2024: so 100 t in 2022, 150 t in 2023, 200 t in the run.
        var world = Magnets().Demand("CHN", "mag-h", 200, 0, 100, change: Followed(SmallWorld.Goods(1e6, 5, 0, (2022, 50), (2024, 100)))).Build();

        Assert.Equal(450, Row(world.Run(), 2024).InUseTonnes, 9);
    }

    [Fact]
    public void A_world_of_an_earlier_base_year_reads_the_same_history_up_to_it()
    {
        // In 2023 the history stands at 75: 200 t bought in 2023 mean 200·50/75 = 133.333 t in 2022.
        var world = Magnets().Demand("CHN", "mag-h", 200, 0, 100, change: Followed(SmallWorld.Goods(1e6, 5, 0, (2022, 50), (2024, 100)))).Build() with { BaseYear = 2023 };

        Assert.Equal(333.3333, Row(world.Run(), 2023).InUseTonnes, 4);
    }

    // 100 t a year since 1900, constant hazard, mean life of five years, a tenth collected. In a steady state as much retires as is sold: 100 t, of which 10 t come back.
    private static GoodsLife Steady() => SmallWorld.Goods(5, 1, 0.1, (1900, 1));

    [Fact]
    public void What_is_collected_is_retired_times_the_rate_and_becomes_scrap_with_its_elements()
    {
        var run = Recycler(Magnets(), 0.5).Demand("CHN", "mag-h", 100, 0, 100, change: Followed(Steady())).Build().Run(4);

        // What fails in the year of its sale is known too late to be that year's scrap and counts in the next; of the years before the run it is gone.
        // So the first year lacks 1 − e^−0.1 of what was sold the year before.
        Assert.Equal(90.4837, Row(run, 2024).RetiredTonnes, 4);
        foreach (var year in run.Years.Skip(1))
        {
            Assert.Equal((100, 10), (Math.Round(Row(run, year).RetiredTonnes, 6), Math.Round(Row(run, year).CollectedTonnes, 6)));

            // 10 t of magnets hold 3 t of oxide, of which 2.5 t are recovered.
            Assert.Equal(10, run.Balances.Single(b => b.Period == year && b.Product == "eol-magnet").Made, 6);
            Assert.Equal(3, run.ElementBalances.Single(e => e.Period == year && e.Element == "ndpr").EndOfLife, 6);
            Assert.Equal(2.5, run.ElementBalances.Single(e => e.Period == year && e.Element == "ndpr").Recycled, 6);
        }
    }

    [Fact]
    public void Goods_reach_their_end_where_they_are_in_service_not_where_their_magnets_were_bought()
    {
        var goods = Steady() with
        {
            Places = [new GoodsShare("CHN", Sourced.Plain(0.25)), new GoodsShare("DEU", Sourced.Plain(0.75))],
            Collection = [new CollectionPath("*", [(2024, Sourced.Plain(0.1))]), new CollectionPath("EU", [(2024, Sourced.Plain(0.2))])],
        };
        var run = Recycler(Magnets(), 0.5).Region("DEU", "EU").Demand("CHN", "mag-h", 100, 0, 100, change: Followed(goods)).Parameter("route_growth", 10).Build().Run(2);

        Assert.Equal(2.5, Row(run, 2025).CollectedTonnes, 6);
        Assert.Equal(15, Row(run, 2025, "DEU").CollectedTonnes, 6);
        Assert.Equal(15, run.Flow("eol-magnet", "DEU", "CHN", 2025), 6);
    }

    [Fact]
    public void Magnets_of_another_element_do_not_come_back_as_these() =>
        Assert.Empty(Magnets().Demand("CHN", "mag-smco", 10, 0, 100, change: Followed(Steady())).Build().Run().InUse);

    [Theory]
    [InlineData(1.49, 10)] // 0.25 kg of oxide at 6 USD earns 1.50
    [InlineData(1.51, 0)]
    public void End_of_life_magnets_are_recycled_while_their_oxide_pays_for_it(double opex, double processed)
    {
        var run = Recycler(Magnets(), opex).Demand("CHN", "mag-h", 100, 0, 100, change: Followed(Steady())).Build().Run(2);

        Assert.Equal(processed, run.Balances.Single(b => b.Period == 2025 && b.Product == "eol-magnet").Processed, 6);
    }

    [Theory]
    [InlineData(1.01, 10)] // the oxide earns 1.50, taking the magnets out costs 0.48
    [InlineData(1.03, 0)]
    public void Nobody_takes_magnets_out_of_goods_for_less_than_it_costs(double opex, double processed)
    {
        var run = Recycler(Magnets().Product("eol-magnet", ProductStage.Eol, 1, 0.48, ("ndpr", 0.3)), opex)
            .Demand("CHN", "mag-h", 100, 0, 100, change: Followed(Steady())).Build().Run(2);

        Assert.Equal(processed, run.Balances.Single(b => b.Period == 2025 && b.Product == "eol-magnet").Processed, 6);
        Assert.Equal(10 - processed, run.Balances.Single(b => b.Period == 2025 && b.Product == "eol-magnet").Withheld, 6);
    }
}
