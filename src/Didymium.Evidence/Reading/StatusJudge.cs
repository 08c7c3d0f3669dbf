using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Reading;

/// <summary>Where the thing of a claim stands, from its words; a plan to do is never the deed.</summary>
internal static class StatusJudge
{
    /// <summary>The status of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="modality">How it is put.</param>
    public static ClaimStatus Of(Draft draft, Modality modality)
    {
        switch (draft.Type)
        {
            case ClaimType.Denial:
                return ClaimStatus.Denied;
            case ClaimType.Resource or ClaimType.Composition or ClaimType.Production or ClaimType.Price or ClaimType.Share or ClaimType.Demand or ClaimType.Forecast or ClaimType.Technology:
                return ClaimStatus.None;
        }

        PhraseHit<Trigger>? best = null;
        var bestStatus = ClaimStatus.None;
        var bestWeight = 0.0;
        foreach (var hit in draft.Triggers.Where(hit => hit.Payload.Status is not null && Counts(draft.Type, hit.Payload.Type)))
        {
            var planned = ModalityJudge.Planned(draft.Frame, draft.Frame.ClauseStart(hit.Start), hit.End);
            var status = planned ? AsPlan(hit.Payload.Status!.Value) : hit.Payload.Status!.Value;
            var weight = hit.Payload.Weight - (planned && draft.Type != ClaimType.Policy ? 1 : 0) + (hit.Payload.Type == draft.Type ? 0.3 : 0);
            if (best is null || weight > bestWeight)
            {
                (best, bestStatus, bestWeight) = (hit, status, weight);
            }
        }

        var rumour = draft.Frame.Cues.Any(cue => cue.Payload == CueKind.Rumour);
        if (best is not null)
        {
            var meant = ModalityJudge.Planned(draft.Frame, draft.Frame.ClauseStart(best.Start), best.Start);
            return rumour && (meant || bestStatus == ClaimStatus.Announced) && draft.Type is ClaimType.Deal or ClaimType.Milestone or ClaimType.Capacity ? ClaimStatus.Rumoured : bestStatus;
        }

        var future = modality is Modality.Planned or Modality.Forecast or Modality.Conditional;
        return draft.Type switch
        {
            _ when modality == Modality.Hedged && draft.Type is ClaimType.Capacity or ClaimType.Milestone => ClaimStatus.Rumoured,
            ClaimType.Capacity => future ? ClaimStatus.Announced : ClaimStatus.Operating,
            ClaimType.Milestone or ClaimType.Deal => ClaimStatus.Announced,
            ClaimType.Negotiation => ClaimStatus.InTalks,
            ClaimType.Policy => future ? ClaimStatus.Announced : ClaimStatus.InForce,
            _ => ClaimStatus.None,
        };
    }

    /// <summary>Whether words of one type tell the standing of a claim of another.</summary>
    private static bool Counts(ClaimType claim, ClaimType? words) => words == claim || claim switch
    {
        ClaimType.Capacity => words is ClaimType.Milestone,
        ClaimType.Milestone => words is null,
        ClaimType.Deal => words is ClaimType.Negotiation,
        ClaimType.Negotiation => false,
        ClaimType.Policy => words is null,
        ClaimType.TradeFlow => false,
        _ => false,
    };

    /// <summary>What a step is when it is only meant: announced. A rung below the deed stays.</summary>
    /// <param name="status">The step.</param>
    public static ClaimStatus AsPlan(ClaimStatus status) => status switch
    {
        ClaimStatus.UnderConstruction or ClaimStatus.Commissioning or ClaimStatus.Operating or ClaimStatus.InForce or ClaimStatus.Permitted or ClaimStatus.Binding or ClaimStatus.Financed or ClaimStatus.Closed => ClaimStatus.Announced,
        _ => status,
    };
}
