namespace Didymium.Evidence.Reading;

/// <summary>The place, day and agency in front of a report's first sentence: <c>OSLO, June 3 (Reuters) - </c>, <c>新华社北京4月4日电</c>, <c>【矿业周报】</c>. Nothing in it is a subject.</summary>
internal static class Dateline
{
    private const int Longest = 70;

    /// <summary>Characters to pass over at the start of a sentence; 0 when it has no dateline.</summary>
    public static int Length(string sentence)
    {
        if (sentence.StartsWith('【') && sentence.IndexOf('】', StringComparison.Ordinal) is > 0 and < 40 and var bracket)
        {
            return bracket + 1;
        }

        if (sentence.IndexOf("日电", StringComparison.Ordinal) is > 0 and < 30 and var wire)
        {
            return wire + 2;
        }

        if (sentence.IndexOf('讯', StringComparison.Ordinal) is > 0 and < 10 and var news && sentence.Length > news + 1 && sentence[news + 1] is '（' or '(' or '：' or '，' or ' ')
        {
            var close = sentence[news + 1] is '（' or '(' ? sentence.IndexOfAny(['）', ')'], news) : news;
            return close is > 0 and < 30 ? close + 1 : news + 1;
        }

        if (sentence.IndexOf(':') is > 2 and < 30 and var colon && AllCapitals(sentence.AsSpan(0, colon)))
        {
            return colon + 1;
        }

        var dash = Dash(sentence);
        return dash > 0 && Capitals(sentence.AsSpan(0, dash)) ? dash + 1 : 0;
    }

    /// <summary>NEW DELHI: and the like.</summary>
    private static bool AllCapitals(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsUpper(c) && c is not (' ' or '/' or '-' or '.'))
            {
                return false;
            }
        }

        return text.Length > 2;
    }

    private static int Dash(string sentence)
    {
        for (var at = 2; at < Math.Min(Longest, sentence.Length - 1); at++)
        {
            if (sentence[at] is '—' or '–' || (sentence[at] == '-' && sentence[at - 1] == ' ' && sentence[at + 1] == ' '))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A dateline begins with a place in capitals.</summary>
    private static bool Capitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (c is ' ' or ',' or '(' or '/' or '.')
            {
                break;
            }

            if (!char.IsUpper(c))
            {
                return false;
            }

            letters++;
        }

        return letters >= 3;
    }
}
