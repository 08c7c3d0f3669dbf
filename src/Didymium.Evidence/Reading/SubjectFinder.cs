using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Chooses what a claim is about among the nouns of its clauses.</summary>
internal static class SubjectFinder
{
    private static readonly Dictionary<ClaimType, EntityKind[]> Preferred = new()
    {
        [ClaimType.Resource] = [EntityKind.Deposit, EntityKind.Project, EntityKind.Facility, EntityKind.Country, EntityKind.Company, EntityKind.Bloc],
        [ClaimType.Composition] = [EntityKind.Deposit, EntityKind.Project, EntityKind.Facility, EntityKind.Product, EntityKind.Company, EntityKind.Country, EntityKind.Element],
        [ClaimType.Production] = [EntityKind.Company, EntityKind.Facility, EntityKind.Project, EntityKind.Deposit, EntityKind.Country, EntityKind.Product, EntityKind.Bloc, EntityKind.Element],
        [ClaimType.Capacity] = [EntityKind.Facility, EntityKind.Project, EntityKind.Company, EntityKind.Deposit, EntityKind.Country, EntityKind.Bloc, EntityKind.Agency, EntityKind.Product],
        [ClaimType.Milestone] = [EntityKind.Facility, EntityKind.Project, EntityKind.Company, EntityKind.Deposit, EntityKind.Country, EntityKind.Agency, EntityKind.Policy, EntityKind.Product, EntityKind.Person],
        [ClaimType.Deal] = [EntityKind.Company, EntityKind.Agency, EntityKind.Country, EntityKind.Bloc, EntityKind.Facility, EntityKind.Project, EntityKind.Policy, EntityKind.Person],
        [ClaimType.Negotiation] = [EntityKind.Country, EntityKind.Company, EntityKind.Agency, EntityKind.Bloc, EntityKind.Person, EntityKind.Policy, EntityKind.Deposit, EntityKind.Facility, EntityKind.Project],
        [ClaimType.TradeFlow] = [EntityKind.Company, EntityKind.Country, EntityKind.Product, EntityKind.Facility, EntityKind.Deposit, EntityKind.Bloc, EntityKind.Agency, EntityKind.Element],
        [ClaimType.Policy] = [EntityKind.Agency, EntityKind.Policy, EntityKind.Country, EntityKind.Bloc, EntityKind.Person, EntityKind.Company, EntityKind.Product],
        [ClaimType.Price] = [EntityKind.Product, EntityKind.Element, EntityKind.Company],
        [ClaimType.Share] = [EntityKind.Country, EntityKind.Bloc, EntityKind.Company, EntityKind.Deposit, EntityKind.Facility, EntityKind.Product, EntityKind.Use, EntityKind.Element, EntityKind.Agency],
        [ClaimType.Technology] = [EntityKind.Company, EntityKind.Agency, EntityKind.Facility, EntityKind.Project, EntityKind.Country, EntityKind.Product, EntityKind.Use, EntityKind.Element],
        [ClaimType.Demand] = [EntityKind.Use, EntityKind.Product, EntityKind.Element, EntityKind.Country, EntityKind.Bloc, EntityKind.Company],
        [ClaimType.Forecast] = [EntityKind.Product, EntityKind.Element, EntityKind.Country, EntityKind.Bloc, EntityKind.Company, EntityKind.Use, EntityKind.Facility, EntityKind.Agency, EntityKind.Policy],
        [ClaimType.Denial] = [EntityKind.Agency, EntityKind.Company, EntityKind.Person, EntityKind.Country, EntityKind.Facility, EntityKind.Deposit, EntityKind.Bloc],
    };

    /// <summary>Above this cost a noun is worse than what was spoken of before.</summary>
    private const double Weak = 5;

    /// <summary>The words a sentence begins with are better than a noun of the wrong kind, and worse than one of a right kind.</summary>
    private const double OpeningRank = 5;

