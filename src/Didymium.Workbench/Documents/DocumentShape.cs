using Didymium.Evidence;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;

namespace Didymium.Workbench.Documents;

/// <summary>A document with its outline and claims, for machines.</summary>
/// <param name="Id">Id: hash of locator and content.</param>
/// <param name="Title">Original title.</param>
/// <param name="Locator">Where it is: an address, or the name of a file.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Published">When it was published, as far as it is known; null when unknown.</param>
/// <param name="FirstSeen">When this ledger first saw it, UTC.</param>
/// <param name="Language">Language of its text: zh, en, or another two-letter code.</param>
/// <param name="Origin">Id of the origin: the cluster of documents that repeat one report.</param>
/// <param name="WorldSource">The world's source row it is the text of; empty when there is none.</param>
/// <param name="Rights">How much text may be passed on.</param>
/// <param name="CoreViewpoint">One or two points that carry its thesis; null when it has no outline.</param>
/// <param name="Groups">Key points by subject; null when it has no outline.</param>
/// <param name="OutlinePrinted">True when the document itself prints the outline; false when we chose the sentences.</param>
/// <param name="Claims">Its claims, those superseded left out.</param>
public sealed record DocumentShape(
    string Id,
    string Title,
    string Locator,
    OutletShape Source,
    string? Published,
    DateTimeOffset FirstSeen,
    string Language,
    string Origin,
    string WorldSource,
    string Rights,
    IReadOnlyList<OutlinePoint>? CoreViewpoint,
    IReadOnlyList<OutlineGroup>? Groups,
    bool? OutlinePrinted,
    IReadOnlyList<ClaimShape> Claims)
{
    /// <summary>A document as plain values.</summary>
    /// <param name="document">The document.</param>
    /// <param name="desk">The ledger it stands in.</param>
    public static DocumentShape Of(Document document, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(desk);
        var outline = desk.Ledger.Outline(document.Id);
        var outlet = desk.Gazetteer.Publisher(document.Publisher);
        return new(
            document.Id,
            document.Title,
            document.Locator,
            new OutletShape(document.Publisher, outlet?.Name, outlet?.NameZh, Keys.Of(document.SourceClass)),
            document.Published?.Text,
            document.FirstSeen,
            document.Language,
            document.Origin,
            document.WorldSource,
            Keys.Of(document.Rights),
            outline?.CoreViewpoint,
            outline?.Groups,
            outline?.Printed,
            [.. desk.Ledger.Claims(new ClaimFilter { Document = document.Id, CurrentOnly = true }).Select(claim => ClaimShape.Of(claim, document, desk))]);
    }
}

/// <summary>Who published a document.</summary>
/// <param name="Printed">Publisher as printed; empty when unknown.</param>
/// <param name="Name">The publisher's name in English; null when it is not in the gazetteer.</param>
/// <param name="NameZh">The same in Chinese.</param>
/// <param name="Class">Kind of publisher.</param>
public sealed record OutletShape(string Printed, string? Name, string? NameZh, string Class);

/// <summary>A document in a list.</summary>
/// <param name="Id">Document id.</param>
/// <param name="Title">Original title.</param>
/// <param name="Publisher">Publisher as printed; empty when unknown.</param>
/// <param name="SourceClass">Kind of publisher.</param>
/// <param name="Published">When it was published, as far as it is known; null when unknown.</param>
/// <param name="Language">Language of its text.</param>
/// <param name="Origin">Id of the origin: the cluster of documents that repeat one report.</param>
/// <param name="Locator">Where it is: an address, or the name of a file.</param>
public sealed record ListedDocumentShape(string Id, string Title, string Publisher, string SourceClass, string? Published, string Language, string Origin, string Locator)
{
    /// <summary>A document as a line of a list.</summary>
    /// <param name="document">The document.</param>
    public static ListedDocumentShape Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document.Id, document.Title, document.Publisher, Keys.Of(document.SourceClass), document.Published?.Text, document.Language, document.Origin, document.Locator);
    }
}
