using System.Collections.Frozen;

namespace Didymium.Evidence.Language;

/// <summary>Splits a paragraph of Chinese or English into its sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>After this many characters a Chinese semicolon ends a sentence; shorter parts stay together.</summary>
    private const int LongPart = 60;

    /// <summary>Abbreviations after which a sentence never ends.</summary>
    private static readonly FrozenSet<string> Inner = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "st", "mt", "no", "nos", "e.g", "i.e", "vs", "fig", "figs", "approx", "ca", "cf", "art", "sec", "para", "pp", "hon", "lt", "col", "messrs", "ft", "al", "incl", "excl", "est", "min", "max", "avg", "vol", "ref"],
        StringComparer.Ordinal);

    /// <summary>Abbreviations that may end a sentence: they do when a word that opens sentences follows.</summary>
    private static readonly FrozenSet<string> Either = FrozenSet.ToFrozenSet(
        ["inc", "co", "corp", "ltd", "llc", "plc", "pty", "s.a", "n.v", "a.g", "bhd", "sdn", "jr", "sr", "etc", "a.m", "p.m", "p.a", "dept", "univ", "bros", "intl", "u.s", "u.k", "u.n", "e.u", "u.s.a", "u.a.e", "d.c", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "ph.d", "tel", "ext", "b.v", "l.p", "s.p.a"],
        StringComparer.Ordinal);

    /// <summary>Words that open a sentence after an abbreviation.</summary>
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["the", "it", "its", "in", "but", "he", "she", "they", "we", "a", "an", "this", "that", "these", "those", "however", "meanwhile", "on", "at", "by", "for", "from", "if", "as", "and", "both", "under", "with", "while", "when", "according", "after", "before", "since", "last", "next", "production", "output", "shares", "total", "no", "there", "their", "our", "analysts", "officials", "such", "some", "all", "most", "to", "then", "now", "still", "also", "separately", "although", "because", "despite", "during", "earlier", "later", "once", "until", "what", "i", "one", "two", "exports", "imports", "prices", "beijing", "washington", "china", "construction", "commissioning"],
        StringComparer.Ordinal);

    /// <summary>Verbs of saying with which a quote is taken up again after its closing mark.</summary>
    private static readonly string[] Saying = ["说", "表示", "称", "指出", "补充道", "强调", "道", "认为", "透露", "介绍", "坦言", "说道", "回应"];

    /// <summary>The sentences of a paragraph in order, without the white space and list marks around them. A citation mark such as <c>[4][6]</c> stays with the sentence it follows.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="paragraph">The paragraph; parts outside the text are left out.</param>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan paragraph)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = Math.Clamp(paragraph.End, 0, text.Length);
        var start = Math.Clamp(paragraph.Start, 0, end);
        var sentences = new List<TextSpan>();
        var i = start;
        while (i < end)
        {
            var stop = IsEnd(text, start, i, end) ? Closing(text, i + 1, end) : -1;
            if (stop < 0 && text[i] is '\n' or '\r' && IsListMark(text, i + 1, end))
            {
                stop = i + 1;
            }

            if (stop < 0 || IsTakenUp(text, stop, end))
            {
                i++;
                continue;
            }

            Add(text, start, stop, sentences);
            start = i = stop;
        }

        Add(text, start, end, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        var span = Paragraphs.Trim(text, start, end);
        while (span.Length > 1 && (text[span.Start] is '•' or '▪' or '●' or '■' or '◆' or '·' || (text[span.Start] is '-' or '*' or '–' or '—' && char.IsWhiteSpace(text[span.Start + 1]))))
        {
            span = Paragraphs.Trim(text, span.Start + 1, span.End);
        }

        if (span.Length > 0)
        {
            // A citation or a stray mark alone belongs to the sentence before it.
            if (sentences.Count > 0 && !HasContent(text, span))
            {
                sentences[^1] = new TextSpan(sentences[^1].Start, span.End);
            }
            else
            {
                sentences.Add(span);
            }
        }
    }

    private static bool HasContent(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetter(text[i]) || (char.IsDigit(text[i]) && !(i > 0 && text[i - 1] == '[')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnd(string text, int start, int i, int end)
    {
        switch (text[i])
        {
            case '。' or '！' or '？' or '｡':
                return true;
            case '；':
                return i - start > LongPart && end - i > 20;
            case '!' or '?':
                // "Will it last?" he asked.
                var after = i + 1;
                while (after < end && (IsCloser(text[after]) || text[after] == ' '))
                {
                    after++;
                }

                if (after > i + 1 && after < end && char.IsLower(text[after]))
                {
                    return false;
                }

                return i + 1 >= end || !char.IsLetterOrDigit(text[i + 1]) || TextLanguage.IsHan(text[i + 1]) || (i > start && TextLanguage.IsHan(text[i - 1]));
            case '…':
                return i + 1 >= end || IsCloser(text[i + 1]);
            case '.':
                return IsFullStop(text, start, i, end);
            default:
                return false;
        }
    }

    private static bool IsFullStop(string text, int start, int i, int end)
    {
        if (i + 1 >= end)
        {
            return true;
        }

        var next = text[i + 1];
        if (next == '.' || !(char.IsWhiteSpace(next) || IsCloser(next) || next == '[' || TextLanguage.IsHan(next)))
        {
            return false;
        }

        // What the next word looks like.
        var n = i + 1;
        while (n < end && (char.IsWhiteSpace(text[n]) || IsCloser(text[n]) || text[n] is '“' or '‘' or '(' or '"'))
        {
            n++;
        }

        if (n < end && char.IsLower(text[n]))
        {
            return false;
        }

        // The word before the stop, with the stops inside it ("U.S").
        var w = i;
        while (w > start && i - w < 12 && (char.IsAsciiLetter(text[w - 1]) || (text[w - 1] == '.' && w - 1 > start && char.IsAsciiLetter(text[w - 2]))))
        {
            w--;
        }

        var word = text[w..i].ToLowerInvariant();
        if (word.Length == 0)
        {
            // "1. First, ..." is the number of a list item, not a sentence.
            return !IsItemNumber(text, start, i);
        }

        // "1.2 Mt." ends with a unit, "Mt. Weld" is a name.
        var number = w - 2 >= start && text[w - 1] is ' ' && char.IsAsciiDigit(text[w - 2]);
        if (Inner.Contains(word) && !(number && word is "mt" or "ft"))
        {
            return n < end && char.IsUpper(text[n]) && word is "no" && Openers.Contains(Word(text, n, end));
        }

        var initial = word.Length == 1 && char.IsUpper(text[w]);
        if ((!initial && !Either.Contains(word)) || (number && word is "t" or "mt"))
        {
            return true;
        }

        return n >= end || !(char.IsAsciiLetterOrDigit(text[n]) || text[n] == '$') || Openers.Contains(Word(text, n, end)) && !(initial && Word(text, n, end).Length == 1);
    }

    private static bool IsItemNumber(string text, int start, int i)
    {
        var k = start;
        while (k < i && (char.IsWhiteSpace(text[k]) || text[k] is '-' or '•' or '('))
        {
            k++;
        }

        var digits = i - k;
        while (k < i && char.IsAsciiDigit(text[k]))
        {
            k++;
        }

        return digits is > 0 and <= 2 && k == i;
    }

    private static string Word(string text, int at, int end)
    {
        var e = at;
        while (e < end && e - at < 16 && char.IsAsciiLetter(text[e]))
        {
            e++;
        }

        return text[at..e].ToLowerInvariant();
    }

    private static bool IsCloser(char c) => c is '”' or '’' or '」' or '』' or '）' or ')' or '"' or '\'' or '】' or '》' or '〉' or '»';

    /// <summary>Where a sentence that stopped really ends: behind further stops, closing marks and citations.</summary>
    private static int Closing(string text, int at, int end)
    {
        while (at < end)
        {
            if (IsCloser(text[at]) || text[at] is '。' or '！' or '？' or '!' or '?' or '…' or '.')
            {
                at++;
                continue;
            }

            var mark = at;
            while (mark < end && text[mark] == ' ')
            {
                mark++;
            }

            var after = Citation(text, mark, end);
            if (after < 0)
            {
                return at;
            }

            at = after;
        }

        return at;
    }

    private static int Citation(string text, int at, int end)
    {
        if (at >= end || text[at] is not ('[' or '［' or '【'))
        {
            return -1;
        }

        var i = at + 1;
        while (i < end && i - at < 12 && (char.IsAsciiDigit(text[i]) || text[i] is ',' or '-' or '–' or ' '))
        {
            i++;
        }

        return i > at + 1 && i < end && text[i] is ']' or '］' or '】' ? i + 1 : -1;
    }

    private static bool IsListMark(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at + 1 >= end)
        {
            return false;
        }

        if (text[at] is '•' or '▪' or '●' or '■' or '◆' or '·' || (text[at] is '-' or '*' or '–' or '—' && char.IsWhiteSpace(text[at + 1])))
        {
            return true;
        }

        var d = at;
        while (d < end && d - at < 3 && char.IsAsciiDigit(text[d]))
        {
            d++;
        }

        return d > at && d + 1 < end && text[d] is '.' or ')' or '、' && !char.IsAsciiDigit(text[d + 1]);
    }

    /// <summary>Whether a quote that closed is taken up by its speaker (……。”他表示。), so that the two stay together.</summary>
    private static bool IsTakenUp(string text, int at, int end)
    {
        if (at >= end || at < 1 || text[at - 1] is not ('”' or '」' or '』') || !TextLanguage.IsHan(text[at]))
        {
            return false;
        }

        var stop = at;
        while (stop < end && stop - at <= 20 && text[stop] is not ('。' or '，' or '：' or '；' or '！' or '？' or '“'))
        {
            stop++;
        }

        if (stop - at > 20)
        {
            return false;
        }

        var tail = text.AsSpan(at, stop - at);
        foreach (var verb in Saying)
        {
            if (tail.EndsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
