using System.Diagnostics;
using Didymium.Chain.Time;
using Didymium.Market;
using Didymium.Market.Results;
using Didymium.Market.Stress;

namespace Didymium.Benchmarks;

/// <summary>Size of kept runs of the shipped world, and how long they take to write and to read.</summary>
internal static class ArchiveBenchmark
{
    public static void Run(int times)
    {
        var (world, scenario) = Worlds.Shipped();
        void Kept(string name, RunOptions options)
        {
            var run = MarketEngine.Execute(world, scenario, options);
            Print(name, times, file => RunArchive.Write(run, file), file => RunArchive.Read(file, world, scenario));
        }

        Kept("run by years to 2040", new RunOptions());
        Kept("the same with perfect foresight", new RunOptions { Foresight = ForesightKind.Perfect });
        Kept("run by months to 2030", new RunOptions { Step = TimeStep.Month, LastYear = 2030 });
        var stress = StressEngine.Execute(world, scenario, new StressOptions { At = new Period(2026, 1, TimeStep.Quarter) });
        Print("stress test of 2026-Q1", times, file => StressArchive.Write(stress, file), file => StressArchive.Read(file, world, scenario));
    }

    private static void Print(string name, int times, Action<Stream> write, Action<Stream> read)
    {
        var (writing, reading) = (new List<double>(), new List<double>());
        var size = 0L;
        for (var i = 0; i < times; i++)
        {
            using var file = new MemoryStream();
            writing.Add(Seconds(() => write(file)));
            size = file.Position;
            file.Position = 0;
            reading.Add(Seconds(() => read(file)));
        }

        Console.WriteLine($"{name}: {size / 1e6:N2} MB; written in {Words(writing)}, read in {Words(reading)}");
    }

    private static double Seconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    // The first time compiles the code as well: what a server does once.
    private static string Words(List<double> seconds) => $"{seconds[0] * 1e3:N0} ms the first time, {seconds.Order().ElementAt(seconds.Count / 2) * 1e3:N0} ms (median of {seconds.Count})";
}
