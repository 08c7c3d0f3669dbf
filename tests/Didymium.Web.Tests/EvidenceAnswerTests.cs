using Didymium.Web.Jobs;
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
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
