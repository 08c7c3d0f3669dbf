using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake.Html;

/// <summary>Reads a web page: the article's paragraphs, its title, byline, publisher, time and language; or a topic page's documents. No script is run and nothing is loaded.</summary>
internal static class HtmlReader
{
    private const int ShortArticle = 120;
    private const int MaxFinderElements = 3000;

    private static readonly string[] Containers = ["[itemprop=articleBody]", "#artibody", "#mp-editor", "#js_content", "#ContentBody", "#UCAP-CONTENT", "#detailContent", "#detail", ".pages_content", ".art-con", ".article-content", ".article_content", ".article-body", ".article__body", ".post_body", ".post-content", ".entry-content", ".story-body", ".TRS_Editor", ".rm_txt_con", "article"];

    // What portals print under an article that is not of it.
    private static readonly string[] Endings = ["返回搜狐", "平台声明", "免责声明", "特别声明", "声明：", "（责任编辑", "(责任编辑", "责任编辑", "责编", "举报", "阅读原文", "打开APP", "Read more:", "All rights reserved", "Copyright ©", "©"];

    private static readonly string[] Clutter = ["comment", "related", "recommend", "sidebar", "breadcrumb", "share", "social", "footer", "copyright", "navbar", "menu", "subscribe", "newsletter", "advert", "promo", "hot-news", "toolbar", "login", "cookie"];

    /// <summary>Reads a page.</summary>
    /// <param name="input">Its name or address.</param>
    /// <param name="html">The page with line ends <c>\n</c>.</param>
    /// <param name="options">Limits and the outlets.</param>
    /// <exception cref="IntakeException">It passes a limit or holds no text.</exception>
    public static IReadOnlyList<IntakeDocument> Read(string input, string html, IntakeOptions options)
    {
        var page = HtmlSanitiser.Run(input, html, options.Limits);
        var document = Foreign.Run(() => Parse(page), e => new IntakeException(input, "html", $"the page cannot be read: {e.Message}", "Save only its text.", e));
        var body = document.Body ?? throw new IntakeException(input, "empty", "the page has no body", "Give a page with text.");
        var heading = Heading(document);
        var lines = HtmlBlocks.Of(body, lines: true);
        var asLines = string.Join('\n', lines.Select(b => b.Item ? "- " + b.Text : b.Text));
        if (TopicPageReader.TryRead(input, asLines, heading, options) is { } topic)
        {
            return topic;
        }

        return [Article(input, page, document, body, heading, lines, options)];
    }

    /// <summary>Paragraphs of a piece of HTML, as a feed holds it.</summary>
    /// <param name="input">Its name, for messages.</param>
    /// <param name="html">The piece; plain text is one too.</param>
    /// <param name="limits">Limits.</param>
    public static IReadOnlyList<string> Paragraphs(string input, string html, IntakeLimits limits) =>
        Parse(HtmlSanitiser.Run(input, Wording.Lines(html), limits)).Body is { } body ? [.. HtmlBlocks.Of(body, lines: false, IsClutter).Select(b => b.Text)] : [];

    /// <summary>A piece of HTML on one line: titles in feeds hold references and marks of emphasis.</summary>
    public static string Line(string html) => html.AsSpan().IndexOfAny('<', '&') < 0 ? html : string.Join(' ', Paragraphs("title", html.Length > 5000 ? html[..5000] : html, IntakeLimits.Default));

    private static IHtmlDocument Parse(SanitisedHtml page) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument($"<!doctype html><html><head><title>{System.Net.WebUtility.HtmlEncode(page.Title)}</title></head><body>{page.Markup}</body></html>");

