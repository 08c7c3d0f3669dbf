using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>A noun of a sentence that may be the subject of a claim.</summary>
/// <param name="Text">It in the words of the text.</param>
/// <param name="Entity">Its id in the gazetteer; empty when it is not known there.</param>
/// <param name="Kind">What it is, or seems to be.</param>
/// <param name="Start">First character in the sentence.</param>
/// <param name="End">Character after the last.</param>
/// <param name="Sort">How it was found.</param>
internal sealed record Candidate(string Text, string Entity, EntityKind Kind, int Start, int End, CandidateSort Sort);

/// <summary>How a candidate was found.</summary>
internal enum CandidateSort
{
    /// <summary>By the gazetteer.</summary>
    Named,

    /// <summary>By its form: a capitalised name, 某某公司.</summary>
    Formed,

    /// <summary>A noun that stands for something named before.</summary>
    Generic,

    /// <summary>The words a clause begins with, whatever they are.</summary>
    Opening,
}

/// <summary>Finds all nouns of a sentence that may be subjects: names of the gazetteer, names by their form, and nouns such as "the company".</summary>
internal static class Candidates
{
    private static readonly string[] ChineseEndings = ["有限公司", "股份公司", "公司", "集团", "矿业", "股份", "资源", "科技", "新材料", "磁材", "稀土矿", "矿床", "矿山", "项目", "工厂", "分厂", "浸出厂", "企业", "矿区", "回收线", "生产线", "园区", "冶炼厂", "精炼厂", "分离厂", "研究院", "研究所", "协会", "部", "局", "委员会"];
    private static readonly HashSet<string> NotNames = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "in", "on", "at", "if", "it", "its", "after", "before", "but", "and", "or", "as", "for", "from", "to", "by", "with", "under", "over", "about", "this", "that", "these", "those", "there", "when", "while", "once", "some", "many", "most", "all", "both", "no", "not", "new", "early", "late", "last", "next", "first", "two", "three", "analysts", "traders", "officials", "prices", "exports", "imports", "output", "production", "demand", "supply", "total", "global", "shipments", "magnets", "licences",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "q1", "q2", "q3", "q4", "h1", "h2", "fy", "reo", "treo", "ndpr", "mou", "ceo", "jorc", "fid", "usd", "rmb", "ev", "evs", "announcement", "no", "phase", "stage", "line",
    };

    /// <summary>The candidates in order of the text; names win over forms, forms over generics, where they overlap.</summary>
    public static IReadOnlyList<Candidate> Of(SentenceFrame frame)
    {
        var found = new List<Candidate>();
        foreach (var mention in frame.Mentions)
        {
            found.Add(new Candidate(frame.Text[mention.Start..mention.End], mention.Entity.Id, mention.Kind, mention.Start, mention.End, CandidateSort.Named));
        }

        var forms = (frame.Chinese ? ChineseForms(frame) : EnglishForms(frame)).ToList();
        if (!frame.Chinese)
        {
            found.AddRange(NounPhrases.Of(frame).Where(phrase => !found.Exists(named => named.Start < phrase.End && phrase.Start < named.End && NounPhrases.SameThing(phrase, named))).ToList());

            // "Pelican Strategic Minerals" is a company, whatever strategic minerals are.
            found.RemoveAll(named => named.Kind is EntityKind.Product or EntityKind.Use or EntityKind.Element or EntityKind.Country or EntityKind.Bloc
                && forms.Exists(form => form.Start < named.Start && form.End >= named.End && form.Text.Contains(' ', StringComparison.Ordinal)));
        }

        AddUnlessOverlapping(found, forms, frame);
        AddUnlessOverlapping(found, Lexicon.Shipped.Generics.Find(frame.Text, frame.Words, (_, _) => true).Select(hit => new Candidate(frame.Text[hit.Start..hit.End], string.Empty, hit.Payload, hit.Start, hit.End, CandidateSort.Generic)), frame);
        found.AddRange(Openings.Of(frame).Where(opening => !found.Exists(other => other.Start <= opening.Start + 1 && other.End >= opening.End)).ToList());
        return [.. found.Where(candidate => candidate.Start >= frame.Dateline).Select(candidate => WithCountry(candidate, frame)).OrderBy(candidate => candidate.Start).ThenByDescending(candidate => candidate.End)];
    }

    /// <summary>马来西亚政府 and "India's cabinet" are one name: a noun right behind a country takes it in, and a government stands for its country.</summary>
    private static Candidate WithCountry(Candidate candidate, SentenceFrame frame)
    {
        if (candidate.Sort is CandidateSort.Named or CandidateSort.Opening)
        {
            return candidate;
        }

        var country = frame.Mentions.LastOrDefault(found => found.Kind is EntityKind.Country or EntityKind.Bloc && found.End <= candidate.Start && frame.Text.AsSpan(found.End, candidate.Start - found.End) is "" or " " or "'s " or "’s ");
        return country is null ? candidate : candidate with
        {
            Text = frame.Text[country.Start..candidate.End],
            Start = country.Start,
            Entity = candidate.Kind is EntityKind.Agency or EntityKind.Person && country.Kind == EntityKind.Country ? country.Entity.Id : candidate.Entity,
        };
    }

    private static void AddUnlessOverlapping(List<Candidate> found, IEnumerable<Candidate> more, SentenceFrame frame)
    {
        foreach (var candidate in more)
        {
            if (!found.Exists(other => other.Start < candidate.End && candidate.Start < other.End)
                && !frame.Quantities.Any(quantity => quantity.Start < candidate.End && candidate.Start < quantity.End)
                && !frame.Dates.Any(date => date.Start < candidate.End && candidate.Start < date.End))
            {
                found.Add(candidate);
            }
        }
    }

    private static IEnumerable<Candidate> EnglishForms(SentenceFrame frame)
    {
        var words = frame.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var start = i;
            while (i < words.Count && Capital(frame.Text, words[i]) && !NotNames.Contains(words[i].Folded) && (i == start || Adjacent(frame.Text, words[i - 1], words[i])))
            {
                i++;
            }

            var count = i - start;
            if (count == 0 || (start == 0 && count == 1 && !VerbLike(words, i)))
            {
                continue;
            }

            var (from, to) = (words[start].Start, words[i - 1].End);
            yield return new Candidate(frame.Text[from..to], string.Empty, KindOf(words[i - 1].Folded), from, to, CandidateSort.Formed);
        }
    }

    private static bool Capital(string text, Word word) => char.IsUpper(text[word.Start]);

    private static bool Adjacent(string text, Word left, Word right) => right.Start - left.End == 1 && text[left.End] is ' ' or '-' or '&';

    /// <summary>A lone capitalised word at the start of a sentence is a name when what follows can only follow a name.</summary>
    private static bool VerbLike(IReadOnlyList<Word> words, int at) =>
        at < words.Count && (words[at - 1].EndsClause || words[at].Folded is "has" or "had" or "is" or "was" or "will" or "plans" or "and" || words[at].Folded.EndsWith("ed", StringComparison.Ordinal) || words[at].Folded is "said" or "says" or "expects" or "aims" or "hopes" or "holds" or "sold" or "began" or "won" or "broke" or "put");

    private static EntityKind KindOf(string last) => last switch
    {
        "mine" or "plant" or "refinery" or "factory" or "project" or "facility" => EntityKind.Facility,
        "deposit" => EntityKind.Deposit,
        "ministry" or "department" or "agency" or "commission" or "bank" or "corporation" => EntityKind.Agency,
        "act" or "law" or "order" => EntityKind.Policy,
        _ => EntityKind.Company,
    };

    private static IEnumerable<Candidate> ChineseForms(SentenceFrame frame)
    {
        var text = frame.Text;
        var done = 0;
        foreach (var clause in frame.Clauses)
        {
            for (var at = Math.Max(clause.Start, done); at < clause.End; at++)
            {
                foreach (var ending in ChineseEndings)
                {
                    if (at - clause.Start < 2 || string.CompareOrdinal(text, at, ending, 0, ending.Length) != 0)
                    {
                        continue;
                    }

                    var start = at;
                    while (start > Math.Max(clause.Start, done) && at - start < 8 && IsNameCharacter(text[start - 1]) && !frame.Mentions.Any(found => found.End == start))
                    {
                        start--;
                    }

                    if (at - start >= (ending.Length > 1 ? 1 : 2))
                    {
                        var end = at + ending.Length;
                        yield return new Candidate(text[start..end], string.Empty, KindOfChinese(ending), start, end, CandidateSort.Formed);
                        done = end;
                        at = end - 1;
                    }

                    break;
                }
            }
        }
    }

    private static bool IsNameCharacter(char c) => c >= '\u4e00' && c <= '\u9fff' && "的与和在向由对被将为及于至从是有该称说已年月日其并据让把拟等了达约".IndexOf(c, StringComparison.Ordinal) < 0;

    private static EntityKind KindOfChinese(string ending) => ending switch
    {
        "项目" or "工厂" or "分厂" or "浸出厂" or "回收线" or "生产线" or "园区" or "冶炼厂" or "精炼厂" or "分离厂" or "矿山" => EntityKind.Facility,
        "矿床" or "稀土矿" or "矿区" => EntityKind.Deposit,
        "部" or "局" or "委员会" or "协会" or "研究院" or "研究所" => EntityKind.Agency,
        _ => EntityKind.Company,
    };
}
