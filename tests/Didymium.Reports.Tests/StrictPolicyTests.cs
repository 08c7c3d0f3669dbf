using Deque.AxeCore.Playwright;
using Didymium.Chain.Facilities;
using Didymium.Reports.Components;
using Didymium.Reports.Models;
using Didymium.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Didymium.Reports.Tests;

/// <summary>Charts and tables on a page of the site: scripts and styles are files, and nothing inline may run or colour anything.</summary>
public sealed class StrictPolicyTests
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private const string Site = "http://didymium.test";

    private static readonly MapView View = new() { Year = 2030, Frames = [2024, 2026, 2028, 2030], Linked = true };

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Charts_tooltips_and_tables_work_without_a_word_from_the_browser(ColorScheme scheme) => await OpenAsync(await BodyAsync(View), "/map?year=2028", scheme, async (page, asked) =>
    {
        Assert.Equal(["/map?year=2028", "/assets/didymium.css", "/assets/echarts.js", "/assets/didymium.js", "/assets/countries.json"], asked);

        // The address chose the year, and remembers the next choice.
        Assert.Equal("2028", await page.InnerTextAsync("#map output"));
        await page.FocusAsync("#map input[type=range]");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("2030", await page.InnerTextAsync("#map output"));
        Assert.Equal("2030", await page.GetAttributeAsync("#map input[type=range]", "aria-valuetext"));
        Assert.EndsWith("/map?year=2030", page.Url, StringComparison.Ordinal);

        await page.Locator("#map .chart").ScrollIntoViewIfNeededAsync();
        await BrowserTests.PointAtAsync(page, "map", 106, 62);
        await page.WaitForSelectorAsync("#map .tip");
        await page.Locator("#balance .chart").HoverAsync();
        await page.WaitForSelectorAsync("#balance .tip i");

        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
    });

    [Fact]
    public async Task A_plant_and_a_country_lead_to_their_pages() => await OpenAsync(await BodyAsync(View with { Stages = [Stage.Mine], Flows = MapFlows.None }), "/map", ColorScheme.Light, async (page, asked) =>
    {
        var plant = Samples.Reindustrialisation.World.Facilities.Single(f => f.Id == "serra-verde-opt");
        await page.Locator("#map .chart").ScrollIntoViewIfNeededAsync();
        await BrowserTests.PointAtAsync(page, "map", plant.Longitude, plant.Latitude, click: true);
        await ArriveAsync(page, "/plants/serra-verde-opt");
        await page.GotoAsync($"{Site}/map");
        await DrawnAsync(page);
        await page.Locator("#map .chart").ScrollIntoViewIfNeededAsync();
        await BrowserTests.PointAtAsync(page, "map", 106, 62, click: true);
        await ArriveAsync(page, "/countries/RUS");
    });

    [Fact]
    public async Task Figures_lead_to_their_traces_where_there_is_a_page_for_it()
    {
        var body = await BodyAsync(View);

        Assert.Contains("<a class=\"trace\" href=\"/trace?of=mountain-pass-mine\"", body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/plants/mountain-pass-mine\">", body, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://example.org/", true)]
    [InlineData("/plants/a", true)]
    public async Task Only_addresses_of_the_web_and_of_the_site_become_links(string address, bool isLink)
    {
        var html = await RenderAsync<DataTable>(new() { ["Id"] = "t", ["Head"] = (string[])["a"], ["Rows"] = (string[][])[["x"]], ["HrefOf"] = (int _, int _) => address });

        Assert.Equal(isLink, html.Contains("<a href", StringComparison.Ordinal));
    }

    private static async Task<string> BodyAsync(MapView view)
    {
        var run = Samples.Reindustrialisation;
        var map = await RenderAsync<ChartFigure>(new() { ["Chart"] = MapChart.Build(run, view) with { Parameter = "year" } });
        return map + await RenderAsync<ChartFigure>(new() { ["Chart"] = BalanceChart.Build(run) });
    }

    private static async Task<string> RenderAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        RenderFragment inner = b =>
        {
            b.OpenComponent<T>(0);
            b.AddMultipleAttributes(1, parameters!);
            b.CloseComponent();
        };
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CascadingValue<Func<string, string>>>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Name"] = "TraceAddress",
            ["Value"] = (Func<string, string>)(words => "/trace?of=" + Uri.EscapeDataString(words)),
            ["ChildContent"] = inner,
        }))).ToHtmlString());
    }

    // Waiting for a function would evaluate text in the page, which its policy forbids.
    private static Task DrawnAsync(IPage page) => Assertions.Expect(page.Locator(".chart:has(svg)")).ToHaveCountAsync(2);

    // Asked again and again: to wait for a navigation that is already over is to wait for ever.
    private static Task ArriveAsync(IPage page, string path) => Assertions.Expect(page).ToHaveURLAsync(Site + path);

    private static async Task OpenAsync(string body, string path, ColorScheme scheme, Func<IPage, List<string>, Task> use)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await BrowserTests.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, ColorScheme = scheme });
        page.SetDefaultTimeout(Chromium.Patience);
        var said = new List<string>();
        var asked = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.RouteAsync("**/*", route =>
        {
            var address = new Uri(route.Request.Url);
            asked.Add(address.PathAndQuery);
            var (type, text) = address.AbsolutePath switch
            {
                "/assets/didymium.css" => ("text/css", ReportAssets.Text("report.css")),
                "/assets/echarts.js" => ("text/javascript", ReportAssets.Text("echarts.js")),
                "/assets/didymium.js" => ("text/javascript", ReportAssets.Text("report.js")),
                "/assets/countries.json" => ("application/json", ReportAssets.Text("countries.json")),
                _ => ("text/html", $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Map</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/assets/didymium.css\"><script defer src=\"/assets/echarts.js\"></script><script defer src=\"/assets/didymium.js\"></script></head><body><main><h1>Map</h1><h2>Where</h2>{body}</main></body></html>"),
            };
            return route.FulfillAsync(new RouteFulfillOptions { ContentType = type + "; charset=utf-8", Body = text, Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy } });
        });
        await page.GotoAsync(Site + path);
        await DrawnAsync(page);
        await use(page, asked);
        Assert.Empty(said);
    }
}
