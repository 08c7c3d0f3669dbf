using Didymium.Evidence.Claims;
using Didymium.Evidence.Ledger;
using Didymium.Web.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>Findings, verdicts and what a claim gives, to readers of either language one after another.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class EvidenceLanguageTests(SharedSite shared)
{
    private RunningSite Site => shared.Site;

    [Fact]
    public async Task A_claim_is_found_wanting_in_the_readers_language_and_the_next_readers_page_is_in_theirs()
    {
        var (claim, finding) = Site.Services.GetRequiredService<Library>().Read(desk => desk.Ledger.Claims(new ClaimFilter { Document = StarterNote.MpStop.Document.Id, CurrentOnly = true })
            .SelectMany(claim => desk.Ledger.Checks(claim.Id).Select(check => (claim.Id, Check: check)))
            .First(pair => pair.Check.Outcome == CheckOutcome.Warning));
        foreach (var path in new[] { $"/claims/{claim}", $"/documents/{StarterNote.MpStop.Document.Id}" })
        {
            // Twice each, so that a kept page is read as well.
            foreach (var language in new[] { "zh", "en", "zh", "en" })
            {
                var page = System.Net.WebUtility.HtmlDecode(await PageAsync(path, language));
                var (shown, other) = language == "zh" ? (finding.MessageZh, finding.Message) : (finding.Message, finding.MessageZh);
                Assert.Contains(shown, page, StringComparison.Ordinal);
                Assert.DoesNotContain(other, page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_a_claim_gives_the_model_is_told_in_Chinese()
    {
        var stop = StarterNote.MpStop.Claims.First(claim => claim.Type == ClaimType.TradeFlow && claim.Status == ClaimStatus.Closed).Id;
        var page = System.Net.WebUtility.HtmlDecode(await PageAsync($"/claims/{stop}", "zh"));

        Assert.Contains("美国不再向中国供应精矿", page, StringComparison.Ordinal);
        Assert.Contains("贸易禁令", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Closes the routes", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_faulted_in_the_readers_language()
    {
        var path = $"/explain?q={Uri.EscapeDataString("oxyde 价格 欧盟")}";

        Assert.Contains("“oxyde”无法理解", System.Net.WebUtility.HtmlDecode(await PageAsync(path, "zh")), StringComparison.Ordinal);
        Assert.Contains("\"oxyde\" is not understood", System.Net.WebUtility.HtmlDecode(await PageAsync(path, "en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_answered_in_English_whatever_the_cookie_says()
    {
        var path = $"/api/v1/claims?document={StarterNote.MpStop.Document.Id}";
        var english = await PageAsync(path, "en");

        Assert.Contains("\"message\"", english, StringComparison.Ordinal);
        Assert.Equal(english, await PageAsync(path, "zh"));
        Assert.DoesNotContain("_zh\"", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kind\":\"run\",\"set\":[\"nonsense\"]}", "set nonsense: write table.key.column=value")]
    public async Task What_a_program_sent_is_named_as_it_sent_it(string body, string words)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await Site.Client.PostAsync(new Uri("/api/v1/runs", UriKind.Relative), content);
        var said = await answer.Content.ReadAsStringAsync();

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{words}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("--", said, StringComparison.Ordinal);
    }

    private Task<string> PageAsync(string path, string language) => Site.PageAsync(path, language);
}
