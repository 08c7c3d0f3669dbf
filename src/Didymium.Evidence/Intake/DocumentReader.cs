using Didymium.Evidence.Intake.Html;
using Didymium.Evidence.Intake.Pdf;

namespace Didymium.Evidence.Intake;

/// <summary>Reads bytes as documents, whatever they are: HTML, PDF, Markdown, plain text, a topic page, JSON Lines.</summary>
/// <param name="options">Limits and the outlets; null for the defaults.</param>
public sealed class DocumentReader(IntakeOptions? options = null)
{
    private static readonly (byte[] Mark, string Kind)[] NotText =
    [
        ([0x50, 0x4B, 0x03, 0x04], "an archive or Office file (ZIP)"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty archive (ZIP)"),
        ([0x1F, 0x8B], "compressed (gzip)"),
        ([0x42, 0x5A, 0x68], "compressed (bzip2)"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed (xz)"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed (zstd)"),
        ([0x37, 0x7A, 0xBC, 0xAF], "an archive (7z)"),
        ([0x52, 0x61, 0x72, 0x21], "an archive (RAR)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Office file of the old kind"),
        ([0x89, 0x50, 0x4E, 0x47], "an image (PNG)"),
        ([0xFF, 0xD8, 0xFF], "an image (JPEG)"),
        ([0x47, 0x49, 0x46, 0x38], "an image (GIF)"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ];

    /// <summary>Endings of file names that are read from a folder, in lower case without the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = ["htm", "html", "jsonl", "markdown", "md", "ndjson", "pdf", "text", "txt", "xhtml"];

    /// <summary>Limits and the outlets.</summary>
    public IntakeOptions Options { get; } = options ?? new();

    /// <summary>Reads bytes.</summary>
    /// <param name="input">The bytes with their name.</param>
    /// <returns>At least one document.</returns>
    /// <exception cref="IntakeException">They are refused; nothing else is ever thrown for what they hold.</exception>
    public IReadOnlyList<IntakeDocument> Read(IntakeInput input)
    {
        var limits = Options.Limits;
        if (input.Bytes.Length > limits.MaxBytes)
        {
            throw TooLarge(input.Locator, limits);
        }

        var bytes = input.Bytes.Span;
        if (bytes.IsEmpty)
        {
            throw new IntakeException(input.Locator, "empty", "it is empty", "Give a document with text.");
        }

        foreach (var (mark, kind) in NotText)
        {
            if (bytes.StartsWith(mark))
            {
                throw new IntakeException(input.Locator, "format", $"it is {kind}, not a text, page or PDF", "Unpack or convert it, and add what comes out.");
            }
        }

        return PdfReader.Looks(bytes) ? [PdfReader.Read(input.Locator, input.Bytes.ToArray(), Options)] : Text(input, bytes);
    }

    /// <summary>Reads a stream to its end or to the limit, whichever comes first, then as bytes.</summary>
    /// <param name="locator">Its name: <c>stdin</c>, a file.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="IntakeException">It is refused.</exception>
    public async Task<IReadOnlyList<IntakeDocument>> ReadAsync(string locator, Stream stream, CancellationToken cancel = default) =>
        Read(new(locator, await Bounded.ReadAsync(stream, Options.Limits.MaxBytes, () => TooLarge(locator, Options.Limits), cancel).ConfigureAwait(false)));

    /// <summary>Reads a file of this machine.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name it is known by in the ledger.</param>
    /// <exception cref="IntakeException">It is refused, does not exist, or is not an ordinary file.</exception>
    public IReadOnlyList<IntakeDocument> ReadFile(string path, string name)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new IntakeException(name, "missing", "there is no such file", "Check its name.");
            }

            // Pipes and devices have no length; opening one could wait for ever.
            if (file.Length == 0)
            {
                throw new IntakeException(name, "empty", "it is empty, or no ordinary file", "Give a document with text.");
            }

            if (file.Length > Options.Limits.MaxBytes)
            {
                throw TooLarge(name, Options.Limits);
            }

            return Read(new(name, File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IntakeException(name, "access", $"the file cannot be read: {e.Message}", "Check that it exists and may be read.", e);
        }
    }

    private static IntakeException TooLarge(string locator, IntakeLimits limits) =>
        new(locator, "size", $"it is larger than {TextCleaning.Number(limits.MaxBytes)} bytes", "Split it, or save only its text.");

    private IReadOnlyList<IntakeDocument> Text(IntakeInput input, ReadOnlySpan<byte> bytes)
    {
        var (decoded, _) = TextDecoder.Decode(bytes, input.Charset, true);
        var text = Wording.Lines(decoded);
        if (Binary(text))
        {
            throw new IntakeException(input.Locator, "format", "its bytes are not text in any encoding we read", "Save it as UTF-8 text, HTML or PDF.");
        }

        if (input.Extension is "jsonl" or "ndjson" || JsonLinesReader.Looks(text))
        {
            return JsonLinesReader.Read(input.Locator, text, Options);
        }

        var markup = IsHtml(input, text);
        if (IsFeed(text))
        {
            throw new IntakeException(input.Locator, "format", "it is a feed, not a document", "Put its address into feeds.yaml and run docs watch.");
        }

        if (markup)
        {
            return HtmlReader.Read(input.Locator, text, Options);
        }

        if (TopicPageReader.TryRead(input.Locator, text, string.Empty, Options) is { } topic)
        {
            return topic;
        }

        return input.Extension is "md" or "markdown" || input.MediaType == "text/markdown" || text.StartsWith("---\n", StringComparison.Ordinal)
            ? [MarkdownReader.Read(input.Locator, text, Options)]
            : [PlainTextReader.Read(input.Locator, text, Options)];
    }

    private static bool IsHtml(IntakeInput input, string text)
    {
        if (input.MediaType is "text/html" or "application/xhtml+xml" || input.Extension is "htm" or "html" or "xhtml")
        {
            return true;
        }

        var head = text.AsSpan().TrimStart()[..Math.Min(2000, text.AsSpan().TrimStart().Length)];
        return head.Length > 0 && head[0] == '<' && (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<div", StringComparison.OrdinalIgnoreCase) || head.Contains("<p>", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsFeed(string text)
    {
        var head = text.AsSpan().TrimStart()[..Math.Min(1000, text.AsSpan().TrimStart().Length)];
        return head.StartsWith("<?xml") && (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal) || head.Contains("<rdf:RDF", StringComparison.Ordinal));
    }

    // Text has few control characters and few that could not be decoded; NULs here and there are dropped later.
    private static bool Binary(string text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            strange += (char.IsControl(c) && c is not ('\n' or '\t' or '\f')) || c == '\ufffd' ? 1 : 0;
        }

        return strange * 5 > text.Length;
    }
}
