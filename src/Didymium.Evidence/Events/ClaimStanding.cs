using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Events;

/// <summary>Whether a claim's own words allow it to move the base case, and what holds it back.</summary>
/// <remarks>
/// A plant moves it when it runs or is being built, with tonnes and a date; a stop of a plant or a flow and a rule need to have happened and a
/// date only. All else is a switch of a scenario at most. The same as <see cref="Assessments.ReviewRules.Could"/> says of a claim before anything
/// is made of it.
/// </remarks>
internal static class ClaimStanding
{
    private static readonly ClaimStatus[] PlantRuns = [ClaimStatus.Operating, ClaimStatus.Commissioning, ClaimStatus.UnderConstruction];

    private static readonly ClaimStatus[] PlantStops = [ClaimStatus.Closed, ClaimStatus.Suspended, ClaimStatus.Paused, ClaimStatus.Cancelled];

    private static readonly ClaimStatus[] PlantMoves = [ClaimStatus.Operating, ClaimStatus.UnderConstruction, ClaimStatus.Closed, ClaimStatus.Suspended];

    private static readonly ClaimStatus[] RuleMoves = [ClaimStatus.InForce, ClaimStatus.Closed, ClaimStatus.Suspended];

    /// <summary>True when the claim says that a plant stops.</summary>
    public static bool IsPlantStop(Claim claim) => PlantStops.Contains(claim.Status);

    /// <summary>True when the claim's plant runs or is on the last steps to it.</summary>
    public static bool IsPlantRunning(Claim claim) => PlantRuns.Contains(claim.Status);

    /// <summary>What holds the claim back from the base case, the weightiest first; empty when nothing does.</summary>
    public static IEnumerable<string> HeldBackBy(Claim claim)
    {
        if (claim.Status == ClaimStatus.Denied || claim.Type == ClaimType.Denial)
        {
            yield return "it is denied";
        }

        if (claim.Modality switch
        {
            Modality.Hedged => "it is hedged and not asserted",
            Modality.Planned when claim.Status != ClaimStatus.UnderConstruction => "it is planned and has not happened",
            Modality.Conditional => "it hangs on a condition",
            Modality.Forecast => "it is a forecast",
            Modality.Opinion => "it is an opinion",
            _ => null,
        } is { } modality)
        {
            yield return modality;
        }

        if (!Allowed(claim).Contains(claim.Status))
        {
            yield return claim.Status == ClaimStatus.None
                ? "it has no status; only what runs, is being built, is in force or is closed moves the base case"
                : $"its status is {Words(claim.Status)}; only what runs, is being built, is in force or is closed moves the base case";
        }
    }

    /// <summary>A status in words: <c>in talks</c>.</summary>
    public static string Words(ClaimStatus status) => status == ClaimStatus.Mou ? "an MoU or letter of intent" : Keys.Of(status).Replace('_', ' ');

    private static ClaimStatus[] Allowed(Claim claim) => claim.Type is ClaimType.TradeFlow or ClaimType.Policy ? RuleMoves : PlantMoves;
}
