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

        foreach (var anchor in new[] { "answer", "shares", "supply", "chain", "where", "prices", "balances", "recycling", "in-use", "scrap", "recycled-share", "projects", "decisions", "policies", "gap", "short", "short-map", "events", "assumed", "fit", "method", "sources" })
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

    [Fact]
    public async Task A_monthly_run_shows_prices_by_the_month_and_everything_else_by_the_year()
    {
        var fine = Samples.Monthly;
        var run = fine.ByYear();
        var html = await ReportWriter.RenderAsync(run, Samples.Extras(run) with { Fine = fine }, CancellationToken.None);

        var prices = Section(html, "price-ox-dy");
        Assert.Contains("<td class=\"d\">2025-05</td>", prices, StringComparison.Ordinal);
        Assert.Contains("<td class=\"d\">2025-05</td>", Section(html, "gap"), StringComparison.Ordinal);
        Assert.DoesNotContain("<td class=\"d\">2025-05</td>", Section(html, "in-use"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gap_of_a_licence_is_that_of_the_price_table()
    {
        var run = Samples.Reindustrialisation;
        string[] outside = ["USA", "JPN", "DEU", "FRA", "KOR"];
        var rows = run.Prices.Where(p => p.Product == "ox-dy" && p.Period == 2026).ToList();
        var home = rows.Single(p => p.Region == "CHN").UsdPerKg;
        var times = rows.Where(p => outside.Contains(p.Region)).Average(p => p.UsdPerKg) / home;
        var html = await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None);

        Assert.Contains(FormattableString.Invariant($"<td class=\"n\">{times:0.00}</td>"), Section(html, "gap"), StringComparison.Ordinal);
        Assert.True(times > 1.1);
    }

    [Fact]
    public async Task Every_decision_and_every_policy_in_force_has_a_row()
    {
        var run = Samples.Reindustrialisation;
        var html = await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None);

        Assert.Equal(run.Decisions.Length, Rows(html, "decisiontable"));
        Assert.Equal(
            run.Scenario.Events.Count(e => e.Kind is not ("project" or "demand" or "note") && run.Periods.Any(p => e.ShareInForce(p) > 0)),
            Rows(html, "policytable"));
    }

    [Fact]
    public async Task Without_shortages_nobody_is_said_to_go_short()
    {
        var run = Samples.Reindustrialisation with { Shortages = [] };
        var html = await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None);

        Assert.DoesNotContain("id=\"short\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#short\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hindcast_page_speaks_of_products_and_places_by_name()
    {
        var html = await ReportWriter.RenderHindcastAsync(Samples.Hindcast, CancellationToken.None);

        Assert.Contains("<h3>Dysprosium oxide, Japan", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h3>Price of ox-", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">price of ox-", html, StringComparison.Ordinal);
        Assert.Contains("Cerium oxide outside China", html, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"log\"", Section(html, "h-price-of-ox-dy--JPN--parts-of-years-"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"type\":\"log\"", Section(html, "h-price-of-ox-ndpr--CHN"), StringComparison.Ordinal);
    }

    private static string Section(string html, string id)
    {
        var from = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        return html[from..html.IndexOf("</figure>", from, StringComparison.Ordinal)];
    }

    private static int Rows(string html, string table)
    {
        var from = html.IndexOf($"<table id=\"{table}\"", StringComparison.Ordinal);
        return html[from..html.IndexOf("</table>", from, StringComparison.Ordinal)].Split("<tr>").Length - 2;
    }
}
