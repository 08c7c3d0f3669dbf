using Didymium.Analysis;

namespace Didymium.Reports.Tests;

/// <summary>Perfect foresight on the shipped world.</summary>
public sealed class ForesightTests
{
    [Fact]
    public void Knowing_the_future_is_worth_something_and_not_the_world()
    {
        var gap = ForesightGap.Of(Samples.Foreseen);

        // Myopia costs an industry of a few billion dollars a year some of it; more than a fiftieth of the surplus would be a fault of ours.
        Assert.InRange(gap.Share, 0.0001, 0.02);
    }

    [Fact]
    public void Every_balance_closes_with_the_future_known_too() => Assert.All(
        Samples.Foreseen.Balances,
        b => Assert.True(Math.Abs(b.Residual) <= 1e-6 * Math.Max(1, b.Made + b.Imported + Math.Abs(b.StockDrawn)), b.ToString()));

    [Fact]
    public void Prices_move_less_from_year_to_year()
    {
        foreach (var product in new[] { "ox-ndpr", "ox-dy", "ox-tb" })
        {
            Assert.True(ForesightGap.YearlyMove(Samples.Foreseen, product, "CHN") < ForesightGap.YearlyMove(Samples.Foreseen.Recursive!, product, "CHN"), product);
        }
    }

    [Fact]
    public async Task The_report_shows_the_gap_and_a_recursive_run_has_no_such_section()
    {
        var with = await ReportWriter.RenderAsync(Samples.Foreseen, Samples.Extras(Samples.Foreseen), TestContext.Current.CancellationToken);
        var without = await ReportWriter.RenderAsync(Samples.Foreseen.Recursive!, Samples.Extras(Samples.Foreseen), TestContext.Current.CancellationToken);

        Assert.Contains("id=\"foresight\"", with, StringComparison.Ordinal);
        Assert.Contains("id=\"foresight-ox-ndpr\"", with, StringComparison.Ordinal);
        Assert.Contains("id=\"foresightwelfare\"", with, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"foresight\"", without, StringComparison.Ordinal);
    }
}
