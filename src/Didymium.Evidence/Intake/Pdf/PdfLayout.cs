using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Didymium.Evidence.Intake.Pdf;

/// <summary>A paragraph on a page.</summary>
/// <param name="Page">Page number from 1.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Size">Height of its letters in points.</param>
/// <param name="Margin">Whether it stands in the top or bottom margin of the page, where running heads and page numbers are.</param>
internal sealed record PdfParagraph(int Page, IReadOnlyList<string> Lines, double Size, bool Margin);

/// <summary>Finds the paragraphs of a page in reading order: letters to words, words to blocks by their distances, blocks by columns, lines to paragraphs by indent and length.</summary>
internal static class PdfLayout
{
    private const int MaxLetters = 20_000;

    /// <summary>Paragraphs of a page.</summary>
    /// <param name="page">The page.</param>
    public static IReadOnlyList<PdfParagraph> Paragraphs(Page page)
    {
        // Letters printed twice in one place are bold, or a trap: the search for neighbours takes the square of their number.
        List<Letter> letters = [.. page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.Value.Length <= 8 && double.IsFinite(l.BoundingBox.Left) && double.IsFinite(l.BoundingBox.Bottom))
            .DistinctBy(l => (Math.Round(l.BoundingBox.Left, 1), Math.Round(l.BoundingBox.Bottom, 1))).Take(MaxLetters)];
        if (letters.Count == 0)
        {
            return [];
        }

        List<Word> words = [.. NearestNeighbourWordExtractor.Instance.GetWords(letters)];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        var ordered = blocks.Count <= 400 ? UnsupervisedReadingOrderDetector.Instance.Get(blocks).ToList() : [.. blocks.OrderByDescending(b => b.BoundingBox.Top).ThenBy(b => b.BoundingBox.Left)];
        return [.. ordered.SelectMany(b => Split(page, b))];
    }

    private static IEnumerable<PdfParagraph> Split(Page page, TextBlock block)
    {
        var (left, right) = (block.BoundingBox.Left, block.BoundingBox.Right);
        var size = block.TextLines.SelectMany(l => l.Words).SelectMany(w => w.Letters).Select(l => l.PointSize).DefaultIfEmpty(0).Average();
        var height = page.Height;
        bool InMargin(TextLine line) => line.BoundingBox.Bottom > 0.92 * height || line.BoundingBox.Top < 0.08 * height;
        List<string> lines = [];
        var margin = false;
        TextLine? before = null;
        foreach (var line in block.TextLines)
        {
            if (before is not null && lines.Count > 0)
            {
                var ended = lines[^1].Length > 0 && (TextCleaning.IsTerminal(lines[^1][^1]) || lines[^1][^1] is '”' or ':' or '：');
                var indented = line.BoundingBox.Left - left > 1.2 * Math.Max(size, 4) && before.BoundingBox.Left - left < 0.5 * Math.Max(size, 4);
                var shortLine = before.BoundingBox.Right < right - (0.2 * (right - left));
                var apart = InMargin(line) != margin && before.BoundingBox.Bottom - line.BoundingBox.Top > Math.Max(size, 4);
                if (apart || (ended && (indented || shortLine)))
                {
                    yield return Of(lines);
                    lines = [];
                }
            }

            margin = InMargin(line);
            lines.Add(Text(line));
            before = line;
        }

        if (lines.Count > 0)
        {
            yield return Of(lines);
        }

        PdfParagraph Of(List<string> of) => new(page.Number, of, size, margin);
    }

    // Words of one line; Chinese ones stand next to each other without a space.
    private static string Text(TextLine line)
    {
        var text = new StringBuilder();
        foreach (var word in line.Words)
        {
            if (word.Text.Length > 0)
            {
                if (text.Length > 0 && !(TextCleaning.IsCjk(text[^1]) && TextCleaning.IsCjk(word.Text[0])))
                {
                    text.Append(' ');
                }

                text.Append(word.Text);
            }
        }

        return text.ToString();
    }
}
