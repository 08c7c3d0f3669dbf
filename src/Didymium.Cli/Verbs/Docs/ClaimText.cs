using System.Globalization;
using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;
using Didymium.Evidence.Ledger;
using Didymium.Evidence.Proposals;
using Spectre.Console;

namespace Didymium.Cli.Verbs.Docs;

/// <summary>How documents and claims are written in the terminal. All text of documents is escaped, and control characters are left out.</summary>
internal static class ClaimText
{
    public static string Safe(string text) => Markup.Escape(Plain(text));

    /// <summary>Text in one line, without characters that steer a terminal or turn the direction of writing.</summary>
    public static string Plain(string text) => string.Concat(text
        .Select(c => c is '\n' or '\t' ? ' ' : c)
        .Where(c => !char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069')));

    /// <summary>A document in brief; a rendering in English, where there is one, stands under the words it renders and says whose it is.</summary>
    public static void Write(Document document, EvidenceLedger ledger, Gazetteer gazetteer)
    {
        var outline = ledger.Outline(document.Id);
        var renderings = ledger.Translations().ToLookup(translation => translation.Target, StringComparer.Ordinal);
        HangingText.Write($"[bold]{Safe(document.Title)}[/]");
        WriteRendering(renderings[document.Id], 0);
        var outlet = gazetteer.Publisher(document.Publisher);
        var name = outlet is { NameZh.Length: > 0 } && !document.Publisher.Contains(outlet.NameZh, StringComparison.Ordinal) ? $"{document.Publisher} ({outlet.NameZh})" : document.Publisher;
        HangingText.Write(Safe($"{(name.Length > 0 ? name : "publisher unknown")} · {Keys.Of(document.SourceClass).Replace('_', ' ')} · {When(document.Published) ?? "no date"} · {document.Language} · {document.Id}"));
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
            HangingText.Write(Safe($"  {point.Text} {Cited(point)}"), 2);
            WriteRendering(renderings[point.Passage], 2);
        }

        foreach (var group in outline.Groups)
        {
            AnsiConsole.MarkupLine($"[bold]{Safe(group.Title)}[/]");
            foreach (var point in group.Points)
            {
                HangingText.Write(Safe($"  - {point.Text} {Cited(point)}"), 4);
                WriteRendering(renderings[point.Passage], 4);
            }
        }
    }

    private static void WriteRendering(IEnumerable<Translation> renderings, int indent)
    {
        if (renderings.LastOrDefault() is { } rendering)
        {
            var whose = Translator.IsMachineMade(rendering) ? $"rendered by a machine, {rendering.By}" : $"rendered by {rendering.By}";
            HangingText.Write($"{new string(' ', indent)}[dim italic]{Safe($"{rendering.Text} ({whose})")}[/]", indent);
        }
    }

    public static void Write(Claim claim, Document document, EvidenceLedger ledger, Gazetteer gazetteer)
    {
        HangingText.Write($"[bold]{Safe(claim.Id)}[/]  {Safe(Headline(claim, gazetteer))}", 2);
        HangingText.Write($"  [dim]{Safe($"“{claim.Quote}”")}[/]", 2);
        var checks = ledger.Checks(claim.Id);
        foreach (var check in checks.Where(check => check.Outcome is CheckOutcome.Failed or CheckOutcome.Warning))
        {
            HangingText.Write($"  [{(check.Outcome == CheckOutcome.Failed ? "red" : "yellow")}]{Safe(Keys.Of(check.Outcome))} {Safe(check.Check)}[/]: {Safe(check.Message)}", 4);
        }

        var passed = checks.Where(check => check.Outcome == CheckOutcome.Passed).Select(check => check.Check).ToList();
        var open = checks.Where(check => check.Outcome == CheckOutcome.NotRun && Checker.Applies(check)).Select(check => check.Check).ToList();
        HangingText.Write(Safe($"  passed: {(passed.Count > 0 ? string.Join(", ", passed) : "none")}{(open.Count > 0 ? $"; could not be run: {string.Join(", ", open)}" : string.Empty)}"), 4);
        if (ledger.Assessment(claim.Id) is { } scores)
        {
            HangingText.Write(Safe(string.Create(CultureInfo.InvariantCulture, $"  read right {scores.Extraction:0.00} · said so {scores.Attribution:0.00} · is so {scores.Credibility:0.00}{(scores.Execution is { } e ? $" · will happen {e:0.00}" : string.Empty)}. {scores.Why}")), 4);
        }

        var decision = ledger.LatestDecision(claim.Id);
        HangingText.Write($"  [blue]verdict[/]: {Safe(Briefly(ReviewRules.Rule(claim, document, checks, decision, gazetteer.Entity).Reason, checks))}", 4);
    }

    // What a failed check found stands above already.
    private static string Briefly(string reason, IReadOnlyList<CheckResult> checks) =>
        checks.Where(check => check.Outcome == CheckOutcome.Failed).Aggregate(reason, (text, check) => text.Replace($"{check.Check}: {check.Message}", $"{check.Check}.", StringComparison.Ordinal));

    /// <summary>When something was published, as people write it; null when unknown.</summary>
    public static string? When(Published? published) => published?.Text.Replace('T', ' ');

    /// <summary>A claim in a line: type, subject, status, figures, time.</summary>
    public static string Headline(Claim claim, Gazetteer gazetteer)
    {
        var entity = gazetteer.Entity(claim.SubjectEntity);
        var subject = entity is null || string.Equals(entity.Name, claim.Subject, StringComparison.OrdinalIgnoreCase) ? claim.Subject : $"{claim.Subject} ({entity.Name})";
        var status = claim.Status == ClaimStatus.None ? string.Empty : $" · {Keys.Of(claim.Status).Replace('_', ' ')}";
        var not = claim.Polarity == Polarity.Negative ? " · NOT" : string.Empty;
        var figures = claim.Quantities.Count == 0 ? string.Empty : $" · {string.Join("; ", claim.Quantities.Select(Figure))}";
        var time = claim.Time is null ? string.Empty : $" · {Time(claim.Time.Iso)}";
        return $"{Keys.Of(claim.Type).Replace('_', ' ')} · {subject}{status}{not} · {Keys.Of(claim.Modality)}{figures}{time}";
    }

    /// <summary>A stretch of time in words: since 2010, until 1990s, 2024 to 2026.</summary>
    public static string Time(string iso) => iso.Split('/') switch
    {
        [var from, ""] => $"since {from}",
        ["", var to] => $"until {to}",
        [var from, var to] => $"{from} to {to}",
        _ => iso,
    };

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
