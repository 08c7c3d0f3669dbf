namespace Didymium.Evidence.Language;

/// <summary>Dates as Chinese writes them.</summary>
internal static class ChineseDates
{
    /// <summary>Years relative to that of publication.</summary>
    private static readonly (string Word, int Years)[] RelativeYears =
        [("今年", 0), ("本年度", 0), ("本年", 0), ("明年", 1), ("后年", 2), ("去年", -1), ("上年度", -1), ("上年", -1), ("前年", -2)];

    private static readonly string[] Connectors = ["至", "到", "-", "~", "--", "—"];

    /// <summary>The date that starts at a position.</summary>
    public static bool TryRead(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        var c = t[at];
        if (c < '\u0080' && !char.IsAsciiDigit(c))
        {
            return false;
        }

        if (char.IsAsciiDigit(c) && (char.IsAsciiLetterOrDigit(t[at - 1]) || (t[at - 1] is '.' or ',' && char.IsAsciiDigit(t[at - 2]))))
        {
            return false;
        }

        if (TryDecade(t, at, out end, out part) || TryPlan(t, at, out end, out part))
        {
            return true;
        }

        if (TryYear(t, at, context, out end, out var year))
        {
            return TryAfterYear(t, end, year, out end, out part);
        }

        return TryMonths(t, at, null, context, out end, out part) || TryBare(t, at, context, out end, out part);
    }

    /// <summary>Two to four digits or numerals before 年, or a relative year; also the year of 2024-2026年, when it stands first.</summary>
    private static bool TryYear(FoldedText t, int at, DateContext context, out int end, out int year)
    {
        end = at;
        year = 0;
        if (char.IsAsciiDigit(t[at]))
        {
            var e = at;
            while (char.IsAsciiDigit(t[e]))
            {
                year = e - at < 5 ? (year * 10) + t[e] - '0' : year;
                e++;
            }

            if (e - at != 4 || year is < 1800 or > 2200)
            {
                return false;
            }

            e = t.SkipSpace(e);
            if (t[e] == '年' && t[e + 1] != '代')
            {
                end = e + 1;
            }
            else if (t.Has(e, "财年") || t.Has(e, "财政年度") || t.Has(e, "财务年度"))
            {
                end = e + (t[e + 2] == '年' && t[e + 3] == '度' ? 4 : 2);
            }
            else if (IsRangeStart(t, e))
            {
                end = e;
            }
            else
            {
                return false;
            }

            end += t[end] == '度' ? 1 : 0;
            return true;
        }

        if (NumberReader.ChineseDigit(t[at]) is >= 1 and <= 2 && NumberReader.ChineseDigit(t[at + 1]) >= 0 && NumberReader.ChineseDigit(t[at + 2]) >= 0 && NumberReader.ChineseDigit(t[at + 3]) >= 0 && t[at + 4] == '年' && t[at + 5] != '代')
        {
            for (var i = at; i < at + 4; i++)
            {
                year = (year * 10) + NumberReader.ChineseDigit(t[i]);
            }

            end = at + 5;
            return year is >= 1800 and <= 2200;
        }

        if (context.Today is { } today)
        {
            foreach (var (word, years) in RelativeYears)
            {
                if (t.Has(at, word) && !(word == "上年" && t[at - 1] is '以' or '历') && !(word == "后年" && t[at - 1] == '明'))
                {
                    end = at + word.Length;
                    year = today.Year + years;
                    return true;
                }
            }
        }

        if (t.Has(at, "同年") || t.Has(at, "当年"))
        {
            end = at + 2;
            year = context.Year ?? 0;
            return year > 0;
        }

        return false;
    }

    /// <summary>Whether a dash and a later year with 年 follow: 2024-2026年.</summary>
    private static bool IsRangeStart(FoldedText t, int at)
    {
        var n = SkipConnector(t, at);
        return n > at && IsYearDigits(t, n) && t[t.SkipSpace(n + 4)] == '年';
    }

    private static bool IsYearDigits(FoldedText t, int at)
        => char.IsAsciiDigit(t[at]) && char.IsAsciiDigit(t[at + 1]) && char.IsAsciiDigit(t[at + 2]) && char.IsAsciiDigit(t[at + 3]) && !char.IsAsciiDigit(t[at + 4]) && t[at] is '1' or '2';

