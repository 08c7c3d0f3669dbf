using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Didymium.Evidence.Intake.Html;

/// <summary>A block of a page's text.</summary>
/// <param name="Text">Its words on one line.</param>
/// <param name="Heading">Level of a heading; 0 for all else.</param>
/// <param name="Item">Whether it is an item of a list.</param>
/// <param name="Owner">The block element whose text it is.</param>
/// <param name="Linked">Characters of it that stand in links.</param>
internal readonly record struct HtmlBlock(string Text, int Heading, bool Item, IElement Owner, int Linked);

/// <summary>Turns elements into blocks of text, as they would stand under one another on the page.</summary>
internal sealed class HtmlBlocks
{
    private static readonly FrozenSet<string> Blocks = "article section main div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr blockquote pre figure figcaption header footer nav aside center address hr body html".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder text = new();
    private readonly List<HtmlBlock> blocks = [];
    private readonly bool lines;
    private readonly Func<IElement, bool> skip;
    private int heading;
    private bool item;
    private IElement owner;
    private bool link;
    private int linked;

    private HtmlBlocks(IElement root, bool lines, Func<IElement, bool> skip)
    {
        owner = root;
        this.lines = lines;
        this.skip = skip;
    }

    /// <summary>Blocks of an element.</summary>
    /// <param name="root">The element; its depth is bounded.</param>
    /// <param name="lines">Whether every <c>br</c> ends a block; otherwise only one after the end of a sentence does.</param>
    /// <param name="skip">Elements to leave out.</param>
    public static IReadOnlyList<HtmlBlock> Of(IElement root, bool lines, Func<IElement, bool>? skip = null)
    {
        var walk = new HtmlBlocks(root, lines, skip ?? (_ => false));
        walk.Walk(root);
        walk.Flush();
        return walk.blocks;
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
                linked += link ? words.Data.Length : 0;
            }
            else if (child is IElement element && !skip(element))
            {
                Element(element);
            }
        }
    }

    private void Element(IElement element)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            Break();
        }
        else if (Blocks.Contains(name))
        {
            Flush();
            var (outerHeading, outerItem, outerOwner) = (heading, item, owner);
            owner = element;
            heading = name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]) ? name[1] - '0' : heading;
            item = item || name == "li";
            Walk(element);
            Flush();
            (heading, item, owner) = (outerHeading, outerItem, outerOwner);
        }
        else
        {
            if (name is "td" or "th" && text.ToString().AsSpan().Trim().Length > 0)
            {
                text.Append(" | ");
            }

            var outerLink = link;
            link = link || name == "a";
            Walk(element);
            link = outerLink;
        }
    }

    private void Break()
    {
        var last = text.Length - 1;
        while (last >= 0 && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        if (lines || last < 0 || TextCleaning.IsTerminal(text[last]) || text[last] is '”' or '」' or '：')
        {
            Flush();
        }
        else
        {
            text.Append('\n');
        }
    }

    private void Flush()
    {
        if (text.Length == 0)
        {
            return;
        }

        var inLinks = linked;
        linked = 0;
        var words = TextCleaning.Paragraph(TextCleaning.Join(text.ToString().Split('\n')));
        text.Clear();
        if (words.Length > 0)
        {
            blocks.Add(new(words, heading, item, owner, inLinks));
        }
    }
}
