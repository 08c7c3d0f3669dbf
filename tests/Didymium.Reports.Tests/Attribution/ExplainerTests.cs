using Didymium.Analysis.Attribution;
using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;
using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Reports.Tests.Attribution;

/// <summary>Explanations of numbers that can be worked out by hand.</summary>
public sealed class ExplainerTests
{
    // AUS and BRA can each make all that DEU wants at 20 USD/kg, its reference price. DEU makes 2 t itself, less than the 10 · 10^-0.5 = 3.16 t that
    // are wanted up to the choke price of 200. One ban does nothing: the other supplies. Both leave DEU at 200.
    private static readonly World Two = SmallWorld.Create()
        .Oxide("dy").Product("met-dy", ProductStage.Metal, 20, 0, ("dy", 1))
        .Maker("aus", Stage.Metal, "AUS", "met-dy", 100, 20).Maker("bra", Stage.Metal, "BRA", "met-dy", 100, 20).Maker("deu", Stage.Metal, "DEU", "met-dy", 2, 20)
        .Demand("DEU", "met-dy", 10).Demand("AUS", "met-dy", 1).Demand("BRA", "met-dy", 1)
        .Build();

    private static TradeBan Ban(string id, string origin, int year = 2024) => new()
    {
        Id = id,
        Name = $"{origin} stops selling",
        Start = new YearMonth(year),
        Status = EventStatus.InForce,
        Evidence = ["some-paper"],
        Scope = new TradeScope("met-dy", null, origin, "DEU"),
    };

    private static readonly ImportTariff Elsewhere = new()
    {
        Id = "tariff",
        Name = "A tariff on what nobody buys",
        Start = new YearMonth(2024),
        Status = EventStatus.InForce,
        Scope = new TradeScope("ox-dy", null, "*", "JPN"),
        Percent = 50,
    };

    private static Explanation Explain(World world, string question, params MarketEvent[] events)
    {
        var reading = QuestionParser.Parse(question, world);
        Assert.True(reading.Value is not null, string.Join("; ", reading.Faults));
        return Explainer.Explain(world, new Scenario { Id = "test", Name = "test", Events = [.. events] }, reading.Value);
    }

    [Fact]
    public void Two_bans_that_only_bite_together_get_half_each()
    {
        var e = Explain(Two, "price met-dy DEU 2024", Ban("a", "AUS"), Ban("b", "BRA"));

        Assert.Equal(20, e.Baseline, 6);
        Assert.Equal(200, e.Value, 6);
        Assert.Equal(["Trade bans on AUS's exports", "Trade bans on BRA's exports"], e.Groups.Select(g => g.Name).Order());
        Assert.All(e.Groups, g => Assert.Equal((90, 0, 180), (Math.Round(g.Part, 6), Math.Round(g.Alone, 6), Math.Round(g.Last, 6))));
        Assert.Equal("exact", e.Method);
        Assert.Equal(0, e.RelativeResidual, 9);
    }

    [Fact]
    public void An_event_that_changes_nothing_gets_nothing_and_is_still_named()
    {
        var e = Explain(Two, "price met-dy DEU 2024", Ban("a", "AUS"), Elsewhere, Ban("b", "BRA"));

        Assert.Equal(2, e.Groups.Length);
        var idle = Assert.Single(e.Events, p => p.Event.Id == "tariff");
        Assert.Equal(0, idle.Part);
        Assert.All(e.Groups, g => Assert.Equal(90, g.Part, 6));
    }

    [Fact]
    public void Events_after_the_period_or_without_effect_are_not_tried()
    {
        var e = Explain(
            Two,
            "price met-dy DEU 2024-06",
            Ban("a", "AUS"),
            Ban("b", "BRA", 2025),
            Ban("c", "BRA") with { Status = EventStatus.Announced },
            Ban("d", "BRA") with { SuspendedFrom = new YearMonth(2024), Status = EventStatus.Suspended },
            Ban("e", "BRA") with { SuspendedFrom = new YearMonth(2024, 5), Status = EventStatus.Suspended });

        // The last one works until its suspension in May.
        Assert.Equal(["a", "e"], e.Events.Select(p => p.Event.Id).Order());
        Assert.Equal(20, e.Value, 6);
    }

    [Fact]
    public void A_groups_part_is_divided_by_what_leaving_each_event_out_changes()
    {
        // Two tariffs of DEU on the same goods, 10 % and 20 % of the 20 USD/kg at the origin: the price there is 20 + 2 + 4.
        var world = SmallWorld.Create().Oxide("dy").Product("met-dy", ProductStage.Metal, 20, 0, ("dy", 1))
            .Maker("aus", Stage.Metal, "AUS", "met-dy", 100, 20).Demand("DEU", "met-dy", 10).Demand("AUS", "met-dy", 1).Build();
        ImportTariff Tariff(string id, double percent) => Elsewhere with { Id = id, Scope = new TradeScope("met-dy", null, "*", "DEU"), Percent = percent };
        var e = Explain(world, "price met-dy DEU 2024", Tariff("ten", 10), Tariff("twenty", 20));

        Assert.Equal(26, e.Value, 6);
        Assert.Equal(6, Assert.Single(e.Groups).Part, 6);
        Assert.Equal([("twenty", 4.0, true), ("ten", 2.0, true)], e.Events.Select(p => (p.Event.Id, Math.Round(p.Part!.Value, 6), p.IsScaled)));
        Assert.Equal([("price in AUS", 20.0, ""), ("A tariff on what nobody buys", 2.0, "ten"), ("A tariff on what nobody buys", 4.0, "twenty")], e.Anatomy!.Way.Select(p => (p.Name, Math.Round(p.UsdPerKg, 6), p.Event)));
    }

