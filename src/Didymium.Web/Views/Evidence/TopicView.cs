using Didymium.Evidence.Ledger;
using Didymium.Workbench.Documents;

namespace Didymium.Web.Views.Evidence;

/// <summary>Documents of a topic, each in brief.</summary>
/// <param name="Documents">The page of documents asked for.</param>
/// <param name="Total">How many there are.</param>
internal sealed record TopicView(IReadOnlyList<TopicView.Entry> Documents, int Total)
{
    /// <summary>Name of the topic that holds every document, the latest first.</summary>
    public const string All = "all";

    /// <summary>Documents on a page.</summary>
    public const int PerPage = 6;

    /// <summary>Reads a page of a topic; null when there is no such topic.</summary>
    /// <param name="desk">The ledger.</param>
    /// <param name="topic">Id of the topic, or <see cref="All"/>.</param>
    /// <param name="page">Page from 1.</param>
    /// <param name="shown">What may be shown.</param>
    public static TopicView? Of(Desk desk, string topic, int page, ShownText shown)
    {
        var skip = (page - 1) * PerPage;
        if (topic == All)
        {
            return new TopicView([.. desk.Ledger.Documents(new DocumentFilter { Skip = skip, Take = PerPage }).Select(document => Brief(desk, document, shown))], desk.Ledger.CountDocuments());
        }

        if (Desk.Topics.FirstOrDefault(known => known.Id == topic) is not { } found)
        {
            return null;
        }

        var documents = found.Documents(desk.Ledger, int.MaxValue);
        return new TopicView([.. documents.Skip(skip).Take(PerPage).Select(document => Brief(desk, document, shown))], documents.Count);
    }

    private static Entry Brief(Desk desk, Didymium.Evidence.Documents.Document document, ShownText shown)
    {
        var claims = ClaimShown.Numbered(desk, document.Id);
        var outline = desk.Ledger.Outline(document.Id) is { } found ? OutlineShown.Of(found, document, desk.Ledger.Passages(document.Id), claims, shown.Of(document)) : null;
        return new Entry(DocumentHead.Of(document), outline, claims.Count);
    }

    /// <summary>A document in brief.</summary>
    /// <param name="Head">Title, outlet, time.</param>
    /// <param name="Outline">Core viewpoint and groups.</param>
    /// <param name="Claims">How many claims were read in it.</param>
    internal sealed record Entry(DocumentHead Head, OutlineShown? Outline, int Claims);
}
