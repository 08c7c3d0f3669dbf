using System.Globalization;
using System.Text.Json;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Exchange;

/// <summary>
/// Writes claims as schema.org JSON-LD: one that was decided on as a <c>ClaimReview</c> with the verdict as its rating, any other as a <c>Claim</c> that nobody has rated.
/// Of documents without rights to their text, claims come without their quotes.
/// </summary>
public static class ClaimReviewExport
{
    /// <summary>Claims of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="filter">Which claims; all when null.</param>
    /// <returns>A JSON-LD document with a <c>@graph</c>.</returns>
    public static string Of(EvidenceLedger ledger, ClaimFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.File.Read(() =>
        {
            var decisions = ledger.LatestDecisions();
            var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
            return JsonOutput.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("@context", "https://schema.org");
                writer.WriteStartArray("@graph");
                foreach (var claim in ledger.Claims(filter))
                {
                    if (!documents.TryGetValue(claim.Document, out var document))
                    {
                        documents.Add(claim.Document, document = ledger.Document(claim.Document)!);
                    }

                    writer.WriteStartObject();
                    if (decisions.TryGetValue(claim.Id, out var decision))
                    {
                        Review(writer, claim, document, decision);
                        writer.WriteStartObject("itemReviewed");
                        Claim(writer, claim, document);
                        writer.WriteEndObject();
                    }
                    else
                    {
                        Claim(writer, claim, document);
                    }

                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
        });
    }

    /// <summary>What the claim says: its quote, or what it is about when the quote must not be passed on.</summary>
    internal static string Said(Claim claim, Document document) =>
        document.Rights != TextRights.None && claim.Quote.Length > 0 ? claim.Quote : $"{Keys.Of(claim.Type).Replace('_', ' ')}: {claim.Subject} (quote withheld)";

    private static void Review(Utf8JsonWriter writer, Claim claim, Document document, ReviewDecision decision)
    {
        writer.WriteString("@type", "ClaimReview");
        writer.WriteString("@id", Urn(decision.Id));
        writer.WriteString("datePublished", decision.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("claimReviewed", Said(claim, document));
        writer.WriteString("reviewBody", decision.Reason);
        writer.Given("expires", decision.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteStartObject("author");
        writer.WriteString("@type", "Person");
        writer.WriteString("name", decision.Reviewer);
        writer.WriteEndObject();
        writer.WriteStartObject("reviewRating");
        writer.WriteString("@type", "Rating");
        writer.WriteString("alternateName", Keys.Of(decision.Verdict));

        // A duplicate or a superseded claim is not wrong; it has no place on the scale.
        if (Rating(decision.Verdict) is { } rating)
        {
            writer.WriteNumber("ratingValue", rating);
            writer.WriteNumber("bestRating", 5);
            writer.WriteNumber("worstRating", 1);
        }

        writer.WriteEndObject();
        Notes(writer, "positiveNotes", decision.Checks.Where(c => c.Outcome == CheckOutcome.Passed));
        Notes(writer, "negativeNotes", decision.Checks.Where(c => c.Outcome is CheckOutcome.Failed or CheckOutcome.Warning));
    }

    private static int? Rating(Verdict verdict) => verdict switch
    {
        Verdict.Accept => 5,
        Verdict.AcceptAsScenario => 4,
        Verdict.NeedsSource => 3,
        Verdict.Reject => 1,
        _ => null,
    };

    private static void Notes(Utf8JsonWriter writer, string name, IEnumerable<CheckResult> checks)
    {
        var all = checks.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("@type", "ItemList");
        writer.WriteStartArray("itemListElement");
        for (var i = 0; i < all.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "ListItem");
            writer.WriteNumber("position", i + 1);
            writer.WriteString("name", all[i].Message.Length > 0 ? $"{all[i].Check}: {all[i].Message}" : all[i].Check);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter writer, Claim claim, Document document)
    {
        writer.WriteString("@type", "Claim");
        writer.WriteString("@id", Urn(claim.Id));
        writer.WriteString("name", Said(claim, document));
        writer.WriteString("inLanguage", claim.Language);
        writer.WriteString("additionalType", Keys.Of(claim.Type));
        writer.Given("creativeWorkStatus", claim.Status == ClaimStatus.None ? null : Keys.Of(claim.Status));
        writer.Given("temporalCoverage", claim.Time?.Iso);
        writer.WriteStartObject("about");
        writer.WriteString("@type", "Thing");
        writer.WriteString("name", claim.Subject);
        writer.Given("identifier", claim.SubjectEntity);
        writer.WriteEndObject();
        var speaker = claim.Attribution.Speaker.Length > 0 ? claim.Attribution.Speaker : document.Publisher;
        if (speaker.Length > 0)
        {
            // schema.org allows a person or an organisation; which one a speaker is, the text seldom says.
            writer.WriteStartObject("author");
            writer.WriteString("@type", claim.Attribution.Speaker.Length > 0 ? "Person" : "Organization");
            writer.WriteString("name", speaker);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("appearance");
        writer.WriteString("@type", "CreativeWork");
        writer.WriteString("@id", Urn(document.Id));
        writer.WriteString("headline", document.Title);
        if (Uri.TryCreate(document.Locator, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            writer.WriteString("url", document.Locator);
        }

        writer.WriteString("inLanguage", document.Language);
        writer.Given("datePublished", document.Published?.Text);
        if (document.Publisher.Length > 0)
        {
            writer.WriteStartObject("publisher");
            writer.WriteString("@type", "Organization");
            writer.WriteString("name", document.Publisher);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string Urn(string id) => "urn:didymium:" + id;
}
