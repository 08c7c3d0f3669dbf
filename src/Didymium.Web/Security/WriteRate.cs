using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Security;

/// <summary>A client writes only so fast; reading is not bounded.</summary>
internal static class WriteRate
{
    /// <summary>Writes that may come at once.</summary>
    public const int AtOnce = 60;

    /// <summary>Writes a second after that.</summary>
    public const int PerSecond = 2;

    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsRead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter(string.Empty)
            : RateLimitPartition.GetTokenBucketLimiter(Client.Of(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "5";
            return new ValueTask(Refusal.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, $"Too many writes from one client: {AtOnce} at once and {PerSecond} a second after that. Try again in a few seconds."));
        };
    });

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
