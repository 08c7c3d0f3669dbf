using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Didymium.Cli.Verbs.Docs;

/// <summary>A paragraph whose lines after the first are indented, broken at spaces and, in Chinese, between characters, with punctuation where it belongs.</summary>
/// <param name="markup">The text, escaped, with its markup.</param>
/// <param name="indent">Columns that lines after the first are indented by.</param>
internal sealed class HangingText(string markup, int indent) : Renderable
{
    private const string NotFirst = "，。、；：？！）》」』】〕”’…·,.;:?!)]}%";
    private const string NotLast = "（《「『【〔“‘([{$€£";

    /// <summary>Writes a paragraph: broken to the width of a terminal, and in one line anywhere else, so that what is piped can be searched.</summary>
    public static void Write(string markup, int indent = 0) => AnsiConsole.Write(new HangingText(markup, indent));

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var cells = Cells(options);
        var width = AnsiConsole.Profile.Out.IsTerminal ? Math.Max(maxWidth, indent + 8) : int.MaxValue;
        for (var start = 0; start < cells.Count;)
        {
            var margin = start == 0 ? 0 : indent;
            if (margin > 0)
            {
                yield return new Segment(new string(' ', margin));
            }

            var end = LineEnd(cells, start, width - margin);
            var last = end;
            while (last > start && cells[last - 1].IsSpace)
            {
                last--;
            }

            foreach (var segment in cells[start..last].Select(cell => new Segment(cell.Text, cell.Style)))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            for (start = end; start < cells.Count && cells[start].IsSpace;)
            {
                start++;
            }
        }
    }

    // The furthest place up to which the line fits and may be broken; in the middle of a word only when the word alone is too long.
    private static int LineEnd(List<Cell> cells, int start, int width)
    {
        var used = 0;
        var breakAt = -1;
        for (var i = start; i < cells.Count; i++)
        {
            if (i > start && MayBreak(cells[i - 1], cells[i]))
            {
                breakAt = i;
            }

            used += cells[i].Width;
            if (used > width && !cells[i].IsSpace)
            {
                return breakAt > start ? breakAt : Math.Max(i, start + 1);
            }
        }

        return cells.Count;
    }

    private static bool MayBreak(Cell before, Cell after) =>
        !after.IsSpace
        && (before.IsSpace || ((before.Width == 2 || after.Width == 2) && !NotFirst.Contains(after.Text, StringComparison.Ordinal) && !NotLast.Contains(before.Text, StringComparison.Ordinal)));

    private List<Cell> Cells(RenderOptions options)
    {
        var cells = new List<Cell>();
        foreach (var segment in ((IRenderable)new Markup(markup)).Render(options, int.MaxValue).Where(segment => !segment.IsLineBreak))
        {
            foreach (var rune in segment.Text.EnumerateRunes())
            {
                var text = rune.ToString();
                cells.Add(new Cell(text, segment.Style, new Segment(text).CellCount(), Rune.IsWhiteSpace(rune)));
            }
        }

        return cells;
    }

    private readonly record struct Cell(string Text, Style Style, int Width, bool IsSpace);
}
