namespace Didymium.Evidence.Intake;

/// <summary>How much of an unknown input is read before it is refused. The defaults are far above any article and far below what would hurt a small machine.</summary>
public sealed record IntakeLimits
{
    /// <summary>The defaults.</summary>
    public static IntakeLimits Default { get; } = new();

    /// <summary>Bytes of one file, page, feed or standard input, after decompression.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>UTF-16 units of one document's text.</summary>
    public int MaxCharacters { get; init; } = 2_000_000;

    /// <summary>Paragraphs of one document.</summary>
    public int MaxParagraphs { get; init; } = 20_000;

    /// <summary>UTF-16 units of one paragraph; a longer one is cut into several at a sentence's end, a space, or where it must be.</summary>
    public int MaxParagraphCharacters { get; init; } = 20_000;

    /// <summary>Elements inside each other in HTML.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Tags of one HTML page.</summary>
    public int MaxTags { get; init; } = 200_000;

    /// <summary>Pages of one PDF.</summary>
    public int MaxPages { get; init; } = 500;

    /// <summary>Bytes that the streams of one PDF may unpack to, together.</summary>
    public long MaxUnpackedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Documents in one file: lines of JSON Lines, entries of a topic page.</summary>
    public int MaxDocuments { get; init; } = 10_000;

    /// <summary>Files of one folder.</summary>
    public int MaxFiles { get; init; } = 10_000;

    /// <summary>Time for one PDF, the one format whose reading is not bounded by its size alone.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
