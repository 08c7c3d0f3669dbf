using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Claims;

/// <summary>The order of statuses: from rumour to operation, and from pause to end.</summary>
public static class StatusLadder
{
    /// <summary>How far up the ladder a status is, 1 (rumoured) to 10 (operating, in force).</summary>
    /// <param name="status">The status.</param>
    /// <returns>Null for a status that is not on the ladder: none, and all that lead aside.</returns>
    public static int? Rung(ClaimStatus status) => status switch
    {
        ClaimStatus.Rumoured => 1,
        ClaimStatus.Exploring => 2,
        ClaimStatus.InTalks => 3,
        ClaimStatus.Mou or ClaimStatus.Announced => 4,
        ClaimStatus.Binding => 5,
        ClaimStatus.Financed => 6,
        ClaimStatus.Permitted => 7,
        ClaimStatus.UnderConstruction => 8,
        ClaimStatus.Commissioning => 9,
        ClaimStatus.Operating or ClaimStatus.InForce => 10,
        _ => null,
    };

    /// <summary>How final a stop is: 1 for one that may end by itself, 2 for one for good.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Null for a status that is no stop.</returns>
    public static int? Finality(ClaimStatus status) => status switch
    {
        ClaimStatus.Suspended or ClaimStatus.Paused or ClaimStatus.Stalled => 1,
        ClaimStatus.Cancelled or ClaimStatus.Closed or ClaimStatus.Expired => 2,
        _ => null,
    };

    /// <summary>Whether a claim is about what is still to come.</summary>
    /// <param name="claim">The claim.</param>
    /// <remarks>A plan, a forecast or a condition is; so is whatever has not reached operation. A stop, a rule in force and a past figure are not.</remarks>
    public static bool IsAhead(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Type == ClaimType.Forecast
            || claim.Modality is Modality.Planned or Modality.Conditional or Modality.Forecast
            || claim.Status is ClaimStatus.Announced or ClaimStatus.Paused or ClaimStatus.Stalled or ClaimStatus.Cancelled
            || Rung(claim.Status) < 10;
    }

    /// <summary>Whether a claim is about what was still to come when it was published: also one told as done and dated after its document.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="document">Its document.</param>
    public static bool IsAhead(Claim claim, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return IsAhead(claim) || (claim.Time is { } time && document.Published is { } published && time.From > published.LastDay.AddDays(1));
    }

    /// <summary>Whether claims of a type have a status that moves: projects, deals, talks, flows, rules.</summary>
    /// <param name="type">The type.</param>
    public static bool IsUndertaking(ClaimType type) =>
        type is ClaimType.Milestone or ClaimType.Capacity or ClaimType.Deal or ClaimType.Negotiation or ClaimType.TradeFlow or ClaimType.Policy;
}
