using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Checks.HandMade;

namespace Didymium.Evidence.Tests.Checks;

/// <summary>Checks of basis, size, grade and balance.</summary>
public sealed class FigureChecksTests
{
    private static readonly CheckContext World = Context(model: new HandMadeFacts());

    private static Quantity Headline(QuantityBasis basis = QuantityBasis.None) => Amount(694e6, basis: basis, raw: "694 million tonnes");

    [Fact]
    public void A_tonnage_without_a_basis_is_odd_and_fails_where_it_cannot_be_oxide()
    {
        Assert.Equal(CheckOutcome.Failed, Check("basis-unclear", Claim(ClaimType.Resource, Deposit, "…", Headline()), World).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("basis-unclear", Claim(ClaimType.Resource, Turkey, "…", Headline()), World).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("basis-unclear", Claim(ClaimType.Resource, Deposit, "…", Amount(60e6)), World).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("basis-unclear", Claim(ClaimType.Resource, Turkey, "…", Amount(60e6)), World).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("basis-unclear", Claim(ClaimType.Resource, Deposit, "…", Headline())).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("basis-unclear", Claim(ClaimType.Production, Company, "…", Amount(50_000))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("basis-unclear", Claim(ClaimType.Resource, Deposit, "…", Headline(QuantityBasis.GrossOre))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("basis-unclear", Claim(ClaimType.Resource, Copper, "…", Headline()), World).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("exceeds-world", Claim(ClaimType.Resource, Copper, "…", Headline()), World).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("basis-unclear", Claim(ClaimType.Deal, Company, "…", Amount(5e8, "USD"))).Outcome);
    }

    [Fact]
    public void Six_hundred_and_ninety_four_million_tonnes_are_seven_times_the_world_as_oxide_and_twelve_and_a_half_as_ore()
    {
        var result = Check("exceeds-world", Claim(ClaimType.Resource, Deposit, "…", Headline()), World);

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Equal(
            "694 million t as REO is 7.7 times the world's reserves of 90 million t REO (survey), so that it cannot be REO. " +
            "Read as ore at 1 to 2 % it is 6.94 million t to 13.88 million t REO in situ; the world's row for Beylikova has 12.5 million t REO (claimed and uncertified).",
            result.Message);
        var asOre = Check("exceeds-world", Claim(ClaimType.Resource, Deposit, "…", Headline(QuantityBasis.GrossOre)), World);
        Assert.Equal(CheckOutcome.Passed, asOre.Outcome);
        Assert.Contains("12.5 million t REO", asOre.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Check("exceeds-world", Claim(ClaimType.Resource, Deposit, "…", Amount(12.5e6, basis: QuantityBasis.ContainedReo)), World).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("exceeds-world", Claim(ClaimType.Resource, Deposit, "…", Headline())).Outcome);
    }

    [Theory]
    [InlineData(ClaimType.Production, QuantityBasis.ContainedReo, 390_000, CheckOutcome.Passed)]
    [InlineData(ClaimType.Production, QuantityBasis.ContainedReo, 500_000, CheckOutcome.Failed)]
    [InlineData(ClaimType.Production, QuantityBasis.Magnet, 300_000, CheckOutcome.Failed)]
    [InlineData(ClaimType.Capacity, QuantityBasis.Magnet, 300_000, CheckOutcome.Warning)]
    [InlineData(ClaimType.Capacity, QuantityBasis.Magnet, 1_000_000, CheckOutcome.Failed)]
    [InlineData(ClaimType.Production, QuantityBasis.Metal, 5_000_000, CheckOutcome.NotRun)]
    [InlineData(ClaimType.Production, QuantityBasis.None, 5_000_000, CheckOutcome.NotRun)]
    public void An_output_is_held_against_the_worlds_of_that_stage(ClaimType type, QuantityBasis basis, double tonnes, CheckOutcome expected) =>
        Assert.Equal(expected, Check("exceeds-world", Claim(type, Company, "…", Amount(tonnes, basis: basis, rate: QuantityRate.PerYear)) with { Time = Year(2025) }, World).Outcome);

    [Fact]
    public void A_quarter_counts_four_times() =>
        Assert.Equal(CheckOutcome.Failed, Check("exceeds-world", Claim(ClaimType.Production, Company, "…", Amount(150_000, basis: QuantityBasis.ContainedReo, rate: QuantityRate.PerQuarter)) with { Time = Year(2025) }, World).Outcome);

    [Theory]
    [InlineData(110, "USD", QuantityRate.PerKg, CheckOutcome.Passed)]
    [InlineData(110_000, "USD", QuantityRate.PerTonne, CheckOutcome.Passed)]
    [InlineData(560_000, "CNY", QuantityRate.PerTonne, CheckOutcome.Passed)]
    [InlineData(200, "USD", QuantityRate.PerKg, CheckOutcome.Warning)]
    [InlineData(110_000, "USD", QuantityRate.PerKg, CheckOutcome.Failed)]
    [InlineData(110, "USD", QuantityRate.PerTonne, CheckOutcome.Failed)]
    [InlineData(110, "USD", QuantityRate.None, CheckOutcome.NotRun)]
    public void A_price_far_outside_its_range_is_a_slip_of_unit(double value, string unit, QuantityRate rate, CheckOutcome expected) =>
        Assert.Equal(expected, Check("exceeds-world", Claim(ClaimType.Price, NdPrOxide, "…", Amount(value, unit, QuantityBasis.Money, rate)), World).Outcome);

    [Fact]
    public void Ore_and_oxide_imply_a_grade()
    {
        Claim Resource(double ore, double reo) => Claim(ClaimType.Resource, null, "…", Amount(ore, basis: QuantityBasis.GrossOre), Amount(reo, basis: QuantityBasis.ContainedReo));

        Assert.Equal(CheckOutcome.Passed, Check("implied-grade", Resource(694e6, 12.5e6)).Outcome);
        var rich = Check("implied-grade", Resource(20e6, 12.5e6));
        Assert.Equal(CheckOutcome.Failed, rich.Outcome);
        Assert.Contains("62.5 %", rich.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Failed, Check("implied-grade", Resource(694e6, 0.1e6)).Outcome);
    }

    [Fact]
    public void A_stated_grade_is_checked_and_a_share_of_the_basket_is_none()
    {
        Assert.Equal(CheckOutcome.Failed, Check("implied-grade", Claim(ClaimType.Composition, Deposit, "at a grade of 35 %", Amount(35, Units.Percent))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("implied-grade", Claim(ClaimType.Composition, Deposit, "品位 6.4%", Amount(6.4, Units.Percent))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("implied-grade", Claim(ClaimType.Composition, Deposit, "neodymium is 15 % of it", Amount(15, Units.Percent)) with { Elements = ["Nd"] }).Outcome);
    }

    [Fact]
    public void A_bare_headline_read_as_ore_implies_a_grade_with_the_worlds_oxide()
    {
        var result = Check("implied-grade", Claim(ClaimType.Resource, Deposit, "…", Headline()), World);

        Assert.Equal(CheckOutcome.Passed, result.Outcome);
        Assert.Contains("1.8 % REO", result.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.NotRun, Check("implied-grade", Claim(ClaimType.Resource, Deposit, "…", Headline())).Outcome);
    }

    [Theory]
    [InlineData("has transitioned to refining all its rare earth concentrates domestically")]
    [InlineData("已全部在本土精炼稀土精矿")]
    public void Refining_all_at_home_is_held_against_the_oxide_that_came_out(string quote)
    {
        var claim = Claim(ClaimType.Production, Company, quote) with { Status = ClaimStatus.Operating };
        var result = Check("mass-balance", claim, World);

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Equal("2,600 t NdPr oxide separated in 2025 (run, 2025) against 8,000 t contained in 50,000 t REO mined (run, 2025): 32.5 %. What was not separated was shipped as concentrate or is still waiting.", result.Message);
        Assert.Equal(CheckOutcome.Passed, Check("mass-balance", claim with { Time = Year(2028) }, World).Outcome);
        Assert.Equal(CheckOutcome.Warning, Check("mass-balance", claim with { Time = Year(2026), Modality = Modality.Planned }, World).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("mass-balance", claim with { Polarity = Polarity.Negative }, World).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("mass-balance", claim).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("mass-balance", claim with { SubjectEntity = string.Empty }, World).Outcome);
    }

    [Theory]
    [InlineData(ClaimType.Production, 2_599, CheckOutcome.Passed)]
    [InlineData(ClaimType.Production, 12_000, CheckOutcome.Failed)]
    [InlineData(ClaimType.Capacity, 12_000, CheckOutcome.Warning)]
    public void No_more_oxide_comes_out_than_is_mined_and_imported(ClaimType type, double tonnes, CheckOutcome expected)
    {
        var claim = Claim(type, Company, "…", Amount(tonnes, basis: QuantityBasis.SeparatedOxide, rate: QuantityRate.PerYear)) with { Elements = ["Nd", "Pr"], Time = Year(2025), Status = ClaimStatus.Operating };

        Assert.Equal(expected, Check("mass-balance", claim, World).Outcome);
    }

    [Theory]
    [InlineData(45_455, 50_692, 12, CheckOutcome.Passed)]
    [InlineData(45_455, 50_692, 21, CheckOutcome.Failed)]
    [InlineData(100, 50, 50, CheckOutcome.Passed)]
    [InlineData(100, 50, 100, CheckOutcome.Failed)]
    public void A_percentage_follows_from_its_two_values(double from, double to, double percent, CheckOutcome expected) => Assert.Equal(
        expected,
        Check("percent-mismatch", Claim(ClaimType.Production, Company, "…", Amount(to, from: from), Amount(percent, Units.Percent, rate: QuantityRate.Change))).Outcome);

    [Fact]
    public void A_percentage_beside_values_that_are_not_its_own_is_left_alone()
    {
        var purity = Claim(ClaimType.Price, NdPrOxide, "99.5 % oxide rose to 1,000", Amount(99.5, Units.Percent), Amount(1_000, "USD", from: 930));
        var month = Claim(ClaimType.TradeFlow, China, "5,952 t, down 3.2 %; 57,392 t in the year", Amount(5_952, rate: QuantityRate.PerMonth), Amount(3.2, Units.Percent, rate: QuantityRate.Change), Amount(57_392, rate: QuantityRate.PerYear));
        var two = Claim(ClaimType.TradeFlow, China, "280 t, 8 % less than the 305 t of the month before and 30 % more than a year ago", Amount(280), Amount(305), Amount(8, Units.Percent, rate: QuantityRate.Change), Amount(30, Units.Percent, rate: QuantityRate.Change));

        Assert.Equal(CheckOutcome.NotRun, Check("percent-mismatch", purity).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("percent-mismatch", month).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("percent-mismatch", two).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("percent-mismatch", two with { Quantities = [Amount(200), Amount(305), Amount(8, Units.Percent, rate: QuantityRate.Change)] }).Outcome);
    }

    [Fact]
    public void A_stop_told_in_one_breath_with_refining_is_not_balanced()
    {
        var stop = Claim(ClaimType.TradeFlow, Company, "has stopped exporting to China and refines all of its concentrate at home") with { Status = ClaimStatus.Closed, Predicate = "stopped exporting" };

        Assert.Equal(CheckOutcome.NotRun, Check("mass-balance", stop, World).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("mass-balance", stop with { Type = ClaimType.Technology }, World).Outcome);
    }

    [Fact]
    public void A_share_of_two_values_a_multiple_and_a_sentence_without_two_values()
    {
        Assert.Equal(CheckOutcome.Passed, Check("percent-mismatch", Claim(ClaimType.Share, China, "…", Amount(270_000), Amount(390_000), Amount(69, Units.Percent, QuantityBasis.Share))).Outcome);
        Assert.Equal(CheckOutcome.Failed, Check("percent-mismatch", Claim(ClaimType.Share, China, "…", Amount(270_000), Amount(390_000), Amount(80, Units.Percent, QuantityBasis.Share))).Outcome);
        Assert.Equal(CheckOutcome.Passed, Check("percent-mismatch", Claim(ClaimType.Production, Company, "…", Amount(1_294, from: 0.5 * 1_294), Amount(2, Units.Ratio))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("percent-mismatch", Claim(ClaimType.Production, Company, "…", Amount(1_294), Amount(69, Units.Percent))).Outcome);
    }

    [Theory]
    [InlineData("improved", -11, -13, CheckOutcome.Failed)]
    [InlineData("improved", -13, -11, CheckOutcome.Passed)]
    [InlineData("改善", -11, -13, CheckOutcome.Failed)]
    [InlineData("rose", 10, 12, CheckOutcome.Passed)]
    [InlineData("rose", 12, 10, CheckOutcome.Failed)]
    [InlineData("下降", 10, 12, CheckOutcome.Failed)]
    [InlineData("improved", 11, 9, CheckOutcome.NotRun)]
    [InlineData("upset", 12, 10, CheckOutcome.NotRun)]
    public void A_word_of_direction_agrees_with_the_numbers(string word, double from, double to, CheckOutcome expected) =>
        Assert.Equal(expected, Check("direction-sign", Claim(ClaimType.Production, Company, "…", Amount(to, Units.Percent, from: from, qualifier: word))).Outcome);

    [Fact]
    public void A_negative_change_does_not_rise()
    {
        Assert.Equal(CheckOutcome.Failed, Check("direction-sign", Claim(ClaimType.Production, Company, "output rose by -5 %", Amount(-5, Units.Percent, rate: QuantityRate.Change))).Outcome);
        Assert.Equal(CheckOutcome.NotRun, Check("direction-sign", Claim(ClaimType.Production, Company, "rose after it fell", Amount(-5, Units.Percent, rate: QuantityRate.Change))).Outcome);
    }
}
