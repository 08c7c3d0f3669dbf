using Didymium.Evidence.Entities;

namespace Didymium.Evidence.Reading;

/// <summary>A word of Latin letters, digits and signs such as % and $.</summary>
/// <param name="Folded">It in lower case without accents.</param>
/// <param name="Start">First character in the sentence.</param>
/// <param name="End">Character after the last.</param>
/// <param name="EndsClause">Whether a comma, semicolon or colon follows.</param>
internal readonly record struct Word(string Folded, int Start, int End, bool EndsClause)
{
    /// <summary>The words of a sentence. "isn't" is <c>is</c> and <c>n't</c>; "$110/kg" is <c>$</c>, <c>110</c>, <c>kg</c>.</summary>
    public static IReadOnlyList<Word> Of(string sentence)
    {
        var words = new List<Word>();
        for (var at = 0; at < sentence.Length;)
        {
            var c = sentence[at];
            if (c is '%' or '$' or '€' or '£' or '¥')
            {
                words.Add(new Word(c.ToString(), at, at + 1, false));
                at++;
            }
            else if (IsLetter(c))
            {
                var start = at;
                while (at < sentence.Length && (IsLetter(sentence[at]) || (sentence[at] is '-' or '\'' or '’' or '.' or ',' && at + 1 < sentence.Length && IsLetter(sentence[at + 1]) && Joins(sentence, start, at))))
                {
                    at++;
                }

                Add(words, sentence, start, at);
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    private static void Add(List<Word> words, string sentence, int start, int end)
    {
        // "20,000tpa" is a number and a word.
        var digits = start;
        while (digits < end && (char.IsAsciiDigit(sentence[digits]) || sentence[digits] is ',' or '.'))
        {
            digits++;
        }

        if (digits > start && end - digits >= 2 && char.IsAsciiLetter(sentence[digits]))
        {
            words.Add(new Word(sentence[start..digits], start, digits, false));
            start = digits;
        }

        var folded = NameTrie.Fold(sentence[start..end]);
        var ends = end < sentence.Length && sentence[end] is ',' or ';' or ':' or '，' or '；';
        if (folded.EndsWith("n't", StringComparison.Ordinal) && folded.Length > 3)
        {
            words.Add(new Word(folded[..^3], start, end - 3, false));
            words.Add(new Word("n't", end - 3, end, ends));
        }
        else
        {
            words.Add(new Word(folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded, start, end, ends));
        }
    }

    /// <summary>A hyphen or apostrophe joins letters; a point or comma joins digits only (1.5, 12,000) and single letters (u.s).</summary>
    private static bool Joins(string sentence, int start, int at) => sentence[at] switch
    {
        '.' or ',' => char.IsAsciiDigit(sentence[at - 1]) ? char.IsAsciiDigit(sentence[at + 1]) : sentence[at] == '.' && (at - start == 1 || sentence[at - 2] == '.'),
        _ => true,
    };

    private static bool IsLetter(char c) => c < 0x250 && char.IsLetterOrDigit(c);
}
