using System.Collections.Frozen;

namespace Didymium.Evidence.Language;

/// <summary>Reads a number in digits or words, Chinese or English, with its multiplier.</summary>
internal static class NumberReader
{
    /// <summary>Numbers longer than this are codes, not amounts; it also keeps every product within a decimal.</summary>
    private const int MostDigits = 12;

    private const decimal LargestMultiplier = 1_000_000_000_000m;

    /// <summary>Number words of English that are one word.</summary>
    internal static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Multipliers = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3m,
        ["million"] = 1e6m,
        ["billion"] = 1e9m,
        ["trillion"] = 1e12m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Multipliers behind digits, besides the words: letters that may stand apart, and letters that must be joined to the digits.</summary>
    private static readonly (string Word, decimal Value, bool Joined)[] Suffixes =
    [
        ("thousand", 1e3m, false), ("million", 1e6m, false), ("billion", 1e9m, false), ("trillion", 1e12m, false),
        ("mln", 1e6m, false), ("mio", 1e6m, false), ("mn", 1e6m, false), ("bln", 1e9m, false), ("bn", 1e9m, false), ("trn", 1e12m, false), ("tn", 1e12m, false),
        ("crore", 1e7m, false), ("lakh", 1e5m, false), ("k", 1e3m, true), ("m", 1e6m, true), ("b", 1e9m, true),
    ];

