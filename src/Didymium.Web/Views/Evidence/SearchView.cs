using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Search;
using Didymium.Workbench.Documents;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Evidence;

/// <summary>What a search found.</summary>
/// <param name="Total">How many sentences and titles, exact.</param>
/// <param name="Hits">The page of hits.</param>
/// <param name="Facets">What they can be narrowed by.</param>
/// <param name="Fault">Why the search is not understood; empty when it is.</param>
internal sealed record SearchView(int Total, IReadOnlyList<SearchView.Hit> Hits, IReadOnlyList<SearchView.Facet> Facets, string Fault)
{
    private const int MostValues = 10;

    /// <summary>Searches.</summary>
    public static SearchView Of(Desk desk, SearchChoice choice, ShownText shown)
    {
        SearchResult result;
        try
        {
            result = desk.Search.Find(choice.Query());
        }
        catch (SearchException e)
        {
            return new SearchView(0, [], [], e.Message);
        }

        return new SearchView(
            result.Total,
            choice.IsAsked ? [.. result.Hits.Select(hit => new Hit(DocumentHead.Of(hit.Document, hit.Title, hit.Publisher, hit.SourceClass, hit.Published, hit.Language), hit.Paragraph, Shown(desk, hit, shown)))] : [],
            [.. result.Facets.OrderBy(facet => facet.Key).Where(facet => facet.Value.Count > 0).Select(facet => Facet.Of(choice, facet.Key, facet.Value))],
            string.Empty);
    }

    /// <summary>A value of a facet, in the reader's language.</summary>
    public static string NameOf(FacetKind kind, string value) => kind switch
    {
        FacetKind.Country => EvidenceNames.Country(value),
        FacetKind.Element => EvidenceNames.Element(value),
        FacetKind.ClaimType => Keys.Find<ClaimType>(value) is { } type ? ClaimWords.Type(type) : value,
        FacetKind.Status => Keys.Find<ClaimStatus>(value) is { } status and not ClaimStatus.None ? ClaimWords.Status(status) : Say("no standing", "无进展状态"),
        FacetKind.SourceClass => Keys.Find<SourceClass>(value) is { } source ? ClaimWords.Class(source) : value,
        FacetKind.Language => EvidenceWords.Language(value),
        _ => value,
    };

    // Of a document whose words may not be passed on, a site that others reach shows the title only.
    internal static Snippet Shown(Desk desk, SearchHit hit, ShownText shown)
    {
        if (hit.Passage.Length == 0 || desk.Ledger.Document(hit.Document) is not { } document || shown.Of(document) == TextRights.Full)
        {
            return hit.Snippet;
        }

        return desk.Ledger.Passage(hit.Passage) is { } passage && ShownText.Allows(shown.Of(document), passage.Text, ClaimShown.Numbered(desk, document.Id)) ? hit.Snippet : new Snippet(string.Empty, 0, [], false, false);
    }

    /// <summary>A sentence or title that was found.</summary>
    /// <param name="Head">Its document.</param>
    /// <param name="Paragraph">Its paragraph; 0 for the title.</param>
    /// <param name="Snippet">The part to show.</param>
    internal sealed record Hit(DocumentHead Head, int Paragraph, Snippet Snippet);

    /// <summary>What hits can be narrowed by.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Values">Values with their number of hits, those chosen first.</param>
    internal sealed record Facet(FacetKind Kind, IReadOnlyList<FacetValue> Values)
    {
        public static Facet Of(SearchChoice choice, FacetKind kind, IReadOnlyList<FacetCount> counts)
        {
            // Months stand in their order: the latest are what a reader of the news wants.
            var ordered = kind == FacetKind.Month ? counts.Reverse() : counts;
            return new Facet(kind, [.. ordered.Select(count => new FacetValue(NameOf(kind, count.Value), count.Count, choice.Toggle(kind, count.Value).Address(), choice.Facets.Contains((kind, count.Value)))).OrderByDescending(value => value.IsOn).Take(MostValues)]);
        }
    }

    /// <summary>A value.</summary>
    /// <param name="Name">In the reader's language.</param>
    /// <param name="Count">How many hits have it.</param>
    /// <param name="Address">Puts it in or takes it out.</param>
    /// <param name="IsOn">True when it is chosen.</param>
    internal sealed record FacetValue(string Name, int Count, string Address, bool IsOn);
}
