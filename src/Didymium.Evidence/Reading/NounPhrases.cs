using System.Collections.Frozen;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>Noun phrases of an English sentence that end in a noun of the field: a plant, a company, a rule, known to the gazetteer or not.</summary>
internal static class NounPhrases
{
    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "may", "might", "can", "should", "must", "do", "does", "did", "said", "says", "say", "told", "of", "in", "at", "to", "for", "from", "with", "on", "by", "under", "over", "near", "that", "which", "who", "and", "or", "than", "as", "into", "between", "now", "also", "still", "not", "n't", "no", "reportedly", "already", "led", "held", "met", "built", "made", "paid", "sent", "lost", "left", "owned", "backed", "yet", "never", "only", "its", "their",
        "plans", "plan", "aims", "expects", "expect", "holds", "hold", "contains", "contain", "produces", "produce", "uses", "use", "needs", "makes", "make", "takes", "take", "takes", "sold", "put", "hosts", "grades", "averages", "accounts", "account", "supplies", "began", "broke", "won", "rose", "fell", "went", "came", "took", "bought", "recovers", "denies", "seeks", "wants", "intends", "remains", "remain", "stands", "stood", "costs", "gave", "got", "met", "kept", "cut", "set", "hit", "let", "lets", "shut", "dominates", "controls", "relies", "depends", "imports", "exports", "ships", "sits", "lies", "owns", "runs", "says", "believes", "believe", "think", "thinks", "approves", "grants", "matches", "requires", "imposes", "bans",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "the", "a", "an", "its", "their", "this", "that", "these", "both", "one", "another", "some", "each", "every", "first" };

    private static readonly FrozenDictionary<string, EntityKind> Heads = new (EntityKind Kind, string Words)[]
    {
        (EntityKind.Facility, "plant refinery factory facility furnace hub centre center circuit line site smelter works complex mill mine pit heap kiln park module terminal laboratory lab shaft camp foundry workshop reactor depot concentrator crusher"),
        (EntityKind.Project, "project"),
        (EntityKind.Deposit, "deposit resource ore clay clays find discovery orebody"),
        (EntityKind.Company, "company group firm miner producer carmaker automaker consortium startup start-up venture partners bidders maker supplier junior trader subsidiary affiliate owner owners holder developer operator buyer customer investor shareholders unit arm vendor manufacturer startups refiner recycler rival contractor licensee founders bidder utility"),
        (EntityKind.Agency, "ministry government department agency cabinet commission parliament council bank researchers fund authority office union court regulator board lender treasury senate congress house committee tribunal secretariat legislature"),
        (EntityKind.Person, "officials spokesman spokeswoman spokesperson minister analysts lawmaker lawmakers executives manager source sources traders"),
        (EntityKind.Product, "process route magnet magnets oxide metal concentrate motor exports imports shipments sales deliveries carbonate cargo ribbon alloy gypsum sand sands mud feed feedstock scrap swarf powder"),
        (EntityKind.Policy, "rules rule controls quota licence license licences licenses tariff tariffs ban law suspension measures curbs floor plan licensing restrictions scheme talks negotiations discussions permit permits moratorium duty duties royalty royalties tender levy bill decree proposal agreement contract pact memorandum approval programme program directive exemption waiver regime act embargo subsidy subsidies offtake loan grant"),
        (EntityKind.Use, "car vehicle vehicles cars turbine robot"),
        (EntityKind.Country, "country"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Kind))).ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>The phrases: at the beginning of each clause, after each article, and where a name is followed by such a noun.</summary>
    public static IEnumerable<Candidate> Of(SentenceFrame frame)
    {
        var words = frame.Words;
        var done = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var article = Openers.Contains(words[i].Folded);
            var begins = i == 0 || (words[i].Start >= frame.Dateline && words[i - 1].Start < frame.Dateline) || words[i - 1].EndsClause || frame.ClauseOf(words[i].Start) != frame.ClauseOf(words[i - 1].Start) || words[i - 1].Folded is "and" or "but" or "while" or "though" or "although" or "whereas" or "if" or "after" or "as" or "that" or "say" or "says" or "said";
            if (words[i].Start < done || !(article || begins || frame.Mentions.Any(found => found.Start == words[i].Start)))
            {
                continue;
            }

            var first = article || words[i].Folded is "and" or "but" or "while" or "though" or "although" or "whereas" or "if" or "after" or "as" ? i + 1 : i;
            if (first < words.Count && !Gerund(words[first].Folded) && Head(words, first) is { } head)
            {
                var (start, end) = (words[first].Start, words[head].End);
                done = end;
                yield return new Candidate(frame.Text[start..end], string.Empty, Heads[words[head].Folded], start, end, head == first ? CandidateSort.Generic : CandidateSort.Formed);
            }
        }
    }

    /// <summary>Index of the last word of the phrase that begins at a word, when that is one of the nouns we know; null otherwise.</summary>
    private static int? Head(IReadOnlyList<Word> words, int first)
    {
        int? head = null;
        for (var i = first; i < words.Count && i < first + 6; i++)
        {
            if (Stops.Contains(words[i].Folded) || (i > first && Verb(words[i].Folded)))
            {
                break;
            }

            head = Heads.ContainsKey(words[i].Folded) ? i : head;
            if (words[i].EndsClause)
            {
                break;
            }
        }

        return head;
    }

    /// <summary>Whether a word is an article or the like.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <summary>Whether a noun phrase ends before a word.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="inside">Whether the phrase has begun.</param>
    public static bool EndsPhrase(string word, bool inside) => Stops.Contains(word) || (inside && Verb(word));

    /// <summary>A phrase that only repeats a name found there is no candidate of its own.</summary>
    public static bool SameThing(Candidate phrase, Candidate named) => named.Kind == phrase.Kind || named.End - named.Start >= phrase.End - phrase.Start;

    private static bool Gerund(string word) => word is "speaking" or "asked" or "citing" or "quoting" or "referring" or "adding" or "saying" or "including" or "following" or "according";

    private static bool Verb(string word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("separated" or "mixed" or "sintered" or "bonded" or "refined" or "planned" or "proposed" or "listed" or "shredded" or "integrated" or "combined");
}
