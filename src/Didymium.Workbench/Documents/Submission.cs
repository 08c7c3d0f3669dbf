using System.Globalization;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Intake;

namespace Didymium.Workbench.Documents;

/// <summary>A document that somebody hands in by hand: a file or a pasted text, with what they know of it. Its link is kept and never followed.</summary>
public sealed record Submission
{
    /// <summary>Locator of a text that was pasted without a link.</summary>
    public const string Pasted = "pasted text";

    private const int LongestLabel = 300;

    /// <summary>Name of the file, or <see cref="Pasted"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Its bytes.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Media type; empty to go by the name and the bytes.</summary>
    public string ContentType { get; init; } = string.Empty;

    /// <summary>Title; empty for the one the document prints.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Outlet; empty for the one the document prints.</summary>
    public string Outlet { get; init; } = string.Empty;

    /// <summary>Kind of source; null for the outlet's.</summary>
    public SourceClass? SourceClass { get; init; }

    /// <summary>Day of publication as <c>2025-10-08</c>, <c>2025-10</c> or <c>2025</c>; empty for the one the document prints.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>Address on the web; empty for none.</summary>
    public string Link { get; init; } = string.Empty;

    /// <summary>Reads it.</summary>
    /// <returns>At least one document: a file of JSON Lines holds several.</returns>
    /// <exception cref="UserErrorException">The date is no date, or the link is no address of the web.</exception>
    /// <exception cref="IntakeException">The document is refused; the message says why.</exception>
    public IReadOnlyList<IntakeDocument> Read()
    {
        var date = Date.Trim();
        if (date.Length > 0 && !DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new UserErrorException($"\"{Label(date)}\" is no date. Write 2025-10-08, 2025-10 or 2025.");
        }

        var link = Link.Trim();
        if (link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)))
        {
            throw new UserErrorException($"\"{Label(link)}\" is no address of the web. Write it whole, as in https://example.org/article.");
        }

        var read = new DocumentReader(Desk.Intake).Read(new IntakeInput(link.Length > 0 ? link : Name, Bytes, ContentType));

        // What is said beside a file of several documents cannot be true of each.
        return read.Count > 1 ? read : [With(read[0], date)];
    }

    private IntakeDocument With(IntakeDocument document, string date)
    {
        var outlet = Label(Outlet);
        return document with
        {
            Title = Label(Title) is { Length: > 0 } title ? title : document.Title,
            Publisher = outlet.Length > 0 ? outlet : document.Publisher,
            Outlet = outlet.Length > 0 ? Desk.Intake.FindOutlet(outlet) : document.Outlet,
            SourceClass = SourceClass ?? document.SourceClass,
            Published = date.Length > 0 ? new Published(date) : document.Published,
        };
    }

    // On one line, and no longer than a headline.
    private static string Label(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestLabel ? line : line[..LongestLabel];
    }
}
