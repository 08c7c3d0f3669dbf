using System.CommandLine;
using System.Text.Json;
using Didymium.Evidence.Ledger;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs list</c>: documents, newest first.</summary>
internal static class DocumentsVerb
{
    public static Command Build()
    {
        var command = new Command("list", "Lists the documents of the ledger, newest first.") { DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Json };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var documents = desk.Ledger.Documents(DocumentFilter.All);
            if (parsed.GetValue(Options.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(documents.Select(ListedDocumentShape.Of), Json.Options));
            }
            else
            {
                foreach (var d in documents)
                {
                    Console.Out.WriteLine($"{d.Id}  {d.Published?.Text[..Math.Min(10, d.Published.Text.Length)],-10}  {d.Language}  {ClaimText.Plain(d.Title)}{(d.Publisher.Length > 0 ? $" ({ClaimText.Plain(d.Publisher)})" : string.Empty)}{(d.Origin != d.Id ? $"  repeats {d.Origin}" : string.Empty)}");
                }
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }
}
