using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Checks.HandMade;

namespace Didymium.Evidence.Tests.Checks;

/// <summary>Checks of time, standing, sources and scope.</summary>
public sealed class StoryChecksTests
{
    private static readonly CheckContext World = Context(model: new HandMadeFacts());

    [Theory]
    [InlineData(ClaimType.Resource, QuantityRate.PerYear, CheckOutcome.Failed)]
    [InlineData(ClaimType.Resource, QuantityRate.Stock, CheckOutcome.Passed)]
    [InlineData(ClaimType.Production, QuantityRate.Stock, CheckOutcome.Failed)]
    [InlineData(ClaimType.Capacity, QuantityRate.Stock, CheckOutcome.Failed)]
    [InlineData(ClaimType.Capacity, QuantityRate.PerYear, CheckOutcome.Passed)]
    public void Stock_and_flow_are_kept_apart(ClaimType type, QuantityRate rate, CheckOutcome expected) =>
        Assert.Equal(expected, Check("stock-flow-mixed", Claim(type, Deposit, "…", Amount(1_000, rate: rate))).Outcome);

    [Fact]
    public void Capacity_told_as_output_and_a_yearly_pace_of_one_quarter_are_odd()
    {
        Assert.Equal(CheckOutcome.Warning, Check("stock-flow-mixed", Claim(ClaimType.Production, Company, "年产能 6000 吨", Amount(6_000, rate: QuantityRate.PerYear))).Outcome);
        var quarter = new DateSpan("June quarter 2025", 0, new(2025, 4, 1), new(2025, 6, 30), DatePrecision.Quarter, "2025-Q2");
        Assert.Equal(CheckOutcome.Warning, Check("stock-flow-mixed", Claim(ClaimType.Production, Company, "…", Amount(6_000, rate: QuantityRate.PerYear)) with { Time = quarter }).Outcome);
    }

    [Fact]
    public void One_number_with_two_rates_is_a_slip()
    {
        var claim = Claim(ClaimType.Production, Company, "…", Amount(1_677, rate: QuantityRate.PerYear));
        var other = claim with { Id = "c-2", Quantities = [Amount(1_677, rate: QuantityRate.PerQuarter)] };

        Assert.Equal(CheckOutcome.Failed, Check("stock-flow-mixed", claim, Context(others: (other, Document("d-2")))).Outcome);
    }

