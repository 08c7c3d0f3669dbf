using Didymium.Web.Jobs;
using Didymium.Web.Site;
using Didymium.Workbench.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Didymium.Web.Tests;

/// <summary>What a site that is started again knows of the one before.</summary>
public sealed class RestartTests
{
    // A run that the server was killed in is tested with a server in a process of its own; its page among the pages of work.
    [Fact]
    public async Task A_finished_run_is_kept_to_the_last_digit()
    {
        var folder = Directory.CreateTempSubdirectory("didymium-restart-").FullName;
        try
        {
            string finished;
            Market.Results.Run before;
            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var job = site.Services.GetRequiredService<JobBoard>().Put(new WorkRequest { Scenario = "headlines", To = 2027 }, "me");
                Assert.Equal(JobState.Done, (await job.WaitAsync(CancellationToken.None)).State);
                before = site.Services.GetRequiredService<RunBook>().Run(job)!;
                finished = job.Id;
            }

            await using (var site = await RunningSite.StartAsync(folder: folder))
            {
                var job = site.Services.GetRequiredService<JobBoard>().Find(finished)!;
                Assert.Equal(JobState.Done, job.Status.State);
                var after = site.Services.GetRequiredService<RunBook>().Run(job)!;
                Assert.Equal(before.Prices.AsSpan(), after.Prices.AsSpan());
                Assert.Equal(before.Production.AsSpan(), after.Production.AsSpan());
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
