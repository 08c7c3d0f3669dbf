using Didymium.Evidence.Claims;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Where a claim is, and who stands on its other side.</summary>
internal static class Places
{
    private static readonly string[] TowardsEnglish = ["with", "to", "from", "by", "for", "against", "between"];

    /// <summary>The place in the words of the text with its region; both empty when none is named.</summary>
    public static (string Text, string Region) Of(Draft draft, IReadOnlyList<Candidate> candidates, Speaker speaker, Gazetteer gazetteer)
    {
        var places = candidates
            .Where(candidate => candidate.Kind is EntityKind.Country or EntityKind.Deposit or EntityKind.Facility or EntityKind.Bloc && candidate.Entity.Length > 0 && !speaker.Covers(candidate.Start))
            .OrderBy(candidate => candidate.Start < draft.Span.Start || candidate.Start >= draft.Span.End)
            .ThenBy(candidate => candidate.Kind switch { EntityKind.Country => 0, EntityKind.Deposit or EntityKind.Facility => 1, _ => 2 })
            .ThenBy(candidate => !SubjectFinder.AfterPreposition(draft.Frame, candidate))
            .ThenBy(candidate => candidate.Start)
            .ToList();
        if (places.Count == 0)
        {
            return (string.Empty, gazetteer.Entity(draft.Subject.Entity)?.Country ?? string.Empty);
        }

        var entity = gazetteer.Entity(places[0].Entity)!;
        return (places[0].Text, entity.Kind == EntityKind.Country ? entity.Node : entity.Country);
    }

    /// <summary>The partner, destination or product on the other side; null when none is named.</summary>
    public static Candidate? Counterpart(Draft draft, IReadOnlyList<Candidate> candidates, Speaker speaker)
    {
        var others = candidates
            .Where(candidate => candidate.Entity.Length > 0 && candidate.Start != draft.Subject.Start && candidate.Entity != draft.Subject.Entity
                && candidate.Start >= draft.Span.Start && candidate.End <= draft.Span.End && !speaker.Covers(candidate.Start))
            .ToList();
        var kinds = draft.Type switch
        {
            ClaimType.Deal or ClaimType.Negotiation or ClaimType.TradeFlow or ClaimType.Policy or ClaimType.Denial => new[] { EntityKind.Country, EntityKind.Company, EntityKind.Agency, EntityKind.Bloc },
            _ => [EntityKind.Product, EntityKind.Element],
        };
        return others.Where(candidate => kinds.Contains(candidate.Kind)).OrderBy(candidate => !Towards(draft.Frame, candidate)).ThenBy(candidate => candidate.Start).FirstOrDefault();
    }

    private static bool Towards(SentenceFrame frame, Candidate candidate) => frame.Chinese
        ? candidate.Start > 0 && frame.Text[candidate.Start - 1] is '与' or '和' or '向' or '对' or '同' or '往' or '至' or '从' or '跟'
        : TowardsEnglish.Contains(frame.Words.LastOrDefault(word => word.End <= candidate.Start).Folded);
}
