using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Cuts a sentence into drafts of claims: clauses that speak of one thing together, each with its quantities.</summary>
internal static class Drafter
{
    /// <summary>The drafts of a sentence.</summary>
    /// <param name="frame">The sentence.</param>
    public static IReadOnlyList<Draft> Of(SentenceFrame frame)
    {
        var drafts = new List<Draft>();
        var waiting = new List<int>();
        for (var clause = 0; clause < frame.Clauses.Count; clause++)
        {
            var weighed = TypeJudge.Weigh(frame, clause);
            var (type, score) = weighed.FirstOrDefault(pair => pair is { Type: ClaimType.Denial, Score: >= 4 }, weighed.Count > 0 ? weighed[0] : (ClaimType.Forecast, 0));
            var last = drafts.Count > 0 ? drafts[^1] : null;
            if (score < TypeJudge.Enough)
            {
                if (last is null)
                {
                    waiting.Add(clause);
                }
                else
                {
                    last.Last = clause;
                }

                continue;
            }

            if (last is not null && Joins(last, type, score, frame, clause))
            {
                last.Last = clause;
                if (InPassing(frame, clause))
                {
                    continue;
                }

                if (!Outranks(last.Type, type))
                {
                    last.Type = Outranks(type, last.Type) || score > last.Score ? type : last.Type;
                }

                last.Score = Math.Max(last.Score, score);
            }
            else
            {
                drafts.Add(new Draft(frame, type, score, clause) { First = waiting.Count > 0 && last is null ? waiting[0] : clause });
            }

            waiting.Clear();
        }

        foreach (var draft in drafts)
        {
            var span = draft.Span;
            Retype(draft);
            draft.Triggers.AddRange(frame.Triggers.Where(hit => span.Holds(hit.Start)));
            draft.Quantities.AddRange(frame.Quantities.Where(quantity => span.Holds(quantity.Start)));
            draft.Dates.AddRange(frame.Dates.Where(date => span.Holds(date.Start)));
        }

        return [.. drafts.Where(Holds)];
    }

    /// <summary>A sentence that only gives further figures of the same kind ("Malaysia followed with 4.5 percent") goes on with the claim before it; null when it does not.</summary>
    /// <param name="before">The last claim of the sentence before.</param>
    /// <param name="frame">The sentence.</param>
    public static Draft? GoesOn(Draft before, SentenceFrame frame)
    {
        var alike = frame.Quantities.Where(quantity => before.Quantities.Exists(other => other.Unit == quantity.Unit && other.Basis == quantity.Basis)).ToList();
        if (alike.Count == 0 || before.Type is ClaimType.Denial or ClaimType.Deal or ClaimType.Technology)
        {
            return null;
        }

        var draft = new Draft(frame, before.Type, TypeJudge.Enough, 0) { Last = frame.Clauses.Count - 1 };
        draft.Quantities.AddRange(alike);
        draft.Dates.AddRange(frame.Dates);
        return draft;
    }

    /// <summary>Whether a clause goes on with the claim before it.</summary>
    private static bool Joins(Draft last, ClaimType type, double score, SentenceFrame frame, int clause)
    {
        var span = frame.Clauses[clause];
        var figures = HasFigures(frame, span);

        // What came before ("after licences were granted") is said in passing.
        if (InPassing(frame, clause) && (last.Type != type || score < 4))
        {
            return true;
        }

        // "…, but dysprosium makes up 3 %": another figure of another thing.
        if (last.Type == type && figures && HasFigures(frame, last.Span) && Contrasts(frame, span))
        {
            return false;
        }

        if (last.Type == type)
        {
            return !(figures && OwnSubject(last, frame, span)) && !OwnStep(last, frame, span)
                && !(type == ClaimType.Share && figures && score >= 4 && HasFigures(frame, last.Span));
        }

        if (Outranks(last.Type, type) || Outranks(type, last.Type))
        {
            return (type != ClaimType.Denial || last.Score < 4) && !(last.Type == ClaimType.Capacity && HasFigures(frame, last.Span) && (figures || score >= 3));
        }

        // A second claim stands on its own feet: strong words, or words with figures or a subject of its own.
        return score < (figures || BeginsWithName(frame, span) ? 3 : 3.5);
    }

    /// <summary>What came before and what was the cause are told in passing: "after licences were granted", 许可证减少是主因.</summary>
    private static bool InPassing(SentenceFrame frame, int clause)
    {
        var text = frame.Clauses[clause].Of(frame.Text).AsSpan();
        return clause > 0 && (text.TrimStart().StartsWith("after ", StringComparison.OrdinalIgnoreCase) || text.Contains("主因", StringComparison.Ordinal) || text.Contains("主要原因", StringComparison.Ordinal));
    }

    private static bool Contrasts(SentenceFrame frame, TextSpan clause)
    {
        var rest = frame.Text.AsSpan(clause.Start).TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["but ", "while ", "whereas ", "and ", "而"])
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFigures(SentenceFrame frame, TextSpan span) => frame.Quantities.Any(quantity => span.Holds(quantity.Start));

