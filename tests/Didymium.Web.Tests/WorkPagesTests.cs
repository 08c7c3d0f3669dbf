using System.Net;
using Didymium.Chain.Time;
using Didymium.Web.Jobs;
using Didymium.Workbench.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>Scenarios, runs and stress tests without a script: addresses, forms and where they lead.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class WorkPagesTests(SharedSite shared)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("base=reindustrialisation&announced=invest&mp-price-floor.usd_per_kg=110&mp-price-floor.start=2025-10&off=mp-price-floor", "base=reindustrialisation&off=mp-price-floor")]
    [InlineData("base=reindustrialisation&mp-price-floor.tonnes_per_year=&mp-price-floor.usd_per_kg=90.0", "base=reindustrialisation&mp-price-floor.usd_per_kg=90.0")]
    [InlineData("base=reindustrialisation&all=CHN:technology_ban", "base=reindustrialisation&off=cn-technology-ban")]
    [InlineData("base=reindustrialisation&off=cn-technology-ban&back=CHN:technology_ban", "base=reindustrialisation")]
    public async Task What_a_form_sends_is_brought_down_to_what_differs(string sent, string kept)
    {
        using var answer = await shared.Site.Client.GetAsync($"/scenarios?{sent}", Now);

        Assert.Equal($"?{kept}", answer.RequestMessage!.RequestUri!.Query);
    }

    [Fact]
    public async Task An_event_that_does_not_work_is_switched_on()
    {
        var html = await TextAsync("/scenarios?base=reindustrialisation&cn-japan-civil-curbs.status=decided");

        Assert.Contains("denied → decided", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("off=no-such-event", "no-such-event")]
    [InlineData("mp-price-floor.end=2020", "end")]
    [InlineData("mp-price-floor.usd_per_kg=dear", "dear")]
    [InlineData("mp-price-floor.no_such_key=1", "no_such_key")]
    public async Task What_is_wrong_with_a_change_is_said_beside_it(string change, string named)
    {
        var html = await TextAsync($"/scenarios?base=reindustrialisation&{change}");

        Assert.Contains("This cannot be run as it stands", html, StringComparison.Ordinal);
        Assert.Contains(named, html, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/scenarios/run\"", html, StringComparison.Ordinal);
        using var refused = await SiteForms.PostAsync(shared.Site, "/scenarios", "/scenarios/run", ("choice", $"base=reindustrialisation&{change}"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_scenario_of_ones_own_with_a_fault_is_shown_with_line_rule_and_fix()
    {
        const string text = "id: mine\nname: Mine\nextends: reindustrialisation\nwithout: [mp-price-flor]\n";
        using var answer = await SiteForms.PostAsync(shared.Site, "/scenarios/own", "/scenarios/own", ("_handler", "own"), ("Text", text));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Now));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("mp-price-flor", html, StringComparison.Ordinal);
        Assert.Contains("mp-price-floor", html, StringComparison.Ordinal);
        Assert.Contains(">4</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_of_ones_own_is_run()
    {
        const string text = "id: mine\r\nname: Mine\r\nextends: reindustrialisation\r\nwithout: [mp-price-floor]\r\n";
        using var answer = await SiteForms.PostAsync(shared.Site, "/scenarios/own", "/scenarios/own", ("_handler", "own"), ("Text", text));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Now));

        Assert.StartsWith("/runs/run-", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("<h1>Mine</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_scenario_is_shown_as_text()
    {
        const string text = "id: mine\nname: \"<script>alert(1)</script>\"\nextends: base\n";
        using var answer = await SiteForms.PostAsync(shared.Site, "/scenarios/own", "/scenarios/own", ("_handler", "own"), ("Text", text));
        var id = answer.RequestMessage!.RequestUri!.Segments[^1];
        await shared.Site.Services.GetRequiredService<JobBoard>().Find(id)!.WaitAsync(Now);

        foreach (var page in new[] { $"/runs/{id}", "/runs", $"/compare?a=base&b={id}", $"/stress?run={id}" })
        {
            Assert.DoesNotContain("<script>alert", await shared.Site.Client.GetStringAsync(page, Now), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pair_is_tried_on_demand_and_held_against_its_parts()
    {
        const string choice = "for=month&case=country:MMR%2Bcountry:MYS";
        Assert.Contains("has not been tried yet", await TextAsync($"/stress?{choice}"), StringComparison.Ordinal);
        using var answer = await SiteForms.PostAsync(shared.Site, $"/stress?{choice}", "/stress", ("choice", choice));
        var address = answer.RequestMessage!.RequestUri!.PathAndQuery;
        var jobs = shared.Site.Services.GetRequiredService<JobBoard>();
        await jobs.All.First(j => j.Request.Kind == WorkKind.Stress && !j.Request.Pairs.IsEmpty).WaitAsync(Now);

        var html = await TextAsync(address);

        Assert.Contains("Together they cost", html, StringComparison.Ordinal);
        Assert.Contains("Who goes short", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stress?at=soon", "not \"soon\"")]
    [InlineData("/stress?at=2024", "lies between")]
    [InlineData("/stress?run=nothing", "there is no run")]
    [InlineData("/stress?for=week", "year, quarter or month")]
    [InlineData("/stress?case=country:XXX", "there is no such case")]
    [InlineData("/compare?a=base&b=nothing", "There is no such run")]
    [InlineData("/runs/run-000000000000", "There is no such run")]
    [InlineData("/runs/..%2f..%2fetc", "There is no such run")]
    public async Task What_is_not_there_is_said_in_words(string address, string words) =>
        Assert.Contains(words, await TextAsync(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("base")]
    [InlineData("stress")]
    public async Task The_report_is_handed_out_as_a_file(string what)
    {
        var jobs = shared.Site.Services.GetRequiredService<JobBoard>();
        var job = jobs.All.First(j => j.Status.State == JobState.Done && (what == "stress" ? j.Request.Kind == WorkKind.Stress : j.Request.Kind == WorkKind.Run && j.Request.Scenario == what));
        using var report = await shared.Site.Client.GetAsync($"/runs/{job.Id}/report.html", Now);

        Assert.Equal("attachment", report.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("<!doctype html>", await report.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
    }

    // Pages are kept as they were sent, until something that they show changes.
    [Fact]
    public async Task The_list_of_runs_knows_a_run_as_soon_as_it_is_put()
    {
        await using var site = await RunningSite.StartAsync();
        Assert.DoesNotContain("run-", await site.Client.GetStringAsync("/runs", Now), StringComparison.Ordinal);
        var job = site.Services.GetRequiredService<JobBoard>().Put(new WorkRequest { To = 2090, Step = TimeStep.Month }, "me");
        Assert.Contains(job.Id, await site.Client.GetStringAsync("/runs", Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_with_too_many_runs_is_told_so()
    {
        await using var site = await RunningSite.StartAsync();
        var jobs = site.Services.GetRequiredService<JobBoard>();
        var slow = jobs.Put(new WorkRequest { Step = TimeStep.Month }, JobBoard.Site);
        for (var i = 0; i < JobBoard.MostPerClient; i++)
        {
            using var taken = await Ask(i);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await Ask(JobBoard.MostPerClient);
        var words = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Now));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("as many as the server takes from one client", words, StringComparison.Ordinal);
        jobs.All.ToList().ForEach(job => jobs.Cancel(job));
        await slow.WaitAsync(Now);

        Task<HttpResponseMessage> Ask(int i) => SiteForms.PostAsync(site, "/scenarios", "/scenarios/run", ("choice", $"base=base&us-45x-ucore.usd_per_kg={i + 2}"));
    }

    [Fact]
    public async Task A_run_that_the_server_was_stopped_in_is_shown_as_such_and_can_be_run_again()
    {
        var folder = Directory.CreateTempSubdirectory("didymium-stopped-").FullName;
        try
        {
            string id;
            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var job = site.Services.GetRequiredService<JobBoard>().Put(new WorkRequest { Step = TimeStep.Month, To = 2035 }, "somebody");
                await foreach (var status in job.FollowAsync(Now))
                {
                    if (status.State == JobState.Running)
                    {
                        break;
                    }
                }

                id = job.Id;
            }

            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var html = WebUtility.HtmlDecode(await site.Client.GetStringAsync($"/runs/{id}", Now));
                Assert.Contains("stopped in the middle", html, StringComparison.Ordinal);
                Assert.Contains("interrupted", await site.Client.GetStringAsync("/runs?state=interrupted", Now), StringComparison.Ordinal);
                using var again = await SiteForms.PostAsync(site, $"/runs/{id}", $"/runs/{id}/again");
                Assert.Equal($"/runs/{id}", again.RequestMessage!.RequestUri!.AbsolutePath);
                var jobs = site.Services.GetRequiredService<JobBoard>();
                Assert.False(jobs.Find(id)!.Status.IsOver);
                using var cancelled = await SiteForms.PostAsync(site, $"/runs/{id}", $"/runs/{id}/cancel");
                Assert.Equal(JobState.Cancelled, (await jobs.Find(id)!.WaitAsync(Now)).State);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> TextAsync(string address) => WebUtility.HtmlDecode(await shared.Site.Client.GetStringAsync(address, Now));
}
