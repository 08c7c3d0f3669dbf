namespace Didymium.Evidence.Language;

/// <summary>Finds numbers with their units, ranges and approximators; what they count is told by <see cref="QuantityContext"/>.</summary>
internal static class AmountScanner
{
    private static readonly string[] Joiners = ["至", "到", "-", "~", "to ", "-to-"];

    /// <summary>Words that may stand between a count and what is counted.</summary>
    private static readonly string[] Adjectives = ["medium", "and", "heavy", "middle", "rare", "earth", "rare-earth", "export", "general", "new", "critical", "additional", "more", "of", "the", "validated", "mining", "exploration", "light", "to"];

    /// <summary>The amounts of a text.</summary>
    /// <param name="t">Text.</param>
    /// <param name="dates">Its dates; no number is looked for in them.</param>
    public static List<Amount> Scan(FoldedText t, IReadOnlyList<DateSpan> dates)
    {
        var amounts = new List<Amount>();
        var inDate = new bool[t.Length + 1];
        foreach (var date in dates)
        {
            Array.Fill(inDate, true, date.Start, date.End - date.Start);
        }

        var japan = Has(t, "japan", "tokyo", "日本") && !Has(t, "china", "yuan", "rmb", "人民币", "中国");
        var i = 0;
        while (i < t.Length)
        {
            if (!inDate[i] && TryAmount(t, i, inDate, japan, amounts.Count > 0 ? amounts[^1].End : 0, out var amount, out var end))
            {
                if (amount is not null)
                {
                    amounts.Add(amount);
                }

                i = Math.Max(end, i + 1);
                continue;
            }

            i = Next(t, i);
        }

        return amounts;
    }

    private static bool Has(FoldedText t, params string[] words) => Array.Exists(words, w => t.Text.Contains(w, StringComparison.Ordinal));

    private static int Next(FoldedText t, int at)
    {
        var i = at + 1;
        if (char.IsAsciiDigit(t[at]))
        {
            while (char.IsAsciiDigit(t[i]) || (t[i] is '.' or ',' && char.IsAsciiDigit(t[i + 1])))
            {
                i++;
            }
        }
        else if (char.IsAsciiLetter(t[at]))
        {
            while (char.IsAsciiLetter(t[i]) && !char.IsAsciiDigit(t[i]))
            {
                i++;
            }
        }

        return i;
    }

