using System.Text.Json;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Intake.Html;

/// <summary>What a page says of itself in <c>meta</c> elements and JSON-LD.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] TitleKeys = ["og:title", "twitter:title", "citation_title", "dc.title", "headline"];
    private static readonly string[] AuthorKeys = ["author", "byl", "article:author", "parsely-author", "citation_author", "dc.creator", "og:article:author"];
    private static readonly string[] SiteKeys = ["og:site_name", "application-name", "dc.publisher", "publisher", "mediaid", "copyright"];

    private static readonly string[] TimeKeys =
    [
        "article:published_time", "og:published_time", "datepublished", "article:published", "publishdate", "publish_date", "publish-date", "publishtime", "publish_time", "pubdate", "pub_date", "apub:time", "og:release_date", "article:create_at",
        "bytedance:published_time", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "date", "firstpublishtime", "weibo:article:create_at",
    ];

    private readonly IReadOnlyDictionary<string, string> meta;
    private readonly List<JsonElement> articles = [];

    /// <summary>Reads the metadata of a page.</summary>
    /// <param name="page">The reduced page.</param>
    public HtmlMetadata(SanitisedHtml page)
    {
        meta = page.Meta;
        foreach (var block in page.JsonLd)
        {
            try
            {
                using var json = JsonDocument.Parse(block.Trim().TrimEnd(';'), new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                Collect(json.RootElement.Clone(), 0);
            }
            catch (JsonException)
            {
                // Pages print broken JSON-LD often enough; the meta elements and the text remain.
            }
        }
    }

    /// <summary>Title; empty when not stated.</summary>
    public string Title => First(Text("headline"), Meta(TitleKeys));

    /// <summary>Author; empty when not stated.</summary>
    public string Byline => First(Text("author"), Meta(AuthorKeys));

    /// <summary>Name of the site or publisher; empty when not stated.</summary>
    public string Site => First(Meta(SiteKeys[..1]), Text("publisher"), Meta(SiteKeys[1..]));

    /// <summary>Licence; empty when not stated.</summary>
    public string Licence => First(Text("license"), Meta(["license", "dc.rights", "dcterms.license"]));

    /// <summary>The source a portal names for an article; empty when none.</summary>
    public string Source => Meta(["source", "article:source", "contentsource"]);

    /// <summary>Time of publication; null when not stated.</summary>
    public Published? Published => PublishedText.Parse(Text("datePublished")) ?? TimeKeys.Select(k => meta.TryGetValue(k, out var v) ? PublishedText.Parse(v) ?? PublishedText.Find(v) : null).FirstOrDefault(p => p is not null);

    private static string First(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return value;
            }
        }

        return string.Empty;
    }

    private string Meta(string[] keys)
    {
        foreach (var key in keys)
        {
            if (meta.TryGetValue(key, out var value) && TextCleaning.Label(value) is { Length: > 0 } text && !text.StartsWith("http", StringComparison.OrdinalIgnoreCase) | key == "license")
            {
                return text;
            }
        }

        return string.Empty;
    }

    private void Collect(JsonElement element, int depth)
    {
        if (depth > 8 || articles.Count >= 20)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("headline", out _) || element.TryGetProperty("datePublished", out _))
            {
                articles.Add(element);
            }

            if (element.TryGetProperty("@graph", out var graph))
            {
                Collect(graph, depth + 1);
            }
        }
    }

    private string Text(string key)
    {
        foreach (var article in articles)
        {
            if (article.TryGetProperty(key, out var value) && Text(value, 0) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return string.Empty;
    }

    private static string Text(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => String(value),
        JsonValueKind.Object when depth < 4 && value.TryGetProperty("name", out var name) => Text(name, depth + 1),
        JsonValueKind.Array when depth < 4 => string.Join(", ", value.EnumerateArray().Take(5).Select(v => Text(v, depth + 1)).Where(v => v.Length > 0)),
        _ => string.Empty,
    };

    private static string String(JsonElement value)
    {
        try
        {
            return TextCleaning.Label(value.GetString());
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return string.Empty;
        }
    }
}
