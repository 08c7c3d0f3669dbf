using System.Collections.Frozen;
using Didymium.Analysis.Attribution;
using Didymium.Chain.Evidence;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;
using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Reports.Tests.Attribution;

/// <summary>The page of an explanation.</summary>
public sealed class ExplanationPageTests
{
    [Fact]
    public async Task The_page_says_the_parts_the_events_and_who_says_so()
    {
        var html = await ReportWriter.RenderExplanationAsync(Banned(), CancellationToken.None);

        Assert.Contains("Price of met-dy in DEU, 2024: 200 USD/kg", html, StringComparison.Ordinal);
        Assert.Contains("20 USD/kg without the scenario&#x27;s events, 200 USD/kg with them", html, StringComparison.Ordinal);
        Assert.Contains("AUS stops selling", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/paper\"", html, StringComparison.Ordinal);
        Assert.Contains("nothing may move", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Its_charts_are_drawn_and_it_does_not_scroll_sideways(int width, int height) =>
        await BrowserTests.LookAsync(await ReportWriter.RenderExplanationAsync(Banned(), CancellationToken.None), width, height, 4, async page =>
        {
            // Baseline and sum in grey, the one ban in orange.
            Assert.Equal(2, await page.EvaluateAsync<int>("document.querySelectorAll('#sum .chart svg path[fill=\"#555555\"]').length"));
            Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelectorAll('#sum .chart svg path[fill=\"#D55E00\"]').length"));
        });

    // A ban on the only supplier: from the reference price of 20 to the choke price of 200, as in ExplainerTests.
    internal static Explanation Banned()
    {
        var world = SmallWorld.Create()
            .Oxide("dy").Product("met-dy", ProductStage.Metal, 20, 0, ("dy", 1))
            .Maker("aus", Stage.Metal, "AUS", "met-dy", 100, 20).Maker("deu", Stage.Metal, "DEU", "met-dy", 2, 20)
            .Demand("DEU", "met-dy", 10).Demand("AUS", "met-dy", 1)
            .Build() with
        {
            Sources = new Dictionary<string, Source> { ["paper"] = new() { Id = "paper", Title = "A paper", Url = "https://example.org/paper" } }.ToFrozenDictionary(StringComparer.Ordinal),
        };
        var ban = new TradeBan
        {
            Id = "ban",
            Name = "AUS stops selling",
            Start = new YearMonth(2024),
            Status = EventStatus.InForce,
            Evidence = ["paper"],
            Scope = new TradeScope("met-dy", null, "AUS", "DEU"),
        };
        return Explainer.Explain(world, new Scenario { Id = "test", Name = "test", Events = [ban] }, QuestionParser.Parse("price met-dy DEU 2024", world).Value!);
    }
}
