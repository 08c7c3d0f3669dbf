using System.CommandLine;
using Didymium.Chain.Scenarios.Writing;
using Didymium.Evidence.Events;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Library;

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
            var (world, scenario) = new Inputs(parsed.GetValue(Options.World)).Load(parsed.GetValue(extends)!, []);
            var maker = new EventMaker(world, desk.Gazetteer.Entity, scenario);
            var made = desk.Ledger.Claims(new ClaimFilter { CurrentOnly = true }).Select(claim => maker.Make(claim, desk.Ledger.Document(claim.Document)?.Published)).ToList();
            var name = parsed.GetValue(id)!;
            var file = AcceptedScenario.Of(name, $"Accepted claims of {Path.GetFileName(desk.Ledger.Path)}", scenario.Id, made, new LedgerClaims(desk.Ledger).VerdictOn);
            if (file.Events.IsEmpty && file.Overrides.IsEmpty)
            {
                throw new UserErrorException("no accepted claim gives an event. Review claims with: didymium docs review DOCUMENT.");
            }

            Directory.CreateDirectory(parsed.GetValue(folder)!);
            Console.Out.WriteLine($"wrote {await ScenarioWriter.WriteAsync(file, parsed.GetValue(folder)!, cancellation)}: {file.Events.Length} {(file.Events.Length == 1 ? "event" : "events")}, {file.Overrides.Length} {(file.Overrides.Length == 1 ? "number" : "numbers")}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
