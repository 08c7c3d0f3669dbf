using Didymium.Chain.Time;
using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Workbench.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>What a site that is started again knows of the one before.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_finished_run_is_kept_to_the_last_digit_and_a_broken_one_is_shown_as_such_and_can_be_run_again()
    {
        var folder = Directory.CreateTempSubdirectory("didymium-restart-").FullName;
        try
        {
            string finished, broken;
            Market.Results.Run before;
            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var board = site.Services.GetRequiredService<JobBoard>();
                var job = board.Put(new WorkRequest { Scenario = "headlines", To = 2027 }, "me");
                Assert.Equal(JobState.Done, (await job.WaitAsync(CancellationToken.None)).State);
                before = site.Services.GetRequiredService<RunBook>().Run(job)!;
                finished = job.Id;

                // Months to 2090 take long enough to be stopped in the middle.
                var slow = board.Put(new WorkRequest { To = 2090, Step = TimeStep.Month }, "me");
                broken = slow.Id;
                await foreach (var status in slow.FollowAsync(CancellationToken.None))
                {
                    if (status.Done > 0)
                    {
                        break;
                    }
                }
            }

            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var board = site.Services.GetRequiredService<JobBoard>();
                Assert.Equal(JobState.Done, board.Find(finished)!.Status.State);
                var after = site.Services.GetRequiredService<RunBook>().Run(board.Find(finished)!)!;
                Assert.Equal(before.Prices.AsSpan(), after.Prices.AsSpan());
                Assert.Equal(before.Production.AsSpan(), after.Production.AsSpan());

                Assert.Equal(JobState.Interrupted, board.Find(broken)!.Status.State);
                var page = await site.Client.GetStringAsync($"/runs/{broken}");
                Assert.Contains("stopped in the middle", page, StringComparison.Ordinal);
                Assert.Contains("Run it again", page, StringComparison.Ordinal);
                Assert.Contains("interrupted", await site.Client.GetStringAsync("/runs"), StringComparison.Ordinal);

                var again = board.Put(board.Find(broken)!.Request, "me");
                Assert.Equal(broken, again.Id);
                Assert.True(board.Cancel(again));
                Assert.Equal(JobState.Cancelled, (await again.WaitAsync(CancellationToken.None)).State);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_half_written_when_the_power_went_is_no_finished_run()
    {
        var folder = Directory.CreateTempSubdirectory("didymium-restart-").FullName;
        try
        {
            string id;
            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var job = site.Services.GetRequiredService<JobBoard>().Put(new WorkRequest { To = 2025 }, "me");
                await job.WaitAsync(CancellationToken.None);
                id = job.Id;
            }

            // The archive is cut; the end was written.
            var archive = Path.Combine(folder, "runs", id, "archive.bin");
            var bytes = await File.ReadAllBytesAsync(archive);
            await File.WriteAllBytesAsync(archive, bytes[..(bytes.Length / 2)]);
            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var board = site.Services.GetRequiredService<JobBoard>();
                var job = board.Put(new WorkRequest { To = 2025 }, "me");
                Assert.Equal(JobState.Done, (await job.WaitAsync(CancellationToken.None)).State);
                Assert.NotNull(site.Services.GetRequiredService<RunBook>().Run(job));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
