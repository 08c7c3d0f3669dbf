using Didymium.Evidence;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Library;

namespace Didymium.Workbench.Documents;

/// <summary>A topic with its documents, for machines.</summary>
/// <param name="Id">Id of the topic.</param>
/// <param name="Name">Name in English.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="Description">What belongs to it, in a sentence.</param>
/// <param name="Documents">Its documents, the best first.</param>
public sealed record TopicShape(string Id, string Name, string NameZh, string Description, IReadOnlyList<TopicDocumentShape> Documents)
{
    /// <summary>The topic and its documents as plain values.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="documents">Its documents, the best first.</param>
    /// <param name="desk">The ledger they stand in.</param>
    public static TopicShape Of(Topic topic, IReadOnlyList<Document> documents, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(desk);
        return new(
            topic.Id,
            topic.Name,
            topic.NameZh,
            topic.Description,
            [.. documents.Select(document => new TopicDocumentShape(document.Id, document.Title, document.Publisher, Keys.Of(document.SourceClass), document.Published?.Text, desk.Ledger.Outline(document.Id)))]);
    }
}

/// <summary>A document of a topic in brief.</summary>
/// <param name="Id">Document id.</param>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Publisher as printed; empty when unknown.</param>
/// <param name="SourceClass">Kind of publisher.</param>
/// <param name="Published">When it was published, as far as it is known; null when unknown.</param>
/// <param name="Outline">Core viewpoint and key points; null when it has none.</param>
public sealed record TopicDocumentShape(string Id, string Title, string Publisher, string SourceClass, string? Published, Outline? Outline);
