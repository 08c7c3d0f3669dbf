using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;
using static Didymium.Evidence.Tests.Checks.HandMade;

namespace Didymium.Evidence.Tests.Assessments;

public sealed class ReviewRulesTests
{
    private static readonly CheckResult[] Clean = [];

    private static CheckResult[] Result(string id, CheckOutcome outcome = CheckOutcome.Failed) => [new CheckResult(id, "c-1", outcome, "because.")];

    private static ReviewDecision Decided(Verdict verdict) => new("r-1", "c-1", "Ada", DateTimeOffset.UnixEpoch, verdict, "as the filing says", [], null);

    private static readonly Claim Stop = Claim(ClaimType.TradeFlow, Company) with { Status = ClaimStatus.Closed };
    private static readonly Claim Plant = Claim(ClaimType.Capacity, Company, "…", Amount(3_000, rate: QuantityRate.PerYear)) with { Status = ClaimStatus.UnderConstruction, Time = Year(2026) };

    [Fact]
    public void A_decision_needs_a_verdict_a_reason_and_a_name()
    {
        Assert.Empty(ReviewRules.Faults(Verdict.Accept, "as the filing says", "Ada"));
        Assert.Empty(ReviewRules.Faults(Verdict.Reject, "与年报不符", "Ada"));
        Assert.Contains("reason", Assert.Single(ReviewRules.Faults(Verdict.Accept, "  ok ", "Ada")), StringComparison.Ordinal);
        Assert.Contains("name", Assert.Single(ReviewRules.Faults(Verdict.Accept, "as the filing says", " ")), StringComparison.Ordinal);
        Assert.Contains("accept, accept_as_scenario, reject", Assert.Single(ReviewRules.Faults((Verdict)99, "as the filing says", "Ada")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_acceptance_over_a_failed_check_is_flagged_and_a_rejection_is_not()
    {
        Assert.Equal("Accepted although it fails mass-balance.", ReviewRules.Flag(Verdict.Accept, Result("mass-balance")));
        Assert.Null(ReviewRules.Flag(Verdict.Reject, Result("mass-balance")));
        Assert.Null(ReviewRules.Flag(Verdict.Accept, Result("mass-balance", CheckOutcome.Warning)));
    }

    [Fact]
    public void Nothing_reaches_the_model_without_a_decision()
    {
        var ruling = ReviewRules.Rule(Stop, Document(), Clean, null);

        Assert.Equal((Reach.Nothing, "decision"), (ruling.Reach, ruling.HeldBackBy));
        Assert.Equal("Not reviewed; accepted it would move the base case.", ruling.Reason);
    }

    [Theory]
    [InlineData(Verdict.Accept, Reach.BaseCase, "")]
    [InlineData(Verdict.AcceptAsScenario, Reach.Switch, "verdict")]
    [InlineData(Verdict.Reject, Reach.Nothing, "verdict")]
    [InlineData(Verdict.NeedsSource, Reach.Nothing, "verdict")]
    [InlineData(Verdict.Duplicate, Reach.Nothing, "verdict")]
    [InlineData(Verdict.Superseded, Reach.Nothing, "verdict")]
    public void The_verdict_decides(Verdict verdict, Reach reach, string by)
    {
        var ruling = ReviewRules.Rule(Stop, Document(), Clean, Decided(verdict));

        Assert.Equal((reach, by), (ruling.Reach, ruling.HeldBackBy));
    }

    [Fact]
    public void What_fails_a_check_moves_nothing_and_accepted_over_it_is_a_switch_at_most()
    {
        var unreviewed = ReviewRules.Could(Plant, Document(), Result("mass-balance"));
        Assert.Equal((Reach.Nothing, "mass-balance"), (unreviewed.Reach, unreviewed.HeldBackBy));
        Assert.Equal("It fails mass-balance: because.", unreviewed.Reason);

        foreach (var verdict in new[] { Verdict.Accept, Verdict.AcceptAsScenario })
        {
            var ruling = ReviewRules.Rule(Plant, Document(), Result("mass-balance"), Decided(verdict));
            Assert.Equal((Reach.Switch, "mass-balance"), (ruling.Reach, ruling.HeldBackBy));
        }
    }

    [Fact]
    public void Only_what_works_with_a_quantity_and_a_date_moves_the_base_case()
    {
        (Reach, string) Could(Claim claim, string? published = "2025-10-08") => ReviewRules.Could(claim, Document(published: published), Clean) is var ruling ? (ruling.Reach, ruling.HeldBackBy) : default;

        Assert.Equal((Reach.BaseCase, string.Empty), Could(Plant));
        Assert.Equal((Reach.BaseCase, string.Empty), Could(Plant with { Status = ClaimStatus.Operating, Time = null }));
        Assert.Equal((Reach.Switch, "date"), Could(Plant with { Time = null }));
        Assert.Equal((Reach.Switch, "date"), Could(Plant with { Status = ClaimStatus.Operating, Time = null }, published: null));
        Assert.Equal((Reach.Switch, "quantity"), Could(Plant with { Quantities = [] }));
        Assert.Equal((Reach.Switch, "money-not-tonnes"), Could(Plant with { Quantities = [Amount(5e8, "USD")] }));
        Assert.Equal((Reach.Switch, "modality"), Could(Plant with { Modality = Modality.Hedged }));
        Assert.Equal((Reach.Nothing, "polarity"), Could(Plant with { Polarity = Polarity.Negative }));
        foreach (var status in new[] { ClaimStatus.None, ClaimStatus.Rumoured, ClaimStatus.Exploring, ClaimStatus.InTalks, ClaimStatus.Mou, ClaimStatus.Binding, ClaimStatus.Financed, ClaimStatus.Permitted, ClaimStatus.Commissioning, ClaimStatus.Announced, ClaimStatus.Paused, ClaimStatus.Stalled })
        {
            Assert.Equal((Reach.Switch, "status"), Could(Plant with { Status = status }));
        }
    }

    [Fact]
    public void A_flow_that_ends_and_a_rule_in_force_need_no_tonnage()
    {
        Assert.Equal(Reach.BaseCase, ReviewRules.Could(Stop, Document(), Clean).Reach);
        Assert.Equal(Reach.BaseCase, ReviewRules.Could(Claim(ClaimType.Policy, China, "禁止出口镝") with { Status = ClaimStatus.InForce }, Document(), Clean).Reach);
        Assert.Equal(Reach.BaseCase, ReviewRules.Could(Claim(ClaimType.Policy, China, "pay 25 %", Amount(25, Units.Percent)) with { Status = ClaimStatus.InForce }, Document(), Clean).Reach);
        Assert.Equal((Reach.Switch, "quantity"), ReviewRules.Could(Claim(ClaimType.Policy, China, "needs a licence") with { Status = ClaimStatus.InForce }, Document(), Clean) is var q ? (q.Reach, q.HeldBackBy) : default);
        Assert.Equal((Reach.Switch, "status"), ReviewRules.Could(Claim(ClaimType.Policy, China) with { Status = ClaimStatus.Announced }, Document(), Clean) is var r ? (r.Reach, r.HeldBackBy) : default);
        Assert.Equal((Reach.Nothing, "type"), ReviewRules.Could(Claim(ClaimType.Resource, Deposit), Document(), Clean) is var t ? (t.Reach, t.HeldBackBy) : default);
    }

    [Fact]
    public void What_is_said_of_nobody_known_is_a_switch()
    {
        Assert.Equal("subject", ReviewRules.Could(Stop with { SubjectEntity = string.Empty, Subject = "Sales" }, Document(), Clean).HeldBackBy);
        Assert.Equal("quantity", ReviewRules.Could(Claim(ClaimType.Policy, China, "公告不是禁令") with { Status = ClaimStatus.InForce }, Document(), Clean).HeldBackBy);
        Assert.Equal("subject", ReviewRules.Could(Plant with { SubjectEntity = "ndpr-oxide" }, Document(), Clean, entities: Find).HeldBackBy);
        Assert.Equal(Reach.BaseCase, ReviewRules.Could(Plant, Document(), Clean, entities: Find).Reach);
        Assert.Equal((Reach.Switch, "date"), ReviewRules.Could(Plant with { Status = ClaimStatus.Operating, Time = Year(2027) }, Document(), Clean) is var r ? (r.Reach, r.HeldBackBy) : default);
    }

    [Fact]
    public void A_denial_holds_back_and_a_known_event_is_named()
    {
        Assert.Equal("later-denial", ReviewRules.Could(Stop, Document(), Result("later-denial", CheckOutcome.Warning)).HeldBackBy);
        Assert.EndsWith("may move the base case. because.", ReviewRules.Could(Stop, Document(), Result("in-baseline", CheckOutcome.Warning)).Reason, StringComparison.Ordinal);
    }
}
