using Didymium.Chain.Wording;
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
            faults.Add(Tongue.Say(
                $"There is no verdict {(int)verdict}. Fix: one of {string.Join(", ", Keys.All<Verdict>())}.",
                $"没有编号为 {(int)verdict} 的结论。请从以下选择：{string.Join("、", Keys.All<Verdict>())}。"));
        }

        if (reason.Trim().EnumerateRunes().Count() < ShortestReason)
        {
            faults.Add(Tongue.Say("A decision needs a reason that the next reader understands. Fix: say in a sentence why.", "审阅结论需要后来者能看懂的理由。请用一句话说明原因。"));
        }

        if (reviewer.Trim().Length == 0)
        {
            faults.Add(Tongue.Say("A decision needs a name. Fix: say who decides.", "审阅结论需要署名。请写明由谁作出。"));
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
            ? Tongue.Say($"Accepted although it fails {string.Join(", ", failed)}.", $"虽未通过 {string.Join("、", failed)}，仍被接受。")
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
            null => new Ruling(Reach.Nothing, "decision", Tongue.Say("Not reviewed; accepted it would ", "尚未审阅；若被接受：") + Would(could)),
            Verdict.Accept => could,
            Verdict.AcceptAsScenario when could.Reach == Reach.BaseCase => new Ruling(Reach.Switch, "verdict", Tongue.Say($"A scenario switch by decision of {decision.Reviewer}: {decision.Reason}", $"由{decision.Reviewer}定为情景开关：{decision.Reason}")),
            Verdict.AcceptAsScenario => could.Reach == Reach.Nothing && Failed(checks) is not null ? Could(claim, document, checks, true, entities) : could,
            { } verdict => new Ruling(Reach.Nothing, "verdict", Tongue.Say($"{Keys.Of(verdict).Replace('_', ' ')} by {decision!.Reviewer}: {decision.Reason}", $"{decision.Reviewer}的结论为{ClaimWords.Verdict(verdict)}：{decision.Reason}")),
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
            return new Ruling(Reach.Nothing, failed.Check, Tongue.Say($"It fails {failed.Check}: {failed.Told}", $"未通过 {failed.Check}：{failed.Told}"));
        }

        if (!Moves(claim))
        {
            return new Ruling(Reach.Nothing, "type", NoEvent(claim));
        }

        if (claim.Polarity == Polarity.Negative)
        {
            return new Ruling(Reach.Nothing, "polarity", Tongue.Say("It says that something is not so: nothing changes.", "它说某事并非如此：没有变化。"));
        }

        if (claim.Status is ClaimStatus.Cancelled or ClaimStatus.Denied && claim.Type != ClaimType.Milestone)
        {
            return new Ruling(Reach.Nothing, "status", Tongue.Say($"It is {Say.Status(claim.Status)}: nothing comes of it.", $"其状态为{Say.Status(claim.Status)}：不会有结果。"));
        }

        if (failed is not null)
        {
            return new Ruling(Reach.Switch, failed.Check, Tongue.Say($"A scenario switch at most, as it fails {failed.Check}: {failed.Told}", $"至多作为情景开关，因为未通过 {failed.Check}：{failed.Told}"));
        }

        return HeldBack(claim, document, checks, entities) ?? new Ruling(Reach.BaseCase, string.Empty, Tongue.Say(
            $"{Capital(Say.Status(claim.Status))}, with {Amount(claim)} and a date: may move the base case.",
            $"{Say.Status(claim.Status)}，有{Amount(claim)}和日期：可以改变基准情形。") + Known(checks));
    }

    private static Ruling? HeldBack(Claim claim, Document document, IReadOnlyList<CheckResult> checks, Func<string, Entity?>? entities)
    {
        static Ruling Switch(string by, string why) => new(Reach.Switch, by, Tongue.Say("A scenario switch: ", "作为情景开关：") + why);
        var works = claim.Status is ClaimStatus.Operating or ClaimStatus.UnderConstruction
            || (claim.Status == ClaimStatus.InForce && claim.Type is ClaimType.Policy or ClaimType.TradeFlow)
            || (claim.Status is ClaimStatus.Closed or ClaimStatus.Suspended && claim.Type is ClaimType.TradeFlow or ClaimType.Milestone or ClaimType.Policy);
        if (!works)
        {
            var standing = claim.Status == ClaimStatus.None
                ? Tongue.Say("it has no standing", "没有进展状态")
                : Tongue.Say($"its standing is {Say.Status(claim.Status)}", $"进展状态为{Say.Status(claim.Status)}");
            var denial = Outcome(checks, LaterDenial.Check.Id) == CheckOutcome.Warning ? Tongue.Say(" and it was denied", "，且已被否认") : string.Empty;
            return Switch("status", standing + denial + Tongue.Say("; only what operates, is being built, is in force or has ended moves the base case.", "；只有运行、在建、生效或已终止的才改变基准情形。"));
        }

        if (claim.Status != ClaimStatus.UnderConstruction && StatusLadder.IsAhead(claim, document))
        {
            return Switch("date", Tongue.Say("it is still to come when it is told.", "说出时尚未发生。"));
        }

        if (claim.Modality is Modality.Hedged or Modality.Conditional or Modality.Forecast or Modality.Opinion)
        {
            return Switch("modality", Tongue.Say($"it is {Keys.Of(claim.Modality)}, not told as a fact.", $"属于“{ClaimWords.Modality(claim.Modality)}”，并非作为事实陈述。"));
        }

        if (Outcome(checks, LaterDenial.Check.Id) == CheckOutcome.Warning)
        {
            return Switch(LaterDenial.Check.Id, Tongue.Say("it was denied since.", "此后已被否认。"));
        }

        if (!HasQuantity(claim))
        {
            return claim.Quantities.Any(Tonnage.IsMoney)
                ? Switch(MoneyNotTonnes.Check.Id, Tongue.Say("it gives money, and money is not tonnes.", "给出的是金额，金额不是吨数。"))
                : Switch("quantity", Tongue.Say("it gives no quantity.", "没有给出数量。"));
        }

        if (!IsSomebodys(claim, entities))
        {
            return Switch("subject", Tongue.Say($"\"{claim.Subject}\" is no country, company, deposit or plant that is known here.", $"“{claim.Subject}”不是此处已知的国家、公司、矿床或工厂。"));
        }

        if (claim.Time is null && (document.Published is null || claim.Status == ClaimStatus.UnderConstruction))
        {
            return Switch("date", claim.Status == ClaimStatus.UnderConstruction
                ? Tongue.Say("it does not say when it starts.", "没有说明何时投产。")
                : Tongue.Say("neither it nor its document has a date.", "主张与文档均无日期。"));
        }

        return null;
    }

    private static bool Moves(Claim claim) => StatusLadder.IsUndertaking(claim.Type)
        || claim.Type is ClaimType.Production or ClaimType.Demand;

    private static string NoEvent(Claim claim) => claim.Type switch
    {
        ClaimType.Resource => Tongue.Say("What lies in the ground moves no tonnes until a mine works it.", "埋藏于地下的资源在开采之前不改变吨数。"),
        ClaimType.Composition => Tongue.Say("A composition moves no tonnes; it can correct the world's basket.", "成分不改变吨数；可用于校正世界数据中的配分。"),
        ClaimType.Price => Tongue.Say("A price is a result of the model; it can be held against the run.", "价格是模型的结果；可与运行结果比对。"),
        ClaimType.Share => Tongue.Say("A share is a result of the model; it can be held against the run.", "份额是模型的结果；可与运行结果比对。"),
        ClaimType.Technology => Tongue.Say("An ability moves no tonnes until a plant uses it.", "技术能力在工厂采用之前不改变吨数。"),
        ClaimType.Forecast => Tongue.Say("A forecast moves no tonnes; it can be held against the run.", "预测不改变吨数；可与运行结果比对。"),
        _ => Tongue.Say("A denial moves no tonnes; it is held against what it denies.", "否认不改变吨数；与其所否认的说法相对照。"),
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
        : IsStop(claim) ? (claim.Type == ClaimType.Policy && claim.Status == ClaimStatus.InForce ? Tongue.Say("all that it bans", "所禁的全部数量") : Tongue.Say("all of what stops", "停止的全部数量"))
        : Say.Quantity(claim.Quantities[0]);

    private static CheckResult? Failed(IReadOnlyList<CheckResult> checks) => checks.FirstOrDefault(check => check.Outcome == CheckOutcome.Failed);

    private static CheckOutcome? Outcome(IReadOnlyList<CheckResult> checks, string id) => checks.FirstOrDefault(check => check.Check == id)?.Outcome;

    private static string Known(IReadOnlyList<CheckResult> checks) => checks.FirstOrDefault(check => check.Check == InBaseline.Check.Id && check.Outcome == CheckOutcome.Warning) is { } known ? Tongue.Say(" ", string.Empty) + known.Told : string.Empty;

    private static string Would(Ruling could) => could.Reach switch
    {
        Reach.BaseCase => Tongue.Say("move the base case.", "改变基准情形。"),
        Reach.Switch when Tongue.IsChinese => could.Reason,
        Reach.Switch => could.Reason.StartsWith("A scenario switch", StringComparison.Ordinal) ? "be a" + could.Reason[1..] : "be a scenario switch. " + could.Reason,
        _ => Tongue.Say("move nothing. ", "不改变模型。") + could.Reason,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
