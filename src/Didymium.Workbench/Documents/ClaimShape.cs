using Didymium.Evidence;
using Didymium.Evidence.Assessments;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;
using SaidBy = Didymium.Evidence.Claims.Attribution;

namespace Didymium.Workbench.Documents;

/// <summary>A claim with its checks, scores and verdict, for machines.</summary>
/// <param name="Id">Claim id.</param>
/// <param name="Document">Document id.</param>
/// <param name="Passages">Ids of the sentences it was read in.</param>
/// <param name="Type">What kind of thing is said: resource, production, capacity, policy …</param>
/// <param name="Subject">What it is about, as printed.</param>
/// <param name="SubjectId">The same in the gazetteer; empty when it is not there.</param>
/// <param name="Predicate">The words that say it.</param>
/// <param name="Counterpart">The other party of a deal or rule, as printed; empty when there is none.</param>
/// <param name="Place">Place as printed; empty when there is none.</param>
/// <param name="Region">Region id of the place; empty when unknown.</param>
/// <param name="Elements">Chemical symbols of the elements it speaks of.</param>
/// <param name="Status">Standing of the thing: rumoured … operating, announced, in_force …</param>
/// <param name="Polarity">Whether it is affirmed or denied.</param>
/// <param name="Modality">Whether it is said as a fact, a plan, a possibility …</param>
/// <param name="Attribution">Who says so.</param>
/// <param name="Quantities">Quantities with unit, basis and rate.</param>
/// <param name="Time">The time it speaks of (ISO 8601); null when none is given.</param>
/// <param name="Quote">The words of the document to the letter.</param>
/// <param name="Method">How it was read.</param>
/// <param name="MethodDetail">The rule or model that read it.</param>
/// <param name="Checks">What came of the sceptic's checks.</param>
/// <param name="Assessment">Four scores, 0 to 1; null when not yet scored.</param>
/// <param name="Reach">How far it reaches into the model.</param>
/// <param name="HeldBackBy">What holds it back; empty when nothing does.</param>
/// <param name="Verdict">Why it reaches so far and no further, in a sentence.</param>
/// <param name="Decision">The latest decision on it; null when nobody has decided.</param>
public sealed record ClaimShape(
    string Id,
    string Document,
    IReadOnlyList<string> Passages,
    string Type,
    string Subject,
    string SubjectId,
    string Predicate,
    string Counterpart,
    string Place,
    string Region,
    IReadOnlyList<string> Elements,
    string Status,
    string Polarity,
    string Modality,
    SaidBy Attribution,
    IReadOnlyList<QuantityShape> Quantities,
    string? Time,
    string Quote,
    string Method,
    string MethodDetail,
    IReadOnlyList<CheckShape> Checks,
    AssessmentShape? Assessment,
    string Reach,
    string HeldBackBy,
    string Verdict,
    DecisionShape? Decision)
{
    /// <summary>A claim as plain values.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its document.</param>
    /// <param name="desk">The ledger it stands in.</param>
    public static ClaimShape Of(Claim claim, Document document, Desk desk)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(desk);
        var checks = desk.Ledger.Checks(claim.Id);
        var decision = desk.Ledger.LatestDecision(claim.Id);
        var ruling = ReviewRules.Rule(claim, document, checks, decision, desk.Gazetteer.Entity);
        return new(
            claim.Id,
            claim.Document,
            claim.Passages,
            Keys.Of(claim.Type),
            claim.Subject,
            claim.SubjectEntity,
            claim.Predicate,
            claim.Counterpart,
            claim.Place,
            claim.PlaceRegion,
            claim.Elements,
            Keys.Of(claim.Status),
            Keys.Of(claim.Polarity),
            Keys.Of(claim.Modality),
            claim.Attribution,
            [.. claim.Quantities.Select(QuantityShape.Of)],
            claim.Time?.Iso,
            claim.Quote,
            Keys.Of(claim.Method),
            claim.MethodDetail,
            [.. checks.Select(check => new CheckShape(check.Check, Keys.Of(check.Outcome), check.Message))],
            desk.Ledger.Assessment(claim.Id) is { } scores ? AssessmentShape.Of(scores) : null,
            Keys.Of(ruling.Reach),
            ruling.HeldBackBy,
            ruling.Reason,
            decision is null ? null : DecisionShape.Of(decision));
    }
}

/// <summary>A quantity of a claim.</summary>
/// <param name="Raw">As printed.</param>
/// <param name="Min">Smallest, in the unit; null when open below.</param>
/// <param name="Likely">The number itself, or the middle of a range, in the unit.</param>
/// <param name="Max">Largest, in the unit; null when open above.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Basis">What is counted: ore, concentrate, contained oxide, separated oxide, metal, magnets …</param>
/// <param name="Rate">Per what time; none for a stock.</param>
/// <param name="Approximator">Whether it is exact, about, at least or at most so much.</param>
public sealed record QuantityShape(string Raw, double? Min, double Likely, double? Max, string Unit, string Basis, string Rate, string Approximator)
{
    /// <summary>A quantity as plain values.</summary>
    /// <param name="quantity">The quantity.</param>
    public static QuantityShape Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new(quantity.Raw, quantity.Min, quantity.Likely, quantity.Max, quantity.Unit, Keys.Of(quantity.Basis), Keys.Of(quantity.Rate), Keys.Of(quantity.Approximator));
    }
}

/// <summary>What came of a check on a claim.</summary>
/// <param name="Check">Id of the check, as basis-unclear.</param>
/// <param name="Outcome">passed, failed, warning or not_run.</param>
/// <param name="Message">A sentence with the numbers; empty when it passed without anything to say.</param>
public sealed record CheckShape(string Check, string Outcome, string Message);

/// <summary>Four answers about a claim, 0 to 1.</summary>
/// <param name="Claim">Claim id.</param>
/// <param name="Version">Version of the rules they were computed by.</param>
/// <param name="Extraction">Did we read it right?</param>
/// <param name="Attribution">Did they say it?</param>
/// <param name="Credibility">Is it so?</param>
/// <param name="Execution">Will it happen? Null when the claim is not about the future.</param>
/// <param name="Supporting">Origins (not articles) that say so.</param>
/// <param name="Contradicting">Origins that say otherwise.</param>
/// <param name="Why">A sentence on how they came about, with the ceiling that held if one did.</param>
public sealed record AssessmentShape(string Claim, int Version, double Extraction, double Attribution, double Credibility, double? Execution, IReadOnlyList<string> Supporting, IReadOnlyList<string> Contradicting, string Why)
{
    /// <summary>The scores as plain values.</summary>
    /// <param name="scores">The scores.</param>
    public static AssessmentShape Of(Assessment scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return new(scores.Claim, scores.Version, scores.Extraction, scores.Attribution, scores.Credibility, scores.Execution, scores.Supporting, scores.Contradicting, scores.Why);
    }
}

/// <summary>A reviewer's decision.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Verdict">accept, accept_as_scenario, reject, needs_source, duplicate or superseded.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReviewBy">When to look again; null when never.</param>
public sealed record DecisionShape(string Reviewer, DateTimeOffset At, string Verdict, string Reason, DateOnly? ReviewBy)
{
    /// <summary>A decision as plain values.</summary>
    /// <param name="decision">The decision.</param>
    public static DecisionShape Of(ReviewDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(decision.Reviewer, decision.At, Keys.Of(decision.Verdict), decision.Reason, decision.ReviewBy);
    }
}
