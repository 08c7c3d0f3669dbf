using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Exchange;

/// <summary>
/// What may be passed on of a document's text. Of one with excerpts only, the quotes of claims (and points of the outline that are such quotes); of one without any
/// right, neither quotes nor the words of the text around the figures. Spans, hashes, names and numbers stay, so that whoever has the text can find the places.
/// </summary>
internal static class SharedText
{
    /// <summary>The document as it may be passed on.</summary>
    public static Document Of(Document document) => document.Rights == TextRights.Full ? document : document with { Text = string.Empty };

    /// <summary>A sentence of it.</summary>
    public static Passage Of(Passage passage, TextRights rights) => rights == TextRights.Full ? passage : passage with { Text = string.Empty };

    /// <summary>A claim on it.</summary>
    public static Claim Of(Claim claim, TextRights rights) => rights == TextRights.None ? claim with { Quote = string.Empty, Predicate = string.Empty } : claim;

    /// <summary>It in brief.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="rights">The document's rights.</param>
    /// <param name="quotes">Quotes of the claims on it.</param>
    public static Outline Of(Outline outline, TextRights rights, IReadOnlyCollection<string> quotes)
    {
        return rights == TextRights.Full
            ? outline
            : outline with { CoreViewpoint = [.. outline.CoreViewpoint.Select(Point)], Groups = [.. outline.Groups.Select(g => g with { Points = [.. g.Points.Select(Point)] })] };

        OutlinePoint Point(OutlinePoint point) =>
            rights == TextRights.Excerpts && quotes.Any(q => q.Contains(point.Text, StringComparison.Ordinal)) ? point : point with { Text = string.Empty };
    }
}
