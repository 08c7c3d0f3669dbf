using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Didymium.Analysis;
using Didymium.Chain.Time;
using Didymium.Market;

namespace Didymium.Cli.Verbs;

/// <summary><c>run [scenario]</c>: the main job.</summary>
internal static class RunVerb
{
    public const string DefaultScenario = "reindustrialisation";

    public static Command Build()
    {
        var scenario = new Argument<string>("scenario") { Description = "A scenario's id (see `didymium list`) or the path of a scenario file.", DefaultValueFactory = _ => DefaultScenario };
        Options.NotAnOption(scenario);
        var output = new Option<string?>("--out") { Description = "Folder to write; runs/<scenario> by default. A folder that an earlier run wrote is replaced once the new one is complete." };
        var from = new Option<int?>("--from") { Description = "First year to write into tables and report; the run itself always starts in the base year, which it is calibrated to." };
        var to = new Option<int>("--to") { Description = "Last year.", DefaultValueFactory = _ => 2040 };
        var step = new Option<TimeStep>("--step") { Description = "Length of the periods: year, quarter or month.", DefaultValueFactory = _ => TimeStep.Year };
        var foresight = new Option<ForesightKind>("--foresight") { Description = "What market parties know of the future: recursive (nothing) or perfect (everything, from the year after the base year on; years only).", DefaultValueFactory = _ => ForesightKind.Recursive };
        var command = new Command(
            "run",
            """
            Runs the world forward under a scenario and writes report, tables and run.json.

              didymium run
              didymium run headlines --out /tmp/headlines
              didymium run --step month --to 2030
              didymium run --foresight perfect
              didymium run base --to 2030 --set facilities.bayan-obo-mine.capacity=*0.8
            """)
        {
            scenario, output, from, to, step, foresight, Options.Set, Options.World, Options.Language, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () => ExecuteAsync(
            parsed.GetValue(scenario)!,
            parsed.GetValue(output),
            parsed.GetValue(from),
            new RunOptions { LastYear = parsed.GetValue(to), Step = parsed.GetValue(step), Foresight = parsed.GetValue(foresight) },
            parsed.GetValue(Options.Set) ?? [],
            parsed.GetValue(Options.World),
            parsed.GetValue(Options.Json),
            cancellation), parsed.GetValue(Options.Language)!));
        return command;
    }

    private static async Task<int> ExecuteAsync(string id, string? output, int? from, RunOptions options, string[] set, string? worldFolder, bool json, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (to, step) = (options.LastYear, options.Step);
        var perfect = options.Foresight == ForesightKind.Perfect;
        var (world, scenario) = new Inputs(worldFolder).Load(id, set);
        var read = clock.Elapsed.TotalSeconds;
        if (to < world.BaseYear || to > 2100 || from > to || from < world.BaseYear)
        {
            throw new UserErrorException($"--from and --to must lie between {world.BaseYear} and 2100, and --from not after --to.");
        }

        if (perfect && (step != TimeStep.Year || to == world.BaseYear))
        {
            throw new UserErrorException($"--foresight perfect goes with --step year and a --to after the base year {world.BaseYear}: it is one program over all years.");
        }

        var noted = options with { Note = perfect && !json ? new Said() : null };
        var run = await Progress.WithBarAsync("years", to - world.BaseYear + 1, json || perfect, progress => MarketEngine.Execute(world, scenario, noted, progress, cancellation));
        var solved = clock.Elapsed.TotalSeconds;
        var fit = FitTable.Build(run.ByYear());
        var written = from is { } first ? RunWindow.From(run, first) : run;
        var yearly = written.ByYear();
        var folder = output ?? Path.Combine("runs", $"{scenario.Id}{(step == TimeStep.Year ? string.Empty : $"-{step.ToString().ToLowerInvariant()}")}{(perfect ? "-perfect" : string.Empty)}");
        var seconds = new Dictionary<string, double>
        {
            ["read"] = Math.Round(read, 3),
            ["compile"] = Math.Round(run.CompileSeconds, 4),
            ["solve"] = Math.Round(run.TotalSeconds - run.CompileSeconds, 4),
        };
        var manifest = RunManifest.Of(yearly, seconds) with
        {
            Step = step.ToString().ToLowerInvariant(),
            Foresight = run.Foresight.ToString().ToLowerInvariant(),
            WelfareGapMillionUsd = perfect ? ForesightGap.Of(run).GapMillionUsd : null,
        };
        await RunFolder.WriteAsync(written, folder, manifest, fit, cancellation);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { folder = Path.GetFullPath(folder), manifest }, Json.Options));
        }
        else
        {
            Summary.Write(yearly, folder, read, solved, clock.Elapsed.TotalSeconds);
            if (perfect)
            {
                ForesightSummary.Write(yearly);
            }
        }

        return ExitCodes.Done;
    }

    // Lines for who waits at a terminal; the result itself goes to the standard output.
    private sealed class Said : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
