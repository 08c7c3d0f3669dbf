namespace Didymium.Evidence.Intake.Origins;

/// <summary>News agencies whose reports others repeat, by the names they are credited with.</summary>
internal static class NewsAgency
{
    private const int Looked = 20_000;

    // Latin names are looked for as whole words in this spelling; short ones only in brackets, for AP and the like are other words too.
    private static readonly (string Id, string[] Names)[] All =
    [
        ("afp", ["(AFP)", "Agence France-Presse", "法新社"]),
        ("anadolu", ["Anadolu", "阿纳多卢"]),
        ("ap", ["(AP)", "Associated Press", "美联社"]),
        ("bloomberg", ["Bloomberg", "彭博"]),
        ("business-wire", ["Business Wire", "BUSINESS WIRE"]),
        ("china-news", ["China News Service", "中新社", "中新网", "中国新闻社"]),
        ("cls", ["财联社"]),
        ("dow-jones", ["Dow Jones Newswires", "道琼斯"]),
        ("dpa", ["(dpa)", "德新社"]),
        ("globe-newswire", ["GlobeNewswire", "GLOBE NEWSWIRE"]),
        ("interfax", ["Interfax", "国际文传"]),
        ("kyodo", ["Kyodo", "共同社"]),
        ("nikkei", ["Nikkei", "日经"]),
        ("pr-newswire", ["PR Newswire", "PRNewswire", "美通社"]),
        ("pti", ["Press Trust of India", "(PTI)"]),
        ("reuters", ["Reuters", "REUTERS", "路透"]),
        ("tass", ["TASS", "塔斯社"]),
        ("xinhua", ["Xinhua", "新华社", "新华网"]),
        ("yonhap", ["Yonhap", "韩联社"]),
    ];

    /// <summary>Agencies that a document's publisher, its statement of what it repeats, and its text credit.</summary>
    public static IReadOnlyList<string> In(string publisher, string derivedFrom, string text)
    {
        var looked = $"({publisher})\n({derivedFrom})\n{(text.Length > Looked ? text[..Looked] : text)}";
        return [.. All.Where(a => a.Names.Any(n => Holds(looked, n))).Select(a => a.Id)];
    }

    /// <summary>Whether a statement names agencies and nothing else: 路透社, or "Reuters, AFP".</summary>
    public static bool IsOnly(string derivedFrom)
    {
        var rest = derivedFrom;
        foreach (var name in All.SelectMany(a => a.Names).Append("社").Append("and").Append("通讯").Append("News"))
        {
            rest = rest.Replace(name.Trim('(', ')'), string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        return !rest.Any(char.IsLetterOrDigit);
    }

    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (!char.IsAsciiLetter(name[0]) || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]))))
            {
                return true;
            }
        }

        return false;
    }
}
