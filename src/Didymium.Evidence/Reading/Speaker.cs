using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Who a sentence says it has it from.</summary>
/// <param name="Attribution">Speaker and outlets.</param>
/// <param name="Start">First character of the speaker; -1 when there is none.</param>
/// <param name="End">Character after the last.</param>
internal sealed record Speaker(Attribution Attribution, int Start, int End)
{
    private static readonly Speaker None = new(Attribution.Own, -1, -1);

    public bool Named => Start >= 0;

    public bool Covers(int at) => Start <= at && at < End;

    /// <summary>Finds the speaker: the noun before "said" (表示) or after "according to" (据), and the outlets named.</summary>
    public static Speaker Of(SentenceFrame frame, IReadOnlyList<Candidate> candidates)
    {
        var outlets = candidates.Where(candidate => candidate.Kind == EntityKind.Outlet).Select(candidate => candidate.Text).Distinct().ToList();
        foreach (var cue in frame.Cues.Where(cue => cue.Payload == CueKind.Report))
        {
            var word = frame.Text[cue.Start..cue.End];
            var after = word[0] == '据' || word.StartsWith("according", StringComparison.OrdinalIgnoreCase);
            var found = after
                ? candidates.FirstOrDefault(candidate => candidate.Start > cue.Start && (candidate.Start <= cue.End || frame.Distance(cue.End, candidate.Start) <= 3) && candidate.Sort != CandidateSort.Opening)
                : candidates.LastOrDefault(candidate => candidate.End <= cue.Start && CanSpeak(candidate.Kind) && frame.Distance(candidate.End, cue.Start) <= (frame.Chinese ? 6 : 3) && frame.ClauseOf(candidate.Start) == frame.ClauseOf(cue.Start))
                  ?? (frame.Chinese ? null : candidates.FirstOrDefault(candidate => candidate.Start >= cue.End && CanSpeak(candidate.Kind) && frame.Distance(cue.End, candidate.Start) <= 1));
            if (found is not null)
            {
                var via = outlets.Where(outlet => outlet != found.Text).ToList();
                return new Speaker(new Attribution(found.Text, found.Entity, via), found.Start, found.End);
            }
        }

        return outlets.Count > 0 ? None with { Attribution = new Attribution(string.Empty, string.Empty, outlets) } : None;
    }

    private static bool CanSpeak(EntityKind kind) => kind is EntityKind.Person or EntityKind.Agency or EntityKind.Company or EntityKind.Country or EntityKind.Outlet or EntityKind.Bloc;
}
