using System.Globalization;
using Didymium.Analysis.Stress;
using Didymium.Chain.Wording;
using Didymium.Market.Stress;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary>The ranking that a stress test ends with.</summary>
internal static class StressSummary
{
    public static void Write(StressRun run, string folder, int top, double solved, double total)
    {
        var console = AnsiConsole.Console;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{Names.Scenario(run.Scenario)}[/], out for {run.Period}: {run.Results.Length} cases, the worst by risk exposure");
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("#").RightAligned()).AddColumn("taken out");
        foreach (var head in new[] { "lost, M USD", "exposure, M USD", "magnets unserved", "Dy outside", "magnets outside", "stocks last, d", "back, d", "others, d" })
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        var rank = 0;
        foreach (var r in StressRanking.ByExposure(run).Where(r => r.Case.Kind != StressKind.Pair).Take(top))
        {
            table.AddRow(
                $"{++rank}",
                Markup.Escape(r.Case.Name),
                Terminal.Number(r.WelfareLostMillionUsd),
                Terminal.Number(r.ExposureMillionUsd),
                r.UnservedShare.ToString("P1", CultureInfo.InvariantCulture),
                Rise(r, p => p.Product == "ox-dy"),
                Rise(r, p => p.Product.StartsWith("mag-", StringComparison.Ordinal)),
                r.SurviveDays is { } days ? days.ToString("0", CultureInfo.InvariantCulture) : "–",
                r.Recovery.BackDays.ToString("0", CultureInfo.InvariantCulture),
                r.Recovery.ReplacedDays.ToString("0", CultureInfo.InvariantCulture));
        }

        console.Write(table);
        WritePairs(console, run, top);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{solved - run.CaseSeconds:N1} s to read and to run up to {run.Period}, {run.CaseSeconds:N1} s for the cases ({run.Threads} solvers), {total - solved:N1} s to write.");
        console.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
    }

    private static void WritePairs(IAnsiConsole console, StressRun run, int top)
    {
        var pairs = StressRanking.ByExposure(run, StressKind.Pair);
        if (pairs.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("two at once").AddColumn(new TableColumn("lost, M USD").RightAligned()).AddColumn(new TableColumn("beyond the sum").RightAligned());
        foreach (var r in pairs.Take(top))
        {
            table.AddRow(Markup.Escape(r.Case.Name), Terminal.Number(r.WelfareLostMillionUsd), StressRanking.Beyond(run, r) is { } beyond ? Terminal.Number(beyond) : "–");
        }

        console.Write(table);
    }

    // Of the product whose rise costs most among those asked for.
    private static string Rise(StressResult result, Func<StressPrice, bool> which) =>
        result.Prices.Where(which).MaxBy(p => p.DearerMillionUsd) is { Outside: { } now, OutsideBase: > 0 and var before }
            ? $"×{(now / before).ToString("0.0", CultureInfo.InvariantCulture)}"
            : "–";
}
