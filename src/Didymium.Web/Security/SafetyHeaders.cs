using Microsoft.AspNetCore.Builder;

namespace Didymium.Web.Security;

/// <summary>Headers that keep a page to itself: no script but ours, nothing from elsewhere, in nobody's frame.</summary>
internal static class SafetyHeaders
{
    /// <summary>Text of documents is encoded when it is written; should some slip through, it still cannot run, load or send anything.</summary>
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSafetyHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";

        // Nothing is told to others; to this site itself it is, or browsers send forms with the origin "null", which the gate takes for another site's.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    });
}
