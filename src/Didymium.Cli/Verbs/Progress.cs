using Didymium.Market.Stress;
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

    /// <summary>The same for work whose size is known only once it is under way.</summary>
    public static Task<T> WithCasesAsync<T>(bool quiet, Func<IProgress<StressProgress>?, T> work)
    {
        if (quiet || Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            return Task.FromResult(work(null));
        }

        return AnsiConsole.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask("cases").IsIndeterminate();
            return Task.FromResult(work(new Counted(p =>
            {
                task.IsIndeterminate = false;
                task.MaxValue = p.Total;
                task.Value = Math.Max(task.Value, p.Done);
            })));
        });
    }

    private sealed class Counted(Action<StressProgress> tell) : IProgress<StressProgress>
    {
        private readonly Lock turn = new();

        public void Report(StressProgress value)
        {
            lock (turn)
            {
                tell(value);
            }
        }
    }

    // Progress<T> posts to a context and may arrive late; the bar is told on the spot.
    private sealed class Direct(Action tell) : IProgress<int>
    {
        public void Report(int value) => tell();
    }
}
