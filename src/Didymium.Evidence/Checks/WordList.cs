namespace Didymium.Evidence.Checks;

/// <summary>Words looked for in a text of either language, by hand scanning: linear in the text for each word.</summary>
/// <remarks>Latin words match whole words whatever their case, with <c>*</c> at the end any ending; Chinese words match anywhere, as Chinese has no spaces.</remarks>
internal sealed class WordList(params string[] words)
{
    public bool In(string text) => First(text) is not null;

    /// <summary>The word of the list found first in the list's order, as the text spells it; null when there is none.</summary>
    public string? First(string text)
    {
        foreach (var word in words)
        {
            if (Find(text, word) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Find(string text, string word)
    {
        var open = word[^1] == '*';
        var stem = open ? word[..^1] : word;
        var latin = char.IsAscii(stem[0]);
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + stem.Length;
            if (!latin || ((at == 0 || !IsLatin(text[at - 1])) && (open || end == text.Length || !IsLatin(text[end]))))
            {
                return text[at..end];
            }
        }

        return null;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
