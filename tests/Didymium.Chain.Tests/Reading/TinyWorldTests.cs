using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Tests.Reading;

public sealed class TinyWorldTests
{
    private static readonly World World = Read();

    [Fact]
    public void The_tiny_world_has_no_fault()
    {
        var result = TinyFiles.Read(TinyFiles.Create());

        Assert.Equal([], result.Faults.Select(fault => fault.ToString()));
        Assert.True(result.Success);
    }

    [Fact]
    public void A_number_carries_its_cell_source_and_quality()
    {
        var price = World.Products["ox-dy"].ReferencePriceUsdPerKg;

        Assert.Equal(new Sourced(255, null, null, Quality.Reported, "press", "products.csv/ox-dy/reference_price_usd_per_kg", string.Empty), price);
    }

    [Fact]
    public void An_observation_is_of_the_whole_year_unless_it_names_a_part()
    {
        var files = TinyFiles.Create();
        files["observed.csv"] = files["observed.csv"].Replace("definition,low", "definition,period,low", StringComparison.Ordinal)
            .Replace("average,,,", "average,2024-11,,,", StringComparison.Ordinal);

        Assert.Equal([string.Empty], World.Observations.Select(o => o.Period));
        Assert.Equal(["2024-11"], TinyFiles.Read(files).Value!.Observations.Select(o => o.Period));
    }