    [Fact]
    public void Events_that_stand_in_for_each_other_are_not_divided()
    {
        // Both bans stop the same route: leaving one out changes nothing while the other is there.
        var world = SmallWorld.Create().Oxide("dy").Product("met-dy", ProductStage.Metal, 20, 0, ("dy", 1))
            .Maker("aus", Stage.Metal, "AUS", "met-dy", 100, 20).Maker("deu", Stage.Metal, "DEU", "met-dy", 2, 20).Demand("DEU", "met-dy", 10).Demand("AUS", "met-dy", 1).Build();
        var e = Explain(world, "price met-dy DEU 2024", Ban("a", "AUS"), Ban("b", "AUS"));

        Assert.Equal(180, Assert.Single(e.Groups).Part, 6);
        Assert.All(e.Events, p => Assert.Null(p.Part));
    }

    [Fact]
    public void A_price_is_taken_apart_along_the_cheapest_chain_and_adds_up()
    {
        var e = Explain(Two, "price met-dy DEU 2024", Ban("a", "AUS"), Ban("b", "BRA"));

        Assert.Equal(200, e.Anatomy!.Way.Sum(p => p.UsdPerKg), 6);
        Assert.Equal(180, Assert.Single(e.Anatomy.Way, p => p.Name.StartsWith("scarcity of the route", StringComparison.Ordinal)).UsdPerKg, 6);
        Assert.Equal(20, e.Anatomy.AtPlant.Sum(p => p.UsdPerKg), 6);
        Assert.Contains(e.Limits, l => l.Event == "a" && l.Words.Contains("nothing may move (AUS stops selling)", StringComparison.Ordinal));
        Assert.Contains(e.Limits, l => l.Kind == "plant" && l.UsdPerKg > 179);
    }

    [Fact]
    public void A_price_is_followed_through_its_feeds_to_the_mine()
    {
        // As in DetailTests: Dy at 23 from 5 kg of ore each: mining 5, cracking 5, separation 15, less 4 kg of Ce at its floor of 0.5.
        var world = SmallWorld.Create().Deposit("d", "CHN", ("dy", 0.2), ("ce", 0.8)).Oxide("dy", 50).Oxide("ce", 1, 0.5)
            .Mine("m", "d", 1000, 1).Cracking("c", "CHN", 1000, 1).Separator("s", "CHN", 1000, 3).Demand("CHN", "ox-dy", 10).Demand("CHN", "ox-ce", 1).Build();
        var parts = Explain(world, "price ox-dy CHN 2024").Anatomy!.ToTheMine;

        Assert.Equal(23, parts.Sum(p => p.UsdPerKg), 6);
        Assert.Equal(
            [("less the value of what comes with it at s", -2.0), ("operating cost of c", 5.0), ("operating cost of m", 5.0), ("operating cost of s", 15.0)],
            parts.Select(p => (p.Name, Math.Round(p.UsdPerKg, 6))).Order());
    }

    [Theory]
    [InlineData("flow met-dy from AUS to DEU 2024", 0)]
    [InlineData("imports met-dy DEU 2024", 0)]
    [InlineData("production met-dy DEU 2024", 2)]
    [InlineData("demand served met-dy DEU 2024", 2)]
    [InlineData("share of met-dy DEU 2024", 50)]
    [InlineData("stock met-dy DEU 2024", 0)]
    public void Every_kind_of_number_is_explained(string question, double value)
    {
        // With both bans each country has its own: AUS and BRA make the 1 t that each wants (a little more, as the step at the reference price reaches below it), DEU its 2.
        var e = Explain(Two, question, Ban("a", "AUS"), Ban("b", "BRA"));

        Assert.Equal(value, e.Value, 0.01 * Math.Max(1, value));
        Assert.Equal(e.Value, e.Baseline + e.Groups.Sum(g => g.Part), 6);
    }

    [Fact]
    public void Drawn_orders_add_up_too_and_say_how_far_they_may_be_off()
    {
        var question = QuestionParser.Parse("price met-dy DEU 2024", Two).Value!;
        var scenario = new Scenario { Id = "test", Name = "test", Events = [Ban("a", "AUS"), Ban("b", "BRA")] };
        var e = Explainer.Explain(Two, scenario, question, new ExplainOptions { MostPeriods = 1 });

        Assert.Equal("sampled", e.Method);
        Assert.Equal(180, e.Groups.Sum(g => g.Part), 6);

        // An order and its reverse give each ban the whole once: no draw differs from another.
        Assert.All(e.Groups, g => Assert.Equal(0, g.StandardError!.Value, 9));
    }

    [Fact]
    public void A_product_that_has_no_place_there_is_said_to_have_no_price() =>
        Assert.Contains("has no price there", Assert.Throws<UnanswerableException>(() => Explain(Two, "price ox-dy DEU 2024")).Message, StringComparison.Ordinal);
}
