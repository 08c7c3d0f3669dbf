using System.Collections.Frozen;

namespace Didymium.Evidence.Language;

/// <summary>Words and what they mean, found at a position of a text: the longest wins; a Latin word must stand alone, unless it is listed as a stem (<c>magnet*</c>).</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<char, (string Word, bool Stem, T Value)[]> _byFirst;

    /// <summary>Builds the table.</summary>
    /// <param name="rows">A meaning with its words, separated by <c>|</c>, in lower case.</param>
    public WordTable(params IEnumerable<(T Value, string Words)> rows)
    {
        var all = new List<(string Word, bool Stem, T Value)>();
        foreach (var (value, words) in rows)
        {
            foreach (var word in words.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                all.Add(word[^1] == '*' ? (word[..^1], true, value) : (word, false, value));
            }
        }

        _byFirst = all
            .GroupBy(w => w.Word[0])
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Word.Length).ToArray());
    }

    /// <summary>The longest word that starts at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Position.</param>
    /// <param name="end">Position after the word.</param>
    /// <param name="value">Its meaning.</param>
    public bool TryMatch(FoldedText text, int at, out int end, out T value)
    {
        if (at < text.Length && _byFirst.TryGetValue(text[at], out var words) && !(IsWord(text[at]) && IsWord(text[at - 1]) && !(char.IsAsciiDigit(text[at - 1]) && char.IsAsciiLetter(text[at]))))
        {
            foreach (var (word, stem, meaning) in words)
            {
                if (text.Has(at, word) && (stem || !char.IsAsciiLetter(word[^1]) || !char.IsAsciiLetter(text[at + word.Length])))
                {
                    end = at + word.Length;
                    value = meaning;
                    return true;
                }
            }
        }

        end = at;
        value = default!;
        return false;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);
}
