namespace Didymium.Web.Tests;

/// <summary>Every page in a real browser, on a desk and on a phone.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class PageTests(SharedSite shared)
{
    /// <summary>The pages, each by its plain address and by one with choices in it.</summary>
    internal static IReadOnlyList<(string Name, string Path)> Pages { get; } = [.. Addresses.Data, .. Addresses.Evidence, .. Addresses.Manual, .. Addresses.Places, .. Addresses.Work];

    public static TheoryData<string, string, int, string, bool> Looks => [.. Pages.SelectMany(page => new (string, string, int, string, bool)[]
    {
        (page.Name, page.Path, 1280, "en", false),
        (page.Name, page.Path, 390, "en", true),
        (page.Name, page.Path, 1280, "zh", true),
    })];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_is_drawn_sound_and_usable(string name, string path, int width, string language, bool dark)
    {
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(shared.Site.Address, width, 900, language, dark);
        await tab.OpenAsync(path);
        Assert.StartsWith(language, await tab.Page.EvaluateAsync<string>("document.documentElement.lang"), StringComparison.Ordinal);
        await tab.MustBeSoundAsync($"{name}-{width}-{language}{(dark ? "-dark" : string.Empty)}");
    }

    [Fact]
    public async Task A_page_weighs_less_than_200_kilobytes()
    {
        foreach (var (name, path) in Pages)
        {
            var html = await shared.Site.Client.GetByteArrayAsync(path);
            Assert.True(html.Length < 200 * 1024, $"{name} weighs {html.Length / 1024} KB");
        }
    }
}
