using Didymium.Evidence;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Library;

namespace Didymium.Workbench.Documents;

/// <summary>A topic with its documents, for machines.</summary>
public static class TopicShape
{
    /// <summary>The topic and its documents as plain values.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="documents">Its documents, the best first.</param>
    /// <param name="desk">The ledger they stand in.</param>
    public static object Of(Topic topic, IReadOnlyList<Document> documents, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(desk);
        return new
        {
            topic.Id,
            topic.Name,
            topic.NameZh,
            topic.Description,
            documents = documents.Select(document => new { document.Id, document.Title, document.Publisher, source_class = Keys.Of(document.SourceClass), published = document.Published?.Text, outline = desk.Ledger.Outline(document.Id) }),
        };
    }
}
