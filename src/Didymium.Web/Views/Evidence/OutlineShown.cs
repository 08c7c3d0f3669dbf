using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Reports.Models;

namespace Didymium.Web.Views.Evidence;

/// <summary>A document in brief, each point with the passage that it stands on.</summary>
/// <param name="Printed">True when the document prints it; its numbers are then those of the text it digests.</param>
/// <param name="Core">The thesis.</param>
/// <param name="Groups">Key points by subject.</param>
public sealed record OutlineShown(bool Printed, IReadOnlyList<OutlineShown.Point> Core, IReadOnlyList<OutlineShown.Group> Groups)
{
    // A paragraph may be as long as a book's chapter; this much around the sentence tells what it is about.
    private const int MostAround = 600;

    /// <summary>Shows an outline.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="document">Its document.</param>
    /// <param name="passages">The document's sentences.</param>
    /// <param name="claims">The document's claims.</param>
    /// <param name="rights">How much of the text may be shown.</param>
    internal static OutlineShown Of(Outline outline, Document document, IReadOnlyList<Passage> passages, IReadOnlyList<Claim> claims, TextRights rights)
    {
        var byId = passages.ToDictionary(passage => passage.Id, StringComparer.Ordinal);
        var paragraphs = passages.ToLookup(passage => passage.Paragraph);
        return new OutlineShown(outline.Printed, Points(outline.CoreViewpoint), [.. outline.Groups.Select(group => new Group(SafeText.Shown(group.Title), Points(group.Points))).Where(group => group.Points.Count > 0)]);

        IReadOnlyList<Point> Points(IReadOnlyList<OutlinePoint> points) =>
        [
            .. points.Where(point => ShownText.Allows(rights, point.Text, claims) && byId.ContainsKey(point.Passage)).Select(point =>
            {
                var passage = byId[point.Passage];
                var (start, end) = (paragraphs[passage.Paragraph].First().Start, paragraphs[passage.Paragraph].Last().End);
                var whole = rights == TextRights.Full;
                var before = whole ? document.Text[Math.Max(start, passage.Start - MostAround)..passage.Start] : string.Empty;
                var after = whole ? document.Text[passage.End..Math.Min(end, passage.End + MostAround)] : string.Empty;
                return new Point(
                    SafeText.Shown(point.Text),
                    string.Concat(point.Paragraphs.Select(number => FormattableString.Invariant($"[{number}]"))),
                    passage.Paragraph,
                    (before.Length > 0 && passage.Start - MostAround > start ? "…" : string.Empty) + SafeText.Shown(before),
                    SafeText.Shown(after) + (after.Length > 0 && passage.End + MostAround < end ? "…" : string.Empty));
            }),
        ];
    }

    /// <summary>Key points of one subject.</summary>
    /// <param name="Title">The subject.</param>
    /// <param name="Points">Its points.</param>
    public sealed record Group(string Title, IReadOnlyList<Point> Points);

    /// <summary>A point.</summary>
    /// <param name="Text">The sentence to the letter.</param>
    /// <param name="Cited">Its paragraph numbers as they are printed: <c>[1][3]</c>.</param>
    /// <param name="Paragraph">The paragraph of this document in which it stands.</param>
    /// <param name="Before">What stands before it in the paragraph.</param>
    /// <param name="After">What stands after it.</param>
    public sealed record Point(string Text, string Cited, int Paragraph, string Before, string After);
}
