using System.Xml;
using Didymium.Evidence.Intake.Html;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake.Feeds;

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Its id in the feed: what it states, its link, or a hash of its title and time.</param>
/// <param name="Document">The entry as a document: what the feed holds of it. Its link is its locator and is not followed.</param>
public sealed record FeedItem(string Id, IntakeDocument Document);

/// <summary>Entries of a feed.</summary>
/// <param name="Title">Title of the feed.</param>
/// <param name="Items">Its entries in order.</param>
/// <param name="Notices">Entries that were left out, and why.</param>
public sealed record FeedContent(string Title, IReadOnlyList<FeedItem> Items, IReadOnlyList<string> Notices);

/// <summary>Reads RSS (0.9 to 2.0) and Atom. Document types, entities beyond the five of XML, and deep nesting are refused.</summary>
public sealed class FeedReader(IntakeOptions? options = null)
{
    private const int MaxDepth = 64;

    private readonly IntakeOptions options = options ?? new();

    /// <summary>Reads a feed.</summary>
    /// <param name="source">The feed as it is listed.</param>
    /// <param name="bytes">What came.</param>
    /// <param name="contentType">Media type with its charset; empty when not stated.</param>
    /// <param name="maxItems">Most entries that are read; the rest is left.</param>
    /// <param name="cut">Whether the feed was cut, so that its end is missing.</param>
    /// <exception cref="IntakeException">It is not a feed, or is refused.</exception>
    public FeedContent Read(FeedSource source, ReadOnlyMemory<byte> bytes, string contentType, int maxItems, bool cut)
    {
        var text = TextDecoder.Decode(bytes.Span, new IntakeInput(source.Url, bytes, contentType).Charset, true).Text.TrimStart();
        List<Fields> entries = [];
        List<string> notices = [];
        var feed = new Fields();
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                CheckCharacters = false,
                DtdProcessing = DtdProcessing.Prohibit,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = options.Limits.MaxBytes,
                XmlResolver = null,
            });
            Read(source, xml, feed, entries, maxItems, notices);
        }
        catch (XmlException e) when (text.AsSpan(0, Math.Min(text.Length, 2000)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            throw new IntakeException(source.Url, "dtd", "the feed has a document type (DOCTYPE), which is never read", "Use another feed of the publisher.", e);
        }
        catch (XmlException e) when (cut || entries.Count > 0)
        {
            notices.Add($"the feed's end could not be read: {e.Message}");
        }
        catch (XmlException e)
        {
            throw new IntakeException(source.Url, "xml", $"it is not a feed: {e.Message}", "Give the address of an RSS or Atom feed.", e);
        }

        List<FeedItem> items = [];
        var title = feed.Title;
        foreach (var entry in entries)
        {
            try
            {
                items.Add(Item(source, title, feed.Language, entry));
            }
            catch (IntakeException e)
            {
                notices.Add($"an entry is left out: {e.Message}");
            }
        }

        return new(title, items, notices);
    }

    private static void Read(FeedSource source, XmlReader xml, Fields feed, List<Fields> entries, int maxItems, List<string> notices)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName is not ("rss" or "feed" or "RDF"))
        {
            throw new IntakeException(source.Url, "xml", $"it is not a feed but <{TextCleaning.Label(xml.LocalName, 40)}>", "Give the address of an RSS or Atom feed.");
        }

        Fields? entry = null;
        var entryDepth = 0;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.Depth > MaxDepth)
            {
                throw new IntakeException(source.Url, "nesting", $"its elements are nested more than {MaxDepth} deep", "Use another feed of the publisher.");
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "item" or "entry" && entry is null)
            {
                if (entries.Count >= maxItems)
                {
                    notices.Add($"only the first {TextCleaning.Number(maxItems)} entries were read");
                    return;
                }

                entry = new Fields();
                entryDepth = xml.Depth;
                if (xml.IsEmptyElement)
                {
                    entry = null;
                }

                xml.Read();
            }
            else if (xml.NodeType == XmlNodeType.EndElement && entry is not null && xml.Depth == entryDepth)
            {
                entries.Add(entry);
                entry = null;
                xml.Read();
            }
            else if (xml.NodeType == XmlNodeType.Element && entry is not null && xml.Depth == entryDepth + 1)
            {
                entry.Take(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element && entry is null && xml.LocalName is "title" or "language" && feed.Wants(xml.LocalName))
            {
                feed.Take(xml);
            }
            else
            {
                xml.Read();
            }
        }
    }

    private FeedItem Item(FeedSource source, string feedTitle, string language, Fields entry)
    {
        var link = Uri.TryCreate(new Uri(source.Url), entry.Link, out var uri) && uri.Scheme is "http" or "https" && entry.Link.Length is > 0 and <= 2000 ? uri.AbsoluteUri : string.Empty;
        var title = TextCleaning.Label(HtmlReader.Line(entry.Title));
        var id = entry.Id.Length > 0 ? TextCleaning.Label(entry.Id, 500) : link.Length > 0 ? link : Ids.Of("i", title, entry.Time);
        var name = link.Length > 0 ? link : $"{source.Url}#{id}";
        var assembly = new TextAssembly(name, options.Limits);
        foreach (var paragraph in HtmlReader.Paragraphs(name, entry.Body.Length > 0 ? entry.Body : entry.Summary, options.Limits))
        {
            if (TextCleaning.Label(paragraph) != title || assembly.Count > 0)
            {
                assembly.Add(paragraph);
            }
        }

        if (assembly.Count == 0)
        {
            assembly.Add(title);
        }

        var fields = new StatedFields
        {
            Url = name,
            Title = title,
            Byline = TextCleaning.Label(HtmlReader.Line(entry.Author), 200),
            Publisher = source.Publisher.Length > 0 ? source.Publisher : TextCleaning.Label(HtmlReader.Line(feedTitle), 120),
            SourceClass = source.SourceClass,
            Published = PublishedText.Parse(entry.Time) ?? PublishedText.Find(entry.Time),
            Licence = source.Licence,
            Rights = source.Rights,
        };
        var document = fields.Document(name, "feed", title, assembly, options, []);
        return new(id, document with { Language = TextLanguage.Of(document.Text, language) });
    }

    /// <summary>What an entry, or the feed itself, states.</summary>
    private sealed class Fields
    {
        private const int MaxField = 1_000_000;

        public string Id { get; private set; } = string.Empty;

        public string Title { get; private set; } = string.Empty;

        public string Link { get; private set; } = string.Empty;

        public string Author { get; private set; } = string.Empty;

        public string Time { get; private set; } = string.Empty;

        public string Summary { get; private set; } = string.Empty;

        public string Body { get; private set; } = string.Empty;

        public string Language { get; private set; } = string.Empty;

        public bool Wants(string name) => name == "title" ? Title.Length == 0 : Language.Length == 0;

        /// <summary>Takes the element the reader stands on, and leaves it behind its end.</summary>
        public void Take(XmlReader xml)
        {
            var name = xml.LocalName;
            switch (name)
            {
                case "link":
                    var relation = xml.GetAttribute("rel") ?? "alternate";
                    var target = xml.GetAttribute("href");
                    var printed = Content(xml).Trim();
                    if (relation == "alternate" && Link.Length == 0)
                    {
                        Link = (target ?? printed).Trim();
                    }

                    break;
                case "guid" or "id":
                    Id = Content(xml).Trim();
                    break;
                case "title":
                    var title = Content(xml);
                    Title = Title.Length > 0 ? Title : title;
                    break;
                case "language":
                    Language = Content(xml).Trim();
                    break;
                case "author" or "creator":
                    var author = Content(xml);
                    Author = Author.Length > 0 ? Author : author;
                    break;
                case "pubDate" or "published" or "issued" or "date":
                    Time = Content(xml).Trim();
                    break;
                case "updated" or "modified":
                    var updated = Content(xml).Trim();
                    Time = Time.Length > 0 ? Time : updated;
                    break;
                case "description" or "summary":
                    Summary = Content(xml);
                    break;
                case "encoded" or "content":
                    var body = Content(xml);
                    Body = Body.Length > body.Length ? Body : body;
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        // Text as it stands; markup inside (Atom's xhtml) as markup. Both are read as HTML later.
        private static string Content(XmlReader xml)
        {
            if (xml.IsEmptyElement)
            {
                xml.Read();
                return string.Empty;
            }

            var markup = xml.GetAttribute("type") == "xhtml";
            var depth = xml.Depth;
            var text = new System.Text.StringBuilder();
            xml.Read();
            while (!xml.EOF && xml.Depth > depth)
            {
                if (xml.Depth > depth + MaxDepth)
                {
                    throw new XmlException($"elements are nested more than {MaxDepth} deep");
                }

                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    text.Append(markup ? System.Net.WebUtility.HtmlEncode(xml.Value) : xml.Value);
                }
                else if (markup && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                {
                    text.Append(xml.NodeType == XmlNodeType.Element ? "<" : "</").Append(xml.LocalName).Append('>');
                }
                else if (!markup)
                {
                    text.Append(' ');
                }

                if (text.Length > MaxField)
                {
                    text.Length = MaxField;
                }

                xml.Read();
            }

            if (xml.NodeType == XmlNodeType.EndElement)
            {
                xml.Read();
            }

            return text.ToString();
        }
    }
}
