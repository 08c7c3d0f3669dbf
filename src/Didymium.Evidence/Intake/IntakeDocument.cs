using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake;

/// <summary>A document as its file, page or feed gives it, before sentences, claims and origin are found.</summary>
public sealed record IntakeDocument
{
    /// <summary>Where it is: the address it gives or was fetched from, otherwise the name of its file (with <c>#n</c> for the n-th of several).</summary>
    public required string Locator { get; init; }

    /// <summary>How it was read: <c>html</c>, <c>pdf</c>, <c>text</c>, <c>markdown</c>, <c>topic</c>, <c>feed</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Original title, on one line; its first words when it prints none.</summary>
    public required string Title { get; init; }

    /// <summary>Author as printed; empty when unknown.</summary>
    public string Byline { get; init; } = string.Empty;

    /// <summary>Publisher as printed; empty when unknown.</summary>
    public string Publisher { get; init; } = string.Empty;

    /// <summary>The publisher in the gazetteer; null when it is not there.</summary>
    public Entity? Outlet { get; init; }

    /// <summary>Kind of publisher, when the document states it; null otherwise.</summary>
    public SourceClass? SourceClass { get; init; }

    /// <summary>When it was published; null when unknown.</summary>
    public Published? Published { get; init; }

    /// <summary>Language of <see cref="Text"/>, two letters.</summary>
    public required string Language { get; init; }

    /// <summary>Licence as stated; empty when unknown.</summary>
    public string Licence { get; init; } = string.Empty;

    /// <summary>How much text may be passed on, when stated; null otherwise.</summary>
    public TextRights? Rights { get; init; }

    /// <summary>What it says it repeats or digests: a locator, a title, an agency's name; empty when it does not say.</summary>
    public string DerivedFrom { get; init; } = string.Empty;

    /// <summary>The world's source row it is the text of; empty when it names none.</summary>
    public string WorldSource { get; init; } = string.Empty;

    /// <summary>Topics it is filed under: ids of a note, the name of a topic page.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The paragraphs joined by an empty line. Citation marks of a digest (<c>[4][6]</c>) are not in it but in <see cref="Outline"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Where each paragraph stands in <see cref="Text"/>, in order.</summary>
    public required IReadOnlyList<TextSpan> Paragraphs { get; init; }

    /// <summary>The outline a topic page prints; null for all others.</summary>
    public PrintedOutline? Outline { get; init; }

    /// <summary>What a reader of the result should know: an unknown key, a paragraph that was cut, pages without text.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