    [Fact]
    public void Neodymium_is_balanced_as_ndpr() =>
        Assert.Equal([("ce", 0.75), ("dy", 0.05), ("ndpr", 0.20)], World.Deposits["hard"].PairShares.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => (share.Key, share.Value)));

    [Fact]
    public void A_plant_stated_by_NdPr_out_is_counted_by_its_feed()
    {
        // 180 t NdPr oxide out of a feed with 20 % NdPr at 90 % recovery: 180 / 0.18 = 1000 t REO.
        var light = Facility("light");

        Assert.Equal(1000, light.Capacity.Value, 9);
        Assert.Equal((CapacityBasis.NdprOxideOut, CapacityBasis.ReoFeed), (light.StatedBasis, light.NaturalBasis));
    }

    [Fact]
    public void A_heavy_plant_is_counted_by_what_is_left_after_light_separation() =>
        // SEG+ of a basket with 5 % Dy and no other heavy is all Dy: 45 / 0.88 = 51.136 t REO.
        Assert.Equal(51.13636, Facility("heavy").Capacity.Value, 5);

    [Fact]
    public void Magnet_blanks_are_counted_finished() => Assert.Equal(280, Facility("magnets").Capacity.Value, 9);

    [Fact]
    public void Feeds_are_deposits_in_file_order()
    {
        Assert.Equal("hard", Assert.Single(Facility("light").Feeds));
        Assert.Equal(["hard", "clay"], Facility("heavy").Feeds);
    }

    [Fact]
    public void Costs_are_the_process_s_unless_the_facility_has_its_own()
    {
        var light = Facility("light").Economics;

        Assert.Equal((2.5, "facility_parameters.csv/light/opex/value"), (light.OpexUsdPerKg.Value, light.OpexUsdPerKg.Cell));
        Assert.Equal((0.9, "process_parameters.csv/sep-light-a/availability/value"), (light.Availability.Value, light.Availability.Cell));
        Assert.Equal(2, Facility("full").Economics.OpexUsdPerKg.Value);
    }

    [Fact]
    public void Ionic_mines_ship_carbonate_and_full_separation_is_a_parameter()
    {
        Assert.Equal((true, false), (Facility("clay-mine").Process.ShipsCarbonate, Facility("hard-mine").Process.ShipsCarbonate));
        Assert.Equal((true, false), (Facility("full").Process.FullSeparation, Facility("light").Process.FullSeparation));
    }

    [Fact]
    public void A_facility_may_have_a_ramp_of_its_own()
    {
        var files = TinyFiles.Create();
        files["facilities.csv"] = string.Join('\n', files["facilities.csv"].TrimEnd('\n').Split('\n')
            .Select((line, i) => i == 0 ? line + ",ramp" : line.StartsWith("recycler", StringComparison.Ordinal) ? line + ",slow" : line + ","));
        files["ramps.csv"] += "slow,0,10,,,reported,press,\nslow,1,50,,,reported,press,\n";

        var result = TinyFiles.Read(files);

        Assert.Equal([], result.Faults.Select(fault => fault.ToString()));
        Assert.Equal([0.1, 0.5], Ramp("recycler"));
        Assert.Equal([0.4, 1.0], Ramp("light"));

        double[] Ramp(string id) => [.. result.Value!.Facilities.Single(facility => facility.Id == id).Ramp];
    }

    [Fact]
    public void Percents_are_read_as_fractions()
    {
        Assert.Equal(0.08, World.Parameters["discount_rate"].Value, 12);
        Assert.Equal(0.4, World.Demands[0].Use.SubstitutionCeiling.Value, 12);
        Assert.Equal(0.88, Facility("heavy").Process.Recovery("dy"), 12);
    }

    [Fact]
    public void Governance_is_scaled_between_its_years_and_flat_outside()
    {
        // Means of the six are 0 in 2010 and 2 in 2020: 5 and 1 on the scale of 0 to 10, 3 half-way. Stability goes from -0.5 to 1.5: 0.6 to 0.2.
        var alpha = World.Governance["AAA"];

        Assert.Equal([5.0, 5.0, 3.0, 1.0, 1.0], new[] { 2000.0, 2010, 2015, 2020, 2040 }.Select(alpha.Scaled), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([0.6, 0.4, 0.2], new[] { 2010.0, 2015, 2020 }.Select(alpha.Instability), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(7, World.Governance["BBB"].Scaled(2024), 12);
    }

    [Fact]
    public void Recycling_rates_are_fractions() =>
        Assert.Equal((0.1, 0.9), (World.Criticality["Nd"].EndOfLifeInputRate.Value, World.Criticality["Nd"].Substitution.Value));

    [Fact]
    public void Goods_have_a_life_a_past_places_and_rates()
    {
        var goods = World.Demands[0].Use.Goods!;

        Assert.Equal((12, 3), (goods.Life.MeanYears.Value, goods.Life.Shape.Value));
        Assert.Equal([("AAA", 0.7), ("BBB", 0.3)], goods.Places.Select(place => (place.Region, Math.Round(place.Share.Value, 12))));

        // Nothing before the first year; linear between 0 in 1997 and 50 in 2010, between 50 and 200 in 2024.
        Assert.Equal([0, 0, 50, 125, 200, 200], new[] { 1980, 1997, 2010, 2017, 2024, 2030 }.Select(goods.Sold));
        Assert.Equal(0.03, goods.Collection.Single(path => path.Place == "*").At(2017), 12);
        Assert.Equal(0.2, goods.Collection.Single(path => path.Place == "EU").At(2017), 12);
        Assert.Null(World.Demands[1].Use.Goods);
    }

    [Fact]
    public void A_file_that_no_table_names_is_not_read()
    {
        // Worlds laid over the shipped one may bring tables that the description no longer has.
        var files = TinyFiles.Create();
        files["scrap.csv"] = "region,product\nno such region,\"";

        var result = TinyFiles.Read(files);

        Assert.Equal([], result.Faults.Select(fault => fault.ToString()));
        Assert.Equal(World.DatasetHash, result.Value!.DatasetHash);
    }

    [Fact]
    public void Every_figure_is_listed_once_with_its_place()
    {
        // Two floors and prices of twelve products are two figures a row; coordinates, years and bounds are none.
        Assert.Equal(24, World.Figures.Count(figure => figure.Table == "products"));
        Assert.Equal(1, World.Figures.Count(figure => figure is { Table: "facilities", Key: "light" }));
        Assert.Equal(World.Figures.Length, World.Figures.Select(figure => figure.Figure.Cell).Distinct().Count());
    }

    [Fact]
    public void The_hash_changes_with_a_byte_and_not_with_time()
    {
        var files = TinyFiles.Create();
        var same = TinyFiles.Read(files).Value!.DatasetHash;
        files["sources.csv"] = files["sources.csv"].Replace("A press report", "A press report!", StringComparison.Ordinal);

        Assert.Equal(World.DatasetHash, same);
        Assert.Matches("^[0-9a-f]{64}$", same);
        Assert.NotEqual(same, TinyFiles.Read(files).Value!.DatasetHash);
    }

    private static Facility Facility(string id) => World.Facilities.Single(facility => facility.Id == id);

    private static World Read() => TinyFiles.Read(TinyFiles.Create()).Value ?? throw new InvalidOperationException("The tiny world has faults.");
}
