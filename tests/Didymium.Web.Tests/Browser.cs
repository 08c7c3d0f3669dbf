using Deque.AxeCore.Playwright;
using Didymium.Testing;
using Microsoft.Playwright;

namespace Didymium.Web.Tests;

/// <summary>Debian's Chromium, started once; every page is watched for errors and for requests to anywhere else.</summary>
internal sealed class Browser
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("DIDYMIUM_PICTURES");

    // Started by the first test that asks; it ends with the test process.
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    private readonly IBrowser _browser;

    private Browser(IBrowser browser) => _browser = browser;

    /// <summary>The browser; skips the test where there is none and none is required.</summary>
    public static async Task<Browser> StartAsync()
    {
        Assert.SkipUnless(Chromium.Find() is not null, Chromium.Missing);
        return new Browser(await Shared.Value);
    }

    /// <summary>A tab of its own, without cookies of another.</summary>
    public async Task<Tab> TabAsync(Uri site, int width = 1280, int height = 900, string language = "en", bool dark = false)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        });

        // The first page that needs a ledger waits until it is stocked, beside whatever else the machine does.
        context.SetDefaultTimeout(Chromium.Patience);
        return new Tab(await context.NewPageAsync(), site);
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Chromium.Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Find(),
            Args = Chromium.Arguments,
        });
    }

    /// <summary>A page that is watched.</summary>
    internal sealed class Tab : IAsyncDisposable
    {
        private readonly List<string> _errors = [];
        private readonly List<string> _strangers = [];
        private readonly Uri _site;

        public Tab(IPage page, Uri site)
        {
            (Page, _site) = (page, site);
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                {
                    _errors.Add(message.Text);
                }
            };
            page.PageError += (_, error) => _errors.Add(error);
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(_site.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                {
                    _strangers.Add(request.Url);
                }
            };
        }

        public IPage Page { get; }

        /// <summary>Opens a path and waits until its charts are drawn.</summary>
        public async Task OpenAsync(string path)
        {
            var response = await Page.GotoAsync(path);
            Assert.Equal(200, response!.Status);
            await DrawnAsync();
        }

        public Task DrawnAsync() => UntilAsync("[...document.querySelectorAll('.chart')].filter(c => c.offsetParent !== null).every(c => c.querySelector('svg'))");

        /// <summary>Waits until an expression is true. Playwright's own way evaluates text inside the page, which the site's policy forbids.</summary>
        public async Task UntilAsync(string expression)
        {
            for (var i = 0; !await IsAsync(expression); i++)
            {
                Assert.True(i < 300, $"{Page.Url}: for 30 s it has not become true that {expression}");
                await Task.Delay(100);
            }
        }

        // A page that is being left says nothing yet.
        private async Task<bool> IsAsync(string expression)
        {
            try
            {
                return await Page.EvaluateAsync<bool>(expression);
            }
            catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                return false;
            }
        }

        /// <summary>What must hold of every page: charts drawn, nothing wrong in the console, nothing asked of others, no sideways scrolling, no serious finding of axe.</summary>
        /// <param name="picture">Name under which a picture is kept when <c>DIDYMIUM_PICTURES</c> names a folder.</param>
        public async Task MustBeSoundAsync(string picture)
        {
            if (Pictures is not null)
            {
                Directory.CreateDirectory(Pictures);
                await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, picture + ".png"), FullPage = true });
            }

            MustBeQuiet();
            var empty = await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.chart')].filter(c => c.offsetParent !== null && !(c.querySelector('svg')?.getBoundingClientRect().width > 100 && c.querySelectorAll('svg path, svg rect, svg circle').length > 3)).map(c => c.closest('figure')?.id ?? '?')");
            Assert.Empty(empty);
            var sideways = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
            Assert.True(sideways <= 1, $"{Page.Url} is {sideways} px too wide");
            var axe = await Page.RunAxe();
            var serious = axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))})").ToList();
            Assert.True(serious.Count == 0, $"{Page.Url}: {string.Join(Environment.NewLine, serious)}");
        }

        public void MustBeQuiet()
        {
            Assert.Empty(_errors);
            Assert.Empty(_strangers);
        }

        public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
    }
}
