using Didymium.Evidence.Language;

namespace Didymium.Evidence.Proposals;

/// <summary>Finds words in a text to the letter, and only where they are whole: not <c>2,000 t</c> inside <c>12,000 t</c>, not <c>export</c> inside <c>exporter</c>.</summary>
internal static class Stretch
{
    /// <summary>All places where the words stand whole.</summary>
    /// <param name="text">Text.</param>
    /// <param name="within">Part of the text to look in.</param>
    /// <param name="words">Words; none are found when empty.</param>
    public static IEnumerable<TextSpan> All(string text, TextSpan within, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            yield break;
        }

        for (var at = within.Start; at + words.Length <= within.End; at++)
        {
            at = text.IndexOf(words, at, within.End - at, StringComparison.Ordinal);
            if (at < 0)
            {
                yield break;
            }

            if (IsWhole(text, at, at + words.Length))
            {
                yield return new TextSpan(at, at + words.Length);
            }
        }
    }

    /// <summary>The first place where the words stand whole; null when there is none.</summary>
    /// <param name="text">Text.</param>
    /// <param name="within">Part of the text to look in.</param>
    /// <param name="words">Words.</param>
    public static TextSpan? First(string text, TextSpan within, string words)
    {
        foreach (var span in All(text, within, words))
        {
            return span;
        }

        return null;
    }

    private static bool IsWhole(string text, int start, int end) => !Cuts(text, start) && !Cuts(text, end);

    /// <summary>Whether a cut before a character goes through a word, a number or a character.</summary>
    private static bool Cuts(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return false;
        }

        var (left, right) = (text[at - 1], text[at]);
        if (char.IsLowSurrogate(right) || IsWord(left) && IsWord(right))
        {
            return true;
        }

        // 1.2 and 1,200 are one number; so are 十二 and 1.2万.
        return IsPoint(right) && IsDigit(left) && at + 1 < text.Length && IsDigit(text[at + 1])
            || IsPoint(left) && IsDigit(right) && at > 1 && IsDigit(text[at - 2])
            || IsNumeral(left) && IsNumeral(right);
    }

    // Chinese writes words without spaces between them, so that a cut between two of its characters says nothing.
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && c is < '\u2E80' or > '\uFEFF' and < '\uFF65';

    private static bool IsPoint(char c) => c is '.' or ',' or '．';

    private static bool IsDigit(char c) => char.IsDigit(c);

    private static bool IsNumeral(char c) => char.IsDigit(c) || "〇零一二两三四五六七八九十百千万亿".Contains(c, StringComparison.Ordinal);
}
