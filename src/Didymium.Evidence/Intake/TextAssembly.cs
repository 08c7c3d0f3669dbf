using System.Text;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake;

/// <summary>Puts paragraphs together into a document's text and keeps where each one stands.</summary>
internal sealed class TextAssembly(string input, IntakeLimits limits)
{
    private readonly StringBuilder text = new();
    private readonly List<TextSpan> paragraphs = [];

    /// <summary>Paragraphs longer than the limit that were cut.</summary>
    public int Cut { get; private set; }

    /// <summary>Paragraphs so far.</summary>
    public int Count => paragraphs.Count;

    /// <summary>Adds a paragraph; an empty one is left out.</summary>
    /// <param name="paragraph">Its text, clean or not.</param>
    /// <returns>Where it stands; when it was cut, its first piece. Null when nothing was left of it.</returns>
    public TextSpan? Add(string paragraph)
    {
        var clean = TextCleaning.Paragraph(paragraph);
        if (clean.Length == 0)
        {
            return null;
        }

        if (clean.Length <= limits.MaxParagraphCharacters)
        {
            return Append(clean);
        }

        Cut++;
        TextSpan? first = null;
        for (var start = 0; start < clean.Length;)
        {
            var end = BreakAfter(clean, start, limits.MaxParagraphCharacters);
            var piece = clean[start..end].Trim();
            if (piece.Length > 0)
            {
                var span = Append(piece);
                first ??= span;
            }

            start = end;
        }

        return first;
    }

    /// <summary>The text and its paragraphs.</summary>
    /// <exception cref="IntakeException">Nothing was added.</exception>
    public (string Text, IReadOnlyList<TextSpan> Paragraphs) Finish() =>
        paragraphs.Count > 0
            ? (text.ToString(), paragraphs)
            : throw new IntakeException(input, "empty", "it holds no text", "Give a document with at least one paragraph.");

    private static int BreakAfter(string text, int start, int max)
    {
        if (text.Length - start <= max)
        {
            return text.Length;
        }

        var window = text.AsSpan(start, max);
        for (var i = max - 1; i >= max / 2; i--)
        {
            if (TextCleaning.IsTerminal(window[i]) && (TextCleaning.IsCjk(window[i]) || (i + 1 < max && window[i + 1] == ' ')))
            {
                return start + i + 1;
            }
        }

        var space = window[(max / 2)..].LastIndexOf(' ');
        if (space >= 0)
        {
            return start + (max / 2) + space + 1;
        }

        return start + (char.IsHighSurrogate(window[max - 1]) && max > 1 ? max - 1 : max);
    }

    private TextSpan Append(string piece)
    {
        if (paragraphs.Count >= limits.MaxParagraphs)
        {
            throw new IntakeException(input, "paragraphs", $"it has more than {TextCleaning.Number(limits.MaxParagraphs)} paragraphs", "Split the document and add its parts.");
        }

        if (text.Length + piece.Length + 2 > limits.MaxCharacters)
        {
            throw new IntakeException(input, "length", $"its text is longer than {TextCleaning.Number(limits.MaxCharacters)} characters", "Split the document and add its parts.");
        }

        if (text.Length > 0)
        {
            text.Append("\n\n");
        }

        var span = new TextSpan(text.Length, text.Length + piece.Length);
        text.Append(piece);
        paragraphs.Add(span);
        return span;
    }
}