    private static IntakeDocument Article(string input, SanitisedHtml page, IHtmlDocument document, IElement body, string heading, IReadOnlyList<HtmlBlock> lines, IntakeOptions options)
    {
        var metadata = new HtmlMetadata(page);
        var credit = Credits(lines);
        var time = metadata.Published ?? TimeElement(document) ?? credit.Published ?? LabelledTime(document);
        var byline = metadata.Byline.Length > 0 ? metadata.Byline : Author(document) is { Length: > 0 } author ? author : credit.Byline;
        var site = metadata.Site;
        var source = credit.Publisher.Length > 0 ? credit.Publisher : metadata.Source.Length > 0 ? metadata.Source : LabelledSource(document);
        var title = Title(metadata, heading, page.Title, site);

        // The reader below rewrites the tree, so it comes last.
        var blocks = Blocks(page, document, body);
        var assembly = new TextAssembly(input, options.Limits);
        foreach (var block in Trim(blocks, title))
        {
            assembly.Add(block.Text);
        }

        var publisher = site.Length > 0 ? site : source;
        var fields = new StatedFields
        {
            Publisher = publisher,
            Byline = TextCleaning.Label(byline, 200),
            Published = time,
            Licence = TextCleaning.Label(metadata.Licence, 200),
            DerivedFrom = source.Length > 0 && !SameName(source, publisher) ? source : string.Empty,
        };
        var result = fields.Document(input, "html", title, assembly, options, []);
        return result with { Language = TextLanguage.Of(result.Text, page.Language) };
    }

    private static IReadOnlyList<HtmlBlock> Blocks(SanitisedHtml page, IHtmlDocument document, IElement body)
    {
        // What is marked as the article's body is believed, if it holds the larger part of what a reader would call the article.
        var marked = Containers.Select(document.QuerySelector).OfType<IElement>().Select(e => HtmlBlocks.Of(e, lines: false, IsClutter)).FirstOrDefault(b => Length(b) >= ShortArticle) ?? [];
        var whole = HtmlBlocks.Of(body, lines: false, IsClutter);
        var found = document.All.Length <= MaxFinderElements ? Readable(page) : Densest(whole);
        if (Length(marked) > 0 && Length(marked) * 2 >= Length(found))
        {
            return marked;
        }

        // A short notice is below what the article finder takes for an article.
        return Length(found) >= ShortArticle || Length(found) * 2 > Length(whole) ? found : whole.Count > 0 ? whole : HtmlBlocks.Of(body, lines: false);
    }

    private static IReadOnlyList<HtmlBlock> Readable(SanitisedHtml page)
    {
        try
        {
            using var reader = new SmartReader.Reader("http://document.invalid/", Parse(page)) { CharThreshold = 150, DisableJSONLD = true };
            var article = reader.GetArticle();
            return article.IsReadable && article.Content is { Length: > 0 } content && new HtmlParser().ParseDocument(content).Body is { } body ? HtmlBlocks.Of(body, lines: false) : [];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The finder's rules were made for ordinary pages and fail on some others; then all text of the page is taken.
            return [];
        }
    }

    // The article finder's time grows with the square of the page. On large ones the element whose own blocks hold the most text outside links is the article; an element counts half for the blocks of its children's children.
    private static IReadOnlyList<HtmlBlock> Densest(IReadOnlyList<HtmlBlock> whole)
    {
        Dictionary<IElement, double> scores = [];
        foreach (var block in whole.Where(b => b.Text.Length >= 20 && b.Linked * 2 < b.Text.Length))
        {
            if (block.Owner.ParentElement is { } parent)
            {
                scores[parent] = scores.GetValueOrDefault(parent) + block.Text.Length;
                if (parent.ParentElement is { } above)
                {
                    scores[above] = scores.GetValueOrDefault(above) + (block.Text.Length / 2.0);
                }
            }
        }

        return scores.Count == 0 ? [] : HtmlBlocks.Of(scores.MaxBy(s => s.Value).Key, lines: false, IsClutter);
    }

