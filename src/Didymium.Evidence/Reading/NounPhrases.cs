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

    private static readonly Dictionary<string, EntityKind> Heads = new(StringComparer.Ordinal)
    {
        ["plant"] = EntityKind.Facility, ["refinery"] = EntityKind.Facility, ["factory"] = EntityKind.Facility, ["facility"] = EntityKind.Facility, ["furnace"] = EntityKind.Facility, ["hub"] = EntityKind.Facility, ["centre"] = EntityKind.Facility, ["center"] = EntityKind.Facility, ["circuit"] = EntityKind.Facility, ["line"] = EntityKind.Facility, ["project"] = EntityKind.Project, ["site"] = EntityKind.Facility, ["smelter"] = EntityKind.Facility, ["works"] = EntityKind.Facility, ["complex"] = EntityKind.Facility, ["mill"] = EntityKind.Facility,
        ["deposit"] = EntityKind.Deposit, ["resource"] = EntityKind.Deposit, ["ore"] = EntityKind.Deposit, ["clay"] = EntityKind.Deposit, ["clays"] = EntityKind.Deposit, ["find"] = EntityKind.Deposit, ["discovery"] = EntityKind.Deposit, ["orebody"] = EntityKind.Deposit,
        ["company"] = EntityKind.Company, ["group"] = EntityKind.Company, ["firm"] = EntityKind.Company, ["miner"] = EntityKind.Company, ["producer"] = EntityKind.Company, ["carmaker"] = EntityKind.Company, ["automaker"] = EntityKind.Company, ["consortium"] = EntityKind.Company, ["startup"] = EntityKind.Company, ["start-up"] = EntityKind.Company, ["venture"] = EntityKind.Company, ["partners"] = EntityKind.Company, ["bidders"] = EntityKind.Company, ["maker"] = EntityKind.Company, ["supplier"] = EntityKind.Company,
        ["ministry"] = EntityKind.Agency, ["government"] = EntityKind.Agency, ["department"] = EntityKind.Agency, ["agency"] = EntityKind.Agency, ["cabinet"] = EntityKind.Agency, ["commission"] = EntityKind.Agency, ["parliament"] = EntityKind.Agency, ["council"] = EntityKind.Agency, ["bank"] = EntityKind.Agency, ["researchers"] = EntityKind.Agency,
        ["officials"] = EntityKind.Person, ["spokesman"] = EntityKind.Person, ["spokeswoman"] = EntityKind.Person, ["spokesperson"] = EntityKind.Person, ["minister"] = EntityKind.Person, ["analysts"] = EntityKind.Person,
        ["process"] = EntityKind.Product, ["route"] = EntityKind.Product, ["magnet"] = EntityKind.Product, ["magnets"] = EntityKind.Product, ["oxide"] = EntityKind.Product, ["metal"] = EntityKind.Product, ["concentrate"] = EntityKind.Product, ["motor"] = EntityKind.Product,
        ["rules"] = EntityKind.Policy, ["rule"] = EntityKind.Policy, ["controls"] = EntityKind.Policy, ["quota"] = EntityKind.Policy, ["licence"] = EntityKind.Policy, ["license"] = EntityKind.Policy, ["licences"] = EntityKind.Policy, ["licenses"] = EntityKind.Policy, ["tariff"] = EntityKind.Policy, ["tariffs"] = EntityKind.Policy, ["ban"] = EntityKind.Policy, ["law"] = EntityKind.Policy, ["suspension"] = EntityKind.Policy, ["measures"] = EntityKind.Policy, ["curbs"] = EntityKind.Policy, ["floor"] = EntityKind.Policy, ["plan"] = EntityKind.Policy, ["licensing"] = EntityKind.Policy, ["restrictions"] = EntityKind.Policy, ["scheme"] = EntityKind.Policy, ["talks"] = EntityKind.Policy, ["negotiations"] = EntityKind.Policy, ["discussions"] = EntityKind.Policy,
        ["exports"] = EntityKind.Product, ["imports"] = EntityKind.Product, ["shipments"] = EntityKind.Product, ["sales"] = EntityKind.Product, ["deliveries"] = EntityKind.Product, ["lawmaker"] = EntityKind.Person, ["lawmakers"] = EntityKind.Person, ["executives"] = EntityKind.Person, ["manager"] = EntityKind.Person, ["source"] = EntityKind.Person, ["sources"] = EntityKind.Person, ["junior"] = EntityKind.Company, ["trader"] = EntityKind.Company, ["traders"] = EntityKind.Person, ["mine"] = EntityKind.Facility,
        ["car"] = EntityKind.Use, ["vehicle"] = EntityKind.Use, ["vehicles"] = EntityKind.Use, ["cars"] = EntityKind.Use, ["turbine"] = EntityKind.Use, ["robot"] = EntityKind.Use, ["country"] = EntityKind.Country,
        ["fund"] = EntityKind.Agency, ["authority"] = EntityKind.Agency, ["office"] = EntityKind.Agency, ["union"] = EntityKind.Agency, ["court"] = EntityKind.Agency, ["regulator"] = EntityKind.Agency, ["board"] = EntityKind.Agency, ["lender"] = EntityKind.Agency, ["treasury"] = EntityKind.Agency, ["senate"] = EntityKind.Agency, ["congress"] = EntityKind.Agency, ["house"] = EntityKind.Agency, ["committee"] = EntityKind.Agency, ["tribunal"] = EntityKind.Agency, ["secretariat"] = EntityKind.Agency, ["legislature"] = EntityKind.Agency, ["subsidiary"] = EntityKind.Company, ["affiliate"] = EntityKind.Company, ["owner"] = EntityKind.Company, ["owners"] = EntityKind.Company, ["holder"] = EntityKind.Company, ["developer"] = EntityKind.Company, ["operator"] = EntityKind.Company, ["buyer"] = EntityKind.Company, ["customer"] = EntityKind.Company, ["investor"] = EntityKind.Company, ["shareholders"] = EntityKind.Company, ["unit"] = EntityKind.Company, ["arm"] = EntityKind.Company, ["vendor"] = EntityKind.Company, ["manufacturer"] = EntityKind.Company, ["startups"] = EntityKind.Company, ["refiner"] = EntityKind.Company, ["recycler"] = EntityKind.Company, ["rival"] = EntityKind.Company, ["contractor"] = EntityKind.Company, ["licensee"] = EntityKind.Company, ["founders"] = EntityKind.Company, ["bidder"] = EntityKind.Company, ["utility"] = EntityKind.Company, ["pit"] = EntityKind.Facility, ["heap"] = EntityKind.Facility, ["kiln"] = EntityKind.Facility, ["park"] = EntityKind.Facility, ["module"] = EntityKind.Facility, ["terminal"] = EntityKind.Facility, ["laboratory"] = EntityKind.Facility, ["lab"] = EntityKind.Facility, ["shaft"] = EntityKind.Facility, ["camp"] = EntityKind.Facility, ["foundry"] = EntityKind.Facility, ["workshop"] = EntityKind.Facility, ["reactor"] = EntityKind.Facility, ["depot"] = EntityKind.Facility, ["concentrator"] = EntityKind.Facility, ["crusher"] = EntityKind.Facility, ["carbonate"] = EntityKind.Product, ["cargo"] = EntityKind.Product, ["ribbon"] = EntityKind.Product, ["alloy"] = EntityKind.Product, ["gypsum"] = EntityKind.Product, ["sand"] = EntityKind.Product, ["sands"] = EntityKind.Product, ["mud"] = EntityKind.Product, ["feed"] = EntityKind.Product, ["feedstock"] = EntityKind.Product, ["scrap"] = EntityKind.Product, ["swarf"] = EntityKind.Product, ["powder"] = EntityKind.Product, ["permit"] = EntityKind.Policy, ["permits"] = EntityKind.Policy, ["moratorium"] = EntityKind.Policy, ["duty"] = EntityKind.Policy, ["duties"] = EntityKind.Policy, ["royalty"] = EntityKind.Policy, ["royalties"] = EntityKind.Policy, ["tender"] = EntityKind.Policy, ["levy"] = EntityKind.Policy, ["bill"] = EntityKind.Policy, ["decree"] = EntityKind.Policy, ["proposal"] = EntityKind.Policy, ["agreement"] = EntityKind.Policy, ["contract"] = EntityKind.Policy, ["pact"] = EntityKind.Policy, ["memorandum"] = EntityKind.Policy, ["approval"] = EntityKind.Policy, ["programme"] = EntityKind.Policy, ["program"] = EntityKind.Policy, ["directive"] = EntityKind.Policy, ["exemption"] = EntityKind.Policy, ["waiver"] = EntityKind.Policy, ["regime"] = EntityKind.Policy, ["act"] = EntityKind.Policy, ["embargo"] = EntityKind.Policy, ["subsidy"] = EntityKind.Policy, ["subsidies"] = EntityKind.Policy, ["offtake"] = EntityKind.Policy, ["loan"] = EntityKind.Policy, ["grant"] = EntityKind.Policy,

    };

    /// <summary>The phrases: at the beginning of each clause, after each article, and where a name is followed by such a noun.</summary>
    public static IEnumerable<Candidate> Of(SentenceFrame frame)
    {
        var words = frame.Words;
        var done = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var article = Openers.Contains(words[i].Folded);
            var begins = i == 0 || (words[i].Start >= Dateline.Length(frame.Text) && words[i - 1].Start < Dateline.Length(frame.Text)) || words[i - 1].EndsClause || frame.ClauseOf(words[i].Start) != frame.ClauseOf(words[i - 1].Start) || words[i - 1].Folded is "and" or "but" or "while" or "though" or "although" or "whereas" or "if" or "after" or "as" or "that" or "say" or "says" or "said";
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
