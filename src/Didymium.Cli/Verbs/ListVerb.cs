using System.CommandLine;
using System.Text.Json;
using Didymium.Chain.Facilities;
using Didymium.Chain.Reading;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary><c>list</c>: what there is to name.</summary>
internal static class ListVerb
{
    private static readonly string[] Kinds = ["scenarios", "facilities", "deposits", "products", "regions", "uses", "sources"];

    public static Command Build()
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", Kinds) + ".", DefaultValueFactory = _ => "scenarios" };
        kind.AcceptOnlyFromAmong(Kinds);
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
            var rows = Rows(parsed.GetValue(kind)!, new Inputs(parsed.GetValue(Options.World)));
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(rows.Select(r => new { id = r.Id, name = r.Name, about = r.About }), Json.Options));
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

    private static List<(string Id, string Name, string About)> Rows(string kind, Inputs inputs)
    {
        if (kind == "scenarios")
        {
            return [.. ScenarioReader.List(inputs.Scenarios).Select(id =>
            {
                var read = ScenarioReader.Read(inputs.Scenarios, id);
                return read.Value is { } s ? (id, s.Name, s.Description.Trim()) : throw new FaultyInputException(read.Faults);
            })];
        }

        var world = WorldReader.Read(inputs.World);
        if (world.Value is not { } w || !world.Success)
        {
            throw new FaultyInputException(world.Faults);
        }

        return kind switch
        {
            "facilities" => [.. w.Facilities.Select(f => (f.Id, f.Name, $"{Stages.Key(f.Stage)}, {f.Region}, {f.Status}"))],
            "deposits" => [.. w.Deposits.Values.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => (d.Id, d.Name, $"{d.OreClass}, {d.Region}"))],
            "products" => [.. w.Products.Values.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => (p.Id, p.Name, p.Stage.ToString()))],
            "regions" => [.. w.Regions.Values.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => (r.Id, r.Name, string.Join(' ', r.Blocs)))],
            "uses" => [.. w.Demands.Select(d => d.Use).DistinctBy(u => u.Id).OrderBy(u => u.Id, StringComparer.Ordinal).Select(u => (u.Id, u.Name, u.Family))],
            _ => [.. w.Sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => (s.Id, s.Title, s.Date))],
        };
    }
}