    private static IEnumerable<HtmlBlock> Trim(IReadOnlyList<HtmlBlock> blocks, string title)
    {
        var start = 0;
        while (start < Math.Min(blocks.Count - 1, 6) && (TextCleaning.Label(blocks[start].Text) == title || CreditLine.Read(blocks[start].Text) is not null))
        {
            start++;
        }

        var end = blocks.Count;
        while (end > start + 1 && end > blocks.Count - 4 && (CreditLine.Read(blocks[end - 1].Text) is not null || Array.Exists(Endings, e => blocks[end - 1].Text.StartsWith(e, StringComparison.Ordinal))))
        {
            end--;
        }

        return blocks.Take(end).Skip(start);
    }

    private static CreditLine Credits(IReadOnlyList<HtmlBlock> lines)
    {
        var result = new CreditLine(string.Empty, string.Empty, null);
        foreach (var line in lines.Where(l => l.Text.Length <= 160).Take(60))
        {
            if (CreditLine.Read(line.Text) is { } credit)
            {
                result = new(result.Publisher.Length > 0 ? result.Publisher : credit.Publisher, result.Byline.Length > 0 ? result.Byline : credit.Byline, result.Published ?? credit.Published);
            }
        }

        return result;
    }

    private static Published? TimeElement(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[itemprop=datePublished], time[pubdate], time").Take(5))
        {
            if (PublishedText.Parse(element.GetAttribute("datetime") ?? string.Empty) is { } stated)
            {
                return stated;
            }

            if (PublishedText.Find(element.TextContent) is { } printed)
            {
                return printed;
            }
        }

        return null;
    }

    // Portals print the time and the source in elements of their own, named for what they are.
    private static Published? LabelledTime(IHtmlDocument document) =>
        document.QuerySelectorAll("[class*=time], [class*=date], [id*=time], [id*=date], [class*=info]").Take(30)
            .Select(e => TextCleaning.Label(e.TextContent, 200)).Where(t => t.Length <= 80).Select(PublishedText.Find).FirstOrDefault(p => p is not null);

    private static string LabelledSource(IHtmlDocument document) =>
        document.QuerySelectorAll("[class*=source], [id*=source]").Take(10)
            .Select(e => TextCleaning.Label(e.TextContent, 80)).Select(t => CreditLine.Read(t)?.Publisher is { Length: > 0 } named ? named : t).FirstOrDefault(t => t.Length is > 1 and <= 30, string.Empty);

    private static string Author(IHtmlDocument document) =>
        document.QuerySelectorAll("[itemprop=author], [rel=author]").Take(1).Select(e => TextCleaning.Label(e.TextContent, 120)).FirstOrDefault(string.Empty);

    private static string Heading(IHtmlDocument document) =>
        document.QuerySelectorAll("h1").Take(5).Select(h => TextCleaning.Label(h.TextContent)).FirstOrDefault(t => t.Length > 0, string.Empty);

    private static string Title(HtmlMetadata metadata, string heading, string title, string site)
    {
        // The heading of the page is the title to the letter when the stated title contains it; stated titles often carry the site's name.
        var stated = metadata.Title.Length > 0 ? metadata.Title : title;
        if (heading.Length > 0 && (stated.Length == 0 || stated.Contains(heading, StringComparison.Ordinal)))
        {
            return heading;
        }

        foreach (var mark in (string[])["_", " | ", " - ", " – ", " — ", "|", "-"])
        {
            var at = stated.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && stated[(at + mark.Length)..] is var tail && (SameName(tail, site) || (metadata.Title.Length == 0 && mark is "_" or " | " && tail.Length <= 20 && at >= 6)))
            {
                return stated[..at].Trim();
            }
        }

        return stated;
    }

    private static bool SameName(string a, string b) => a.Length > 0 && string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static int Length(IReadOnlyList<HtmlBlock> blocks) => blocks.Sum(b => b.Text.Length);

    private static bool IsClutter(IElement element)
    {
        if (element.LocalName is "nav" or "footer" or "aside" || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        var style = element.GetAttribute("style");
        if (style is not null && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var names = $"{element.ClassName} {element.Id}";
        return names.Length > 1 && element.LocalName is not ("body" or "article" or "main") && Clutter.Any(c => names.Contains(c, StringComparison.OrdinalIgnoreCase));
    }
}