    private static int SkipConnector(FoldedText t, int at)
    {
        var n = t.SkipSpace(at);
        foreach (var word in Connectors)
        {
            if (t.Has(n, word))
            {
                n += word.Length;
                n += t[n] == '-' && word == "-" ? 1 : 0;
                return t.SkipSpace(n);
            }
        }

        return at;
    }

    private static bool TryAfterYear(FoldedText t, int at, int year, out int end, out DatePart part)
    {
        var context = new DateContext(new DateOnly(year, 1, 1));
        var e = t.SkipSpace(at);
        if (TryMonths(t, e, year, context, out end, out part))
        {
            return true;
        }

        if (!TryPartOfYear(t, at, year, out end, out part))
        {
            end = at;
            part = DatePart.Year(year);
        }

        // 2024年至2026年, 2026年上半年至2027年底
        var n = SkipConnector(t, end);
        if (n > end && IsYearDigits(t, n) && TryYear(t, n, context, out var lastEnd, out var last) && last >= year && lastEnd > n + 4)
        {
            if (!TryPartOfYear(t, lastEnd, last, out var partEnd, out var lastPart))
            {
                partEnd = lastEnd;
                lastPart = DatePart.Year(last);
            }

            end = partEnd;
            part = DatePart.Through(part, lastPart);
        }

        return true;
    }

    private static bool TryPartOfYear(FoldedText t, int at, int year, out int end, out DatePart part)
    {
        var e = t.SkipSpace(at);
        e += t[e] is '的' && t[e + 1] is '上' or '下' or '第' or '年' ? 1 : 0;
        var o = e + (t[e] == '年' ? 1 : 0);
        switch (t[o])
        {
            case '底' or '末':
                end = o + 1;
                part = DatePart.End(year);
                return true;
            case '初':
                end = o + 1;
                part = DatePart.Early(year);
                return true;
            case '中' when o > e || t[o + 1] is not ('国' or '方' or '央' or '期' or '东' or '重' or '企' or '美' or '欧' or '澳' or '日' or '科' or '铝' or '稀' or '钢' or '心' or '标'):
                end = o + 1 + (t[o + 1] == '期' ? 1 : 0);
                part = DatePart.Mid(year);
                return true;
        }

        if (t.Has(e, "上半年") || t.Has(e, "下半年"))
        {
            end = e + 3;
            part = DatePart.Half(year, t[e] == '上' ? 1 : 2);
            return true;
        }

        if (t.Has(e, "前三季度") || t.Has(e, "前3季度"))
        {
            end = e + 4;
            part = DatePart.Through(DatePart.Quarter(year, 1), DatePart.Quarter(year, 3));
            return true;
        }

        if (TryQuarter(t, e, out end, out var quarter))
        {
            part = DatePart.Quarter(year, quarter);
            return true;
        }

        if (t[e] == '前' && TrySmall(t, e + 1, out var m, out var months) && t.Has(m, "个月") && months is >= 2 and <= 12)
        {
            end = m + 2;
            part = DatePart.Through(DatePart.Month(year, 1), DatePart.Month(year, months));
            return true;
        }

        if (t.Has(e, "全年"))
        {
            end = e + 2;
            part = DatePart.Year(year);
            return true;
        }

        end = at;
        part = default;
        return false;
    }

    /// <summary>第三季度, 三季度, 3季度, Q3, 首季.</summary>
    private static bool TryQuarter(FoldedText t, int at, out int end, out int quarter)
    {
        var e = at + (t[at] == '第' ? 1 : 0);
        quarter = NumberReader.ChineseDigit(t[e]) is >= 1 and <= 4 and var d ? d : t[e] is >= '1' and <= '4' ? t[e] - '0' : 0;
        if (quarter > 0 && t[e + 1] == '季' && !char.IsAsciiDigit(t[at - 1]) && t[at - 1] != '前')
        {
            end = e + 2 + (t[e + 2] is '度' or '报' ? 1 : 0);
            return true;
        }

        if (t[at] == 'q' && t[at + 1] is >= '1' and <= '4' && !char.IsAsciiLetterOrDigit(t[at + 2]))
        {
            quarter = t[at + 1] - '0';
            end = at + 2;
            return true;
        }

        end = at;
        return false;
    }

