using Didymium.Analysis.Impact;
using Didymium.Evidence.Claims;
using static Didymium.Reports.Tests.Impact.ArticleClaims;

namespace Didymium.Reports.Tests.Impact;

/// <summary>The page of an impact.</summary>
public sealed class ImpactPageTests
{
    [Fact]
    public async Task It_gives_the_answer_every_claim_and_a_reason_for_every_zero()
    {
        var html = await ReportWriter.RenderImpactAsync(ImpactTests.Article, CancellationToken.None);
        var text = System.Net.WebUtility.HtmlDecode(html[..html.IndexOf("id=\"coast\"", StringComparison.Ordinal)]);

        Assert.Contains(ImpactTests.Article.Headline, text, StringComparison.Ordinal);
        foreach (var anchor in new[] { "answer", "claims", "moves", "stages", "prices", "switches", "zeros", "method", "closed", "shares", "elements" })
        {
            Assert.Contains($"id=\"{anchor}\"", text, StringComparison.Ordinal);
        }

        Assert.All(ImpactTests.Article.Claims, c => Assert.Contains(c.Of.Claim.Quote, text, StringComparison.Ordinal));
        Assert.All(ImpactTests.Article.Claims.Where(c => !c.MovesBase), c => Assert.Contains(c.Headline, text, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_document_says_is_shown_and_never_run()
    {
        var (world, scenario) = Load("base");
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(2)> \"</script>";
        var claim = Of(Stop with { Quote = Evil }, world, scenario, Verdict.AcceptAsScenario);
        var html = await ReportWriter.RenderImpactAsync(ImpactAnalyser.Run(Evil, world, scenario, [claim], new ImpactOptions { LastYear = 2025 }), CancellationToken.None);

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_claims_has_a_page_too()
    {
        var (world, scenario) = Load("base");

        Assert.Contains("0 t, because nothing in it was read as a claim.", await ReportWriter.RenderImpactAsync(Measure(scenario, world, []), CancellationToken.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Its_charts_are_drawn_and_it_does_not_scroll_sideways(int width, int height) =>
        await BrowserTests.LookAsync(await ReportWriter.RenderImpactAsync(ImpactTests.Article, CancellationToken.None), width, height, 6, async page =>
        {
            await page.ClickAsync("#shares .frames button:nth-child(2)");
            await page.ClickAsync("#price .frames button:nth-child(2)");
            Assert.Equal(1, await page.Locator("#claimtable .tag.in_base").CountAsync());
            Assert.Equal(6, await page.Locator("#claimtable .tag.switch").CountAsync());
        });
}
