using System.Globalization;
using Didymium.Analysis.Attribution;
using Didymium.Chain.Wording;
using Spectre.Console;

namespace Didymium.Cli.Verbs;

/// <summary>An explanation in the terminal: the sum, the price taken apart, the events with their evidence, what binds.</summary>
internal static class ExplanationTables
{
    private const int MostEvents = 15;

    // Events that change the number by less than this fraction of it are counted, not listed.
    private const double Listed = 1e-4;

    public static void Write(Explanation e, string? folder)
    {
        var console = AnsiConsole.Console;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{Capital(e.Question.Words)}: {Number(e.Value)} {e.Question.Unit}[/] in \"{e.Run.Scenario.Id}\"");
        console.Write(Sum(e));
        var way = e.Method == "exact" ? "Shapley values over all coalitions of these groups" : "Shapley values from orders drawn with a fixed seed";
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{way}; {e.Runs} runs; residual {100 * e.RelativeResidual:0.00} %. \"Alone\" and \"last\" are what a group adds first of all and last of all; where they differ, events interact.");
        if (e.Anatomy is { } anatomy)
        {
            console.WriteLine();
            if (anatomy.Way.Length > 1)
            {
                console.Write(Parts("How the price comes about, USD/kg", anatomy.Way, e.Value));
            }

            console.Write(Parts($"In {Region(e, anatomy.Origin)}{(anatomy.Plant.Length > 0 ? $", at {anatomy.Plant}" : string.Empty)}", anatomy.AtPlant, anatomy.OriginUsdPerKg));
            console.Write(Parts("The price followed to the mine", anatomy.ToTheMine, e.Value));
        }

        WriteEvents(console, e);
        if (!e.Limits.IsEmpty)
        {
            console.WriteLine();
            console.MarkupLine("[bold]What binds[/]");
            foreach (var limit in e.Limits)
            {
                console.WriteLine($"- {limit.Words}");
            }
        }

        if (folder is not null)
        {
            console.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
        }
    }

    private static Table Sum(Explanation e)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("part");
        foreach (var head in new[] { e.Question.Unit, "alone", "last" })
        {
            table.AddColumn(new TableColumn(head).RightAligned());
        }

        table.AddRow("the world without the scenario's events", Number(e.Baseline), string.Empty, string.Empty);
        foreach (var g in e.Groups)
        {
            table.AddRow(Markup.Escape(g.Name), Signed(g.Part) + (g.StandardError is { } s ? $" ±{Number(s)}" : string.Empty), Signed(g.Alone), Signed(g.Last));
        }

        return table.AddRow("= all together", Number(e.Baseline + e.Groups.Sum(g => g.Part)), string.Empty, string.Empty);
    }

    private static Table Parts(string title, IReadOnlyList<PricePart> parts, double sum)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Markup.Escape(title)).AddColumn(new TableColumn(string.Empty).RightAligned());
        for (var i = 0; i < parts.Count; i++)
        {
            table.AddRow(Markup.Escape(parts[i].Name), i == 0 ? Number(parts[i].UsdPerKg) : Signed(parts[i].UsdPerKg));
        }

        return table.AddRow("= price", Number(sum));
    }

    private static void WriteEvents(IAnsiConsole console, Explanation e)
    {
        var listed = e.Events.Where(p => Math.Abs(p.Last ?? 0) > Listed * Math.Abs(e.Value) || (!p.IsScaled && Math.Abs(p.Part ?? 0) > Listed * Math.Abs(e.Value))).Take(MostEvents).ToList();
        if (listed.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("event, and who says so");
            table.AddColumn(new TableColumn("if left out").RightAligned()).AddColumn(new TableColumn("part").RightAligned());
            foreach (var p in listed)
            {
                table.AddRow(
                    Markup.Escape($"{p.Event.Id}: {Names.Event(p.Event)} [{string.Join(", ", p.Event.Evidence)}]"),
                    p.Last is { } last ? Signed(-last) : "–",
                    p.Part is { } part ? Signed(part) + (p.IsScaled ? "*" : string.Empty) : "–");
            }

            console.Write(table);
            console.WriteLine("* the group's part divided in proportion to what leaving each event out changes; – where events stand in for each other and it cannot be divided.");
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{e.Events.Length - listed.Count} more events could have acted by then and change next to nothing.");
    }

    private static string Region(Explanation e, string id) => e.Run.World.Regions.TryGetValue(id, out var r) ? r.Name : id;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(double x) => x.ToString(Math.Abs(x) >= 1000 ? "#,0" : Math.Abs(x) >= 100 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Signed(double x) => (x > 0 ? "+" : string.Empty) + Number(x == 0 ? 0 : x);
}
