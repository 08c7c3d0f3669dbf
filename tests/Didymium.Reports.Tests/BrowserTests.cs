using Microsoft.Playwright;

namespace Didymium.Reports.Tests;

/// <summary>The report in a real browser.</summary>
public sealed class BrowserTests
{
    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Every_chart_is_drawn_without_an_error_or_a_request_and_the_page_does_not_scroll_sideways(int width, int height)
    {
        var run = Samples.Reindustrialisation;
        await LookAsync(await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None), width, height, 18, async page =>
        {
            // The year slider redraws the chain, the switch redraws a share.
            var before = await page.Locator("#sankey .chart").InnerHTMLAsync();
            await page.EvaluateAsync("() => { const s = document.querySelector('#sankey input[type=range]'); s.value = 0; s.dispatchEvent(new Event('input')); }");
            Assert.NotEqual(before, await page.Locator("#sankey .chart").InnerHTMLAsync());
            await page.ClickAsync("#share-mined .frames button:nth-child(2)");
            await page.ClickAsync("#recycled-share .frames button:nth-child(2)");

            // A tooltip of the gap chart names the period of its points.
            await page.Locator("#gap .chart").HoverAsync();
            await page.WaitForFunctionAsync("/20\\d\\d/.test([...document.querySelectorAll('#gap .chart > div')].map(d => d.innerText).join(' '))");
        });
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task The_hindcast_page_is_drawn_in_the_same_way(int width, int height) =>
        await LookAsync(await ReportWriter.RenderHindcastAsync(Samples.Hindcast, CancellationToken.None), width, height, 4, _ => Task.CompletedTask);

    internal static async Task LookAsync(string html, int width, int height, int least, Func<IPage, Task> use)
    {
        var chromium = Chromium();
        Assert.SkipUnless(chromium is not null, "Chromium is not installed (apt-get install chromium), and DIDYMIUM_REQUIRE_BROWSER is not set.");
        var file = Path.Combine(Path.GetTempPath(), $"didymium-report-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
            var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
            var errors = new List<string>();
            var requests = new List<string>();
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                {
                    errors.Add(message.Text);
                }
            };
            page.PageError += (_, error) => errors.Add(error);
            page.Request += (_, request) => requests.Add(request.Url);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            await page.WaitForFunctionAsync("document.querySelectorAll('.chart svg').length === document.querySelectorAll('.chart').length");

            Assert.Empty(errors);
            Assert.Single(requests, r => !r.StartsWith("data:", StringComparison.Ordinal));
            var charts = await page.EvaluateAsync<int>("[...document.querySelectorAll('.chart svg')].filter(s => s.getBoundingClientRect().width > 100 && s.querySelectorAll('path,rect,circle').length > 3).length");
            Assert.True(charts >= least, $"{charts} charts");
            Assert.Equal(await page.EvaluateAsync<int>("document.querySelectorAll('.chart').length"), charts);
            var sideways = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
            Assert.True(sideways <= 1, $"the page is {sideways} px too wide");

            await use(page);
            Assert.Empty(errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static string? Chromium()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .SelectMany(p => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(p, n)))
            .FirstOrDefault(File.Exists);
        Assert.True(found is not null || Environment.GetEnvironmentVariable("DIDYMIUM_REQUIRE_BROWSER") is null, "Chromium is required here and was not found.");
        return found;
    }
}
