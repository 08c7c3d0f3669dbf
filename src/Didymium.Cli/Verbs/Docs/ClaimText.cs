using System.Globalization;
using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;
using Didymium.Evidence.Ledger;
using Spectre.Console;

namespace Didymium.Cli.Verbs.Docs;

/// <summary>How documents and claims are written in the terminal. All text of documents is escaped, and control characters are left out.</summary>
internal static class ClaimText
{
    public static string Safe(string text) => Markup.Escape(Plain(text));

    /// <summary>Text without characters that steer a terminal or turn the direction of writing.</summary>
    public static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069')));

    public static void Write(Document document, Outline? outline, Gazetteer gazetteer)
    {
        AnsiConsole.MarkupLine($"[bold]{Safe(document.Title)}[/]");
        var outlet = gazetteer.Publisher(document.Publisher);
        var name = outlet is { NameZh.Length: > 0 } && outlet.NameZh != document.Publisher ? $"{document.Publisher} ({outlet.NameZh})" : document.Publisher;
        AnsiConsole.MarkupLine(Safe($"{(name.Length > 0 ? name : "publisher unknown")} · {Keys.Of(document.SourceClass).Replace('_', ' ')} · {document.Published?.Text ?? "no date"} · {document.Language} · {document.Id}"));
        if (document.Origin != document.Id)
        {
            AnsiConsole.MarkupLine(Safe($"repeats {document.Origin}"));
        }

        if (outline is null)
        {
            return;
        }

        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLine($"[bold]Core viewpoint[/]{(outline.Printed ? string.Empty : " [dim](sentences we chose)[/]")}");
        foreach (var point in outline.CoreViewpoint)
        {
            AnsiConsole.MarkupLine(Safe($"  {point.Text} {Cited(point)}"));
        }

        foreach (var group in outline.Groups)
        {
            AnsiConsole.MarkupLine($"[bold]{Safe(group.Title)}[/]");
            foreach (var point in group.Points)
            {
                AnsiConsole.MarkupLine(Safe($"  - {point.Text} {Cited(point)}"));
            }
        }
    }

    public static void Write(Claim claim, Document document, EvidenceLedger ledger, Gazetteer gazetteer)
    {
        AnsiConsole.MarkupLine($"[bold]{Safe(claim.Id)}[/]  {Safe(Headline(claim, gazetteer))}");
        AnsiConsole.MarkupLine($"  [dim]{Safe($"“{claim.Quote}”")}[/]");
        var checks = ledger.Checks(claim.Id);
        foreach (var check in checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Warning))
        {
            AnsiConsole.MarkupLine($"  [{(check.Outcome == CheckOutcome.Failed ? "red" : "yellow")}]{Safe(Keys.Of(check.Outcome))} {Safe(check.Check)}[/]: {Safe(check.Message)}");
        }

        var passed = checks.Where(check => check.Outcome == CheckOutcome.Passed).Select(check => check.Check).ToList();
        var open = checks.Where(check => check.Outcome == CheckOutcome.NotRun && Checker.Applies(check)).Select(check => check.Check).ToList();
        AnsiConsole.MarkupLine(Safe($"  passed: {(passed.Count > 0 ? string.Join(", ", passed) : "none")}{(open.Count > 0 ? $"; could not be run: {string.Join(", ", open)}" : string.Empty)}"));
        if (ledger.Assessment(claim.Id) is { } scores)
        {
            AnsiConsole.MarkupLine(Safe(string.Create(CultureInfo.InvariantCulture, $"  read right {scores.Extraction:0.00} · said so {scores.Attribution:0.00} · is so {scores.Credibility:0.00}{(scores.Execution is { } e ? $" · will happen {e:0.00}" : string.Empty)}. {scores.Why}")));
        }

        var decision = ledger.LatestDecision(claim.Id);
        AnsiConsole.MarkupLine($"  [blue]verdict[/]: {Safe(ReviewRules.Rule(claim, document, checks, decision, gazetteer.Entity).Reason)}");
    }

    /// <summary>A claim in a line: type, subject, status, figures, time.</summary>
    public static string Headline(Claim claim, Gazetteer gazetteer)
    {
        var entity = gazetteer.Entity(claim.SubjectEntity);
        var subject = entity is null || string.Equals(entity.Name, claim.Subject, StringComparison.OrdinalIgnoreCase) ? claim.Subject : $"{claim.Subject} ({entity.Name})";
        var status = claim.Status == ClaimStatus.None ? string.Empty : $" · {Keys.Of(claim.Status).Replace('_', ' ')}";
        var not = claim.Polarity == Polarity.Negative ? " · NOT" : string.Empty;
        var figures = claim.Quantities.Count == 0 ? string.Empty : $" · {string.Join("; ", claim.Quantities.Select(Figure))}";
        var time = claim.Time is null ? string.Empty : $" · {claim.Time.Iso}";
        return $"{Keys.Of(claim.Type).Replace('_', ' ')} · {subject}{status}{not} · {Keys.Of(claim.Modality)}{figures}{time}";
    }

    private static string Figure(Quantity quantity)
    {
        var bound = quantity.Approximator == Approximator.None ? string.Empty : $"{Keys.Of(quantity.Approximator).Replace('_', ' ')} ";
        var number = quantity.Min is { } min && quantity.Max is { } max && max > min ? $"{Number(min)}–{Number(max)}" : Number(quantity.Likely);
        var basis = quantity.Basis is QuantityBasis.None or QuantityBasis.Money or QuantityBasis.Share ? string.Empty : $" {Keys.Of(quantity.Basis).Replace('_', ' ')}";
        var rate = quantity.Rate == QuantityRate.None ? string.Empty : $" {Keys.Of(quantity.Rate).Replace('_', ' ')}";
        return $"{bound}{number} {(quantity.Unit == Units.Percent ? "%" : quantity.Unit)}{basis}{rate}";
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) < 100 ? "0.##" : "N0", CultureInfo.InvariantCulture);

    private static string Cited(OutlinePoint point) => string.Concat(point.Paragraphs.Select(paragraph => $"[{paragraph.ToString(CultureInfo.InvariantCulture)}]"));
}
