using System.Net;
using System.Net.Http.Headers;
using Didymium.Web.Jobs;
using Didymium.Workbench;
using Didymium.Workbench.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests.Security;

/// <summary>What must be refused, and how it is said.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class GateTests(SharedSite shared)
{
    private HttpClient Client => shared.Site.Client;

    [Theory]
    [InlineData("/")]
    [InlineData("/runs")]
    [InlineData("/nothing-here")]
    [InlineData("/assets/site.js")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_forbids_inline_scripts_frames_and_other_origins(string path)
    {
        using var answer = await Client.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    // A name that another site lets point to 127.0.0.1 (DNS rebinding) must not read the ledger.
    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_forged_form_is_refused_and_says_what_to_do()
    {
        using var answer = await Client.PostAsync("/runs/run-000000000000/cancel", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Open the page again", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_request_from_another_sites_page_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/runs/run-000000000000/cancel") { Content = new FormUrlEncodedContent([]) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("another site", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runs/..%2f..%2fdidymium.db")]
    [InlineData("/runs/%2e%2e%2fdidymium.db")]
    [InlineData("/api/v1/runs/..%2f..%2fdidymium.db")]
    [InlineData("/api/v1/runs/..%5c..%5cdidymium.db/events")]
    [InlineData("/?run=../didymium.db")]
    public async Task A_path_that_climbs_out_of_the_runs_folder_finds_nothing(string path)
    {
        using var answer = await Client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("SQLite format", text, StringComparison.Ordinal);
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound || text.Contains("no such run", StringComparison.Ordinal), $"{answer.StatusCode}: {text}");
    }

    [Fact]
    public void No_name_but_a_jobs_id_becomes_a_folder()
    {
        var store = shared.Site.Services.GetRequiredService<JobStore>();
        foreach (var name in new[] { "..", "../x", "run-../../../../etc", "run-00000000000", "run-0000000000000", "RUN-000000000000", "run-000000000000\n", "/etc/passwd", string.Empty })
        {
            Assert.False(JobStore.IsId(name), name);
            Assert.Throws<UserErrorException>(() => store.Folder(name));
        }
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused()
    {
        using var answer = await Client.PostAsync("/runs/run-000000000000/cancel", new ByteArrayContent(new byte[SiteHost.MostRequestBytes + 1]) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger than the site takes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_with_as_many_runs_as_the_server_takes_is_told_so_and_no_other_is_kept_waiting()
    {
        await using var site = await RunningSite.StartAsync();
        var board = site.Services.GetRequiredService<JobBoard>();
        var refused = 0;
        for (var year = 2041; year <= 2090; year++)
        {
            try
            {
                board.Put(new WorkRequest { To = year, Step = Chain.Time.TimeStep.Month }, "10.0.0.1");
            }
            catch (TooManyJobsException e)
            {
                refused++;
                Assert.Contains("as many as the server takes from one client", e.Message, StringComparison.Ordinal);
            }
        }

        // One may have been finished meanwhile, so that a further one was taken.
        Assert.InRange(refused, 40, 50 - JobBoard.MostPerClient);
        board.Put(new WorkRequest { To = 2030 }, "10.0.0.2");
    }
}
