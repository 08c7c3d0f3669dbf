using Didymium.Analysis.Indices;
using Didymium.Chain.Evidence;
using Didymium.Testing;

namespace Didymium.Reports.Tests.Indices;

/// <summary>Each index on numbers that can be worked out on paper.</summary>
public sealed class FormulaTests
{
    [Fact]
    public void Herfindahl_is_the_sum_of_squared_shares()
    {
        // Shares of 50, 30 and 20 %: 0.25 + 0.09 + 0.04.
        Assert.Equal(0.38, Herfindahl.Of([50, 30, 20])!.Value, 12);
        Assert.Equal(1.0, Herfindahl.Of([7, 0])!.Value, 12);
        Assert.Equal(0.25, Herfindahl.Of([3, 3, 3, 3])!.Value, 12);
    }

    [Fact]
    public void Nothing_to_share_is_not_known_rather_than_zero()
    {
        Assert.Null(Herfindahl.Of([]));
        Assert.Null(Herfindahl.Of([0, 0]));
        Assert.Null(GovernanceHhi.Of([]));
        Assert.Null(ImportReliance.Of(0, 5, 5));
        Assert.Null(GeoPolRisk.Of(0.4, 0, []));
    }

    [Fact]
    public void Governance_weighs_each_squared_share_by_score_and_trade_term() =>
        // 0.6² · 5 · 1 + 0.4² · 2 · 1.7 = 1.8 + 0.544.
        Assert.Equal(2.344, GovernanceHhi.Of([new(60, 5, 1), new(40, 2, 1.7)])!.Value, 12);

    [Theory]
    [InlineData(60, 50, 10, 0.4)] // net 40 of 100
    [InlineData(0, 3, 0, 1.0)]
    [InlineData(100, 5, 30, 0.0)] // a net exporter relies on nobody
    public void Import_reliance_is_net_imports_in_what_is_supplied(double domestic, double imports, double exports, double expected) =>
        Assert.Equal(expected, ImportReliance.Of(domestic, imports, exports)!.Value, 12);

    [Fact]
    public void GeoPolRisk_is_concentration_times_the_instability_of_what_is_imported() =>
        // 0.38 · (0.6·60 + 0.2·20) / (20 + 80) = 0.38 · 0.4.
        Assert.Equal(0.152, GeoPolRisk.Of(0.38, 20, [new(60, 0.6), new(20, 0.2)])!.Value, 12);

    [Fact]
    public void The_EU_score_halves_global_supply_by_import_reliance() =>
        // (8 · 0.25 + 2 · 0.75) · 0.9 · 0.9 = 3.5 · 0.81.
        Assert.Equal(2.835, new EuSupplyRisk(8, 2, 0.5, 0.1, 0.9).Score, 12);

    // Inputs and results as the European Commission printed them in 2017 (Criticality Assessments, tables 7, 18, 19): the result from
    // rounded inputs may be off by what the rounding hides, and by no more.
    [Theory]
    [InlineData("Ce", 9.2, 2.6, 0.01, 1.0, 5.7)]
    [InlineData("Nd", 8.8, 1.8, 0.01, 0.9, 4.8)]
    [InlineData("Dy", 9.2, 1.8, 0.00, 0.9, 5.2)]
    public void The_three_published_results_follow_from_their_inputs_within_rounding(string element, double global, double eu, double recycled, double substitution, double published)
    {
        var row = EuReproduction.Of(new EuAssessment(element, "", global, eu, 1, recycled, substitution, null, null, published, "eu-crm-2017"));

        Assert.True(row.Reproduces, row.ToString());
        Assert.InRange(row.Computed, published - 0.26, published + 0.26);
        Assert.False(EuReproduction.Of(row.Published with { Score = published + 0.8 }).Reproduces);
    }

    // Table 19 prints the score on global supply alone and on EU sourcing alone: at full reliance the score is their mean, whatever else was rounded.
    [Theory]
    [InlineData(9.0, 2.5, 5.7)]
    [InlineData(8.0, 1.6, 4.8)]
    [InlineData(8.7, 1.7, 5.2)]
    public void The_published_parts_make_the_published_whole(double globalOnly, double euOnly, double published) =>
        Assert.InRange(new EuSupplyRisk(globalOnly, euOnly, 1, 0, 1).Score, published - 0.1, published + 0.1);

    [Fact]
    public void Instability_is_scaled_as_the_authors_of_GeoPolRisk_do()
    {
        // Angola in 2008: the World Bank estimated -0.3618 for its stability and a table of the method's authors has 0.57.
        var world = SmallWorld.Create().Governed("AGO", 0, -0.3618).Governed("X", -4).Build();

        Assert.Equal(0.57, world.Governance["AGO"].Instability(2008), 2);
        Assert.Equal((10.0, 1.0), (world.Governance["X"].Scaled(2008), world.Governance["X"].Instability(2008)));
    }
}
