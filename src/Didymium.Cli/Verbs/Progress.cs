using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary>A progress bar for long work; nothing when output is redirected or meant for machines.</summary>
internal static class Progress
{
    public static Task<T> WithBarAsync<T>(string what, int total, bool quiet, Func<IProgress<int>?, T> work)
    {
        if (quiet || Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            return Task.FromResult(work(null));
        }

        return AnsiConsole.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask(what, maxValue: total);
            return Task.FromResult(work(new Direct(() => task.Increment(1))));
        });
    }

    // Progress<T> posts to a context and may arrive late; the bar is told on the spot.
    private sealed class Direct(Action tell) : IProgress<int>
    {
        public void Report(int value) => tell();
    }
}
