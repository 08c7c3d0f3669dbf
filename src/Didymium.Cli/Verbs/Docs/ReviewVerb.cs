using System.CommandLine;
using System.Text.Json;
using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Spectre.Console;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs review</c>: decide on claims, one by one, with their checks and rivals in view.</summary>
internal static class ReviewVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("id") { Description = "A document or a claim." };
        var verdict = new Option<string?>("--verdict") { Description = $"Decide without being asked: {string.Join(", ", Keys.All<Verdict>())}." };
        var reason = new Option<string?>("--reason") { Description = "Why; required with --verdict." };
        var by = new Option<string?>("--by") { Description = "Who decides; the user's name by default." };
        var again = new Option<DateOnly?>("--review-by") { Description = "When to look again." };
        var command = new Command(
            "review",
            """
            Shows claims with their checks and rival claims, and records a verdict with its reason. Decisions are never edited: a later one takes the earlier one's place.

              didymium docs review d-3k
              didymium docs review c-9w --verdict accept --reason "Filing of the company says the same" --by ana
            """)
        {
            id, verdict, reason, by, again, DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var (document, claims) = desk.Claims(parsed.GetValue(id)!);
            var who = parsed.GetValue(by) ?? Environment.UserName;
            if (Keyword.Find<Verdict>("--verdict", parsed.GetValue(verdict)) is { } decided)
            {
                var claim = claims.Count == 1 ? claims[0] : throw new UserErrorException($"{document.Id} holds {claims.Count} claims; --verdict decides on one: give its id. List them with: didymium docs claims {document.Id}.");
                var decision = Reviewing.Decide(desk, claim, decided, parsed.GetValue(reason) ?? string.Empty, who, parsed.GetValue(again));
                Say(desk, claim, document, decision, parsed.GetValue(Options.Json));
                return Task.FromResult(ExitCodes.Done);
            }

            if (!AnsiConsole.Profile.Capabilities.Interactive)
            {
                throw new UserErrorException("this is not a terminal that can ask. Decide with --verdict and --reason on one claim.");
            }

            foreach (var claim in claims)
            {
                if (!Ask(desk, claim, document, who))
                {
                    break;
                }
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    private static bool Ask(Desk desk, Claim claim, Document document, string who)
    {
        AnsiConsole.WriteLine();
        ClaimText.Write(claim, document, desk.Ledger, desk.Gazetteer);
        ShowVerb.WriteRivals(claim, desk);
        const string Later = "later", Stop = "stop";
        var choice = AnsiConsole.Prompt(new SelectionPrompt<string>().Title("Verdict?").AddChoices([.. Keys.All<Verdict>(), Later, Stop]));
        if (choice is Later or Stop)
        {
            return choice != Stop;
        }

        var reason = AnsiConsole.Prompt(new TextPrompt<string>("Reason:").Validate(text =>
            ReviewRules.Faults(Keys.Find<Verdict>(choice)!.Value, text, who) is [var fault, ..] ? ValidationResult.Error(Markup.Escape(fault)) : ValidationResult.Success()));
        Say(desk, claim, document, Reviewing.Decide(desk, claim, Keys.Find<Verdict>(choice)!.Value, reason, who, null), json: false);
        return true;
    }

    private static void Say(Desk desk, Claim claim, Document document, ReviewDecision decision, bool json)
    {
        var shape = ReviewShape.Of(desk, claim, document, decision);
        Console.Out.WriteLine(json
            ? JsonSerializer.Serialize(shape, Json.Options)
            : $"{shape.Decision}: {shape.Verdict} by {ClaimText.Plain(shape.Reviewer)}. {ClaimText.Plain(shape.Why)}{(shape.Flag is null ? string.Empty : $" {ClaimText.Plain(shape.Flag)}")}");
    }
}
