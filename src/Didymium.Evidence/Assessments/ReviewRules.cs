using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Assessments;

/// <summary>What a review decision needs, and what may move the base case.</summary>
public static class ReviewRules
{
    /// <summary>Shortest reason, in characters: shorter ones say nothing to the next reader ("ok", 同意).</summary>
    public const int ShortestReason = 4;

    private static readonly WordList Bans = new("ban", "bans", "banned", "banning", "prohibit*", "forbid*", "embargo*", "禁止", "禁令", "禁运");

    private static readonly WordList NoBans = new("no ban", "not a ban", "not ban", "not to ban", "lift*", "no embargo", "不是禁令", "不对", "不禁止", "解除", "取消");

    /// <summary>What is wrong with a decision; the ledger refuses one that has any of these.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">The reason given.</param>
    /// <param name="reviewer">Who decides.</param>
    /// <returns>A sentence for each fault, with its mending; empty when the decision may be recorded.</returns>
    public static IReadOnlyList<string> Faults(Verdict verdict, string reason, string reviewer)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(reviewer);
        var faults = new List<string>();
        if (!Enum.IsDefined(verdict))
        {
            faults.Add($"There is no verdict {(int)verdict}. Fix: one of {string.Join(", ", Keys.All<Verdict>())}.");
        }

        if (reason.Trim().EnumerateRunes().Count() < ShortestReason)
        {
            faults.Add("A decision needs a reason that the next reader understands. Fix: say in a sentence why.");
        }

        if (reviewer.Trim().Length == 0)
        {
            faults.Add("A decision needs a name. Fix: say who decides.");
        }

