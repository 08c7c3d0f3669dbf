using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>The noun phrase a clause in English begins with: its grammatical subject, known to the gazetteer or not.</summary>
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
        ["plant"] = EntityKind.Facility, ["refinery"] = EntityKind.Facility, ["mine"] = EntityKind.Facility, ["factory"] = EntityKind.Facility, ["facility"] = EntityKind.Facility, ["furnace"] = EntityKind.Facility, ["hub"] = EntityKind.Facility, ["centre"] = EntityKind.Facility, ["center"] = EntityKind.Facility, ["circuit"] = EntityKind.Facility, ["line"] = EntityKind.Facility, ["project"] = EntityKind.Project, ["site"] = EntityKind.Facility, ["smelter"] = EntityKind.Facility, ["works"] = EntityKind.Facility, ["complex"] = EntityKind.Facility, ["mill"] = EntityKind.Facility,
        ["deposit"] = EntityKind.Deposit, ["resource"] = EntityKind.Deposit, ["ore"] = EntityKind.Deposit, ["clay"] = EntityKind.Deposit, ["clays"] = EntityKind.Deposit, ["find"] = EntityKind.Deposit, ["discovery"] = EntityKind.Deposit, ["orebody"] = EntityKind.Deposit,
        ["company"] = EntityKind.Company, ["group"] = EntityKind.Company, ["firm"] = EntityKind.Company, ["miner"] = EntityKind.Company, ["producer"] = EntityKind.Company, ["carmaker"] = EntityKind.Company, ["automaker"] = EntityKind.Company, ["consortium"] = EntityKind.Company, ["startup"] = EntityKind.Company, ["start-up"] = EntityKind.Company, ["venture"] = EntityKind.Company, ["partners"] = EntityKind.Company, ["bidders"] = EntityKind.Company, ["maker"] = EntityKind.Company, ["supplier"] = EntityKind.Company,
        ["ministry"] = EntityKind.Agency, ["government"] = EntityKind.Agency, ["department"] = EntityKind.Agency, ["agency"] = EntityKind.Agency, ["cabinet"] = EntityKind.Agency, ["commission"] = EntityKind.Agency, ["parliament"] = EntityKind.Agency, ["council"] = EntityKind.Agency, ["bank"] = EntityKind.Agency, ["researchers"] = EntityKind.Agency,
        ["officials"] = EntityKind.Person, ["spokesman"] = EntityKind.Person, ["spokeswoman"] = EntityKind.Person, ["spokesperson"] = EntityKind.Person, ["minister"] = EntityKind.Person, ["analysts"] = EntityKind.Person,
        ["process"] = EntityKind.Product, ["route"] = EntityKind.Product, ["magnet"] = EntityKind.Product, ["magnets"] = EntityKind.Product, ["oxide"] = EntityKind.Product, ["metal"] = EntityKind.Product, ["concentrate"] = EntityKind.Product, ["motor"] = EntityKind.Product,
        ["rules"] = EntityKind.Policy, ["rule"] = EntityKind.Policy, ["controls"] = EntityKind.Policy, ["quota"] = EntityKind.Policy, ["licence"] = EntityKind.Policy, ["license"] = EntityKind.Policy, ["licences"] = EntityKind.Policy, ["licenses"] = EntityKind.Policy, ["tariff"] = EntityKind.Policy, ["tariffs"] = EntityKind.Policy, ["ban"] = EntityKind.Policy, ["law"] = EntityKind.Policy, ["suspension"] = EntityKind.Policy, ["measures"] = EntityKind.Policy, ["curbs"] = EntityKind.Policy, ["floor"] = EntityKind.Policy, ["plan"] = EntityKind.Policy, ["licensing"] = EntityKind.Policy, ["restrictions"] = EntityKind.Policy, ["scheme"] = EntityKind.Policy, ["talks"] = EntityKind.Policy, ["negotiations"] = EntityKind.Policy, ["discussions"] = EntityKind.Policy,
        ["exports"] = EntityKind.Product, ["imports"] = EntityKind.Product, ["shipments"] = EntityKind.Product, ["sales"] = EntityKind.Product, ["deliveries"] = EntityKind.Product, ["work"] = EntityKind.Facility, ["construction"] = EntityKind.Facility,
        ["car"] = EntityKind.Use, ["vehicle"] = EntityKind.Use, ["vehicles"] = EntityKind.Use, ["cars"] = EntityKind.Use, ["turbine"] = EntityKind.Use, ["robot"] = EntityKind.Use, ["country"] = EntityKind.Country,
    };

    /// <summary>One phrase for each clause that begins with one.</summary>
    public static IEnumerable<Candidate> Of(SentenceFrame frame)
    {
        foreach (var clause in frame.Clauses)
        {
            var words = frame.Words.Where(word => word.Start >= clause.Start && word.End <= clause.End).ToList();
            var skip = words.Count > 0 && words[0].Folded is "and" or "but" or "while" or "though" or "although" or "whereas" or "if" or "after" or "as" ? 1 : 0;
            var count = 0;
            while (skip + count < words.Count && count < 6 && !Stops.Contains(words[skip + count].Folded) && !(count > 0 && Verb(words[skip + count].Folded)) && !char.IsDigit(words[skip + count].Folded[0]) && words[skip + count].Folded[0] is not ('$' or '%'))
            {
                count++;
                if (words[skip + count - 1].EndsClause)
                {
                    break;
                }
            }

            var first = skip;
            while (count > 0 && Openers.Contains(words[first].Folded))
            {
                first++;
                count--;
            }

            if (count > 0 && skip + count < words.Count && Heads.TryGetValue(words[first + count - 1].Folded, out var kind))
            {
                var (start, end) = (words[first].Start, words[first + count - 1].End);
                yield return new Candidate(frame.Text[start..end], string.Empty, kind, start, end, CandidateSort.Formed);
            }
        }
    }

    /// <summary>A phrase that only repeats a name found there is no candidate of its own.</summary>
    public static bool SameThing(Candidate phrase, Candidate named) => named.Kind == phrase.Kind || named.End - named.Start >= phrase.End - phrase.Start;

    private static bool Verb(string word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("separated" or "mixed" or "sintered" or "bonded" or "refined" or "planned" or "proposed" or "listed" or "shredded" or "integrated" or "combined");
}
