using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Didymium.Evidence.Intake.Pdf;

/// <summary>How much the streams of one PDF may still unpack to. A file of a few kilobytes can hold gigabytes, and a drawing can draw itself a million times.</summary>
internal sealed class PdfBudget(string input, long maxBytes)
{
    private const int MaxStreams = 200_000;

    /// <summary>Most bytes of one page's drawing; what is above is no text.</summary>
    private const int MaxPage = 4 * 1024 * 1024;

    private volatile bool stopped;
    private long used;
    private long page = MaxPage;
    private int streams;

    /// <summary>Makes the next stream fail, so that a reading nobody waits for ends.</summary>
    public void Stop() => stopped = true;

    /// <summary>A new page has its own allowance.</summary>
    public void NextPage()
    {
        if (stopped)
        {
            throw new IntakeException(input, "time", "its time is up", "Print it to a new PDF, or save its text.");
        }

        page = MaxPage;
    }

    /// <summary>Counts a use of a stream.</summary>
    public void Use(DictionaryToken dictionary)
    {
        if (stopped || ++streams > MaxStreams)
        {
            throw new IntakeException(input, "unpacked", $"it uses more than {TextCleaning.Number(MaxStreams)} streams", "Print it to a new PDF, or save its text.");
        }

        if (dictionary.TryGet(NameToken.Length, out NumericToken length))
        {
            Charge(dictionary, Math.Max(0, length.Long));
        }
    }

    /// <summary>Takes unpacked bytes off the budget.</summary>
    /// <exception cref="IntakeException">The file's budget is used up.</exception>
    /// <exception cref="PdfPageTooLargeException">The page's budget is used up.</exception>
    public void Charge(DictionaryToken dictionary, long bytes)
    {
        used += Math.Min(bytes, maxBytes + 1);
        if (stopped || used > maxBytes)
        {
            throw new IntakeException(input, "unpacked", $"its streams unpack to more than {TextCleaning.Number(maxBytes)} bytes", "Print it to a new PDF, or save its text.");
        }

        if (IsDrawing(dictionary))
        {
            page -= bytes;
            if (page < 0)
            {
                throw new PdfPageTooLargeException();
            }
        }
    }

    /// <summary>Most bytes that a stream may unpack to now.</summary>
    public long Allowed(DictionaryToken dictionary) => IsDrawing(dictionary) ? Math.Min(maxBytes - used, page) : maxBytes - used;

    // Fonts, images, object streams and metadata say what they are; what a page draws does not, or is a form.
    private static bool IsDrawing(DictionaryToken dictionary) =>
        !dictionary.ContainsKey(NameToken.Length1) && (dictionary.TryGet(NameToken.Subtype, out NameToken subtype) ? subtype.Data == "Form" : !dictionary.ContainsKey(NameToken.Type) && !dictionary.ContainsKey(NameToken.N));
}

/// <summary>A page draws more than its allowance.</summary>
internal sealed class PdfPageTooLargeException() : Exception("the page draws more than its allowance");

/// <summary>The filters of a PDF under a budget; those of images are left out, for no image is read.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly PdfBudget budget;
    private readonly Names names;

    /// <summary>Filters under a budget.</summary>
    public BoundedFilters(PdfBudget budget)
    {
        this.budget = budget;
        names = new Names(budget);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        budget.Use(dictionary);
        return names.GetFilters(dictionary);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => this.names.GetNamedFilters(names);

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => names.GetAllFilters();

    private static Dictionary<string, IFilter> Table(PdfBudget budget)
    {
        var flate = new Bounded(new FlateFilter(), budget, Inflated);
        var lzw = new Bounded(new LzwFilter(), budget, LongestLzw);
        var runs = new Bounded(new RunLengthFilter(), budget, Runs);
        var ascii85 = new Bounded(new Ascii85Filter(), budget, (bytes, _) => 5L * bytes.Length);
        var hex = new Bounded(new AsciiHexDecodeFilter(), budget, (bytes, _) => bytes.Length);
        var image = new Unread();
        return new(StringComparer.Ordinal)
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["ASCII85Decode"] = ascii85,
            ["A85"] = ascii85,
            ["ASCIIHexDecode"] = hex,
            ["AHx"] = hex,
            ["CCITTFaxDecode"] = image,
            ["CCF"] = image,
            ["DCTDecode"] = image,
            ["DCT"] = image,
            ["JBIG2Decode"] = image,
            ["JPXDecode"] = image,
        };
    }

    private static long Inflated(ReadOnlyMemory<byte> bytes, long allowed)
    {
        // Broken streams are common; the reader behind takes what it can, so errors here only end the count.
        var total = 0L;
        try
        {
            using var stream = new DeflateStream(new MemoryStream(bytes[Math.Min(2, bytes.Length)..].ToArray()), CompressionMode.Decompress);
            var buffer = new byte[32 * 1024];
            for (var read = stream.Read(buffer); read > 0 && total <= allowed; read = stream.Read(buffer))
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
        }

        return total;
    }

    // The longest entry of a full table has 4,096 bytes and a code takes nine bits at least.
    private static long LongestLzw(ReadOnlyMemory<byte> bytes, long allowed) => bytes.Length <= 64 * 1024 ? Math.Min(allowed, 50L * bytes.Length) : long.MaxValue;

    private static long Runs(ReadOnlyMemory<byte> bytes, long allowed)
    {
        var span = bytes.Span;
        var total = 0L;
        for (var i = 0; i < span.Length && span[i] != 128;)
        {
            var run = span[i] > 128;
            total += run ? 257 - span[i] : span[i] + 1;
            i += run ? 2 : span[i] + 2;
        }

        return total;
    }

    private sealed class Names(PdfBudget budget) : BaseFilterProvider(Table(budget));

    private sealed class Bounded(IFilter inner, PdfBudget budget, Func<ReadOnlyMemory<byte>, long, long> size) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Charge(streamDictionary, size(input, budget.Allowed(streamDictionary)));
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }

    private sealed class Unread : IFilter
    {
        public bool IsSupported => false;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => throw new NotSupportedException("images are not read");
    }
}
