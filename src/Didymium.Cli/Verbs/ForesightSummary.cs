using System.Globalization;
using Didymium.Analysis;
using Didymium.Market.Results;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary>What a run with perfect foresight ends with: the recursive run beside it.</summary>
internal static class ForesightSummary
{
    public static void Write(Run run)
    {
        var gap = ForesightGap.Of(run);
        var recursive = run.Recursive!;
        var home = run.World.ReferenceRegion;
        var years = new[] { run.FirstYear, (run.FirstYear + run.LastYear) / 2, run.LastYear }.Distinct().ToArray();
        var console = AnsiConsole.Console;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]Worth of foresight[/]: surplus of ${gap.RecursiveMillionUsd / 1000:N2}bn recursive, ${gap.PerfectMillionUsd / 1000:N2}bn perfect, a gap of ${gap.GapMillionUsd / 1000:N2}bn ({gap.Share:P2}), discounted to {run.World.BaseYear}.");
        var table = new Table().Border(TableBorder.Simple).AddColumn("recursive | perfect");
        foreach (var year in years)
        {
            table.AddColumn(new TableColumn(year.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        table.AddColumn(new TableColumn("yearly move").RightAligned());
        foreach (var (product, words) in new[] { ("ox-ndpr", "NdPr oxide, USD/kg"), ("ox-dy", "Dy oxide, USD/kg"), ("ox-tb", "Tb oxide, USD/kg") })
        {
            table.AddRow(
            [
                words,
                .. years.Select(y => $"{Terminal.Price(KeyFigures.Price(recursive, y, product, home) ?? double.NaN)} | {Terminal.Price(KeyFigures.Price(run, y, product, home) ?? double.NaN)}"),
                $"{Terminal.Percent(ForesightGap.YearlyMove(recursive, product, home))} | {Terminal.Percent(ForesightGap.YearlyMove(run, product, home))}",
            ]);
        }

        foreach (var (stage, words) in new[] { ("mined", "China's share: mined"), ("separated", "separated"), ("metal", "metal"), ("magnet", "magnets") })
        {
            table.AddRow(
            [
                words,
                .. years.Select(y => $"{Terminal.Percent(KeyFigures.Share(recursive, y, stage, "location", home))} | {Terminal.Percent(KeyFigures.Share(run, y, stage, "location", home))}"),
                string.Empty,
            ]);
        }

        console.Write(table);
    }
}
