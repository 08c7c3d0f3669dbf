using Didymium.Analysis.Stress;
using Didymium.Chain.Time;
using Didymium.Market.Stress;

namespace Didymium.Reports.Tests;

/// <summary>The stress test of the shipped world: what somebody who knows the field expects of its ranking, and its page.</summary>
public sealed class StressReportTests
{
    internal static readonly Lazy<StressRun> Shipped = new(() =>
        StressEngine.Execute(Samples.Reindustrialisation.World, Samples.Reindustrialisation.Scenario, new StressOptions { At = new Period(2026, 1, TimeStep.Quarter), WorstInPairs = 4 }));

    [Fact]
    public void China_is_the_first_point_of_failure_and_its_magnet_makers_and_smelters_come_before_its_mines()
    {
        var ranking = StressRanking.ByExposure(Shipped.Value).Where(r => r.Case.Kind != StressKind.Pair).Select(r => r.Case.Id).ToList();

        Assert.True(Shipped.Value.Results.Length > 400, $"{Shipped.Value.Results.Length} cases");
        Assert.Equal(["owner:CHN", "country:CHN"], ranking.Take(2).Order(StringComparer.Ordinal).Reverse());
        Assert.InRange(ranking.IndexOf("stage:magnet:CHN"), 2, 5);
        Assert.True(ranking.IndexOf("stage:metal:CHN") < ranking.IndexOf("stage:mine:CHN"));
        Assert.True(ranking.IndexOf("stage:light_separation:CHN") < ranking.IndexOf("stage:mine:CHN"));
        Assert.True(ranking.IndexOf("country:MYS") < ranking.IndexOf("country:EST"));
    }

    [Fact]
    public void An_export_stop_of_magnets_hurts_buyers_and_not_China()
    {
        var stop = Shipped.Value.Results.Single(r => r.Case.Id == "route:magnet:CHN>EU");

        Assert.True(stop.Hurt.Where(h => h.Region != "CHN").Sum(h => h.UsersLoseMillionUsd) > 100);
        Assert.True(stop.Hurt.Where(h => h.Region == "CHN").Sum(h => h.UsersLoseMillionUsd) < 0);
        Assert.Contains(stop.Unserved, u => u.Region == "DEU");
        Assert.DoesNotContain(stop.Unserved, u => u.Region == "CHN" && u.Family == "magnet" && u.Share > 0.01);
        Assert.All(stop.Prices.Where(p => p.Product == "mag-h"), p => Assert.True(p.Outside > 1.5 * p.OutsideBase && p.Inside <= 1.05 * p.InsideBase));
    }

    [Fact]
    public void Every_sentence_names_its_case_and_holds_no_gap()
    {
        foreach (var result in Shipped.Value.Results)
        {
            var sentence = StressSentence.Of(Shipped.Value, result);
            Assert.StartsWith(result.Case.Name + ": ", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("()", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_case_under_two_names_is_ranked_once()
    {
        var ranking = StressRanking.ByExposure(Shipped.Value);

        Assert.True(ranking.Count < Shipped.Value.Results.Length);
        for (var i = 1; i < ranking.Count; i++)
        {
            Assert.True(ranking[i].ExposureMillionUsd <= ranking[i - 1].ExposureMillionUsd);
            Assert.False(ranking[i].Case.IsSameAs(ranking[i - 1].Case));
        }
    }

    [Fact]
    public void What_a_pair_costs_beyond_its_parts_is_its_loss_less_theirs()
    {
        var pair = Shipped.Value.Results.First(r => r.Case.Kind == StressKind.Pair);
        var parts = pair.Case.Id.Split('+').Sum(id => Shipped.Value.Results.Single(r => r.Case.Id == id).WelfareLostMillionUsd);

        Assert.Equal(pair.WelfareLostMillionUsd - parts, StressRanking.Beyond(Shipped.Value, pair)!.Value, 9);
    }

    [Fact]
    public async Task The_page_has_its_sections_and_no_gap()
    {
        var html = await ReportWriter.RenderStressAsync(Shipped.Value, CancellationToken.None);

        foreach (var anchor in new[] { "answer", "ranking", "points", "trade", "without", "victims", "pairs", "all", "method" })
        {
            Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("NaN", html[..html.IndexOf("id=\"coast\"", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.True(html.Length < 3_500_000, $"{html.Length} characters");
    }
}
