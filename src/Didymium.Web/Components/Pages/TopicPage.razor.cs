using Didymium.Web.Site;
using Didymium.Web.Views.Evidence;
using Didymium.Workbench.Documents;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Components.Pages;

/// <summary>Documents by topic, in brief and with their passages, and the search over all of them.</summary>
public sealed partial class TopicPage
{
    private SearchChoice choice = new(string.Empty, [], false, 1);
    private SearchView found = new(0, [], [], string.Empty);
    private TopicView? view;
    private IReadOnlyList<(string Id, string Name)> tabs = [];
    private string topic = string.Empty;
    private string description = string.Empty;
    private int page = 1;

    /// <summary>Id of the topic; the first when left out.</summary>
    [SupplyParameterFromQuery]
    public string? Topic { get; set; }

    [Inject]
    private IHttpContextAccessor Http { get; set; } = null!;

    [Inject]
    private Library Library { get; set; } = null!;

    [Inject]
    private SiteOptions Options { get; set; } = null!;

    private string Title => choice.Words.Length > 0 ? choice.Words : tabs.FirstOrDefault(tab => tab.Id == topic).Name ?? Say("News", "资讯");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var topics = Desk.Topics;
        tabs = [.. topics.Select(known => (known.Id, Kept(known.Name, known.NameZh))), (TopicView.All, Say("All documents", "全部文档"))];
        topic = string.IsNullOrEmpty(Topic) ? tabs[0].Id : Topic;
        description = topics.FirstOrDefault(known => known.Id == topic)?.Description ?? string.Empty;
        choice = SearchChoice.Of(Http.HttpContext!.Request.Query);
        page = choice.Page;
        var shown = new ShownText(Options);
        (found, view) = Library.Read(desk => (SearchView.Of(desk, choice, shown), choice.IsAsked ? null : TopicView.Of(desk, topic, page, shown)));
    }

    private static int Pages(int total, int perPage) => (total + perPage - 1) / perPage;
}
