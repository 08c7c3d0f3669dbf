using System.CommandLine;
using System.Text.Json;
using Didymium.Analysis;
using Didymium.Cli.Verbs.Docs;
using Didymium.Market;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary><c>trace THING</c>: says who?</summary>
internal static class TraceVerb
{
    public static Command Build()
    {
        var thing = new Argument<string[]>("thing") { Description = "What to trace.", Arity = ArgumentArity.OneOrMore };
        var scenario = new Option<string>("--scenario") { Description = "Scenario of the run that is traced.", DefaultValueFactory = _ => RunVerb.DefaultScenario };
        var command = new Command(
            "trace",
            """
            Follows a facility, project, deposit, event, source, claim, figure, flow, share or price back to what it rests on, down to the quotes of documents in the ledger.

              didymium trace mountain-pass-mine
              didymium trace price ox-dy DEU 2030
              didymium trace facilities.mountain-pass-mine.capacity
              didymium trace usgs-mcs-2025
              didymium trace flow conc USA CHN 2026
              didymium trace c-9w3kfz0c5m8q --scenario accepted.yaml
            """)
        {
            thing, scenario, DocsOptions.Existing, Options.Set, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            var words = parsed.GetValue(thing)!;
            var (world, found) = new Inputs(parsed.GetValue(Options.World)).Load(parsed.GetValue(scenario)!, parsed.GetValue(Options.Set) ?? []);
            using var ledger = Desk.Existing(parsed.GetValue(DocsOptions.Existing));
            var node = TraceQuestion.Ask(MarketEngine.Execute(world, found, null, null, cancellation), ledger, words);
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(node, Json.Options));
            }
            else
            {
                var tree = new Tree(Words(node));
                Add(tree, node);
                AnsiConsole.Write(tree);
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static void Add(IHasTreeNodes parent, TraceNode node)
    {
        foreach (var child in node.Children)
        {
            Add(parent.AddNode(Words(child)), child);
        }
    }

    // What is named in words is traced on by its id.
    private static string Words(TraceNode node) => Markup.Escape(node.Target is { } target && !node.Text.Contains(target.Id, StringComparison.Ordinal) ? $"{node.Text} ‹{target.Id}›" : node.Text);
}
