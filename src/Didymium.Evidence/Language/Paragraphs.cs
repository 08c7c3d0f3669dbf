namespace Didymium.Evidence.Language;

/// <summary>Splits a text into its paragraphs.</summary>
public static class Paragraphs
{
    /// <summary>The paragraphs of a text, without the white space around them: its lines, except that the lines of a block broken at a fixed width are one paragraph.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<TextSpan>();
        var block = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\v' or '\u0085'))
            {
                continue;
            }

            var line = Trim(text, start, i);
            if (line.Length > 0)
            {
                block.Add(line);
            }
            else if (i == text.Length || !(text[i] == '\n' && i > 0 && text[i - 1] == '\r'))
            {
                Flush(text, block, paragraphs);
            }

            start = i + 1;
        }

        Flush(text, block, paragraphs);
        return paragraphs;
    }

    /// <summary>A stretch without the white space at its ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First character.</param>
    /// <param name="end">Character after the last.</param>
    internal static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private static void Flush(string text, List<TextSpan> block, List<TextSpan> paragraphs)
    {
        if (IsWrapped(text, block))
        {
            paragraphs.Add(new TextSpan(block[0].Start, block[^1].End));
        }
        else
        {
            paragraphs.AddRange(block);
        }

        block.Clear();
    }

    /// <summary>Whether the lines of a block were broken at a fixed width: Latin lines of 55 to 110 characters that do not end with a sentence (but for the last), and none that is a list item.</summary>
    private static bool IsWrapped(string text, List<TextSpan> block)
    {
        if (block.Count < 2)
        {
            return false;
        }

        var ends = 0;
        for (var i = 0; i < block.Count; i++)
        {
            var line = block[i];
            if (text[line.Start] is '-' or '*' or '•' or '·' or '▪' or '#' || TextLanguage.IsHan(text[line.End - 1]))
            {
                return false;
            }

            if (i < block.Count - 1)
            {
                if (line.Length is < 55 or > 110)
                {
                    return false;
                }

                ends += text[line.End - 1] is '.' or '!' or '?' or ':' or '”' or '"' ? 1 : 0;
            }
        }

        return ends * 2 < block.Count - 1 || (block.Count == 2 && ends == 0);
    }
}
