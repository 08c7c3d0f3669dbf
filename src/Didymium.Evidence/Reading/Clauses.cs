using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Splits a sentence where its commas, semicolons and conjunctions do.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal) { "has", "have", "had", "is", "are", "was", "were", "will", "would", "could", "may", "might", "can", "said", "says", "expects", "plans", "aims", "began" };

    /// <summary>True for the marks that end a clause in Chinese.</summary>
    public static bool IsChineseBreak(char c) => c is '，' or '；' or '：' or '。' or ',' or ';' or ':';

    /// <summary>The clauses of a sentence, in order, without gaps.</summary>
    /// <param name="sentence">The sentence.</param>
    public static IReadOnlyList<TextSpan> Of(string sentence)
    {
        var spans = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < sentence.Length - 1; at++)
        {
            if (Breaks(sentence, at) && at + 1 - start > 1)
            {
                spans.Add(new TextSpan(start, at + 1));
                start = at + 1;
            }
        }

        spans.Add(new TextSpan(start, sentence.Length));
        return spans;
    }

    private static bool Breaks(string sentence, int at) => sentence[at] switch
    {
        '，' or '；' or ';' or '：' or '—' => true,
        ',' => !(at > 0 && char.IsAsciiDigit(sentence[at - 1]) && char.IsAsciiDigit(sentence[at + 1])),
        ':' => char.IsWhiteSpace(sentence[at + 1]),
        '–' => char.IsWhiteSpace(sentence[at + 1]),
        ' ' => Conjunction(sentence.AsSpan(at + 1)),
        _ => false,
    };

    private static bool Conjunction(ReadOnlySpan<char> rest)
    {
        foreach (var word in (ReadOnlySpan<string>)["but ", "while ", "whereas ", "although ", "though ", "after "])
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        // "… and has begun" is a second statement, "concentrate and oxide" is not.
        if (rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
        {
            var next = rest[4..];
            var end = next.IndexOf(' ');
            return end > 0 && Auxiliaries.Contains(next[..end].ToString());
        }

        return false;
    }
}
