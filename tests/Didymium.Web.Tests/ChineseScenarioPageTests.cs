using System.Net;
using System.Text.RegularExpressions;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Testing;

namespace Didymium.Web.Tests;

/// <summary>Scenarios and events in the reader's language: their page, the menus that name them, the search, the list of dates.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class ChineseScenarioPageTests(SharedSite shared)
{
    private static readonly Scenario Default = ScenarioReader.Read(new DirectorySource(Repository.Scenarios), "reindustrialisation").Value!;

    [Fact]
    public async Task Every_event_is_listed_in_Chinese()
    {
        var html = await TextAsync("/scenarios", "zh");

        Assert.Equal([], Default.Events.Where(e => !html.Contains(e.NameZh, StringComparison.Ordinal)).Select(e => e.Id));
        Assert.Equal([], Default.Events.Where(e => html.Contains(e.Name, StringComparison.Ordinal)).Select(e => e.Id));
        Assert.Contains(Default.DescriptionZh, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opened_event_says_in_Chinese_what_the_model_does()
    {
        var html = await TextAsync("/scenarios?open=mp-price-floor", "zh");

        Assert.Contains(Default.Events.Single(e => e.Id == "mp-price-floor").EffectZh, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_names_in_Chinese_the_events_that_rest_on_it()
    {
        var html = await TextAsync("/data/sources/mp-dow-terms", "zh");

        Assert.Contains($"事件 mp-price-floor（保底价格，生效，自 2025-10）：{Default.Events.Single(e => e.Id == "mp-price-floor").NameZh}", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "萨斯喀彻温研究委员会")]
    [InlineData("zh", "萨斯喀彻温研究委员会")]
    [InlineData("zh", "Saskatchewan Research Council")]
    public async Task The_search_finds_either_language(string language, string words)
    {
        var html = await TextAsync($"/scenarios?q={Uri.EscapeDataString(words)}", language);

        Assert.Contains("id=\"e-src-metal-commissioning\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"e-mp-price-floor\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/scenarios", "en", "Re-industrialisation as decided")]
    [InlineData("/scenarios", "zh", "按已定决策的再工业化")]
    [InlineData("/plants", "en", "Re-industrialisation as decided")]
    [InlineData("/plants", "zh", "按已定决策的再工业化")]
    [InlineData("/compare", "zh", "按已定决策的再工业化")]
    [InlineData("/explain", "zh", "按已定决策的再工业化")]
    public async Task Menus_name_scenarios_and_send_ids(string page, string language, string name)
    {
        var html = await TextAsync(page, language);

        Assert.Matches($"<option value=\"reindustrialisation\"[^>]*>{Regex.Escape(name)}</option>", html);
    }

    [Fact]
    public async Task How_many_more_events_are_alike_stands_apart_from_the_name()
    {
        var html = await TextAsync("/", "en");

        Assert.Matches(@"</a><span class=""soft""> and \d+ more alike</span>", html);
        Assert.DoesNotMatch(@"</a><span class=""soft"">and", html);
    }

    // Not by ?lang=, which the site remembers for all that the shared client asks after.

    private async Task<string> TextAsync(string address, string language) => WebUtility.HtmlDecode(await shared.Site.PageAsync(address, language));
}