    /// <summary>A number below a hundred in digits or numerals.</summary>
    private static bool TrySmall(FoldedText t, int at, out int end, out int value)
    {
        value = 0;
        end = at;
        if (char.IsAsciiDigit(t[at]))
        {
            while (char.IsAsciiDigit(t[end]) && end - at < 3)
            {
                value = (value * 10) + t[end] - '0';
                end++;
            }

            return end - at <= 2;
        }

        var digit = NumberReader.ChineseDigit(t[end]);
        if (digit >= 0)
        {
            value = digit;
            end++;
        }

        if (t[end] == '十')
        {
            value = (digit < 0 ? 1 : digit) * 10;
            end++;
            if (NumberReader.ChineseDigit(t[end]) is >= 1 and var ones)
            {
                value += ones;
                end++;
            }
        }

        return end > at;
    }

    /// <summary>A month, a day, a range of months or of days, with the year given or taken from around it.</summary>
    private static bool TryMonths(FoldedText t, int at, int? given, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        if (given is null && (t[at - 1] is '第' or '.' or '-' or '/' or '个' || char.IsAsciiDigit(t[at - 1]) || NumberReader.ChineseDigit(t[at - 1]) >= 0 || t[at - 1] == '十'))
        {
            return false;
        }

        if (!TrySmall(t, at, out var e, out var month) || month is < 1 or > 12)
        {
            return false;
        }

        e = t.SkipSpace(e);

        // 1-5月, 1至5月
        if (t[e] != '月')
        {
            var n = SkipConnector(t, e);
            n = n == e && t[e] == '、' ? e + 1 : n;
            if (n == e || !TrySmall(t, n, out var le, out var lastMonth) || lastMonth is < 1 or > 12 || t[t.SkipSpace(le)] != '月' || lastMonth <= month)
            {
                return false;
            }

            if ((given ?? context.YearOf(lastMonth)) is not { } rangeYear)
            {
                return false;
            }

            end = t.SkipSpace(le) + 1;
            end += t[end] == '份' ? 1 : 0;
            part = DatePart.Through(DatePart.Month(rangeYear, month), DatePart.Month(rangeYear, lastMonth));
            return true;
        }

        e++;
        if ((given ?? context.YearOf(month)) is not { } year)
        {
            return false;
        }

        // 9月1日, 9月1日至15日, 9月1日至10月5日
        var d = t.SkipSpace(e);
        if (TrySmall(t, d, out var de, out var day) && t[t.SkipSpace(de)] is '日' or '号' && DatePart.TryDay(year, month, day, out part))
        {
            end = t.SkipSpace(de) + 1;
            if (TryPeriodEnd(t, ref end, year, month, ref part))
            {
                return true;
            }

            var n = SkipConnector(t, end);
            if (n > end && TrySmall(t, n, out var ne, out var next))
            {
                ne = t.SkipSpace(ne);
                if (t[ne] is '日' or '号' && next > day && DatePart.TryDay(year, month, next, out var lastDay))
                {
                    end = ne + 1;
                    part = DatePart.Through(part, lastDay);
                }
                else if (t[ne] == '月' && TrySmall(t, ne + 1, out var nde, out var nextDay) && t[nde] is '日' or '号' && DatePart.TryDay(next < month ? year + 1 : year, Math.Clamp(next, 1, 12), nextDay, out lastDay))
                {
                    end = nde + 1;
                    part = DatePart.Through(part, lastDay);
                }
            }

            return true;
        }

        end = e + (t[e] == '份' ? 1 : 0);
        part = DatePart.Month(year, month);

        // 6月季度
        if (t.Has(end, "季度") && month % 3 == 0)
        {
            end += 2;
            part = DatePart.Quarter(year, month / 3);
            return true;
        }

        // 1月至5月, 2025年1月-2026年3月
        var c = SkipConnector(t, end);
        if (c > end)
        {
            var lastYear = year;
            var m = c;
            if (IsYearDigits(t, c) && t[c + 4] == '年')
            {
                lastYear = Number(t, c);
                m = c + 5;
            }

            if (TrySmall(t, m, out var me, out var last) && t[me] == '月' && last is >= 1 and <= 12 && lastYear is >= 1800 and <= 2200 && (lastYear > year || last > month) && !(TrySmall(t, me + 1, out var dayEnd, out _) && t[dayEnd] is '日' or '号'))
            {
                end = me + 1 + (t[me + 1] == '份' ? 1 : 0);
                part = DatePart.Through(part, DatePart.Month(lastYear, last));
                return true;
            }
        }

        foreach (var word in (string[])["中旬", "上旬", "下旬", "底", "末", "初"])
        {
            if (t.Has(end, word))
            {
                end += word.Length;
                break;
            }
        }

        TryPeriodEnd(t, ref end, year, month, ref part);
        return true;
    }

