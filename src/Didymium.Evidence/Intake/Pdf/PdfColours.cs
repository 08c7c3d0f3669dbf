using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Didymium.Evidence.Intake.Pdf;

/// <summary>Takes out colour spaces, shadings and functions of a PDF that are made of themselves, or of more parts than any real one: the reader behind follows them by recursion, and text needs none of them.</summary>
internal sealed class PdfColours(IPdfTokenScanner scanner)
{
    private const int MaxDepth = 32;
    private const int MaxParts = 100_000;

    private readonly Dictionary<IndirectReference, (int Parts, int Height)> weighed = [];
    private readonly HashSet<IndirectReference> open = [];
    private readonly HashSet<IndirectReference> removed = [];

    /// <summary>How many were taken out.</summary>
    public int Removed => removed.Count;

    /// <summary>Looks at a dictionary's colours.</summary>
    /// <param name="dictionary">Resources, an image, a shading, or anything else.</param>
    public void Check(DictionaryToken dictionary)
    {
        foreach (var key in (NameToken[])[NameToken.ColorSpace, NameToken.Shading, NameToken.Function, NameToken.Functions])
        {
            if (dictionary.TryGet(key, out var token))
            {
                Weigh(token, 0);
            }
        }
    }

    private (int Parts, int Height) Weigh(IToken token, int depth) => token switch
    {
        IndirectReferenceToken reference => Weigh(reference.Data, depth),
        StreamToken stream => Weigh(stream.StreamDictionary, depth),
        ArrayToken array => Sum(array.Data, depth),
        DictionaryToken dictionary => Sum(dictionary.Data.Values, depth),
        _ => (1, 1),
    };

    private (int Parts, int Height) Sum(IEnumerable<IToken> parts, int depth)
    {
        // Direct objects inside each other are bounded by the parser.
        int sum = 1, height = 1;
        foreach (var part in parts)
        {
            var (inner, high) = Weigh(part, depth);
            sum = Math.Min(MaxParts + 1, sum + inner);
            height = Math.Max(height, high);
        }

        return (sum, height);
    }

    private (int Parts, int Height) Weigh(IndirectReference reference, int depth)
    {
        if (weighed.TryGetValue(reference, out var known))
        {
            return known;
        }

        if (depth > MaxDepth || !open.Add(reference))
        {
            return Remove(reference);
        }

        var (parts, height) = scanner.Get(reference)?.Data is { } target ? Weigh(target, depth + 1) : (1, 1);
        open.Remove(reference);
        return removed.Contains(reference) || parts > MaxParts || height >= MaxDepth ? Remove(reference) : weighed[reference] = (parts, height + 1);
    }

    private (int Parts, int Height) Remove(IndirectReference reference)
    {
        if (removed.Add(reference))
        {
            scanner.ReplaceToken(reference, NameToken.Devicegray);
        }

        return weighed[reference] = (1, 1);
    }
}
