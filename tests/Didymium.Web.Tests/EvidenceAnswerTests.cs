using System.Net;
using Didymium.Web.Jobs;
using Didymium.Workbench.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>Impacts and explanations: put by a form, kept over a restart, in both languages.</summary>
public sealed class EvidenceAnswerTests
{
    [Fact]
    public async Task A_finished_impact_and_explanation_are_still_drawn_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("didymium-answers-").FullName;
        try
        {
            string impact, explanation;
            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                impact = await AnswerAsync(site, await SiteForms.PostAsync(site, $"/documents/{StarterNote.MpStop.Document.Id}", "/impact", ("of", StarterNote.MpStop.Document.Id), ("scenario", "base")));
                explanation = await AnswerAsync(site, await SiteForms.PostAsync(site, "/explain", "/explain", ("question", "price NdPr oxide China 2026"), ("scenario", "base")));
            }

            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                Assert.Contains("<h2 id=\"answer\">The answer</h2>", await site.Client.GetStringAsync($"/runs/{impact}"), StringComparison.Ordinal);
                Assert.Contains("<h2 id=\"answer\">结论</h2>", await site.Client.GetStringAsync($"/runs/{impact}?lang=zh"), StringComparison.Ordinal);
                Assert.Contains("data-chart", await site.Client.GetStringAsync($"/runs/{explanation}"), StringComparison.Ordinal);
                Assert.True((await site.Client.GetByteArrayAsync($"/runs/{impact}")).Length < 200 * 1024);
                Assert.True((await site.Client.GetByteArrayAsync($"/runs/{explanation}")).Length < 200 * 1024);
                using var tables = await site.Client.GetAsync($"/api/v1/runs/{impact}/tables");
                Assert.Equal(HttpStatusCode.NotFound, tables.StatusCode);
                Assert.Contains("has no tables", await tables.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Pages are kept as they were sent; the ledger may be written by the command line beside the server.
    [Fact]
    public async Task A_document_that_another_program_added_is_listed_at_once()
    {
        await using var site = await RunningSite.StartAsync();
        const string Search = "/topic?q=beryllonite";
        Assert.DoesNotContain("Beryllonite found", await site.Client.GetStringAsync(Search), StringComparison.Ordinal);
        using (var other = Desk.Open(Path.Combine(site.Folder, "didymium.db"), empty: false, null, CancellationToken.None))
        {
            other.Add(new Submission { Name = "note.txt", Bytes = "Beryllonite found in Maine\n\nLynas made 1,857 t of NdPr oxide in the June quarter of 2026."u8.ToArray(), Date = "2026-09-01" }.Read());
        }

        Assert.Contains("Beryllonite found", await site.Client.GetStringAsync(Search), StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(RunningSite site, HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var id = answer.RequestMessage!.RequestUri!.Segments[^1];
        var status = await site.Services.GetRequiredService<JobBoard>().Find(id)!.WaitAsync(CancellationToken.None);
        Assert.Equal(JobState.Done, status.State);
        return id;
    }
}
