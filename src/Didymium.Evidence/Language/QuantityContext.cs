namespace Didymium.Evidence.Language;

/// <summary>Tells from the words around amounts what they count, per what, and which of them are only the old value of another.</summary>
internal sealed class QuantityContext
{
    /// <summary>How far a word may stand from an amount within its clause and still speak of it.</summary>
    private const int Reach = 90;

    /// <summary>Words between two amounts that lead from the old value to the new.</summary>
    private static readonly string[] Arrows =
    [
        "增至", "升至", "涨至", "提高到", "提高至", "提升至", "提升到", "上调至", "上调到", "下调至", "下调到", "降至", "减至", "增加到", "增加至", "扩大到", "扩大至", "扩至", "扩建至", "扩产至", "跌至", "下降到", "下降至", "增长到", "增长至", "上升到", "上升至", "调整为", "调整至", "调整到", "变为", "缩减至", "缩减到", "降低到", "降低至", "降到", "涨到", "升到", "增到", "减少到", "减少至", "上涨至", "上涨到", "下跌至", "回落至", "攀升至", "追加至", "翻倍至", "回升至", "改为", "提至", "推高至", "推升至", "下滑至", "下滑到", "飙升至", "跃升至", "至", "到",
    ];

    /// <summary>Words right before an amount that make it what another is compared with.</summary>
    private static readonly string[] ComparedWith =
    [
        "up from", "down from", "from", "compared with", "compared to", "versus", "vs", "vs.", "against", "from a previous", "from the previous", "from the earlier", "from an earlier", "from just", "from only", "up from just", "compared with just",
    ];

