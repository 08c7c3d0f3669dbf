using System.CommandLine;
using Didymium.Chain.Scenarios.Writing;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs scenario</c>: what reviewers have accepted, as a scenario file that the model runs.</summary>
internal static class ScenarioVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("id") { Description = "Id of the scenario; the file is <id>.yaml." };
        var folder = new Option<string>("--out") { Description = "Folder to write it to.", DefaultValueFactory = _ => "." };
        var extends = new Option<string>("--extends") { Description = "Scenario that it extends.", DefaultValueFactory = _ => "base" };
        var command = new Command(
            "scenario",
            """
            Writes the accepted claims as a scenario file: each event cites its claim, and no number is typed again.

              didymium docs scenario accepted
              didymium run accepted.yaml
            """)
        {
            id, folder, extends, DocsOptions.Ledger, DocsOptions.Empty, Options.World,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(false, async () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var extended = new Inputs(parsed.GetValue(Options.World)).Load(parsed.GetValue(extends)!, []);
            var file = AcceptedClaims.Of(desk, parsed.GetValue(id)!, extended).File
                ?? throw new UserErrorException("no accepted claim gives an event. Review claims with: didymium docs review DOCUMENT.");
            Directory.CreateDirectory(parsed.GetValue(folder)!);
            Console.Out.WriteLine($"wrote {await ScenarioWriter.WriteAsync(file, parsed.GetValue(folder)!, cancellation)}: {file.Events.Length} {(file.Events.Length == 1 ? "event" : "events")}, {file.Overrides.Length} {(file.Overrides.Length == 1 ? "number" : "numbers")}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
