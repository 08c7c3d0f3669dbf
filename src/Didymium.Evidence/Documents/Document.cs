namespace Didymium.Evidence.Documents;

/// <summary>A text that somebody published, as it was read. Never edited: a new reading of the same address is a new document.</summary>
public sealed record Document
{
    /// <summary>Id: hash of locator and content.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is: an address, or the name of a file.</summary>
    public required string Locator { get; init; }

    /// <summary>Publisher as printed; empty when unknown.</summary>
    public string Publisher { get; init; } = string.Empty;

    /// <summary>Kind of publisher.</summary>
    public SourceClass SourceClass { get; init; } = SourceClass.News;

    /// <summary>Original title.</summary>
    public required string Title { get; init; }

    /// <summary>Author as printed; empty when unknown.</summary>
    public string Byline { get; init; } = string.Empty;

    /// <summary>Language of <see cref="Text"/>: <c>zh</c>, <c>en</c>, or another two-letter code that the claim reader does not read.</summary>
    public required string Language { get; init; }

    /// <summary>When it was published; null when unknown.</summary>
    public Published? Published { get; init; }

    /// <summary>When this ledger first saw it, UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Licence as stated; empty when unknown.</summary>
    public string Licence { get; init; } = string.Empty;

    /// <summary>How much text may be passed on.</summary>
    public TextRights Rights { get; init; } = TextRights.Excerpts;

    /// <summary>Id of the origin: the cluster of documents that repeat one report. Its own id when it stands alone.</summary>
    public required string Origin { get; init; }

    /// <summary>Document this one says it repeats or digests: a locator, a title or an agency's name; empty when it does not say.</summary>
    public string DerivedFrom { get; init; } = string.Empty;

    /// <summary>The world's source row this document is the text of (<c>sources.csv</c>); empty when there is none.</summary>
    public string WorldSource { get; init; } = string.Empty;

    /// <summary>How it was read: <c>html</c>, <c>pdf</c>, <c>text</c>, <c>markdown</c>, <c>topic</c>, <c>feed</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The text that paragraphs, sentences and spans refer to.</summary>
    public required string Text { get; init; }
}
