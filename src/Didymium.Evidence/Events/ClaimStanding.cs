using Didymium.Chain.Wording;
using Didymium.Evidence.Checks;
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
            yield return Tongue.Say("it is denied", "已被否认");
        }

        if (claim.Modality switch
        {
            Modality.Hedged => Tongue.Say("it is hedged and not asserted", "说法留有余地，并非断言"),
            Modality.Planned when claim.Status != ClaimStatus.UnderConstruction => Tongue.Say("it is planned and has not happened", "只是计划，尚未发生"),
            Modality.Conditional => Tongue.Say("it hangs on a condition", "取决于条件"),
            Modality.Forecast => Tongue.Say("it is a forecast", "属于预测"),
            Modality.Opinion => Tongue.Say("it is an opinion", "属于观点"),
            _ => null,
        } is { } modality)
        {
            yield return modality;
        }

        if (!Allowed(claim).Contains(claim.Status))
        {
            yield return claim.Status == ClaimStatus.None
                ? Tongue.Say("it has no status; only what runs, is being built, is in force or is closed moves the base case", "没有进展状态，而只有运行、在建、生效或关闭的才改变基准情形")
                : Tongue.Say(
                    $"its status is {Words(claim.Status)}; only what runs, is being built, is in force or is closed moves the base case",
                    $"进展状态为{Words(claim.Status)}，而只有运行、在建、生效或关闭的才改变基准情形");
        }
    }

    /// <summary>A status in words: <c>in talks</c>.</summary>
    public static string Words(ClaimStatus status) => status == ClaimStatus.Mou
        ? Tongue.Say("an MoU or letter of intent", "谅解备忘录或意向书")
        : Tongue.Say(Keys.Of(status).Replace('_', ' '), Say.Status(status));

    private static ClaimStatus[] Allowed(Claim claim) => claim.Type is ClaimType.TradeFlow or ClaimType.Policy ? RuleMoves : PlantMoves;
}
