using Didymium.Analysis.Impact;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;
using Didymium.Testing;
using static Didymium.Reports.Tests.Impact.ArticleClaims;

namespace Didymium.Reports.Tests.Impact;

/// <summary>What an article's claims change, on the shipped world.</summary>
public sealed class ImpactTests
{
    private static readonly Lazy<(World World, Scenario Scenario)> Base = new(() => Load("base"));

    private static readonly Lazy<(World World, Scenario Scenario)> Decided = new(() => Load("reindustrialisation"));

    private static readonly Lazy<ImpactResult> OnBase = new(() => Whole(Base.Value));

    private static readonly Lazy<ImpactResult> OnDecided = new(() => Whole(Decided.Value));

    public static TheoryData<bool> BothCases => [true, false];

    internal static ImpactResult Article => OnDecided.Value;

    [Theory]
    [MemberData(nameof(BothCases))]
    public void One_claim_moves_the_base_case_by_the_concentrate_that_no_longer_goes_to_China(bool decided)
    {
        var result = decided ? OnDecided.Value : OnBase.Value;

        var stop = Assert.Single(result.Claims, c => c.MovesBase);
        Assert.Equal((Stop.Id, decided ? ImpactKind.InBase : ImpactKind.MovesBase), (stop.Of.Claim.Id, stop.Kind));
        var (without2025, _) = stop.Effect!.ClosedIn(2025);
        var (without2026, with2026) = stop.Effect.ClosedIn(2026);
        Assert.InRange(without2025, 23_000, 28_000);
        Assert.InRange(without2026, 18_000, 22_000);
        Assert.Equal(0, with2026, 3);
        Assert.All(stop.Effect.Closed, f => Assert.Equal(("conc.mountain-pass", "USA", "CHN"), (f.Product, f.Origin, f.Destination)));
        Assert.Contains("ends a flow of 19,200 to 25,900 t REO a year", stop.Headline, StringComparison.Ordinal);
        Assert.StartsWith(
            "1 of 10 claims moves the base case, 6 are scenario switches worth 0 t today, 2 fail their checks, 1 gives the model nothing to change. "
            + "It ends a flow of 19,200 to 25,900 t REO a year of Mountain Pass mineral concentrate from the United States to China (2025: 25,900 t without it, ",
            result.Headline,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BothCases))]
    public void Every_other_claim_is_worth_nothing_today_and_says_why(bool decided)
    {
        var others = (decided ? OnDecided.Value : OnBase.Value).Claims.Where(c => !c.MovesBase).ToList();

        Assert.Equal(9, others.Count);
        Assert.All(others, c => Assert.Matches("^0 t( today)?, because [a-z]", c.Headline));
        Assert.Contains("fails the check mass-balance", others.Single(c => c.Of.Claim == RefinesAll).Headline, StringComparison.Ordinal);
        Assert.Equal(["mass-balance"], others.Single(c => c.Of.Claim == RefinesAll).HeldBackBy);
    }

    [Fact]
    public void Where_the_claim_has_another_date_than_the_base_case_both_are_told()
    {
        var (world, scenario) = Decided.Value;
        var april = Stop with { Time = new("April 2025", 0, new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 30), Didymium.Evidence.Language.DatePrecision.Month, "2025-04") };

        Assert.StartsWith("Already in the base case (event mp-concentrate-ban from 2025-07; the claim has 2025-04); ends", Assert.Single(Measure(scenario, world, [Of(april, world, scenario)], new ImpactOptions { LastYear = 2026 }).Claims).Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Beylikova_as_a_switch_is_its_plan_of_ten_thousand_tonnes()
    {
        var talks = OnBase.Value.Claims.Single(c => c.Of.Claim == Talks);

        Assert.Equal(ImpactKind.Switch, talks.Kind);
        Assert.Equal(10_000, talks.Effect!.Stages.Where(s => s.Stage == "mined" && s.Country == "TUR").Max(s => s.Tonnes), 0);
        Assert.Contains("10,000 t REO a year from 2028", talks.Headline, StringComparison.Ordinal);
        Assert.All(talks.Effect.Stages.Where(s => s.Country == "TUR"), s => Assert.True(s.Year >= 2028));
    }

    [Fact]
    public void What_the_scenario_has_already_is_measured_by_taking_it_out()
    {
        var effect = OnDecided.Value.Claims.Single(c => c.MovesBase).Effect!;

        Assert.Contains(effect.With.Scenario.Events, e => e.Id == "mp-concentrate-ban");
        Assert.DoesNotContain(effect.Without.Scenario.Events, e => e.Id == "mp-concentrate-ban");
        Assert.Equal(effect.With.Scenario.Events.Length - 1, effect.Without.Scenario.Events.Length);
        Assert.Equal(["mp-concentrate-ban"], OnDecided.Value.Claims[0].InBase);
    }

    [Fact]
    public void Together_they_do_what_the_only_one_that_moves_the_base_case_does()
    {
        var (one, all) = (OnBase.Value.Claims[0].Effect!, OnBase.Value.Together!);

        Assert.Equal(one.Stages, all.Stages);
        Assert.Equal(one.Flows, all.Flows);
        Assert.Equal(one.Prices, all.Prices);
    }

    [Fact]
    public void Tonnes_by_element_add_up_to_the_stage()
    {
        var effect = OnBase.Value.Claims[0].Effect!;

        foreach (var mined in effect.Stages.Where(s => s.Stage == "mined"))
        {
            var elements = effect.Elements.Where(e => (e.Year, e.Stage, e.Country) == (mined.Year, "mined", mined.Country)).Sum(e => e.Tonnes);
            Assert.InRange(elements, mined.Tonnes - 6, mined.Tonnes + 6);
        }

        Assert.Contains(effect.Elements, e => e is { Stage: "mined", Element: "ndpr", Country: "USA", Tonnes: < -1000 });
    }

    [Fact]
    public void Each_run_is_made_once()
    {
        // As it is; with the stop, which is all that moves; six switches; all switches at once. The claims that fail have nothing to run.
        Assert.Equal(9, OnBase.Value.Runs);
    }

    [Theory]
    [InlineData(Verdict.Accept, null, ImpactKind.MovesBase)]
    [InlineData(Verdict.Accept, "mass-balance", ImpactKind.Switch)]
    [InlineData(Verdict.AcceptAsScenario, null, ImpactKind.Switch)]
    [InlineData(Verdict.Reject, null, ImpactKind.NotAccepted)]
    [InlineData(Verdict.NeedsSource, null, ImpactKind.NotAccepted)]
    [InlineData(null, "later-denial", ImpactKind.FailsCheck)]
    [InlineData(null, "in-baseline", ImpactKind.MovesBase)]
    public void A_decision_and_then_the_checks_say_what_a_claim_may_move(Verdict? verdict, string? failed, ImpactKind kind)
    {
        var (world, scenario) = Base.Value;

        var claim = Assert.Single(Measure(scenario, world, [Of(Stop, world, scenario, verdict, failed)], new ImpactOptions { LastYear = 2026 }).Claims);

        Assert.Equal(kind, claim.Kind);
        Assert.Equal(kind == ImpactKind.MovesBase, claim.MovesBase);
        Assert.NotNull(claim.Effect);
        Assert.Equal(claim.MovesBase, !claim.Headline.StartsWith("0 t", StringComparison.Ordinal));
    }

    [Fact]
    public void A_proposal_that_nobody_reviewed_says_so() =>
        Assert.StartsWith("Would move the base case once it is accepted", OnBase.Value.Claims[0].Headline, StringComparison.Ordinal);

    [Fact]
    public void A_number_of_the_world_is_set_where_the_world_can_be_read_again()
    {
        var (world, scenario) = Base.Value;
        var files = new DirectorySource(Path.Combine(Repository.Root, "data", "world"));
        var options = new ImpactOptions { LastYear = 2025, WithNumbers = set => WorldReader.Read(files, [.. scenario.Overrides, .. set]).Value! };

        var claim = Assert.Single(Measure(scenario, world, [Of(Resource, world, scenario)], options).Claims);

        Assert.Equal(12_145_000, claim.Effect!.With.World.Deposits["beylikova"].ResourceTonnesReo!.Value.Value, 3);
        Assert.Equal(12_500_000, claim.Effect.Without.World.Deposits["beylikova"].ResourceTonnesReo!.Value.Value, 3);
    }

    [Fact]
    public void No_claims_need_no_run()
    {
        var (world, scenario) = Base.Value;
        var result = Measure(scenario, world, []);

        Assert.Equal((0, "0 t, because nothing in it was read as a claim."), (result.Runs, result.Headline));
        Assert.Null(result.Together);
    }

    [Fact]
    public void It_can_be_stopped()
    {
        var (world, scenario) = Base.Value;

        Assert.ThrowsAny<OperationCanceledException>(() => ImpactAnalyser.Run("t", world, scenario, [Of(Stop, world, scenario)], cancellationToken: new CancellationToken(canceled: true)));
    }

    private static ImpactResult Whole((World World, Scenario Scenario) on) => Measure(
        on.Scenario,
        on.World,
        All.Select(c => Of(c, on.World, on.Scenario, null, c == RefinesAll ? "mass-balance" : c == ShareFalls ? "forecast-empty" : null)));
}
