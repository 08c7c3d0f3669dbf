using System.CommandLine;
using System.Text.Json;
using Didymium.Analysis.Attribution;
using Didymium.Chain;
using Didymium.Reports;

namespace Didymium.Cli.Verbs;

/// <summary><c>explain "QUESTION"</c>: which events and which limits make a number?</summary>
internal static class ExplainVerb
{
    public static Command Build()
    {
        var question = new Argument<string[]>("question") { Description = "A number, in words: what, of which product or stage, where, when.", Arity = ArgumentArity.OneOrMore };
        Options.NotAnOption(question);
        var scenario = new Option<string>("--scenario") { Description = "Scenario whose number it is.", DefaultValueFactory = _ => RunVerb.DefaultScenario };
        var groups = new Option<int>("--groups") { Description = "Most groups of events that are told apart, 2 to 10; each further one doubles the runs.", DefaultValueFactory = _ => new ExplainOptions().MostGroups };
        groups.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 2 or > 10))
            {
                result.AddError("--groups is a whole number from 2 to 10.");
            }
        });
        var output = new Option<string?>("--out") { Description = "Folder to write a page of it into; none by default." };
        var command = new Command(
            "explain",
            """
            Says which events and which limits make a number, by running the scenario again without them. The parts add up to the whole.

              didymium explain "price Dy oxide, EU, 2025-07"
              didymium explain "share of separation China 2030 by control" --out runs/why
              didymium explain "flow of Mountain Pass concentrate to China 2026" --json
              didymium explain "氧化镝价格，日本，2025-06"

            Ask for a price, production, share, flow, import, export, demand served or stock; in a country, EU, G7, outside China or the world; in a
            year, a quarter (2025-Q3) or a month (2025-07), which sets the step of the run.
            """)
        {
            question, scenario, groups, output, Options.Set, Options.World, Options.Language, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), async () =>
        {
            var text = string.Join(' ', parsed.GetValue(question)!);
            var (world, found) = new Inputs(parsed.GetValue(Options.World)).Load(parsed.GetValue(scenario)!, parsed.GetValue(Options.Set) ?? []);
            var asked = Read(text, world);
            var json = parsed.GetValue(Options.Json);
            var options = new ExplainOptions { MostGroups = parsed.GetValue(groups) };
            Explanation explanation;
            try
            {
                explanation = await Progress.WithBarAsync(
                    "runs",
                    Explainer.RunsAtMost(world, found, asked, options),
                    json,
                    progress => Explainer.Explain(world, found, asked, options, progress, cancellation));
            }
            catch (UnanswerableException e)
            {
                throw new UserErrorException($"\"{text}\": {e.Message}.");
            }

            var folder = parsed.GetValue(output);
            if (folder is not null)
            {
                await WriteAsync(explanation, folder, cancellation);
            }

            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(ExplanationShape.Of(explanation, folder), Json.Options));
            }
            else
            {
                ExplanationTables.Write(explanation, folder);
            }

            return ExitCodes.Done;
        }, parsed.GetValue(Options.Language)!));
        return command;
    }

    private static Question Read(string text, World world)
    {
        var reading = QuestionParser.Parse(text, world);
        return reading.Value ?? throw new UserErrorException($"\"{text}\": {string.Join("; ", reading.Faults)}.");
    }

    private static Task WriteAsync(Explanation explanation, string folder, CancellationToken cancellation) => AtomicFolder.WriteAsync(folder, async partial =>
    {
        await File.WriteAllTextAsync(Path.Combine(partial, "report.html"), await ReportWriter.RenderExplanationAsync(explanation, cancellation), cancellation);
        await File.WriteAllTextAsync(Path.Combine(partial, "run.json"), JsonSerializer.Serialize(ExplanationShape.Of(explanation, folder), Json.Options), cancellation);
    });
}
