using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Web.Views.Evidence;

/// <summary>
/// What the site may show of a document's text. On the reader's own machine nothing is held back; a site that others reach shows what may be passed on:
/// all of it, the quotes of claims only, or no words at all.
/// </summary>
/// <param name="options">Whether others reach the site.</param>
public sealed class ShownText(SiteOptions options)
{
    /// <summary>How much of a document may be shown here.</summary>
    /// <param name="document">The document.</param>
    public TextRights Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return options.IsLoopback ? TextRights.Full : document.Rights;
    }

    /// <summary>Whether a sentence may be shown.</summary>
    /// <param name="rights">How much of its document may be.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="claims">Claims on the document.</param>
    public static bool Allows(TextRights rights, string sentence, IReadOnlyList<Claim> claims) =>
        rights == TextRights.Full || (rights == TextRights.Excerpts && claims.Any(claim => claim.Quote.Contains(sentence, StringComparison.Ordinal)));
}
