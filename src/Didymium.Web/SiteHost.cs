using System.Text.Encodings.Web;
using System.Text.Unicode;
using Didymium.Web.Api;
using Didymium.Web.Components;
using Didymium.Web.Jobs;
using Didymium.Web.Security;
using Didymium.Web.Site;
using Didymium.Web.Views.Data;
using Didymium.Workbench;
using Didymium.Workbench.Documents;
using Didymium.Workbench.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Didymium.Web;

/// <summary>The site: pages, API and jobs over one world, one ledger and one folder of runs.</summary>
public static class SiteHost
{
    /// <summary>Most bytes of a request that is no upload.</summary>
    public const long MostRequestBytes = 256 * 1024;

    /// <summary>Most bytes of an uploaded document.</summary>
    public const long MostUploadBytes = 8 * 1024 * 1024;

    /// <summary>Makes the site; start it with <c>StartAsync</c> or <c>RunAsync</c>.</summary>
    /// <param name="options">How it is served.</param>
    /// <exception cref="UserErrorException">World, ledger or folder cannot be used.</exception>
    public static WebApplication Build(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(SiteHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        AddServices(builder.Services, options);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
    }

    private static void AddServices(IServiceCollection services, SiteOptions options)
    {
        var inputs = new Inputs(options.World);
        var (world, _) = inputs.LoadShipped(Chain.Reading.ScenarioReader.List(inputs.Scenarios)[0], []);
        services.AddSingleton(options);
        services.AddSingleton(inputs);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new WriteGate(options.Token));
        services.AddSingleton(new JobStore(options.Runs));

        // The wait goes on elsewhere: a page that waited in its own context for what comes back to that context would wait for ever.
        services.AddSingleton(provider => new Library(options.Ledger, () => Desk.Open(options.Ledger, empty: false, options.World, CancellationToken.None, () => Task.Run(() => provider.GetRequiredService<RunBook>().WaitAsync(Desk.Base, CancellationToken.None)).GetAwaiter().GetResult())));

        // A job's own desk waits for no other job: the queue works one at a time.
        services.AddSingleton(new Worker(inputs, () => Desk.Open(options.Ledger, empty: false, options.World, CancellationToken.None)));
        services.AddSingleton<JobResults>();
        services.AddSingleton(provider => new JobBoard(
            provider.GetRequiredService<JobStore>(),
            provider.GetRequiredService<JobResults>(),
            provider.GetRequiredService<Worker>(),
            request => $"{world.DatasetHash} {Program}{(request.Kind == WorkKind.Impact ? $" {provider.GetRequiredService<Library>().Read(desk => LedgerStamp(desk))}" : string.Empty)}",
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JobBoard>>()));
        services.AddHostedService(provider => provider.GetRequiredService<JobBoard>());
        services.AddSingleton<RunBook>();
        services.AddSingleton<Views.Evidence.AcceptedScenarios>();
        services.AddSingleton<DataBook>();
        services.AddHttpContextAccessor();

        // The keys of forms live as long as the server: nothing secret lies on disk, and a page from before a restart says to load it again.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "didymium-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddRazorComponents();

        // Chinese as itself, in three bytes and not in eight; what could be markup is encoded all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        ApiDocument.Add(services);
        WriteRate.Add(services);
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = options.IsLoopback ? ["127.0.0.1", "localhost", "[::1]"] : ["*"]);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
        PageCache.Add(services);
    }

    // Whatever a result depends on in the program: a figure of an older model is not the answer of this one.
    private static string Program { get; } = string.Join(' ', new[] { typeof(Chain.World), typeof(Market.MarketEngine), typeof(Analysis.Tracer) }.Select(type => type.Assembly.ManifestModule.ModuleVersionId.ToString("N")));

    private static string LedgerStamp(Desk desk) => FormattableString.Invariant($"{desk.Ledger.CountDocuments()} {desk.Ledger.Decisions().Count}");

    private static void Use(WebApplication app)
    {
        app.UseHeadRequests();
        app.UseRouting();
        app.UseHostFiltering();
        app.UseSafetyHeaders();
        app.UseExceptionHandler(Faults.Handling);
        app.Use((context, next) => app.Services.GetRequiredService<WriteGate>().Guard(context, next));
        app.Use(BodyLimit.GuardAsync);
        app.UseRateLimiter();
        app.Use(ReaderSettings.Use);
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseStatusCodePages(Faults.PageAsync);
        app.UseAntiforgery();
        app.MapAssets();
        app.MapOpenApi();
        app.MapApi();
        app.MapForms();
        app.MapDataFiles();
        app.MapRazorComponents<App>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Services.GetRequiredService<SiteOptions>().OpenWithRuns)
            {
                app.Services.GetRequiredService<RunBook>().Open();
            }
        });
    }
}
