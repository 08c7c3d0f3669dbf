using System.Collections.Frozen;

namespace Didymium.Evidence.Language;

/// <summary>Dates as English writes them, and dates in digits.</summary>
internal static class EnglishDates
{
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["april"] = 4,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["september"] = 9,
        ["october"] = 10,
        ["november"] = 11,
        ["december"] = 12,
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["final"] = 4,
        ["1st"] = 1,
        ["2nd"] = 2,
        ["3rd"] = 3,
        ["4th"] = 4,
        ["latter"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Weekdays = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["sunday"] = 0,
        ["monday"] = 1,
        ["tuesday"] = 2,
        ["wednesday"] = 3,
        ["thursday"] = 4,
        ["friday"] = 5,
        ["saturday"] = 6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words before a four-digit number that make it a number and not a year.</summary>
    private static readonly string[] NotAfter = ["no", "no.", "nos.", "section", "article", "order", "decree", "announcement", "iso", "hs", "code", "room", "act", "rule", "form", "regulation", "resolution", "model", "page", "level", "class", "series", "type", "grade"];

    /// <summary>Words behind a four-digit number that make it an amount.</summary>
    private static readonly FrozenSet<string> Counted = FrozenSet.ToFrozenSet(
        ["t", "tonne", "tonnes", "ton", "tons", "tpa", "tpy", "kt", "ktpa", "mt", "mtpa", "kg", "kilograms", "kilos", "lb", "lbs", "pounds", "ppm", "mw", "gw", "kw", "km", "kms", "kilometres", "kilometers", "miles", "metres", "meters", "m", "ha", "hectares", "acres", "employees", "people", "workers", "staff", "jobs", "residents", "companies", "firms", "items", "units", "vehicles", "yuan", "dollars", "euros", "yen", "rmb", "million", "billion", "thousand", "percent", "per", "metric", "short", "times", "shares", "motors", "magnets", "cars", "homes", "households", "square", "hours", "days", "cubic", "litres"],
        StringComparer.Ordinal);

    /// <summary>Words that begin a part of a year before it.</summary>
    private static readonly (string Words, string Part)[] Qualifiers =
    [
        ("the end of", "end"), ("end of", "end"), ("end-of-", "end"), ("end-", "end"), ("end ", "end"), ("year-end", "end"), ("year end", "end"), ("the close of", "end"), ("the tail end of", "end"),
        ("late in", "late"), ("late", "late"), ("the latter part of", "late"), ("later in", "year"),
        ("early in", "early"), ("early", "early"), ("the beginning of", "early"), ("beginning of", "early"), ("the start of", "early"), ("start of", "early"), ("the early part of", "early"),
        ("the middle of", "mid"), ("middle of", "mid"), ("mid-", "mid"), ("mid ", "mid"), ("midway through", "mid"),
        ("calendar year", "year"), ("calendar", "year"), ("full-year", "year"), ("full year", "year"), ("cy", "year"),
    ];

    /// <summary>The date that starts at a position.</summary>
    public static bool TryRead(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        var c = t[at];
        if (!char.IsAsciiLetterOrDigit(c) || char.IsAsciiLetterOrDigit(t[at - 1]) || (t[at - 1] is '.' or ',' && char.IsAsciiDigit(t[at - 2]) && char.IsAsciiDigit(c)))
        {
            return false;
        }

        if (char.IsAsciiDigit(c))
        {
            return TryNumeric(t, at, out end, out part)
                || TryDayMonth(t, at, context, out end, out part)
                || TryPeriodFirst(t, at, context, out end, out part)
                || TryDecade(t, at, out end, out part)
                || TryYearRange(t, at, out end, out part);
        }

        return TryMonthFirst(t, at, context, out end, out part)
            || TryFiscal(t, at, out end, out part)
            || TryPeriodFirst(t, at, context, out end, out part)
            || TryQualified(t, at, context, out end, out part)
            || TryRelative(t, at, context, out end, out part)
            || TryBetween(t, at, out end, out part);
    }

    private static int WordEnd(FoldedText t, int at)
    {
        var e = at;
        while (char.IsAsciiLetter(t[e]) && e - at < 16)
        {
            e++;
        }

        return e;
    }

    private static bool IsDigits(FoldedText t, int at, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(t[at + i]))
            {
                return false;
            }
        }

