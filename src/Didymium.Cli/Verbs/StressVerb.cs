using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Didymium.Chain.Time;
using Didymium.Market.Stress;
using Didymium.Reports;

namespace Didymium.Cli.Verbs;

/// <summary><c>stress [scenario]</c>: what breaks when something is taken out?</summary>
internal static class StressVerb
{
    // The worst so many are tried two by two with --pairs.
    private const int InPairs = 10;

    public static Command Build()
    {
        var scenario = new Argument<string>("scenario") { Description = "A scenario's id or file.", DefaultValueFactory = _ => RunVerb.DefaultScenario };
        Options.NotAnOption(scenario);
        var at = new Option<string?>("--at") { Description = "When: a year (its first part), 2026-Q3 or 2026-07; two years after the base year by default." };
        var during = new Option<TimeStep>("--for") { Description = "For how long: month, quarter or year.", DefaultValueFactory = _ => TimeStep.Quarter };
        var only = new Option<string[]>("--only") { Description = "StressQuestion.Kinds of cases to try; all by default.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. StressQuestion.Kinds.Keys]);
        var pairs = new Option<string[]>("--pairs") { Description = $"Pairs of case ids as a+b; without any, the {InPairs} worst plants and product exports two by two.", Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true };
        var top = new Option<int>("--top") { Description = "How many of the worst to print.", DefaultValueFactory = _ => 20 };
        var threads = new Option<int?>("--threads") { Description = "Solvers that work side by side; as many as there are processors, up to four, by default." };
        var output = new Option<string?>("--out") { Description = "Folder to write; runs/stress-<scenario> by default." };
        var command = new Command(
            "stress",
            """
            Takes out each plant, each stage of a country, each country, each owner, each route and each product's main exporter in turn, and ranks what breaks.

              didymium stress
              didymium stress base --at 2027-06 --for month --only countries owners
              didymium stress --pairs
              didymium stress --only facilities --pairs country:MYS+country:MMR
            """)
        {
            scenario, at, during, only, pairs, top, threads, output, Options.Set, Options.World, Options.Language, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), async () =>
        {
            var clock = Stopwatch.StartNew();
            var (world, found) = new Inputs(parsed.GetValue(Options.World)).Load(parsed.GetValue(scenario)!, parsed.GetValue(Options.Set) ?? []);
            var json = parsed.GetValue(Options.Json);
            var asked = parsed.GetResult(pairs) is null ? null : parsed.GetValue(pairs) ?? [];
            var options = new StressOptions
            {
                At = StressQuestion.When(parsed.GetValue(at), parsed.GetValue(during), world, Caller.CommandLine),
                Only = [.. (parsed.GetValue(only) ?? []).Select(k => StressQuestion.Kinds[k])],
                Pairs = [.. asked ?? []],
                WorstInPairs = asked is { Length: 0 } ? InPairs : 0,
            };
            options = parsed.GetValue(threads) is { } count ? options with { Threads = count } : options;
            var run = await Progress.WithCasesAsync(json, progress => StressQuestion.Execute(world, found, options, progress, cancellation));
            var solved = clock.Elapsed.TotalSeconds;
            var folder = parsed.GetValue(output) ?? Path.Combine("runs", $"stress-{found.Id}");
            await WriteAsync(run, folder, cancellation);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(StressShape.Of(run, Path.GetFullPath(folder), parsed.GetValue(top)), Json.Options));
            }
            else
            {
                StressSummary.Write(run, folder, parsed.GetValue(top), solved, clock.Elapsed.TotalSeconds);
            }

            return ExitCodes.Done;
        }, parsed.GetValue(Options.Language)!));
        return command;
    }

    private static Task WriteAsync(StressRun run, string folder, CancellationToken cancellation) => AtomicFolder.WriteAsync(folder, async partial =>
    {
        await RunFolder.WriteTablesAsync(partial, StressTables.Of(run), cancellation);
        await File.WriteAllTextAsync(Path.Combine(partial, "report.html"), await ReportWriter.RenderStressAsync(run, cancellation), cancellation);
        await File.WriteAllTextAsync(Path.Combine(partial, "run.json"), JsonSerializer.Serialize(StressShape.Of(run, null, int.MaxValue), Json.Options), cancellation);
    });
}
