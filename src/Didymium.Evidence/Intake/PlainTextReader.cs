namespace Didymium.Evidence.Intake;

/// <summary>Reads plain text: a title on its first line when that looks like one, lines of credits under it, then paragraphs.</summary>
/// <remarks>Paragraphs are parted by empty lines. Text without any has one paragraph a line, unless most lines stop in the middle of a sentence: then it was wrapped, and all lines are one paragraph.</remarks>
internal static class PlainTextReader
{
    private const int MaxTitle = 160;

    /// <summary>Reads a text.</summary>
    /// <param name="input">Name of the file.</param>
    /// <param name="text">Its text with line ends <c>\n</c>.</param>
    /// <param name="options">Limits and the outlets.</param>
    public static IntakeDocument Read(string input, string text, IntakeOptions options)
    {
        var paragraphs = Paragraphs(text);
        var (fields, rest) = Head(paragraphs);
        var assembly = new TextAssembly(input, options.Limits);
        foreach (var paragraph in rest)
        {
            assembly.Add(paragraph);
        }

        return fields.Document(input, "text", fields.Title, assembly, options, []);
    }

    /// <summary>Takes a title and lines of credits off the front.</summary>
    private static (StatedFields Fields, IEnumerable<string> Body) Head(List<string> paragraphs)
    {
        var fields = new StatedFields();
        var at = 0;
        if (paragraphs.Count > 1 && IsTitle(paragraphs[0]))
        {
            fields = fields with { Title = TextCleaning.Label(paragraphs[0]) };
            at = 1;
        }

        for (; at < paragraphs.Count - 1 && at < 6 && CreditLine.Read(paragraphs[at]) is { } credit; at++)
        {
            fields = fields with
            {
                Publisher = fields.Publisher.Length > 0 ? fields.Publisher : credit.Publisher,
                Byline = fields.Byline.Length > 0 ? fields.Byline : credit.Byline,
                Published = fields.Published ?? credit.Published,
            };
        }

        return (fields, paragraphs.Skip(at));
    }

    private static bool IsTitle(string line)
    {
        var text = line.Trim();
        return text.Length is > 0 and <= MaxTitle && text[^1] is not ('.' or '。' or ',' or '，' or ';' or '；' or ':' or '：') && CreditLine.Read(text) is null;
    }

    /// <summary>Paragraphs of plain text.</summary>
    public static List<string> Paragraphs(string text)
    {
        List<List<string>> blocks = [[]];
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim();
            if (line.IsEmpty)
            {
                if (blocks[^1].Count > 0)
                {
                    blocks.Add([]);
                }
            }
            else
            {
                blocks[^1].Add(line.ToString());
            }
        }

        if (blocks[^1].Count == 0)
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        // A block's first lines may be a title and credits without an empty line after them.
        List<string> paragraphs = [];
        for (var b = 0; b < blocks.Count; b++)
        {
            var lines = blocks[b];
            if (b == 0)
            {
                while (lines.Count > 1 && paragraphs.Count < 6 && (CreditLine.Read(lines[0]) is not null || (paragraphs.Count == 0 && IsTitle(lines[0]) && (CreditLine.Read(lines[1]) is not null || !Wrapped(lines)))))
                {
                    paragraphs.Add(lines[0]);
                    lines = lines[1..];
                }
            }

            if (Wrapped(lines))
            {
                paragraphs.Add(TextCleaning.Join(lines));
            }
            else
            {
                paragraphs.AddRange(lines);
            }
        }

        return paragraphs;
    }

    // Lines that mostly do not end a sentence, and are of about one length, were wrapped by a program or a mail.
    private static bool Wrapped(List<string> lines)
    {
        if (lines.Count == 1)
        {
            return false;
        }

        var open = 0;
        for (var i = 0; i < lines.Count - 1; i++)
        {
            var last = lines[i][^1];
            open += TextCleaning.IsTerminal(last) || last is '”' or '"' or ':' or '：' or ']' ? 0 : 1;
        }

        return open * 2 > lines.Count - 1;
    }
}
