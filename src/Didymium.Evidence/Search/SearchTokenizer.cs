using System.Globalization;
using System.Text;

namespace Didymium.Evidence.Search;

/// <summary>
/// Cuts a text into what the index holds. Words are folded and lose their plural s, numbers lose their group commas, and a run of Chinese becomes its
/// overlapping pairs and its last character, simplified: 氧化镝 (or 氧化鏑) is 氧化, 化镝, 镝. A stretch of a run is then the sequence of its pairs, found as a phrase.
/// </summary>
internal static class SearchTokenizer
{
    /// <summary>Version of the rules by which the index is made; an index made by others is made anew.</summary>
    public const string Version = "3";

    /// <summary>Stands for the point of a number, which the index would take for a space.</summary>
    private const char Point = '\u00B7';

    private const int LongestWord = 64;

    /// <summary>The tokens of a text in order.</summary>
    public static List<SearchToken> Tokens(string text)
    {
        text = Traditional.Simplify(text);
        var tokens = new List<SearchToken>((text.Length / 3) + 4);
        var word = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (CharacterLength(text, i) is var length and > 0)
            {
                i = Run(text, i, length, tokens);
            }
            else if (char.IsAsciiDigit(Folding.Narrow(text[i])))
            {
                i = Number(text, i, word, tokens);
            }
            else if (IsLetter(text[i]))
            {
                i = Word(text, i, word, tokens);
            }
            else
            {
                i++;
            }
        }

        return tokens;
    }

    /// <summary>The different single characters of the runs of Chinese in a text.</summary>
    public static IEnumerable<string> Characters(string text)
    {
        text = Traditional.Simplify(text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            var length = CharacterLength(text, i);
            if (length > 0 && seen.Add(text.Substring(i, length)))
            {
                yield return text.Substring(i, length);
            }

            i += Math.Max(1, length);
        }
    }

    /// <summary>Length in UTF-16 units of the Chinese, Japanese or Korean character that begins here; 0 when another character does.</summary>
    public static int CharacterLength(string text, int i)
    {
        var c = text[i];
        if (c is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\u3041' and <= '\u30FF' or >= '\uAC00' and <= '\uD7A3' or '\u3007' or '\u3005')
        {
            return 1;
        }

        return char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && char.ConvertToUtf32(c, text[i + 1]) is >= 0x20000 and <= 0x323AF ? 2 : 0;
    }

    private static int Run(string text, int start, int length, List<SearchToken> tokens)
    {
        var i = start;
        while (true)
        {
            var next = i + length;
            var nextLength = next < text.Length ? CharacterLength(text, next) : 0;
            if (nextLength == 0)
            {
                tokens.Add(new SearchToken(text.Substring(i, length), i, next, SearchTokenKind.Last));
                return next;
            }

            tokens.Add(new SearchToken(text.Substring(i, length + nextLength), i, next + nextLength, SearchTokenKind.Pair));
            (i, length) = (next, nextLength);
        }
    }

    private static int Number(string text, int start, StringBuilder word, List<SearchToken> tokens)
    {
        word.Clear();
        var i = start;
        var hasPoint = false;
        for (; i < text.Length; i++)
        {
            var c = Folding.Narrow(text[i]);
            if (char.IsAsciiDigit(c))
            {
                if (word.Length < LongestWord)
                {
                    word.Append(c);
                }
            }
            else if (c == ',' && !hasPoint && IsGroup(text, i + 1))
            {
                continue;
            }
            else if (c == '.' && !hasPoint && i + 1 < text.Length && char.IsAsciiDigit(Folding.Narrow(text[i + 1])))
            {
                hasPoint = true;
                word.Append(Point);
            }
            else
            {
                break;
            }
        }

        tokens.Add(new SearchToken(word.ToString(), start, i, SearchTokenKind.Number));
        return i;
    }

    private static int Word(string text, int start, StringBuilder word, List<SearchToken> tokens)
    {
        word.Clear();
        var i = start;
        var end = start;
        while (i < text.Length && word.Length < LongestWord)
        {
            var c = text[i];
            if (IsLetter(c) && CharacterLength(text, i) == 0)
            {
                Folding.Append(word, c);
                end = ++i;
            }
            else if (Folding.IsAccent(c))
            {
                end = ++i;
            }
            else if (IsAcronymPoint(text, i, start))
            {
                // U.S. is us, as it is written as often.
                i++;
            }
            else if (c is '\'' or '\u2019' && i + 1 < text.Length && IsLetter(text[i + 1]) && CharacterLength(text, i + 1) == 0)
            {
                // MP's is mp; don't is dont.
                if (text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !IsLetter(text[i + 2])))
                {
                    tokens.Add(new SearchToken(Singular(word.ToString()), start, end, SearchTokenKind.Word));
                    return i + 2;
                }

                i++;
            }
            else
            {
                break;
            }
        }

        tokens.Add(new SearchToken(Singular(word.ToString()), start, end, SearchTokenKind.Word));
        return Math.Max(i, start + 1);
    }

    // Harman's rules for the English plural; they never need a dictionary and rarely join what is not one word.
    private static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        [.., not ('e' or 'a'), 'i', 'e', 's'] => string.Concat(word.AsSpan(0, word.Length - 3), "y"),
        [.., not ('a' or 'e' or 'o'), 'e', 's'] => word[..^1],
        [.., not ('u' or 's'), 's'] => word[..^1],
        _ => word,
    };

    // A point between single letters, or after the last of them: U.S., U.S.A.
    private static bool IsAcronymPoint(string text, int i, int start) =>
        text[i] == '.' && i > 0 && IsLetter(text[i - 1]) && (i - 1 == start || text[i - 2] == '.') && i + 1 < text.Length && IsLetter(text[i + 1]) && (i + 2 == text.Length || !IsLetter(text[i + 2]));

    private static bool IsGroup(string text, int i) =>
        i + 3 <= text.Length && text.AsSpan(i, 3) is [var a, var b, var c] && char.IsAsciiDigit(a) && char.IsAsciiDigit(b) && char.IsAsciiDigit(c) && (i + 3 == text.Length || !char.IsAsciiDigit(text[i + 3]));

    private static bool IsLetter(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber && !char.IsAsciiDigit(Folding.Narrow(c));
}
