using System.Diagnostics;
using System.Globalization;
using Didymium.Benchmarks;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market;

// Ratios of the engine to bare HiGHS on the same linear programs, in one process, alternating:
//   dotnet run -c Release --project benchmarks/Didymium.Benchmarks
//   dotnet run -c Release --project benchmarks/Didymium.Benchmarks -- 4 7     (regions split in 4: about 16 times the routes; 7 pairs)
// The same by months from 2024 to 2030 (84 periods):
//   dotnet run -c Release --project benchmarks/Didymium.Benchmarks -- month 5
// The stress test against bare HiGHS on its cases (5 pairs):
//   dotnet run -c Release --project benchmarks/Didymium.Benchmarks -- stress 5
// Size of kept runs, and the time to write and read them (9 times):
//   dotnet run -c Release --project benchmarks/Didymium.Benchmarks -- archive 9
// Ingestion and search over 100,000 generated passages (a second argument keeps the ledger in that file and uses it again):
//   dotnet run -c Release --project benchmarks/Didymium.Benchmarks -- search 100000
// BenchmarkDotNet figures of the engine alone:
//   dotnet run -c Release --project benchmarks/Didymium.Benchmarks -- bdn
if (args.FirstOrDefault() == "bdn")
{
    BenchmarkDotNet.Running.BenchmarkRunner.Run<EngineBenchmarks>(args: args[1..]);
    return;
}

if (args.FirstOrDefault() == "archive")
{
    ArchiveBenchmark.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 9);
    return;
}

if (args.FirstOrDefault() == "search")
{
    SearchBenchmark.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000, args.ElementAtOrDefault(2));
    return;
}

if (args.FirstOrDefault() == "search-one")
{
    SearchBenchmark.One(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
    return;
}

var monthly = args.FirstOrDefault() == "month";
if (args.FirstOrDefault() == "stress")
{
    StressRatio.Print(new Period(2026, 1, TimeStep.Quarter), args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5);
    return;
}

var pairs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 7;
var (world, scenario) = Worlds.Shipped();
if (monthly)
{
    Ratio(world, scenario, 1, pairs, new RunOptions { Step = TimeStep.Month, LastYear = 2030 });
    return;
}

int[] splits = args.Length > 0 ? [int.Parse(args[0], CultureInfo.InvariantCulture)] : [1, 4];
foreach (var parts in splits)
{
    Ratio(parts == 1 ? world : Worlds.Split(world, parts), scenario, parts, pairs, new RunOptions());
}

static void Ratio(World world, Scenario scenario, int parts, int pairs, RunOptions options)
{
    var recorder = new Recorder();
    MarketEngine.Execute(world, scenario, options with { Routes = RouteColumns.All, Observer = recorder });
    var program = recorder.Program!;
    Console.WriteLine($"split {parts}: {program.ColumnCount:N0} columns, {program.RowCount:N0} rows, {recorder.Periods.Count} periods");
    var ratios = new List<double>();
    var whole = new List<double>();
    for (var i = 0; i <= pairs; i++)
    {
        var clock = Stopwatch.StartNew();
        using (var bare = new BareHighs(program))
        {
            for (var p = 0; p < recorder.Periods.Count; p++)
            {
                var objective = bare.Solve(recorder.Periods[p]);
                if (Math.Abs(objective - recorder.Objectives[p]) > 1e-6 * Math.Abs(objective))
                {
                    throw new InvalidOperationException($"period {p}: bare {objective:R}, engine {recorder.Objectives[p]:R}");
                }
            }
        }

        var bareSeconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var run = MarketEngine.Execute(world, scenario, options with { Routes = RouteColumns.Delayed });
        var engine = clock.Elapsed.TotalSeconds;
        clock.Restart();
        MarketEngine.Execute(world, scenario, options);
        var all = clock.Elapsed.TotalSeconds;

        // The first pair warms up code and caches.
        if (i > 0)
        {
            ratios.Add(engine / bareSeconds);
            whole.Add(all / bareSeconds);
            Console.WriteLine($"  bare {bareSeconds * 1e3:N0} ms, engine {engine * 1e3:N0} ms (compile {run.CompileSeconds * 1e3:N0} ms, {run.Solves.Sum(s => s.Solves)} solves, {run.Solves.Sum(s => s.ColumnsAdded)} columns added, {run.Solves.Sum(s => s.ColdFallbacks)} cold), all routes {all * 1e3:N0} ms");
        }
    }

    Console.WriteLine($"  engine with delayed columns / bare: median {Median(ratios):N2} (min {ratios.Min():N2}, max {ratios.Max():N2}); engine as shipped (all routes) / bare: median {Median(whole):N2}; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB (with the recording)");
}

static double Median(List<double> values)
{
    var sorted = values.Order().ToArray();
    return sorted[sorted.Length / 2];
}
