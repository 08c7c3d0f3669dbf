using System.CommandLine;
using System.Text.Json;
using Didymium.Analysis.Tracing;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;
using Spectre.Console;
using Run = Didymium.Market.Results.Run;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs show</c>: a document with its claims, or a claim with its rivals and every number that rests on it.</summary>
internal static class ShowVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("id") { Description = "A document, a sentence or a claim; the first characters of its id are enough." };
        var scenario = new Option<string>("--scenario") { Description = "Scenario of the run whose numbers are looked through for what rests on it: an id or a file.", DefaultValueFactory = _ => Desk.Base };
        var command = new Command(
            "show",
            """
            Shows a document (in brief, with its claims), or a claim (with its checks, rivals, decisions and every number that rests on it).

              didymium docs show d-3k
              didymium docs show d-3kfz0c5m8q2a.p4.s1
              didymium docs show c-9w --scenario accepted.yaml
            """)
        {
            id, scenario, DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var wanted = parsed.GetValue(id)!;
            var json = parsed.GetValue(Options.Json);
            Run Model() => desk.RunOf(parsed.GetValue(scenario)!, cancellation);
            if (desk.Ledger.Passage(wanted) is { } passage)
            {
                Show(passage, desk, Model(), json);
                return Task.FromResult(ExitCodes.Done);
            }

            var (document, claims) = desk.Claims(wanted);
            if (claims.Count == 1 && claims[0].Id != document.Id && claims[0].Id.StartsWith(wanted, StringComparison.Ordinal))
            {
                Show(claims[0], document, desk, Model(), json);
            }
            else if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(DocumentShape.Of(document, desk), Json.Options));
            }
            else
            {
                Write(document, desk);
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    /// <summary>A document in brief with its claims.</summary>
    public static void Write(Document document, Desk desk)
    {
        ClaimText.Write(document, desk.Ledger, desk.Gazetteer);
        var claims = desk.Ledger.Claims(new ClaimFilter { Document = document.Id, CurrentOnly = true });
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLine($"[bold]{claims.Count} {(claims.Count == 1 ? "claim" : "claims")}[/]");
        foreach (var claim in claims)
        {
            ClaimText.Write(claim, document, desk.Ledger, desk.Gazetteer);
        }
    }

    private static void Show(Passage passage, Desk desk, Run run, bool json)
    {
        var document = desk.Ledger.Document(passage.Document)!;
        var claims = desk.Ledger.Claims(new ClaimFilter { Passage = passage.Id });
        var uses = EvidenceUses.Of(run, passage, document, claims);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new { passage, claims = claims.Select(claim => ClaimShape.Of(claim, document, desk)), rests_on_it = uses }, Json.Options));
            return;
        }

        HangingText.Write($"[dim]{ClaimText.Safe($"{document.Title}, paragraph {passage.Paragraph}, sentence {passage.Sentence}")}[/]");
        HangingText.Write(ClaimText.Safe(passage.Text));
        foreach (var claim in claims)
        {
            ClaimText.Write(claim, document, desk.Ledger, desk.Gazetteer);
        }

        WriteUses(uses);
    }

    private static void Show(Claim claim, Document document, Desk desk, Run run, bool json)
    {
        var shape = ClaimDetailShape.Of(claim, document, desk, run);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(shape, Json.Options));
            return;
        }

        HangingText.Write($"[dim]{ClaimText.Safe($"{document.Title} · {(document.Publisher.Length > 0 ? document.Publisher : "publisher unknown")} · {ClaimText.When(document.Published) ?? "no date"} · {document.Id}")}[/]");
        ClaimText.Write(claim, document, desk.Ledger, desk.Gazetteer);
        WriteRivals(claim, desk);
        foreach (var decision in desk.Ledger.Decisions(claim.Id))
        {
            HangingText.Write(ClaimText.Safe($"  {decision.At:yyyy-MM-dd} {Keys.Of(decision.Verdict)} by {decision.Reviewer}: {decision.Reason}"), 4);
        }

        WriteUses(shape.RestsOnIt);
    }

    /// <summary>Claims that answer the same question otherwise.</summary>
    public static void WriteRivals(Claim claim, Desk desk)
    {
        foreach (var conflict in desk.Ledger.Conflicts(claim.Id))
        {
            HangingText.Write($"  [yellow]{ClaimText.Safe(conflict.Question)}[/] ({ClaimText.Safe(Keys.Of(conflict.Kind))}) {ClaimText.Safe(conflict.Explanation)}", 4);
            foreach (var rival in conflict.Claims.Where(id => id != claim.Id).Select(desk.Ledger.Claim).OfType<Claim>())
            {
                HangingText.Write(ClaimText.Safe($"    {rival.Id}  {ClaimText.Headline(rival, desk.Gazetteer)}"), 6);
            }
        }
    }

    private static void WriteUses(IReadOnlyList<EvidenceUse> uses)
    {
        AnsiConsole.MarkupLine($"[bold]What rests on it[/]: {(uses.Count == 0 ? "nothing yet" : $"{uses.Count}")}");
        foreach (var use in uses)
        {
            HangingText.Write($"  - {ClaimText.Safe(use.Words)}", 4);
        }
    }
}
