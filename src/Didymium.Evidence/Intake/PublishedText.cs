using System.Globalization;
using System.Text.RegularExpressions;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Intake;

/// <summary>Reads the time of publication in the forms that pages, feeds and notes use. Days and months in figures only (08/10/2025) are not read, for they are ambiguous.</summary>
internal static class PublishedText
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Month = "(jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec)[a-z]*";

    private static readonly Regex YearFirst = new(@"((?:19|20)[0-9]{2})\s?[-/.年]\s?([0-9]{1,2})\s?[-/.月]\s?([0-9]{1,2})日?", Options);
    private static readonly Regex DayFirst = new(@"\b([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+" + Month + @"\.?,?[\s-]+((?:19|20)[0-9]{2})", Options);
    private static readonly Regex MonthFirst = new(@"\b" + Month + @"\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)[0-9]{2})", Options);
    private static readonly Regex Clock = new(@"^[\sT,，(]{0,4}(?:at\s|around\s)?\s?(?:(上午|下午|晚上)\s?)?([0-9]{1,2})[:：时.]([0-9]{2})(?:[:：][0-9]{2}(?:[.,][0-9]{1,9})?)?\s?([ap]\.?m\.?\b)?\s?(Z\b|[+-][0-9]{2}:?[0-9]{2}|GMT\b|UTC\b)?", Options);

    /// <summary>The first date in a text; null when there is none.</summary>
    /// <param name="text">The text; only its first 2,000 characters are looked at.</param>
    public static Published? Find(string text) => Locate(text)?.Published;

    /// <summary>The first date in a text with its place; null when there is none.</summary>
    public static (Published Published, int Start, int End)? Locate(string text)
    {
        var part = text.Length > 2000 ? text[..2000] : text;
        (Published Published, int Start, int End)? best = null;
        foreach (var (pattern, year, month, day) in ((Regex, int, int, int)[])[(YearFirst, 1, 2, 3), (DayFirst, 3, 2, 1), (MonthFirst, 3, 1, 2)])
        {
            for (var match = pattern.Match(part); match.Success; match = match.NextMatch())
            {
                if (best is { } b && b.Start <= match.Index)
                {
                    break;
                }

                // A Chinese character before the year is a letter too, so a word boundary would not do.
                if (match.Index > 0 && char.IsAsciiDigit(part[match.Index - 1]))
                {
                    continue;
                }

                if (MonthOf(match.Groups[month].Value) is { } m && Day(match.Groups[year].Value, m, match.Groups[day].Value) is { } date)
                {
                    var end = match.Index + match.Length;
                    var (clock, length) = ClockAt(part[end..]);
                    best = (new Published(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + clock), match.Index, end + length);
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>A value that is a date and nothing else: also a year (2025), a month (2025-10, 2025年10月), eight figures, or seconds or milliseconds since 1970. Null when it is none.</summary>
    public static Published? Parse(string value)
    {
        var text = value.Trim();
        if (Locate(text) is { Start: 0 } found && found.End == text.Length)
        {
            return found.Published;
        }

        if (text.Length is 10 or 13 && text.All(char.IsAsciiDigit) && text[0] is not '0')
        {
            var seconds = long.Parse(text.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture);
            return new Published(DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) + "+00:00");
        }

        if (text.Length == 8 && text.All(char.IsAsciiDigit))
        {
            return Day(text[..4], int.Parse(text.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture), text[6..]) is { } date ? new Published(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
        }

        var year = text.TrimEnd('年');
        if (year.Length == 4 && Number(year) is >= 1900 and < 2100)
        {
            return new Published(year);
        }

        var parts = text.TrimEnd('月').Split('-', '年', '/');
        return parts.Length == 2 && Number(parts[0]) is >= 1900 and < 2100 and var y && Number(parts[1]) is >= 1 and <= 12 and var mo
            ? new Published(string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{mo:00}"))
            : null;
    }

    private static (string Text, int Length) ClockAt(string rest)
    {
        var match = Clock.Match(rest.Length > 60 ? rest[..60] : rest);
        if (!match.Success)
        {
            return (string.Empty, 0);
        }

        var hour = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
        var half = match.Groups[4].Value;
        if ((half.StartsWith('p') || half.StartsWith('P') || match.Groups[1].Value is "下午" or "晚上") && hour < 12)
        {
            hour += 12;
        }
        else if ((half.StartsWith('a') || half.StartsWith('A')) && hour == 12)
        {
            hour = 0;
        }

        if (hour > 23 || minute > 59)
        {
            return (string.Empty, 0);
        }

        return (string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}{Zone(match.Groups[5].Value)}"), match.Length);
    }

    private static string Zone(string zone)
    {
        if (zone.Length == 0)
        {
            return string.Empty;
        }

        if (zone[0] is not ('+' or '-'))
        {
            return "+00:00";
        }

        var figures = zone[1..].Replace(":", string.Empty, StringComparison.Ordinal);
        return Number(figures[..2]) <= 14 && Number(figures[2..]) < 60 ? $"{zone[0]}{figures[..2]}:{figures[2..]}" : string.Empty;
    }

    private static int? MonthOf(string text)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            return Number(text);
        }

        var at = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(text[..3].ToLowerInvariant(), StringComparison.Ordinal);
        return at < 0 || at % 3 != 0 ? null : (at / 3) + 1;
    }

    private static DateOnly? Day(string year, int month, string day)
    {
        var y = Number(year) ?? 0;
        var d = Number(day) ?? 0;
        return y is >= 1900 and < 2100 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
