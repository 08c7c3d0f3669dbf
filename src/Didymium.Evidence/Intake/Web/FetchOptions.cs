namespace Didymium.Evidence.Intake.Web;

/// <summary>How pages are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>Most bytes of a page, both as sent and unpacked.</summary>
    public int MaxBytes { get; init; } = IntakeLimits.Default.MaxBytes;

    /// <summary>Time for a page with all its redirects.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Redirects that are followed.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>How we name ourselves to servers.</summary>
    public string UserAgent { get; init; } = "Didymium/0.1 (research; one page at a time)";

    /// <summary>For tests against a server of their own: the machine itself may be asked, at any port.</summary>
    internal bool AllowLoopback { get; init; }
}

/// <summary>What is asked of a server beside the address.</summary>
public sealed record FetchRequest
{
    /// <summary>Answer only if the page's tag is another; empty for always.</summary>
    public string IfNoneMatch { get; init; } = string.Empty;

    /// <summary>Answer only if the page changed since, as the server wrote it; empty for always.</summary>
    public string IfModifiedSince { get; init; } = string.Empty;

    /// <summary>Whether a page above the limits of size or time is cut there instead of refused.</summary>
    public bool Cut { get; init; }

    /// <summary>Media types that are taken, in lower case.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = Documents;

    /// <summary>Media types of documents.</summary>
    public static IReadOnlyList<string> Documents { get; } = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", "application/jsonl", "application/x-ndjson"];

    /// <summary>Media types of feeds.</summary>
    public static IReadOnlyList<string> Feeds { get; } = ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml", "text/html", "text/plain"];
}

/// <summary>A server's answer.</summary>
/// <param name="Address">Address that answered, after redirects.</param>
/// <param name="Status">HTTP status; 200 or one that is no redirect.</param>
/// <param name="ContentType">Media type with its charset; empty when not stated.</param>
/// <param name="Bytes">The page, unpacked; empty unless the status is 200.</param>
/// <param name="ETag">The page's tag; empty when none.</param>
/// <param name="LastModified">When it last changed, as the server wrote it; empty when not stated.</param>
/// <param name="RetryAfter">How long the server asks us to stay away; null when it does not.</param>
/// <param name="CutBecause">Why the page was cut; empty when it is whole.</param>
public sealed record FetchedPage(string Address, int Status, string ContentType, ReadOnlyMemory<byte> Bytes, string ETag, string LastModified, TimeSpan? RetryAfter, string CutBecause);
