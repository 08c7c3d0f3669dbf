using Didymium.Evidence.Search;
using Didymium.Web.Views.Evidence;
using Didymium.Workbench.Documents;

namespace Didymium.Web.Views.Places;

/// <summary>A document that speaks of something, with a sentence that does.</summary>
/// <param name="Head">The document.</param>
/// <param name="Paragraph">The sentence's paragraph; 0 for the title.</param>
/// <param name="Snippet">The part of the sentence that was found, as far as it may be shown.</param>
internal sealed record DocumentMention(DocumentHead Head, int Paragraph, Snippet Snippet)
{
    private const int Most = 6;

    // Hits are sentences, and one document may have many.
    private const int Looked = 120;

    /// <summary>The latest documents that a search finds, the latest first.</summary>
    public static IReadOnlyList<DocumentMention> Find(Desk desk, SearchQuery query, ShownText shown) =>
    [
        .. desk.Search.Find(query with { Order = SearchOrder.Newest, Take = Looked }).Hits
            .GroupBy(h => h.Document, StringComparer.Ordinal)
            .Select(g => g.FirstOrDefault(h => h.Passage.Length > 0) ?? g.First())
            .Take(Most)
            .Select(h => new DocumentMention(DocumentHead.Of(h.Document, h.Title, h.Publisher, h.SourceClass, h.Published, h.Language), h.Paragraph, SearchView.Shown(desk, h, shown))),
    ];
}
