using System.Net.Mime;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Security;

/// <summary>Says no in words: as problem details (RFC 9457) to programs, as a plain page to people.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || !context.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.Ordinal))
        {
            return Results.Problem(message, statusCode: status).ExecuteAsync(context);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Didymium: refused</title><link rel=\"stylesheet\" href=\"/assets/site.css\"></head><body><main><h1>Refused</h1><p>{HtmlEncoder.Default.Encode(message)}</p><p><a href=\"/\">Didymium</a></p></main></body></html>", context.RequestAborted);
    }
}