    /// <summary>截至9月底的季度, 截至12月31日止半年: the period that ends there.</summary>
    private static bool TryPeriodEnd(FoldedText t, ref int end, int year, int month, ref DatePart part)
    {
        var e = end + (t[end] == '止' ? 1 : 0);
        e += t[e] == '的' ? 1 : 0;
        if (e == end || month % 3 != 0)
        {
            return false;
        }

        foreach (var (word, months) in ((string, int)[])[("季度", 3), ("三个月", 3), ("三季度", 3), ("上半年", 6), ("下半年", 6), ("半年", 6), ("六个月", 6), ("财年", 12), ("年度", 12), ("财政年度", 12), ("十二个月", 12)])
        {
            if (t.Has(e, word) && !(months == 6 && month % 6 != 0))
            {
                end = e + word.Length;
                part = months == 3 ? DatePart.Quarter(year, month / 3) : months == 6 ? DatePart.Half(year, month / 6) : DatePart.Year(year);
                return true;
            }
        }

        return false;
    }

    private static int Number(FoldedText t, int at) => ((t[at] - '0') * 1000) + ((t[at + 1] - '0') * 100) + ((t[at + 2] - '0') * 10) + t[at + 3] - '0';

    /// <summary>上世纪90年代, 20世纪八十年代, 1990年代, 九十年代.</summary>
    private static bool TryDecade(FoldedText t, int at, out int end, out DatePart part)
    {
        end = at;
        part = default;
        var e = at;
        int century;
        if (t.Has(at, "上世纪") || t.Has(at, "本世纪") || t.Has(at, "上个世纪"))
        {
            century = t[at] == '上' ? 1900 : 2000;
            e = at + (t[at + 1] == '个' ? 4 : 3);
        }
        else if (t.Has(at, "20世纪") || t.Has(at, "19世纪") || t.Has(at, "21世纪"))
        {
            century = (((t[at] - '0') * 10) + t[at + 1] - '0' - 1) * 100;
            e = at + 4;
        }
        else if (t.Has(at, "二十世纪"))
        {
            century = 1900;
            e = at + 4;
        }
        else if (IsYearDigits(t, at) && t.Has(at + 4, "年代") && t[at + 3] == '0')
        {
            end = at + 6;
            part = DatePart.Decade(Number(t, at));
            return part.From.Year is >= 1800 and <= 2200;
        }
        else
        {
            century = 1900;
        }

        if (!TrySmall(t, e, out var te, out var tens) || !t.Has(te, "年代") || tens % 10 != 0 || tens > 90 || (e == at && tens < 50))
        {
            return false;
        }

        end = te + 2;
        foreach (var word in (string[])["中后期", "中期", "初期", "后期", "末期", "初", "末", "中"])
        {
            if (t.Has(end, word) && !(word == "中" && t[end + 1] is '国'))
            {
                end += word.Length;
                break;
            }
        }

        part = DatePart.Decade(century + tens);
        return true;
    }

    /// <summary>周三 is the last one up to publication, 上周三 that of the week before, 本周三 and 下周三 those of this week and the next.</summary>
    private static bool TryWeekday(FoldedText t, int at, DateOnly today, out int end, out DatePart part)
    {
        end = at;
        part = default;
        var weeks = t[at] switch
        {
            '上' => -1,
            '下' => 1,
            '本' or '这' => 0,
            _ => (int?)null,
        };
        var w = weeks is null ? at : at + 1;
        var word = t.Has(w, "星期") ? 2 : t[w] is '周' ? 1 : 0;
        if (word == 0 || (weeks is null && t[at - 1] is '一' or '两' or '每' or '几' or '多' or '数' or '上' or '下' or '本' or '近'))
        {
            return false;
        }

        var day = t[w + word] is '日' or '天' ? 7 : NumberReader.ChineseDigit(t[w + word]) is >= 1 and <= 6 and var d ? d : 0;
        if (day == 0 || t[w + word + 1] is '年' or '次' or '期' or '个' or '折')
        {
            return false;
        }

        end = w + word + 1;
        var weekday = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
        var date = weeks is { } shift ? today.AddDays(day - weekday + (7 * shift)) : today.AddDays(-((weekday - day + 7) % 7));
        return DatePart.TryDay(date.Year, date.Month, date.Day, out part);
    }

