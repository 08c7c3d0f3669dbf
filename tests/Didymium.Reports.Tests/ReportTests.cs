namespace Didymium.Reports.Tests;

/// <summary>What the report promises as a document.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task It_is_one_document_that_asks_nothing_of_the_network()
    {
        var run = Samples.Reindustrialisation;
        var html = await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None);

        Assert.StartsWith("<!doctype html>", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link rel=\"stylesheet\"", html, StringComparison.Ordinal);
        Assert.True(html.Length < 3_000_000, $"{html.Length} characters");
    }

    [Fact]
    public async Task Every_section_that_a_sceptic_needs_is_there()
    {
        var run = Samples.Reindustrialisation;
        var html = await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None);

        foreach (var anchor in new[] { "answer", "shares", "supply", "chain", "where", "prices", "balances", "projects", "events", "assumed", "fit", "method", "sources" })
        {
            Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("NaN", html[..html.IndexOf("id=\"coast\"", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_from_data_is_shown_and_never_run()
    {
        const string Evil = "</script><script>window.hacked=1</script>";
        var run = Samples.Reindustrialisation;
        var world = run.World with { Facilities = [.. run.World.Facilities.Select(f => f with { Name = Evil })] };
        var html = await ReportWriter.RenderAsync(run with { World = world }, Samples.Extras(run), CancellationToken.None);

        Assert.DoesNotContain("<script>window.hacked", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;window.hacked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_says_what_the_article_adds_in_tonnes()
    {
        var html = await ReportWriter.RenderComparisonAsync(Samples.Reindustrialisation, Samples.Headlines, CancellationToken.None);

        Assert.Contains("Beylikova", html, StringComparison.Ordinal);
        Assert.Contains("In 2030, mined REO:", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_run_renders_too()
    {
        // A run of the base year alone has no 2030; nothing may divide by it.
        var run = Samples.Reindustrialisation;
        var first = Didymium.Market.MarketEngine.Execute(run.World, run.Scenario, new Didymium.Market.RunOptions { LastYear = run.FirstYear });

        Assert.NotEmpty(await ReportWriter.RenderAsync(first, Samples.Extras(first), CancellationToken.None));
    }
}