    /// <summary>Words between a word of change and the amount that keep the two together: fell by about 5%.</summary>
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "by", "of", "a", "an", "the", "about", "around", "roughly", "nearly", "almost", "approximately", "some", "another", "further", "sharply", "slightly", "only", "just", "rate", "rates", "in", "on", "year", "month", "week", "quarter", "average", "averaging", "at", "as", "much", "steep", "modest", "compound", "annual", "over", "more", "than", "less", "up", "least", "well", "additional", "close", "under", "estimated", "steeply", "strongly", "cumulative", "combined", "respective", "between", "and", "cagr", "year-on-year", "yoy", "total", "extra", "whopping", "mere", "full", "equal", "(", "per", "cent", "percent", "upwards", "exceeding", "from", "to-date", "overall", "respectively",
    };

    /// <summary>Words of change that take an amount without "by" only for percent: they bring, raise or lose things too.</summary>
    private static readonly HashSet<string> PercentOnly = new(StringComparer.Ordinal)
    {
        "add", "added", "adding", "raise", "raises", "raised", "raising", "lift", "lifts", "lifted", "expand", "expands", "expanded", "expanding", "boost", "boosts", "boosted", "double", "doubled", "doubling", "triple", "tripled", "quadrupled", "lose", "losing", "lost", "more", "less", "fewer", "above", "below", "improve", "improved", "recovered", "longer", "larger", "exceeded", "upgrade", "upgraded", "discount", "shed", "扩大", "扩产", "扩张", "翻番", "低于", "提价", "加价", "涨价", "higher", "lower",
    };

    /// <summary>Words that tell a change only behind an amount: 40% lower; before it they bound or compare.</summary>
    private static readonly HashSet<string> BehindOnly = new(StringComparer.Ordinal) { "above", "below", "more", "less", "fewer", "higher", "lower", "longer", "larger", "discount", "低于", "高出", "多出" };

    private readonly FoldedText _text;
    private readonly IReadOnlyList<DateSpan> _dates;
    private readonly List<Amount> _amounts;
    private readonly List<Cue> _cues = [];
    private readonly int[] _clause;
    private readonly bool _hasFlow;
    private readonly bool _hasQuota;
    private readonly bool _hasGrade;

    /// <summary>Looks through a sentence.</summary>
    public QuantityContext(FoldedText text, IReadOnlyList<DateSpan> dates, List<Amount> amounts)
    {
        _text = text;
        _dates = dates;
        _amounts = amounts;
        var date = 0;
        for (var i = 0; i < text.Length;)
        {
            while (date < dates.Count && dates[date].End <= i)
            {
                date++;
            }

            // 年产 in 2025年产量 and quarter in "June quarter" are parts of the date.
            if (date < dates.Count && dates[date].Start <= i)
            {
                i = dates[date].End;
            }
            else if (QuantityWords.Cues.TryMatch(text, i, out var end, out var value))
            {
                if (value.Kind != CueKind.Nothing)
                {
                    _cues.Add(new Cue(i, end, value.Kind, value.Basis));
                    _hasFlow |= value.Kind == CueKind.Flow;
                }

                i = end;
            }
            else
            {
                i++;
            }
        }

        _clause = Clauses(text);
        _hasQuota = Has("quota", "指标", "配额");
        _hasGrade = Has("品位", "grading", "grade of");
        bool Has(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (text.Text.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Settles basis, rate and old values of all amounts.</summary>
    public void Settle()
    {
        Pair();
        for (var i = 0; i < _amounts.Count; i++)
        {
            var amount = _amounts[i];
            amount.Rate = amount.NoRate ? QuantityRate.None : Rate(i);
            amount.Basis = Basis(i);
            amount.Dropped |= IsShareMarket(amount);
        }

        ShareRates();
    }

    /// <summary>"200 tonnes of dysprosium, 30 tonnes of terbium and 1,400 tonnes of NdPr a year": what stands behind the last of a list holds for all.</summary>
    private void ShareRates()
    {
        for (var i = _amounts.Count - 2; i >= 0; i--)
        {
            var (amount, next) = (_amounts[i], _amounts[i + 1]);
            if (amount.Rate != QuantityRate.None || amount.NoRate || amount.Unit.Kind != UnitKind.Mass || next.Unit.Kind != UnitKind.Mass || next.Rate is not (QuantityRate.PerYear or QuantityRate.PerQuarter or QuantityRate.PerMonth))
            {
                continue;
            }

            var gap = _text.Text[amount.End..Math.Max(amount.End, next.Start)];
            if (gap.Length <= 60 && (gap.StartsWith(" of ", StringComparison.Ordinal) || gap.StartsWith(", ", StringComparison.Ordinal) || gap.StartsWith(" and ", StringComparison.Ordinal)) && !gap.AsSpan().ContainsAny(".;:(") && gap.Count(c => c == ' ') <= 7)
            {
                amount.Rate = next.Rate;
            }
        }
    }

    /// <summary>Whether a word of change stands right before a position, so that an amount there is a step: up $3, by 500 t, 增加2000吨.</summary>
    internal static bool IsStep(FoldedText t, int start)
    {
        var before = t.BackSpace(start);
        if (t.EndsWith(before, "from"))
        {
            return false;
        }

        foreach (var word in (string[])["by", "up", "down", "rose", "fell", "gained", "jumped", "dropped", "climbed", "added", "lost", "slipped", "increased", "decreased", "又涨", "上涨", "下跌", "增加", "减少", "上调", "下调", "涨", "跌", "增", "减", "上涨了", "下跌了", "增加了", "减少了", "上调了", "下调了", "涨了", "跌了", "追加"])
        {
            if (t.EndsWith(before, word))
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Clauses(FoldedText t)
    {
        var clause = new int[t.Length + 1];
        var number = 0;
        for (var i = 0; i < t.Length; i++)
        {
            var c = t[i];
            if (c is '，' or '。' or '；' or ';' or '：' or '！' or '!' or '？' or '?' || (c == ',' && !char.IsAsciiDigit(t[i + 1])) || (c == ':' && !char.IsAsciiDigit(t[i + 1]) && !char.IsAsciiDigit(t[i - 1])) || (c == '.' && t[i + 1] == ' ' && i > 2 && char.IsAsciiLetterLower(t.Cased[i - 1])) || (c == '-' && t[i - 1] is ' ' or '-' && t[i + 1] is ' ' or '-'))
            {
                number++;
            }
            else if (c == ' ' && (t.Has(i, " while ") || t.Has(i, " whereas ") || t.Has(i, " but ") || t.Has(i, " after ") || t.Has(i, " although ") || t.Has(i, " of which ") || t.Has(i, " including ") || t.Has(i, " plus ") || t.Has(i, " before ")))
            {
                number++;
            }

            clause[i] = number;
        }

        clause[t.Length] = number;
        return clause;
    }

    /// <summary>Drops the old value of a change and keeps it at the new one.</summary>
    private void Pair()
    {
        for (var i = 0; i < _amounts.Count; i++)
        {
            var amount = _amounts[i];
            if (amount.Second >= 0)
            {
                // 由930至1000美元升至2000至4000美元: a range led to another.
                if (!(i + 1 < _amounts.Count && _amounts[i + 1] is { Second: >= 0 } other && other.Unit.Unit == amount.Unit.Unit && other.Start - amount.End is >= 1 and <= 12 && LeadsTo(amount.End, other.Start)))
                {
                    SplitRange(amount);
                }

                if (amount.Low > amount.High)
                {
                    (amount.Low, amount.High) = (amount.High, amount.Low);
                }
            }

            if (i + 1 < _amounts.Count && _amounts[i + 1] is var next && next.Unit.Unit == amount.Unit.Unit && next.Unit.Kind == amount.Unit.Kind && next.Start - amount.End is >= 1 and <= 45)
            {
                if (IsOpenedByFrom(amount) && LeadsTo(amount.End, next.Start))
                {
                    next.From = amount.Likely;
                    amount.Dropped = true;
                    Share(amount, next);
                }
                else if (!amount.Dropped && IsComparedWith(next, amount) && amount.From is null)
                {
                    amount.From = next.Likely;
                    next.Dropped = true;
                }
            }
        }
    }

    /// <summary>"from 40 to 44 %" read as a range is a change when a word of change stands before it.</summary>
    private void SplitRange(Amount amount)
    {
        if (!IsOpenedByFrom(amount))
        {
            return;
        }

        var word = _text.Text[amount.Start..amount.Second];
        if (word.Contains('-') || word.Contains('~'))
        {
            return;
        }

        // "from 7% to 5%" can only be a change.
        var clause = _clause[amount.Start];
        var change = amount.Low > amount.High;
        foreach (var cue in CuesFrom(Math.Max(0, amount.Start - Reach)))
        {
            if (change || cue.Start > amount.End + 12)
            {
                break;
            }

            change = cue.Kind is CueKind.Rise or CueKind.Fall && _clause[cue.Start] == clause;
        }

        if (change)
        {
            amount.From = amount.Low;
            amount.Low = amount.High;
            amount.Start = amount.Second;
        }
    }

    /// <summary>A per-unit wording that only one of two paired amounts has holds for both.</summary>
    private static void Share(Amount from, Amount to)
    {
        if (from.Attached != QuantityRate.None && to.Attached == QuantityRate.None)
        {
            to.Rate = from.Attached;
        }
    }

    private bool IsOpenedByFrom(Amount amount)
    {
        var before = StripApproximator(amount.Start);
        foreach (var unit in (string[])["每吨", "每公斤", "每千克", "目前的", "现在的", "此前的", "原来的", "原先的", "原有的", "最初的", "现有的", "去年的", "上年的", "the current", "a current", "the previous", "current", "an initial", "today's", "the present", "原定的", "年初的"])
        {
            if (_text.EndsWith(before, unit))
            {
                before = _text.BackSpace(before - unit.Length);
                break;
            }
        }

        // A date may stand between: 从2024年的3万吨.
        foreach (var date in _dates)
        {
            if (date.End <= before && before - date.End <= 1)
            {
                before = _text.BackSpace(date.Start);
                if (_text[date.Start] is '自' or '从' || _text.Has(date.Start, "from"))
                {
                    return true;
                }
            }
        }

        if (_text.EndsWith(before, "from") || _text[before - 1] is '从' or '由' or '自')
        {
            return true;
        }

        // 由一个月前的每公斤250至310美元
        for (var i = before - 1; i >= Math.Max(0, before - 8) && TextLanguage.IsHan(_text[i]); i--)
        {
            if (_text[i] is '从' or '由' && _text[before - 1] is '的' or '前' or '初' or '末' or '底')
            {
                return true;
            }
        }

        return false;
    }

    private bool LeadsTo(int from, int to)
    {
        var stretch = _text.Text[from..to];
        if (stretch.Contains('。') || stretch.Contains(';') || stretch.Contains('；'))
        {
            return false;
        }

        var english = stretch.Contains(" to ", StringComparison.Ordinal) || stretch.StartsWith("to ", StringComparison.Ordinal);
        return english || Array.Exists(Arrows, a => stretch.Contains(a, StringComparison.Ordinal)) || _text[StripApproximator(to) - 1] == '为';
    }

    /// <summary>Whether an amount is what the one before it is compared with: 12 kt, up from 10 kt.</summary>
    private bool IsComparedWith(Amount amount, Amount previous)
    {
        var before = StripApproximator(amount.Start);
        foreach (var article in (string[])[" a", " an", " the"])
        {
            if (_text.Has(before - article.Length, article))
            {
                before = _text.BackSpace(before - article.Length);
                break;
            }
        }

        foreach (var word in ComparedWith)
        {
            if (!_text.EndsWith(before, word) || before - word.Length < previous.End)
            {
                continue;
            }

            if (word.StartsWith("up", StringComparison.Ordinal) || word.StartsWith("down", StringComparison.Ordinal) || word.Contains("previous", StringComparison.Ordinal) || word.Contains("earlier", StringComparison.Ordinal))
            {
                return true;
            }

            // "10,000 t of REO from 570,000 t of ore" draws from; "cut to 3.5 Mt from 22 Mt" changes.
            return word == "from" ? IsLevelOfChange(previous) : IsTimed(amount);
        }

        return false;
    }

    /// <summary>Whether an amount is where a change led to.</summary>
    private bool IsLevelOfChange(Amount amount)
    {
        var before = StripApproximator(amount.Start);
        if (_text.EndsWith(before, "to") || _text[amount.End] is ' ' && _text.Has(amount.End, " (from"))
        {
            return true;
        }

        foreach (var cue in CuesFrom(Math.Max(0, amount.Start - Reach)))
        {
            if (cue.End > amount.Start)
            {
                break;
            }

            if (cue.Kind is CueKind.Rise or CueKind.Fall && _clause[cue.Start] == _clause[amount.Start])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an amount that another is compared with is that of an earlier time, not of another place or source.</summary>
    private bool IsTimed(Amount amount)
    {
        var length = Math.Min(40, _text.Length - amount.End);
        foreach (var word in (string[])["a year earlier", "a year ago", "a year before", "year-earlier", "previously", "before", "the year before", "the previous", "the prior", "last year", "last month", "last quarter", "the same period", "earlier"])
        {
            if (_text.Text.IndexOf(word, amount.End, length, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        foreach (var date in _dates)
        {
            if (date.Start >= amount.End && date.Start - amount.End <= 24)
            {
                return true;
            }
        }

        return false;
    }

    private int StripApproximator(int start)
    {
        var before = _text.BackSpace(start);
        foreach (var (word, _) in QuantityWords.Before)
        {
            if (_text.EndsWith(before, word))
            {
                return _text.BackSpace(before - word.Length);
            }
        }

        return before;
    }

    private bool IsShareMarket(Amount amount)
    {
        if (amount.Unit.Kind is not (UnitKind.Percent or UnitKind.Money or UnitKind.Points) || amount.Attached is QuantityRate.PerKg or QuantityRate.PerTonne)
        {
            return false;
        }

        // "Shares of MP Materials jumped 50% to $45.23"
        var clause = _clause[amount.Start];
        if (clause == 0 && (_text.Has(0, "shares of ") || _text.Has(0, "shares in ")))
        {
            return true;
        }

        foreach (var cue in _cues)
        {
            if (cue.Kind == CueKind.Shares && (_clause[cue.Start] == clause || (_clause[cue.Start] < clause && _clause[cue.Start] >= clause - 2 && TextLanguage.IsHan(_text[cue.Start]) && Nearest(amount, CueKind.OneOff, CueKind.Price) is null && !_text.Text.AsSpan(ClauseStart(amount.Start), amount.Start - ClauseStart(amount.Start)).Contains('资'))))
            {
                return true;
            }
        }

        return false;
    }

    private QuantityRate Rate(int index)
    {
        var amount = _amounts[index];
        switch (amount.Unit.Kind)
        {
            case UnitKind.Points:
                return QuantityRate.Change;
            case UnitKind.Percent:
            case UnitKind.Ratio:
                return Signed(amount) == QuantityRate.Change || IsChange(index) ? QuantityRate.Change : QuantityRate.None;
            case UnitKind.Measure when amount.Attached != QuantityRate.None:
                return amount.Attached;
            case UnitKind.Measure:
                return _text.Text.AsSpan(amount.Start, amount.End - amount.Start).IndexOfAny("/每") >= 0 || _text.Has(amount.End - 8, "a tonne") || _text.Text[amount.Start..amount.End].Contains("gram", StringComparison.Ordinal) ? QuantityRate.PerTonne : QuantityRate.None;
            case UnitKind.Count:
                return QuantityRate.None;
            case UnitKind.Money:
                return MoneyRate(index);
            default:
                return MassRate(index);
        }
    }

    /// <summary>同比-18.9% and "+34% y/y": a signed percentage beside a comparison is a step, told in size; another minus is a level below nought.</summary>
    private QuantityRate Signed(Amount amount)
    {
        if (!amount.Signed)
        {
            return QuantityRate.None;
        }

        // "10,140 t (-7.3%)"
        var compared = _text[amount.Start - 1] is '(' or '（' || _cues.Exists(c => c.Kind is CueKind.Compared or CueKind.Rise or CueKind.Fall && (amount.Start - c.End is >= 0 and <= 3 || c.Start - amount.End is >= 0 and <= 3));
        if (_text[amount.Start] == '-' && !compared)
        {
            return QuantityRate.None;
        }

        amount.Qualifier = _text.Text[amount.Start..(amount.Start + 1)];
        (amount.Low, amount.High) = (Math.Abs(amount.Low), Math.Abs(amount.High));
        return QuantityRate.Change;
    }

    private int ClauseStart(int at)
    {
        var start = at;
        while (start > 0 && at - start < Reach && _clause[start - 1] == _clause[at])
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether a percentage, multiple or amount is a step up or down and not a level.</summary>
    private bool IsChange(int index)
    {
        var amount = _amounts[index];
        var mass = amount.Unit.Kind is UnitKind.Mass or UnitKind.Money;
        var previousEnd = index > 0 ? _amounts[index - 1].End : 0;
        var start = Math.Max(ClauseStart(amount.Start), previousEnd);

        // Behind: a 12% increase, 40% lower, 5%的增幅.
        foreach (var cue in CuesFrom(amount.End))
        {
            if (cue.Start - amount.End > 24)
            {
                break;
            }

            if (cue.Kind is not (CueKind.Rise or CueKind.Fall or CueKind.Compared) || _clause[cue.Start] != _clause[amount.End])
            {
                continue;
            }

            var gap = _text.Text[amount.End..cue.Start].Trim();
            var word = _text.Text[cue.Start..cue.End];
            if (gap.Length == 0 || gap == "的" || gap is "year-on-year" or "year on year" or "annual" or "quarterly" or "monthly" or "(")
            {
                if (TextLanguage.IsHan(word[0]) ? gap == "的" || cue.Kind == CueKind.Compared : !(mass && word is "up" or "down" or "above" or "below" or "more" or "less" or "raise" or "raised") && !(word is "up" or "down" && _text.Has(cue.End, " from")))
                {
                    amount.Qualifier = word;
                    return true;
                }
            }
        }

        foreach (var than in (string[])[" more than ", " less than ", " fewer than "])
        {
            if (_text.Has(amount.End, than) && !char.IsAsciiDigit(_text[amount.End + than.Length]))
            {
                amount.Qualifier = than.Trim();
                return true;
            }
        }

        // Before: fell 5%, 下降约5%.
        Cue? last = null;
        foreach (var cue in CuesFrom(start))
        {
            if (cue.End > amount.Start)
            {
                break;
            }

            if (cue.Kind is CueKind.Rise or CueKind.Fall or CueKind.Compared && cue.Start >= start)
            {
                last = cue;
                if (IsNear(cue, amount, mass))
                {
                    amount.Qualifier = _text.Text[cue.Start..cue.End];
                    return true;
                }
            }
        }

        // raised the price 37% to 26,205 yuan
        if (!mass && last is { Kind: not CueKind.Compared } && index + 1 < _amounts.Count && _amounts[index + 1].Unit.Kind != amount.Unit.Kind && _text.Text[amount.End..Math.Max(amount.End, _amounts[index + 1].Start)].Trim() is "to" or "to about" or "to around" or "to nearly" or "to just")
        {
            amount.Qualifier = _text.Text[last.Value.Start..last.Value.End];
            return true;
        }

        // cut use in motors by half
        var before = StripApproximator(amount.Start);
        if (last is not null && last.Value.Kind != CueKind.Compared && _text.EndsWith(before, "by"))
        {
            amount.Qualifier = _text.Text[last.Value.Start..last.Value.End];
            return true;
        }

        // 比上年同期低5.2%
        if (!mass && _text[before - 1] is '高' or '低' or '多' or '少' or '增' or '减' && _text.Text.AsSpan(start, Math.Max(0, before - start)).IndexOfAny('比', '较') >= 0)
        {
            amount.Qualifier = _text.Text[(before - 1)..before];
            return true;
        }

        // 分别增长5%和8%, rose 5% and 8%
        if (index > 0 && _amounts[index - 1] is var previous && previous.Rate == QuantityRate.Change && previous.Unit.Unit == amount.Unit.Unit && _text.Text[previous.End..amount.Start].Trim() is "和" or "、" or "与" or "及" or "and" or "," or ", and" or "，" or "/")
        {
            amount.Qualifier = previous.Qualifier;
            return true;
        }

        return false;
    }

    private bool IsNear(Cue cue, Amount amount, bool mass)
    {
        var word = _text.Text[cue.Start..cue.End];
        if (BehindOnly.Contains(word) && !TextLanguage.IsHan(word[0]))
        {
            return false;
        }

        // 不低于51% bounds and "fall below $110" names a level; neither is a step.
        var end = StripApproximator(amount.Start);
        if (end < cue.End || _text.Has(_text.SkipSpace(end), "below") || _text.Has(_text.SkipSpace(end), "above") || _text.Has(_text.SkipSpace(end), "under "))
        {
            return false;
        }

        var gap = _text.Text[cue.End..end].Trim();
        if (TextLanguage.IsHan(word[0]))
        {
            if (word[^1] is '至' or '到')
            {
                return false;
            }

            var noun = word.EndsWith('幅') || word.EndsWith('速') || word.EndsWith('率') || word.EndsWith("增长", StringComparison.Ordinal);
            if (mass)
            {
                return cue.Kind != CueKind.Compared && gap.Length <= 4 && gap is "" or "了" or "每吨" or "了每吨" or "每公斤" or "量" or "量约" or "人民币" or "幅度" && !PercentOnly.Contains(word);
            }

            if (cue.Kind == CueKind.Compared)
            {
                return gap.Length == 0;
            }

            return gap.Length <= 8 && !gap.Contains('至') && !gap.Contains('到') && !gap.Contains('占') && (noun || !gap.Contains('为')) && !gap.Contains('后') && !gap.Contains('的') | noun;
        }

        if (gap.Length == 0)
        {
            return !(mass && PercentOnly.Contains(word));
        }

        var words = gap.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[^1] == "by")
        {
            return words.Length <= 12;
        }

        if (words.Length > 6 || (words[^1] is "from" or "of" && word is "up" or "down" or "more" or "less" or "above" or "below" or "higher" or "lower" or "made" or "gain" or "gains"))
        {
            return false;
        }

        if (mass && (words[0] != "of" || PercentOnly.Contains(word) || word is "cut" && words[0] == "the"))
        {
            return words[0] is "by" or "a" && !PercentOnly.Contains(word);
        }

        // "growth in demand of 8%": a noun of change takes "of" over any words between.
        if (words[^1] == "of" && word is "growth" or "increase" or "rise" or "drop" or "decline" or "fall" or "decrease" or "reduction" or "cut" or "jump" or "surge" or "gain" or "contraction")
        {
            return true;
        }

        foreach (var w in words)
        {
            if (!Between.Contains(w))
            {
                return false;
            }
        }

        return words[^1] is not "from";
    }

    private IEnumerable<Cue> CuesFrom(int at)
    {
        var low = 0;
        var high = _cues.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cues[middle].Start < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low; i < _cues.Count; i++)
        {
            yield return _cues[i];
        }
    }

    /// <summary>The cue of some kinds nearest to an amount within its clause.</summary>
    private Cue? Nearest(Amount amount, params ReadOnlySpan<CueKind> kinds)
    {
        Cue? best = null;
        var distance = Reach;
        var clause = _clause[amount.Start];
        foreach (var cue in CuesFrom(Math.Max(0, amount.Start - Reach)))
        {
            if (cue.Start > amount.End + Reach)
            {
                break;
            }

            var gap = cue.Start < amount.Start ? amount.Start - cue.End : cue.Start - amount.End;
            // 产量3000吨、库存500吨: what stands behind the list mark is told of the next.
            if (_clause[cue.Start] == clause && kinds.Contains(cue.Kind) && gap < distance && !(cue.Start > amount.End && _text.Text.AsSpan(amount.End, gap).Contains('、')))
            {
                distance = gap;
                best = cue;
            }
        }

        return best;
    }

    /// <summary>Whether an amount is that of one car or turbine.</summary>
    private bool IsPerThing(Amount amount)
    {
        var from = ClauseStart(amount.Start);
        var length = Math.Min(amount.End + 40, _text.Length) - from;
        foreach (var word in (string[])["per vehicle", "per car", "per ev", "per motor", "per turbine", "per megawatt", "per mw", "per unit", "per aircraft", "per robot", "each car", "each vehicle", "each turbine", "each robot", "each electric", "each wind", "a single", "每辆", "每台", "单台", "单车", "单机", "每兆瓦", "每架", "每千瓦"])
        {
            if (_text.Text.IndexOf(word, from, length, StringComparison.Ordinal) is >= 0 and var at && _clause[at] == _clause[amount.Start])
            {
                return true;
            }
        }

        return false;
    }

    private static int Distance(Cue cue, Amount amount) => cue.Start < amount.Start ? amount.Start - cue.End : cue.Start - amount.End;

    private QuantityRate MassRate(int index)
    {
        var amount = _amounts[index];
        if (amount.Attached != QuantityRate.None)
        {
            return amount.Attached;
        }

        if (IsChange(index))
        {
            return QuantityRate.Change;
        }

        if (_text.EndsWith(_text.BackSpace(amount.Start), "first") || IsPerThing(amount))
        {
            return QuantityRate.None;
        }

        if (!_hasQuota && Nearest(amount, CueKind.OneOff) is not null && Nearest(amount, CueKind.Annual, CueKind.Monthly, CueKind.Quarterly) is null)
        {
            return QuantityRate.OneOff;
        }

        if (Nearest(amount, CueKind.Annual, CueKind.Monthly, CueKind.Quarterly, CueKind.Stock) is { } near)
        {
            switch (near.Kind)
            {
                case CueKind.Annual:
                    amount.Qualifier = _text.Text[near.Start..near.End];
                    return QuantityRate.PerYear;
                case CueKind.Monthly:
                    return QuantityRate.PerMonth;
                case CueKind.Quarterly:
                    return QuantityRate.PerQuarter;
                default:
                    amount.Qualifier = _text.Text[near.Start..near.End];
                    return QuantityRate.Stock;
            }
        }

        if (amount.Unit.Unit == Units.Kilogram && !_hasFlow)
        {
            return QuantityRate.None;
        }

        // Tonnes with a grade, or more of them than the world could mine, are in the ground unless something is done with them.
        if (!_hasFlow && (IsGraded(index) || (amount.Unit.Unit == Units.Tonne && amount.Low >= 2_000_000m)))
        {
            return QuantityRate.Stock;
        }

        var period = Period(amount);
        if (period is not null && _clause[period.Start] != _clause[amount.Start] && Nearest(amount, CueKind.Flow) is null && Earlier(index) == QuantityRate.Stock)
        {
            return QuantityRate.Stock;
        }

        if (period is not null && period.Start > amount.End && _clause[period.Start] != _clause[amount.Start] && Earlier(index) is not QuantityRate.None and var before)
        {
            return before;
        }

        if (period is not null)
        {
            // Over several years a level is that of a year, a total is not.
            var rate = amount.From is not null && period.Precision == DatePrecision.Years ? QuantityRate.PerYear : ByPeriod(period);
            if (rate != QuantityRate.None || _hasFlow)
            {
                return rate;
            }
        }

        if (_hasFlow && _cues.Exists(c => c.Kind == CueKind.Compared && _text.Text.AsSpan(c.Start, c.End - c.Start) is "month on month" or "month-on-month" or "on the month" or "m/m" or "m-o-m" or "mom"))
        {
            return QuantityRate.PerMonth;
        }

        if (amount.Unit.Unit == Units.Tonne && Nearest(amount, CueKind.Holds) is not null && Nearest(amount, CueKind.Flow) is null)
        {
            return QuantityRate.Stock;
        }

        // The clauses before: an annual capacity, a resource or an output that goes on.
        if (Earlier(index) is not QuantityRate.None and var earlier)
        {
            return earlier;
        }

        foreach (var cue in _cues)
        {
            if (cue.Start > amount.Start)
            {
                break;
            }

            if (cue.Kind == CueKind.Annual)
            {
                return QuantityRate.PerYear;
            }

            if (cue.Kind == CueKind.OneOff && !_hasQuota && !_hasFlow)
            {
                return QuantityRate.OneOff;
            }

            if (cue.Kind is CueKind.Monthly or CueKind.Quarterly)
            {
                return cue.Kind == CueKind.Monthly ? QuantityRate.PerMonth : QuantityRate.PerQuarter;
            }

            if (cue.Kind == CueKind.Stock && !_hasFlow)
            {
                return QuantityRate.Stock;
            }
        }

        return !_hasFlow && amount.Unit.Unit == Units.Tonne && _hasGrade ? QuantityRate.Stock : QuantityRate.None;
    }

    /// <summary>The rate of the last weight before that has one.</summary>
    private QuantityRate Earlier(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (_amounts[i].Unit.Kind == UnitKind.Mass && _amounts[i].Rate is QuantityRate.Stock or QuantityRate.PerYear or QuantityRate.PerQuarter or QuantityRate.PerMonth)
            {
                return _amounts[i].Rate;
            }
        }

        return QuantityRate.None;
    }

    private QuantityRate ByPeriod(DateSpan period) => period.Precision switch
    {
        // So far this year is not a year; 2023-24 is one.
        DatePrecision.Year when _text.EndsWith(_text.BackSpace(period.Start), "so far") || _text.Has(period.End, " so far") || _text.Has(period.End, " to date") => QuantityRate.None,
        DatePrecision.Years when period.Raw.Length == 7 && period.To.Year == period.From.Year + 1 => QuantityRate.PerYear,
        // January to March is a quarter, and a quota of a month is one given in it.
        DatePrecision.Month when period.From.Month % 3 == 1 && period.To == period.From.AddMonths(3).AddDays(-1) => QuantityRate.PerQuarter,
        DatePrecision.Month => period.Iso.Length == 7 && _hasFlow && !_hasQuota ? QuantityRate.PerMonth : QuantityRate.None,
        DatePrecision.Quarter => period.Iso.Contains('/', StringComparison.Ordinal) ? QuantityRate.None : QuantityRate.PerQuarter,
        DatePrecision.PartOfYear => QuantityRate.PerYear,
        DatePrecision.Year => period.Iso.IndexOf('/', StringComparison.Ordinal) > 0 && !_text.Has(period.Start, "from ") ? QuantityRate.None : QuantityRate.PerYear,
        _ => QuantityRate.None,
    };

    /// <summary>The period an amount of flow belongs to: right behind it, before it in its clause, before it, after it; dates of comparison and of announcement do not count.</summary>
    private DateSpan? Period(Amount amount)
    {
        DateSpan? before = null, after = null, behind = null;
        var clause = _clause[amount.Start];
        foreach (var date in _dates)
        {
            if (date.Precision == DatePrecision.Day || IsComparison(date))
            {
                continue;
            }

            if (date.End <= amount.Start)
            {
                before = date;
            }
            else if (date.Start >= amount.End)
            {
                // A date in a later clause is that of the amounts there.
                after ??= _clause[date.Start] == clause || !_amounts.Exists(a => a.Unit.Kind == UnitKind.Mass && a.Start > amount.End && _clause[a.Start] == _clause[date.Start]) ? date : null;
                behind ??= _clause[date.Start] == clause && date.Start - amount.End <= 60 ? date : null;
            }
        }

        if (behind is not null && (behind.Start - amount.End <= 12 || before is null || _clause[before.Start] != clause))
        {
            return behind;
        }

        return before ?? after;
    }

    private bool IsComparison(DateSpan date)
    {
        var before = _text.BackSpace(date.Start);
        if (_text.EndsWith(before, "from") || _text.Has(date.Start, "from "))
        {
            // "will yield 4,440 t from 2029" starts there; "up from 2024" compares.
            var start = ClauseStart(date.Start);
            var clause = _text.Text.AsSpan(start, date.Start - start);
            return date.Precision < DatePrecision.Half || !(clause.Contains(" will ", StringComparison.Ordinal) || clause.Contains(" would ", StringComparison.Ordinal) || clause.Contains(" should ", StringComparison.Ordinal) || clause.Contains(" could ", StringComparison.Ordinal) || clause.Contains("plan", StringComparison.Ordinal) || clause.Contains(" aim", StringComparison.Ordinal) || clause.Contains("expect", StringComparison.Ordinal) || clause.Contains("target", StringComparison.Ordinal));
        }

        return _text[before - 1] is '比' or '较' || _text.EndsWith(before, "than") || _text.EndsWith(before, "versus") || _text.EndsWith(before, "compared with") || _text.EndsWith(before, "compared to") || _text.Has(date.End, "同期");
    }

    private QuantityRate MoneyRate(int index)
    {
        var amount = _amounts[index];
        var price = Nearest(amount, CueKind.Price) is not null;
        var prefix = Prefix(amount, index);
        if (IsChange(index))
        {
            return QuantityRate.Change;
        }

        if (amount.Attached != QuantityRate.None)
        {
            return amount.Attached;
        }

        if (prefix != QuantityRate.None)
        {
            return prefix;
        }

        if (amount.Rate != QuantityRate.None)
        {
            return amount.Rate;
        }

        // A list of prices with the unit at one of them.
        foreach (var other in (int[])[index - 1, index + 1, index - 2, index - 3])
        {
            if (other >= 0 && other < _amounts.Count && _amounts[other] is { Unit.Kind: UnitKind.Money } o && (o.Unit.Unit == amount.Unit.Unit || (Math.Abs(index - other) == 1 && IsConverted(Math.Min(index, other)))))
            {
                // A loan beside a price has no unit to share with it.
                if (o.Unit.Unit == amount.Unit.Unit && Math.Max(o.High, amount.High) > 20 * Math.Max(1, Math.Min(o.Low, amount.Low)))
                {
                    continue;
                }

                var rate = o.Attached is QuantityRate.PerKg or QuantityRate.PerTonne ? o.Attached : o.Rate is QuantityRate.PerKg or QuantityRate.PerTonne ? o.Rate : Prefix(o, other);
                if (rate is QuantityRate.PerKg or QuantityRate.PerTonne)
                {
                    return rate;
                }
            }
        }

        if (Nearest(amount, CueKind.Owed) is { } owed && Distance(owed, amount) <= 40 && !IsGiven(amount))
        {
            return QuantityRate.Stock;
        }

        if (Nearest(amount, CueKind.Annual) is { } yearly && Distance(yearly, amount) <= 16 && _text.Text[yearly.Start..yearly.End] is "a year" or "per year" or "each year" or "every year" or "per annum" or "annually" or "annual" or "yearly" or "每年" or "年均" or "年度" && !_amounts.Exists(a => a != amount && a.Start < Math.Max(yearly.Start, amount.End) && a.End >= Math.Min(yearly.End, amount.Start)))
        {
            return QuantityRate.PerYear;
        }

        var own = _text.Text.AsSpan(ClauseStart(amount.Start), amount.Start - ClauseStart(amount.Start));
        var continued = index > 0 && _amounts[index - 1].IsResult && Nearest(amount, CueKind.Price, CueKind.OneOff, CueKind.Flow) is null && (own.Contains("其中", StringComparison.Ordinal) || own.Contains("including", StringComparison.Ordinal) || own.Contains("低于", StringComparison.Ordinal) || own.Contains("高于", StringComparison.Ordinal));
        if (continued && Period(amount) is null)
        {
            return _amounts[index - 1].Rate;
        }

        if (continued || Nearest(amount, CueKind.Result) is not null)
        {
            amount.IsResult = true;
            if (Nearest(amount, CueKind.Monthly, CueKind.Quarterly) is { } span)
            {
                return span.Kind == CueKind.Monthly ? QuantityRate.PerMonth : QuantityRate.PerQuarter;
            }

            if (Period(amount) is null && _amounts.FindLast(a => a.End <= amount.Start && a.Unit.Kind == UnitKind.Money && a.Rate is QuantityRate.PerYear or QuantityRate.PerQuarter or QuantityRate.PerMonth) is { } result)
            {
                return result.Rate;
            }

            return Period(amount) is { } period
                ? period.Precision == DatePrecision.Month && period.Iso.Length == 7 ? QuantityRate.PerMonth : ByPeriod(period)
                : QuantityRate.None;
        }

        // The value of a year's exports is a flow, as their weight is.
        if (Nearest(amount, CueKind.Flow) is { } flow && IsTrade(flow) && Period(amount) is { } trade && _clause[trade.Start] == _clause[amount.Start])
        {
            return ByPeriod(trade);
        }

        var clause = _text.Text.AsSpan(ClauseStart(amount.Start), amount.Start - ClauseStart(amount.Start));
        if ((clause.Contains("金额", StringComparison.Ordinal) || clause.Contains("货值", StringComparison.Ordinal) || clause.Contains("总值", StringComparison.Ordinal) || clause.EndsWith("worth ", StringComparison.Ordinal) || clause.EndsWith("valued at ", StringComparison.Ordinal)) && !clause.Contains("合同", StringComparison.Ordinal) && !clause.Contains('资') && !clause.Contains("协议", StringComparison.Ordinal) && _cues.Exists(IsTrade) && Period(amount) is { } value)
        {
            return ByPeriod(value);
        }

        // A sum that is only talked of is no payment.
        var talk = _text.Text.IndexOf("说法", amount.End, Math.Min(6, _text.Length - amount.End), StringComparison.Ordinal) >= 0;
        return (price && amount.High < 10_000_000m) || talk ? QuantityRate.None : QuantityRate.OneOff;
    }

    /// <summary>Whether money is lent or raised in the clause, and not owed from before.</summary>
    private bool IsGiven(Amount amount)
    {
        var from = ClauseStart(amount.Start);
        var clause = _text.Text.AsSpan(from, Math.Min(_text.Length, amount.End + 30) - from);
        foreach (var word in (string[])["commit", "raise", "secur", "arrang", "lend", "provid", "issue", "borrow", "offer", "will buy", "to buy", "提供", "发行", "筹", "融资", "承诺", "获"])
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the next amount is this one in another currency: 550,000 yuan ($77,300).</summary>
    private bool IsConverted(int index) => _text.Text[_amounts[index].End..Math.Max(_amounts[index].End, _amounts[index + 1].Start)].Trim() is "(" or "（" or "(about" or "(around" or "（约" or "（约合" or "，约合";

    private bool IsTrade(Cue cue)
    {
        var word = _text.Text.AsSpan(cue.Start, cue.End - cue.Start);
        return cue.Kind == CueKind.Flow && (word.Contains("export", StringComparison.Ordinal) || word.Contains("import", StringComparison.Ordinal) || word.Contains("出口", StringComparison.Ordinal) || word.Contains("进口", StringComparison.Ordinal));
    }

    /// <summary>每吨, 每公斤 or 每年 before an amount of money; "annual", "a year" near it.</summary>
    private QuantityRate Prefix(Amount amount, int index)
    {
        var from = Math.Max(index > 0 ? _amounts[index - 1].End : 0, Math.Max(ClauseStart(amount.Start), amount.Start - 16));
        var stretch = _text.Text.AsSpan(from, amount.Start - from);
        if (stretch.Contains("每吨", StringComparison.Ordinal) || stretch.Contains("per tonne", StringComparison.Ordinal) || stretch.Contains("per ton", StringComparison.Ordinal))
        {
            return QuantityRate.PerTonne;
        }

        if (stretch.Contains("每公斤", StringComparison.Ordinal) || stretch.Contains("每千克", StringComparison.Ordinal) || stretch.Contains("per kilogram", StringComparison.Ordinal) || stretch.Contains("per kg", StringComparison.Ordinal))
        {
            return QuantityRate.PerKg;
        }

        if (stretch.Contains("每年", StringComparison.Ordinal) || stretch.Contains("annual", StringComparison.Ordinal) || stretch.Contains("年均", StringComparison.Ordinal))
        {
            return QuantityRate.PerYear;
        }

        return QuantityRate.None;
    }

    private QuantityBasis Basis(int index)
    {
        var amount = _amounts[index];
        switch (amount.Unit.Kind)
        {
            case UnitKind.Money:
                return QuantityBasis.Money;
            case UnitKind.Percent:
            case UnitKind.Points:
                return QuantityBasis.Share;
            case UnitKind.Mass:
                break;
            default:
                return QuantityBasis.None;
        }

        if (Material(index) is not { } cue || cue.Basis == QuantityBasis.None)
        {
            return amount.Rate == QuantityRate.Stock && IsGraded(index) ? QuantityBasis.GrossOre : QuantityBasis.None;
        }

        // Elements in the ground are not separated: their oxides are contained. In a warehouse they are.
        var stored = amount.Qualifier.Contains("stock", StringComparison.Ordinal) || amount.Qualifier.Contains("inventor", StringComparison.Ordinal) || amount.Qualifier.Contains('库') || amount.Qualifier.Contains("存量", StringComparison.Ordinal) || amount.Qualifier.Contains("储备", StringComparison.Ordinal);
        if (amount.Rate == QuantityRate.Stock && cue.Basis == QuantityBasis.SeparatedOxide && !stored)
        {
            var word = _text.Text[cue.Start..cue.End];
            return word.Contains("oxid", StringComparison.Ordinal) || word.Contains('氧') ? QuantityBasis.ContainedReo : QuantityBasis.None;
        }

        return cue.Basis;
    }

    /// <summary>Whether a grade stands right behind a resource, so that its tonnes are ore: 1.5 billion tonnes at 2,359 ppm.</summary>
    private bool IsGraded(int index)
    {
        if (index + 1 >= _amounts.Count || _amounts[index + 1] is not { Unit.Kind: UnitKind.Percent or UnitKind.Measure } grade)
        {
            return false;
        }

        var gap = _text.Text[_amounts[index].End..StripApproximator(Math.Max(grade.Start, _amounts[index].End))].Trim();
        return gap.Length <= 40 && (gap is "at" or "@" or "grading" or ", grading" || gap.EndsWith(" at", StringComparison.Ordinal) || gap.EndsWith("grading", StringComparison.Ordinal) || gap.EndsWith("averaging", StringComparison.Ordinal) || gap.EndsWith("grade of", StringComparison.Ordinal) || gap.EndsWith("品位", StringComparison.Ordinal) || gap.EndsWith("品位为", StringComparison.Ordinal));
    }

    private Cue? Material(int index)
    {
        var amount = _amounts[index];

        // 27万吨、25.4万吨（均为REO）: what stands behind a list is that of all its parts.
        if (index + 1 < _amounts.Count && _amounts[index + 1] is { Unit.Kind: UnitKind.Mass } part && part.Start >= amount.End && _text.Text[amount.End..part.Start].Trim() is "、" or "和" or "与" or "及" or "and" or "," or "，")
        {
            return Material(index + 1);
        }

        var next = index + 1 < _amounts.Count ? _amounts[index + 1].Start : _text.Length;
        var clause = _clause[amount.Start];

        // Right behind: tonnes of NdPr oxide, 吨钕铁硼, 吨（折稀土氧化物）.
        Cue? behind = null;
        foreach (var cue in CuesFrom(amount.End))
        {
            if (cue.Start >= next || _clause[cue.Start] != clause)
            {
                break;
            }

            if (behind is { } b)
            {
                // The last of a compound names it: rare-earth magnet alloy.
                if (cue.Start - b.End > 1 || cue.Kind != CueKind.Material || b.Basis == QuantityBasis.ContainedReo)
                {
                    break;
                }

                behind = cue;
                continue;
            }

            if (cue.Kind != CueKind.Material)
            {
                continue;
            }

            var gap = _text.Text[amount.End..cue.Start];
            if (!IsBehind(gap))
            {
                break;
            }

            behind = cue;
        }

        if (behind is not null)
        {
            return behind;
        }

        // Before, in the clause and then in those before it; a neutral word of the field ends the search within the clause.
        Cue? before = null;
        for (var i = _cues.Count - 1; i >= 0; i--)
        {
            var cue = _cues[i];
            if (cue.Kind != CueKind.Material || cue.End > amount.Start)
            {
                continue;
            }

            if (_clause[cue.Start] == clause)
            {
                return cue;
            }

            if (cue.Basis != QuantityBasis.None)
            {
                before = cue;
                break;
            }
        }

        // Later in the clause: 2,000 t a year, all of it magnets.
        foreach (var cue in CuesFrom(amount.End))
        {
            if (cue.Start >= next)
            {
                break;
            }

            if (cue.Kind == CueKind.Material && _clause[cue.Start] == clause && !(cue.Basis == QuantityBasis.None && before is not null))
            {
                return cue;
            }
        }

        return before;
    }

    private static bool IsBehind(string gap)
    {
        if (gap.Contains('、') || gap.Contains('，') || gap.Length > 60)
        {
            return false;
        }

        // "470 kt of it praseodymium" is a part of what was said before.
        var trimmed = gap.Trim();
        if (trimmed.StartsWith("of it", StringComparison.Ordinal) || trimmed.StartsWith("of which", StringComparison.Ordinal))
        {
            return false;
        }

        if (trimmed.Length == 0)
        {
            return true;
        }

        if (TextLanguage.IsHan(trimmed[0]) || trimmed[0] is '（' or '(')
        {
            return trimmed.Length <= 10 && trimmed[0] is not ('和' or '及' or '与' or '、' or '至') && !trimmed.Contains('和');
        }

        return trimmed.StartsWith("of ", StringComparison.Ordinal) || trimmed.Contains(" of ", StringComparison.Ordinal) || trimmed.EndsWith(" of", StringComparison.Ordinal) || trimmed == "of" || trimmed.Length <= 14 && !trimmed.StartsWith("and", StringComparison.Ordinal) && !trimmed.StartsWith("in ", StringComparison.Ordinal);
    }
}
