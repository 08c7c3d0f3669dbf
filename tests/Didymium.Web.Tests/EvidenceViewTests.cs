using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using Didymium.Evidence.Search;
using Didymium.Reports.Models;
using Didymium.Web.Views.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Didymium.Web.Tests;

/// <summary>What pages of documents are made of.</summary>
public sealed class EvidenceViewTests
{
    [Theory]
    [InlineData("https://example.org/a?b=1", "https://example.org/a?b=1")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("note.md", null)]
    public void Only_addresses_of_the_web_are_links(string locator, string? href) => Assert.Equal(href, SafeText.Link(locator));

    [Fact]
    public void Overlapping_quotes_are_cut_where_they_begin_and_end()
    {
        const string Text = "Lynas made oxide and sold it.";

        var paragraph = MarkedText.Paragraph(Text, 1, 0, Text.Length, [(1, new TextSpan(0, 16)), (2, new TextSpan(11, 28))]);

        Assert.Equal(["Lynas made ", "oxide", " and sold it", "."], paragraph.Runs.Select(run => run.Text));
        Assert.Equal([[1], [1, 2], [2], []], paragraph.Runs.Select(run => run.Claims));
        Assert.Equal([[], [1], [2], []], paragraph.Runs.Select(run => run.Ends));
    }

    [Fact]
    public void A_search_is_its_address()
    {
        var choice = SearchChoice.Of(Query("?q=price+floor&country=CHN&country=USA&type=policy&month=2025-10&order=newest&page=3&type=nonsense&status=%3Cscript%3E"));

        Assert.Equal("/topic?q=price%20floor&country=CHN&country=USA&type=policy&month=2025-10&order=newest&page=3", choice.Address());
        Assert.Equal("/topic?q=price%20floor&country=USA&type=policy&month=2025-10&order=newest", choice.Toggle(FacetKind.Country, "CHN").Address());
        Assert.Equal("/topic?q=price%20floor&country=CHN&country=USA&type=policy&month=2025-09&order=newest", choice.Toggle(FacetKind.Month, "2025-09").Address());
        Assert.Equal(new DateOnly(2025, 10, 31), choice.Query().To);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", TextRights.None, TextRights.Full)]
    [InlineData("http://0.0.0.0:5080", TextRights.None, TextRights.None)]
    [InlineData("http://0.0.0.0:5080", TextRights.Excerpts, TextRights.Excerpts)]
    public void A_site_that_others_reach_shows_what_may_be_passed_on(string url, TextRights rights, TextRights shown) =>
        Assert.Equal(shown, new ShownText(new SiteOptions { Urls = [url] }).Of(StarterNote.MpStop.Document with { Rights = rights }));

    [Fact]
    public void Of_excerpts_only_what_a_claim_quotes_is_shown()
    {
        var claims = StarterNote.MpStop.Claims;

        Assert.True(ShownText.Allows(TextRights.Excerpts, claims[0].Quote, claims));
        Assert.False(ShownText.Allows(TextRights.Excerpts, "A sentence that nobody quotes.", claims));
        Assert.False(ShownText.Allows(TextRights.None, claims[0].Quote, claims));
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
