using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Security;

/// <summary>
/// Lets in who may write. Reading is free; reviews, uploads and runs need the token when the site has one, and never come from another site's page.
/// </summary>
/// <param name="token">The token; null where none is asked for.</param>
public sealed class WriteGate(string? token)
{
    /// <summary>The cookie that holds the token of who has signed in.</summary>
    public const string Cookie = "didymium-token";

    private readonly byte[]? _token = token is null ? null : Encoding.UTF8.GetBytes(token);

    /// <summary>True when writing needs a token.</summary>
    public bool AsksForToken => _token is not null;

    /// <summary>True when a text is the token; takes the same time whatever it is.</summary>
    /// <param name="text">A text from outside.</param>
    public bool IsToken(string? text) => _token is not null && text is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(_token), SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>True when whoever sends a request may write.</summary>
    /// <param name="request">The request.</param>
    public bool Admits(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!AsksForToken)
        {
            return true;
        }

        var header = request.Headers.Authorization.ToString();
        return IsToken(header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : request.Cookies[Cookie]);
    }

    /// <summary>True when a request that a browser sends comes from a page of another site.</summary>
    /// <param name="request">The request.</param>
    public static bool IsForeign(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "cross-site" or "same-site")
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    internal Task Guard(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        if (IsForeign(context.Request))
        {
            return Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "This request was sent by a page of another site. Send it from a page of this one, or without an Origin header.");
        }

        // Signing in is how one comes by the cookie.
        return context.Request.Path == "/sign-in" || Admits(context.Request)
            ? next(context)
            : Refusal.WriteAsync(context, StatusCodes.Status401Unauthorized, "Writing needs the token that `didymium serve` printed: sign in with it, or send it as \"Authorization: Bearer …\".");
    }
}
