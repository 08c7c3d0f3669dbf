using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Market.Tests.Policies;

/// <summary>Users who may not use a country's material: B's arms makers need 20 t, its civil users 40 t.</summary>
public sealed class OriginTests
{
    [Fact]
    public void Barred_by_location_arms_makers_pay_for_the_dear_plant_at_home_and_others_do_not()
    {
        // China serves civil users at 7; B's own plant makes 20 t at 20, and a tonne that is not Chinese is worth 20 − 7 = 13 more.
        var run = PolicyWorlds.WithArms().ByYear(2, Bar(OriginTest.Location));

        Assert.Equal(20, run.Output("rs", 2025), 9);
        Assert.Equal(40, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal(7, run.Price("ox-ndpr", "B", 2025), 9);
        Assert.Equal(13, run.Rent("restriction", 2025), 9);
    }

    [Fact]
    public void Barred_for_all_uses_nothing_comes()
    {
        var run = PolicyWorlds.WithArms().ByYear(2, Bar(OriginTest.Location) with { Uses = ["*"] });

        Assert.Equal(0, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal(60, run.Output("rs", 2025), 9);
    }

    [Fact]
    public void A_plant_abroad_that_the_barred_country_owns_counts_by_location_and_not_by_control()
    {
        // Z's plant sells at 10 + 1 = 11 in B and belongs to China.
        var location = WithZ("CHN").ByYear(2, Bar(OriginTest.Location));
        var control = WithZ("CHN").ByYear(2, Bar(OriginTest.Control));

        Assert.Equal((20, 0), (location.Flow("ox-ndpr", "Z", "B", 2025), location.Output("rs", 2025)));
        Assert.Equal((0, 20), (control.Flow("ox-ndpr", "Z", "B", 2025), control.Output("rs", 2025)));
    }

    [Fact]
    public void A_plant_sold_to_the_barred_country_is_barred_from_then_on()
    {
        var sale = new ProjectEvent { Id = "sale", Name = "sale", Start = Runs.Date(2026), Status = EventStatus.Decided, Facility = "zs", NewStatus = "operating", Owner = "CHN" };
        var run = WithZ("Z").ByYear(3, Bar(OriginTest.Control), sale);

        Assert.Equal((20, 0), (run.Flow("ox-ndpr", "Z", "B", 2025), run.Output("rs", 2025)));
        Assert.Equal((0, 20), (run.Flow("ox-ndpr", "Z", "B", 2026), run.Output("rs", 2026)));
    }

    [Fact]
    public void A_plant_sold_by_the_barred_country_is_free_from_then_on()
    {
        var sale = new ProjectEvent { Id = "sale", Name = "sale", Start = Runs.Date(2026), Status = EventStatus.Decided, Facility = "zs", NewStatus = "operating", Owner = "Z" };
        var run = WithZ("CHN").ByYear(3, Bar(OriginTest.Control), sale);

        Assert.Equal(0, run.Flow("ox-ndpr", "Z", "B", 2025), 9);
        Assert.Equal(20, run.Flow("ox-ndpr", "Z", "B", 2026), 9);
    }

    [Fact]
    public void From_a_country_with_both_kinds_no_more_is_free_than_the_free_plants_make()
    {
        // A second plant in Z, of 5 t and its own, sells at the same 11. Arms makers get its 5 t and 15 t of B's.
        var run = WithZ("CHN")
            .Deposit("z2", "Z", ("ndpr", 1.0)).Mine("z2m", "z2", 5, 4).Cracking("z2c", "Z", 5, 3, 1, "z2").Separator("z2s", "Z", 5, 3, true, 1, "z2")
            .ByYear(2, Bar(OriginTest.Control));

        Assert.Equal(5, run.Output("z2s", 2025), 9);
        Assert.Equal(0, run.Output("zs", 2025), 9);
        Assert.Equal(15, run.Output("rs", 2025), 9);
    }

    [Fact]
    public void Barred_material_does_not_come_clean_out_of_a_stock()
    {
        // B's traders hold 30 t and keep them at that with Chinese oxide. What lay there when the bar came is free: 20 t of it in 2024, the last 10 t in
        // 2025; B's own plant gives the other 10 t, and all 20 t from 2026 on.
        var run = PolicyWorlds.WithArms().Stock("B", "ox-ndpr", 30).ByYear(4, Bar(OriginTest.Location) with { Start = Runs.Date(2024) });

        Assert.Equal([0, 10, 20, 20], Enumerable.Range(2024, 4).Select(year => Math.Round(run.Output("rs", year), 9)));
        Assert.All(run.Stocks, s => Assert.Equal(30, s.Tonnes, 9));
    }

    [Fact]
    public void Of_a_stock_at_the_start_under_a_bar_already_in_force_nothing_is_free()
    {
        var run = PolicyWorlds.WithArms().Stock("B", "ox-ndpr", 30).ByYear(1, Bar(OriginTest.Location) with { Start = Runs.Date(2019) });

        Assert.Equal(20, run.Output("rs"), 9);
    }

    [Fact]
    public void What_the_state_lets_out_is_free()
    {
        var programme = new StockpileProgramme { Id = "s", Name = "s", Start = Runs.Date(2024), Status = EventStatus.InForce, Region = "B", Product = "ox-ndpr", TonnesPerYear = -8 };
        var run = PolicyWorlds.WithArms().Stock("B", "ox-ndpr", 100, government: true).ByYear(2, Bar(OriginTest.Location), programme);

        Assert.Equal(12, run.Output("rs", 2025), 9);
    }

    [Fact]
    public void In_force_for_half_a_year_it_binds_half_of_the_use()
    {
        // From July on: half of B's 60 t may be anything, so the 20 t of arms need no backing; by the month the second half's 10 t do.
        var half = Bar(OriginTest.Location) with { Start = Runs.Date(2025, 7) };

        Assert.Equal(0, PolicyWorlds.WithArms().ByYear(2, half).Output("rs", 2025), 9);
        Assert.Equal(10, PolicyWorlds.WithArms().ByMonth(2, half).ByYear().Output("rs", 2025), 6);
    }

    private static SmallWorld WithZ(string owner) => PolicyWorlds.WithArms()
        .Deposit("z", "Z", ("ndpr", 1.0)).Mine("zm", "z", 100, 4).Cracking("zc", "Z", 100, 3, 1, "z").Separator("zs", "Z", 100, 3, true, 1, "z")
        .Change("zs", f => f with { Owner = owner });

    private static OriginRestriction Bar(OriginTest by) => new() { Id = "o", Name = "o", Start = Runs.Date(2025), Status = EventStatus.InForce, Region = "B", Product = "ox-ndpr", Uses = ["arms"], Country = "CHN", By = by };
}
