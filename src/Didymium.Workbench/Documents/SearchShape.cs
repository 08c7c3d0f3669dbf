using Didymium.Evidence;
using Didymium.Evidence.Search;

namespace Didymium.Workbench.Documents;

/// <summary>What a search found, for machines.</summary>
public static class SearchShape
{
    /// <summary>Hits and facets as plain values.</summary>
    /// <param name="result">What was found.</param>
    public static object Of(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new
        {
            result.Total,
            hits = result.Hits.Select(hit => new { hit.Document, hit.Passage, hit.Paragraph, hit.Title, hit.Publisher, source_class = Keys.Of(hit.SourceClass), hit.Language, published = hit.Published?.Text, hit.Score, hit.Snippet }),
            facets = result.Facets.ToDictionary(pair => Keys.Of(pair.Key), pair => pair.Value),
        };
    }
}
