using System.CommandLine;
using System.Text.Json;
using Didymium.Evidence;
using Didymium.Evidence.Claims;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs claims</c>: claims of a document, or by subject, type and status.</summary>
internal static class ClaimsVerb
{
    public static Command Build()
    {
        var id = new Argument<string?>("document") { Description = "A document; all when left out.", Arity = ArgumentArity.ZeroOrOne };
        var subject = new Option<string?>("--subject") { Description = "What they are about, by any of its names: Beylikova, 贝利科瓦." };
        var type = new Option<string?>("--type") { Description = $"One of {string.Join(", ", Keys.All<ClaimType>())}." };
        var status = new Option<string?>("--status") { Description = $"One of {string.Join(", ", Keys.All<ClaimStatus>())}." };
        var conflicts = new Option<bool>("--conflicts") { Description = "List the questions that claims answer differently instead." };
        var command = new Command(
            "claims",
            """
            Lists claims with their checks, scores and verdicts.

              didymium docs claims d-3k
              didymium docs claims --subject Beylikova --type resource
              didymium docs claims --conflicts
            """)
        {
            id, subject, type, status, conflicts, DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var json = parsed.GetValue(Options.Json);
            if (parsed.GetValue(conflicts))
            {
                WriteConflicts(desk, json);
                return Task.FromResult(ExitCodes.Done);
            }

            var claims = new ClaimQuestion
            {
                Document = parsed.GetValue(id),
                Subject = parsed.GetValue(subject),
                Type = Keyword.Find<ClaimType>("--type", parsed.GetValue(type)),
                Status = Keyword.Find<ClaimStatus>("--status", parsed.GetValue(status)),
            }.Ask(desk);
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(claims.Select(claim => ClaimShape.Of(claim, desk.Ledger.Document(claim.Document)!, desk)), Json.Options));
            }
            else
            {
                foreach (var claim in claims)
                {
                    ClaimText.Write(claim, desk.Ledger.Document(claim.Document)!, desk.Ledger, desk.Gazetteer);
                }

                Console.Out.WriteLine($"{claims.Count} {(claims.Count == 1 ? "claim" : "claims")}");
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static void WriteConflicts(Desk desk, bool json)
    {
        var sets = desk.Ledger.Conflicts();
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(sets.Select(ConflictShape.Of), Json.Options));
            return;
        }

        foreach (var set in sets)
        {
            Console.Out.WriteLine($"{ClaimText.Plain(set.Question)} ({Keys.Of(set.Kind)})");
            Console.Out.WriteLine($"  {ClaimText.Plain(set.Explanation)}");
            foreach (var claim in set.Claims.Select(desk.Ledger.Claim).OfType<Claim>())
            {
                Console.Out.WriteLine($"  {claim.Id}  {ClaimText.Plain(ClaimText.Headline(claim, desk.Gazetteer))}  ({ClaimText.Plain(desk.Ledger.Document(claim.Document)?.Publisher ?? string.Empty)})");
            }
        }
    }
}
