using Didymium.Web.Jobs;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Didymium.Web.Site;

/// <summary>
/// Keeps pages as they were sent. A page depends on its address, the reader's language and colours, the ledger and the runs; when one of the latter two
/// changes, all are made anew. Pages with forms carry a token of their reader and are never kept, nor is what programs ask for: they follow runs on their way.
/// </summary>
internal sealed class PageCache(Library library, JobBoard jobs) : IOutputCachePolicy
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = 64 * 1024 * 1024;
            cache.MaximumBodySize = 4 * 1024 * 1024;
        });
        services.AddOptions<OutputCacheOptions>().Configure<PageCache>((cache, policy) => cache.AddBasePolicy(policy));
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var kept = request.Method is "GET" && !request.Path.StartsWithSegments("/assets") && !request.Path.StartsWithSegments("/api") && !request.Query.ContainsKey("lang") && !request.Query.ContainsKey("theme");
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = kept;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(30);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = new StringValues("Accept-Encoding");
        var settings = ReaderSettings.Of(request);
        context.CacheVaryByRules.VaryByValues["reader"] = $"{settings.Language} {settings.Theme}";
        context.CacheVaryByRules.VaryByValues["state"] = FormattableString.Invariant($"{library.Version} {jobs.Version}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != 200 || !StringValues.IsNullOrEmpty(response.Headers.SetCookie) || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
