using System.CommandLine;
using System.Text.Json;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Files;
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
            foreach (var item in parsed.GetValue(what)!)
            {
                await ReadAsync(item, documents, refused, cancellation);
            }

            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var fresh = new Dictionary<string, bool>(StringComparer.Ordinal);
            var readings = desk.Add(documents, (reading, isNew) =>
            {
                fresh[reading.Document.Id] = isNew;
                if (!json)
                {
                    Console.Out.WriteLine($"{(isNew ? "added" : "known")} {reading.Document.Id}  {ClaimText.Plain(reading.Document.Title)} ({reading.Claims.Count} claims)");
                }
            });
            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { documents = readings.Select(reading => ShowVerb.Shape(reading.Document, desk)), refused }, Terminal.Json));
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

    private static async Task ReadAsync(string item, List<IntakeDocument> documents, List<string> refused, CancellationToken cancellation)
    {
        var reader = new DocumentReader(Desk.Intake);
        try
        {
            if (item == "-")
            {
                documents.AddRange(await reader.ReadAsync("stdin", Console.OpenStandardInput(), cancellation));
            }
            else if (item.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || item.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            {
                using var fetcher = new Fetcher();
                documents.AddRange(reader.Read(await fetcher.GetDocumentAsync(item, cancellation)));
            }
            else if (Directory.Exists(item))
            {
                var listing = FolderWalk.List(item);
                refused.AddRange(listing.Notices);
                foreach (var file in listing.Files)
                {
                    await ReadFileAsync(reader, file.Path, file.Name, documents, refused, cancellation);
                }
            }
            else if (File.Exists(item))
            {
                await ReadFileAsync(reader, item, Path.GetFileName(item), documents, refused, cancellation);
            }
            else
            {
                throw new UserErrorException($"there is no file or folder {item}. Give a file, a folder, an address (https://…) or - for standard input.");
            }
        }
        catch (IntakeException e)
        {
            refused.Add(e.Message);
        }
    }

    private static async Task ReadFileAsync(DocumentReader reader, string path, string name, List<IntakeDocument> documents, List<string> refused, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            documents.AddRange(await reader.ReadAsync(name, stream, cancellation));
        }
        catch (IntakeException e)
        {
            refused.Add(e.Message);
        }
    }
}
