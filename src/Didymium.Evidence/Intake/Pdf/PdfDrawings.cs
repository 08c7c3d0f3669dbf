using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Didymium.Evidence.Intake.Pdf;

/// <summary>
/// Empties the drawings of a PDF that would draw without end. A drawing (form XObject) may draw others; the reader behind follows them by recursion, so a circle of two would overflow its stack, and a chain in which each draws
/// the next ten times over would never be done.
/// </summary>
/// <remarks>
/// Every object that can be reached from the catalogue is looked at once. A name in a drawing counts as drawn each time it stands there, and stands for what the drawing's own resources say, otherwise for everything that has the
/// name anywhere: more than is drawn in truth, never less.
/// </remarks>
internal sealed class PdfDrawings
{
    private const int MaxObjects = 500_000;
    private const int MaxDepth = 32;

    /// <summary>Most bytes that a page may draw when every drawing in it is written out.</summary>
    private const long MaxSize = 8 * 1024 * 1024;

    private readonly IPdfTokenScanner scanner;
    private readonly PdfColours colours;
    private readonly Structure structure;
    private readonly PdfBudget budget;
    private readonly string input;
    private readonly Dictionary<IndirectReference, StreamToken> streams = [];
    private readonly Dictionary<string, HashSet<IndirectReference>> named = new(StringComparer.Ordinal);
    private readonly List<List<IndirectReference>> pages = [];
    private readonly Dictionary<IndirectReference, (long Size, int Height)> measured = [];
    private readonly HashSet<IndirectReference> open = [];
    private readonly HashSet<IndirectReference> emptied = [];

    private PdfDrawings(PdfDocument pdf, string input, PdfBudget budget)
    {
        structure = pdf.Structure;
        scanner = pdf.Structure.TokenScanner;
        colours = new(scanner);
        this.input = input;
        this.budget = budget;
    }

    /// <summary>Empties the drawings of a file that would not end.</summary>
    /// <param name="pdf">The file, before any of its pages is read.</param>
    /// <param name="input">Its name, for messages.</param>
    /// <param name="budget">What its streams may unpack to.</param>
    /// <returns>How many were emptied, with the colours that were taken out.</returns>
    public static int Tame(PdfDocument pdf, string input, PdfBudget budget)
    {
        var drawings = new PdfDrawings(pdf, input, budget);
        drawings.Collect(pdf.Structure.Catalog.CatalogDictionary);
        foreach (var page in drawings.pages)
        {
            var size = page.Sum(part => Math.Min(drawings.Measure(part, 0).Size, MaxSize + 1));
            if (size > MaxSize)
            {
                page.ForEach(part => drawings.Empty(part));
            }
        }

        return drawings.emptied.Count + drawings.colours.Removed;
    }

    private void Collect(IToken root)
    {
        HashSet<IndirectReference> seen = [];
        Stack<IToken> open = new([root]);
        while (open.TryPop(out var token))
        {
            switch (token)
            {
                case IndirectReferenceToken reference when seen.Add(reference.Data):
                    if (seen.Count > MaxObjects)
                    {
                        throw new IntakeException(input, "objects", $"it holds more than {TextCleaning.Number(MaxObjects)} objects", "Print it to a new PDF, or save its text.");
                    }

                    if (Resolve(reference) is { } target)
                    {
                        if (target is StreamToken stream)
                        {
                            streams[reference.Data] = stream;
                        }

                        open.Push(target);
                    }

                    break;
                case ArrayToken array:
                    foreach (var item in array.Data)
                    {
                        open.Push(item);
                    }

                    break;
                case StreamToken stream:
                    open.Push(stream.StreamDictionary);
                    break;
                case DictionaryToken dictionary:
                    Note(dictionary);
                    colours.Check(dictionary);
                    foreach (var value in dictionary.Data.Values)
                    {
                        open.Push(value);
                    }

                    break;
            }
        }
    }

    // Names of drawings, and what pages draw.
    private void Note(DictionaryToken dictionary)
    {
        foreach (var (name, reference) in Names(dictionary))
        {
            if (!named.TryGetValue(name, out var set))
            {
                named[name] = set = [];
            }

            set.Add(reference);
        }

        if (dictionary.TryGet(NameToken.Contents, out var contents))
        {
            List<IndirectReference> parts = [];
            Parts(contents, parts, 0);
            pages.Add(parts);
        }
    }

