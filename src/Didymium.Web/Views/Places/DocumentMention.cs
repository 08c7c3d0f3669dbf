using Didymium.Evidence.Ledger;
using Didymium.Evidence.Search;

namespace Didymium.Web.Views.Places;

/// <summary>A document that speaks of something, with a sentence that does.</summary>
/// <param name="Id">Document id.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="About">Publisher and date.</param>
/// <param name="Language">Language of the document.</param>
/// <param name="Sentence">The part of the sentence that was found.</param>
internal sealed record DocumentMention(string Id, string Title, string About, string Language, string Sentence)
{
    private const int Most = 6;

    // Hits are sentences, and one document may have many.
    private const int Looked = 120;

    /// <summary>The latest documents that a search finds, the latest first.</summary>
    public static IReadOnlyList<DocumentMention> Find(EvidenceLedger ledger, SearchQuery query) =>
    [
        .. new EvidenceSearch(ledger).Find(query with { Order = SearchOrder.Newest, Take = Looked }).Hits
            .GroupBy(h => h.Document, StringComparer.Ordinal)
            .Select(g => g.FirstOrDefault(h => h.Passage.Length > 0) ?? g.First())
            .Take(Most)
            .Select(h => new DocumentMention(
                h.Document,
                h.Title,
                string.Join(", ", new[] { h.Publisher, h.Published?.Text ?? string.Empty }.Where(t => t.Length > 0)),
                h.Language,
                $"{(h.Snippet.CutBefore ? "…" : string.Empty)}{h.Snippet.Text}{(h.Snippet.CutAfter ? "…" : string.Empty)}")),
    ];
}
