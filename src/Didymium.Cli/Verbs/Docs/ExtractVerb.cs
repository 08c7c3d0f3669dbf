using System.CommandLine;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Reading;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs extract</c>: claims of a text, without a ledger.</summary>
internal static class ExtractVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "JSON Lines of {\"id\",\"lang\",\"text\"}, or a plain text; - for standard input." };
        var output = new Option<string?>("--out") { Description = "File to write; standard output when left out." };
        var command = new Command(
            "extract",
            """
            Reads typed claims out of texts and writes a line {"id","claims":[…]} for each, without a ledger.

              didymium docs extract texts.jsonl --out claims.jsonl
              echo "Lynas produced 1,677 t of NdPr oxide in the quarter." | didymium docs extract -
            """)
        {
            file, output,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(false, () =>
        {
            var name = parsed.GetValue(file)!;
            if (name != "-" && !File.Exists(name))
            {
                throw new UserErrorException($"there is no file {name}. Give a file of JSON Lines or text, or - for standard input.");
            }

            using var input = name == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(name);
            var extractor = new Extractor(Gazetteer.Shipped);
            var label = name == "-" ? "text" : Path.GetFileName(name);
            if (parsed.GetValue(output) is { } path)
            {
                WholeFile.Write(path, writer => extractor.Run(input, label, writer));
            }
            else
            {
                using var writer = new StreamWriter(Console.OpenStandardOutput());
                extractor.Run(input, label, writer);
            }

            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }
}
