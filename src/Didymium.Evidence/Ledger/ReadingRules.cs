using System.Security.Cryptography;
using System.Text;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Ledger;

/// <summary>What must hold of a document with its passages, outline and claims before it is kept.</summary>
internal static class ReadingRules
{
    /// <summary>Whether the text was held back when the record was exported: it is not there, though the document has one.</summary>
    /// <param name="document">The document.</param>
    public static bool IsWithheld(Document document) => document.Text.Length == 0 && document.ContentHash != HashOf(string.Empty);

    /// <summary>SHA-256 of a text in lower-case hexadecimal.</summary>
    /// <param name="text">The text.</param>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Checks a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <exception cref="LedgerException">A rule is broken; the message names the record.</exception>
    public static void Check(DocumentReading reading)
    {
        var document = reading.Document;
        Named(document.Id, "the document", "an id");
        var name = $"document {document.Id}";
        Named(document.Locator, name, "a locator");
        Named(document.Origin, name, "an origin (its own id when it stands alone)");
        WellFormed(document.Text, name, "text");
        WellFormed(document.Title, name, "title");
        WellFormed(document.Publisher, name, "publisher");
        WellFormed(document.Byline, name, "byline");
        WellFormed(document.Locator, name, "locator");
        if (document.Published is { } published && !PublishedConverter.IsValid(published.Text))
        {
            throw new LedgerException($"{name}: '{published.Text}' is no time of publication; write 2025, 2025-10, 2025-10-08, 2025-10-08T22:24 or 2025-10-08T22:24+08:00.");
        }

        var withheld = IsWithheld(document);
        if (!withheld && document.ContentHash != HashOf(document.Text))
        {
            throw new LedgerException($"{name}: content_hash is not the SHA-256 of the text; read the document again.");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in reading.Passages)
        {
            Check(document, passage, withheld);
            if (!ids.Add(passage.Id))
            {
                throw new LedgerException($"{name}: passage {passage.Id} is there twice.");
            }
        }

        foreach (var point in reading.Outline.CoreViewpoint.Concat(reading.Outline.Groups.SelectMany(g => g.Points)))
        {
            if (!ids.Contains(point.Passage))
            {
                throw new LedgerException($"{name}: a point of the outline names passage '{point.Passage}', which the document does not have.");
            }

            if (!withheld && !document.Text.Contains(point.Text, StringComparison.Ordinal))
            {
                throw new LedgerException($"{name}: the outline's point '{Short(point.Text)}' does not stand in the text; an outline has only sentences of the document.");
            }
        }

        var claims = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in reading.Claims)
        {
            Check(document, ids, claim);
            if (!claims.Add(claim.Id))
            {
                throw new LedgerException($"{name}: claim {claim.Id} is there twice.");
            }
        }
    }

    /// <summary>Checks a claim against its document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="passages">Ids of the document's passages.</param>
    /// <param name="claim">The claim.</param>
    /// <exception cref="LedgerException">A rule is broken; the message names the claim.</exception>
    public static void Check(Document document, IReadOnlySet<string> passages, Claim claim)
    {
        Named(claim.Id, $"a claim of document {document.Id}", "an id");
        var name = $"claim {claim.Id}";
        if (claim.Document != document.Id)
        {
            throw new LedgerException($"{name}: it names document '{claim.Document}' but came with document {document.Id}.");
        }

        if (claim.Passages.Count == 0)
        {
            throw new LedgerException($"{name}: it names no passage; a claim stands on at least one.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in claim.Passages)
        {
            if (!passages.Contains(passage) || !seen.Add(passage))
            {
                throw new LedgerException($"{name}: it names passage '{passage}', which document {document.Id} does not have or which it names twice.");
            }
        }

        // Of a document without rights to its text, claims may come from an export, without their quotes.
        var quoteIsWithheld = IsWithheld(document) || (document.Rights == TextRights.None && claim.Quote.Length == 0);
        if (!quoteIsWithheld && (claim.Quote.Length == 0 || !document.Text.Contains(claim.Quote, StringComparison.Ordinal)))
        {
            throw new LedgerException($"{name}: its quote '{Short(claim.Quote)}' does not stand in document {document.Id} to the letter.");
        }

        if (!(claim.ReadingConfidence is >= 0 and <= 1))
        {
            throw new LedgerException($"{name}: reading_confidence must be from 0 to 1.");
        }

        if (claim.Supersedes == claim.Id)
        {
            throw new LedgerException($"{name}: it cannot supersede itself.");
        }

        foreach (var quantity in claim.Quantities)
        {
            if (!double.IsFinite(quantity.Likely) || quantity.Min is { } min && !double.IsFinite(min) || quantity.Max is { } max && !double.IsFinite(max) || quantity.From is { } from && !double.IsFinite(from))
            {
                throw new LedgerException($"{name}: the quantity '{Short(quantity.Raw)}' is not a finite number.");
            }
        }
    }

    /// <summary>The start of a text, for messages.</summary>
    /// <param name="text">The text.</param>
    public static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private static void Check(Document document, Passage passage, bool withheld)
    {
        var name = $"passage {passage.Id}";
        if (passage.Document != document.Id || passage.Paragraph < 1 || passage.Sentence < 1 || passage.Id != Passage.IdOf(document.Id, passage.Paragraph, passage.Sentence))
        {
            throw new LedgerException($"{name}: the id must be {document.Id}.pP.sS with its paragraph and sentence from 1, and its document {document.Id}.");
        }

        if (passage.Start < 0 || passage.End < passage.Start)
        {
            throw new LedgerException($"{name}: its span {passage.Start}..{passage.End} is none.");
        }

        if (withheld ? passage.Text.Length > 0 : passage.End > document.Text.Length || !document.Text.AsSpan(passage.Start, passage.End - passage.Start).SequenceEqual(passage.Text))
        {
            throw new LedgerException(withheld
                ? $"{name}: it has text though its document's is withheld."
                : $"{name}: the document's characters {passage.Start}..{passage.End} are not '{Short(passage.Text)}'.");
        }
    }

    private static void Named(string value, string who, string what)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new LedgerException($"{who} needs {what}.");
        }
    }

    // Half a character pair cannot be written as UTF-8; it would come back as another text than the one that was hashed.
    private static void WellFormed(string text, string who, string what)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw new LedgerException($"{who}: the {what} has half a character at {i}; replace it by U+FFFD when reading.");
            }
        }
    }
}
