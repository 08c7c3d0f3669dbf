using Didymium.Chain.Scenarios;

namespace Didymium.Market.Tests.Policies;

/// <summary>Bans, licences, export taxes and tariffs on the way from China to B.</summary>
public sealed class TradeTests
{
    [Fact]
    public void A_ban_leaves_the_dear_plant_at_home_to_set_the_price()
    {
        var run = PolicyWorlds.WithRival().ByYear(2, Ban());

        Assert.Equal(7, run.Price("ox-ndpr", "B", 2024), 9);
        Assert.Equal(0, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal(20, run.Price("ox-ndpr", "B", 2025), 9);
    }

    [Fact]
    public void A_ban_from_July_leaves_half_of_what_B_can_use()
    {
        var ban = Ban() with { Start = Runs.Date(2025, 7) };

        Assert.Equal(30, PolicyWorlds.WithRival().ByYear(2, ban).Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal([5, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0], PolicyWorlds.WithRival().ByMonth(2, ban).Months(2025));
    }

    [Fact]
    public void A_ban_of_another_deposit_or_place_does_nothing()
    {
        var run = PolicyWorlds.WithRival().ByYear(
            2,
            Ban() with { Scope = new TradeScope("conc", "d", "CHN", "B") },
            Ban() with { Id = "b2", Scope = Runs.Scope("ox-ndpr", "B", "CHN") });

        Assert.Equal(60, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
    }

    [Fact]
    public void A_licence_lets_through_its_share_and_nothing_before_the_first_answers()
    {
        // Half of 60 t is 30 t a year, 2.5 a month. No answer in January and in the first half of February: 10.5 months · 2.5 = 26.25 t,
        // and the same from (1 − 1.5/12) · 30 by the year.
        var licence = Licence() with { ProcessingMonths = 1.5 };
        var months = PolicyWorlds.WithRival().ByMonth(2, licence).Months(2025);

        Assert.Equal([0, 1.25, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5], months);
        Assert.Equal(26.25, PolicyWorlds.WithRival().ByYear(2, licence).Flow("ox-ndpr", "CHN", "B", 2025), 9);
    }

    [Fact]
    public void A_licence_s_cost_is_part_of_the_way()
    {
        // More than the former flow is approved, so only the cost of applying counts: 6 + 1 + 2.
        var run = PolicyWorlds.WithRival().ByYear(2, Licence() with { ShareApproved = 1.5, CostUsdPerKg = 2 });

        Assert.Equal(60, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal(9, run.Price("ox-ndpr", "B", 2025), 9);
    }

    [Fact]
    public void A_use_that_gets_no_licence_buys_what_was_made_elsewhere()
    {
        // Civil users take their 40 t from China at 7. Arms need 20 t that is not Chinese: B's own plant at 20, so their tonne is worth 13 more.
        var run = PolicyWorlds.WithArms().ByYear(2, Licence() with { ShareApproved = 1.5, ExcludedUses = ["arms"] });

        Assert.Equal(40, run.Flow("ox-ndpr", "CHN", "B", 2025), 9);
        Assert.Equal(20, run.Output("rs", 2025), 9);
        Assert.Equal(7, run.Price("ox-ndpr", "B", 2025), 9);
        Assert.Equal(13, run.Rent("restriction", 2025), 9);
    }

    [Fact]
    public void An_export_tax_is_taken_on_the_value_at_the_origin()
    {
        // 10 % of 6 is 0.6: B pays 7.6 and China keeps its 6. From July on half of that counts in the year.
        var tax = Tax();

        Assert.Equal(7.6, PolicyWorlds.Exporter().ByYear(2, tax).Price("ox-ndpr", "B", 2025), 9);
        Assert.Equal(6, PolicyWorlds.Exporter().ByYear(2, tax).Price("ox-ndpr", "CHN", 2025), 9);
        Assert.Equal(7.3, PolicyWorlds.Exporter().ByYear(2, tax with { Start = Runs.Date(2025, 7) }).Price("ox-ndpr", "B", 2025), 9);
    }

    [Fact]
    public void A_tariff_comes_on_top_of_what_the_world_has()
    {
        // The world's 10 % and the event's 25 % of 6 at the origin: 6 + 1 + 0.6 + 1.5.
        var tariff = new ImportTariff { Id = "t", Name = "t", Start = Runs.Date(2025), Status = EventStatus.InForce, Scope = Runs.Scope("oxide", "CHN", "B"), Percent = 25 };

        Assert.Equal(9.1, PolicyWorlds.Exporter().Tariff("CHN", "B", 10, "oxide").ByYear(2, tariff).Price("ox-ndpr", "B", 2025), 9);
    }

    internal static TradeBan Ban() => new() { Id = "b", Name = "b", Start = Runs.Date(2025), Status = EventStatus.InForce, Scope = Runs.Scope("ox-ndpr", "CHN", "B") };

    internal static ExportTax Tax() => new() { Id = "x", Name = "x", Start = Runs.Date(2025), Status = EventStatus.InForce, Scope = Runs.Scope("oxide", "CHN", "*"), Percent = 10 };

    private static ExportLicence Licence() => new() { Id = "l", Name = "l", Start = Runs.Date(2025), Status = EventStatus.InForce, Scope = Runs.Scope("ox-ndpr", "CHN", "*"), ShareApproved = 0.5 };
}
