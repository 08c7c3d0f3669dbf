using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Didymium.Analysis;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Cli.Output;
using Didymium.Market;
using Didymium.Market.Results;
using Didymium.Solver;
using Spectre.Console;

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
        var command = new Command(
            "run",
            """
            Runs the world forward under a scenario and writes report, tables and run.json.

              didymium run
              didymium run headlines --out /tmp/headlines
              didymium run --step month --to 2030
              didymium run base --to 2030 --set quotas.separation-2024.tonnes=*1.2
            """)
        {
            scenario, output, from, to, step, Options.Set, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () => ExecuteAsync(
            parsed.GetValue(scenario)!,
            parsed.GetValue(output),
            parsed.GetValue(from),
            parsed.GetValue(to),
            parsed.GetValue(step),
            parsed.GetValue(Options.Set) ?? [],
            parsed.GetValue(Options.World),
            parsed.GetValue(Options.Json),
            cancellation)));
        return command;
    }

    private static async Task<int> ExecuteAsync(string id, string? output, int? from, int to, TimeStep step, string[] set, string? worldFolder, bool json, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (world, scenario) = new Inputs(worldFolder).Load(id, set);
        var read = clock.Elapsed.TotalSeconds;
        if (to < world.BaseYear || to > 2100 || from > to || from < world.BaseYear)
        {
            throw new UserErrorException($"--from and --to must lie between {world.BaseYear} and 2100, and --from not after --to.");
        }

        var run = await Progress.WithBarAsync("years", to - world.BaseYear + 1, json, progress => MarketEngine.Execute(world, scenario, new RunOptions { LastYear = to, Step = step }, progress, cancellation));
        var solved = clock.Elapsed.TotalSeconds;
        var fit = FitTable.Build(run.ByYear());
        var written = from is { } first ? RunWindow.From(run, first) : run;
        var yearly = written.ByYear();
        var folder = output ?? Path.Combine("runs", step == TimeStep.Year ? scenario.Id : $"{scenario.Id}-{step.ToString().ToLowerInvariant()}");
        var seconds = new Dictionary<string, double>
        {
            ["read"] = Math.Round(read, 3),
            ["compile"] = Math.Round(run.CompileSeconds, 4),
            ["solve"] = Math.Round(run.TotalSeconds - run.CompileSeconds, 4),
        };
        var manifest = Manifest(yearly, scenario, seconds) with { Step = step.ToString().ToLowerInvariant() };
        await RunFolder.WriteAsync(written, folder, manifest, fit, cancellation);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { folder = Path.GetFullPath(folder), manifest }, Terminal.Json));
        }
        else
        {
            Summary.Write(yearly, folder, read, solved, clock.Elapsed.TotalSeconds);
        }

        return ExitCodes.Done;
    }

    private static RunManifest Manifest(Run run, Scenario scenario, Dictionary<string, double> seconds) => new(
        $"didymium {typeof(RunVerb).Assembly.GetName().Version?.ToString(3)}",
        $"HiGHS {NativeHighs.Version}",
        scenario.Id,
        scenario.Lineage,
        [.. scenario.Overrides.Select(o => $"{o.Path}={o.Value}")],
        run.World.DatasetHash,
        run.FirstYear,
        run.LastYear,
        TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        seconds,
        [.. Headlines.Of(run).Where(h => !double.IsNaN(h.Value))]);
}
