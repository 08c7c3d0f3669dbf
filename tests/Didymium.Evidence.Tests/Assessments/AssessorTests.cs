using CsCheck;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Checks.HandMade;

namespace Didymium.Evidence.Tests.Assessments;

public sealed class AssessorTests
{
    private static readonly Assessor Assessor = new();

    private static Assessment Assess(Claim claim, CheckContext? context = null, params CheckResult[] checks) => Assessor.Assess(claim, context ?? Context(), checks);

    private static readonly Claim Mined = Claim(ClaimType.Production, Company, "…", Amount(50_692, basis: QuantityBasis.ContainedReo)) with { Time = Year(2024), Status = ClaimStatus.Operating };

    private static Claim Otherwise => Mined with { Quantities = [Amount(30_000, basis: QuantityBasis.ContainedReo)] };

    [Fact]
    public void One_origin_is_as_credible_as_its_class_and_two_are_more()
    {
        Assert.Equal(1 - 0.30, Assess(Mined).Credibility, 9);
        Assert.Equal(1 - 0.45, Assess(Mined, Context(Document(sourceClass: SourceClass.Blog))).Credibility, 9);

        var wire = Assess(Mined, Context(others: (Mined with { Id = "c-2" }, Document("d-2", SourceClass.Wire))));
        Assert.Equal(1 - (0.30 * 0.15), wire.Credibility, 9);
        Assert.Equal(["d-1", "d-2"], wire.Supporting);
        Assert.Equal("2 origins for it (wire, news), none against it.", wire.Why);
    }

    [Fact]
    public void A_contradiction_leaves_what_its_wrongness_leaves()
    {
        var result = Assess(Mined, Context(others: (Otherwise with { Id = "c-2" }, Document("d-2", SourceClass.Statistics))));

        Assert.Equal((1 - 0.30) * 0.05, result.Credibility, 9);
        Assert.Equal(["d-2"], result.Contradicting);
    }

    [Fact]
    public void A_failed_balance_counts_as_statistics_against_it()
    {
        var result = Assess(Mined, null, new CheckResult("mass-balance", "c-1", CheckOutcome.Failed, "…"), new CheckResult("exceeds-world", "c-1", CheckOutcome.Failed, "…"));

        Assert.Equal((1 - 0.30) * 0.05, result.Credibility, 9);
        Assert.Equal(["check:mass-balance"], result.Contradicting);
        Assert.Contains("the world's own figures are against it (mass-balance, exceeds-world)", result.Why, StringComparison.Ordinal);
        Assert.Equal(1 - 0.30, Assess(Mined, null, new CheckResult("mass-balance", "c-1", CheckOutcome.Warning, "…")).Credibility, 9);
    }

    [Fact]
    public void An_interested_party_on_its_own_future_never_passes_company_guidance()
    {
        var plan = Claim(ClaimType.Capacity, Company, "…", Amount(6_075)) with { Modality = Modality.Planned, Status = ClaimStatus.UnderConstruction, Attribution = new Attribution("MP", "mp-materials", []) };
        var reprint = (plan with { Id = "c-2", Attribution = Attribution.Own }, Document("d-2", SourceClass.Wire, origin: "d-1"));
        var release = Document(sourceClass: SourceClass.CompanyRelease);

        var held = Assess(plan, Context(release));
        Assert.Equal(0.5, held.Credibility, 9);
        Assert.Contains("held at company guidance", held.Why, StringComparison.Ordinal);
        Assert.Equal(0.5, Assess(plan, Context(release, null, reprint)).Credibility, 9);
        Assert.True(Assess(plan, Context(release, null, (reprint.Item1, Document("d-2", SourceClass.Wire)))).Credibility > 0.9);

        // Its own past is another matter.
        Assert.True(Assess(Mined, Context(Document(sourceClass: SourceClass.Filing))).Credibility > 0.9);
    }

    [Theory]
    [InlineData(ClaimStatus.Mou, Modality.Asserted, 0.15)]
    [InlineData(ClaimStatus.UnderConstruction, Modality.Asserted, 0.9)]
    [InlineData(ClaimStatus.Cancelled, Modality.Asserted, 0.0)]
    [InlineData(ClaimStatus.None, Modality.Planned, 0.35)]
    public void What_is_ahead_happens_as_its_standing_tells(ClaimStatus status, Modality modality, double expected) =>
        Assert.Equal(expected, Assess(Claim(ClaimType.Milestone, Company) with { Status = status, Modality = modality }).Execution!.Value, 9);

