using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Events;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Events.Article;

namespace Didymium.Evidence.Tests.Events;

/// <summary>What the model can do with a claim, and why it does nothing with most.</summary>
public sealed class EventMakerTests
{
    [Fact]
    public void A_stop_of_exports_closes_the_route_of_the_mines_concentrate_by_the_day_it_was_reported()
    {
        var made = Maker().Make(MpStop, October);

        var ban = Assert.IsType<TradeBan>(Assert.Single(made.Events));
        Assert.True(made.MovesBase);
        Assert.Equal(new TradeScope("conc", "mountain-pass", "USA", "CHN"), ban.Scope);
        Assert.Equal((new YearMonth(2025, 10), EventStatus.InForce, MpStop.Id), (ban.Start, ban.Status, Assert.Single(ban.Evidence)));
        Assert.Contains(made.Notes, n => n.Contains("no date", StringComparison.Ordinal));
        Assert.Contains(made.Notes, n => n.Contains("concentrate", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_run_and_kept_is_English_with_Chinese_beside_it_whoever_asks()
    {
        var (english, chinese) = Tongue.Both(() => Maker().Make(MpStop, October));

        Assert.Equal(english.Events.Select(e => (e.Id, e.Name, e.NameZh, e.Effect, e.EffectZh)), chinese.Events.Select(e => (e.Id, e.Name, e.NameZh, e.Effect, e.EffectZh)));
        Assert.Equal(english.Reason, chinese.Reason);
        Assert.Equal("MP Materials: no mineral concentrate from United States to China", english.Events[0].Name);
        Assert.Equal("MP材料：美国不再向中国供应精矿", english.Events[0].NameZh);
        Assert.Equal("自2025-10起关闭精矿由美国芒廷帕斯运往中国的路线", english.Events[0].EffectZh);
        var told = Tongue.Both(() => english.Told.Reason);
        Assert.Equal("Moves the base case: " + english.Events[0].Name, told.English);
        Assert.Equal("改变基准情形：" + english.Events[0].NameZh, told.Chinese);
    }

    [Fact]
    public void A_date_in_the_text_wins_over_the_day_of_publication() =>
        Assert.Equal(new YearMonth(2025, 4), Maker().Make(MpStop with { Time = Month(2025, 4) }, October).Events[0].Start);

    [Fact]
    public void A_stop_without_any_date_is_named_as_such_and_moves_nothing()
    {
        var made = Maker().Make(MpStop);

        Assert.False(made.CanRun);
        Assert.Equal("0 t, because it does not say a date", made.Reason);
    }

    [Theory]
    [InlineData(Modality.Planned, "it is planned")]
    [InlineData(Modality.Hedged, "it is hedged")]
    [InlineData(Modality.Conditional, "it hangs on a condition")]
    [InlineData(Modality.Opinion, "it is an opinion")]
    public void What_is_not_asserted_is_a_switch_at_most(Modality modality, string because)
    {
        var made = Maker().Make(MpStop with { Modality = modality, Time = Month(2025, 4) }, October);

        Assert.False(made.MovesBase);
        Assert.True(made.CanRun);
        Assert.StartsWith("0 t today, because " + because, made.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_not_stopped_changes_nothing() =>
        Assert.False(Maker().Make(MpStop with { Polarity = Polarity.Negative }, October).CanRun);

    [Fact]
    public void Talks_are_no_tonnes_and_as_a_switch_the_plan_of_the_world()
    {
        var made = Maker().Make(TurkeyTalks, October);

        Assert.False(made.MovesBase);
        Assert.StartsWith("0 t today, because talks are not tonnes", made.Reason, StringComparison.Ordinal);
        Assert.Contains("10,000 t REO a year", made.Switch, StringComparison.Ordinal);
        Assert.Equal(["beylikova-mine", "beylikova-cracking", "beylikova-separation"], made.Events.Cast<ProjectEvent>().Select(e => e.Facility));
        Assert.All(made.Events, e => Assert.Equal(TurkeyTalks.Id, Assert.Single(e.Evidence)));
        Assert.All(made.Events.Cast<ProjectEvent>(), e => Assert.Null(e.Capacity));
        Assert.Equal(made.Events.Length, made.Events.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void Talks_that_failed_are_no_switch_either() =>
        Assert.Equal("0 t, because it is cancelled, and nothing comes of it", Maker().Make(TurkeyTalks with { Status = ClaimStatus.Cancelled }, October).Reason);

    [Fact]
    public void Money_is_no_tonnes() =>
        Assert.StartsWith("0 t today, because it is an MoU over money, and money is not tonnes", Maker().Make(PakistanMoney, October).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_first_batch_without_tonnes_is_a_sample() =>
        Assert.StartsWith("0 t today, because a shipment without tonnes is a sample", Maker().Make(Claim(ClaimType.TradeFlow, "pakistan", ClaimStatus.Operating, "delivering its first batch"), October).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(ClaimType.Composition)]
    [InlineData(ClaimType.Production)]
    [InlineData(ClaimType.Share)]
    [InlineData(ClaimType.Price)]
    [InlineData(ClaimType.Technology)]
    [InlineData(ClaimType.Demand)]
    [InlineData(ClaimType.Forecast)]
    [InlineData(ClaimType.Denial)]
    public void What_is_no_lever_of_the_model_gives_nothing_and_says_why(ClaimType type)
    {
        var made = Maker().Make(Claim(type, "mp-materials", ClaimStatus.Operating, "x", Amount(50, Units.Percent, QuantityBasis.Share)), October);

        Assert.False(made.MovesBase);
        Assert.Matches("^0 t, because [a-z]", made.Reason);
        Assert.False(made.CanRun);
    }

    [Fact]
    public void Ore_becomes_oxide_by_the_grade_of_its_deposit()
    {
        var made = Maker().Make(Claim(ClaimType.Resource, "beylikova", ClaimStatus.None, "694 million tonnes", Amount(694e6, basis: QuantityBasis.GrossOre, rate: QuantityRate.Stock)), October);

        var set = Assert.Single(made.Set);
        Assert.Equal(("deposits.beylikova.resource_t_reo", "12145000", made.Claim.Id), (set.Path, set.Value, set.Source));
        Assert.False(made.MovesBase);
        Assert.Contains("at plan, 10,000 t REO a year", made.Switch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_whose_basis_is_not_said_sets_no_number()
    {
        var made = Maker().Make(Claim(ClaimType.Resource, "beylikova", ClaimStatus.None, "694 million tonnes", Amount(694e6, rate: QuantityRate.Stock)), October);

        Assert.Empty(made.Set);
        Assert.Contains("basis", Assert.Single(made.Missing), StringComparison.Ordinal);
    }

    [Fact]
    public void Capacity_is_counted_as_the_plant_is_and_dated()
    {
        // 6,075 t NdPr oxide a year by the design of the plant, whose row in the world is 42,000 t of feed.
        var claim = Claim(ClaimType.Capacity, "mountain-pass-separation", ClaimStatus.UnderConstruction, "6,075 tonnes of NdPr oxide a year", Amount(6075, basis: QuantityBasis.SeparatedOxide, rate: QuantityRate.PerYear)) with { Elements = ["Nd", "Pr"], Time = Month(2026, 6) };

        var made = Maker().Make(claim, October);

        var change = Assert.IsType<ProjectEvent>(Assert.Single(made.Events));
        Assert.True(made.MovesBase);
        Assert.Equal(("mountain-pass-separation", "under_construction", new YearMonth(2026, 6)), (change.Facility, change.NewStatus, change.NewStart));
        Assert.InRange(change.Capacity!.Value, 40_000, 44_000);
        Assert.Contains(made.Notes, n => n.Contains("6,075 t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(QuantityRate.PerMonth, 1000, Units.Tonne, 12_000)]
    [InlineData(QuantityRate.PerQuarter, 1000, Units.Tonne, 4_000)]
    [InlineData(QuantityRate.PerYear, 1000, Units.Tonne, 1_000)]
    [InlineData(QuantityRate.PerYear, 1000, Units.Kilogram, 1)]
    public void Months_quarters_and_kilograms_become_tonnes_a_year(QuantityRate rate, double value, string unit, double perYear) =>
        Assert.Equal(perYear, CapacityQuantity.TonnesPerYear(Amount(value, unit, QuantityBasis.Magnet, rate)));

    [Fact]
    public void Tonnes_of_a_project_go_to_the_plant_whose_stage_they_count()
    {
        var made = Maker().Make(Claim(ClaimType.Capacity, "mp-magnets", ClaimStatus.Operating, "2,500 tonnes of magnets a year", Amount(2500, basis: QuantityBasis.Magnet, rate: QuantityRate.PerYear)), October);

        Assert.Equal("independence", Assert.IsType<ProjectEvent>(Assert.Single(made.Events)).Facility);
    }

    [Theory]
    [InlineData(QuantityBasis.GrossOre)]
    [InlineData(QuantityBasis.Metal)]
    [InlineData(QuantityBasis.None)]
    public void A_basis_that_the_plant_does_not_count_is_missing_and_never_guessed(QuantityBasis basis)
    {
        var made = Maker().Make(Claim(ClaimType.Capacity, "mountain-pass-separation", ClaimStatus.Operating, "x", Amount(100, basis: basis, rate: QuantityRate.PerYear)), October);

        Assert.False(made.MovesBase);
        Assert.Empty(made.Events);
        Assert.NotEmpty(made.Missing);
    }

    [Fact]
    public void A_start_without_tonnes_moves_nothing()
    {
        var made = Maker().Make(Claim(ClaimType.Milestone, "mountain-pass-separation", ClaimStatus.Operating, "the plant started"), October);

        Assert.False(made.MovesBase);
        Assert.Contains("tonnes a year", made.Missing);
    }

    [Fact]
    public void A_plant_that_shuts_needs_a_date_only()
    {
        var made = Maker().Make(Claim(ClaimType.Milestone, "mountain-pass-separation", ClaimStatus.Closed, "the plant was shut") with { Time = Month(2026, 3) }, October);

        Assert.True(made.MovesBase);
        Assert.Equal(("closed", new YearMonth(2026, 3)), (Assert.IsType<ProjectEvent>(Assert.Single(made.Events)).NewStatus, made.Events[0].Start));
    }

    [Fact]
    public void A_tariff_is_a_percentage_on_what_comes_from_the_other_country()
    {
        var made = Maker().Make(Claim(ClaimType.Policy, "united-states", ClaimStatus.InForce, "a tariff of 25 %", Amount(25, Units.Percent, QuantityBasis.Share)) with { CounterpartEntity = "china", Time = Month(2026, 1) }, October);

        var tariff = Assert.IsType<ImportTariff>(Assert.Single(made.Events));
        Assert.Equal((25.0, "CHN", "USA", "*"), (tariff.Percent, tariff.Scope.Origin, tariff.Scope.Destination, tariff.Scope.Product));
        Assert.True(made.MovesBase);
    }

    [Fact]
    public void A_licence_without_the_share_approved_is_no_event()
    {
        var made = Maker().Make(Claim(ClaimType.Policy, "china", ClaimStatus.InForce, "export controls on dysprosium") with { Time = Month(2025, 4) }, October);

        Assert.False(made.CanRun);
        Assert.Contains("what share of applications is approved", made.Missing);
    }

    [Fact]
    public void A_rule_announced_is_a_switch() =>
        Assert.False(Maker().Make(Claim(ClaimType.Policy, "china", ClaimStatus.Announced, "China bans exports of concentrate") with { Time = Month(2026, 4), Entities = ["concentrate"] }, October).MovesBase);

    [Fact]
    public void A_floor_in_money_per_kilogram_covers_one_plants_product()
    {
        var claim = Claim(ClaimType.Policy, "mountain-pass-separation", ClaimStatus.InForce, "a price floor of $110 per kg of NdPr oxide", Amount(110, "USD", QuantityBasis.Money, QuantityRate.PerKg)) with { Entities = ["ndpr-oxide"], Time = Month(2025, 7) };

        var floor = Assert.IsType<PriceFloor>(Assert.Single(Maker().Make(claim, October).Events));

        Assert.Equal(("mountain-pass-separation", "ox-ndpr", 110.0), (floor.Facility, floor.Product, floor.UsdPerKg));
    }

    [Fact]
    public void A_rule_that_is_suspended_is_the_base_cases_own_rule_with_its_suspension()
    {
        var rule = new TradeBan { Id = "rule", Name = "r", Start = new YearMonth(2025, 4), Status = EventStatus.InForce, Evidence = ["press"], Scope = new TradeScope("conc", null, "VNM", "*"), Effect = "e" };
        var baseCase = new Scenario { Id = "b", Name = "b", Events = [rule] };

        var made = Maker(baseCase).Make(Claim(ClaimType.Policy, "vietnam", ClaimStatus.Suspended, "the ban is suspended") with { Time = Month(2025, 11) }, October);

        var lifted = Assert.Single(made.Events);
        Assert.Equal(("rule", new YearMonth(2025, 11), EventStatus.Suspended), (lifted.Id, lifted.SuspendedFrom, lifted.Status));
        Assert.Equal(["press", made.Claim.Id], lifted.Evidence);
    }

    [Fact]
    public void What_happened_before_the_worlds_own_day_is_in_its_rows()
    {
        var made = Maker().Make(MpStop with { Time = Month(2011, 7) }, new Published("2011-07-14"));

        Assert.False(made.CanRun);
        Assert.Equal("0 t, because it happened in 2011-07, and the world's rows are those of the end of 2024", made.Reason);
        Assert.True(Maker().Make(MpStop with { Time = Month(2025, 1) }, October).MovesBase);
    }

    [Fact]
    public void A_ban_of_something_other_than_trade_closes_no_route() =>
        Assert.False(Maker().Make(Claim(ClaimType.Policy, "vietnam", ClaimStatus.InForce, "banned the exploration and mining of uranium") with { Time = Month(2025, 11) }, October).CanRun);

    [Theory]
    [InlineData("a ban on exports of rare earth ore", "conc", "VNM", "CHN")]
    [InlineData("a ban on imports of rare earth ore", "conc", "CHN", "VNM")]
    [InlineData("a ban on exports of rare earths", "*", "VNM", "CHN")]
    public void A_ban_of_trade_closes_the_routes_one_way(string quote, string product, string origin, string destination)
    {
        var made = Maker().Make(Claim(ClaimType.Policy, "vietnam", ClaimStatus.InForce, quote) with { Time = Month(2025, 12), CounterpartEntity = "china", Entities = ["rare-earths"] }, October);

        Assert.Equal(new TradeScope(product, null, origin, destination), Assert.IsType<TradeBan>(Assert.Single(made.Events)).Scope);
    }

    [Fact]
    public void A_ban_of_goods_that_the_world_does_not_hold_is_no_event() =>
        Assert.Contains("the goods", Maker().Make(Claim(ClaimType.Policy, "china", ClaimStatus.InForce, "bans exports of gallium") with { Time = Month(2025, 12) }, October).Missing);

    [Fact]
    public void A_fall_of_revenue_is_no_rate_of_a_tariff() =>
        Assert.Contains("the percentage", Maker().Make(Claim(ClaimType.Policy, "china", ClaimStatus.InForce, "because of tariffs revenue fell by 51 %", Amount(51, Units.Percent, QuantityBasis.Share, QuantityRate.Change)) with { Time = Month(2025, 4) }, October).Missing);

    [Fact]
    public void A_cap_of_half_a_year_is_no_cap_of_a_year()
    {
        var half = new DateSpan("x", 0, new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31), DatePrecision.Half, "2026-H2");

        Assert.Contains("the cap of a whole year", Maker().Make(Claim(ClaimType.Policy, "china", ClaimStatus.InForce, "export quota", Amount(15_738)) with { Time = half }, October).Missing);
    }

    [Fact]
    public void A_flow_does_not_leave_the_country_that_it_goes_to() =>
        Assert.Contains("the country that it leaves", Maker().Make(Claim(ClaimType.TradeFlow, "sales", ClaimStatus.Closed, "sales of concentrate to China ended") with { CounterpartEntity = "china", PlaceRegion = "CHN" }, October).Missing);

    [Fact]
    public void What_has_not_happened_is_no_event() =>
        Assert.Equal("0 t, because it says that this is not so", Maker().Make(Claim(ClaimType.Milestone, "mp-magnets", ClaimStatus.UnderConstruction, "has yet to break ground") with { Polarity = Polarity.Negative }, October).Reason);

    [Fact]
    public void The_composition_of_a_deposit_is_a_switch_on_its_plan_and_that_of_a_running_companys_is_none()
    {
        Assert.Contains("at plan, 10,000 t REO a year", Maker().Make(Claim(ClaimType.Composition, "beylikova", ClaimStatus.None, "holds cerium"), October).Switch, StringComparison.Ordinal);
        Assert.False(Maker().Make(Claim(ClaimType.Deal, "mp-materials", ClaimStatus.Binding, "a $500 million agreement", Amount(5e8, "USD", QuantityBasis.Money)), October).CanRun);
    }

    [Fact]
    public void A_copper_mine_in_a_country_is_not_that_countrys_rare_earth_plan() =>
        Assert.False(Maker().Make(Claim(ClaimType.Milestone, "barrick", ClaimStatus.Announced, "first output of Reko Diq") with { Entities = ["pakistan"] }, October).CanRun);

    [Fact]
    public void A_companys_stop_without_a_customer_is_of_no_route() =>
        Assert.Contains("the country that it goes to", Maker().Make(MpStop with { CounterpartEntity = string.Empty }, October).Missing);

    [Fact]
    public void What_the_worlds_row_has_is_no_news() =>
        Assert.Equal("0 t, because the world's row of Mountain Pass light separation (Stage II) has it so (42,000 t REO of feed a year)", Maker().Make(Claim(ClaimType.Capacity, "mountain-pass-separation", ClaimStatus.Operating, "x", Amount(42_000, basis: QuantityBasis.ContainedReo, rate: QuantityRate.PerYear)), October).Reason);

    [Fact]
    public void Oxide_said_of_a_leaching_plant_is_its_projects_separation()
    {
        var claim = Claim(ClaimType.Capacity, "mountain-pass-leach", ClaimStatus.UnderConstruction, "separation", Amount(8000, basis: QuantityBasis.SeparatedOxide, rate: QuantityRate.PerYear)) with { Elements = ["Nd"], Time = Month(2027, 1) };

        Assert.Equal("mountain-pass-separation", Assert.IsType<ProjectEvent>(Assert.Single(Maker().Make(claim, October).Events)).Facility);
    }

    [Fact]
    public void A_rule_lifted_where_the_scenario_has_several_is_not_guessed()
    {
        TradeBan Rule(string id) => new() { Id = id, Name = "r", Start = new YearMonth(2025, 4), Status = EventStatus.InForce, Scope = new TradeScope("conc", null, "VNM", "*") };

        var made = Maker(new Scenario { Id = "b", Name = "b", Events = [Rule("one"), Rule("two")] }).Make(Claim(ClaimType.Policy, "vietnam", ClaimStatus.Suspended, "the ban is suspended"), October);

        Assert.Equal("which rule of the scenario it lifts (one, two)", Assert.Single(made.Missing));
    }

    [Fact]
    public void Of_two_tonnages_that_count_the_same_neither_is_taken()
    {
        // 20,000 t of oxides, 6,075 t of them NdPr: the elements belong to one of the two, and the claim does not say to which.
        var made = Maker().Make(
            Claim(
                ClaimType.Capacity,
                "mountain-pass-separation",
                ClaimStatus.UnderConstruction,
                "x",
                Amount(20_000, basis: QuantityBasis.SeparatedOxide, rate: QuantityRate.PerYear),
                Amount(6075, basis: QuantityBasis.SeparatedOxide, rate: QuantityRate.PerYear)) with
            { Elements = ["Nd", "Pr"], Time = Month(2026, 6) },
            October);

        Assert.False(made.MovesBase);
        Assert.Equal("which of its tonnages is meant (x, x)", Assert.Single(made.Missing));
    }

    [Fact]
    public void Of_ore_and_the_oxide_in_it_the_oxide_counts()
    {
        var claim = Claim(ClaimType.Capacity, "beylikova", ClaimStatus.UnderConstruction, "the mine", Amount(570_000, basis: QuantityBasis.GrossOre, rate: QuantityRate.PerYear), Amount(10_000, basis: QuantityBasis.ContainedReo, rate: QuantityRate.PerYear));

        Assert.Equal(10_000, CapacityQuantity.Of(claim)!.Likely);
    }

    [Fact]
    public void The_stop_is_found_in_the_scenario_that_has_it_and_not_in_one_without()
    {
        var ban = Maker().Make(MpStop, October).Events[0];

        Assert.Equal("mp-concentrate-ban", Baseline.Find(Scenario("reindustrialisation"), ban)?.Id);
        Assert.Null(Baseline.Find(Scenario("base"), ban));
    }
}
