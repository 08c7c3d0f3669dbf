using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Didymium.Analysis.Stress;
using Didymium.Chain;
using Didymium.Chain.Time;
using Didymium.Cli.Output;
using Didymium.Market.Stress;
using Didymium.Reports;

namespace Didymium.Cli.Verbs;

/// <summary><c>stress [scenario]</c>: what breaks when something is taken out?</summary>
internal static class StressVerb
{
    // The worst so many are tried two by two with --pairs.
    private const int InPairs = 10;

    private static readonly Dictionary<string, StressKind> Kinds = new(StringComparer.Ordinal)
    {
        ["facilities"] = StressKind.Facility,
        ["stages"] = StressKind.Stage,
        ["countries"] = StressKind.Country,
        ["owners"] = StressKind.Owner,
        ["routes"] = StressKind.Route,
        ["products"] = StressKind.Product,
    };

    public static Command Build()
    {
        var scenario = new Argument<string>("scenario") { Description = "A scenario's id or file.", DefaultValueFactory = _ => RunVerb.DefaultScenario };
        Options.NotAnOption(scenario);
        var at = new Option<string?>("--at") { Description = "When: a year (its first part), 2026-Q3 or 2026-07; two years after the base year by default." };
        var during = new Option<TimeStep>("--for") { Description = "For how long: month, quarter or year.", DefaultValueFactory = _ => TimeStep.Quarter };
        var only = new Option<string[]>("--only") { Description = "Kinds of cases to try; all by default.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. Kinds.Keys]);
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
                At = When(parsed.GetValue(at), parsed.GetValue(during), world),
                Only = [.. (parsed.GetValue(only) ?? []).Select(k => Kinds[k])],
                Pairs = [.. asked ?? []],
                WorstInPairs = asked is { Length: 0 } ? InPairs : 0,
            };
            options = parsed.GetValue(threads) is { } count ? options with { Threads = count } : options;
            var run = await Progress.WithCasesAsync(json, progress => Execute(world, found, options, progress, cancellation));
            var solved = clock.Elapsed.TotalSeconds;
            var folder = parsed.GetValue(output) ?? Path.Combine("runs", $"stress-{found.Id}");
            await WriteAsync(run, folder, cancellation);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(Manifest(run, Path.GetFullPath(folder), parsed.GetValue(top)), Terminal.Json));
            }
            else
            {
                StressSummary.Write(run, folder, parsed.GetValue(top), solved, clock.Elapsed.TotalSeconds);
            }

            return ExitCodes.Done;
        }, parsed.GetValue(Options.Language)!));
        return command;
    }

    private static StressRun Execute(World world, Chain.Scenarios.Scenario scenario, StressOptions options, IProgress<StressProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return StressEngine.Execute(world, scenario, options, progress, cancellation);
        }
        catch (StressFaultException e)
        {
            throw new UserErrorException(e.Message);
        }
    }

    private static Period When(string? text, TimeStep step, World world)
    {
        if (!Period.TryParse(text ?? $"{world.BaseYear + 2}", out var period))
        {
            throw new UserErrorException($"--at {text}: write a year, 2026-Q3 or 2026-07.");
        }

        // A year names its first quarter or month; anything else must be as long as the stop.
        return period.Step == step ? period
            : period.Step == TimeStep.Year ? new Period(period.Year, 1, step)
            : throw new UserErrorException($"--at {text} is not a {step.ToString().ToLowerInvariant()}; give a {step.ToString().ToLowerInvariant()} or another --for.");
    }

    private static Task WriteAsync(StressRun run, string folder, CancellationToken cancellation) => AtomicFolder.WriteAsync(folder, async partial =>
    {
        await RunFolder.WriteTablesAsync(partial, StressTables.Of(run), cancellation);
        await File.WriteAllTextAsync(Path.Combine(partial, "report.html"), await ReportWriter.RenderStressAsync(run, cancellation), cancellation);
        await File.WriteAllTextAsync(Path.Combine(partial, "run.json"), JsonSerializer.Serialize(Manifest(run, null, int.MaxValue), Terminal.Json), cancellation);
    });

    private static object Manifest(StressRun run, string? folder, int top) => new
    {
        folder,
        scenario = run.Scenario.Id,
        dataset_sha256 = run.World.DatasetHash,
        period = run.Period.ToString(),
        cases = run.Results.Length,
        threads = run.Threads,
        seconds = new { run_up = Math.Round(run.RunUpSeconds, 3), cases = Math.Round(run.CaseSeconds, 3) },
        ranking = Ranked(run, StressRanking.ByExposure(run).Where(r => r.Case.Kind != StressKind.Pair).Take(top)),
        pairs = Ranked(run, StressRanking.ByExposure(run, StressKind.Pair).Take(top)),
    };

    private static IEnumerable<object> Ranked(StressRun run, IEnumerable<StressResult> results) => results.Select(r => new
    {
        @case = r.Case.Id,
        name = r.Case.Name,
        welfare_lost_musd = r.WelfareLostMillionUsd,
        exposure_musd = r.ExposureMillionUsd,
        unserved_share = r.UnservedShare,
        survive_days = r.SurviveDays,
        back_days = r.Recovery.BackDays,
        replaced_days = r.Recovery.ReplacedDays,
        beyond_sum_musd = r.Case.Kind == StressKind.Pair ? StressRanking.Beyond(run, r) : null,
        sentence = StressSentence.Of(run, r),
    });
}
