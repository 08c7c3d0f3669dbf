using Deque.AxeCore.Playwright;
using Didymium.Testing;
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

            // A country of the map says what it makes; the map can be magnified.
            await page.Locator("#map .chart").ScrollIntoViewIfNeededAsync();
            await PointAtAsync(page, "map", 106, 62);
            await page.WaitForFunctionAsync("/Russia.*t REO/s.test(document.querySelector('#map .tip')?.innerText ?? '')");
            var whole = await page.Locator("#map .chart svg").InnerHTMLAsync();
            await page.ClickAsync("#map [data-zoom='1.6']");
            Assert.NotEqual(whole, await page.Locator("#map .chart svg").InnerHTMLAsync());
        });
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task The_hindcast_page_is_drawn_in_the_same_way(int width, int height) =>
        await LookAsync(await ReportWriter.RenderHindcastAsync(Samples.Hindcast, CancellationToken.None), width, height, 4, _ => Task.CompletedTask);

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme, int width)
    {
        var run = Samples.Reindustrialisation;
        await LookAsync(
            await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None),
            width,
            900,
            18,
            async page =>
            {
                // What is folded is looked at as well; a dozen rows of a table stand for all, which would take a minute.
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.open = true; }); document.querySelectorAll('tbody').forEach(b => [...b.rows].slice(12).forEach(r => r.remove()))");
                var result = await page.RunAxe();
                Assert.Contains(result.Passes, p => p.Id == "color-contrast");
                Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
            },
            scheme);
    }

    [Fact]
    public async Task The_figures_and_the_picture_can_be_taken_away()
    {
        var run = Samples.Reindustrialisation;
        await LookAsync(await ReportWriter.RenderAsync(run, Samples.Extras(run), CancellationToken.None), 1280, 900, 18, async page =>
        {
            await page.ClickAsync("#gap summary");
            var csv = await SaveAsync(page, "#gap [data-csv]");
            Assert.Equal("gap.csv", csv.Name);
            var lines = csv.Text.TrimStart('\ufeff').Split("\r\n");
            Assert.Equal("# " + await page.InnerTextAsync("#gap h3"), lines[0]);
            Assert.Contains(run.Scenario.Name, lines[1], StringComparison.Ordinal);
            Assert.StartsWith("year,Dysprosium oxide: China,\"outside, USD/kg\"", lines[2], StringComparison.Ordinal);
            Assert.Equal(run.Years.Count(), lines.Count(l => l.StartsWith("20", StringComparison.Ordinal)));
            Assert.DoesNotContain('\u202f', csv.Text);

            var svg = await SaveAsync(page, "#map [data-svg]");
            Assert.Equal("map.svg", svg.Name);
            Assert.NotEmpty(System.Xml.Linq.XDocument.Parse(svg.Text).Descendants(System.Xml.Linq.XName.Get("path", "http://www.w3.org/2000/svg")));

            // A head sorts by number, and says so.
            await page.FocusAsync("#headprices th:nth-child(2) button");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("ascending", await page.GetAttributeAsync("#headprices th:nth-child(2)", "aria-sort"));
            var column = await page.EvaluateAsync<double[]>("[...document.querySelectorAll('#headprices tbody td:nth-child(2)')].map(d => Number(d.textContent))");
            Assert.Equal(column.Order(), column);

            // Only what the filter leaves is taken away.
            await page.FillAsync("#projecttable-filter", "Norway");
            var some = await SaveAsync(page, "[data-csv=projecttable]");
            Assert.All(some.Text.TrimEnd().Split("\r\n").Skip(3), l => Assert.Contains("Norway", l, StringComparison.Ordinal));
        });
    }

    private static async Task<(string Name, string Text)> SaveAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(button));
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync()));
    }

    internal static async Task LookAsync(string html, int width, int height, int least, Func<IPage, Task> use, ColorScheme scheme = ColorScheme.Light)
    {
        var file = Path.Combine(Path.GetTempPath(), $"didymium-report-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await LaunchAsync(playwright);
            var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
            page.SetDefaultTimeout(Chromium.Patience);
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

    /// <summary>Moves the mouse to a place on a map.</summary>
    internal static async Task PointAtAsync(IPage page, string chart, double longitude, double latitude, bool click = false)
    {
        var at = await page.EvaluateAsync<double[]>("([id, x, y]) => { const box = document.querySelector('#' + id + ' .chart'); const r = box.getBoundingClientRect(); const p = echarts.getInstanceByDom(box).convertToPixel('geo', [x, y]); return [r.left + p[0], r.top + p[1]]; }", new object[] { chart, longitude, latitude });
        await page.Mouse.MoveAsync((float)at[0], (float)at[1]);
        if (click)
        {
            await page.Mouse.ClickAsync((float)at[0], (float)at[1]);
        }
    }

    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var chromium = Chromium.Find();
        Assert.SkipUnless(chromium is not null, Chromium.Missing);
        Assertions.SetDefaultExpectTimeout(Chromium.Patience);
        return playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = Chromium.Arguments,
        });
    }
}
