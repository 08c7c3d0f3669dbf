using System.Text;
using System.Text.RegularExpressions;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake;

/// <summary>
/// Reads a topic page or a page of search results: a topic, a search box, and for each document its title, a line of source and time, a core viewpoint and groups of points that cite paragraphs.
/// </summary>
/// <remarks>
/// Each point becomes a paragraph of its own; marks of citation are taken out of the text and kept with their place; labels (<c>Core Viewpoint</c>, <c>Group 1: …</c>) are in the outline only.
/// The document that is kept is the digest, so it says that it derives from the article whose title it prints.
/// </remarks>
internal static class TopicPageReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex CoreLabel = new(@"(Core Viewpoints?|Core Views?|CORE VIEWPOINT|核心观点)[ \t]*(?:[-–—:：]|\n)", Options);
    private static readonly Regex GroupLabel = new(@"((?:Group|GROUP)[ \t]+[0-9]{1,3}|(?:分组|要点|第)[ \t]*[0-9一二三四五六七八九十]{1,3}[ \t]*组?)[ \t]*[:：]", Options);
    private static readonly Regex Citations = new(@"[ \t]*(?:[\[【][ \t]*[0-9]{1,3}(?:[ \t]*[-–,，、][ \t]*[0-9]{1,3}){0,20}[ \t]*[\]】][ \t]*)+", Options);

    // No such page is without one of these.
    private static readonly string[] Signs = ["core view", "核心观点", "search", "搜索", "检索"];

    private static readonly string[] SearchBoxes = ["search documents", "search", "search results", "搜索文档", "搜索", "检索文档"];

    /// <summary>Reads a page.</summary>
    /// <param name="input">Name of the file or address.</param>
    /// <param name="text">The page as lines; items of lists begin with <c>- </c>.</param>
    /// <param name="heading">The page's main heading where one is marked; empty when not.</param>
    /// <param name="options">Limits and the outlets.</param>
    /// <returns>Its documents; null when the text is not such a page.</returns>
    public static IReadOnlyList<IntakeDocument>? TryRead(string input, string text, string heading, IntakeOptions options)
    {
        if (!Array.Exists(Signs, s => text.Contains(s, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        List<string> lines = [];
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (TextCleaning.Paragraph(text.AsSpan()[range]) is { Length: > 0 } line)
            {
                lines.Add(line);
            }
        }

        var entries = Entries(lines);
        if (entries.Count == 0)
        {
            return null;
        }

        var search = lines.FindIndex(0, entries[0].TitleLine, l => SearchBoxes.Contains(l, StringComparer.OrdinalIgnoreCase));
        var outlined = entries.Exists(e => CoreLabel.IsMatch(Body(lines, e) + "\n"));
        if (search < 0 && !outlined)
        {
            return null;
        }

        if (entries.Count > options.Limits.MaxDocuments)
        {
            throw new IntakeException(input, "documents", $"the page holds more than {TextCleaning.Number(options.Limits.MaxDocuments)} documents", "Save it in parts.");
        }

        var topic = Topic(lines, entries[0].TitleLine, search, heading);
        List<IntakeDocument> documents = [];
        for (var i = 0; i < entries.Count; i++)
        {
            var name = entries.Count == 1 ? input : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{input}#{i + 1}");
            var body = Body(lines, entries[i]);

            // A list of search results may hold entries without any text; there is nothing to keep of those.
            if (body.Length > 0)
            {
                documents.Add(Document(name, topic, lines[entries[i].TitleLine], entries[i], body, options));
            }
        }

        return documents.Count > 0 ? documents : null;
    }

    private static IntakeDocument Document(string input, string topic, string title, Entry entry, string body, IntakeOptions options)
    {
        var assembly = new Points(new TextAssembly(input, options.Limits));
        List<string> notices = [];
        var outline = Outline(body, assembly, notices);
        var (text, paragraphs) = assembly.Paragraphs.Finish();
        return new IntakeDocument
        {
            Locator = TextCleaning.Label(input, 2000),
            Format = "topic",
            Title = Wording.Title(title, text, input),
            Publisher = entry.Source,
            Outlet = options.FindOutlet(entry.Source),
            Published = entry.Time,
            Language = TextLanguage.Of(text),
            DerivedFrom = TextCleaning.Label(title),
            Topics = topic.Length > 0 ? [topic] : [],
            Text = text,
            Paragraphs = paragraphs,
            Outline = outline,
            Notices = notices,
        };
    }

    private static List<Entry> Entries(List<string> lines)
    {
        List<Entry> entries = [];
        for (var i = 1; i < lines.Count; i++)
        {
            if (SourceAndTime(lines[i]) is var (source, time))
            {
                entries.Add(new(i - 1, i + 1, lines.Count, source, time));
            }
            else if (i >= 2 && i + 1 < lines.Count && StartsCore(lines[i + 1]) && PublishedText.Parse(lines[i].Trim('·', '•', '|', ' ')) is { } alone && lines[i - 1].Length <= 80)
            {
                // Source and time on lines of their own.
                entries.Add(new(i - 2, i + 1, lines.Count, lines[i - 1].Trim('·', '•', '|', ' '), alone));
            }
        }

        // A document's text ends where the title of the next begins.
        for (var i = 0; i + 1 < entries.Count; i++)
        {
            entries[i] = entries[i] with { End = Math.Max(entries[i].Start, entries[i + 1].TitleLine) };
        }

        return entries;
    }

    private static bool StartsCore(string line) => CoreLabel.Match(line + "\n") is { Success: true, Index: 0 };

    private static (string Source, Published Time)? SourceAndTime(string line)
    {
        if (line.Length > 140)
        {
            return null;
        }

        var at = line.AsSpan().LastIndexOfAny("·•|｜");
        if (at <= 0)
        {
            return null;
        }

        var source = TextCleaning.Label(line[..at], 80).Trim('·', '•', '|', ' ');
        return source.Length > 0 && PublishedText.Parse(line[(at + 1)..]) is { } time ? (source, time) : null;
    }

    private static string Topic(List<string> lines, int title, int search, string heading)
    {
        var before = search > 0 ? lines[search - 1] : heading.Length > 0 ? heading : title > 0 && search < 0 ? lines[0] : string.Empty;
        var topic = TextCleaning.Label(before, 120);
        return topic == TextCleaning.Label(lines[title], 120) ? string.Empty : topic;
    }

    private static string Body(List<string> lines, Entry entry) => string.Join('\n', lines.Skip(entry.Start).Take(entry.End - entry.Start));

    private static PrintedOutline? Outline(string body, Points points, List<string> notices)
    {
        var core = CoreLabel.Match(body + "\n");
        List<(int Start, int End)> groups = [];
        for (var match = GroupLabel.Match(body); match.Success; match = match.NextMatch())
        {
            if (AtBreak(body, match.Index))
            {
                groups.Add((match.Index, match.Index + match.Length));
            }
        }

        if (!core.Success && groups.Count == 0)
        {
            foreach (var line in body.Split('\n'))
            {
                points.Add(Unbullet(line));
            }

            return null;
        }

        var firstGroup = groups.Count > 0 ? groups[0].Start : body.Length;
        List<PrintedPoint> viewpoint = [];
        var coreStart = core.Success && core.Index < firstGroup ? Math.Min(core.Index + core.Length, firstGroup) : 0;
        if (core.Success && core.Index < firstGroup && core.Index > 0)
        {
            // Text in front of the label belongs to no point and is kept as it stands.
            foreach (var line in body[..core.Index].Split('\n'))
            {
                points.Add(Unbullet(line));
            }
        }

        foreach (var part in Split(body[coreStart..firstGroup]))
        {
            if (points.Add(part) is { } point)
            {
                viewpoint.Add(point);
            }
        }

        List<PrintedGroup> result = [];
        for (var g = 0; g < groups.Count; g++)
        {
            var section = body[groups[g].End..(g + 1 < groups.Count ? groups[g + 1].Start : body.Length)];
            var (title, rest) = TitleOf(section);
            List<PrintedPoint> list = [];
            foreach (var part in Split(rest))
            {
                if (points.Add(part) is { } point)
                {
                    list.Add(point);
                }
            }

            if (list.Count == 0)
            {
                notices.Add($"the group '{title}' has no points");
            }

            result.Add(new(title, list));
        }

        return new(viewpoint, result);
    }

    // "Group 1:" begins a group at the start of a line, or after the end of a sentence or a citation; "as Group 1: …" in a sentence does not.
    private static bool AtBreak(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        return before.IsEmpty || before[^1] is '\n' or ']' or '】' or '-' || TextCleaning.IsTerminal(before[^1]);
    }

    private static (string Title, string Points) TitleOf(string section)
    {
        var line = section.IndexOf('\n');
        var dash = section.IndexOf(" - ", StringComparison.Ordinal);
        var end = line < 0 ? dash : dash < 0 ? line : Math.Min(line, dash);
        return end < 0 ? (TextCleaning.Label(section, 200), string.Empty) : (TextCleaning.Label(section[..end], 200), section[end..]);
    }

    // Points stand on lines of their own, or behind one another with " - " after a citation (after the end of a sentence when nothing is cited).
    private static List<string> Split(string section)
    {
        var cited = Citations.IsMatch(section);
        List<string> points = [];
        foreach (var raw in section.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var bulleted = line != Unbullet(line) || raw.StartsWith(" - ", StringComparison.Ordinal);
            var pieces = SplitLine(Unbullet(line), cited);
            if (!bulleted && points.Count > 0 && !Ended(points[^1]))
            {
                points[^1] = TextCleaning.Join([points[^1], pieces[0]]);
                pieces.RemoveAt(0);
            }

            points.AddRange(pieces);
        }

        return points;
    }

    private static List<string> SplitLine(string line, bool cited)
    {
        List<string> pieces = [];
        var start = 0;
        for (var at = line.IndexOf(" - ", StringComparison.Ordinal); at >= 0; at = line.IndexOf(" - ", Math.Max(start, at + 1), StringComparison.Ordinal))
        {
            var before = line.AsSpan(start, at - start).TrimEnd();
            var bare = before.TrimEnd(".。!！?？");
            if (bare.EndsWith("]") || bare.EndsWith("】") || (!cited && before.Length > bare.Length && !before.EndsWith("U.S.")))
            {
                pieces.Add(Unbullet(line[start..at]));
                start = at + 3;
            }
        }

        pieces.Add(Unbullet(line[start..]));
        return pieces;
    }

    private static bool Ended(string point)
    {
        var last = point.AsSpan().TrimEnd();
        return last.IsEmpty || last[^1] is ']' or '】' or '”' or '"' || TextCleaning.IsTerminal(last[^1]);
    }

    // A dash is a bullet only before a space: "-5 %" is a figure.
    private static string Unbullet(string line)
    {
        var text = line.AsSpan().Trim();
        while (text.Length > 1 && (text[0] is '•' or '●' or '·' || (text[0] is '-' or '–' or '—' or '*' && text[1] == ' ')))
        {
            text = text[1..].Trim();
        }

        return text.ToString();
    }

    private sealed record Entry(int TitleLine, int Start, int End, string Source, Published Time);

    /// <summary>Adds points to the text without their citations, and keeps those.</summary>
    private sealed class Points(TextAssembly paragraphs)
    {
        public TextAssembly Paragraphs => paragraphs;

        public PrintedPoint? Add(string printed)
        {
            var text = new StringBuilder();
            List<(int At, int[] Numbers)> marks = [];
            var from = 0;
            var clean = TextCleaning.Paragraph(printed);
            for (var match = Citations.Match(clean); match.Success; match = match.NextMatch())
            {
                text.Append(clean, from, match.Index - from);
                from = match.Index + match.Length;
                marks.Add((text.Length, Numbers(match.Value)));
                if (from < clean.Length && !TextCleaning.IsTerminal(clean[from]) && clean[from] is not (',' or '，' or ';' or '；' or ')' or '）') && !TextCleaning.IsCjk(clean[from]) && text.Length > 0)
                {
                    text.Append(' ');
                }
            }

            text.Append(clean, from, clean.Length - from);
            if (paragraphs.Add(text.ToString()) is not { } span)
            {
                return null;
            }

            return new(span, [.. marks.SelectMany(m => m.Numbers).Distinct()], [.. marks.Select(m => new CitationMark(Math.Min(span.Start + m.At, span.End), m.Numbers))]);
        }

        // [4-6] cites three paragraphs.
        private static int[] Numbers(string marks)
        {
            List<int> numbers = [];
            var range = false;
            for (var i = 0; i < marks.Length; i++)
            {
                if (marks[i] is '-' or '–')
                {
                    range = true;
                }
                else if (char.IsAsciiDigit(marks[i]))
                {
                    var number = 0;
                    for (; i < marks.Length && char.IsAsciiDigit(marks[i]); i++)
                    {
                        number = (number * 10) + (marks[i] - '0');
                    }

                    i--;
                    for (var n = numbers.Count > 0 && range && number > numbers[^1] && number - numbers[^1] <= 50 ? numbers[^1] + 1 : number; n <= number; n++)
                    {
                        numbers.Add(n);
                    }

                    range = false;
                }
            }

            return [.. numbers];
        }
    }
}
