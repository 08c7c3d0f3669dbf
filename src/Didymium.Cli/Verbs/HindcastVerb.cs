using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Didymium.Analysis.Hindcast;
using Didymium.Chain.Time;
using Didymium.Reports;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary><c>hindcast [world]</c>: is the past reproduced with the equations of the future?</summary>
internal static class HindcastVerb
{
    private const string Scenario = "hindcast";

    public static Command Build()
    {
        var world = new Argument<string?>("world") { Description = "A past world: 2008 or 2016; both by default.", DefaultValueFactory = _ => null };
        Options.NotAnOption(world);
        var step = new Option<TimeStep>("--step") { Description = "Length of the periods: year, quarter or month.", DefaultValueFactory = _ => TimeStep.Month };
        var bands = new Option<bool>("--no-bands") { Description = "Leave out the variants of behaviour that the bands are made of." };
        var output = new Option<string?>("--out") { Description = "Folder to write into; runs by default." };
        var command = new Command(
            "hindcast",
            """
            Starts from a world of the past, runs it forward with what was decided then, and scores it against what happened, next to two naive forecasts.

              didymium hindcast
              didymium hindcast 2008 --step quarter
            """)
        {
            world, step, bands, output, Options.Set, Options.Language, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), async () =>
        {
            var names = parsed.GetValue(world) is { } one ? [one] : Inputs.PastWorlds;
            var json = parsed.GetValue(Options.Json);
            var results = new List<object>();
            foreach (var name in names)
            {
                if (!Inputs.PastWorlds.Contains(name))
                {
                    throw new UserErrorException($"there is no past world \"{name}\". There are: {string.Join(", ", Inputs.PastWorlds)}.");
                }

                var clock = Stopwatch.StartNew();
                var (past, scenario) = new Inputs(name).Load(Scenario, parsed.GetValue(Options.Set) ?? []);
                var last = past.Observations.Max(o => o.Year);
                var result = await Progress.WithBarAsync(
                    "runs",
                    parsed.GetValue(bands) ? 1 : 1 + BehaviourVariants.Of(past).Count,
                    json,
                    progress => HindcastRunner.Execute(past, scenario, last, parsed.GetValue(step), !parsed.GetValue(bands), progress, cancellation));
                var folder = Path.Combine(parsed.GetValue(output) ?? "runs", $"hindcast-{name}");
                await WriteAsync(result, folder, cancellation);
                results.Add(new { world = name, folder = Path.GetFullPath(folder), won = result.Won, of = result.Series.Length, findings = result.Findings, series = result.Series.Select(s => new { s.Name, s.Kind, s.ModelError, s.NoChangeError, s.TrendError, s.BeatsBoth }) });
                if (!json)
                {
                    Print(name, result, folder, clock.Elapsed.TotalSeconds);
                }
            }

            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(results, Json.Options));
            }

            return ExitCodes.Done;
        }, parsed.GetValue(Options.Language)!));
        return command;
    }

    private static Task WriteAsync(HindcastResult result, string folder, CancellationToken cancellation) => AtomicFolder.WriteAsync(folder, async partial =>
    {
        await RunFolder.WriteTablesAsync(partial, ResultTables.Of(result.Run).Concat(HindcastTables.Of(result)), cancellation);
        await File.WriteAllTextAsync(Path.Combine(partial, "report.html"), await ReportWriter.RenderHindcastAsync(result, cancellation), cancellation);
        var manifest = new { world = result.Run.FirstYear, dataset_sha256 = result.Run.World.DatasetHash, step = result.Run.Step.ToString().ToLowerInvariant(), won = result.Won, of = result.Series.Length, findings = result.Findings };
        await File.WriteAllTextAsync(Path.Combine(partial, "run.json"), JsonSerializer.Serialize(manifest, Json.Options), cancellation);
    });

    private static void Print(string name, HindcastResult result, string folder, double seconds)
    {
        var console = AnsiConsole.Console;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]World of {name}[/], {result.Run.FirstYear}–{result.Run.LastYear}: nearer than both naive forecasts on {result.Won} of {result.Series.Length} series");
        var findings = new Table().Border(TableBorder.Simple).AddColumn("shown").AddColumn("what is known of the time").AddColumn("what the run gives");
        foreach (var finding in result.Findings)
        {
            findings.AddRow(finding.Holds ? "yes" : "no", Markup.Escape(finding.Claim), Markup.Escape(finding.Figure));
        }

        console.Write(findings);
        var scores = new Table().Border(TableBorder.Simple).AddColumn("series").AddColumn(new TableColumn("run").RightAligned()).AddColumn(new TableColumn("no change").RightAligned()).AddColumn(new TableColumn("last trend").RightAligned()).AddColumn("nearest");
        foreach (var s in result.Series)
        {
            scores.AddRow(Markup.Escape(s.Name), Error(s.ModelError), Error(s.NoChangeError), s.TrendError is { } t ? Error(t) : "–", s.BeatsBoth ? "run" : "naive");
        }

        console.Write(scores);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Errors: prices |ln|, tonnes Σ|off|/Σ, shares points. {seconds:N1} s in all.");
        console.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
    }

    private static string Error(double error) => error.ToString("0.00", CultureInfo.InvariantCulture);
}