    [Theory]
    [InlineData(ClaimStatus.Operating)]
    [InlineData(ClaimStatus.InForce)]
    [InlineData(ClaimStatus.Closed)]
    [InlineData(ClaimStatus.None)]
    public void What_is_has_no_chance_of_coming(ClaimStatus status) => Assert.Null(Assess(Claim(ClaimType.TradeFlow, Company) with { Status = status }).Execution);

    [Fact]
    public void Every_status_has_a_probability() => Assert.All(Enum.GetValues<ClaimStatus>(), status => Assert.InRange(ExecutionTable.Probabilities[status], 0, 1));

    [Fact]
    public void The_more_mouths_between_the_less_sure_that_they_said_it()
    {
        var own = Assess(Mined).Attribution;
        var named = Assess(Mined with { Attribution = new Attribution("CEO", string.Empty, []) }).Attribution;
        var via = Assess(Mined with { Attribution = new Attribution("CEO", string.Empty, ["Bloomberg"]) }).Attribution;
        var digest = Assess(Mined with { Attribution = new Attribution("CEO", string.Empty, ["Bloomberg"]) }, Context(Document(derivedFrom: "an agency"))).Attribution;
        var unnamed = Assess(Mined with { Modality = Modality.Hedged }).Attribution;

        Assert.True(own > named && named > via && via > digest && digest > unnamed);
    }

    [Fact]
    public void Checks_on_the_reading_lower_extraction_and_others_do_not()
    {
        var claim = Mined with { ReadingConfidence = 0.8 };

        Assert.Equal(0.8, Assess(claim, null, new CheckResult("single-origin", "c-1", CheckOutcome.Warning, "…")).Extraction, 9);
        Assert.Equal(0.8 * 0.7, Assess(claim, null, new CheckResult("stock-flow-mixed", "c-1", CheckOutcome.Failed, "…")).Extraction, 9);
        Assert.Equal(0.8 * 0.9, Assess(claim, null, new CheckResult("basis-unclear", "c-1", CheckOutcome.Warning, "…")).Extraction, 9);
        Assert.Equal(1, Assess(Mined with { ReadingConfidence = 7 }).Extraction, 9);
    }

    [Fact]
    public void Reviewers_counts_replace_the_assumption_little_by_little()
    {
        double Of(int right, int wrong) => new Wrongness([new ReviewCount(SourceClass.Blog, right, wrong)]).Of(SourceClass.Blog);

        Assert.Equal(0.45, Of(0, 0), 9);
        Assert.Equal(((20 * 0.45) + 1) / 30, Of(9, 1), 9);
        Assert.Equal(0.1, Of(90_000, 10_000), 3);
        Assert.Equal(0.3, new Wrongness([new ReviewCount(SourceClass.Blog, 0, 9)]).Of(SourceClass.News), 9);
        Assert.Throws<ArgumentException>(() => new Wrongness([new ReviewCount(SourceClass.Blog, -1, 0)]));
    }

    [Fact]
    public void Every_class_has_a_row_that_says_it_is_assumed()
    {
        Assert.Equal(Keys.All<SourceClass>().Append("company_guidance").Order(), Wrongness.Table.Select(row => row.Class).Order());
        Assert.All(Wrongness.Table, row => Assert.True(row.Why.StartsWith("Assumed", StringComparison.Ordinal) && row.Total is > 0 and < 1));
    }

    private static readonly Gen<(bool Agrees, SourceClass SourceClass, bool IsReprint)> Voices =
        Gen.Select(Gen.Bool, Gen.Enum<SourceClass>(), Gen.Bool);

    private static CheckContext Told((bool Agrees, SourceClass SourceClass, bool IsReprint)[] voices) => Context(others:
        [.. voices.Select((v, i) => ((v.Agrees ? Mined : Otherwise) with { Id = $"c-{i + 2}" }, Document($"d-{i + 2}", v.SourceClass, origin: v.IsReprint ? "d-1" : null)))]);

    [Fact]
    public void Independent_support_never_lowers_reprints_never_raise_and_contradiction_lowers() =>
        Gen.Select(Voices.Array[0, 6], Gen.Enum<SourceClass>()).Sample(
            (voices, added) =>
            {
                var before = Assess(Mined, Told(voices)).Credibility;

                Assert.InRange(before, 0, 1);
                Assert.True(Assess(Mined, Told([.. voices, (true, added, false)])).Credibility >= before);
                Assert.Equal(before, Assess(Mined, Told([.. voices, (true, added, true)])).Credibility, 12);
                Assert.True(Assess(Mined, Told([.. voices, (false, added, false)])).Credibility < before);
            },
            iter: 500);
}
