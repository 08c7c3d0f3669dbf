using Didymium.Evidence.Assessments;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Reports.Models;
using Didymium.Workbench.Documents;

namespace Didymium.Web.Views.Evidence;

/// <summary>A claim with how it stands against the rest of the ledger and the model.</summary>
/// <param name="Number">Its number in its document, from 1.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Document">Its document.</param>
/// <param name="Quote">The quote, or empty where it may not be shown.</param>
/// <param name="Checks">Results of the checks that have something to ask of it.</param>
/// <param name="Scores">Its four scores; null before it was examined.</param>
/// <param name="Reach">How far it reaches into the model: as it was decided, or, as long as nobody has, as it could if it were accepted.</param>
/// <param name="Ruling">How it stands in a sentence, with what holds it back.</param>
/// <param name="Decisions">What reviewers decided, the first first; the last counts.</param>
/// <param name="Rivals">Claims that answer the same question otherwise.</param>
public sealed record ClaimShown(
    int Number,
    Claim Claim,
    DocumentHead Document,
    string Quote,
    IReadOnlyList<CheckResult> Checks,
    Assessment? Scores,
    Reach Reach,
    string Ruling,
    IReadOnlyList<ReviewDecision> Decisions,
    IReadOnlyList<ClaimRival> Rivals)
{
    /// <summary>Id on a page, and its address on the page of its document.</summary>
    public string Anchor => $"claim-{Claim.Id}";

    /// <summary>Its page.</summary>
    public string Address => $"/claims/{Claim.Id}";

    /// <summary>Where it stands in its document.</summary>
    public string InText => $"{Document.Address}?claim={Claim.Id}#{Anchor}";

    /// <summary>The decision that counts; null when nobody has decided.</summary>
    public ReviewDecision? Decision => Decisions.Count > 0 ? Decisions[^1] : null;

    /// <summary>The worst that came of its checks.</summary>
    public CheckOutcome Worst => Checks.Any(check => check.Outcome == CheckOutcome.Failed) ? CheckOutcome.Failed
        : Checks.Any(check => check.Outcome == CheckOutcome.Warning) ? CheckOutcome.Warning
        : CheckOutcome.Passed;

    /// <summary>Reads how a claim stands.</summary>
    /// <param name="desk">The ledger.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its document.</param>
    /// <param name="number">Its number in the document.</param>
    /// <param name="rights">How much of the document's text may be shown.</param>
    /// <param name="conflicts">The conflict sets of the ledger.</param>
    internal static ClaimShown Of(Desk desk, Claim claim, Document document, int number, TextRights rights, IReadOnlyList<ConflictSet> conflicts)
    {
        var checks = desk.Ledger.Checks(claim.Id);
        var decisions = desk.Ledger.Decisions(claim.Id);
        var latest = decisions.Count > 0 ? decisions[^1] : null;
        var ruling = ReviewRules.Rule(claim, document, checks, latest, desk.Gazetteer.Entity);
        var could = ReviewRules.Could(claim, document, checks, entities: desk.Gazetteer.Entity);
        return new ClaimShown(
            number,
            claim,
            DocumentHead.Of(document),
            rights == TextRights.None ? string.Empty : SafeText.Shown(claim.Quote),
            [.. checks.Where(Checker.Applies)],
            desk.Ledger.Assessment(claim.Id),
            latest is null ? could.Reach : ruling.Reach,
            SafeText.Shown(ruling.Reason),
            decisions,
            [.. conflicts.Where(set => set.Claims.Contains(claim.Id)).Select(set => ClaimRival.Of(desk, set, claim.Id))]);
    }

    /// <summary>Number of each claim of a document: as the ledger holds them.</summary>
    internal static IReadOnlyList<Claim> Numbered(Desk desk, string document) =>
        desk.Ledger.Claims(new Didymium.Evidence.Ledger.ClaimFilter { Document = document, CurrentOnly = true });
}

/// <summary>A question that claims answer otherwise.</summary>
/// <param name="Question">The question.</param>
/// <param name="Kind">Why they differ.</param>
/// <param name="Explanation">The sides with their values.</param>
/// <param name="Others">The other claims: id, and a line on each.</param>
/// <param name="Lang">Language of question and explanation where it is not the page's; null otherwise.</param>
public sealed record ClaimRival(string Question, ConflictKind Kind, string Explanation, IReadOnlyList<(string Id, string Line)> Others, string? Lang)
{
    internal static ClaimRival Of(Desk desk, ConflictSet set, string claim) => new(
        SafeText.Shown(set.Asked),
        set.Kind,
        SafeText.Shown(set.Explained),
        [
            .. set.Claims.Where(id => id != claim).Select(desk.Ledger.Claim).OfType<Claim>()
                .Select(other => (other.Id, $"{EvidenceNames.Subject(other.Subject, other.SubjectEntity)}: {string.Join("; ", other.Quantities.Select(ClaimFigures.Of).DefaultIfEmpty(ClaimWords.Status(other.Status)))} · {DocumentHead.Of(desk.Ledger.Document(other.Document)!).Outlet}")),
        ],
        EvidenceWords.Lang(set.QuestionZh));
}
