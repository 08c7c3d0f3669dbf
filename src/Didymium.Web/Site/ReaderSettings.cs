using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Site;

/// <summary>Language and colours of a reader: from the address (<c>?lang=zh&amp;theme=dark</c>), else from what was chosen before, else from the browser.</summary>
/// <param name="Language"><c>en</c> or <c>zh</c>.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or empty for the browser's own.</param>
public sealed record ReaderSettings(string Language, string Theme)
{
    private const string LanguageCookie = "lang";
    private const string ThemeCookie = "theme";

    /// <summary>The settings of a request.</summary>
    /// <param name="request">The request.</param>
    public static ReaderSettings Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var language = Known(request.Query["lang"], "en", "zh") ?? Known(request.Cookies[LanguageCookie], "en", "zh") ?? (request.Headers.AcceptLanguage.ToString().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en");
        var theme = Known(request.Query["theme"], "light", "dark", "auto") ?? Known(request.Cookies[ThemeCookie], "light", "dark") ?? string.Empty;
        return new(language, theme == "auto" ? string.Empty : theme);
    }

    /// <summary>Sets the language of what is rendered for the request, and remembers what the address chose.</summary>
    internal static Task Use(HttpContext context, RequestDelegate next)
    {
        var settings = Of(context.Request);

        // What programs are answered is data, the same whatever a browser beside them has chosen.
        var isProgram = context.Request.Path.StartsWithSegments("/api/v1");
        CultureInfo.CurrentUICulture = settings.Language == "zh" && !isProgram ? Chinese : CultureInfo.InvariantCulture;
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true };
        if (context.Request.Query.ContainsKey("lang"))
        {
            context.Response.Cookies.Append(LanguageCookie, settings.Language, options);
        }

        if (context.Request.Query.ContainsKey("theme"))
        {
            context.Response.Cookies.Append(ThemeCookie, settings.Theme, options);
        }

        return next(context);
    }

    private static CultureInfo Chinese { get; } = new("zh-Hans");

    private static string? Known(string? text, params ReadOnlySpan<string> words) => text is not null && words.Contains(text) ? text : null;
}
