using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Reports.Models;
using Didymium.Workbench.Documents;

namespace Didymium.Web.Views.Evidence;

/// <summary>What of a document is shown: which part of its text, which of its claims.</summary>
/// <param name="Paragraph">A paragraph of the part; null for the first.</param>
/// <param name="Claim">A claim in the part; null for none. It takes the place of <paramref name="Paragraph"/>.</param>
/// <param name="Type">Only claims of this type.</param>
/// <param name="Outcome">Only claims whose checks came out so at worst.</param>
/// <param name="Reviewed">Only claims that somebody has decided on, or nobody.</param>
internal sealed record DocumentChoice(int? Paragraph, string? Claim, ClaimType? Type, CheckOutcome? Outcome, bool? Reviewed);

/// <summary>A document: its text with the claims marked, and the claims of the part that is shown.</summary>
/// <param name="Head">Title, outlet, time.</param>
/// <param name="Locator">Where it was read: an address or the name of a file.</param>
/// <param name="Href">The address, when it is one of the web.</param>
/// <param name="Rights">How much of the text may be shown here.</param>
/// <param name="Licence">Licence as stated; empty when unknown.</param>
/// <param name="FirstSeen">When the ledger first saw it.</param>
/// <param name="Origin">Title of the report that it repeats; null when it stands alone.</param>
/// <param name="Repeated">Documents that repeat the same report.</param>
/// <param name="Outline">It in brief.</param>
/// <param name="Paragraphs">The part of the text.</param>
/// <param name="Parts">First paragraph of each part of the text.</param>
/// <param name="Part">Which of them is shown.</param>
/// <param name="Claims">Claims in the part that the choice leaves.</param>
/// <param name="InPart">Claims in the part.</param>
/// <param name="InAll">Claims in the document.</param>
internal sealed record DocumentView(
    DocumentHead Head,
    string Locator,
    string? Href,
    TextRights Rights,
    string Licence,
    DateTimeOffset FirstSeen,
    DocumentHead? Origin,
    IReadOnlyList<DocumentHead> Repeated,
    OutlineShown? Outline,
    IReadOnlyList<MarkedParagraph> Paragraphs,
    IReadOnlyList<int> Parts,
    int Part,
    IReadOnlyList<ClaimShown> Claims,
    int InPart,
    int InAll)
{
    // A part is what a page under 200 KB holds: so much text, and so many claims with their checks and forms.
    private const int MostCharacters = 9000;
    private const int MostClaims = 20;

    /// <summary>Reads a document; null when there is none of that id.</summary>
    public static DocumentView? Of(Desk desk, string id, DocumentChoice choice, ShownText shown)
    {
        if (desk.Ledger.Document(id) is not { } document)
        {
            return null;
        }

        var rights = shown.Of(document);
        var passages = desk.Ledger.Passages(id);
        var claims = desk.Examined(ClaimShown.Numbered(desk, id));
        var spans = MarkedText.Spans(document, passages, claims);
        var paragraphs = passages.GroupBy(passage => passage.Paragraph).Select(group => (Number: group.Key, group.First().Start, group.Last().End)).ToList();
        var home = claims.Select(claim => claim.Passages.Count > 0 ? passages.FirstOrDefault(passage => passage.Id == claim.Passages[0])?.Paragraph ?? 1 : 1).ToList();
        var parts = Cut(paragraphs, home);
        var asked = choice.Claim is { } wanted && claims.ToList().FindIndex(claim => claim.Id == wanted) is var at and >= 0 ? home[at] : choice.Paragraph ?? 1;
        var part = Math.Max(0, parts.FindLastIndex(first => first <= asked));
        var (from, to) = (parts[part], part + 1 < parts.Count ? parts[part + 1] : int.MaxValue);
        var placed = spans.Select((span, index) => (Number: index + 1, Span: span)).Where(pair => pair.Span is not null).Select(pair => (pair.Number, pair.Span!.Value)).ToList();
        var conflicts = desk.Ledger.Conflicts();
        var here = claims.Select((claim, index) => (Claim: claim, Index: index)).Where(pair => home[pair.Index] >= from && home[pair.Index] < to)
            .Select(pair => ClaimShown.Of(desk, pair.Claim, document, pair.Index + 1, rights, conflicts)).ToList();
        var origin = document.Origin == id ? null : desk.Ledger.Document(document.Origin);
        return new DocumentView(
            DocumentHead.Of(document),
            SafeText.Shown(document.Locator),
            SafeText.Link(document.Locator),
            rights,
            SafeText.Shown(document.Licence),
            document.FirstSeen,
            origin is null ? null : DocumentHead.Of(origin),
            [.. desk.Ledger.Documents(new Didymium.Evidence.Ledger.DocumentFilter { Origin = document.Origin, Take = 12 }).Where(other => other.Id != id && other.Id != document.Origin).Select(DocumentHead.Of)],
            part == 0 && desk.Ledger.Outline(id) is { } outline ? OutlineShown.Of(outline, document, passages, claims, rights) : null,
            rights == TextRights.Full
                ? [.. paragraphs.Where(paragraph => paragraph.Number >= from && paragraph.Number < to).Select(paragraph => MarkedText.Paragraph(document.Text, paragraph.Number, paragraph.Start, paragraph.End, placed))]
                : [],
            parts,
            part,
            [.. here.Where(claim => Fits(claim, choice))],
            here.Count,
            claims.Count);
    }

    private static bool Fits(ClaimShown claim, DocumentChoice choice) =>
        (choice.Type is null || claim.Claim.Type == choice.Type)
        && (choice.Outcome is null || claim.Worst == choice.Outcome)
        && (choice.Reviewed is null || claim.Decision is not null == choice.Reviewed);

    // Whole paragraphs; one that is longer than a part by itself is a part.
    private static List<int> Cut(List<(int Number, int Start, int End)> paragraphs, List<int> home)
    {
        var parts = new List<int>();
        var (characters, inPart) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            var (length, claims) = (paragraph.End - paragraph.Start, home.Count(number => number == paragraph.Number));
            if (parts.Count == 0 || characters + length > MostCharacters || inPart + claims > MostClaims)
            {
                parts.Add(paragraph.Number);
                (characters, inPart) = (0, 0);
            }

            characters += length;
            inPart += claims;
        }

        return parts.Count == 0 ? [1] : parts;
    }
}
