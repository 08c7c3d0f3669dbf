using System.CommandLine;
using Didymium.Evidence.Proposals;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs propose</c>: an optional language model proposes claims and translations; nothing of it is believed without its quote, the checks and a review.</summary>
internal static class ProposeVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("document") { Description = "A document." };
        var translate = new Option<bool>("--translate") { Description = "Ask for an English rendering instead of claims." };
        var command = new Command(
            "propose",
            $"""
            Asks a language model for claims in a document, or for a rendering of it. Off unless {ModelOptions.EndpointVariable} and {ModelOptions.ModelVariable} are set (any endpoint that
            speaks the OpenAI protocol; the key, if one is needed, in DIDYMIUM_MODEL_KEY). The text of the document is sent there. A proposal without a verbatim quote is refused.

              didymium docs propose d-3k
              didymium docs propose d-3k --translate
            """)
        {
            id, translate, DocsOptions.Ledger, DocsOptions.Empty, Options.World,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(false, async () =>
        {
            var options = ModelOptions.FromEnvironment()
                ?? throw new UserErrorException($"no model is configured, and none is needed. To use one, set {ModelOptions.EndpointVariable} (an address) and {ModelOptions.ModelVariable} (its name).");
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var (document, claims) = desk.Claims(parsed.GetValue(id)!);
            var passages = desk.Ledger.Passages(document.Id);
            using var client = ModelClient.Create(options);
            return parsed.GetValue(translate)
                ? Say(desk, await new Translator(client, options).TranslateAsync(document, passages, cancellationToken: cancellation))
                : Say(desk, await new ClaimProposer(client, options, desk.Gazetteer).ProposeAsync(document, passages, claims, cancellation));
        }));
        return command;
    }

    private static int Say(Desk desk, ProposalReport report)
    {
        var added = report.Save(desk.Ledger);
        desk.Examine(report.Claims);
        Console.Out.WriteLine($"{report.Model}, prompt {report.PromptVersion}: {report.CharactersSent} characters sent in {report.Requests} requests; {added} claims to review, {report.Refused.Count()} refused{Left(report.SentencesLeftOut)}");
        foreach (var refused in report.Refused)
        {
            Console.Out.WriteLine($"  refused: {ClaimText.Plain(refused.Refusal)}");
        }

        return End(report.Failure);
    }

    private static int Say(Desk desk, TranslationReport report)
    {
        var added = report.Save(desk.Ledger);
        Console.Out.WriteLine($"{report.Model}, prompt {report.PromptVersion}: {report.CharactersSent} characters sent in {report.Requests} requests; {added} sentences rendered by machine, {report.Refusals.Count} refused{Left(report.SentencesLeftOut)}");
        return End(report.Failure);
    }

    private static string Left(int sentences) => sentences > 0 ? $"; {sentences} sentences not sent" : string.Empty;

    private static int End(string failure)
    {
        if (failure.Length > 0)
        {
            Console.Error.WriteLine(ClaimText.Plain(failure));
        }

        return failure.Length > 0 ? ExitCodes.WrongInput : ExitCodes.Done;
    }
}
