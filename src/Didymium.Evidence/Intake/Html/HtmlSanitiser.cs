using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Didymium.Evidence.Intake.Html;

/// <summary>A page reduced to what carries text: balanced, of bounded depth, without scripts, styles, comments, frames, forms' parts, or attributes that could load anything.</summary>
/// <param name="Markup">The reduced page.</param>
/// <param name="Title">Text of its <c>title</c>.</param>
/// <param name="Language">Its <c>lang</c>.</param>
/// <param name="Meta">Its <c>meta</c> names and properties in lower case with their first content.</param>
/// <param name="JsonLd">Its blocks of JSON-LD.</param>
internal sealed record SanitisedHtml(string Markup, string Title, string Language, IReadOnlyDictionary<string, string> Meta, IReadOnlyList<string> JsonLd);

/// <summary>
/// Reduces a page in one pass over its characters, before any parser builds a tree of it.
/// </summary>
/// <remarks>
/// The parser behind must never see a page that makes its tree deep or large out of proportion. So the output is balanced by our own stack, no deeper than the limit, and leaves out the elements for which the HTML
/// standard has rules that copy elements or reopen them (<c>b</c>, <c>i</c>, <c>font</c> …), the ones that switch the tokeniser (<c>script</c>, <c>textarea</c>, <c>plaintext</c> …) and foreign ones (<c>svg</c>, <c>math</c>);
/// their text is kept where a reader would see it.
/// </remarks>
internal sealed class HtmlSanitiser
{
    private const int MaxAttributes = 200;
    private const int MaxValue = 4000;

    private static readonly System.Buffers.SearchValues<char> Spaces = System.Buffers.SearchValues.Create(" \n\t\f");

    private static readonly FrozenSet<string> Kept = Set("article section main div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre figure figcaption header footer nav aside a span time sup center address");

    private static readonly FrozenSet<string> Void = Set("br hr");

    // Elements whose content is not markup; it ends only at their own end tag.
    private static readonly FrozenSet<string> Raw = Set("script style title textarea iframe noembed noframes xmp");

    // Elements whose content nobody reads as text.
    private static readonly FrozenSet<string> Dropped = Set("svg math template object select datalist audio video canvas map button");

    private static readonly FrozenSet<string> Attributes = Set("class id itemprop property rel datetime pubdate hidden style aria-hidden role");

    // A start of one of these closes an open paragraph, as the standard has it.
    private static readonly FrozenSet<string> ClosesParagraph = Set("article section main div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table blockquote pre figure figcaption header footer nav aside center address hr");

