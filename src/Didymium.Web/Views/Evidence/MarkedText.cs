using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Evidence;

/// <summary>A stretch of text that the same claims cover.</summary>
/// <param name="Text">The text.</param>
/// <param name="Claims">Numbers of the claims that quote it; empty for plain text.</param>
/// <param name="Ends">Those of them whose quote ends here: their numbers are printed after it.</param>
public sealed record TextRun(string Text, IReadOnlyList<int> Claims, IReadOnlyList<int> Ends);

/// <summary>A paragraph with its claims marked where they stand.</summary>
/// <param name="Number">Number from 1.</param>
/// <param name="Runs">Its text in order.</param>
public sealed record MarkedParagraph(int Number, IReadOnlyList<TextRun> Runs);

/// <summary>Cuts paragraphs where claims begin and end. Quotes may overlap: several claims are often read in one sentence.</summary>
public static class MarkedText
{
    /// <summary>Where the quotes of claims stand in the document's text, in the claims' order; null where a quote does not stand in its sentence.</summary>
    /// <param name="document">The document.</param>
    /// <param name="passages">Its sentences.</param>
    /// <param name="claims">Claims on it.</param>
    public static IReadOnlyList<TextSpan?> Spans(Document document, IReadOnlyList<Passage> passages, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(claims);
        var byId = passages.ToDictionary(passage => passage.Id, StringComparer.Ordinal);
        return
        [
            .. claims.Select(claim =>
            {
                if (claim.Quote.Length == 0 || claim.Passages.Count == 0 || !byId.TryGetValue(claim.Passages[0], out var passage))
                {
                    return (TextSpan?)null;
                }

                var at = document.Text.IndexOf(claim.Quote, passage.Start, StringComparison.Ordinal);
                return at < 0 ? null : new TextSpan(at, at + claim.Quote.Length);
            }),
        ];
    }

    /// <summary>A paragraph.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="number">Number of the paragraph.</param>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="claims">Numbers and places of the document's claims.</param>
    public static MarkedParagraph Paragraph(string text, int number, int start, int end, IReadOnlyList<(int Number, TextSpan Span)> claims)
    {
        ArgumentNullException.ThrowIfNull(text);
        var here = claims.Where(claim => claim.Span.Start < end && claim.Span.End > start).ToList();
        var cuts = here.SelectMany(claim => new[] { claim.Span.Start, claim.Span.End }).Append(start).Append(end).Where(cut => cut >= start && cut <= end).Distinct().Order().ToList();
        return new MarkedParagraph(number, [.. cuts.Zip(cuts.Skip(1), (from, to) => new TextRun(
            SafeText.Shown(text[from..to]),
            [.. here.Where(claim => claim.Span.Start <= from && claim.Span.End >= to).Select(claim => claim.Number)],
            [.. here.Where(claim => claim.Span.End == to || (claim.Span.End > end && to == end)).Select(claim => claim.Number)]))]);
    }
}
