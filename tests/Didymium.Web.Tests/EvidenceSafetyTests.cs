using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Didymium.Testing;

namespace Didymium.Web.Tests;

/// <summary>Documents come from strangers: what they hold is shown and never done.</summary>
public sealed class EvidenceSafetyTests(EvidenceSafetyTests.OpenSite open) : IClassFixture<EvidenceSafetyTests.OpenSite>
{
    private const string Hostile = """
        Lynas produced 1,500 tonnes of NdPr oxide in 2024 <script>alert(3)</script> and "><svg onload=alert(4)> it said so.

        Mountain Pass produced 45,000 tonnes of rare earth oxide in 2024, </script><script>window.pwned = 2</script> said MP Materials.

        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        """;

    [Fact]
    public async Task A_stored_script_is_shown_as_text_and_never_runs()
    {
        var added = await SiteUploads.UploadAsync(open.Site, "javascript:alert(5).txt", Encoding.UTF8.GetBytes(Hostile), ("title", "<script>window.pwned = 1; alert(1)</script> Lynas \u202Edlos\u202C oxide"), ("outlet", "<img src=x onerror=alert(2)>"), ("date", "2025-10-08"));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        var document = added.RequestMessage!.RequestUri!.AbsolutePath;
        var claim = Regex.Match(await added.Content.ReadAsStringAsync(), "/claims/c-[a-z0-9]+").Value;
        Assert.NotEmpty(claim);

        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(open.Site.Address, 390);
        var dialogs = 0;
        tab.Page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };
        foreach (var path in new[] { document, claim, "/topic?topic=all", "/topic?q=Lynas&order=newest" })
        {
            await tab.OpenAsync(path);
            Assert.True(await tab.Page.EvaluateAsync<bool>("window.pwned === undefined"), path);
            Assert.Equal(0, await tab.Page.EvaluateAsync<int>("document.querySelectorAll('main script:not([type=\"application/json\"]), main img, main svg:not(.chart svg), [onload], [onerror], a[href^=\"javascript:\"]').length"));
            await tab.MustBeSoundAsync("hostile" + path.Split('?')[0].Replace('/', '-'));
        }

        await tab.OpenAsync(document);
        var text = await tab.Page.InnerTextAsync("main");
        Assert.Contains("<script>window.pwned = 1; alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(2)>", text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(3)</script>", text, StringComparison.Ordinal);
        Assert.Contains("</script><script>window.pwned = 2</script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.Equal(0, dialogs);
    }

    [Fact]
    public async Task Characters_that_turn_the_direction_of_a_text_are_made_visible()
    {
        var added = await SiteUploads.UploadAsync(open.Site, null, [], ("text", "Lynas produced 1,500 tonnes of \u202EedixO rPdN\u202C in 2024, the company said.\n"));

        var html = WebUtility.HtmlDecode(await added.Content.ReadAsStringAsync());

        Assert.Contains("[U+202E]edixO rPdN[U+202C]", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "is no address of the web")]
    [InlineData("data:text/html,hello", "is no address of the web")]
    [InlineData("ftp://example.org/a", "is no address of the web")]
    public async Task A_link_that_is_not_of_the_web_is_refused(string link, string words)
    {
        var refused = await SiteUploads.UploadAsync(open.Site, null, [], ("text", "Lynas produced 1,500 tonnes of NdPr oxide in 2024.\n"), ("link", link));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_refused_with_its_reason()
    {
        var refused = await SiteUploads.UploadAsync(open.Site, "tool.exe", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0]);
        var nothing = await SiteUploads.UploadAsync(open.Site, null, []);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("a program", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        Assert.Contains("neither a file nor a text", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_oversized_upload_is_refused_with_the_limit()
    {
        var bytes = Encoding.UTF8.GetBytes("Lynas produced 1,500 tonnes.\n" + new string('a', (int)SiteHost.MostUploadBytes + 100_000));

        var refused = await SiteUploads.UploadAsync(open.Site, "large.txt", bytes);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("8 MB for a document", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_a_megabyte_passes_where_other_forms_end_at_256_kilobytes()
    {
        var text = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"Paragraph {i} says nothing of note, and says it at some length.\n\n"));

        var added = await SiteUploads.UploadAsync(open.Site, "long.txt", Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.True((await added.Content.ReadAsByteArrayAsync()).Length < 200 * 1024);
    }

    [Fact]
    public async Task A_forged_form_is_refused()
    {
        foreach (var (path, fields) in new (string, Dictionary<string, string>)[] { ("/documents/add", new() { ["text"] = "x" }), ("/claims/c-000000000000/review", new() { ["verdict"] = "accept" }), ("/impact", new() { ["of"] = "d-000000000000" }), ("/accepted/run", []), ("/explain", new() { ["question"] = "x" }) })
        {
            using var form = new FormUrlEncodedContent(fields);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
            request.Headers.Accept.ParseAdd("text/html");
            var refused = await open.Site.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_name_that_climbs_out_of_its_folder_is_a_name_only()
    {
        var added = await SiteUploads.UploadAsync(open.Site, "../../etc/passwd.txt", Encoding.UTF8.GetBytes("Iluka built nothing of the kind in 2024, it said in Perth.\n"));

        var html = await added.Content.ReadAsStringAsync();

        Assert.Contains("passwd.txt", html, StringComparison.Ordinal);
        Assert.DoesNotContain("etc/passwd", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_is_known_the_second_time_whatever_its_file_is_called()
    {
        var first = await SiteUploads.UploadAsync(open.Site, "a.txt", Encoding.UTF8.GetBytes(TopicPage.Text));
        var second = await SiteUploads.UploadAsync(open.Site, "b.txt", Encoding.UTF8.GetBytes(TopicPage.Text));

        Assert.Equal(first.RequestMessage!.RequestUri!.AbsolutePath, second.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("was here already", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_a_decision_are_said_at_the_form_with_what_was_typed()
    {
        var claim = StarterNote.MpStop.Claims[0].Id;

        var answer = await SiteForms.PostAsync(open.Site, $"/claims/{claim}", $"/claims/{claim}/review", ("verdict", "reject"), ("reason", "no <b>"), ("by", " "));

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal($"/claims/{claim}", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("A decision needs a name", html, StringComparison.Ordinal);
        Assert.Contains("no &lt;b&gt;</textarea>", html, StringComparison.Ordinal);
        Assert.Matches("value=\"reject\" selected", html);
        Assert.Contains("Nobody has decided on it yet", html, StringComparison.Ordinal);
    }

    /// <summary>A site to write to.</summary>
    public sealed class OpenSite : IAsyncLifetime
    {
        internal RunningSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await RunningSite.StartAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
