using System.CommandLine;
using Didymium.Evidence.Exchange;

namespace Didymium.Cli.Verbs.Docs;

/// <summary><c>docs export</c> and <c>docs import</c>.</summary>
internal static class ExchangeVerbs
{
    public static Command Export()
    {
        var file = new Argument<string>("file") { Description = "File to write." };
        var form = new Option<string>("--format") { Description = "jsonl: everything; claimreview: claims as schema.org ClaimReview; prov: provenance as W3C PROV-JSON.", DefaultValueFactory = _ => "jsonl" };
        form.AcceptOnlyFromAmong("jsonl", "claimreview", "prov");
        var backup = new Option<bool>("--backup") { Description = "With the whole text of every document, for yourself; without it only as much text as each document's rights allow." };
        var command = new Command("export", "Writes the ledger as JSON Lines, its claims as ClaimReview, or their provenance as PROV-JSON.") { file, form, backup, DocsOptions.Ledger, DocsOptions.Empty, Options.World };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(false, () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var path = parsed.GetValue(file)!;
            switch (parsed.GetValue(form))
            {
                case "claimreview":
                    WholeFile.Write(path, writer => writer.WriteLine(ClaimReviewExport.Of(desk.Ledger)));
                    break;
                case "prov":
                    WholeFile.Write(path, writer => writer.WriteLine(ProvExport.Of(desk.Ledger)));
                    break;
                default:
                    LedgerExport.WriteFile(desk.Ledger, path, parsed.GetValue(backup) ? ExportPurpose.Backup : ExportPurpose.Share);
                    break;
            }

            Console.Out.WriteLine($"wrote {path}");
            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }

    public static Command Import()
    {
        var file = new Argument<string>("file") { Description = "JSON Lines that docs export wrote." };
        var command = new Command("import", "Adds the records of an exported ledger; all of them or, when one is faulty, none.") { file, DocsOptions.Ledger, DocsOptions.Empty, Options.World };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(false, () =>
        {
            using var desk = Desk.Open(parsed.GetValue(DocsOptions.Ledger)!, parsed.GetValue(DocsOptions.Empty), parsed.GetValue(Options.World), cancellation);
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new UserErrorException($"there is no file {path}.");
            }

            var summary = LedgerImport.ReadFile(desk.Ledger, path);
            Console.Out.WriteLine($"{summary.Lines} lines: {summary.Documents} documents, {summary.Claims} claims, {summary.Decisions} decisions new");
            return Task.FromResult(ExitCodes.Done);
        }));
        return command;
    }
}
