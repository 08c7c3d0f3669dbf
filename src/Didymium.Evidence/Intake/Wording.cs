namespace Didymium.Evidence.Intake;

/// <summary>Words of a text for where a document gives none itself.</summary>
internal static class Wording
{
    /// <summary>A document's title: as stated, otherwise its first words, otherwise its name. Never empty.</summary>
    public static string Title(string stated, string text, string input) =>
        TextCleaning.Label(stated) is { Length: > 0 } title ? title : FirstWords(text) is { Length: > 0 } words ? words : TextCleaning.Label(input) is { Length: > 0 } name ? name : "(untitled)";

    private static string FirstWords(string text)
    {
        var end = Math.Min(text.Length, 80);
        for (var i = 0; i < end; i++)
        {
            if (text[i] is '。' or '！' or '？' || (text[i] is '.' or '!' or '?' && i > 20 && (i + 1 == text.Length || text[i + 1] == ' ')))
            {
                return TextCleaning.Label(text[..i]);
            }
        }

        if (end < text.Length && text.AsSpan(0, end).LastIndexOf(' ') is > 20 and var space)
        {
            end = space;
        }

        return TextCleaning.Label(end < text.Length ? text[..end] + "…" : text);
    }

    /// <summary>Line ends as <c>\n</c>.</summary>
    public static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\u0085', '\n');
}
