using CsCheck;
using Didymium.Chain.Wording;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Checks.HandMade;

namespace Didymium.Evidence.Tests.Checks;

public sealed class CheckerTests
{
    [Fact]
    public void All_checks_of_the_design_are_there() => Assert.Equal(
        [
            "basis-unclear", "exceeds-world", "implied-grade", "mass-balance", "percent-mismatch", "direction-sign", "stock-flow-mixed", "multiplier-differs", "dates-order",
            "date-wrong-event", "headline-stronger", "later-denial", "single-origin", "speaker-gains", "in-baseline", "scope-undefined", "forecast-empty", "money-not-tonnes",
        ],
        Checker.All.Select(check => check.Id));

    [Fact]
    public void Every_check_asks_in_both_languages() => Assert.All(Checker.All, check =>
    {
        Assert.EndsWith("?", check.Asks, StringComparison.Ordinal);
        Assert.EndsWith("？", check.AsksZh, StringComparison.Ordinal);
        Assert.Contains(check.AsksZh, c => c >= '\u4e00' && c <= '\u9fff');
        Assert.Same(check, Checker.Find(check.Id));
    });

    [Fact]
    public void A_check_that_does_not_apply_says_so_and_is_told_from_one_that_lacks_something()
    {
        var policy = Claim(ClaimType.Policy, China, "controls exports");
        var grade = Check("implied-grade", policy);
        var baseline = Check("in-baseline", policy);

        Assert.Equal(CheckOutcome.NotRun, grade.Outcome);
        Assert.False(Checker.Applies(grade));
        Assert.Equal(CheckOutcome.NotRun, baseline.Outcome);
        Assert.True(Checker.Applies(baseline));
        Assert.Null(Checker.Find("nonsense"));
    }

    [Fact]
    public void A_finding_is_kept_in_both_languages_whoever_asks()
    {
        var claim = Claim(ClaimType.Resource, Deposit, "694 million tonnes of rare earths", Amount(694e6, raw: "694 million tonnes"));
        var (english, chinese) = Tongue.Both(() => Checker.Run(claim, Context(model: new HandMadeFacts())));

        Assert.Equal(english, chinese);
        var reserves = Assert.Single(english, result => result.Check == "exceeds-world");
        Assert.Contains("times the world's reserves", reserves.Message, StringComparison.Ordinal);
        Assert.StartsWith("6.94亿吨若为REO，是全球储量", reserves.MessageZh, StringComparison.Ordinal);
        Assert.Equal((reserves.Message, reserves.MessageZh), Tongue.Both(() => reserves.Told));

        // One that was kept before findings were said in Chinese is told as it is.
        Assert.Equal((reserves.Message, reserves.Message), Tongue.Both(() => (reserves with { MessageZh = string.Empty }).Told));
    }

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<Quantity> Quantities = Gen.Select(
        Gen.OneOf(Gen.Double[-1e12, 1e12], Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1e-9]),
        Pick([.. Units.All]),
        Gen.Enum<QuantityBasis>(),
        Gen.Enum<QuantityRate>(),
        Gen.Double[-100, 100].Nullable(),
        (value, unit, basis, rate, from) => Amount(value, unit, basis, rate, from));

    private static readonly Gen<Claim> Claims =
        from type in Gen.Enum<ClaimType>()
        from status in Gen.Enum<ClaimStatus>()
        from modality in Gen.Enum<Modality>()
        from polarity in Gen.Enum<Polarity>()
        from subject in Pick<Entity?>(null, Turkey, Deposit, Company, NdPrOxide)
        from year in Gen.Int[1990, 2100].Nullable()
        from quote in Gen.OneOf(Gen.String, Pick("refines all its concentrate", "世界第二大储量", "rose to a first market", "*", string.Empty))
        from quantities in Quantities.Array[0, 4]
        from id in Gen.Int[1, 1000]
        select Claim(type, subject, quote, quantities) with { Id = $"c-{id}", Status = status, Modality = modality, Polarity = polarity, Time = year is { } y ? Year(y) : null };

    [Fact]
    public void Any_claim_gets_one_result_of_each_check_and_every_message_but_that_of_a_pass_is_a_sentence() =>
        Gen.Select(Claims, Claims, Gen.Bool, Pick<string?>(null, "2025", "2025-10", "2025-10-08T22:24+08:00")).Sample(
            (claim, other, withWorld, published) =>
            {
                var context = Context(Document(published: published), withWorld ? new HandMadeFacts() : null, (other with { Id = "c-other" }, Document("d-2", SourceClass.Wire)));
                var results = Checker.Run(claim, context);

                Assert.Equal(Checker.All.Select(c => c.Id), results.Select(r => r.Check));
                Assert.All(results, r =>
                {
                    Assert.Equal(claim.Id, r.Claim);
                    Assert.True(r.Outcome == CheckOutcome.Passed || r.Message.Length > 10, r.ToString());
                    Assert.DoesNotContain("NaN", r.Message, StringComparison.Ordinal);
                });
                Assert.Equal(results, Checker.Run(claim, context));
            },
            iter: 2000);
}