    private void Parts(IToken token, List<IndirectReference> parts, int depth)
    {
        if (parts.Count > 100_000 || depth > 8)
        {
            throw new IntakeException(input, "objects", "one of its pages is drawn in more than 100,000 parts", "Print it to a new PDF, or save its text.");
        }

        if (token is ArrayToken array)
        {
            foreach (var item in array.Data)
            {
                Parts(item, parts, depth + 1);
            }
        }
        else if (token is IndirectReferenceToken reference)
        {
            if (Resolve(reference) is ArrayToken inner)
            {
                Parts(inner, parts, depth + 1);
            }
            else
            {
                parts.Add(reference.Data);
            }
        }
    }

    private IEnumerable<(string Name, IndirectReference Reference)> Names(DictionaryToken dictionary)
    {
        if (dictionary.TryGet(NameToken.Xobject, out var token) && Resolve(token) is DictionaryToken names)
        {
            foreach (var (name, value) in names.Data)
            {
                if (value is IndirectReferenceToken reference)
                {
                    yield return (name, reference.Data);
                }
            }
        }
    }

    private IToken? Resolve(IToken token)
    {
        for (var i = 0; i < 8 && token is IndirectReferenceToken reference; i++)
        {
            if (scanner.Get(reference.Data)?.Data is not { } data)
            {
                return null;
            }

            token = data;
        }

        return token is IndirectReferenceToken ? null : token;
    }

    private (long Size, int Height) Measure(IndirectReference reference, int depth)
    {
        if (measured.TryGetValue(reference, out var known))
        {
            return known;
        }

        if (!streams.TryGetValue(reference, out var stream) || (stream.StreamDictionary.TryGet(NameToken.Subtype, out NameToken kind) && kind.Data != "Form"))
        {
            return measured[reference] = (0, 0);
        }

        if (depth > MaxDepth || !open.Add(reference))
        {
            return Empty(reference);
        }

        var own = stream.StreamDictionary.TryGet(NameToken.Resources, out var token) && Resolve(token) is DictionaryToken resources
            ? Names(resources).GroupBy(n => n.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(n => n.Reference).ToHashSet(), StringComparer.Ordinal)
            : [];
        var content = Content(stream);
        var size = 64L + content.Length;
        var height = 1;
        foreach (var (name, count) in NamesIn(content.Span))
        {
            if (own.TryGetValue(name, out var targets) || named.TryGetValue(name, out targets))
            {
                var inner = targets.Select(t => Measure(t, depth + 1)).ToList();
                size = Math.Min(MaxSize + 1, size + Math.Min(MaxSize + 1, count * inner.Max(i => i.Size)));
                height = Math.Max(height, 1 + inner.Max(i => i.Height));
            }
        }

        open.Remove(reference);
        return emptied.Contains(reference) || size > MaxSize || height > MaxDepth ? Empty(reference) : measured[reference] = (size, height);
    }

    private ReadOnlyMemory<byte> Content(StreamToken stream)
    {
        budget.NextPage();
        try
        {
            return stream.Decode(structure.FilterProvider, scanner);
        }
        catch (Exception e) when (e is not (IntakeException or OutOfMemoryException))
        {
            // It will fail again when its page is read, and the page is left out then.
            return default;
        }
    }

    private (long Size, int Height) Empty(IndirectReference reference)
    {
        if (streams.TryGetValue(reference, out var stream) && emptied.Add(reference))
        {
            scanner.ReplaceToken(reference, new StreamToken(stream.StreamDictionary.Without(NameToken.Filter), Memory<byte>.Empty));
        }

        return measured[reference] = (0, 0);
    }

    // Every name in a drawing's bytes, with how often it stands there; "#41" in a name is an A.
    private static Dictionary<string, int> NamesIn(ReadOnlySpan<byte> content)
    {
        Dictionary<string, int> found = new(StringComparer.Ordinal);
        for (var at = content.IndexOf((byte)'/'); at >= 0;)
        {
            var end = at + 1;
            while (end < content.Length && content[end] is > 32 and not ((byte)'/' or (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'(' or (byte)')' or (byte)'{' or (byte)'}' or (byte)'%'))
            {
                end++;
            }

            if (end - at is > 1 and < 128)
            {
                var name = Unescaped(System.Text.Encoding.Latin1.GetString(content[(at + 1)..end]));
                found[name] = found.GetValueOrDefault(name) + 1;
            }

            var next = content[end..].IndexOf((byte)'/');
            at = next < 0 ? -1 : end + next;
        }

        return found;
    }

    private static string Unescaped(string name)
    {
        for (var at = name.IndexOf('#'); at >= 0 && at + 2 < name.Length; at = name.IndexOf('#', at + 1))
        {
            if (byte.TryParse(name.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name = string.Concat(name.AsSpan(0, at), ((char)code).ToString(), name.AsSpan(at + 3));
            }
        }

        return name;
    }
}
