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
        || frame.Cues.Any(cue => cue.Payload == CueKind.Negation && cue.Start >= anchor.Start && cue.End <= anchor.End && cue.Length > 4);

    /// <summary>The modality of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="speaker">Who says it.</param>
    public static Modality Of(Draft draft, Speaker speaker)
    {
        var frame = draft.Frame;
        var span = draft.Span;
        bool Has(CueKind kind) => frame.Cues.Any(cue => cue.Payload == kind && span.Holds(cue.Start));
        bool InSentence(CueKind kind) => frame.Cues.Any(cue => cue.Payload == kind);

        if (draft.Type == ClaimType.Denial)
        {
            return Modality.Reported;
        }

        var before = draft.First > 0 ? frame.Clauses[draft.First - 1] : span;
        if (Has(CueKind.Condition) || frame.Cues.Any(cue => cue.Payload == CueKind.Condition && before.Holds(cue.Start)))
        {
            return Modality.Conditional;
        }

        if (InSentence(CueKind.Rumour) || Has(CueKind.Hedge))
        {
            return Modality.Hedged;
        }

        if (Has(CueKind.Forecast))
        {
            return Modality.Forecast;
        }

        if (draft.Type == ClaimType.Forecast)
        {
            return InSentence(CueKind.Opinion) ? Modality.Opinion : Modality.Forecast;
        }

        var anchor = draft.Anchor?.Start ?? span.Start;
        if (Planned(frame, span.Start, draft.Anchor?.End ?? anchor) || (draft.Type is ClaimType.Capacity or ClaimType.Milestone or ClaimType.Deal or ClaimType.Policy && Has(CueKind.Plan) && !Past(draft)))
        {
            return Modality.Planned;
        }

        return InSentence(CueKind.Opinion) ? Modality.Opinion
            : speaker.Named || speaker.Attribution.Via.Count > 0 || InSentence(CueKind.Report) ? Modality.Reported
            : Modality.Asserted;
    }

    /// <summary>Whether the words of the claim themselves tell a deed, before any plan that follows.</summary>
    private static bool Past(Draft draft) => draft.Anchor is { Payload.Weight: >= 3.5 } anchor
        && !draft.Frame.Cues.Any(cue => cue.Payload == CueKind.Plan && cue.Start >= draft.Span.Start && cue.End <= anchor.End);

    /// <summary>的计划 is a plan that something happens to, not the planning of something.</summary>
    private static bool Noun(SentenceFrame frame, int at) => at > 0 && frame.Text[at - 1] == '的';

    private static bool Before(SentenceFrame frame, CueKind kind, int from, int at, int reach) =>
        frame.Cues.Any(cue => cue.Payload == kind && !(kind == CueKind.Plan && Noun(frame, cue.Start)) && cue.Start >= from && cue.End <= at && frame.Distance(cue.End, at) <= reach && frame.ClauseOf(cue.Start) == frame.ClauseOf(at));
}