        return !char.IsAsciiDigit(t[at + count]);
    }

    private static int Number(FoldedText t, int at, int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value = (value * 10) + t[at + i] - '0';
        }

        return value;
    }

    /// <summary>Four digits that can be a year, as far as they and what touches them go.</summary>
    private static bool TryFour(FoldedText t, int at, out int year)
    {
        year = 0;
        if (!IsDigits(t, at, 4) || char.IsAsciiLetterOrDigit(t[at - 1]) || t[at - 1] is '$' or '€' or '£' or '¥' or '#')
        {
            return false;
        }

        year = Number(t, at, 4);
        var next = t[at + 4];
        return year is >= 1850 and <= 2079 && !char.IsAsciiLetter(next) && next is not ('%' or '+') && !(next is '.' or ',' or '/' or '-' && char.IsAsciiDigit(t[at + 5])) && !(TextLanguage.IsHan(next) && !(next is '前' or '以' or '起' or '后' || (next is '至' or '到' or '与' or '和' or '及' && IsDigits(t, at + 5, 4) && Number(t, at + 5, 4) is >= 1850 and <= 2079 && (t[at + 9] == '年' || !TextLanguage.IsHan(t[at + 9])))));
    }

    /// <summary>A year that stands alone: not an amount, nor the number of an order.</summary>
    private static bool TryYear(FoldedText t, int at, out int end, out int year)
    {
        end = at + 4;
        if (!TryFour(t, at, out year))
        {
            return false;
        }

        var n = t.SkipSpace(end);
        n += t[n] == '-' ? 1 : 0;
        if (char.IsAsciiLetter(t[n]) && (n > end) && Counted.Contains(t.Text[n..WordEnd(t, n)]))
        {
            return false;
        }

        var before = t.BackSpace(at);
        foreach (var word in NotAfter)
        {
            if (t.EndsWith(before, word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A year, or a year as "FY2025", "this year", "last year".</summary>
    private static bool TryAnyYear(FoldedText t, int at, DateContext context, out int end, out int year)
    {
        if (TryYear(t, at, out end, out year) || TryFiscalYear(t, at, out end, out year))
        {
            return true;
        }

        foreach (var (word, years) in ((string, int)[])[("this year", 0), ("the year", 0), ("the current year", 0), ("next year", 1), ("last year", -1)])
        {
            if (t.Has(at, word) && !char.IsAsciiLetterOrDigit(t[at + word.Length]) && context.Today is { } today)
            {
                end = at + word.Length;
                year = today.Year + years;
                return true;
            }
        }

        end = at;
        return false;
    }

    /// <summary>2025-10-08, 2025/10/8, 2025.10.08, 10/8/2025, 8.10.2025, 2025-10.</summary>
    private static bool TryNumeric(FoldedText t, int at, out int end, out DatePart part)
    {
        end = at;
        part = default;
        if (IsDigits(t, at, 4))
        {
            var s = t[at + 4];
            if (s is not ('-' or '/' or '.'))
            {
                return false;
            }

            var m = at + 5;
            var ml = IsDigits(t, m, 2) ? 2 : IsDigits(t, m, 1) ? 1 : 0;
            if (ml == 0)
            {
                return false;
            }

            if (t[m + ml] == s && (IsDigits(t, m + ml + 1, 2) || IsDigits(t, m + ml + 1, 1)))
            {
                var dl = IsDigits(t, m + ml + 1, 2) ? 2 : 1;
                end = m + ml + 1 + dl;
                return DatePart.TryDay(Number(t, at, 4), Number(t, m, ml), Number(t, m + ml + 1, dl), out part);
            }

            // 2025-10 is a month; 2009-10 are two years.
            var year = Number(t, at, 4);
            if (s == '-' && ml == 2 && year is >= 1900 and <= 2100 && Number(t, m, 2) is >= 1 and <= 12 and var month && month != (year + 1) % 100 && !char.IsAsciiLetter(t[m + 2]) && t[m + 2] is not ('%' or '.'))
            {
                end = m + 2;
                part = DatePart.Month(year, month);
                return true;
            }

            return false;
        }

        var al = IsDigits(t, at, 2) ? 2 : IsDigits(t, at, 1) ? 1 : 0;
        if (al == 0 || t[at + al] is not ('/' or '.') || t[at - 1] is '$' or '¥' or '€')
        {
            return false;
        }

        var separator = t[at + al];
        var b = at + al + 1;
        var bl = IsDigits(t, b, 2) ? 2 : IsDigits(t, b, 1) ? 1 : 0;
        if (bl == 0 || t[b + bl] != separator || !IsDigits(t, b + bl + 1, 4))
        {
            return false;
        }

        end = b + bl + 5;
        int first = Number(t, at, al), second = Number(t, b, bl), y = Number(t, b + bl + 1, 4);

        // With stops the day is first; with strokes the month, unless it cannot be one.
        return separator == '.' || first > 12 ? DatePart.TryDay(y, second, first, out part) : DatePart.TryDay(y, first, second, out part);
    }

    /// <summary>9 October 2025, 9th October, 9-15 October.</summary>
    private static bool TryDayMonth(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        var dl = IsDigits(t, at, 2) ? 2 : IsDigits(t, at, 1) ? 1 : 0;
        if (dl == 0)
        {
            return false;
        }

        var e = at + dl;
        var day = Number(t, at, dl);
        var last = 0;
        if (t[e] is '-' && (IsDigits(t, e + 1, 2) || IsDigits(t, e + 1, 1)))
        {
            var ll = IsDigits(t, e + 1, 2) ? 2 : 1;
            last = Number(t, e + 1, ll);
            e += 1 + ll;
        }
        else if (t.Has(e, "st ") || t.Has(e, "nd ") || t.Has(e, "rd ") || t.Has(e, "th "))
        {
            e += 2;
        }

        if (t[e] is not (' ' or '-'))
        {
            return false;
        }

        e = t.SkipSpace(e + 1);
        e = t.Has(e, "of ") ? e + 3 : e;
        if (!TryMonthWord(t, e, out var me, out var month))
        {
            return false;
        }

        var year = context.YearOf(month);
        var n = t.SkipSpace(me);
        n = t[n] is ',' or '-' ? t.SkipSpace(n + 1) : n;
        end = me;
        if (TryYear(t, n, out var ye, out var y))
        {
            year = y;
            end = ye;
        }

        if (year is null || !DatePart.TryDay(year.Value, month, day, out part))
        {
            return false;
        }

        if (last > day && DatePart.TryDay(year.Value, month, last, out var lastPart))
        {
            part = DatePart.Through(part, lastPart);
        }

        return true;
    }

    private static bool TryMonthWord(FoldedText t, int at, out int end, out int month)
    {
        end = WordEnd(t, at);
        month = 0;
        if (end == at || char.IsAsciiLetterOrDigit(t[at - 1]) || !Months.TryGetValue(t.Text[at..end], out month) || !char.IsAsciiLetterUpper(t.Cased[at]))
        {
            end = at;
            return false;
        }

        if (t[end] == '.' && end - at <= 4 && month is not (5 or 6 or 7) | end - at == 3 && month != 5)
        {
            end++;
        }

        return true;
    }

    private static bool TryMonthFirst(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        part = default;
        if (!TryMonthWord(t, at, out end, out var month))
        {
            return false;
        }

        var abbreviated = end - at <= 5 && month is not (3 or 4 or 5 or 6 or 7);
        var monthEnd = end;
        var n = t.SkipSpace(end);

        // June quarter, September-quarter 2025
        var q = t[n] == '-' ? n + 1 : n;
        if (t.Has(q, "quarter") && !char.IsAsciiLetter(t[q + 7]) && month % 3 == 0)
        {
            end = q + 7;
            return TryYearBehind(t, ref end, context.YearOf(month), out var quarterYear) && (part = DatePart.Quarter(quarterYear, month / 3)).Iso.Length > 0;
        }

        if ((t.Has(q, "half") || t.Has(q, "half-year")) && month is 6 or 12)
        {
            end = q + (t.Has(q, "half-year") ? 9 : 4);
            return TryYearBehind(t, ref end, context.YearOf(month), out var halfYear) && (part = DatePart.Half(halfYear, month / 6)).Iso.Length > 0;
        }

        // October 9, 2025; Oct. 9; October 9-15
        var dl = IsDigits(t, n, 2) ? 2 : IsDigits(t, n, 1) ? 1 : 0;
        if (dl > 0 && !(t[n + dl] is '.' or ',' && char.IsAsciiDigit(t[n + dl + 1])) && t[n + dl] != '%' && !Counted.Contains(t.Text[Math.Min(t.SkipSpace(n + dl), t.Length)..WordEnd(t, Math.Min(t.SkipSpace(n + dl), t.Length))]))
        {
            var day = Number(t, n, dl);
            end = n + dl;
            end += t.Has(end, "st") || t.Has(end, "nd") || t.Has(end, "rd") || t.Has(end, "th") ? 2 : 0;
            var last = 0;
            if (t[end] == '-' && (IsDigits(t, end + 1, 2) || IsDigits(t, end + 1, 1)))
            {
                var ll = IsDigits(t, end + 1, 2) ? 2 : 1;
                last = Number(t, end + 1, ll);
                end += 1 + ll;
            }

            var y = t[end] == ',' ? t.SkipSpace(end + 1) : t.SkipSpace(end);
            var year = context.YearOf(month);
            if (TryYear(t, y, out var ye, out var given))
            {
                year = given;
                end = ye;
            }

            if (year is { } known && DatePart.TryDay(known, month, day, out part))
            {
                if (last > day && DatePart.TryDay(known, month, last, out var lastPart))
                {
                    part = DatePart.Through(part, lastPart);
                }

                return true;
            }

            end = monthEnd;
        }

        // October 2025; January-May 2025; January to May
        var connector = t.Has(n, "to ") ? 3 : t.Has(n, "through ") ? 8 : t.Has(n, "and ") && t.EndsWith(t.BackSpace(at), "between") ? 4 : t.Has(n, "- ") ? 2 : t.Has(n, "-") ? 1 : 0;
        if (connector > 0 && TryMonthWord(t, n + connector, out var le, out var lastMonth) && lastMonth > month && !IsDigits(t, t.SkipSpace(le), 2) && !IsDigits(t, t.SkipSpace(le), 1))
        {
            end = le;
            if (TryYearBehind(t, ref end, context.YearOf(lastMonth), out var rangeYear))
            {
                part = DatePart.Through(DatePart.Month(rangeYear, month), DatePart.Month(rangeYear, lastMonth));
                return true;
            }
        }

        end = monthEnd;
        var explicitYear = end;
        if (TryYearBehind(t, ref explicitYear, null, out var monthYear))
        {
            end = explicitYear;
            part = DatePart.Month(monthYear, month);
            return TryMonthRange(t, ref end, ref part);
        }

        // A month alone: "may" and "march" are words too, and short forms are names.
        if ((abbreviated && t.Cased[at..end] is not ("Sept" or "Sept.") && t[end - 1] != '.') || !IsMonthContext(t, at, end, month) || context.YearOf(month) is not { } bare)
        {
            return false;
        }

        part = DatePart.Month(bare, month);
        return true;
    }

    /// <summary>The rest of "January 2025 to March 2026".</summary>
    private static bool TryMonthRange(FoldedText t, ref int end, ref DatePart part)
    {
        var n = t.SkipSpace(end);
        var connector = t.Has(n, "to ") ? 3 : t.Has(n, "- ") ? 2 : t.Has(n, "-") ? 1 : 0;
        if (connector > 0 && TryMonthWord(t, n + connector, out var le, out var month) && TryYearBehind(t, ref le, null, out var year) && DatePart.Month(year, month) is var last && last.From > part.From)
        {
            end = le;
            part = DatePart.Through(part, last);
        }

        return true;
    }

    /// <summary>A year behind a month or a period, with "of", a comma, or "this year"; else the one given.</summary>
    private static bool TryYearBehind(FoldedText t, ref int end, int? otherwise, out int year)
    {
        var n = t.SkipSpace(end);
        if (t[n] is ',' or '-' && IsDigits(t, t.SkipSpace(n + 1), 4))
        {
            n = t.SkipSpace(n + 1);
        }
        else if (t.Has(n, "of ") || t.Has(n, "in "))
        {
            n += 3;
            n = t.Has(n, "the year ") ? n + 9 : n;
        }

        if (TryYear(t, n, out var e, out year) || TryFiscalYear(t, n, out e, out year))
        {
            end = e;
            return true;
        }

        if (t[n] == '\'' && IsDigits(t, n + 1, 2))
        {
            year = 2000 + Number(t, n + 1, 2);
            end = n + 3;
            return true;
        }

        if (otherwise is { } known)
        {
            foreach (var (word, years) in ((string, int)[])[("this year", 0), ("next year", 1), ("last year", -1)])
            {
                if (t.Has(n, word) && !char.IsAsciiLetterOrDigit(t[n + word.Length]))
                {
                    end = n + word.Length;
                    year = known + years;
                    return true;
                }
            }

            year = known;
            return true;
        }

        year = 0;
        return false;
    }

    private static bool IsMonthContext(FoldedText t, int at, int end, int month)
    {
        if (month is not (3 or 5))
        {
            // "April controls" is as good as "in April".
            return true;
        }

        var before = t.BackSpace(at);
        foreach (var word in (string[])["in", "since", "until", "by", "from", "of", "last", "next", "this", "early", "late", "mid", "mid-", "through", "during", "for", "to", "before", "after", "between", "and", "end of", "end", "and in", "between", "till"])
        {
            if (t.EndsWith(before, word) && !(word is "and" or "to" or "of" or "for" && month == 5 && char.IsAsciiLetter(t[t.SkipSpace(end)])))
            {
                return true;
            }
        }

        return t.Has(end, "'s ") || t.Has(end, " exports") || t.Has(end, " output") || t.Has(end, " imports") || t.Has(end, " shipments") || t.Has(end, " figures") || t.Has(end, " data");
    }

    /// <summary>FY2025, FY25, fiscal 2025, financial year 2025-26 (its last year).</summary>
    private static bool TryFiscalYear(FoldedText t, int at, out int end, out int year)
    {
        end = at;
        year = 0;
        var e = -1;
        foreach (var word in (string[])["fiscal year", "financial year", "fiscal", "fy"])
        {
            if (t.Has(at, word) && !char.IsAsciiLetterOrDigit(t[at - 1]))
            {
                e = t.SkipSpace(at + word.Length);
                e = t[e] is '\'' or '-' ? e + 1 : e;
                break;
            }
        }

        if (e < 0)
        {
            return false;
        }

        if (IsDigits(t, e, 4))
        {
            year = Number(t, e, 4);
            end = e + 4;
            if (t[end] is '-' or '/' && IsDigits(t, end + 1, 2))
            {
                year = (year / 100 * 100) + Number(t, end + 1, 2);
                end += 3;
            }
        }
        else if (IsDigits(t, e, 2))
        {
            year = 2000 + Number(t, e, 2);
            end = e + 2;
            if (t[end] is '-' or '/' && IsDigits(t, end + 1, 2))
            {
                year = 2000 + Number(t, end + 1, 2);
                end += 3;
            }
        }

        return year is >= 1900 and <= 2100 && !char.IsAsciiLetterOrDigit(t[end]);
    }

    private static bool TryFiscal(FoldedText t, int at, out int end, out DatePart part)
    {
        if (TryFiscalYear(t, at, out end, out var year))
        {
            part = DatePart.Year(year);
            return true;
        }

        part = default;
        return false;
    }

    /// <summary>Q3 2025, 3Q25, third quarter of 2025, H2 2026, second half, first nine months of 2025, the quarter ended June 30.</summary>
    private static bool TryPeriodFirst(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        int number;
        bool half;
        var c = t[at];
        if (c is 'q' or 'h' && t[at + 1] is >= '1' and <= '4' && !char.IsAsciiDigit(t[at + 2]))
        {
            number = t[at + 1] - '0';
            half = c == 'h';
            end = at + 2;
        }
        else if (c is >= '1' and <= '4' && t[at + 1] is 'q' or 'h')
        {
            number = c - '0';
            half = t[at + 1] == 'h';
            end = at + 2;
        }
        else if (char.IsAsciiDigit(c) && IsDigits(t, at, 4) && (t[at + 4] == ' ' ? at + 5 : at + 4) is var p && t[p] is 'q' or 'h' && t[p + 1] is >= '1' and <= '4' && !char.IsAsciiLetterOrDigit(t[p + 2]))
        {
            var y = Number(t, at, 4);
            number = t[p + 1] - '0';
            half = t[p] == 'h';
            if (y is < 1900 or > 2100 || (half && number > 2))
            {
                return false;
            }

            end = p + 2;
            part = half ? DatePart.Half(y, number) : DatePart.Quarter(y, number);
            return true;
        }
        else
        {
            return TryPeriodWords(t, at, context, out end, out part);
        }

        if (half && number > 2)
        {
            return false;
        }

        // 3Q25, H2'26
        int year;
        if ((IsDigits(t, end, 2) || (t[end] == '\'' && IsDigits(t, end + 1, 2))) && !char.IsAsciiLetter(t[end + 2]))
        {
            var d = t[end] == '\'' ? end + 1 : end;
            year = 2000 + Number(t, d, 2);
            end = d + 2;
        }
        else if (char.IsAsciiLetterOrDigit(t[end]) || !TryYearBehind(t, ref end, context.Year, out year))
        {
            return false;
        }

        part = half ? DatePart.Half(year, number) : DatePart.Quarter(year, number);

        // Q3 to Q4 and the like stay apart; Q1-Q3 2025 is one stretch.
        return true;
    }

    private static bool TryPeriodWords(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        var e = at;
        while (char.IsAsciiLetterOrDigit(t[e]) && e - at < 8)
        {
            e++;
        }

        var word = t.Text[at..e];

        if (TryPeriodEnded(t, e, word, context, out end, out part))
        {
            return true;
        }

        if (word is "year" or "years" or "" || !Ordinals.TryGetValue(word, out var number))
        {
            return false;
        }

        var s = t[e] is ' ' or '-' ? e + 1 : e;
        if (s == e)
        {
            return false;
        }

        if (t.Has(s, "quarter") && !char.IsAsciiLetter(t[s + 7]) && word != "latter")
        {
            end = s + 7;
            if (t[end] == '-' && char.IsAsciiLetter(t[end + 1]))
            {
                end = s + 7;
            }

            if (TryYearBehind(t, ref end, context.Year, out var year))
            {
                part = DatePart.Quarter(year, number);
                return true;
            }

            return false;
        }

        if (t.Has(s, "half") && !char.IsAsciiLetter(t[s + 4]) && number <= 2)
        {
            end = s + 4;
            if (TryYearBehind(t, ref end, context.Year, out var year))
            {
                part = DatePart.Half(year, number);
                return true;
            }

            return false;
        }

        // first nine months of 2025
        var ce = WordEnd(t, s);
        var count = 0;
        if (number == 1 && (ce > s ? NumberReader.Small.TryGetValue(t.Text[s..ce], out count) : (count = IsDigits(t, s, 1) ? Number(t, s, 1) : IsDigits(t, s, 2) ? Number(t, s, 2) : 0) > 0))
        {
            ce = ce > s ? ce : s + (count > 9 ? 2 : 1);
            if (t.Has(ce, " months") && count is >= 2 and <= 11)
            {
                end = ce + 7;
                if (TryYearBehind(t, ref end, context.Year, out var year))
                {
                    part = DatePart.Through(DatePart.Month(year, 1), DatePart.Month(year, count));
                    return true;
                }
            }
            else if (t.Has(ce, " quarters") && count is 2 or 3)
            {
                end = ce + 9;
                if (TryYearBehind(t, ref end, context.Year, out var year))
                {
                    part = DatePart.Through(DatePart.Quarter(year, 1), DatePart.Quarter(year, count));
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>the quarter ended June 30, 2025; the three months to 31 March; the year ended 30 June 2025.</summary>
    private static bool TryPeriodEnded(FoldedText t, int wordEnd, string word, DateContext context, out int end, out DatePart part)
    {
        end = wordEnd;
        part = default;
        var n = wordEnd;
        var months = word switch
        {
            "quarter" => 3,
            "half" => 6,
            "year" => 12,
            "three" or "3" => 3,
            "six" or "6" => 6,
            "nine" or "9" => 9,
            "twelve" or "12" => 12,
            _ => 0,
        };
        if (months == 0)
        {
            return false;
        }

        if (word is not ("quarter" or "half" or "year"))
        {
            if (!t.Has(n, " months") && !t.Has(n, "-months"))
            {
                return false;
            }

            n += 7;
        }
        else if (word == "half" && (t.Has(n, "-year") || t.Has(n, " year")))
        {
            n += 5;
        }

        var ended = t.Has(n, " ended ") ? 7 : t.Has(n, " ending ") ? 8 : t.Has(n, " to ") ? 4 : 0;
        if (ended == 0)
        {
            return false;
        }

        n += ended;
        if (!(TryMonthFirst(t, n, context, out end, out var last) || (char.IsAsciiDigit(t[n]) && TryDayMonth(t, n, context, out end, out last))) || last.To.Month % 3 != 0 || last.Precision > DatePrecision.Month)
        {
            end = wordEnd;
            return false;
        }

        var (year, month) = (last.To.Year, last.To.Month);
        part = months switch
        {
            3 => DatePart.Quarter(year, month / 3),
            6 when month % 6 == 0 => DatePart.Half(year, month / 6),
            12 => DatePart.Year(year),
            _ => DatePart.Through(DatePart.Month(month > months - 1 ? year : year - 1, ((month - months + 12) % 12) + 1), DatePart.Month(year, month)),
        };
        return true;
    }

    /// <summary>late 2027, the end of next year, mid-October, year-end.</summary>
    private static bool TryQualified(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        foreach (var (words, kind) in Qualifiers)
        {
            if (!t.Has(at, words) || (char.IsAsciiLetter(words[^1]) && char.IsAsciiLetter(t[at + words.Length])))
            {
                continue;
            }

            var n = t.SkipSpace(at + words.Length);
            n = t[n] == '-' ? n + 1 : n;
            n = t.Has(n, "the ") && !t.Has(n, "the year") ? n + 4 : n;
            n = words is "year-end" or "year end" && t.Has(n, "of ") ? n + 3 : n;
            if (TryDecade(t, n, out end, out part))
            {
                return true;
            }

            if (TryAnyYear(t, n, context, out end, out var year))
            {
                part = kind switch
                {
                    "end" => DatePart.End(year),
                    "late" => DatePart.Late(year),
                    "early" => DatePart.Early(year),
                    "mid" => DatePart.Mid(year),
                    _ => DatePart.Year(year),
                };
                return true;
            }

            if (kind != "year" && n > at + words.Length - 1 && (TryMonthFirst(t, n, context, out end, out part) || TryPeriodFirst(t, n, context, out end, out part) || TryRelative(t, n, context, out end, out part)))
            {
                return true;
            }

            if (words is "year-end" or "year end" && context.Year is { } bare)
            {
                end = at + words.Length;
                part = DatePart.End(bare);
                return true;
            }
        }

        end = at;
        return false;
    }

    private static bool TryRelative(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        if (context.Today is not { } today)
        {
            return false;
        }

        var e = WordEnd(t, at);
        var word = t.Text[at..e];
        if (Weekdays.TryGetValue(word, out var weekday) && char.IsAsciiLetterUpper(t.Cased[at]))
        {
            if (t.EndsWith(t.BackSpace(at), "next"))
            {
                return false;
            }

            var day = today.AddDays(-((((int)today.DayOfWeek - weekday) + 7) % 7));
            end = e;
            return DatePart.TryDay(day.Year, day.Month, day.Day, out part);
        }

        switch (word)
        {
            case "yesterday" or "today" or "tomorrow":
                var named = today.AddDays(word == "yesterday" ? -1 : word == "today" ? 0 : 1);
                end = e;
                return !t.Has(e, "'s") && DatePart.TryDay(named.Year, named.Month, named.Day, out part);
            case "later" or "earlier" when t.Has(e, " this year") || t.Has(e, " this month"):
                if (TryRelative(t, e + 1, context, out end, out part))
                {
                    return true;
                }

                break;
            case "this" or "next" or "last" or "current" or "coming":
                return TryShift(t, e, word == "next" || word == "coming" ? 1 : word == "last" ? -1 : 0, today, out end, out part);
        }

        end = at;
        return false;
    }

    private static bool TryShift(FoldedText t, int at, int shift, DateOnly today, out int end, out DatePart part)
    {
        part = default;
        end = at;
        foreach (var unit in (string[])[" year", " month", " quarter"])
        {
            if (!t.Has(at, unit) || char.IsAsciiLetterOrDigit(t[at + unit.Length]) || t[at + unit.Length] == '-')
            {
                continue;
            }

            end = at + unit.Length;
            var moved = today.AddMonths(shift * (unit == " year" ? 12 : unit == " month" ? 1 : 3));
            part = unit switch
            {
                " year" => DatePart.Year(moved.Year),
                " month" => DatePart.Month(moved.Year, moved.Month),
                _ => DatePart.Quarter(moved.Year, ((moved.Month - 1) / 3) + 1),
            };
            return true;
        }

        // last October, next June
        if (t[at] == ' ' && TryMonthWord(t, at + 1, out end, out var month))
        {
            var year = shift switch
            {
                < 0 => month < today.Month ? today.Year : today.Year - 1,
                > 0 => month > today.Month ? today.Year : today.Year + 1,
                _ => today.Year,
            };
            part = DatePart.Month(year, month);
            return true;
        }

        return false;
    }

    /// <summary>1990s, the mid-1990s.</summary>
    private static bool TryDecade(FoldedText t, int at, out int end, out DatePart part)
    {
        end = at;
        part = default;
        if (!IsDigits(t, at, 4) || t[at + 3] != '0' || char.IsAsciiLetterOrDigit(t[at - 1]))
        {
            return false;
        }

        var e = t[at + 4] == '\'' ? at + 5 : at + 4;
        var year = Number(t, at, 4);
        if (t[e] != 's' || char.IsAsciiLetterOrDigit(t[e + 1]) || year is < 1800 or > 2100)
        {
            return false;
        }

        end = e + 1;
        part = DatePart.Decade(year);
        return true;
    }

    /// <summary>2025, 2024-2026, 2025-26, 2024 to 2026.</summary>
    private static bool TryYearRange(FoldedText t, int at, out int end, out DatePart part)
    {
        part = default;
        end = at;
        if (IsDigits(t, at, 4) && t[at + 4] is '-' or '/' && IsDigits(t, at + 5, 2) && Number(t, at, 4) is >= 1900 and <= 2100 and var start && Number(t, at + 5, 2) > start % 100 && !char.IsAsciiLetterOrDigit(t[at - 1]) && !IsCounted(t, at + 7))
        {
            end = at + 7;
            part = DatePart.Through(DatePart.Year(start), DatePart.Year((start / 100 * 100) + Number(t, at + 5, 2)));
            return true;
        }

        if (IsDigits(t, at, 4) && t[at + 4] is '-' or '~' && TryYear(t, at + 5, out var re, out var last) && Number(t, at, 4) is >= 1850 and var first && first < last && !char.IsAsciiLetterOrDigit(t[at - 1]))
        {
            end = re;
            part = DatePart.Through(DatePart.Year(first), DatePart.Year(last));
            return true;
        }

        if (!TryYear(t, at, out end, out var year))
        {
            end = at;
            return false;
        }

        part = DatePart.Year(year);
        var n = t.SkipSpace(end);
        var connector = t.Has(n, "to ") ? 3 : t.Has(n, "- ") ? 2 : t.Has(n, "through ") ? 8 : t.Has(n, "and ") && t.EndsWith(t.BackSpace(at), "between") ? 4 : t[n] is '至' or '到' ? 1 : 0;
        if (connector > 0 && TryYear(t, t.SkipSpace(n + connector), out var le, out var to) && to > year)
        {
            end = le;
            part = DatePart.Through(part, DatePart.Year(to));
        }
        else if (connector > 0 && IsDigits(t, t.SkipSpace(n + connector), 4) && IsCounted(t, t.SkipSpace(n + connector) + 4))
        {
            // "2000 to 2500 tonnes" is a weight.
            return false;
        }

        return true;
    }

    private static bool IsCounted(FoldedText t, int at)
    {
        var n = t.SkipSpace(at);
        return char.IsAsciiLetter(t[n]) && Counted.Contains(t.Text[n..WordEnd(t, n)]);
    }

    /// <summary>A range of years is begun by its years; "from 2025 to 2030" and "between 2025 and 2030" begin with the word.</summary>
    private static bool TryBetween(FoldedText t, int at, out int end, out DatePart part)
    {
        end = at;
        part = default;
        var n = t.Has(at, "from ") ? at + 5 : t.Has(at, "between ") ? at + 8 : -1;
        if (n < 0 || !TryYearRange(t, n, out end, out part) || part.Precision != DatePrecision.Years)
        {
            end = at;
            return false;
        }

        return true;
    }
}