    private static readonly FrozenDictionary<string, FrozenSet<string>> ClosedBySibling = new Dictionary<string, FrozenSet<string>>
    {
        ["li"] = Set("ul ol"),
        ["dt"] = Set("dl"),
        ["dd"] = Set("dl"),
        ["tr"] = Set("table"),
        ["td"] = Set("table tr"),
        ["th"] = Set("table tr"),
        ["thead"] = Set("table"),
        ["tbody"] = Set("table"),
        ["tfoot"] = Set("table"),
        ["a"] = Set("table li td th div p"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Cells = Set("td th caption");

    private static readonly FrozenSet<string> Table = Set("table caption thead tbody tfoot tr td th");

    private readonly string input;
    private readonly string html;
    private readonly IntakeLimits limits;
    private readonly StringBuilder output;
    private readonly List<string> open = [];
    private readonly Dictionary<string, string> meta = new(StringComparer.Ordinal);
    private readonly List<string> jsonLd = [];
    private readonly HashSet<string> endless = new(StringComparer.Ordinal);
    private string title = string.Empty;
    private string language = string.Empty;
    private int tags;

    private HtmlSanitiser(string input, string html, IntakeLimits limits)
    {
        this.input = input;
        this.html = html;
        this.limits = limits;
        output = new StringBuilder(html.Length / 2);
    }

    /// <summary>Reduces a page.</summary>
    /// <param name="input">Its name, for messages.</param>
    /// <param name="html">The page.</param>
    /// <param name="limits">Limits.</param>
    /// <exception cref="IntakeException">It is nested too deeply or has too many tags.</exception>
    public static SanitisedHtml Run(string input, string html, IntakeLimits limits)
    {
        var sanitiser = new HtmlSanitiser(input, html, limits);
        sanitiser.Run();
        return new(sanitiser.output.ToString(), TextCleaning.Label(sanitiser.title), sanitiser.language, sanitiser.meta, sanitiser.jsonLd);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private void Run()
    {
        var at = 0;
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            if (next < 0)
            {
                next = html.Length;
            }

            if (next > at)
            {
                // Character references stay as they are; the parser knows them.
                Text(at, next);
            }

            at = next < html.Length ? Tag(next) : next;
        }

        CloseTo(0);
    }

    // Of several spaces one is left, a line end where there was one among them.
    private void Text(int from, int to)
    {
        var text = html.AsSpan(from, to - from);
        while (!text.IsEmpty)
        {
            var space = text.IndexOfAny(Spaces);
            if (space < 0)
            {
                output.Append(text);
                return;
            }

            output.Append(text[..space]);
            text = text[space..];
            var end = text.IndexOfAnyExcept(Spaces);
            end = end < 0 ? text.Length : end;
            output.Append(text[..end].Contains('\n') ? '\n' : ' ');
            text = text[end..];
        }
    }

    /// <summary>Reads what a <c>&lt;</c> begins.</summary>
    /// <returns>Where it ends.</returns>
    private int Tag(int at)
    {
        var after = at + 1 < html.Length ? html[at + 1] : '\0';
        if (after is '!' or '?')
        {
            var comment = html.AsSpan(at).StartsWith("<!--");
            var end = comment ? html.IndexOf("-->", at + 4, StringComparison.Ordinal) : html.IndexOf('>', at);
            return end < 0 ? html.Length : end + (comment ? 3 : 1);
        }

        var closing = after == '/';
        var nameStart = at + (closing ? 2 : 1);
        if (nameStart >= html.Length || !char.IsAsciiLetter(html[nameStart]))
        {
            output.Append("&lt;");
            return at + 1;
        }

        if (++tags > limits.MaxTags)
        {
            throw new IntakeException(input, "tags", $"the page has more than {TextCleaning.Number(limits.MaxTags)} tags", "Save only its text, or the article alone.");
        }

        var nameEnd = nameStart;
        while (nameEnd < html.Length && nameEnd - nameStart < 64 && html[nameEnd] is not (' ' or '\n' or '\t' or '\f' or '/' or '>'))
        {
            nameEnd++;
        }

        var name = html[nameStart..nameEnd].ToLowerInvariant();
        var attributes = new List<(string Name, string Value)>();
        var tagEnd = ReadAttributes(nameEnd, attributes);
        if (closing)
        {
            End(name);
            return tagEnd;
        }

        return Start(name, attributes, tagEnd);
    }

    private int Start(string name, List<(string Name, string Value)> attributes, int end)
    {
        if (Raw.Contains(name))
        {
            var (content, after) = RawContent(name, end);
            if (name == "title" && title.Length == 0)
            {
                title = WebUtility.HtmlDecode(content.Length > 2000 ? content[..2000] : content);
            }
            else if (name == "script" && attributes.Exists(a => a.Name == "type" && a.Value.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) && jsonLd.Count < 20 && content.Length < 500_000)
            {
                jsonLd.Add(content);
            }

            return after;
        }

        if (Dropped.Contains(name))
        {
            return SkipElement(name, end);
        }

        if (name is "a" or "link" && attributes.Exists(x => x.Name == "rel" && x.Value.Contains("license", StringComparison.OrdinalIgnoreCase)))
        {
            meta.TryAdd("license", attributes.Find(x => x.Name == "href").Value ?? string.Empty);
        }

        if (name == "html")
        {
            language = attributes.Find(a => a.Name == "lang").Value ?? language;
        }
        else if (name == "meta")
        {
            ReadMeta(attributes);
        }
        else if (Void.Contains(name))
        {
            CloseImplied(name);
            output.Append('<').Append(name).Append('>');
        }
        else if (Kept.Contains(name))
        {
            CloseImplied(name);
            if (open.Count >= limits.MaxDepth)
            {
                throw new IntakeException(input, "nesting", $"its elements are nested more than {TextCleaning.Number(limits.MaxDepth)} deep", "Save only its text, or the article alone.");
            }

            open.Add(name);
            output.Append('<').Append(name);
            foreach (var (key, value) in attributes)
            {
                if (Attributes.Contains(key))
                {
                    output.Append(' ').Append(key).Append("=\"");
                    Escape(value);
                    output.Append('"');
                }
            }

            output.Append('>');
        }

        return end;
    }

    private void End(string name)
    {
        if (name == "p" && !open.Contains("p"))
        {
            // As the standard has it, so that the text on both sides stays apart.
            output.Append("<p></p>");
            return;
        }

        var at = open.LastIndexOf(name);

        if (at < 0)
        {
            return;
        }

        // A stray end of a span must not close the blocks around it, nor the end of anything in a cell the table.
        var inline = name is "span" or "a" or "sup" or "time" && open.FindIndex(at + 1, ClosesParagraph.Contains) >= 0;
        var outside = !Table.Contains(name) && open.FindIndex(at + 1, Cells.Contains) >= 0;
        if (inline || outside)
        {
            return;
        }

        CloseTo(at);
    }

    private void CloseImplied(string name)
    {
        if (ClosesParagraph.Contains(name))
        {
            var paragraph = open.LastIndexOf("p");
            if (paragraph >= 0 && open.FindIndex(paragraph, Cells.Contains) < 0)
            {
                CloseTo(paragraph);
            }
        }

        if (ClosedBySibling.TryGetValue(name, out var parents))
        {
            for (var i = open.Count - 1; i >= 0 && !parents.Contains(open[i]); i--)
            {
                if (open[i] == name || (name is "dt" or "dd" && open[i] is "dt" or "dd") || (name is "td" or "th" && open[i] is "td" or "th") || (name is "thead" or "tbody" or "tfoot" && open[i] is "thead" or "tbody" or "tfoot"))
                {
                    CloseTo(i);
                    break;
                }
            }
        }
    }

    private void CloseTo(int count)
    {
        while (open.Count > count)
        {
            output.Append("</").Append(open[^1]).Append('>');
            open.RemoveAt(open.Count - 1);
        }
    }

    private void ReadMeta(List<(string Name, string Value)> attributes)
    {
        string? key = null, content = null;
        foreach (var (name, value) in attributes)
        {
            if (name is "name" or "property" or "itemprop" or "http-equiv")
            {
                key ??= value;
            }
            else if (name == "content")
            {
                content ??= value;
            }
        }

        if (key is not null && content is not null && meta.Count < 500)
        {
            meta.TryAdd(key.Trim().ToLowerInvariant(), WebUtility.HtmlDecode(content).Trim());
        }
    }

    /// <summary>Reads attributes up to the tag's end.</summary>
    /// <returns>Where the tag ends.</returns>
    private int ReadAttributes(int at, List<(string Name, string Value)> attributes)
    {
        while (at < html.Length)
        {
            var c = html[at];
            if (c == '>')
            {
                return at + 1;
            }

            if (c is ' ' or '\n' or '\t' or '\f' or '/')
            {
                at++;
                continue;
            }

            var nameStart = at++;
            while (at < html.Length && html[at] is not (' ' or '\n' or '\t' or '\f' or '/' or '>' or '='))
            {
                at++;
            }

            var nameEnd = at;
            var next = SkipSpace(at);
            var (valueStart, valueEnd) = (at, at);
            if (next < html.Length && html[next] == '=')
            {
                at = SkipSpace(next + 1);
                if (at < html.Length && html[at] is '"' or '\'')
                {
                    var quote = html.IndexOf(html[at], at + 1);
                    (valueStart, valueEnd) = (at + 1, quote < 0 ? html.Length : quote);
                    at = quote < 0 ? html.Length : quote + 1;
                }
                else
                {
                    valueStart = at;
                    while (at < html.Length && html[at] is not (' ' or '\n' or '\t' or '\f' or '>'))
                    {
                        at++;
                    }

                    valueEnd = at;
                }
            }

            if (attributes.Count < MaxAttributes && nameEnd - nameStart < 64)
            {
                attributes.Add((html[nameStart..nameEnd].ToLowerInvariant(), html[valueStart..Math.Min(valueEnd, valueStart + MaxValue)]));
            }
        }

        return at;
    }

    private int SkipSpace(int at)
    {
        while (at < html.Length && html[at] is ' ' or '\n' or '\t' or '\f')
        {
            at++;
        }

        return at;
    }

    private (string Content, int End) RawContent(string name, int from)
    {
        for (var at = html.IndexOf("</", from, StringComparison.Ordinal); at >= 0; at = html.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2 + name.Length;
            if (string.Compare(html, at + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && (end >= html.Length || html[end] is ' ' or '\n' or '\t' or '\f' or '/' or '>'))
            {
                var close = html.IndexOf('>', end >= html.Length ? html.Length - 1 : end);
                return (html[from..at], close < 0 ? html.Length : close + 1);
            }
        }

        return (html[from..], html.Length);
    }

    // Skips to the next end of the same name; markup inside is not read. Where there is no end, only the tag is skipped, and is not looked for again.
    private int SkipElement(string name, int from)
    {
        if (endless.Contains(name))
        {
            return from;
        }

        var (content, end) = RawContent(name, from);
        if (from + content.Length < html.Length)
        {
            return end;
        }

        endless.Add(name);
        return from;
    }

    private void Escape(string value)
    {
        foreach (var c in value)
        {
            output.Append(c switch
            {
                '"' => "&quot;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\0' => string.Empty,
                _ => c.ToString(),
            });
        }
    }
}
