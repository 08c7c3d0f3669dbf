using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Reading;

/// <summary>How a claim is put, and whether it says that something is or is not.</summary>
internal static class ModalityJudge
{
    /// <summary>Whether something before the words of a claim turns them into plans.</summary>
    public static bool Planned(SentenceFrame frame, int from, int at) => Before(frame, CueKind.Plan, from, at, frame.Chinese ? 14 : 7);

    /// <summary>Whether the words of a claim are negated: a negation shortly before them, in the same clause.</summary>
    public static bool Negated(SentenceFrame frame, int from, PhraseHit<Trigger> anchor) =>
        Before(frame, CueKind.Negation, from, anchor.Start, frame.Chinese ? 6 : 4)
        || frame.Cues.Any(cue => cue.Payload == CueKind.Negation && cue.Start >= anchor.Start && cue.End <= anchor.End);

    /// <summary>The modality of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="speaker">Who says it.</param>
    public static Modality Of(Draft draft, Speaker speaker)
    {
        var frame = draft.Frame;
        var span = draft.Span;
        bool Has(CueKind kind) => frame.Cues.Any(cue => cue.Payload == kind && cue.Start >= span.Start && cue.Start < span.End);
        bool InSentence(CueKind kind) => frame.Cues.Any(cue => cue.Payload == kind);

        if (draft.Type == ClaimType.Denial)
        {
            return Modality.Reported;
        }

        if (InSentence(CueKind.Condition))
        {
            return Modality.Conditional;
        }

        if (InSentence(CueKind.Rumour) || Has(CueKind.Hedge))
        {
            return Modality.Hedged;
        }

        if (draft.Type == ClaimType.Forecast || Has(CueKind.Forecast))
        {
            return Modality.Forecast;
        }

        var anchor = draft.Anchor?.Start ?? span.Start;
        if (Planned(frame, span.Start, anchor) || (draft.Type is ClaimType.Capacity or ClaimType.Milestone or ClaimType.Deal && Has(CueKind.Plan)))
        {
            return Modality.Planned;
        }

        return InSentence(CueKind.Opinion) ? Modality.Opinion
            : speaker.Named || speaker.Attribution.Via.Count > 0 ? Modality.Reported
            : Modality.Asserted;
    }

    private static bool Before(SentenceFrame frame, CueKind kind, int from, int at, int reach) =>
        frame.Cues.Any(cue => cue.Payload == kind && cue.Start >= from && cue.End <= at && frame.Distance(cue.End, at) <= reach && frame.ClauseOf(cue.Start) == frame.ClauseOf(at));
}
