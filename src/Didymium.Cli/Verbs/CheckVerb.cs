using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Didymium.Analysis;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Cli.Verbs.Docs;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Events;
using Didymium.Evidence.Library;
using Didymium.Market;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary><c>check</c>: is the data right, how well is it known, and does the base year fit?</summary>
internal static class CheckVerb
{
    public static Command Build()
    {
        var scenarios = new Argument<string[]>("scenario") { Description = "Scenario files of your own to check as well.", Arity = ArgumentArity.ZeroOrMore };
        Options.NotAnOption(scenarios);
        var fit = new Option<bool>("--fit") { Description = "Run the base year and hold it against what was observed." };
        var command = new Command(
            "check",
            """
            Checks the world and all scenarios, lists every fault at once, and counts how well the numbers are known.

              didymium check
              didymium check --fit
              didymium check --world my-world --json
              didymium check accepted.yaml
            """)
        {
            scenarios, fit, DocsOptions.Existing, Options.World, Options.Json,
        };
        command.SetAction((parsed, cancellation) => Guard.RunAsync(parsed.GetValue(Options.Json), () =>
        {
            var inputs = new Inputs(parsed.GetValue(Options.World));
            var json = parsed.GetValue(Options.Json);
            var faults = inputs.AllFaults(out var world);
            if (world is not null && parsed.GetValue(Options.World) is null)
            {
                faults = [.. faults, .. GazetteerReader.Read(Gazetteer.ShippedFiles, world).Faults];
            }

            if (faults.Count > 0)
            {
                throw new FaultyInputException(faults);
            }

            CheckCitations(inputs, world!, parsed.GetValue(scenarios) ?? [], parsed.GetValue(DocsOptions.Existing));

            var counts = QualityCount.Of(world!);
            IReadOnlyList<FitRow> rows = [];
            if (parsed.GetValue(fit))
            {
                var (baseWorld, scenario) = inputs.Load("base", []);
                rows = FitTable.Build(MarketEngine.Execute(baseWorld, scenario, new RunOptions { LastYear = baseWorld.BaseYear }, null, cancellation));
            }

            if (json)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new DataCheckShape([], counts, rows, world!.DatasetHash), Json.Options));
            }
            else
            {
                Print(counts);
                if (rows.Count > 0)
                {
                    Print(rows);
                }
            }

            return Task.FromResult(rows.All(r => r.Passes) ? ExitCodes.Done : ExitCodes.WrongInput);
        }));
        return command;
    }

    /// <summary>Numbers and events may cite claims that were accepted only.</summary>
    private static void CheckCitations(Inputs inputs, World world, string[] own, string? path)
    {
        using var ledger = Desk.Existing(path);
        Verdict? VerdictOn(string id) => ledger is null ? null : new LedgerClaims(ledger).VerdictOn(id);
        var found = new List<UnacceptedCitation>(EvidenceRules.Unaccepted(null, world, VerdictOn));
        foreach (var scenario in ScenarioReader.List(inputs.Scenarios).Concat(own))
        {
            found.AddRange(EvidenceRules.Unaccepted(inputs.Load(scenario, []).Scenario, null, VerdictOn, isBaseCase: scenario == RunVerb.DefaultScenario));
        }

        if (found.Count > 0)
        {
            var missing = ledger is null ? $"{Environment.NewLine}There is no ledger {path} in which claims could be accepted; name one with --db." : string.Empty;
            throw new UserErrorException(string.Join(Environment.NewLine, found.Select(citation => citation.Message + ".").Distinct()) + missing);
        }
    }

    private static void Print(IReadOnlyList<QualityCount> counts)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("table");
        foreach (var head in new[] { "measured", "reported", "estimated", "assumed", "all" })
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        foreach (var c in counts)
        {
            table.AddRow([c.Table, .. Cells(c)]);
        }

        var all = new QualityCount("all", counts.Sum(c => c.Measured), counts.Sum(c => c.Reported), counts.Sum(c => c.Estimated), counts.Sum(c => c.Assumed));
        table.AddRow([all.Table, .. Cells(all)]);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("No fault. Every number has a source or a reason.");
    }

    private static IEnumerable<string> Cells(QualityCount c) =>
        new[] { c.Measured, c.Reported, c.Estimated, c.Assumed, c.Total }.Select(n => n.ToString("N0", CultureInfo.InvariantCulture));

    private static void Print(IReadOnlyList<FitRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("base year").AddColumn("unit");
        foreach (var head in new[] { "observed", "model", "off by", "allowed" })
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        table.AddColumn(string.Empty);
        foreach (var r in rows)
        {
            var points = r.Unit.Contains("pct", StringComparison.Ordinal) || r.Unit.Contains('%', StringComparison.Ordinal) ? " pts" : " %";
            table.AddRow(
                Markup.Escape(r.Name),
                Markup.Escape(r.Unit),
                Terminal.Number(r.Observed),
                Terminal.Number(r.Model),
                r.Deviation.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + points,
                r.Tolerance is { } t ? t.ToString("0.#", CultureInfo.InvariantCulture) + points : "–",
                r.Tolerance is null ? string.Empty : r.Passes ? "fits" : "DOES NOT FIT");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{rows.Count(r => r.Tolerance is not null && r.Passes)} of {rows.Count(r => r.Tolerance is not null)} targets fit.");
    }
}
