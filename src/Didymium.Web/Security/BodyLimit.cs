using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Didymium.Web.Security;

/// <summary>
/// Says in words that a body is too large. A browser sends all of it before it reads the answer: were it cut off in the middle, as the server does by itself,
/// the reader would see a broken connection and no reason. So what is announced to be too large is taken in and thrown away, up to a bound.
/// </summary>
internal static class BodyLimit
{
    private const long MostThrownAway = 64 * 1024 * 1024;

    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? SiteHost.MostRequestBytes;
        if (context.Request.ContentLength is not { } length || length <= limit)
        {
            await next(context);
            return;
        }

        if (length <= MostThrownAway && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = MostThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        await Refusal.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, Faults.TooLargeInWords);
    }
}
