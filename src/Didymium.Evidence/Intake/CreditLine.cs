using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Intake;

/// <summary>A line such as <c>2025-10-08 22:24 来源：路透社 作者：张三</c> or <c>By Jane Doe | Reuters</c> under a title.</summary>
/// <param name="Publisher">What follows 来源 or Source; empty when nothing does.</param>
/// <param name="Byline">What follows 作者, 记者 or By; empty when nothing does.</param>
/// <param name="Published">Its date; null when it has none.</param>
internal sealed record CreditLine(string Publisher, string Byline, Published? Published)
{
    private const int MaxLength = 160;

    private static readonly string[] Sources = ["信息来源", "文章来源", "稿件来源", "来源", "稿源", "出处", "source"];
    private static readonly string[] Authors = ["作者", "记者", "撰文", "author", "written by"];
    private static readonly string[] Times = ["发布时间", "发布日期", "发表时间", "更新时间", "时间", "日期", "发布于", "published", "updated", "date", "posted"];
    private static readonly string[] Others = ["责任编辑", "责编", "编辑", "editor", "字号", "阅读", "浏览", "评论"];

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>What it says; null when it is not a line of credits and nothing else.</returns>
    public static CreditLine? Read(string line)
    {
        var text = TextCleaning.Label(line, MaxLength + 1);
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (text.StartsWith("By ", StringComparison.Ordinal) && text.Length <= 80 && !TextCleaning.IsTerminal(text[^1]) && char.IsUpper(text[3..].TrimStart().FirstOrDefault()))
        {
            var parts = text[3..].Split('|', '·', '•');
            return new CreditLine(parts.Length > 1 && PublishedText.Find(parts[1]) is null ? parts[1].Trim() : string.Empty, parts[0].Trim(), PublishedText.Find(text));
        }

        var labels = Labels(text);
        var date = PublishedText.Locate(text);
        if (labels.Count == 0)
        {
            return date is { } alone && alone.Start == 0 && alone.End >= text.Length - 6 ? new CreditLine(string.Empty, string.Empty, alone.Published) : null;
        }

        // What stands before the first label may be a date or nothing; anything else is a sentence.
        var lead = text[..labels[0].Start].Trim(' ', '|', '·', '(', '（', '[', '【');
        if (lead.Length > 0 && !(date is { Start: < 3 } d && d.End >= labels[0].Start - 3))
        {
            return null;
        }

        string publisher = string.Empty, byline = string.Empty;
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Start : text.Length;
            var value = text[labels[i].End..end].Split('|', '·')[0].Trim(' ', ')', '）', ']', '】', '，', ',', ';', '；');
            if (date is { } stands && stands.Start > labels[i].End && stands.Start < end)
            {
                value = text[labels[i].End..stands.Start].Trim(' ', '|', '·', '，', ',');
            }

            if (value.Length > 60)
            {
                return null;
            }

            if (labels[i].Kind == Sources && publisher.Length == 0)
            {
                publisher = value;
            }
            else if (labels[i].Kind == Authors && byline.Length == 0)
            {
                byline = value;
            }
        }

        return new CreditLine(publisher, byline, date?.Published);
    }

    private static List<(int Start, int End, string[] Kind)> Labels(string text)
    {
        List<(int Start, int End, string[] Kind)> found = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (':' or '：'))
            {
                continue;
            }

            var before = text[..i].TrimEnd();
            foreach (var kind in (string[][])[Sources, Authors, Times, Others])
            {
                var label = kind.FirstOrDefault(k => EndsWith(before, k));
                if (label is not null)
                {
                    found.Add((before.Length - label.Length, i + 1, kind));
                    break;
                }
            }
        }

        return found;
    }

    private static bool EndsWith(string text, string label) =>
        text.EndsWith(label, StringComparison.OrdinalIgnoreCase) && (text.Length == label.Length || !char.IsAsciiLetter(label[0]) || !char.IsLetter(text[^(label.Length + 1)]));
}
