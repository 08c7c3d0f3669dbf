using Didymium.Evidence;
using Didymium.Evidence.Search;

namespace Didymium.Workbench.Documents;

/// <summary>What a search found, for machines.</summary>
/// <param name="Total">Number of all hits, exact. A hit is a sentence or a title.</param>
/// <param name="Hits">The page of hits asked for.</param>
/// <param name="Facets">For each kind (country, element, claim_type, status, source_class, language, month), how many of all hits have each value.</param>
public sealed record SearchShape(int Total, IReadOnlyList<HitShape> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>Hits and facets as plain values.</summary>
    /// <param name="result">What was found.</param>
    public static SearchShape Of(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            result.Total,
            [.. result.Hits.Select(hit => new HitShape(hit.Document, hit.Passage, hit.Paragraph, hit.Title, hit.Publisher, Keys.Of(hit.SourceClass), hit.Language, hit.Published?.Text, hit.Score, hit.Snippet))],
            result.Facets.ToDictionary(pair => Keys.Of(pair.Key), pair => pair.Value));
    }
}

/// <summary>A sentence or title that was found.</summary>
/// <param name="Document">Document id.</param>
/// <param name="Passage">Passage id; empty when the title was found.</param>
/// <param name="Paragraph">Paragraph number from 1; 0 for the title.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Publisher">Publisher as printed.</param>
/// <param name="SourceClass">Kind of publisher.</param>
/// <param name="Language">Language of the document.</param>
/// <param name="Published">When it was published, as far as it is known; null when unknown.</param>
/// <param name="Score">BM25, greater is better; 0 when the hit was not ranked.</param>
/// <param name="Snippet">The part of the text to show.</param>
public sealed record HitShape(string Document, string Passage, int Paragraph, string Title, string Publisher, string SourceClass, string Language, string? Published, double Score, Snippet Snippet);