    /// <summary>A number with its unit, a range, or a share in words.</summary>
    private static bool TryAmount(FoldedText t, int at, bool[] inDate, bool japan, int floor, out Amount? amount, out int end)
    {
        amount = null;
        end = at;
        var start = at;
        var number = at;
        var currency = Currency(t, ref number, japan);
        if (number > at && (number >= t.Length || inDate[number]))
        {
            return false;
        }

        if (!NumberReader.TryRead(t, number, currency is not null, out var first) || Overlaps(inDate, first))
        {
            return false;
        }

        // 三到五成
        if (first.Form != NumberForm.Share && first.Value is >= 1 and < 10 && currency is null && TryJoin(t, first.End, out var tenths) && NumberReader.TryRead(t, tenths, false, out var tenthsLast) && tenthsLast.Form == NumberForm.Share && t[tenthsLast.End - 1] is '成' or '多' or '余' && tenthsLast.Value > first.Value * 10)
        {
            end = tenthsLast.End;
            amount = new Amount { Start = start, End = end, Low = first.Value * 10, High = tenthsLast.Value, Second = tenths, Unit = new UnitWord(UnitKind.Percent, Units.Percent) };
            amount.Approximator = Around(t, start, end, floor);
            return true;
        }

        if (first.Form == NumberForm.Share)
        {
            var share = new UnitWord(UnitKind.Percent, Units.Percent);
            end = first.End;

            // 一半至三分之二, "a third to half"
            if (TryJoin(t, first.End, out var shareSecond) && NumberReader.TryRead(t, shareSecond, false, out var otherShare) && (otherShare.Form == NumberForm.Share || (t[start] == '百' && otherShare.Value <= 100)) && otherShare.Value > first.Value)
            {
                end = otherShare.End;
                amount = new Amount { Start = start, End = end, Low = first.Value, High = otherShare.Value, Second = shareSecond, Unit = share };
                amount.Approximator = Approximation(t, start, floor);
                return true;
            }

            amount = new Amount { Start = start, End = end, Low = first.Value, High = first.Value, Unit = share };
            amount.Approximator = first.Inner != Approximator.None ? first.Inner : Around(t, start, end, floor);
            return true;
        }

        var unit = currency;
        var unitEnd = first.End;
        var hasUnit = TryUnit(t, first, currency, out var firstUnit, out var firstUnitEnd);
        if (hasUnit)
        {
            unit = firstUnit;
            unitEnd = firstUnitEnd;
        }

        var signed = Sign(t, start, out var sign);
        var attached = QuantityRate.None;
        var factor = 1m;
        if (unit is { Kind: UnitKind.Mass or UnitKind.Money })
        {
            (attached, unitEnd, factor) = Attach(t, unitEnd, unit.Value.Kind);
        }

        if (!(signed && sign < 0) && TryRange(t, number, first, unitEnd, unit, currency, inDate, japan, start, out var range))
        {
            amount = range;
            end = range.End;
            if (IsPerShare(t, range.End, range.Unit.Kind) || (range.Unit.Kind == UnitKind.Money && IsShareBefore(t, start)))
            {
                amount = null;
                return true;
            }

            Approximate(t, amount, floor, Approximator.None);
            return true;
        }

        var listed = false;
        if (unit is null && TryListUnit(t, first, inDate, out var shared))
        {
            unit = shared;
            listed = true;
        }

        if (unit is not { } known)
        {
            end = first.End;
            return false;
        }

        end = unitEnd;
        if (known.Kind == UnitKind.Money && (IsPerShare(t, unitEnd, known.Kind) || IsShareBefore(t, start)))
        {
            return true;
        }

        var value = first.Value * (listed ? known.Factor : Factor(t, known, first, unitEnd)) * factor;
        if (signed && known.Kind is UnitKind.Percent or UnitKind.Points or UnitKind.Money)
        {
            start--;
            value *= sign;
        }
        else
        {
            signed = false;
        }

        amount = new Amount
        {
            Start = start,
            End = unitEnd,
            Low = value,
            High = value,
            Unit = known,
            Attached = attached != QuantityRate.None ? attached : known.Rate,
            Signed = signed,
            NoRate = known.Kind == UnitKind.Mass && IsPerDay(t, start, unitEnd),
        };
        Approximate(t, amount, floor, first.Inner);
        return true;
    }

    /// <summary>The unit of "40,420" in "40,420 and 38,990 tonnes", of 5.9 in "up 5.9 and 4.2 percent".</summary>
    private static bool TryListUnit(FoldedText t, NumberToken first, bool[] inDate, out UnitWord unit)
    {
        unit = default;
        if (first.Form != NumberForm.Digits)
        {
            return false;
        }

        var next = t.Has(first.End, " and ") ? first.End + 5 : t[first.End] is '和' or '、' or '与' or '及' ? first.End + 1 : -1;
        if (next < 0 || next >= t.Length || inDate[next] || !NumberReader.TryRead(t, next, false, out var last) || last.Form != NumberForm.Digits || Overlaps(inDate, last) || !TryUnit(t, last, null, out unit, out var end))
        {
            return false;
        }

        // Only like goes with like: the number of a section is not a weight.
        if (unit.Kind is not (UnitKind.Mass or UnitKind.Percent) || first.Mantissa * first.Multiplier > 30 * last.Value || last.Value > 30 * first.Value || (unit.Kind == UnitKind.Mass && first.Value < 10))
        {
            return false;
        }

        unit = unit with { Factor = Factor(t, unit, last, end) };
        return true;
    }

