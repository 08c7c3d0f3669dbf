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
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Concentration and risk in {report.Year}, {report.Scenario}. HHI from 0 to 1; HHI_WGI,t from 0 to about 10."));
        if (!report.Goods.IsEmpty)
        {
            Concentration("production", [.. report.Goods.Select(g => (g.Good, g))]);
            Importers("import reliance (GeoPolRisk)", [.. report.Goods.Select(g => (g.Good, g))]);
        }

        if (!report.Elements.IsEmpty)
        {
            Concentration("separated oxide", [.. report.Elements.Select(e => (e.Element, e.Processing))]);
            EuRisk(report);
            Importers("import reliance (GeoPolRisk), oxide", [.. report.Elements.Select(e => (e.Element, e.Processing))]);
        }
    }

    public static void Write(IReadOnlyList<EuReproduction> rows)
    {
        var table = Table("2017", "group", "HHI_WGI,t global", "HHI_WGI,t EU", "EoL-RIR", "SI_SR", "computed", "from rounded", "published", string.Empty);
        foreach (var row in rows)
        {
            var p = row.Published;
            table.AddRow(
                p.Element,
                p.Group,
                Of(p.GlobalConcentration, 1),
                Of(p.EuConcentration, 1),
                Terminal.Percent(p.EndOfLifeInputRate),
                Of(p.Substitution, 1),
                Of(row.Computed, 2),
                $"{Of(row.Low, 2)}–{Of(row.High, 2)}",
                Of(p.Score, 1),
                row.Reproduces switch { true => "reproduced", false => "NOT REPRODUCED", null => "our computation" });
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{rows.Count(r => r.Reproduces == true)} of {rows.Count(r => r.Reproduces is not null)} published results are reproduced within the rounding of their inputs.");
    }

    private static void Concentration(string title, IReadOnlyList<(string Name, ConcentrationRow Row)> rows)
    {
        var table = Table(title, "t", "largest", "share", "HHI location", "HHI control", "HHI_WGI,t");
        foreach (var (name, row) in rows)
        {
            table.AddRow(name, Terminal.Number(row.Tonnes), row.Largest, Share(row.LargestShare), Of(row.HhiByLocation, 2), Of(row.HhiByControl, 2), Of(row.HhiByGovernance, 2));
        }

        AnsiConsole.Write(table);
    }

    private static void EuRisk(IndexReport report)
    {
        var table = Table("EU supply risk", "mined: global", "EU", "IR", "score", "oxide: global", "EU", "IR", "score", "riskier");
        foreach (var element in report.Elements)
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
        var table = Table(title, [.. rows[0].Row.Importers.Select(i => i.Importer)]);
        foreach (var (name, row) in rows)
        {
            table.AddRow([name, .. row.Importers.Select(i => $"{Share(i.ImportReliance)} ({Of(i.GeoPolRisk, 2)})")]);
        }

        AnsiConsole.Write(table);
    }

    private static Table Table(string first, params string[] heads)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Markup.Escape(first));
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(Markup.Escape(head)).RightAligned());
        }

        return table;
    }

    private static string Share(double? value) => value is { } v ? Terminal.Percent(v) : None;

    private static string Of(double? value, int decimals) => value is { } v ? v.ToString("F" + decimals, CultureInfo.InvariantCulture) : None;
}
