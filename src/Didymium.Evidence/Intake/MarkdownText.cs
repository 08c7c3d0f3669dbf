using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Didymium.Evidence.Intake;

/// <summary>Markdown as plain paragraphs: marks of emphasis, links, images and raw HTML fall away, the words stay.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>A block of text.</summary>
    /// <param name="Text">Its words.</param>
    /// <param name="Heading">Level of a heading; 0 for all else.</param>
    public readonly record struct Piece(string Text, int Heading);

    /// <summary>Reads Markdown.</summary>
    /// <param name="input">Name of the file, for messages.</param>
    /// <param name="markdown">The text.</param>
    /// <exception cref="IntakeException">It is nested too deeply.</exception>
    public static IReadOnlyList<Piece> Read(string input, string markdown) => Foreign.Run(
        () =>
        {
            List<Piece> pieces = [];
            Walk(Markdown.Parse(markdown, Pipeline), pieces);
            return pieces;
        },
        e => new IntakeException(input, "nesting", $"its Markdown is nested too deeply or broken: {e.Message}", "Take out nested lists or quotes, or give it as plain text.", e));

    private static void Walk(ContainerBlock container, List<Piece> pieces)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    pieces.Add(new(Words(heading.Inline), heading.Level));
                    break;
                case ParagraphBlock paragraph:
                    pieces.Add(new(Words(paragraph.Inline), 0));
                    break;
                case TableRow row:
                    List<Piece> cells = [];
                    Walk(row, cells);
                    pieces.Add(new(string.Join(" | ", cells.Select(c => c.Text)), 0));
                    break;
                case HtmlBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                    break;
                case CodeBlock code:
                    pieces.Add(new(TextCleaning.Join(code.Lines.ToString().Split('\n')), 0));
                    break;
                case ContainerBlock inner:
                    Walk(inner, pieces);
                    break;
            }
        }
    }

    private static string Words(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        if (inlines is not null)
        {
            Words(inlines, text);
        }

        return TextCleaning.Join(text.ToString().Split('\n'));
    }

    private static void Words(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case DelimiterInline mark:
                    // A bracket or star without its other half is a character like any other.
                    text.Append(mark.ToLiteral());
                    Words(mark, text);
                    break;
                case ContainerInline inner:
                    Words(inner, text);
                    break;
            }
        }
    }
}