    /// <summary>The five-year plans: 十四五 is 2021 to 2025.</summary>
    private static bool TryPlan(FoldedText t, int at, out int end, out DatePart part)
    {
        end = at;
        part = default;
        if (t[at] != '十' || t[at + 2] != '五' || NumberReader.ChineseDigit(t[at + 1]) is not (>= 1 and <= 7 and var number))
        {
            return false;
        }

        end = at + 3;
        var first = 2021 + ((number - 4) * 5);
        part = DatePart.Through(DatePart.Year(first), DatePart.Year(first + 4));
        return true;
    }

    /// <summary>Dates that lean on that of publication or on one named before: 年底, 下半年, 上月, 同日.</summary>
    private static bool TryBare(FoldedText t, int at, DateContext context, out int end, out DatePart part)
    {
        end = at;
        part = default;
        if (context.Year is not { } year)
        {
            return false;
        }

        if (t.Has(at, "同日") || t.Has(at, "当日") || t.Has(at, "当天"))
        {
            end = at + 2;
            part = context.LastDay ?? default;
            return context.LastDay is not null;
        }

        if (t.Has(at, "年内") && t[at - 1] is not ('近' or '每' or '半' or '两' or '个' or '多' or '几' or '数') && !char.IsAsciiDigit(t[at - 1]) && NumberReader.ChineseDigit(t[at - 1]) < 0 && t[at - 1] != '十')
        {
            end = at + 2;
            part = DatePart.Year(year);
            return true;
        }

        if (t[at - 1] is not ('近' or '每' or '半' or '两' or '个' or '多' or '一' or '全') && (t.Has(at, "年底") || t.Has(at, "年末") || t.Has(at, "年初")))
        {
            end = at + 2;
            part = t[at + 1] == '初' ? DatePart.Early(year) : DatePart.End(year);
            return true;
        }

        if ((t.Has(at, "上半年") || t.Has(at, "下半年") || t.Has(at, "前三季度") || t[at] is '第' or '一' or '二' or '三' or '四') && TryPartOfYear(t, at, year, out end, out part))
        {
            return true;
        }

        if (t[at] == '前' && TryPartOfYear(t, at, year, out end, out part))
        {
            return true;
        }

        if (context.Today is not { } today)
        {
            return false;
        }

        foreach (var (word, months) in ((string, int)[])[("上个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0), ("下个月", 1), ("下月", 1), ("当月", 0)])
        {
            if (t.Has(at, word))
            {
                var m = today.AddMonths(months);
                end = at + word.Length;
                part = DatePart.Month(m.Year, m.Month);
                if (TrySmall(t, end, out var de, out var day) && t[de] is '日' or '号' && DatePart.TryDay(m.Year, m.Month, day, out var dayPart))
                {
                    end = de + 1;
                    part = dayPart;
                }

                return true;
            }
        }

        if (TryWeekday(t, at, today, out end, out part))
        {
            return true;
        }

        foreach (var (word, days) in ((string, int)[])[("今日", 0), ("今天", 0), ("昨日", -1), ("昨天", -1), ("明天", 1), ("明日", 1)])
        {
            if (t.Has(at, word))
            {
                var d = today.AddDays(days);
                end = at + 2;
                return DatePart.TryDay(d.Year, d.Month, d.Day, out part);
            }
        }

        foreach (var (word, quarters) in ((string, int)[])[("上一季度", -1), ("上季度", -1), ("本季度", 0), ("下一季度", 1), ("下季度", 1)])
        {
            if (t.Has(at, word))
            {
                var q = today.AddMonths(3 * quarters);
                end = at + word.Length;
                part = DatePart.Quarter(q.Year, ((q.Month - 1) / 3) + 1);
                return true;
            }
        }

        // 8日, when the news gives the day alone.
        if (!char.IsAsciiDigit(t[at - 1]) && char.IsAsciiDigit(t[at]) && t[at - 1] is not ('月' or '年' or '第' or '近' or '-' or '.' or '/') && TrySmall(t, at, out var e, out var bareDay) && t[e] == '日' && t[e + 1] is not ('内' or '均' or '元' or '本' or '后' or '前' or '游') && DatePart.TryDay(today.Year, today.Month, bareDay, out part))
        {
            if (bareDay > today.Day)
            {
                var last = today.AddMonths(-1);
                if (!DatePart.TryDay(last.Year, last.Month, bareDay, out part))
                {
                    return false;
                }
            }

            end = e + 1;
            return true;
        }

        return false;
    }
}
