using System.Diagnostics;
using Didymium.Chain.Time;
using Didymium.Market.Stress;

namespace Didymium.Benchmarks;

/// <summary>The stress test against bare HiGHS on the same recorded linear programs, warm, alternating in one process.</summary>
internal static class StressRatio
{
    public static void Print(Period at, int pairs)
    {
        var (world, scenario) = Worlds.Shipped();
        var recorder = new Recorder();
        var recorded = StressEngine.Execute(world, scenario, new StressOptions { At = at, Observer = recorder });
        Console.WriteLine($"stress {at}: {recorder.Program!.ColumnCount:N0} columns, {recorder.Program.RowCount:N0} rows, {recorder.Periods.Count} cases, {recorded.Results.Sum(r => r.Iterations):N0} iterations");
        var ours = new List<double>[] { [], [] };
        for (var i = 0; i <= pairs; i++)
        {
            var (bare, bareCpu) = Timed(() => Bare(recorder));

            // All that the engine does for its cases: programs compiled, cases solved and measured; and the same on two threads.
            for (var threads = 1; threads <= 2; threads++)
            {
                var (seconds, cpu) = Timed(() => StressEngine.Execute(world, scenario, new StressOptions { At = at, Threads = threads }).CaseSeconds);
                if (i > 0)
                {
                    ours[threads - 1].Add(seconds / bare);
                    Console.WriteLine($"  bare {bare:N2} s ({bareCpu:N2} s of processor), engine with {threads} {(threads == 1 ? "solver" : "solvers")} {seconds:N2} s ({cpu:N2} s of processor, run-up included)");
                }
            }
        }

        for (var threads = 1; threads <= 2; threads++)
        {
            var sorted = ours[threads - 1].Order().ToArray();
            Console.WriteLine($"  engine with {threads} / bare: median {sorted[sorted.Length / 2]:N2} (min {sorted[0]:N2}, max {sorted[^1]:N2})");
        }
    }

    // On a machine that others use as well, time of the processor says more than time on the wall.
    private static (double Seconds, double Cpu) Timed(Func<double> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var seconds = work();
        process.Refresh();
        return (seconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    // The base is solved cold and not counted; then every case from where the last one ended.
    private static double Bare(Recorder recorder)
    {
        using var bare = new BareHighs(recorder.Program!);
        bare.Solve(recorder.Periods[0]);
        var clock = Stopwatch.StartNew();
        for (var c = 0; c < recorder.Periods.Count; c++)
        {
            var objective = bare.Solve(recorder.Periods[c]);
            if (Math.Abs(objective - recorder.Objectives[c]) > 1e-6 * Math.Abs(objective))
            {
                throw new InvalidOperationException($"case {c}: bare {objective:R}, engine {recorder.Objectives[c]:R}");
            }
        }

        return clock.Elapsed.TotalSeconds;
    }
}
