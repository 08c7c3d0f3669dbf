using Didymium.Analysis.Impact;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Reports.Models;
using Microsoft.AspNetCore.Components;

namespace Didymium.Reports.Components;

/// <summary>What the claims of a document change: the answer, claim by claim, tonnes, shares, prices, and the reason for every zero.</summary>
public sealed partial class ImpactReport
{
    private IReadOnlyList<ClaimImpact> zeros = [];

    /// <summary>The impact.</summary>
    [Parameter]
    [EditorRequired]
    public ImpactResult Result { get; set; } = null!;

    private string LastYear => (Result.Together ?? Result.Switches)?.With.LastYear is { } year ? Words.Year(year) : "its last year";

    /// <inheritdoc/>
    protected override void OnParametersSet() => zeros = [.. Result.Claims.Where(c => !c.MovesBase)];

    private static string Chip(ImpactKind kind) => kind switch
    {
        ImpactKind.InBase => "in the base case",
        ImpactKind.MovesBase => "moves the base case",
        ImpactKind.Switch => "0 t today: a switch",
        ImpactKind.FailsCheck => "0 t: fails a check",
        ImpactKind.NotAccepted => "0 t: not accepted",
        _ => "0 t",
    };

    // The tonnes of a claim in a few words; the sentences are below the table.
    private static string Worth(ClaimImpact claim)
    {
        if (claim.Effect is not { } effect || claim.Kind is ImpactKind.FailsCheck or ImpactKind.NotAccepted)
        {
            return string.Empty;
        }

        var year = ImpactCharts.Horizon(effect);
        if (!effect.Closed.IsEmpty)
        {
            var most = effect.Years.Select(y => (Year: y, Flow: effect.ClosedIn(y))).MaxBy(f => f.Flow.Without - f.Flow.With);
            return $"{ImpactCharts.Signed(most.Flow.With - most.Flow.Without)} t on the routes it closes in {Words.Year(most.Year)}";
        }

        var (without, with) = effect.World("mined", year);
        return $"on: mined {ImpactCharts.Signed(with - without)} t in {Words.Year(year)}";
    }

    private static string Status(ClaimImpact claim)
    {
        var of = claim.Of.Claim;
        return string.Join(", ", new[] { of.Status == ClaimStatus.Mou ? "MoU" : Key(of.Status), of.Polarity == Polarity.Negative ? "negated" : string.Empty, Key(of.Modality) }.Where(w => w.Length > 0 && w != "none"));
    }

    private static string Checks(ClaimImpact claim)
    {
        var against = claim.Of.Checks.Where(c => c.Outcome == CheckOutcome.Failed).Select(c => $"fails {c.Check}").Concat(claim.Of.Checks.Where(c => c.Outcome == CheckOutcome.Warning).Select(c => $"see {c.Check}")).ToList();
        return against.Count > 0 ? string.Join(", ", against) : claim.Of.Checks.Count == 0 ? "not run" : $"{Words.Year(claim.Of.Checks.Count(c => c.Outcome == CheckOutcome.Passed))} passed";
    }

    private static string Review(ClaimImpact claim) => claim.Of.Decision is { } decision ? $"{Key(decision.Verdict)}: {decision.Reason}" : "not reviewed";

    private static string Key<T>(T value)
        where T : struct, Enum => Keys.Of(value).Replace('_', ' ');
}
