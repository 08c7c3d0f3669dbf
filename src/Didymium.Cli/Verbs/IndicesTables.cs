using System.Globalization;
using Didymium.Analysis.Indices;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary>Indices as tables for the terminal.</summary>
internal static class IndicesTables
{
    private const string None = "–";

    public static void Write(IndexReport report)
    {
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Concentration and risk in {report.Year}, {report.Scenario}"));
        if (!report.Goods.IsEmpty)
        {
            Concentration("production", [.. report.Goods.Select(g => (g.Good, g))]);
            Importers("stage or product", [.. report.Goods.Select(g => (g.Good, g))]);
        }

        if (!report.Elements.IsEmpty)
        {
            Concentration("separated oxide", [.. report.Elements.Select(e => (e.Element, e.Processing))]);
            EuRisk(report.Elements);
            Importers("oxide", [.. report.Elements.Select(e => (e.Element, e.Processing))]);
        }
    }

    public static void Write(IReadOnlyList<EuReproduction> rows)
    {
        AnsiConsole.WriteLine("EU supply risk of 2017; low and high are what the unrounded inputs may give");
        var table = Table("", "GS", "EUS", "EoL", "SI", "score", "low", "high", "published", string.Empty);
        foreach (var row in rows)
        {
            var p = row.Published;
            table.AddRow(
                p.Element,
                Of(p.GlobalConcentration, 1),
                Of(p.EuConcentration, 1),
                Terminal.Percent(p.EndOfLifeInputRate),
                Of(p.Substitution, 1),
                Of(row.Computed, 2),
                Of(row.Low, 2),
                Of(row.High, 2),
                Of(p.Score, 1),
                row.Reproduces switch { true => "reproduced", false => "NOT REPRODUCED", null => "ours" });
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{rows.Count(r => r.Reproduces == true)} of {rows.Count(r => r.Reproduces is not null)} published results are reproduced within the rounding of their inputs.");
    }

    private static void Concentration(string title, IReadOnlyList<(string Name, ConcentrationRow Row)> rows)
    {
        var table = Table(title, "t", "largest", "share", "HHI", "by control", "WGI,t");
        foreach (var (name, row) in rows)
        {
            table.AddRow(Markup.Escape(name), Terminal.Number(row.Tonnes), row.Largest, Share(row.LargestShare), Of(row.HhiByLocation, 2), Of(row.HhiByControl, 2), Of(row.HhiByGovernance, 2));
        }

        AnsiConsole.Write(table);
    }

    private static void EuRisk(IReadOnlyList<ElementRow> elements)
    {
        AnsiConsole.WriteLine("EU supply risk of what is mined, then of oxide: global supply, EU sourcing, reliance");
        var table = Table("", "GS", "EUS", "IR", "score", "GS", "EUS", "IR", "score", "riskier");
        foreach (var element in elements)
        {
            table.AddRow([element.Element, .. Cells(element.ExtractionRisk), .. Cells(element.ProcessingRisk), Of(element.Score, 1)]);
        }

        AnsiConsole.Write(table);
    }

    private static string[] Cells(EuSupplyRisk? risk) => risk is { } r
        ? [Of(r.GlobalConcentration, 1), Of(r.EuConcentration, 1), Terminal.Percent(r.ImportReliance), Of(r.Score, 1)]
        : [None, None, None, None];

    private static void Importers(string title, IReadOnlyList<(string Name, ConcentrationRow Row)> rows)
    {
        if (rows[0].Row.Importers.IsEmpty)
        {
            return;
        }

        AnsiConsole.WriteLine("Import reliance, and GeoPolRisk after the stroke");
        var table = Table(title, [.. rows[0].Row.Importers.Select(i => i.Importer)]);
        foreach (var (name, row) in rows)
        {
            table.AddRow([name, .. row.Importers.Select(i => $"{Share(i.ImportReliance)} / {Of(i.GeoPolRisk, 2)}")]);
        }

        AnsiConsole.Write(table);
    }

    private static Table Table(string first, params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(Markup.Escape(first)).NoWrap());
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        }

        return table;
    }

    private static string Share(double? value) => value is { } v ? Terminal.Percent(v) : None;

    private static string Of(double? value, int decimals) => value is { } v ? v.ToString("F" + decimals, CultureInfo.InvariantCulture) : None;
}