    private static bool BeginsWithNoun(SentenceFrame frame, TextSpan clause) =>
        frame.Nouns.Any(candidate => candidate.Start >= clause.Start && candidate.Start - clause.Start <= (frame.Chinese ? 2 : 10));

    private static bool BeginsWithName(SentenceFrame frame, TextSpan clause) =>
        frame.Mentions.Any(found => found.Start >= clause.Start && found.Start - clause.Start <= (frame.Chinese ? 2 : 10) && found.Kind is EntityKind.Company or EntityKind.Country or EntityKind.Facility or EntityKind.Deposit or EntityKind.Project or EntityKind.Agency);

    /// <summary>Whether a clause tells a step of its own: the permit is there, and building begins next year.</summary>
    private static bool OwnStep(Draft last, SentenceFrame frame, TextSpan clause)
    {
        if (last.Type is not (ClaimType.Milestone or ClaimType.Negotiation))
        {
            return false;
        }

        IEnumerable<(ClaimStatus Status, bool Negated, double Weight)> Steps(TextSpan span) => frame.Triggers
            .Where(hit => hit.Payload.Type == last.Type && hit.Payload is { Status: not null, Weight: >= 3 } && span.Holds(hit.Start))
            .Select(hit => (hit.Payload.Status!.Value, ModalityJudge.Negated(frame, span.Start, hit), hit.Payload.Weight));
        var before = Steps(last.Span).Select(step => (step.Status, step.Negated)).ToHashSet();
        var own = Steps(clause).Where(step => !before.Contains((step.Status, step.Negated))).ToList();
        return before.Count > 0 && own.Count > 0
            && (own.Exists(step => step.Weight >= 4) || BeginsWithNoun(frame, clause) || frame.Dates.Any(date => clause.Holds(date.Start)));
    }

    /// <summary>Whether a clause names a thing of its own before its figure, while the claim before has a figure already: a price list, two mines.</summary>
    private static bool OwnSubject(Draft last, SentenceFrame frame, TextSpan clause)
    {
        var figure = frame.Quantities.First(quantity => quantity.Start >= clause.Start).Start;
        var before = last.Span;
        return HasFigures(frame, before)
            && frame.Mentions.Any(found => found.Start >= clause.Start && found.End <= figure && found.Start - clause.Start <= (frame.Chinese ? 4 : 12)
                && (found.Kind is EntityKind.Company or EntityKind.Facility or EntityKind.Deposit or EntityKind.Country || (last.Type is not (ClaimType.Resource or ClaimType.Composition) && found.Kind is EntityKind.Product or EntityKind.Element))
                && !frame.Mentions.Any(other => other.Entity == found.Entity && before.Holds(other.Start)));
    }

    /// <summary>Whether claims of the first type take in what the second says beside them: a ground-breaking its capacity, a deal its sums.</summary>
    private static bool Outranks(ClaimType first, ClaimType second) => first switch
    {
        ClaimType.Denial => true,
        ClaimType.Milestone => second is ClaimType.Capacity,
        ClaimType.Deal => second is ClaimType.Capacity or ClaimType.Negotiation or ClaimType.Share or ClaimType.Production,
        ClaimType.Policy => second is ClaimType.TradeFlow or ClaimType.Price or ClaimType.Capacity,
        ClaimType.Resource => second is ClaimType.Composition,
        ClaimType.Forecast => second is ClaimType.Price,
        _ => false,
    };

    /// <summary>What a price may become is an outlook; what is made of cars is demand.</summary>
    private static void Retype(Draft draft)
    {
        var (frame, span) = (draft.Frame, draft.Span);
        if (draft.Type == ClaimType.Price && frame.Cues.Any(cue => span.Holds(cue.Start) && cue.Payload is CueKind.Forecast or CueKind.Hedge))
        {
            draft.Type = ClaimType.Forecast;
        }

        if (draft.Type == ClaimType.Production && frame.Mentions.FirstOrDefault(found => span.Holds(found.Start) && found.Kind is not (EntityKind.Country or EntityKind.Bloc)) is { Kind: EntityKind.Use })
        {
            draft.Type = ClaimType.Demand;
        }
    }

    /// <summary>A share without a figure must be told in strong words: the largest, a market share.</summary>
    private const double ShareInWords = 3;

    /// <summary>Claims of some types say nothing without a figure or a strong word.</summary>
    private static bool Holds(Draft draft) => draft.Type switch
    {
        ClaimType.Share => draft.Quantities.Any(quantity => quantity.Unit is Units.Percent or Units.Ratio) || draft.Score >= ShareInWords,
        ClaimType.Price => draft.Quantities.Count > 0 || draft.Score >= 3,
        ClaimType.Composition => draft.Quantities.Count > 0 || draft.Frame.Mentions.Any(found => found.Kind == EntityKind.Element && found.Start >= draft.Span.Start && found.End <= draft.Span.End),
        ClaimType.Demand => draft.Quantities.Count > 0 || draft.Score >= 4,
        ClaimType.Production or ClaimType.Capacity => draft.Quantities.Count > 0 || draft.Score >= 3,
        _ => true,
    };
}
