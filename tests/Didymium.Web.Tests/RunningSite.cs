using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>A site of its own on a free port, with its runs and ledger in a folder of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownFolder;

    private RunningSite(WebApplication app, string folder, bool ownFolder)
    {
        (_app, Folder, _ownFolder) = (app, folder, ownFolder);
        Address = new Uri(app.Urls.First());
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public string Folder { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a site.</summary>
    /// <param name="change">Changes its options.</param>
    /// <param name="folder">A folder that outlives it; null for one of its own.</param>
    public static async Task<RunningSite> StartAsync(Func<SiteOptions, SiteOptions>? change = null, string? folder = null)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("didymium-site-").FullName;
        var options = new SiteOptions { Urls = ["http://127.0.0.1:0"], Ledger = Path.Combine(place, "didymium.db"), Runs = Path.Combine(place, "runs"), OpenWithRuns = false };
        var app = SiteHost.Build(change?.Invoke(options) ?? options);
        await app.StartAsync();
        return new RunningSite(app, place, folder is null);
    }

    /// <summary>A page as a reader of a language gets it, whatever cookies the tests before left with <see cref="Client"/>.</summary>
    public async Task<string> PageAsync(string path, string language)
    {
        using var reader = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address, Timeout = Client.Timeout };
        reader.DefaultRequestHeaders.Add("Cookie", $"lang={language}");
        return await reader.GetStringAsync(path);
    }

    /// <summary>Waits until all that the site opens with is there.</summary>
    public async Task<RunningSite> ReadyAsync()
    {
        foreach (var job in Services.GetRequiredService<RunBook>().Open())
        {
            var status = await job.WaitAsync(CancellationToken.None);
            Assert.Equal(JobState.Done, status.State);
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
