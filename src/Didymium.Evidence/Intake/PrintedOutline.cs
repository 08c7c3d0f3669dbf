using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake;

/// <summary>The outline that a topic page prints: its core viewpoint and its groups of points.</summary>
/// <param name="CoreViewpoint">The thesis; empty when none is printed.</param>
/// <param name="Groups">Groups in order.</param>
public sealed record PrintedOutline(IReadOnlyList<PrintedPoint> CoreViewpoint, IReadOnlyList<PrintedGroup> Groups)
{
    /// <summary>The paragraph numbers printed inside or right after a sentence of the text.</summary>
    /// <param name="sentence">The sentence in the document's text.</param>
    /// <returns>Numbers in the order printed, each once.</returns>
    public IReadOnlyList<int> CitedBy(TextSpan sentence) =>
        [.. CoreViewpoint.Concat(Groups.SelectMany(g => g.Points))
            .SelectMany(p => p.Marks)
            .Where(m => m.At > sentence.Start && m.At <= sentence.End)
            .SelectMany(m => m.Paragraphs)
            .Distinct()];
}

/// <summary>A group of points.</summary>
/// <param name="Title">Its title as printed, without <c>Group 1:</c>.</param>
/// <param name="Points">Its points in order.</param>
public sealed record PrintedGroup(string Title, IReadOnlyList<PrintedPoint> Points);

/// <summary>A point: one paragraph of the document's text, of one sentence or several.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Cited">Paragraph numbers of the digested text that it cites, in the order printed, each once.</param>
/// <param name="Marks">Where in it the numbers are printed.</param>
public sealed record PrintedPoint(TextSpan Span, IReadOnlyList<int> Cited, IReadOnlyList<CitationMark> Marks);

/// <summary>A place where paragraph numbers are printed.</summary>
/// <param name="At">Offset in the document's text of the character that follows the mark.</param>
/// <param name="Paragraphs">The numbers.</param>
public sealed record CitationMark(int At, IReadOnlyList<int> Paragraphs);