    private static readonly HashSet<string> Actors = new(StringComparer.Ordinal) { "european-union", "eu", "g7", "g20", "nato", "quad", "brics", "west", "asean", "opec", "eurasian-economic-union", "african-union" };

    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal) { "rare-earths", "critical-minerals", "heavy-rare-earths", "light-rare-earths", "ore", "supply-chain", "reo", "treo", "rare-earth-oxides", "rare-earth-oxide", "oxides", "magnets", "concentrate" };

    /// <summary>The subject of a draft; none when no noun will do.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="candidates">Nouns of the sentence.</param>
    /// <param name="speaker">Where the speaker stands; he is the subject only when nothing else is.</param>
    /// <param name="before">What the sentence or the ones before spoke of, for a clause that names nothing fit to be the subject.</param>
    public static Subject Choose(Draft draft, IReadOnlyList<Candidate> candidates, Speaker speaker, Subject before)
    {
        var span = draft.Span;
        var anchor = draft.Anchor?.Start ?? span.End;
        Candidate? best = null;
        var bestCost = double.MaxValue;
        var order = 0;
        foreach (var candidate in candidates)
        {
            if (candidate.Start < span.Start || candidate.End > span.End)
            {
                continue;
            }

            double rank = candidate.Sort == CandidateSort.Opening ? OpeningRank : Array.IndexOf(Preferred[draft.Type], candidate.Kind);
            if (rank < 0 || OnlyAPlace(candidate))
            {
                rank = 10;
            }

            var cost = (0.5 * rank) + (candidate.Sort == CandidateSort.Opening ? order : order++)
                + (Adjective(draft.Frame, candidate, candidates) ? 2.5 : Possessive(draft.Frame, candidate) && draft.Type != ClaimType.Share ? 1.5 : 0)
                + (Vague.Contains(candidate.Entity) ? 1 : 0)
                + (candidate.Start > anchor ? 0.8 : 0)
                + (speaker.Covers(candidate.Start) && draft.Type != ClaimType.Denial ? 3 : 0)
                + (candidate.Sort == CandidateSort.Named ? 0 : 0.4)
                + (AfterPreposition(draft.Frame, candidate) ? 1.5 : 0)
                - (draft.Type == ClaimType.Share && OwnsShare(draft.Frame, candidate) ? 4 : 0);
            if (cost < bestCost)
            {
                (best, bestCost) = (candidate, cost);
            }
        }

        return best is null || ((bestCost >= Weak || Participle(draft)) && before != Subject.None) ? before : new Subject(best.Text, best.Entity, best.Start, best.End);
    }

    /// <summary>"…, delivering its first batch" is done by the subject of the clause before.</summary>
    private static bool Participle(Draft draft)
    {
        if (draft.Frame.Chinese || draft.First == 0)
        {
            return false;
        }

        var first = draft.Frame.Words.FirstOrDefault(word => word.Start >= draft.Span.Start);
        return first.Folded is { Length: > 5 } word && word.EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>A province, a continent or the world says where, not who; a bloc of states may act.</summary>
    private static bool OnlyAPlace(Candidate candidate) => (candidate.Kind == EntityKind.Bloc && !Actors.Contains(candidate.Entity)) || candidate.Text is "国内" or "境内" or "本国";

    private static bool Demonym(string text) =>
        text.EndsWith("an", StringComparison.Ordinal) || text.EndsWith("ese", StringComparison.Ordinal) || text.EndsWith("ish", StringComparison.Ordinal) || text.EndsWith("ch", StringComparison.Ordinal);

    /// <summary>"China's market share" and 中国的份额 are China's.</summary>
    private static bool OwnsShare(SentenceFrame frame, Candidate candidate)
    {
        var rest = frame.Text.AsSpan(candidate.End);
        rest = rest[..Math.Min(rest.Length, frame.Chinese ? 8 : 28)];
        return (frame.Chinese || Genitive(rest))
            && (rest.Contains("share", StringComparison.Ordinal) || rest.Contains("dominance", StringComparison.Ordinal) || rest.Contains("份额", StringComparison.Ordinal) || rest.Contains("占比", StringComparison.Ordinal));
    }

    /// <summary>"Norway's Fen carbonatite" is more often about the carbonatite.</summary>
    private static bool Possessive(SentenceFrame frame, Candidate candidate) => candidate.Kind == EntityKind.Country && Genitive(frame.Text.AsSpan(candidate.End));

    private static bool Genitive(ReadOnlySpan<char> rest) => rest.StartsWith("'s ", StringComparison.Ordinal) || rest.StartsWith("’s ", StringComparison.Ordinal);

    /// <summary>A country right before another noun says whose it is: Brazil's Serra Verde, 巴西卡尔代拉.</summary>
    private static bool Adjective(SentenceFrame frame, Candidate candidate, IReadOnlyList<Candidate> candidates)
    {
        if (candidate.Kind is not (EntityKind.Country or EntityKind.Bloc))
        {
            return false;
        }

        if (candidate.Entity.Length > 0 && candidate.End + 1 < frame.Text.Length && frame.Text[candidate.End] == ' ' && char.IsAsciiLetterLower(frame.Text[candidate.End + 1]) && Demonym(candidate.Text))
        {
            return true;
        }

        var next = candidates.FirstOrDefault(other => other.Start >= candidate.End);
        if (next is null)
        {
            return false;
        }

        var between = frame.Text.AsSpan(candidate.End, next.Start - candidate.End);
        return between is "" or " " or "'s " or "’s ";
    }

    /// <summary>A noun behind a preposition is where or with whom, seldom who.</summary>
    internal static bool AfterPreposition(SentenceFrame frame, Candidate candidate)
    {
        if (frame.Chinese)
        {
            return candidate.Start > 0 && frame.Text[candidate.Start - 1] is '在' or '向' or '从' or '对' or '与' or '和' or '往' or '至' or '于' or '为';
        }

        var before = frame.Words.LastOrDefault(word => word.End <= candidate.Start);
        if (before.Folded is "the" or "a" or "its")
        {
            before = frame.Words.LastOrDefault(word => word.End <= before.Start);
        }

        return before.Folded is "in" or "at" or "to" or "from" or "with" or "near" or "for" or "by" or "into" or "on" or "under" or "over" or "than" or "between" or "against" or "outside" or "towards" or "toward" or "among" or "within" or "through" or "via" or "including";
    }
}
