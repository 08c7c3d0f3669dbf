namespace Didymium.Evidence.Language;

/// <summary>Reads dates and stretches of time, absolute, partial and relative, in Chinese and English.</summary>
/// <remarks>A date without a year takes the year of the last full date of the sentence, else that of publication; a relative one (明年, last month) needs the day of publication and is left out without it. Durations are not read. A fiscal year counts as the calendar year of its number.</remarks>
public static class DateReader
{
    /// <summary>The dates of a sentence in the order of the text, none overlapping another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">When the document was published; null when not known.</param>
    public static IReadOnlyList<DateSpan> Read(string sentence, Documents.Published? published)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Scan(new FoldedText(sentence), Day(published));
    }

    /// <summary>The dates of a folded text.</summary>
    /// <param name="text">Text.</param>
    /// <param name="today">Day of publication; null when not known.</param>
    internal static List<DateSpan> Scan(FoldedText text, DateOnly? today)
    {
        var dates = new List<DateSpan>();
        var calendar = new DateContext(today);
        var i = 0;
        while (i < text.Length)
        {
            if (ChineseDates.TryRead(text, i, calendar, out var end, out var part) || EnglishDates.TryRead(text, i, calendar, out end, out part))
            {
                var start = i;
                part = Bounds(text, ref start, ref end, part, dates.Count > 0 ? dates[^1].End : 0);
                dates.Add(new DateSpan(text.Source[start..end], start, part.From, part.To, part.Precision, part.Iso));
                calendar.Seen(part);
                i = end;
                continue;
            }

            i = Next(text, i);
        }

        return dates;
    }

    private static DateOnly? Day(Documents.Published? published)
    {
        // A date as found on a page may be no date at all; a sentence is read all the same.
        try
        {
            return published?.Day is { Year: >= 1900 and <= 2200 } day ? day : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static int Next(FoldedText t, int at)
    {
        var i = at + 1;
        if (!char.IsAsciiLetterOrDigit(t[at]))
        {
            return i;
        }

        // Past the rest of a word or a run of digits.
        var digit = char.IsAsciiDigit(t[at]);
        while (i < t.Length && char.IsAsciiLetterOrDigit(t[i]) && char.IsAsciiDigit(t[i]) == digit)
        {
            i++;
        }

        return i;
    }

    /// <summary>Words around a date that open it on one side: since 2010, until the 1990s, 自2025年4月4日起.</summary>
    private static DatePart Bounds(FoldedText t, ref int start, ref int end, DatePart part, int floor)
    {
        foreach (var word in (string[])["以来", "起", "开始", "以后", "之后", "后"])
        {
            if (!t.Has(end, word) || (word == "起" && t[end + 1] is '点' or '诉' or '草') || (word == "后" && t[end + 1] is '期'))
            {
                continue;
            }

            if (word == "后" || (word == "开始" && !(t[start - 1] is '从' or '自')))
            {
                break;
            }

            end += word.Length;
            start = t[start - 1] is '自' or '从' && start - 1 >= floor ? start - 1 : start;
            return part.Since();
        }

        foreach (var word in (string[])["以前", "之前"])
        {
            if (t.Has(end, word) && part.Precision >= DatePrecision.Year)
            {
                end += word.Length;
                return part.Until();
            }
        }

        if (part.Precision >= DatePrecision.Year && t[end] == '前' && t[end + 1] is not ('期' or '后' or '三' or '往'))
        {
            end++;
            return part.Until();
        }

        if (t[start - 1] is '自' && start - 1 >= floor)
        {
            start--;
            return part.Since();
        }

        var before = t.BackSpace(start);
        if (t.EndsWith(before, "the"))
        {
            before = t.BackSpace(before - 3);
        }

        foreach (var word in (string[])["since", "from", "until", "till", "up to", "before", "starting", "effective"])
        {
            var at = before - word.Length;
            if (at < floor || !t.EndsWith(before, word))
            {
                continue;
            }

            switch (word)
            {
                case "since":
                    start = at;
                    return part.Since();
                case "starting" or "effective":
                    return part.Since();
                case "from" when IsStart(t, at):
                    start = at;
                    return part.Since();
                case "until" or "till" when !t.EndsWith(t.BackSpace(at), "not"):
                    start = at;
                    return part.Until();
                case "until" or "till":
                    return part;
                case "before" or "up to" when part.Precision == DatePrecision.Years || (word == "before" && (at == 0 || part.Precision == DatePrecision.Year)):
                    start = at;
                    return part.Until();
                default:
                    return part;
            }
        }

        return part;
    }

    /// <summary>Whether "from" opens a stretch of time and does not compare: not in "up 12% from May" or "fell from 2024".</summary>
    private static bool IsStart(FoldedText t, int from)
    {
        var before = t.BackSpace(from);
        var start = before;
        while (start > 0 && before - start < 24 && t[start - 1] is not (',' or ';' or '.' or '('))
        {
            start--;
        }

        var words = t.Text.AsSpan(start, before - start);
        if (words.IndexOfAnyInRange('0', '9') >= 0 || words.EndsWith("percent", StringComparison.Ordinal) || words.EndsWith("per cent", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in (string[])["up", "down", "rose", "fell", "change", "unchanged", "increase", "decrease", "drop", "rise", "higher", "lower", "levels", "delayed", "postponed", "brought forward", "data", "figures", "apart", "tripling", "doubling", "tripled", "doubled", "quadrupled", "lows", "highs", "recovered", "rebounded", "dating", "document", "report"])
        {
            if (t.EndsWith(before, word))
            {
                return false;
            }
        }

        return true;
    }
}
