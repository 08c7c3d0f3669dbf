using Didymium.Analysis.Evidence;
using Didymium.Chain.Facilities;
using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Reports.Tests.Evidence;

/// <summary>The worked examples of the article, against the shipped world and runs of it.</summary>
public sealed class ModelFactsTests
{
    private static readonly Lazy<ModelFacts> OfBase = new(() => new ModelFacts(Samples.Execute("base", lastYear: 2026)));

    private static readonly Lazy<ModelFacts> OfDefault = new(() => new ModelFacts(Samples.Reindustrialisation));

    private static readonly string[] NdPr = ["Nd", "Pr"];

    private static readonly Claim AllAtHome = Sample.Claim(ClaimType.Production, Sample.MpMaterials, "The company has transitioned to refining all its rare earth concentrates domestically") with { Status = ClaimStatus.Operating };

    [Theory]
    [InlineData("base")]
    [InlineData("reindustrialisation")]
    [InlineData("headlines")]
    public void Refining_all_at_home_fails_its_mass_balance_in_every_run_as_the_measured_series_stays(string scenario)
    {
        var facts = scenario switch { "base" => OfBase.Value, "headlines" => new ModelFacts(Samples.Headlines), _ => OfDefault.Value };
        var result = Sample.Check("mass-balance", AllAtHome, Sample.Against(facts));

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.StartsWith("2,599 t NdPr oxide separated in 2025", result.Message, StringComparison.Ordinal);
        Assert.Contains("contained in 50,692 t REO mined", result.Message, StringComparison.Ordinal);
        var contained = facts.Output(Sample.MpMaterials, Stage.Mine, 2025, NdPr)!.Value;
        Assert.InRange(contained, 7_500, 8_500);
        Assert.Equal(Reach.Nothing, ReviewRules.Could(AllAtHome, Sample.Article, [result]).Reach);
    }

    [Fact]
    public void Without_a_measured_figure_the_run_says_the_same()
    {
        var result = Sample.Check("mass-balance", AllAtHome with { Time = Sample.Year(2026) }, Sample.Against(OfBase.Value));

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Contains("the run of base, 2026", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mine_and_the_company_are_one_business()
    {
        Assert.Equal(CheckOutcome.Failed, Sample.Check("mass-balance", AllAtHome with { SubjectEntity = "mountain-pass" }, Sample.Against(OfBase.Value)).Outcome);
        Assert.Contains(OfBase.Value.Plants(Sample.MpMaterials), plant => plant.Id == "independence");
        Assert.DoesNotContain(OfBase.Value.Plants(Sample.MpMaterials), plant => plant.Id.EndsWith("-claimed", StringComparison.Ordinal));
    }

    [Fact]
    public void Beylikovas_headline_is_ore()
    {
        var claim = Sample.Claim(ClaimType.Resource, Sample.Beylikova, "holds 694 million tonnes", Sample.Tonnes(694e6, raw: "694 million tonnes"));
        var result = Sample.Check("exceeds-world", claim, Sample.Against(OfBase.Value));

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.StartsWith("694 million t as REO is 7.7 times the world's reserves of 90 million t REO (USGS Mineral Commodity Summaries 2025", result.Message, StringComparison.Ordinal);
        Assert.Contains("Read as ore at 1 to 2 % it is 6.94 million t to 13.88 million t REO in situ", result.Message, StringComparison.Ordinal);
        Assert.Contains("12.5 million t REO", result.Message, StringComparison.Ordinal);
        Assert.Contains("uncertified", result.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Sample.Check("implied-grade", claim, Sample.Against(OfBase.Value)).Outcome);
        Assert.Equal(CheckOutcome.Failed, Sample.Check("basis-unclear", claim, Sample.Against(OfBase.Value)).Outcome);
    }

    [Fact]
    public void The_stop_of_concentrate_is_in_the_default_scenario_and_news_to_the_base()
    {
        var stop = Sample.Claim(ClaimType.TradeFlow, Sample.MpMaterials, "MP Materials has ceased exporting rare earth ores to China") with { Status = ClaimStatus.Closed, CounterpartEntity = "china" };

        var known = Sample.Check("in-baseline", stop, Sample.Against(OfDefault.Value));
        Assert.Equal(CheckOutcome.Warning, known.Outcome);
        Assert.Contains("mp-concentrate-ban", known.Message, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Sample.Check("in-baseline", stop, Sample.Against(OfBase.Value)).Outcome);
        Assert.Equal(Reach.BaseCase, ReviewRules.Could(stop, Sample.Article, Didymium.Evidence.Checks.Checker.Run(stop, Sample.Against(OfBase.Value))).Reach);

        Assert.InRange(OfBase.Value.Flow(Sample.MpMaterials, Sample.China, "conc", 2025)!.Value, 20_000, 27_000);
        Assert.Equal(0, OfDefault.Value.Flow(Sample.MpMaterials, Sample.China, "conc", 2026)!.Value, 6);
    }

    [Fact]
    public void Outputs_are_observed_ones_where_there_are_any_and_the_runs_otherwise()
    {
        var facts = OfBase.Value;

        Assert.Equal(390_000, facts.Output(null, Stage.Mine, 2024, [])!.Value);
        Assert.Equal(118_900, facts.Output(Sample.China, Stage.Mine, 2010, [])!.Value);
        Assert.Null(facts.Output(Sample.MpMaterials, Stage.Mine, 2010, []));
        Assert.InRange(facts.Output(Sample.China, Stage.LightSeparation, 2025, NdPr)!.Value, 50_000, 100_000);
        Assert.InRange(facts.FeedImports(Sample.China, 2024, [])!.Value, 60_000, 150_000);
        Assert.True(facts.FeedImports(Sample.China, 2024, NdPr)!.Value < facts.FeedImports(Sample.China, 2024, [])!.Value / 2);
        Assert.Null(facts.Output(null, Stage.Magnet, 2050, []));
        Assert.Equal(OfBase.Value.Scenario, facts.Scenario);
    }

    [Fact]
    public void Prices_span_what_was_observed_and_what_the_run_has()
    {
        var range = OfDefault.Value.Price(Sample.NdPrOxide)!;

        Assert.Equal(("ox-ndpr", 2017, 2040), (range.Product, range.FirstYear, range.LastYear));
        Assert.True(range.Low <= 45 && range.High >= 134);
        var floor = Sample.Claim(ClaimType.Price, Sample.NdPrOxide, "110 USD/kg", Sample.Tonnes(110) with { Unit = "USD", Rate = QuantityRate.PerKg });
        Assert.Equal(CheckOutcome.Passed, Sample.Check("exceeds-world", floor, Sample.Against(OfDefault.Value)).Outcome);
    }

    [Fact]
    public void Chances_of_success_are_those_of_the_world()
    {
        var world = Samples.Reindustrialisation.World;

        Assert.All(ExecutionTable.Probabilities.Where(p => world.Statuses.ContainsKey(Keys.Of(p.Key))), p => Assert.Equal(world.Statuses[Keys.Of(p.Key)].SuccessProbability.Value, p.Value));
    }

    [Fact]
    public void A_policy_of_China_is_found_among_its_licences()
    {
        var control = Sample.Claim(ClaimType.Policy, Sample.China, "controls the export of dysprosium") with { Status = ClaimStatus.InForce, Time = Sample.Year(2025) };

        Assert.Contains("licence", Sample.Check("in-baseline", control, Sample.Against(OfDefault.Value)).Message, StringComparison.Ordinal);
    }
}