    private static bool Overlaps(bool[] inDate, NumberToken number)
    {
        for (var i = number.Start; i < number.End; i++)
        {
            if (inDate[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sign or code of currency; moves to the number behind it.</summary>
    private static UnitWord? Currency(FoldedText t, ref int at, bool japan)
    {
        if (!UnitWords.Before.TryMatch(t, at, out var end, out var unit))
        {
            return null;
        }

        // Codes are written in capitals.
        for (var i = at; i < end; i++)
        {
            if (char.IsAsciiLetterLower(t.Cased[i]) && i == at)
            {
                return null;
            }
        }

        var number = t.SkipSpace(end);
        if (number - end > 1)
        {
            return null;
        }

        if (japan && t[end - 1] == '¥' && end - at == 1)
        {
            unit = unit with { Unit = "JPY" };
        }

        at = number;
        return unit;
    }

    private static bool Sign(FoldedText t, int start, out int sign)
    {
        sign = t[start - 1] == '-' ? -1 : 1;
        return t[start - 1] is '-' or '+' && (!char.IsLetterOrDigit(t[start - 2]) || TextLanguage.IsHan(t[start - 2])) && t[start - 2] is not (')' or '%' or '-' or '+');
    }

    private static bool TryUnit(FoldedText t, NumberToken number, UnitWord? currency, out UnitWord unit, out int end)
    {
        var at = t[number.End] == '-' && char.IsAsciiLetter(t[number.End + 1]) ? number.End + 1 : t.SkipSpace(number.End);
        unit = default;
        end = number.End;
        if (t.Has(number.End, "fold") && !char.IsAsciiLetter(t[number.End + 4]))
        {
            end = number.End + 4;
            unit = new UnitWord(UnitKind.Ratio, Units.Ratio);
            return currency is null;
        }

        if (at - number.End > 2 || !UnitWords.Behind.TryMatch(t, at, out end, out unit))
        {
            return TryCount(t, number, at, out unit, out end);
        }

        var word = t.Text[at..end];
        if (currency is { } sign)
        {
            // "$5 million dollars", HK$5亿元, US$500m: the sign tells, whatever word repeats it.
            if (unit.Kind != UnitKind.Money)
            {
                end = number.End;
                return false;
            }

            unit = sign.Unit == Units.Other ? unit with { Unit = Units.Other } : sign;
            return true;
        }

        switch (unit.Kind)
        {
            case UnitKind.Count:
                return IsCount(t, number, word, end);
            case UnitKind.Ratio when word == "x":
                return at == number.End && t.Cased[at] == 'x' && !char.IsAsciiDigit(t[t.SkipSpace(end)]);
            case UnitKind.Ratio when word == "times":
                return !(t.Has(end, " a week") || t.Has(end, " a day") || t.Has(end, " a year") || t.Has(end, " per") || t.Has(end, " in ") || t.Has(end, " since"));
            case UnitKind.Money when word == "元":
                return t[end] is not ('素' or '旦' or '月' or '件' or '宵' or '老');
            case UnitKind.Money when word is "won" or "real" or "rand" or "dong":
                return number.Multiplier > 1 || number.Value >= 1000;
            case UnitKind.Mass when word == "克":
                // 每吨700克 is a grade.
                unit = t.EndsWith(StripBefore(t, number.Start), "每吨") ? new UnitWord(UnitKind.Measure, Units.Other, 1, QuantityRate.PerTonne) : unit;
                return t[end] != '拉';
            case UnitKind.Mass when word is "t" or "mt":
                // 1.4 T is a field strength.
                return !(t[end] == '\'' && t[end + 1] == 's') && !(t.Cased[at] == 'T' && number.Value < 10);
            default:
                return true;
        }
    }

    private static int StripBefore(FoldedText t, int start)
        => t[start - 1] is '约' or '近' or '达' or '超' ? start - 1 : start;

    /// <summary>"seven medium and heavy rare earth elements": a count with words before what is counted.</summary>
    private static bool TryCount(FoldedText t, NumberToken number, int at, out UnitWord unit, out int end)
    {
        unit = default;
        end = number.End;
        if (at == number.End || !char.IsAsciiLetter(t[at]))
        {
            return false;
        }

        var i = at;
        for (var words = 0; words < 7; words++)
        {
            var e = i;
            while (char.IsAsciiLetter(t[e]) || (t[e] == '-' && char.IsAsciiLetter(t[e + 1])))
            {
                e++;
            }

            if (e == i)
            {
                return false;
            }

            if (UnitWords.Behind.TryMatch(t, i, out var ue, out unit) && unit.Kind == UnitKind.Count && ue == e)
            {
                end = ue;
                return IsManyEnough(number);
            }

            if (Array.IndexOf(Adjectives, t.Text[i..e]) < 0)
            {
                return false;
            }

            i = t.SkipSpace(e);
        }

        return false;
    }

    /// <summary>One or two of something, in words, is rarely what a sentence is about.</summary>
    private static bool IsManyEnough(NumberToken number)
        => number.Value is >= 2 and < 100_000 && number.Value == decimal.Truncate(number.Value) && !(number.Form == NumberForm.Words && number.Value < 3);

    private static bool IsCount(FoldedText t, NumberToken number, string word, int end)
    {
        if (!IsManyEnough(number))
        {
            return false;
        }

        if (word is not ("类" or "种"))
        {
            return true;
        }

        // Kinds of rare earths, elements and controlled items are news; kinds of other things are not.
        foreach (var noun in (string[])["稀土", "元素", "物项", "中重", "关键矿", "战略金属", "金属"])
        {
            var n = t.Text.IndexOf(noun, end, Math.Min(noun.Length + 6, t.Length - end), StringComparison.Ordinal);
            if (n >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many base units one is, where the spelling leaves it open: Mt is a million tonnes, MT a tonne, mt either.</summary>
    private static decimal Factor(FoldedText t, UnitWord unit, NumberToken number, int unitEnd)
    {
        if (unit.Kind != UnitKind.Mass || unit.Unit != Units.Tonne)
        {
            return unit.Factor;
        }

        var at = t.SkipSpace(number.End);
        at = t[at] == '-' ? at + 1 : at;
        if (!t.Has(at, "mt") || at + 2 > unitEnd)
        {
            return unit.Factor;
        }

        var cased = t.Cased.AsSpan(at, 2);
        if (t.Has(at, "mtpa"))
        {
            return number.Value < 100 ? 1_000_000m : 1m;
        }

        if (cased.SequenceEqual("Mt"))
        {
            return number.Value < 10_000 ? 1_000_000m : 1m;
        }

        var fraction = number.Mantissa != decimal.Truncate(number.Mantissa);
        return number.Multiplier == 1 && number.Value < 1_000 && ((fraction && cased.SequenceEqual("mt")) || Has(t, "resource", "reserve", "grading", "ore body", "mineral")) ? 1_000_000m : 1m;
    }

    private static (QuantityRate Rate, int End, decimal Factor) Attach(FoldedText t, int at, UnitKind kind)
    {
        var e = at;
        foreach (var tax in (string[])["(含税)", "（含税）", "(不含税)", "（不含税）"])
        {
            e = t.Has(e, tax) ? e + tax.Length : e;
        }

        var n = t[e] == '-' ? e + 1 : t.SkipSpace(e);
        if (UnitWords.Attached.TryMatch(t, n, out var end, out var rate) && !(rate is QuantityRate.PerTonne or QuantityRate.PerKg && kind == UnitKind.Mass && n > e && t[n] == 'a'))
        {
            // "a year earlier" compares.
            if (rate == QuantityRate.PerYear && (t.Has(end, " earlier") || t.Has(end, " ago") || t.Has(end, " before") || t.Has(end, " later") || t.Has(end, "以") || t.Has(end, "内") || t.Has(end, "后") || t.Has(end, "前")))
            {
                return (QuantityRate.None, at, 1);
            }

            if (rate == QuantityRate.PerQuarter && t.Has(end, " of"))
            {
                return (QuantityRate.None, at, 1);
            }

            return (rate, end, 1);
        }

        // 550,000 yuan ($77,300) per metric ton
        if (kind == UnitKind.Money && t[e] is ')' or '）' && t.SkipSpace(e + 1) is var closed && UnitWords.Attached.TryMatch(t, closed, out _, out rate) && rate is QuantityRate.PerKg or QuantityRate.PerTonne)
        {
            return (rate, at, 1);
        }

        if (kind == UnitKind.Money && UnitWords.PerPound.TryMatch(t, n, out end, out rate))
        {
            return (rate, end, 1 / UnitWords.Pound);
        }

        return (QuantityRate.None, at, 1);
    }

    private static bool IsPerShare(FoldedText t, int at, UnitKind kind)
        => kind == UnitKind.Money && UnitWords.PerShare.TryMatch(t, t[at] == '-' ? at + 1 : t.SkipSpace(at), out _, out _);

    /// <summary>每股13.25澳元, 每股收益0.43元.</summary>
    private static bool IsShareBefore(FoldedText t, int start)
    {
        var before = t.BackSpace(start);
        return before >= 2 && t.Text.AsSpan(Math.Max(0, before - 8), Math.Min(before, 8)).Contains("每股", StringComparison.Ordinal);
    }

    private static bool TryJoin(FoldedText t, int at, out int next)
    {
        next = t.SkipSpace(at);
        foreach (var joiner in Joiners)
        {
            if (t.Has(next, joiner) && !(joiner == "to " && next == at))
            {
                next = t.SkipSpace(next + joiner.Length);
                next = t[next] == '-' && joiner == "-" ? t.SkipSpace(next + 1) : next;
                return true;
            }
        }

        return false;
    }

    /// <summary>The second half of a range: 570-600 kt, 3万至5万吨, 20% to 30%, between 1 and 2 kg, $5 to $10 million.</summary>
    private static bool TryRange(FoldedText t, int numberStart, NumberToken first, int firstEnd, UnitWord? firstUnit, UnitWord? currency, bool[] inDate, bool japan, int start, out Amount range)
    {
        range = null!;
        var before = t.BackSpace(start);
        var between = t.EndsWith(before, "between");
        var from = firstEnd;

        // The old price's own unit may stand between: $65/kg to $68/kg.
        if (!TryJoin(t, from, out var second))
        {
            var and = t.SkipSpace(from);
            var english = between && t.Has(and, "and ");
            var chinese = t[and] is '和' or '与' && (t[start - 1] == '在' || t.EndsWith(start, "介于"));
            if (!english && !chinese)
            {
                return false;
            }

            second = t.SkipSpace(and + (t.Has(and, "and ") ? 4 : 1));
        }

        if (second >= t.Length || inDate[second])
        {
            return false;
        }

        var number = second;
        var secondCurrency = Currency(t, ref number, japan);
        if (number >= t.Length || inDate[number] || (secondCurrency is { } sc && currency is { } fc && sc.Unit != fc.Unit))
        {
            return false;
        }

        if (!NumberReader.TryRead(t, number, (secondCurrency ?? currency) is not null, out var last) || last.Form == NumberForm.Share || Overlaps(inDate, last))
        {
            return false;
        }

        var unit = secondCurrency ?? (firstUnit is { Kind: UnitKind.Money } && currency is not null ? currency : null);
        var end = last.End;
        if (TryUnit(t, last, secondCurrency ?? currency, out var lastUnit, out var lastEnd))
        {
            unit = lastUnit;
            end = lastEnd;
        }

        if (unit is not { } known || (firstUnit is { } f && (f.Kind != known.Kind || f.Unit != known.Unit || (currency is null && secondCurrency is not null))))
        {
            return false;
        }

        // A currency before the second number only, and none at the first, does not make a range: "5 to $6".
        if (currency is null && secondCurrency is not null && firstUnit is null)
        {
            return false;
        }

        var low = first.Value;
        var firstHasUnit = firstUnit is not null && currency is null;
        if (!firstHasUnit && first.Multiplier == 1 && last.Multiplier > 1 && first.Value < 1_000 && first.Mantissa <= last.Mantissa)
        {
            low *= last.Multiplier;
        }

        // 20-30,000 tonnes
        if (!firstHasUnit && first.Multiplier == 1 && last.Multiplier == 1 && first.Value < 1_000 && last.Value >= 1_000 && first.Value * 1_000 < last.Value && last.Value < first.Value * 10_000 && last.Value % 1_000 == 0)
        {
            low *= 1_000;
        }

        var attached = QuantityRate.None;
        var factor = 1m;
        if (known.Kind is UnitKind.Mass or UnitKind.Money)
        {
            (attached, end, factor) = Attach(t, end, known.Kind);
        }

        low *= (firstHasUnit ? Factor(t, firstUnit!.Value, first, firstEnd) : Factor(t, known, last, end)) * factor;
        var high = last.Value * Factor(t, known, last, end) * factor;

        // "by A$400m to A$1.65bn", 上涨2000元至58万元: a step and the level it leads to.
        var word = t.Text[first.End..second];
        if (known.Kind is UnitKind.Mass or UnitKind.Money && (firstUnit is not null || currency is not null) && !word.Contains('-') && !word.Contains('~') && QuantityContext.IsStep(t, start))
        {
            return false;
        }

        if (low > high && word.Contains('-') && !word.Contains("to", StringComparison.Ordinal))
        {
            return false;
        }

        range = new Amount
        {
            Start = start,
            End = end,
            Low = low,
            High = high,
            Second = second,
            Unit = known,
            Attached = attached != QuantityRate.None ? attached : known.Rate,
            NoRate = known.Kind == UnitKind.Mass && IsPerDay(t, start, end),
        };
        return true;
    }

    private static bool IsPerDay(FoldedText t, int start, int end)
    {
        foreach (var word in (string[])["/d", "/day", " per day", " a day", " daily", "/日", "/天", "每天", "每日", "/h", "/hour", " per hour", " an hour", "/小时", " a week", " per week", "/week", "/周", "每周"])
        {
            if (t.Has(end, word) && !(char.IsAsciiLetter(word[^1]) && char.IsAsciiLetter(t[end + word.Length])))
            {
                return true;
            }
        }

        foreach (var word in (string[])["日处理", "日产", "每天", "每日", "日均", "每周", "日采"])
        {
            if (t.EndsWith(start, word))
            {
                return true;
            }
        }

        return t.EndsWith(end, "tpd") || t.EndsWith(end, "tph");
    }

    private static void Approximate(FoldedText t, Amount amount, int floor, Approximator inner)
        => amount.Approximator = inner != Approximator.None ? inner : Around(t, amount.Start, amount.End, floor);

    private static Approximator Around(FoldedText t, int start, int end, int floor)
    {
        var before = Approximation(t, start, floor);
        if (before is Approximator.None or Approximator.About)
        {
            foreach (var (word, value) in QuantityWords.Behind)
            {
                if (t.Has(end, word) && !(char.IsAsciiLetter(word[^1]) && char.IsAsciiLetter(t[end + word.Length])) && !(word == "多" && t[end + 1] is '家' or '年' or '个') && !(word == "+" && char.IsAsciiDigit(t[end + 1])))
                {
                    return value == Approximator.None ? before : value;
                }
            }
        }

        return before;
    }

    /// <summary>The approximator before an amount.</summary>
    private static Approximator Approximation(FoldedText t, int start, int floor)
    {
        var before = t.BackSpace(start);
        foreach (var unit in (string[])["每吨", "每公斤", "每千克", "人民币", "至", "为"])
        {
            if (t.EndsWith(before, unit) && before - unit.Length >= floor && (unit is not ("至" or "为")))
            {
                before = t.BackSpace(before - unit.Length);
                break;
            }
        }

        foreach (var (word, value) in QuantityWords.Before)
        {
            if (before - word.Length < floor || !t.EndsWith(before, word))
            {
                continue;
            }

            var prior = t[before - word.Length - 1];
            if ((word == "近" && prior is '最' or '附' or '临' or '靠' or '邻' or '就') || (word == "约" && prior is '签' or '合' or '条' or '公' or '契' or '预' or '节' or '制' or '违' or '履' or '续' or '毁') || (word is "破" && prior is '打' or '爆') || (word is ">" && prior is '-' or '='))
            {
                continue;
            }

            return value;
        }

        return ApproximationAtVerb(t, before, floor);
    }

    /// <summary>至少供应三千吨, 约占总量的四成: the approximator stands before the verb.</summary>
    private static Approximator ApproximationAtVerb(FoldedText t, int before, int floor)
    {
        if (!TextLanguage.IsHan(t[before - 1]))
        {
            return Approximator.None;
        }

        for (var i = before - 1; i >= Math.Max(floor, before - 12); i--)
        {
            if (t[i] is '，' or '。' or '；' or '、' or ',')
            {
                break;
            }

            if (t.Has(i, "约占"))
            {
                return Approximator.About;
            }

            foreach (var (word, value) in ((string, Approximator)[])[("至少", Approximator.AtLeast), ("最多", Approximator.UpTo), ("不少于", Approximator.AtLeast), ("不超过", Approximator.UpTo)])
            {
                if (before - i <= 7 && t.Has(i, word))
                {
                    return value;
                }
            }
        }

        return Approximator.None;
    }
}
