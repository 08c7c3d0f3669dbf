using Didymium.Evidence.Entities;

namespace Didymium.Evidence.Reading;

/// <summary>A pattern of words as the tables in <c>data/language</c> write them: alternatives joined by <c>|</c>, a star for any ending, an underscore for a gap.</summary>
/// <remarks>English patterns are words divided by spaces, and a gap is up to six words; Chinese patterns are stretches of characters, and a gap is up to fourteen characters without a comma.</remarks>
internal sealed class Phrase<T>
{
    private const int EnglishGap = 6;
    private const int ChineseGap = 14;
    private readonly Part[] _parts;

    public Phrase(bool chinese, string pattern, T payload)
    {
        Chinese = chinese;
        Payload = payload;
        _parts = [.. Split(chinese, pattern)];
    }

    public bool Chinese { get; }

    public T Payload { get; }

    /// <summary>First words or characters it may begin with, folded; a word with a star is given without it.</summary>
    public IEnumerable<string> Starts => _parts[0].Alternatives;

    /// <summary>Where the phrase ends when it begins at a word of a sentence; null when it does not.</summary>
    public int? EndInWords(IReadOnlyList<Word> words, int at) => EndInWords(words, at, 0);

    /// <summary>Where the phrase ends when it begins at a character of a folded text; null when it does not.</summary>
    public int? EndInText(string folded, int at) => EndInText(folded, at, 0);

    private int? EndInWords(IReadOnlyList<Word> words, int at, int part)
    {
        for (var gap = 0; gap <= (_parts[part].AfterGap ? EnglishGap : 0) && at + gap < words.Count; gap++)
        {
            if (gap > 0 && words[at + gap - 1].EndsClause)
            {
                return null;
            }

            var word = words[at + gap];
            if (!_parts[part].Fits(word.Folded) || (part < _parts.Length - 1 && word.EndsClause))
            {
                continue;
            }

            if (part == _parts.Length - 1)
            {
                return word.End;
            }

            if (EndInWords(words, at + gap + 1, part + 1) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private int? EndInText(string folded, int at, int part)
    {
        for (var gap = 0; gap <= (_parts[part].AfterGap ? ChineseGap : 0) && at + gap < folded.Length; gap++)
        {
            if (gap > 0 && Clauses.IsChineseBreak(folded[at + gap - 1]))
            {
                return null;
            }

            foreach (var text in _parts[part].Alternatives)
            {
                if (string.CompareOrdinal(folded, at + gap, text, 0, text.Length) != 0 || SplitsDate(folded, at + gap) || SplitsWord(folded, at + gap, text.Length))
                {
                    continue;
                }

                if (part == _parts.Length - 1)
                {
                    return at + gap + text.Length;
                }

                if (EndInText(folded, at + gap + text.Length, part + 1) is { } end)
                {
                    return end;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a phrase would begin inside a date: 5月产出 is what came out in May, not a monthly output.</summary>
    private static bool SplitsDate(string text, int at) =>
        text[at] is '月' or '年' && at > 0 && (char.IsAsciiDigit(text[at - 1]) || "一二三四五六七八九十".Contains(text[at - 1], StringComparison.Ordinal));

    /// <summary>Whether Latin letters of a phrase would stand inside a longer word: PLI in "supplies".</summary>
    private static bool SplitsWord(string text, int at, int length) =>
        (char.IsAsciiLetter(text[at]) && at > 0 && char.IsAsciiLetter(text[at - 1]))
        || (char.IsAsciiLetter(text[at + length - 1]) && at + length < text.Length && char.IsAsciiLetter(text[at + length]));

    private static IEnumerable<Part> Split(bool chinese, string pattern)
    {
        var gap = false;
        foreach (var piece in chinese ? pattern.Replace("_", " _ ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries) : pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece == "_")
            {
                gap = true;
                continue;
            }

            var words = piece.Split('|');
            yield return new Part(
                [.. words.Select(word => NameTrie.Fold(word.TrimEnd('*'))).OrderByDescending(word => word.Length)],
                [.. words.Where(word => word.EndsWith('*')).Select(word => NameTrie.Fold(word.TrimEnd('*')))],
                gap);
            gap = false;
        }
    }

    private sealed record Part(string[] Alternatives, string[] Stems, bool AfterGap)
    {
        private readonly HashSet<string> _words = [.. Alternatives];

        public bool Fits(string word) => _words.Contains(word) || Array.Exists(Stems, stem => word.StartsWith(stem, StringComparison.Ordinal));
    }
}
