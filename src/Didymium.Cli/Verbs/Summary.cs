using System.Globalization;
using Didymium.Analysis;
using Didymium.Chain.Wording;
using Didymium.Market.Results;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary>The few lines that a run ends with.</summary>
internal static class Summary
{
    public static void Write(Run run, string folder, double read, double solved, double total)
    {
        var home = run.World.ReferenceRegion;
        var name = run.World.Regions.TryGetValue(home, out var region) ? region.Name : home;
        var years = Headlines.Years(run);
        var console = AnsiConsole.Console;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{Names.Scenario(run.Scenario)}[/], {run.FirstYear}–{run.LastYear}");
        var shares = new Table().Border(TableBorder.Simple).AddColumn($"{name}'s share");
        foreach (var year in years)
        {
            shares.AddColumn(new TableColumn(year.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        foreach (var (stage, words) in new[] { ("mined", "mined (REO)"), ("separated", "separated (NdPr, Dy, Tb)"), ("metal", "metal"), ("magnet", "magnets") })
        {
            shares.AddRow([words, .. years.Select(y => $"{Terminal.Percent(KeyFigures.Share(run, y, stage, "location", home))} ({Terminal.Percent(KeyFigures.Share(run, y, stage, "control", home))} by control)")]);
        }

        foreach (var (product, words) in new[] { ("ox-ndpr", "NdPr oxide, USD/kg"), ("ox-dy", "Dy oxide, USD/kg"), ("ox-tb", "Tb oxide, USD/kg") })
        {
            shares.AddRow([words, .. years.Select(y => $"{Terminal.Price(KeyFigures.Price(run, y, product, home) ?? double.NaN)} ({Terminal.Price(KeyFigures.PriceOutside(run, y, product, home))} outside)")]);
        }

        console.Write(shares);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{read:N1} s to read, {solved - read:N1} s to solve {run.Years.Count()} years, {total - solved:N1} s to write.");
        console.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
    }
}
