using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Intake.Origins;

/// <summary>What is known of a document when its origin is looked for.</summary>
/// <param name="Id">Document id.</param>
/// <param name="Origin">Its origin; its own id until one is found.</param>
/// <param name="Locator">Where it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="DerivedFrom">What it says it repeats; empty when it does not say.</param>
/// <param name="Published">When it was published; null when unknown.</param>
/// <param name="Agencies">Ids of the news agencies it credits, or that published it.</param>
/// <param name="Signature">Its text boiled down.</param>
public sealed record OriginRecord(string Id, string Origin, string Locator, string Title, string DerivedFrom, Published? Published, IReadOnlyList<string> Agencies, OriginSignature Signature)
{
    /// <summary>The world's source row it is the text of; empty when it names none.</summary>
    public string WorldSource { get; init; } = string.Empty;

    /// <summary>The record of a document in the ledger.</summary>
    /// <param name="document">The document.</param>
    public static OriginRecord Of(Document document) =>
        new(document.Id, document.Origin, document.Locator, document.Title, document.DerivedFrom, document.Published, NewsAgency.In(document.Publisher, document.DerivedFrom, document.Text), OriginSignature.Of(document.Text)) { WorldSource = document.WorldSource };

    /// <summary>The record of a document that is not in the ledger yet.</summary>
    /// <param name="id">The id it will have.</param>
    /// <param name="document">The document as it was read.</param>
    public static OriginRecord Of(string id, IntakeDocument document) =>
        new(id, id, document.Locator, document.Title, document.DerivedFrom, document.Published, NewsAgency.In(document.Publisher, document.DerivedFrom, document.Text), OriginSignature.Of(document.Text)) { WorldSource = document.WorldSource };
}

/// <summary>Why a document belongs to an origin.</summary>
public enum OriginReason
{
    /// <summary>It repeats nothing we have: it is its own origin.</summary>
    Alone,

    /// <summary>Its letters and figures are those of another document.</summary>
    Identical,

    /// <summary>It says which document it repeats, or another says that it repeats this one, or both name the same source.</summary>
    Stated,

    /// <summary>So much of its wording is another's that it cannot have been written by itself.</summary>
    Similar,

    /// <summary>Both credit the same news agency within days of each other, and share some wording or most of their figures.</summary>
    SharedAgency,
}

/// <summary>The origin of a document.</summary>
/// <param name="Origin">Id of the origin; the document's own id when it stands alone.</param>
/// <param name="Like">Id of the document that gave it; empty when it stands alone.</param>
/// <param name="Reason">Why.</param>
/// <param name="Resemblance">Share of wording that both have, 0 to 1.</param>
public sealed record OriginMatch(string Origin, string Like, OriginReason Reason, double Resemblance);