    private static readonly FrozenDictionary<string, int> Parts = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["sevenths"] = 7,
        ["eighth"] = 8,
        ["eighths"] = 8,
        ["ninth"] = 9,
        ["ninths"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words before "half" that make it half a year, or one of two.</summary>
    private static readonly string[] NotHalfAfter = ["first", "second", "last", "latter", "this", "that", "each", "every", "year", "1st", "2nd", "other", "previous", "prior", "current", "next", "fiscal", "and a", "corresponding", "same", "1", "2"];

    /// <summary>Words before a part that make it a share whatever follows.</summary>
    private static readonly string[] ShareAfter = ["than", "nearly", "almost", "about", "around", "roughly", "over", "some", "approximately", "by", "just", "under", "only", "least", "to", "close to", "as much as", "up to", "another", "below", "above", "for"];

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number that starts at a position.</summary>
    /// <param name="t">Text.</param>
    /// <param name="at">Position.</param>
    /// <param name="money">Whether a sign of currency stands before it, so that <c>M</c> and <c>b</c> are multipliers.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(FoldedText t, int at, bool money, out NumberToken number)
    {
        var c = t[at];
        if (char.IsAsciiDigit(c))
        {
            return TryDigits(t, at, money, out number);
        }

        if (char.IsAsciiLetter(c))
        {
            return TryWords(t, at, out number);
        }

        return TryChinese(t, at, out number);
    }

    /// <summary>The value of a Chinese digit; -1 when it is none.</summary>
    /// <param name="c">The character.</param>
    internal static int ChineseDigit(char c) => c switch
    {
        '零' => 0,
        '两' => 2,
        '壹' => 1,
        '贰' => 2,
        '叁' => 3,
        '肆' => 4,
        '伍' => 5,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static decimal ChineseMultiplier(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    private static bool TryDigits(FoldedText t, int at, bool money, out NumberToken number)
    {
        number = default;
        if (char.IsAsciiDigit(t[at - 1]) || (!money && (char.IsAsciiLetter(t[at - 1]) || t[at - 1] is '_' or '#')) || (t[at - 1] is '.' or ',' && char.IsAsciiDigit(t[at - 2])))
        {
            return false;
        }

        if (!TryPlain(t, at, out var end, out var value))
        {
            return false;
        }

        // 2/3 of
        if (t[end] == '/' && char.IsAsciiDigit(t[end + 1]) && !char.IsAsciiDigit(t[end + 2]) && value is >= 1 and < 10)
        {
            var below = t[end + 1] - '0';
            if (below > value && (t.Has(end + 2, " of ") || t[end + 2] is '的' or '以'))
            {
                number = new NumberToken(at, end + 2, value * 100 / below, 1, NumberForm.Share, Approximator.None);
                return true;
            }
        }

        if (t.Has(end, "分之"))
        {
            return TryPartOf(t, at, value, end + 2, out number);
        }

        if (t[end] == '成' && value is >= 1 and <= 10 && IsTenths(t, end))
        {
            number = Tenths(t, at, value, end);
            return true;
        }

        var multiplier = 1m;
        var inner = Approximator.None;
        var m = end;
        if (t[m] == ' ' && ChineseMultiplier(t[m + 1]) >= 10_000)
        {
            m++;
        }

        while (true)
        {
            if (t[m] is '余' or '多' && (ChineseMultiplier(t[m + 1]) > 0 || inner == Approximator.None))
            {
                inner = Approximator.Over;
                m++;
            }
            else if (t[m] is '几' && ChineseMultiplier(t[m + 1]) > 0)
            {
                return false;
            }
            else if (ChineseMultiplier(t[m]) is > 0 and var times && multiplier * times <= LargestMultiplier && !(times == 1_000 && t[m + 1] is '克' or '瓦' or '米' or '卡' or '伏' or '赫' && multiplier == 1))
            {
                multiplier *= times;
                m++;
            }
            else
            {
                break;
            }
        }

        // 1亿2000万
        if (multiplier == 100_000_000m && char.IsAsciiDigit(t[m]) && TryPlain(t, m, out var moreEnd, out var more) && t[moreEnd] == '万')
        {
            number = new NumberToken(at, moreEnd + 1, value + (more / 10_000m), multiplier, NumberForm.Digits, inner);
            return true;
        }

        if (multiplier > 1 || inner != Approximator.None)
        {
            number = new NumberToken(at, m, value, multiplier, NumberForm.Digits, inner);
            return true;
        }

        (end, multiplier) = Suffix(t, end, money);
        if (t[end] == '+' && !char.IsAsciiDigit(t[end + 1]))
        {
            inner = Approximator.AtLeast;
            end++;
        }
        else if (t.Has(end, "-plus") && !char.IsAsciiLetter(t[end + 5]))
        {
            inner = Approximator.AtLeast;
            end += 5;
        }

        number = new NumberToken(at, end, value, multiplier, NumberForm.Digits, inner);
        return true;
    }

    private static (int End, decimal Multiplier) Suffix(FoldedText t, int end, bool money)
    {
        var apart = t[end] is ' ' or '-' ? end + 1 : end;
        foreach (var (word, value, joined) in Suffixes)
        {
            var start = joined ? end : apart;
            if (!t.Has(start, word))
            {
                continue;
            }

            var after = start + word.Length;
            if (!joined)
            {
                if (!char.IsAsciiLetter(t[after]))
                {
                    return (after, value);
                }

                continue;
            }

            // 400m is metres unless it is money, or a unit or a noun of the field follows; 500k cannot be anything else; 1.2B is money.
            if (char.IsAsciiLetter(t[after]))
            {
                continue;
            }

            if (money || word == "k" || (word is "m" or "b" && FollowedByMass(t, after)))
            {
                return (after, value);
            }
        }

        // "$400 M" and "USD 300 m"
        if (money && t[end] == ' ' && t[end + 1] is 'm' or 'b' && !char.IsAsciiLetterOrDigit(t[end + 2]))
        {
            return (end + 2, t[end + 1] == 'm' ? 1e6m : 1e9m);
        }

        return (end, 1);
    }

    private static bool FollowedByMass(FoldedText t, int at)
    {
        var n = t.SkipSpace(at);
        return n > at && (t.Has(n, "ton") || t.Has(n, "metric") || t.Has(n, "short ton") || t.Has(n, "kg") || t.Has(n, "lb") || t.Has(n, "pound") || t.Has(n, "dollar") || t.Has(n, "yuan") || t.Has(n, "euro") || (t.Has(n, "t") && !char.IsAsciiLetterOrDigit(t[n + 1])));
    }

    /// <summary>Digits with grouping and decimals, and nothing behind them.</summary>
    private static bool TryPlain(FoldedText t, int at, out int end, out decimal value)
    {
        end = at;
        value = 0;
        var digits = 0;
        while (char.IsAsciiDigit(t[end]))
        {
            value = digits < MostDigits ? (value * 10) + (t[end] - '0') : value;
            digits++;
            end++;
        }

        if (digits is 0 or > MostDigits)
        {
            return false;
        }

        if (digits <= 3 && t[at] != '0')
        {
            var separator = t[end];
            while (separator is ',' or ' ' or '，' or '\'' && !(separator == ' ' && IsNumbered(t, at)) && t[end] == separator && IsGroup(t, end + 1) && digits + 3 <= MostDigits)
            {
                value = (value * 1_000) + ((t[end + 1] - '0') * 100) + ((t[end + 2] - '0') * 10) + (t[end + 3] - '0');
                digits += 3;
                end += 4;
            }
        }

        if (t[end] == '.' && char.IsAsciiDigit(t[end + 1]))
        {
            var scale = 1m;
            var places = 0;
            end++;
            while (char.IsAsciiDigit(t[end]))
            {
                if (places < 8)
                {
                    scale /= 10;
                    value += scale * (t[end] - '0');
                }

                places++;
                end++;
            }

            // 1.2.3 is a version or a date.
            if (t[end] == '.' && char.IsAsciiDigit(t[end + 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the digits number a thing, so that those behind them are apart: phase 1 500 t.</summary>
    private static bool IsNumbered(FoldedText t, int at)
    {
        var before = t.BackSpace(at);
        foreach (var word in (string[])["phase", "stage", "step", "line", "train", "unit", "plant", "no.", "no", "part", "tier", "type", "class", "block", "zone", "mine"])
        {
            if (t.EndsWith(before, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGroup(FoldedText t, int at)
        => char.IsAsciiDigit(t[at]) && char.IsAsciiDigit(t[at + 1]) && char.IsAsciiDigit(t[at + 2]) && !char.IsAsciiDigit(t[at + 3]);

    private static bool TryWords(FoldedText t, int at, out NumberToken number)
    {
        number = default;
        if (char.IsAsciiLetterOrDigit(t[at - 1]) || (t[at - 1] == '-' && char.IsAsciiLetter(t[at - 2])) || t[at - 1] == '\'')
        {
            return false;
        }

        if (TryPart(t, at, out number))
        {
            return true;
        }

        decimal total = 0, current = 0, last = 1;
        var any = false;
        var end = at;
        var i = at;
        var halfway = false;
        for (var words = 0; words < 10; words++)
        {
            var e = WordEnd(t, i);
            if (e == i)
            {
                break;
            }

            var word = t.Text[i..e];
            if (!any && word.EndsWith("fold", StringComparison.Ordinal) && Small.TryGetValue(word[..^4], out var fold) && fold > 0)
            {
                number = new NumberToken(at, e - 4, fold, 1, NumberForm.Words, Approximator.None);
                return true;
            }

            if (Small.TryGetValue(word, out var small))
            {
                if (current % 10 != 0 || (current % 100 != 0 && small >= 10))
                {
                    break;
                }

                current += small;
                any = true;
                last = 1;
            }
            else if (word == "hundred" && any)
            {
                current = Math.Max(current, 1) * 100;
                last = 1;
            }
            else if (Multipliers.TryGetValue(word, out var times) && any)
            {
                if (total > 0 && times >= last)
                {
                    break;
                }

                total += current * times;
                current = 0;
                last = times;
            }
            else if (word is "a" or "an" && !any && IsMultiplier(t, e))
            {
                current = 1;
                any = true;
                i = Next(t, e);
                continue;
            }
            else if (word == "half" && !any && t.Has(e, " a ") && IsMultiplier(t, e + 2))
            {
                current = 0.5m;
                any = true;
                i = e + 3;
                continue;
            }
            else if (word == "and" && any && current > 0 && t.Has(e, " a half") && !char.IsAsciiLetter(t[e + 7]))
            {
                current += 0.5m;
                halfway = true;
                end = e + 7;
                i = Next(t, end);
                continue;
            }
            else if (word == "and" && any && !halfway && (current >= 100 || last > 1))
            {
                var n = Next(t, e);
                var ne = WordEnd(t, n);
                if (ne > n && Small.ContainsKey(t.Text[n..ne]))
                {
                    i = n;
                    continue;
                }

                break;
            }
            else
            {
                break;
            }

            end = e;
            i = Next(t, e);
            if (i == e)
            {
                break;
            }
        }

        if (!any || end == at)
        {
            return false;
        }

        var value = total + current;
        number = current == 0 && last > 1 && total % last == 0 || (current == 0 && last > 1)
            ? new NumberToken(at, end, total / last, last, NumberForm.Words, Approximator.None)
            : new NumberToken(at, end, value, 1, NumberForm.Words, Approximator.None);
        return true;
    }

    private static bool IsMultiplier(FoldedText t, int at)
    {
        var n = Next(t, at);
        var e = WordEnd(t, n);
        return e > n && (t.Text[n..e] is "hundred" || Multipliers.ContainsKey(t.Text[n..e]));
    }

    private static int Next(FoldedText t, int at) => t[at] is ' ' or '-' && char.IsAsciiLetter(t[at + 1]) ? at + 1 : at;

    private static int WordEnd(FoldedText t, int at)
    {
        var e = at;
        while (char.IsAsciiLetter(t[e]) && e - at < 12)
        {
            e++;
        }

        return char.IsAsciiLetterOrDigit(t[e]) ? at : e;
    }

    /// <summary>A part of a whole in English: a third, two-thirds, half of.</summary>
    private static bool TryPart(FoldedText t, int at, out NumberToken number)
    {
        number = default;
        var e = WordEnd(t, at);
        if (e == at)
        {
            return false;
        }

        var word = t.Text[at..e];
        if (word == "half")
        {
            if (!IsHalf(t, at, e))
            {
                return false;
            }

            number = new NumberToken(at, e, 50, 1, NumberForm.Share, Approximator.None);
            return true;
        }

        decimal above = word is "a" or "an" ? 1 : Small.GetValueOrDefault(word, 0);
        if (above is 0 or > 9 || !(t[e] is ' ' or '-'))
        {
            return false;
        }

        var n = e + 1;
        var ne = WordEnd(t, n);
        if (ne == n || !Parts.TryGetValue(t.Text[n..ne], out var below) || above > below)
        {
            return false;
        }

        var part = t.Text[n..ne];
        var of = t.Has(ne, " of ");
        if (IsPeriod(t, at, ne, part))
        {
            return false;
        }

        // "a third plant" counts, "a third of" divides; so does "one third" unless a noun follows that is counted.
        var plural = part[^1] == 's';
        if (!plural && !of && !IsShareBefore(t, at) && !(t[ne] is '.' or ',' or ')' or ';' or '，' or '。') && !t.Has(ne, " by ") && !t.Has(ne, " from ") && !t.Has(ne, " the ") && !t.Has(ne, " share") && !t.Has(ne, " stake") && !t.Has(ne, " less") && !t.Has(ne, " more") && !t.Has(ne, " lower") && !t.Has(ne, " higher") && !t.Has(ne, " below") && !t.Has(ne, " above"))
        {
            return false;
        }

        number = new NumberToken(at, ne, 100m * above / below, 1, NumberForm.Share, Approximator.None);
        return true;
    }

    /// <summary>Whether "quarter(s)" or "half" is a time: three quarters of 2025, the first two quarters.</summary>
    private static bool IsPeriod(FoldedText t, int at, int end, string part)
    {
        if (part is not ("quarter" or "quarters" or "half" or "halves"))
        {
            return false;
        }

        // "account for three-quarters of the basket" is a share, "for three quarters" a time.
        var before = t.BackSpace(at);
        var of = t.Has(end, " of ");
        foreach (var (word, always) in ((string, bool)[])[("first", true), ("last", true), ("past", true), ("next", true), ("second", true), ("third", true), ("previous", true), ("every", true), ("for", false), ("in", false), ("within", false), ("over the", false)])
        {
            if ((always || !of) && t.EndsWith(before, word))
            {
                return true;
            }
        }

        return t.Has(end, " of 19") || t.Has(end, " of 20") || t.Has(end, " of fy") || t.Has(end, " of the year") || t.Has(end, " of this year") || t.Has(end, " of last year") || t.Has(end, " of next year") || t.Has(end, " of fiscal") || t.Has(end, " earlier") || t.Has(end, " ago") || t.Has(end, " ended") || t.Has(end, " year") || t.Has(end, " a year");
    }

    private static bool IsHalf(FoldedText t, int at, int end)
    {
        var before = t.BackSpace(at);
        if (t[at - 1] == '-' || t[end] == '-' || t.Has(end, " year") || t.Has(end, " a year") || t.Has(end, " an hour") || t.Has(end, " a century") || t.Has(end, " a decade") || t.Has(end, " a dozen") || t.Has(end, " a day") || t.Has(end, " a mile") || t.Has(end, " a ton") || t.Has(end, " a kilo") || t.Has(end, " a million") || t.Has(end, " a billion") || t.Has(end, " a trillion") || t.Has(end, " a thousand") || t.Has(end, " a hundred"))
        {
            return false;
        }

        foreach (var word in NotHalfAfter)
        {
            if (t.EndsWith(before, word))
            {
                return false;
            }
        }

        if (IsPeriod(t, at, end, "half"))
        {
            return false;
        }

        return t.Has(end, " of ") || t.Has(end, " the ") || t.Has(end, " its ") || t.Has(end, " their ") || t.Has(end, " china's") || t.Has(end, " global") || t.Has(end, " all ") || IsShareBefore(t, at) || (t.EndsWith(before, "in") && IsCut(t, before));
    }

    private static bool IsCut(FoldedText t, int before)
    {
        var start = Math.Max(0, before - 40);
        var stretch = t.Text.AsSpan(start, before - start);
        return stretch.Contains("cut", StringComparison.Ordinal) || stretch.Contains("fell", StringComparison.Ordinal) || stretch.Contains("drop", StringComparison.Ordinal) || stretch.Contains("slash", StringComparison.Ordinal);
    }

    private static bool IsShareBefore(FoldedText t, int at)
    {
        var before = t.BackSpace(at);
        if (t.EndsWith(before, "a"))
        {
            before = t.BackSpace(before - 1);
        }

        foreach (var word in ShareAfter)
        {
            if (t.EndsWith(before, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryChinese(FoldedText t, int at, out NumberToken number)
    {
        number = default;
        var c = t[at];
        if (c == '百' && t.Has(at, "百分之"))
        {
            return TryPartOf(t, at, 100, at + 3, out number);
        }

        if (c == '半' || c == '过')
        {
            return TryChineseHalf(t, at, out number);
        }

        if (c is '百' or '千' or '万' or '亿')
        {
            return TryBareMultiplier(t, at, out number);
        }

        if (ChineseDigit(c) < 0 && c != '十')
        {
            return false;
        }

        // 第三, 几十, 十几, 数十 are not amounts; neither is the tail of a longer numeral.
        var before = t[at - 1];
        if (before is '第' or '几' or '数' or '星' or '周' or '点' || ChineseDigit(before) >= 0 || ChineseMultiplier(before) > 0 || (before is '.' && char.IsAsciiDigit(t[at - 2])) || char.IsAsciiDigit(before))
        {
            return false;
        }

        if (t.Has(at, "一半") && t[at + 2] is not '是')
        {
            number = new NumberToken(at, at + 2, 50, 1, NumberForm.Share, Approximator.None);
            return true;
        }

        if (!TryNumeral(t, at, out var end, out var mantissa, out var multiplier, out var pair))
        {
            return false;
        }

        if (t.Has(end, "分之"))
        {
            return TryPartOf(t, at, mantissa * multiplier, end + 2, out number);
        }

        if (t[end] == '成' && multiplier == 1 && mantissa is >= 1 and <= 10 && IsTenths(t, end))
        {
            number = pair
                ? new NumberToken(at, end + 1, (mantissa - 0.5m) * 10, 1, NumberForm.Share, Approximator.About)
                : Tenths(t, at, mantissa, end);
            return true;
        }

        if (pair)
        {
            return false;
        }

        var inner = Approximator.None;
        if (t[end] is '余' or '多')
        {
            inner = Approximator.Over;
            end++;
            while (ChineseMultiplier(t[end]) is >= 10_000 and var times && multiplier * times <= LargestMultiplier)
            {
                multiplier *= times;
                end++;
            }
        }
        else if (t[end] == '几')
        {
            return false;
        }

        number = new NumberToken(at, end, mantissa, multiplier, NumberForm.Words, inner);
        return true;
    }

    /// <summary>近半, 过半, 半数: half of something, and not half a year.</summary>
    private static bool TryChineseHalf(FoldedText t, int at, out NumberToken number)
    {
        number = default;
        if (t.Has(at, "半数"))
        {
            number = new NumberToken(at, at + 2, 50, 1, NumberForm.Share, Approximator.None);
            return true;
        }

        if (t.Has(at, "过半") && t[at + 2] is not ('年' or '个' or '导' or '天' or '月'))
        {
            number = new NumberToken(at + 1, at + 2 + (t[at + 2] == '数' ? 1 : 0), 50, 1, NumberForm.Share, Approximator.Over);
            return true;
        }

        if (t[at] == '半' && t[at - 1] is '近' or '约' or '逾' or '超' && t[at + 1] is not ('年' or '个' or '导' or '天' or '月' or '吨' or '百' or '岛'))
        {
            number = new NumberToken(at, at + 1, 50, 1, NumberForm.Share, Approximator.None);
            return true;
        }

        return false;
    }

    /// <summary>近万吨, 超百亿元: the multiplier alone stands for one of it.</summary>
    private static bool TryBareMultiplier(FoldedText t, int at, out NumberToken number)
    {
        number = default;
        if (t[at - 1] is not ('近' or '逾' or '超' or '达' or '约' or '破') && !t.EndsWith(at, "超过") && !t.EndsWith(at, "不足") && !t.EndsWith(at, "不到") && !t.EndsWith(at, "达到"))
        {
            return false;
        }

        var end = at;
        var multiplier = 1m;
        while (ChineseMultiplier(t[end]) is > 0 and var times && multiplier * times <= LargestMultiplier)
        {
            multiplier *= times;
            end++;
        }

        number = new NumberToken(at, end, 1, multiplier, NumberForm.Words, Approximator.None);
        return true;
    }

    private static bool IsTenths(FoldedText t, int at) => t[at + 1] is not ('立' or '本' or '品' or '功' or '员' or '果' or '交' or '长' or '都' or '熟' or '效' or '形' or '套' or '型' or '就' or '为' or '不' or '绩' or '因' or '分' or '像' or '批');

    private static NumberToken Tenths(FoldedText t, int start, decimal tenths, int at)
    {
        var half = ChineseDigit(t[at + 1]);
        return half is > 0 and <= 9 && !(ChineseMultiplier(t[at + 2]) > 0 || ChineseDigit(t[at + 2]) >= 0)
            ? new NumberToken(start, at + 2, (tenths * 10) + half, 1, NumberForm.Share, Approximator.None)
            : new NumberToken(start, at + 1 + (t[at + 1] is '多' or '余' ? 1 : 0), tenths * 10, 1, NumberForm.Share, t[at + 1] is '多' or '余' ? Approximator.Over : Approximator.None);
    }

    /// <summary>The upper number of 三分之一, whose lower one was read.</summary>
    private static bool TryPartOf(FoldedText t, int start, decimal below, int at, out NumberToken number)
    {
        number = default;
        decimal above;
        int end;
        if (char.IsAsciiDigit(t[at]))
        {
            if (!TryPlain(t, at, out end, out above))
            {
                return false;
            }
        }
        else if (TryNumeral(t, at, out end, out var mantissa, out var multiplier, out var pair) && !pair)
        {
            above = mantissa * multiplier;
        }
        else
        {
            return false;
        }

        if (below == 0)
        {
            return false;
        }

        var inner = t[end] is '多' or '余' ? Approximator.Over : Approximator.None;
        number = new NumberToken(start, inner == Approximator.Over ? end + 1 : end, 100m * above / below, 1, NumberForm.Share, inner);
        return true;
    }

    /// <summary>A numeral in Chinese characters: 两万, 一百二十万, 一点二亿, 十五.</summary>
    private static bool TryNumeral(FoldedText t, int at, out int end, out decimal mantissa, out decimal multiplier, out bool pair)
    {
        decimal total = 0, section = 0;
        var digit = -1m;
        var lastUnit = decimal.MaxValue;
        pair = false;
        multiplier = 1;
        mantissa = 0;
        end = at;
        while (end - at < 24)
        {
            var d = ChineseDigit(t[end]);
            if (d >= 0)
            {
                if (digit > 0 && d > 0)
                {
                    // 七八成, 五六万: two digits in a row are a vague pair; more are a year.
                    pair = d == digit + 1 && section == 0 && total == 0 && ChineseDigit(t[end + 1]) < 0;
                    if (!pair)
                    {
                        return false;
                    }
                }

                digit = d;
                end++;
                continue;
            }

            if (t[end] == '点' && digit >= 0 && total == 0 && ChineseDigit(t[end + 1]) >= 0)
            {
                var scale = 1m;
                end++;
                while (ChineseDigit(t[end]) is >= 0 and var place)
                {
                    if (scale > 0.000001m)
                    {
                        scale /= 10;
                        digit += scale * place;
                    }

                    end++;
                }

                continue;
            }

            var times = ChineseMultiplier(t[end]);
            if (times == 0 || (times == 1_000 && t[end + 1] is '克' or '瓦' or '米'))
            {
                break;
            }

            if (times < 10_000)
            {
                section += (digit < 0 ? 1 : digit) * times;
                digit = -1;
            }
            else
            {
                section += Math.Max(digit, 0);
                if (section == 0 && total == 0)
                {
                    return false;
                }

                if (times > lastUnit || section == 0)
                {
                    total = (total + section) * times;
                }
                else
                {
                    total += section * times;
                }

                if (total > LargestMultiplier * 10_000)
                {
                    return false;
                }

                lastUnit = times;
                section = 0;
                digit = -1;
            }

            end++;
        }

        if (end == at)
        {
            return false;
        }

        var rest = section + Math.Max(digit, 0);
        var value = total + rest;
        if (rest == 0 && total > 0)
        {
            multiplier = lastUnit;
            while (multiplier < total && total % (multiplier * 10_000) == 0)
            {
                multiplier *= 10_000;
            }

            mantissa = total / multiplier;
        }
        else
        {
            mantissa = value;
        }

        return true;
    }
}
