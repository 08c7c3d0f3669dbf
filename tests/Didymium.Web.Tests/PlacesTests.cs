using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Didymium.Market.Results;
using Didymium.Reports.Models;
using Didymium.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Didymium.Web.Tests;

/// <summary>What the pages of places say is what the run and the world say.</summary>
[Collection(SharedSiteTests.Name)]
public sealed partial class PlacesTests(SharedSite shared)
{
    private Run Run => shared.Site.Services.GetRequiredService<RunBook>() is var book ? book.Run(book.Job(null)!)!.ByYear() : null!;

    [Fact]
    public async Task A_country_page_says_the_share_of_mining_that_the_run_has()
    {
        var page = await PageAsync("/countries/CHN");
        var share = Run.Shares.Single(s => s.Stage == "mined" && s.By == "location" && s.Country == "CHN" && s.Period == 2024);

        // USGS: 270 of 390 kt in 2024, 69 %; the run counts more in Myanmar.
        Assert.InRange(share.Share, 0.64, 0.74);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"part of the world in 2024 (and in 2030): mining {100 * share.Share:0} % ("), page, StringComparison.Ordinal);
        Assert.Contains(Words.Number(share.Tonnes), page, StringComparison.Ordinal);
        Assert.Contains("/trace?thing=share%20mined%20CHN%202024", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_on_a_page_leads_to_its_source_and_its_trace()
    {
        var page = await PageAsync("/countries/CHN");
        var mined = Run.World.Observations.Single(o => o.Id == "mined-chn-2024");
        Assert.Contains("270\u202f000", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Run.World.Sources[mined.Value.Source].Url}\"", page, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(mined.Value.Cell), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plant_page_holds_capacity_output_and_what_the_world_loses_without_it()
    {
        var page = await PageAsync("/plants/mountain-pass-mine");
        var plant = Run.World.Facilities.Single(f => f.Id == "mountain-pass-mine");
        var row = Run.Capacity.Single(c => c.Facility == plant.Id && c.Period == 2030);
        Assert.Contains(Words.Number(row.CapacityTonnes * row.Utilisation), page, StringComparison.Ordinal);
        Assert.Contains("If it were gone", page, StringComparison.Ordinal);
        Assert.Contains("lost, million USD", page, StringComparison.Ordinal);
        Assert.Contains(plant.Operator, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_element_page_balances_as_the_run_does()
    {
        var page = await PageAsync("/elements/Dy");
        var balance = Run.ElementBalances.Single(b => b.Element == "dy" && b.Period == 2040);
        Assert.Contains(Words.Number(balance.Used), page, StringComparison.Ordinal);
        Assert.Contains(Words.Number(balance.Lost), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_pair_shows_the_market_of_the_pair_and_says_so()
    {
        var page = await PageAsync("/elements/Nd");
        Assert.Contains("<h1>Neodymium</h1>", page, StringComparison.Ordinal);
        Assert.Contains("together with its neighbour", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/countries/XXX")]
    [InlineData("/plants/no-such-plant")]
    [InlineData("/elements/unobtainium")]
    public async Task What_does_not_exist_is_said_and_leads_back(string path)
    {
        var page = await PageAsync(path);
        Assert.Contains("There is no such", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_search_asks_for_is_text_and_never_markup()
    {
        var page = await RawAsync("/plants?q=%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("0 of ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_plants_is_what_was_asked_for()
    {
        var page = await PageAsync("/plants?stage=mine&country=AUS");
        var mines = Run.World.Facilities.Count(f => f.Stage == Chain.Facilities.Stage.Mine && (f.Region == "AUS" || f.Owner == "AUS"));
        Assert.Contains($"{mines} of {Run.World.Facilities.Length} plants", page, StringComparison.Ordinal);
        Assert.Equal(mines, PlantLink().Matches(page).Select(m => m.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_slider_of_the_map_shows_another_year_at_once_and_in_the_address()
    {
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(shared.Site.Address);
        await tab.OpenAsync("/map?stage=magnet");
        var before = await tab.Page.InnerTextAsync("#places figcaption");
        await tab.Page.FocusAsync("form.filter input[type=range][name=year]");
        await tab.Page.Keyboard.PressAsync("Home");
        await tab.Page.WaitForURLAsync("**year=2024**");
        await Assertions.Expect(tab.Page.Locator("#places figcaption")).ToContainTextAsync("2024");
        await Assertions.Expect(tab.Page.Locator("#places .chart svg")).ToBeVisibleAsync();
        Assert.NotEqual(before, await tab.Page.InnerTextAsync("#places figcaption"));
        Assert.Contains("2024", await tab.Page.InnerTextAsync("#places h2"), StringComparison.Ordinal);
        tab.MustBeQuiet();
    }

    [Fact]
    public async Task A_node_of_the_chain_is_followed_by_a_click_or_by_the_list()
    {
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(shared.Site.Address);
        await tab.OpenAsync("/chain?year=2030");
        await tab.Page.Locator("#sankey .chart svg text", new() { HasText = "Malaysia" }).First.ClickAsync();
        await tab.Page.WaitForURLAsync("**/chain?*node=*");
        await tab.DrawnAsync();
        Assert.Contains("Malaysia", await tab.Page.InnerTextAsync("#sankey figcaption"), StringComparison.Ordinal);
        await tab.Page.SelectOptionAsync("select[name=node]", "metal:JPN");
        await Assertions.Expect(tab.Page.Locator("#sankey figcaption")).ToContainTextAsync("Japan");
        tab.MustBeQuiet();
    }

    // As a reader sees it: thousands are set apart by a space that markup spells out.
    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await RawAsync(path));

    private Task<string> RawAsync(string path) => shared.Site.Client.GetStringAsync(path);

    [GeneratedRegex("href=\"/plants/[a-z0-9-]+\"")]
    private static partial Regex PlantLink();
}
