using System.Text.RegularExpressions;

namespace Didymium.Web.Tests;

/// <summary>Scenarios in a real browser: switches, sliders, the address, the run.</summary>
[Collection(SharedSiteTests.Name)]
public sealed partial class WorkBrowserTests(SharedSite shared)
{
    [Fact]
    public async Task A_switch_and_a_slider_stand_in_the_address_at_once_and_the_run_shows_what_they_do()
    {
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(shared.Site.Address);
        await tab.OpenAsync("/scenarios?base=reindustrialisation&open=mp-price-floor");
        var page = tab.Page;

        await page.Locator("input[name=off][value=mp-concentrate-ban]").CheckAsync();
        await tab.UntilAsync("new URLSearchParams(location.search).get('off') === 'mp-concentrate-ban'");
        var slider = page.Locator("#e-mp-price-floor input[type=range]").Nth(2);
        await slider.FillAsync("90");
        await tab.UntilAsync("new URLSearchParams(location.search).get('mp-price-floor.usd_per_kg') === '90'");
        await tab.UntilAsync("document.querySelectorAll('#summary .changes li').length === 2");

        await page.Locator("#summary button.main").ClickAsync();
        await page.WaitForURLAsync(RunAddress());
        await page.Locator("#differs").WaitForAsync();
        await tab.DrawnAsync();
        await tab.MustBeSoundAsync("run-outcome-1280");
        Assert.Equal(2, await page.Locator("#changed + ul li").CountAsync());

        await page.SetViewportSizeAsync(390, 900);
        await tab.OpenAsync(new Uri(page.Url).PathAndQuery);
        await tab.MustBeSoundAsync("run-outcome-390");
    }

    [Fact]
    public async Task A_shared_address_shows_the_same_changes()
    {
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(shared.Site.Address);
        await tab.OpenAsync("/scenarios?base=reindustrialisation&off=mp-concentrate-ban&mp-price-floor.usd_per_kg=90&open=mp-price-floor");

        Assert.True(await tab.Page.Locator("input[name=off][value=mp-concentrate-ban]").IsCheckedAsync());
        Assert.Equal("90", await tab.Page.Locator("[name='mp-price-floor.usd_per_kg']").InputValueAsync());
        Assert.Equal("90", await tab.Page.Locator("#e-mp-price-floor input[type=range]").Nth(2).InputValueAsync());
    }

    [Fact]
    public async Task A_number_back_at_the_scenarios_own_is_no_change()
    {
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(shared.Site.Address);
        await tab.OpenAsync("/scenarios?base=reindustrialisation&mp-price-floor.usd_per_kg=90&open=mp-price-floor");

        await tab.Page.Locator("[name='mp-price-floor.usd_per_kg']").FillAsync("110.0");

        await tab.UntilAsync("!new URLSearchParams(location.search).has('mp-price-floor.usd_per_kg')");
        await tab.UntilAsync("document.querySelectorAll('#summary .changes li').length === 0");
        tab.MustBeQuiet();
    }

    [Fact]
    public async Task The_search_hides_what_does_not_match()
    {
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(shared.Site.Address);
        await tab.OpenAsync("/scenarios?base=reindustrialisation");

        await tab.Page.Locator("#q").FillAsync("lynas");

        Assert.True(await tab.Page.Locator("#e-lynas-jare-floor").IsVisibleAsync());
        Assert.False(await tab.Page.Locator("#e-mp-price-floor").IsVisibleAsync());
    }

    [GeneratedRegex("/runs/run-[0-9a-f]{12}$")]
    private static partial Regex RunAddress();
}
