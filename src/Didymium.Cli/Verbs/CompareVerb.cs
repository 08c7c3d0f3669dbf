using System.CommandLine;
using System.Text.Json;
using Didymium.Market;
using Didymium.Reports;

namespace Didymium.Cli.Verbs;

/// <summary><c>compare A B</c>: what differs between two scenarios.</summary>
internal static class CompareVerb
{
    public static Command Build()
    {
        var a = new Argument<string>("A") { Description = "A scenario's id or file." };
        var b = new Argument<string>("B") { Description = "The scenario to hold against it." };
        Options.NotAnOption(a);
        Options.NotAnOption(b);
        var output = new Option<string?>("--out") { Description = "Folder to write; runs/<A>-vs-<B> by default." };
        var to = new Option<int>("--to") { Description = "Last year.", DefaultValueFactory = _ => 2040 };
        var command = new Command(
            "compare",
            """
            Runs two scenarios and reports what differs, first by 2030 in tonnes.

              didymium compare base reindustrialisation
              didymium compare reindustrialisation headlines --out /tmp/article
            """)
        {
            a, b, output, to, Options.Set, Options.World, Options.Language, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), async () =>
        {
            var inputs = new Inputs(parsed.GetValue(Options.World));
            var set = parsed.GetValue(Options.Set) ?? [];
            var json = parsed.GetValue(Options.Json);
            var options = new RunOptions { LastYear = parsed.GetValue(to) };
            var first = inputs.Load(parsed.GetValue(a)!, set);
            var second = inputs.Load(parsed.GetValue(b)!, set);
            var runA = MarketEngine.Execute(first.World, first.Scenario, options, null, cancellation);
            var runB = MarketEngine.Execute(second.World, second.Scenario, options, null, cancellation);
            var folder = parsed.GetValue(output) ?? Path.Combine("runs", $"{first.Scenario.Id}-vs-{second.Scenario.Id}");
            var comparison = ComparisonShape.Of(runA, runB);
            await AtomicFolder.WriteAsync(folder, async partial =>
            {
                await File.WriteAllTextAsync(Path.Combine(partial, "report.html"), await ReportWriter.RenderComparisonAsync(runA, runB, cancellation), cancellation);
                await File.WriteAllTextAsync(Path.Combine(partial, "compare.json"), JsonSerializer.Serialize(comparison, Json.Options), cancellation);
            });
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { folder = Path.GetFullPath(folder), comparison.Sentences }, Json.Options));
            }
            else
            {
                foreach (var sentence in comparison.Sentences)
                {
                    Console.Out.WriteLine(sentence);
                }

                Console.Out.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
            }

            return ExitCodes.Done;
        }, parsed.GetValue(Options.Language)!));
        return command;
    }
}
