using System.CommandLine;
using System.Text.Json;
using Didymium.Analysis.Impact;
using Didymium.Reports;
using Spectre.Console;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs impact</c>: what would this change, by how many tonnes, where and when, and does it hold up?</summary>
internal static class ImpactVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("id") { Description = "A document or a claim." };
        var scenario = new Option<string>("--scenario") { Description = "The base case: a scenario's id or file.", DefaultValueFactory = _ => "base" };
        var output = new Option<string?>("--out") { Description = "Folder to write; runs/impact-<id> by default." };
        var command = new Command(
            "impact",
            """
            Runs the model with and without the claims of a document, one by one and together: what changes in tonnes, where and when, and why every 0 is a 0.

              didymium docs impact d-3k
              didymium docs impact c-9w --scenario reindustrialisation
            """)
        {
            id, scenario, output, DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Set, Options.Language, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), async () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var given = parsed.GetValue(id)!;
            var inputs = new Inputs(parsed.GetValue(Options.World));
            var impact = DocumentImpact.Run(desk, given, inputs, inputs.Load(parsed.GetValue(scenario)!, parsed.GetValue(Options.Set) ?? []), null, cancellation);
            var result = impact.Result;
            var folder = parsed.GetValue(output) ?? Path.Combine("runs", $"impact-{given}");
            var shape = ImpactShape.From(impact);
            await AtomicFolder.WriteAsync(folder, async partial =>
            {
                await File.WriteAllTextAsync(Path.Combine(partial, "report.html"), await ReportWriter.RenderImpactAsync(result, cancellation), cancellation);
                await File.WriteAllTextAsync(Path.Combine(partial, "impact.json"), JsonSerializer.Serialize(shape, Json.Options), cancellation);
            });
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(shape, Json.Options));
            }
            else
            {
                Write(result, desk);
                Console.Out.WriteLine();
                Console.Out.WriteLine($"{result.Runs} runs · report: {Path.Combine(folder, "report.html")}");
            }

            return ExitCodes.Done;
        }, parsed.GetValue(Options.Language)!));
        return command;
    }

    private static void Write(ImpactResult result, Desk desk)
    {
        HangingText.Write($"[bold]{ClaimText.Safe(result.Title)}[/]");
        HangingText.Write(ClaimText.Safe(result.Headline));
        foreach (var impact in result.Claims)
        {
            AnsiConsole.WriteLine();
            HangingText.Write($"[bold]{ClaimText.Safe(impact.Of.Claim.Id)}[/]  [dim]{ClaimText.Safe(ClaimText.Headline(impact.Of.Claim, desk.Gazetteer))}[/]", 2);
            HangingText.Write($"  [dim]{ClaimText.Safe($"“{impact.Of.Claim.Quote}”")}[/]", 2);
            HangingText.Write($"  [{Colour(impact.Kind)}]{ClaimText.Safe(impact.Headline)}[/]", 2);
            if (impact.MovesBase && impact.Effect is { } effect)
            {
                WriteEffect(effect);
            }
        }
    }

    private static string Colour(ImpactKind kind) => kind switch
    {
        ImpactKind.InBase or ImpactKind.MovesBase => "green",
        ImpactKind.Switch => "yellow",
        ImpactKind.FailsCheck => "red",
        _ => "grey",
    };

    /// <summary>The stages and years of a claim that moves the base case.</summary>
    private static void WriteEffect(ImpactEffect effect)
    {
        // The next four years one by one, then every fifth and the last, in as many columns as a narrow terminal holds.
        var years = effect.Years.Where((year, index) => index is >= 1 and <= 4 || (index > 4 && year % 5 == 0) || year == effect.Years.Last()).Take(7).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn("t a year, with − without");
        foreach (var year in years)
        {
            table.AddColumn(new TableColumn($"{year}").RightAligned());
        }

        foreach (var flow in effect.Closed.GroupBy(f => $"{f.Product}: {f.Origin} to {f.Destination}").Take(3))
        {
            Add(flow.Key, year => flow.Where(f => f.Year == year).Sum(f => f.Tonnes));
        }

        foreach (var stage in effect.Stages.GroupBy(s => $"{s.Stage}: {s.Country}").OrderByDescending(g => g.Max(s => Math.Abs(s.Tonnes))).Take(8))
        {
            Add(stage.Key, year => stage.Where(s => s.Year == year).Sum(s => s.Tonnes));
        }

        AnsiConsole.Write(table);

        // A row of zeros in the years shown says nothing.
        void Add(string name, Func<int, double> tonnes)
        {
            string[] cells = [.. years.Select(year => Signed(tonnes(year)))];
            if (cells.Any(cell => cell != "0"))
            {
                table.AddRow([ClaimText.Safe(name), .. cells]);
            }
        }
    }

    private static string Signed(double tonnes) => Math.Abs(tonnes) < 0.5 ? "0" : tonnes.ToString("+#,0;-#,0", System.Globalization.CultureInfo.InvariantCulture);
}