        return faults;
    }

    /// <summary>What a reader of an acceptance should know: the checks that the claim fails. Allowed, since a reviewer may know better, and shown with the decision ever after.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="checks">The checks as they stand.</param>
    /// <returns>A sentence; null when there is nothing to flag.</returns>
    public static string? Flag(Verdict verdict, IReadOnlyList<CheckResult> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var failed = checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Check).ToList();
        return verdict is Verdict.Accept or Verdict.AcceptAsScenario && failed.Count > 0
            ? $"Accepted although it fails {string.Join(", ", failed)}."
            : null;
    }

    /// <summary>How far a claim reaches as it stands: only accepted ones reach at all.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its document: a thing told as done and not dated is dated by it.</param>
    /// <param name="checks">The checks as they stand.</param>
    /// <param name="decision">The latest decision; null when there is none.</param>
    /// <param name="entities">The gazetteer: an entity by its id; null to take every subject that has one.</param>
    public static Ruling Rule(Claim claim, Document document, IReadOnlyList<CheckResult> checks, ReviewDecision? decision, Func<string, Entity?>? entities = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var could = Could(claim, document, checks, decision?.Verdict == Verdict.Accept, entities);
        return decision?.Verdict switch
        {
            null => new Ruling(Reach.Nothing, "decision", $"Not reviewed; accepted it would {Would(could)}"),
            Verdict.Accept => could,
            Verdict.AcceptAsScenario when could.Reach == Reach.BaseCase => new Ruling(Reach.Switch, "verdict", $"A scenario switch by decision of {decision.Reviewer}: {decision.Reason}"),
            Verdict.AcceptAsScenario => could.Reach == Reach.Nothing && Failed(checks) is not null ? Could(claim, document, checks, true, entities) : could,
            { } verdict => new Ruling(Reach.Nothing, "verdict", $"{Keys.Of(verdict).Replace('_', ' ')} by {decision!.Reviewer}: {decision.Reason}"),
        };
    }

    /// <summary>How far a claim could reach if it were accepted, by its type, status, figures and checks.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its document.</param>
    /// <param name="checks">The checks as they stand.</param>
    /// <param name="overruled">True when a reviewer accepts it over the checks that it fails; it then is a switch at most.</param>
    /// <param name="entities">The gazetteer: an entity by its id; null to take every subject that has one.</param>
    /// <remarks>
    /// The base case moves by what operates or is being built (and by rules in force and flows that ended) with a quantity and a date. A flow that stops has the quantity of the flow, a ban that of all
    /// it bans: for these the date is enough. What is said of nobody known ("shipments", "samarium") waits until a person says whose it is. A thing told as done without a date counts from its document's.
    /// </remarks>
    public static Ruling Could(Claim claim, Document document, IReadOnlyList<CheckResult> checks, bool overruled = false, Func<string, Entity?>? entities = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(checks);
        var failed = Failed(checks);
        if (failed is not null && !overruled)
        {
            return new Ruling(Reach.Nothing, failed.Check, $"It fails {failed.Check}: {failed.Message}");
        }

        if (!Moves(claim))
        {
            return new Ruling(Reach.Nothing, "type", NoEvent(claim));
        }

        if (claim.Polarity == Polarity.Negative)
        {
            return new Ruling(Reach.Nothing, "polarity", "It says that something is not so: nothing changes.");
        }

        if (claim.Status is ClaimStatus.Cancelled or ClaimStatus.Denied && claim.Type != ClaimType.Milestone)
        {
            return new Ruling(Reach.Nothing, "status", $"It is {Say.Status(claim.Status)}: nothing comes of it.");
        }

        if (failed is not null)
        {
            return new Ruling(Reach.Switch, failed.Check, $"A scenario switch at most, as it fails {failed.Check}: {failed.Message}");
        }

        return HeldBack(claim, document, checks, entities) ?? new Ruling(Reach.BaseCase, string.Empty, $"{Capital(Say.Status(claim.Status))}, with {Amount(claim)} and a date: may move the base case.{Known(checks)}");
    }

    private static Ruling? HeldBack(Claim claim, Document document, IReadOnlyList<CheckResult> checks, Func<string, Entity?>? entities)
    {
        static Ruling Switch(string by, string why) => new(Reach.Switch, by, "A scenario switch: " + why);
        var works = claim.Status is ClaimStatus.Operating or ClaimStatus.UnderConstruction
            || (claim.Status == ClaimStatus.InForce && claim.Type is ClaimType.Policy or ClaimType.TradeFlow)
            || (claim.Status is ClaimStatus.Closed or ClaimStatus.Suspended && claim.Type is ClaimType.TradeFlow or ClaimType.Milestone or ClaimType.Policy);
        if (!works)
        {
            var standing = claim.Status == ClaimStatus.None ? "it has no standing" : $"its standing is {Say.Status(claim.Status)}";
            var denial = Outcome(checks, LaterDenial.Check.Id) == CheckOutcome.Warning ? " and it was denied" : string.Empty;
            return Switch("status", $"{standing}{denial}; only what operates, is being built, is in force or has ended moves the base case.");
        }

        if (claim.Status != ClaimStatus.UnderConstruction && StatusLadder.IsAhead(claim, document))
        {
            return Switch("date", "it is still to come when it is told.");
        }

        if (claim.Modality is Modality.Hedged or Modality.Conditional or Modality.Forecast or Modality.Opinion)
        {
            return Switch("modality", $"it is {Keys.Of(claim.Modality)}, not told as a fact.");
        }

        if (Outcome(checks, LaterDenial.Check.Id) == CheckOutcome.Warning)
        {
            return Switch(LaterDenial.Check.Id, "it was denied since.");
        }

        if (!HasQuantity(claim))
        {
            return claim.Quantities.Any(Tonnage.IsMoney)
                ? Switch(MoneyNotTonnes.Check.Id, "it gives money, and money is not tonnes.")
                : Switch("quantity", "it gives no quantity.");
        }

        if (!IsSomebodys(claim, entities))
        {
            return Switch("subject", $"\"{claim.Subject}\" is no country, company, deposit or plant that is known here.");
        }

        if (claim.Time is null && (document.Published is null || claim.Status == ClaimStatus.UnderConstruction))
        {
            return Switch("date", claim.Status == ClaimStatus.UnderConstruction ? "it does not say when it starts." : "neither it nor its document has a date.");
        }

        return null;
    }

    private static bool Moves(Claim claim) => StatusLadder.IsUndertaking(claim.Type)
        || claim.Type is ClaimType.Production or ClaimType.Demand;

    private static string NoEvent(Claim claim) => claim.Type switch
    {
        ClaimType.Resource => "What lies in the ground moves no tonnes until a mine works it.",
        ClaimType.Composition => "A composition moves no tonnes; it can correct the world's basket.",
        ClaimType.Price => "A price is a result of the model; it can be held against the run.",
        ClaimType.Share => "A share is a result of the model; it can be held against the run.",
        ClaimType.Technology => "An ability moves no tonnes until a plant uses it.",
        ClaimType.Forecast => "A forecast moves no tonnes; it can be held against the run.",
        _ => "A denial moves no tonnes; it is held against what it denies.",
    };

    // An end of a flow takes all of it, a ban bans all it names: the quantity is the model's.
    private static bool HasQuantity(Claim claim) => Tonnage.Masses(claim).Any() || IsStop(claim)
        || (claim.Type == ClaimType.Policy && claim.Quantities.Any(q => q is { Unit: Units.Percent, Rate: not QuantityRate.Change } || q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne));

    private static bool IsStop(Claim claim) => claim.Status is ClaimStatus.Closed or ClaimStatus.Suspended
        || (claim is { Type: ClaimType.Policy, Status: ClaimStatus.InForce } && Bans.In(claim.Quote) && !NoBans.In(claim.Quote));

    private static bool IsSomebodys(Claim claim, Func<string, Entity?>? entities) => claim.SubjectEntity.Length > 0
        && (entities is null || entities(claim.SubjectEntity)?.Kind is EntityKind.Country or EntityKind.Bloc or EntityKind.Company or EntityKind.Deposit or EntityKind.Facility or EntityKind.Project
            || (claim.Type == ClaimType.Policy && entities(claim.SubjectEntity) is { Kind: EntityKind.Agency or EntityKind.Policy, Country.Length: > 0 }));

    private static string Amount(Claim claim) => Tonnage.Masses(claim).FirstOrDefault() is { } mass ? Say.Quantity(mass)
        : IsStop(claim) ? (claim.Type == ClaimType.Policy && claim.Status == ClaimStatus.InForce ? "all that it bans" : "all of what stops")
        : Say.Quantity(claim.Quantities[0]);

    private static CheckResult? Failed(IReadOnlyList<CheckResult> checks) => checks.FirstOrDefault(check => check.Outcome == CheckOutcome.Failed);

    private static CheckOutcome? Outcome(IReadOnlyList<CheckResult> checks, string id) => checks.FirstOrDefault(check => check.Check == id)?.Outcome;

    private static string Known(IReadOnlyList<CheckResult> checks) => checks.FirstOrDefault(check => check.Check == InBaseline.Check.Id && check.Outcome == CheckOutcome.Warning) is { } known ? " " + known.Message : string.Empty;

    private static string Would(Ruling could) => could.Reach switch
    {
        Reach.BaseCase => "move the base case.",
        Reach.Switch => could.Reason.StartsWith("A scenario switch", StringComparison.Ordinal) ? "be a" + could.Reason[1..] : "be a scenario switch. " + could.Reason,
        _ => "move nothing. " + could.Reason,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