    [Fact]
    public void A_power_of_ten_between_two_languages_is_a_slip_of_the_multiplier()
    {
        var english = Claim(ClaimType.Resource, Deposit, "…", Amount(6.94e9, raw: "6.94 billion tonnes"));
        var chinese = Claim(ClaimType.Resource, Deposit, "…", Amount(6.94e8, raw: "6.94亿吨")) with { Id = "c-2", Language = "zh" };
        var result = Check("multiplier-differs", english, Context(others: (chinese, Document("d-2"))));

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Contains("6.94亿吨", result.Message, StringComparison.Ordinal);
        Assert.Contains("factor of 10", result.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Check("multiplier-differs", english with { Quantities = chinese.Quantities }, Context(others: (chinese, Document("d-2")))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("multiplier-differs", english).Outcome);
    }

    [Fact]
    public void Two_round_figures_of_one_language_may_both_be_true()
    {
        var large = Claim(ClaimType.Capacity, Company, "…", Amount(10_000));
        var small = Claim(ClaimType.Capacity, Company, "…", Amount(1_000)) with { Id = "c-2" };

        Assert.Equal(CheckOutcome.Passed, Check("multiplier-differs", large, Context(others: (small, Document("d-2")))).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("multiplier-differs", large, Context(Document(origin: "d-2"), null, (small, Document("d-2")))).Outcome);
    }

    [Fact]
    public void Nothing_is_done_after_its_report_and_nothing_planned_for_the_past()
    {
        var done = Claim(ClaimType.Production, Company, "…") with { Status = ClaimStatus.Operating };

        Assert.Equal(CheckOutcome.Warning, Check("dates-order", done with { Time = Year(2027) }).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("dates-order", done with { Time = Month(2025, 10) }, Context(Document(published: "2025-10"))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("dates-order", done with { Time = Year(2025) }).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("dates-order", done with { Time = Year(2023), Modality = Modality.Planned, Status = ClaimStatus.None }).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("dates-order", done with { Time = Year(2027), Modality = Modality.Planned }).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("dates-order", done).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("dates-order", done with { Time = Year(2027) }, Context(Document(published: null))).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("dates-order", done with { Time = Year(2027) with { To = new DateOnly(2020, 1, 1) } }).Outcome);
    }

    [Fact]
    public void A_plant_does_not_run_before_it_is_built()
    {
        var built = Claim(ClaimType.Milestone, Plant, "…") with { Status = ClaimStatus.UnderConstruction, Time = Year(2027), Modality = Modality.Planned };
        var runs = built with { Id = "c-2", Status = ClaimStatus.Operating, Time = Year(2026) };

        Assert.Equal(CheckOutcome.Failed, Check("dates-order", built, Context(others: (runs, Document()))).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("dates-order", built, Context(others: (runs, Document("d-2")))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("dates-order", built with { Quote = "二期开工" }, Context(others: (runs, Document()))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("dates-order", built with { SubjectEntity = "mp-materials" }, Context(others: (runs with { SubjectEntity = "mp-materials" }, Document()))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("dates-order", built, Context(others: (runs with { Time = Year(2028) }, Document("d-2")))).Outcome);
    }

    [Fact]
    public void Two_dates_of_one_event_are_kept_and_the_other_event_of_the_date_is_named()
    {
        var stop = Claim(ClaimType.TradeFlow, Company, "stopped exporting") with { Status = ClaimStatus.Closed, CounterpartEntity = "china", Time = Month(2025, 4) };
        var july = (stop with { Id = "c-2", Time = Month(2025, 7) }, Document("d-2", SourceClass.Filing));
        var tariffs = (stop with { Id = "c-3", Type = ClaimType.Policy, Status = ClaimStatus.InForce, Quote = "tariffs reach 125 %" }, Document("d-3", SourceClass.Wire));

        Assert.Equal(CheckOutcome.Warning, Check("date-wrong-event", stop, Context(others: july)).Outcome);
        var result = Check("date-wrong-event", stop, Context(others: [july, tariffs]));
        Assert.Equal(CheckOutcome.Warning, result.Outcome);
        Assert.Contains("tariffs reach 125 %", result.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Check("date-wrong-event", stop with { Time = Month(2025, 7) }, Context(others: [july, tariffs])).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("date-wrong-event", stop).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("date-wrong-event", stop, Context(others: (july.Item1 with { CounterpartEntity = "united-states" }, july.Item2))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("date-wrong-event", stop, Context(others: (july.Item1 with { Time = Month(2010, 11) }, july.Item2))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("date-wrong-event", stop with { Status = ClaimStatus.None }, Context(others: july)).Outcome);
    }

    [Theory]
    [InlineData("Turkey signs rare-earth deal with the US", ClaimStatus.InTalks, CheckOutcome.Warning)]
    [InlineData("Turkey signs memorandum with the US", ClaimStatus.Mou, CheckOutcome.Passed)]
    [InlineData("土耳其选择美国", ClaimStatus.Exploring, CheckOutcome.Warning)]
    [InlineData("土耳其稀土矿投产", ClaimStatus.UnderConstruction, CheckOutcome.Warning)]
    [InlineData("Turkey in talks with the US", ClaimStatus.Binding, CheckOutcome.Passed)]
    [InlineData("Turkey has not signed", ClaimStatus.InTalks, CheckOutcome.Passed)]
    [InlineData("Somebody else signs", ClaimStatus.InTalks, CheckOutcome.Passed)]
    [InlineData("Turkey stops talks", ClaimStatus.Paused, CheckOutcome.Warning)]
    [InlineData("Turkey signs", ClaimStatus.None, CheckOutcome.NotRun)]
    public void A_headline_is_not_stronger_than_its_text(string title, ClaimStatus status, CheckOutcome expected) =>
        Assert.Equal(expected, Check("headline-stronger", Claim(ClaimType.Negotiation, Turkey) with { Status = status }, Context(Document(title: title))).Outcome);

    [Fact]
    public void A_text_is_not_stronger_than_the_wire_of_those_days()
    {
        var chose = Claim(ClaimType.Negotiation, Turkey) with { Status = ClaimStatus.Binding, CounterpartEntity = "united-states" };
        var wire = chose with { Id = "c-2", Status = ClaimStatus.Exploring };

        var result = Check("headline-stronger", chose, Context(others: (wire, Document("d-2", SourceClass.Wire, "2025-10-06"))));
        Assert.Equal(CheckOutcome.Warning, result.Outcome);
        Assert.Equal("The text says a binding contract; d-2 press (2025-10-06), wire, says exploring.", result.Message);
        Assert.Equal(CheckOutcome.Passed, Check("headline-stronger", chose, Context(others: (wire, Document("d-2", SourceClass.Wire, "2024-10-06")))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("headline-stronger", chose, Context(others: (wire, Document("d-2", SourceClass.Blog, "2025-10-06")))).Outcome);
    }

    [Fact]
    public void A_later_denial_is_shown_an_earlier_one_is_not()
    {
        var deal = Claim(ClaimType.Negotiation, Turkey) with { Status = ClaimStatus.InTalks, CounterpartEntity = "united-states", Entities = ["turkey", "united-states", "beylikova"] };
        var denial = deal with { Id = "c-2", Type = ClaimType.Denial, SubjectEntity = "beylikova", Subject = "Beylikova", Status = ClaimStatus.Denied, Quote = "the ore will not be sold to the US" };

        var result = Check("later-denial", deal, Context(others: (denial, Document("d-2", SourceClass.Wire, "2025-10-20"))));
        Assert.Equal(CheckOutcome.Warning, result.Outcome);
        Assert.Contains("the ore will not be sold to the US", result.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Check("later-denial", deal, Context(others: (denial, Document("d-2", SourceClass.Wire, "2025-09-20")))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("later-denial", deal, Context(others: (denial, Document("d-2", SourceClass.Wire, "2028-09-20")))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("later-denial", deal, Context(others: (denial with { SubjectEntity = "turkey", CounterpartEntity = string.Empty, Entities = ["turkey"] }, Document("d-2")))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("later-denial", deal with { Type = ClaimType.Resource }, Context(others: (denial, Document("d-2")))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("later-denial", denial).Outcome);
    }

    [Fact]
    public void Not_yet_denies_what_is_told_as_done_and_not_what_is_planned()
    {
        var runs = Claim(ClaimType.Milestone, Company) with { Status = ClaimStatus.Operating };
        var notYet = (runs with { Id = "c-2", Polarity = Polarity.Negative, Quote = "尚未投产" }, Document("d-2", published: "2025-11-01"));

        Assert.Equal(CheckOutcome.Warning, Check("later-denial", runs, Context(others: notYet)).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("later-denial", runs with { Modality = Modality.Planned }, Context(others: notYet)).Outcome);
    }

    [Fact]
    public void Forty_reprints_are_one_origin()
    {
        var claim = Claim(ClaimType.Deal, Turkey, "…") with { Status = ClaimStatus.Mou, CounterpartEntity = "united-states" };
        (Claim, Document) Reprint(int i, string origin) => (claim with { Id = $"c-r{i}" }, Document($"d-r{i}", origin: origin));

        Assert.Equal(CheckOutcome.Warning, Check("single-origin", claim).Outcome);
        var reprinted = Check("single-origin", claim, Context(others: [.. Enumerable.Range(1, 39).Select(i => Reprint(i, "d-1"))]));
        Assert.Equal(CheckOutcome.Warning, reprinted.Outcome);
        Assert.Equal("One origin in 40 documents that repeat each other.", reprinted.Message);
        Assert.Equal(CheckOutcome.Passed, Check("single-origin", claim, Context(others: Reprint(1, "d-r1"))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("single-origin", claim, Context(Document(sourceClass: SourceClass.Filing))).Outcome);
    }

    [Fact]
    public void A_party_that_speaks_of_its_own_future_gains()
    {
        var plan = Claim(ClaimType.Capacity, Company) with { Modality = Modality.Planned, Attribution = new Attribution("the company", "mp-materials", []) };
        var minister = Claim(ClaimType.Resource, Deposit) with { Attribution = new Attribution("the minister", "turkish-minister", []) };

        Assert.Equal("MP Materials speaks of its own plans.", Check("speaker-gains", plan).Message);
        Assert.Equal(CheckOutcome.Warning, Check("speaker-gains", minister).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("speaker-gains", minister with { Attribution = Attribution.Own }).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("speaker-gains", minister with { Attribution = new Attribution("a source", string.Empty, []) }).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("speaker-gains", plan with { Attribution = Attribution.Own }, Context(Document(sourceClass: SourceClass.CompanyRelease))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("speaker-gains", Claim(ClaimType.Production, Company) with { Status = ClaimStatus.Operating }, Context(Document(sourceClass: SourceClass.Filing))).Outcome);
    }

    [Fact]
    public void What_the_scenario_holds_already_is_no_news()
    {
        var stop = Claim(ClaimType.TradeFlow, Company) with { Status = ClaimStatus.Closed };

        var result = Check("in-baseline", stop, World);
        Assert.Equal(CheckOutcome.Warning, result.Outcome);
        Assert.Contains("concentrate-ban (ban, in force, from 2025-07-01)", result.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Check("in-baseline", stop with { Status = ClaimStatus.None }, World).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("in-baseline", Claim(ClaimType.Capacity, Company, "…", Amount(3_100)), World).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("in-baseline", Claim(ClaimType.Capacity, Company, "…", Amount(9_000)), World).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("in-baseline", Claim(ClaimType.Capacity, Company, "…", Amount(3_000, basis: QuantityBasis.Magnet)), World).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("in-baseline", Claim(ClaimType.Policy, Company, "the rule has 32 articles"), World).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("in-baseline", stop).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("in-baseline", stop with { SubjectEntity = "nobody" }, World).Outcome);
    }

    [Theory]
    [InlineData(ClaimType.Share, "the U.S. accounted for 50% of the global rare earth market", CheckOutcome.Warning)]
    [InlineData(ClaimType.Share, "China has 70 % of the world's mine production", CheckOutcome.NotRun)]
    [InlineData(ClaimType.Share, "China has 70 % of the market for separated oxides", CheckOutcome.Passed)]
    [InlineData(ClaimType.Resource, "世界第二大稀土矿", CheckOutcome.Warning)]
    [InlineData(ClaimType.Resource, "储量居世界第二大", CheckOutcome.Passed)]
    [InlineData(ClaimType.Milestone, "is the first to make dysprosium", CheckOutcome.Warning)]
    [InlineData(ClaimType.Milestone, "delivers its first batch", CheckOutcome.NotRun)]
    [InlineData(ClaimType.Policy, "comes on top of the ordinary duty", CheckOutcome.NotRun)]
    [InlineData(ClaimType.Production, "refining all its concentrates", CheckOutcome.Warning)]
    [InlineData(ClaimType.Deal, "a partnership", CheckOutcome.NotRun)]
    public void A_whole_or_a_rank_says_of_what(ClaimType type, string quote, CheckOutcome expected) =>
        Assert.Equal(expected, Check("scope-undefined", Claim(type, null, quote)).Outcome);

    [Fact]
    public void A_forecast_gives_a_number_and_a_date()
    {
        var forecast = Claim(ClaimType.Forecast, China);
        var hedged = Claim(ClaimType.Share, China, "could lead to a decline in its share") with { Modality = Modality.Hedged };
        var since = new DateSpan("since 2010", 0, new(2010, 1, 1), DateOnly.MaxValue, DatePrecision.Year, "2010/");

        Assert.Equal(CheckOutcome.Failed, Check("forecast-empty", forecast).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("forecast-empty", hedged).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("forecast-empty", hedged with { Time = since }).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("forecast-empty", forecast with { Time = Year(2010) }).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("forecast-empty", Claim(ClaimType.Policy, China) with { Modality = Modality.Forecast }).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("forecast-empty", hedged with { Type = ClaimType.Production }).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("forecast-empty", hedged with { Modality = Modality.Conditional }).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("forecast-empty", forecast with { Time = Year(2030) }).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("forecast-empty", forecast with { Time = Year(2030), Quantities = [Amount(51, Units.Percent)] }).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("forecast-empty", Claim(ClaimType.Milestone, Company) with { Modality = Modality.Planned }).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("forecast-empty", Claim(ClaimType.Production, Company)).Outcome);
    }

    [Fact]
    public void Money_is_not_tonnes()
    {
        var deal = Claim(ClaimType.Deal, null, "…", Amount(5e8, "USD", QuantityBasis.Money, raw: "$500 million")) with { Status = ClaimStatus.Mou };

        Assert.Equal("\"$500 million\" is money, not tonnes: no product, capacity or date follows from it, and its standing is a memorandum of understanding.", Check("money-not-tonnes", deal).Message);
        Assert.Equal(CheckOutcome.Passed, Check("money-not-tonnes", deal with { Quantities = [.. deal.Quantities, Amount(1_000)] }).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("money-not-tonnes", Claim(ClaimType.Price, NdPrOxide, "…", Amount(110, "USD"))).Outcome);
    }
}
