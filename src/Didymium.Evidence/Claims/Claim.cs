using Didymium.Evidence.Language;

namespace Didymium.Evidence.Claims;

/// <summary>One thing that a document says, typed. Never edited: a correction is a new claim that <see cref="Supersedes"/> it.</summary>
public sealed record Claim
{
    /// <summary>Id: hash of document, quote, type and subject.</summary>
    public required string Id { get; init; }

    /// <summary>Document id.</summary>
    public required string Document { get; init; }

    /// <summary>Ids of the sentences it was read in.</summary>
    public required IReadOnlyList<string> Passages { get; init; }

    /// <summary>Type.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>The subject in the words of the text.</summary>
    public required string Subject { get; init; }

    /// <summary>The subject's id in the gazetteer; empty when it is not known there.</summary>
    public string SubjectEntity { get; init; } = string.Empty;

    /// <summary>What is said of it: the trigger words of the text, to the letter.</summary>
    public string Predicate { get; init; } = string.Empty;

    /// <summary>The other thing named (partner, destination, product), in the words of the text; empty when there is none.</summary>
    public string Counterpart { get; init; } = string.Empty;

    /// <summary>The counterpart's id in the gazetteer; empty when it is not known there.</summary>
    public string CounterpartEntity { get; init; } = string.Empty;

    /// <summary>Place in the words of the text; empty when none is named.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>Region id of the place (<c>TUR</c>); empty when not known.</summary>
    public string PlaceRegion { get; init; } = string.Empty;

    /// <summary>Elements named: chemical symbols, and <c>NdPr</c> as Nd and Pr.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    /// <summary>Ids of all entities of the gazetteer in the sentence.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>Amounts.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Time of what is said; null when none is given.</summary>
    public DateSpan? Time { get; init; }

    /// <summary>Standing.</summary>
    public ClaimStatus Status { get; init; }

    /// <summary>Is or is not.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>How it is put.</summary>
    public Modality Modality { get; init; }

    /// <summary>Who said it.</summary>
    public Attribution Attribution { get; init; } = Attribution.Own;

    /// <summary>The quote to the letter; a stretch of the document's text.</summary>
    public required string Quote { get; init; }

    /// <summary>Language of the quote.</summary>
    public required string Language { get; init; }

    /// <summary>Who proposed it.</summary>
    public ClaimMethod Method { get; init; } = ClaimMethod.Pattern;

    /// <summary>The pattern's name, or the model and the prompt's version.</summary>
    public string MethodDetail { get; init; } = string.Empty;

    /// <summary>Confidence that we read it right, 0 to 1.</summary>
    public double ReadingConfidence { get; init; } = 0.8;

    /// <summary>Id of the claim this one corrects; empty when none.</summary>
    public string Supersedes { get; init; } = string.Empty;
}
