using System.CommandLine;
using System.Text.Json;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Web;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs add</c>: files, folders, addresses or standard input into the ledger.</summary>
internal static class AddVerb
{
    // Claims are written out in full for so many documents; a folder of hundreds gets a line each.
    private const int InFull = 3;

    public static Command Build()
    {
        var what = new Argument<string[]>("what") { Description = "Files, folders, addresses (https://…), or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var command = new Command(
            "add",
            """
            Reads documents (HTML, PDF, text, Markdown, topic pages, JSON Lines; Chinese and English), and keeps them with their claims, each checked against the model.

              didymium docs add article.html
              didymium docs add notes/ https://example.org/report.pdf
              curl -s https://example.org/page | didymium docs add -
            """)
        {
            what, DocsOptions.Ledger, DocsOptions.Empty, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), async () =>
        {
            var json = parsed.GetValue(Options.Json);
            var refused = new List<string>();
            var documents = new List<IntakeDocument>();
            foreach (var item in parsed.GetValue(what)!.Where(item => item != "-" && !item.Contains("://", StringComparison.Ordinal) && !File.Exists(item) && !Directory.Exists(item)))
            {
                throw new UserErrorException($"there is no file or folder {item}. Give a file, a folder, an address (https://…) or - for standard input.");
            }

            using var fetcher = new Fetcher();
            var source = new IntakeSource(new DocumentReader(Desk.Intake), fetcher);
            foreach (var item in parsed.GetValue(what)!)
            {
                await foreach (var result in source.ReadAsync(item, Console.OpenStandardInput, cancellation))
                {
                    documents.AddRange(result.Documents);
                    refused.AddRange(result.Refusal is { } refusal ? [refusal.Message] : []);
                }
            }

            if (documents.Count == 0)
            {
                // Nothing was read: no ledger is made for it.
                return Refuse(refused, json);
            }

            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var readings = desk.Add(documents, (reading, isNew) =>
            {
                if (!json)
                {
                    Console.Out.WriteLine($"{(isNew ? "added" : "known")} {reading.Document.Id}  {ClaimText.Plain(reading.Document.Title)} ({reading.Claims.Count} {(reading.Claims.Count == 1 ? "claim" : "claims")})");
                }
            });
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new AddedShape([.. readings.Select(reading => DocumentShape.Of(reading.Document, desk))], refused), Json.Options));
            }
            else if (readings.Count <= InFull)
            {
                foreach (var reading in readings)
                {
                    Console.Out.WriteLine();
                    ShowVerb.Write(reading.Document, desk);
                }
            }

            foreach (var notice in documents.SelectMany(document => document.Notices.Select(notice => $"{document.Locator}: {notice}")).Concat(refused))
            {
                Console.Error.WriteLine(ClaimText.Plain(notice));
            }

            return refused.Count > 0 ? ExitCodes.WrongInput : ExitCodes.Done;
        }));
        return command;
    }

    private static int Refuse(List<string> refused, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new AddedShape([], refused), Json.Options));
        }

        foreach (var notice in refused)
        {
            Console.Error.WriteLine(ClaimText.Plain(notice));
        }

        if (refused.Count == 0)
        {
            Console.Error.WriteLine($"There is no document here. Files ending in {string.Join(", ", DocumentReader.Extensions.Select(extension => $".{extension}"))} are read.");
        }

        return ExitCodes.WrongInput;
    }
}
