namespace Didymium.Evidence.Intake;

/// <summary>Reads Markdown with a head of keys, as the notes of <c>data/documents</c> have it.</summary>
internal static class MarkdownReader
{
    // Nested marks of lists and emphasis take the parser the square of their number, so no block may hold very many.
    private const int MaxBlock = 8000;

    private static readonly string[] Known = ["title", "url", "publisher", "byline", "class", "published", "language", "licence", "license", "rights", "derived_from", "world_source", "topics"];

    /// <summary>Reads a file.</summary>
    /// <param name="input">Name of the file.</param>
    /// <param name="text">Its text with line ends <c>\n</c>.</param>
    /// <param name="options">Limits and the outlets.</param>
    /// <exception cref="IntakeException">A value of the head is not of its kind, or a limit is passed.</exception>
    public static IntakeDocument Read(string input, string text, IntakeOptions options)
    {
        var (head, body) = FrontMatter.Split(input, text);
        body = string.IsNullOrWhiteSpace(body) ? string.Empty : body;
        if (body.Length > options.Limits.MaxCharacters)
        {
            throw new IntakeException(input, "length", $"it is longer than {TextCleaning.Number(options.Limits.MaxCharacters)} characters", "Split the document and add its parts.");
        }

        var fields = StatedFields.From(input, head);
        var pieces = LongestBlock(body) > MaxBlock ? [.. PlainTextReader.Paragraphs(body).Select(p => new MarkdownText.Piece(p, 0))] : MarkdownText.Read(input, body);
        var title = fields.Title;
        if (title.Length == 0 && pieces.Count > 1 && pieces[0] is { Heading: > 0, Text.Length: > 0 })
        {
            title = TextCleaning.Label(pieces[0].Text);
            pieces = [.. pieces.Skip(1)];
        }

        var assembly = new TextAssembly(input, options.Limits);
        foreach (var piece in pieces)
        {
            // A heading that repeats the title of the head is not a paragraph.
            if (piece.Heading != 1 || assembly.Count > 0 || TextCleaning.Label(piece.Text) != title)
            {
                assembly.Add(piece.Text);
            }
        }

        List<string> notices = [.. head.Names.Where(n => !Known.Contains(n, StringComparer.Ordinal)).Select(n => $"the key '{TextCleaning.Label(n, 80)}' is not known and was left out; known are {string.Join(", ", Known)}")];
        if (LongestBlock(body) > MaxBlock)
        {
            notices.Add($"it was read as plain text, for a part of it has more than {TextCleaning.Number(MaxBlock)} characters without an empty line");
        }

        return fields.Document(input, "markdown", title, assembly, options, notices);
    }

    private static int LongestBlock(string body)
    {
        int longest = 0, start = 0;
        for (var at = body.IndexOf("\n\n", StringComparison.Ordinal); at >= 0; at = body.IndexOf("\n\n", start, StringComparison.Ordinal))
        {
            longest = Math.Max(longest, at - start);
            start = at + 2;
        }

        return Math.Max(longest, body.Length - start);
    }
}
