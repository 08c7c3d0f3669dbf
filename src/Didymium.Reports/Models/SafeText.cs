using System.Globalization;
using System.Text;

namespace Didymium.Reports.Models;

/// <summary>Text of documents as pages may show it: it comes from strangers. Razor encodes it; what is left is what misleads without being markup.</summary>
public static class SafeText
{
    /// <summary>The text, with characters that turn the direction of writing made visible: with them a text can read otherwise than it is.</summary>
    /// <param name="text">Text of a document.</param>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(Misleads))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Misleads(c))
            {
                shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]");
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.ToString();
    }

    /// <summary>A document's locator as an address that may be followed; null for a file's name and for anything but the web (<c>javascript:</c>, <c>data:</c>).</summary>
    /// <param name="locator">The locator.</param>
    public static string? Link(string locator) =>
        Uri.TryCreate(locator, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    // Line ends and tabs are white space in a page; other control characters draw nothing.
    private static bool Misleads(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
