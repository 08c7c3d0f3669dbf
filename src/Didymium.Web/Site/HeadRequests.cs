using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Site;

/// <summary>A HEAD request is answered as the GET would be; the server leaves the body out.</summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    });
}
