using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary><c>list</c>: what there is to name.</summary>
internal static class ListVerb
{
    public static Command Build()
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", Catalogue.Kinds) + ".", DefaultValueFactory = _ => "scenarios" };
        kind.AcceptOnlyFromAmong([.. Catalogue.Kinds]);
        var command = new Command(
            "list",
            """
            Lists what the built-in data holds, by the ids that other verbs take.

              didymium list
              didymium list facilities
            """)
        {
            kind, Options.World, Options.Json,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            var rows = Catalogue.Of(parsed.GetValue(kind)!, new Inputs(parsed.GetValue(Options.World)));
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(rows, Json.Options));
            }
            else
            {
                var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("id").AddColumn("name").AddColumn("about");
                foreach (var (id, name, about) in rows)
                {
                    table.AddRow(Markup.Escape(id), Markup.Escape(name), Markup.Escape(about));
                }

                AnsiConsole.Write(table);
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }
}
