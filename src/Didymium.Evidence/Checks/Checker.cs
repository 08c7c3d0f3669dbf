using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>Runs the sceptic's checks. All are deterministic: the same claim against the same ledger, world and run gives the same results.</summary>
public static class Checker
{
    /// <summary>Start of the English message of a check that was not run because the claim gives it nothing to ask.</summary>
    public const string DoesNotApply = "Does not apply: ";

    private static readonly (Check Check, Func<Claim, CheckContext, Finding> Run)[] Rules =
    [
        (BasisUnclear.Check, BasisUnclear.Run),
        (ExceedsWorld.Check, ExceedsWorld.Run),
        (ImpliedGrade.Check, ImpliedGrade.Run),
        (MassBalance.Check, MassBalance.Run),
        (PercentMismatch.Check, PercentMismatch.Run),
        (DirectionSign.Check, DirectionSign.Run),
        (StockFlowMixed.Check, StockFlowMixed.Run),
        (MultiplierDiffers.Check, MultiplierDiffers.Run),
        (DatesOrder.Check, DatesOrder.Run),
        (DateWrongEvent.Check, DateWrongEvent.Run),
        (HeadlineStronger.Check, HeadlineStronger.Run),
        (LaterDenial.Check, LaterDenial.Run),
        (SingleOrigin.Check, SingleOrigin.Run),
        (SpeakerGains.Check, SpeakerGains.Run),
        (InBaseline.Check, InBaseline.Run),
        (ScopeUndefined.Check, ScopeUndefined.Run),
        (ForecastEmpty.Check, ForecastEmpty.Run),
        (MoneyNotTonnes.Check, MoneyNotTonnes.Run),
    ];

    /// <summary>All checks, in the order in which results come.</summary>
    public static IReadOnlyList<Check> All { get; } = [.. Rules.Select(rule => rule.Check)];

    /// <summary>Runs all checks on a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="context">What it is held against.</param>
    /// <returns>One result for each of <see cref="All"/>.</returns>
    public static IReadOnlyList<CheckResult> Run(Claim claim, CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(context);
        var findings = Rules.Select(rule => (rule.Check, Finding: rule.Run(claim, context))).ToList();

        // Decided once and said in both languages, so that what is kept does not depend on who asked.
        var (english, chinese) = Tongue.Both(() => findings.Select(found => found.Finding.Message?.Invoke() ?? string.Empty).ToList());
        return [.. findings.Select((found, i) => new CheckResult(found.Check.Id, claim.Id, found.Finding.Outcome, english[i], chinese[i]))];
    }

    /// <summary>A check by its id.</summary>
    /// <param name="id">Id.</param>
    /// <returns>The check; null when none has that id.</returns>
    public static Check? Find(string id) => All.FirstOrDefault(check => check.Id == id);

    /// <summary>Whether a check had something to ask of the claim: false for one that was not run because it does not apply.</summary>
    /// <param name="result">The result.</param>
    public static bool Applies(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Outcome != CheckOutcome.NotRun || !result.Message.StartsWith(DoesNotApply, StringComparison.Ordinal);
    }
}
