using Didymium.Evidence.Language;

namespace Didymium.Evidence.Reading;

/// <summary>The words each clause begins with up to its verb: its grammatical subject, when neither the gazetteer nor the form of a name tells a better one.</summary>
internal static class Openings
{
    private const int LongestEnglish = 7;
    private const int LongestChinese = 16;

    private static readonly HashSet<string> NoSubjects = new(StringComparer.Ordinal)
    {
        "it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those", "there", "what", "which", "who", "nothing", "none", "some", "most", "many", "all", "both", "ground", "asked", "today", "here", "so", "then", "now", "once", "until", "since", "because", "when", "where", "with", "without", "under", "according", "however", "meanwhile", "separately", "also", "including", "such", "up", "down", "not", "no", "more", "less", "at", "for", "from", "on", "by", "to", "of", "in", "as", "before", "during", "despite", "if", "unless",
        "output", "production", "capacity", "prices", "price", "demand", "supply", "sales", "revenue", "total", "construction", "work", "commissioning",
    };

    private static readonly string[] ChineseLeads = ["但是", "但", "而且", "而", "且", "并且", "并", "其中", "此外", "同时", "目前", "不过", "因此", "另外", "此前", "随后", "据悉", "截至", "预计", "若", "如果", "即使", "即便", "虽然", "由于", "因", "也", "仅", "共", "约", "其"];
    private const string ChineseStops = "将已为在于向对与和是由把被从至达仍未拟可以及等也都还能会要须应自经按使让称说：，；。（“”";

    /// <summary>One opening for the sentence, and one after each semicolon or colon; other clauses go on about the same thing more often than not.</summary>
    public static IEnumerable<Candidate> Of(SentenceFrame frame) => frame.Clauses
        .Where(clause => clause.Start == 0 || frame.Text[clause.Start - 1] is ';' or '；' or ':' or '：')
        .Select(clause => frame.Chinese ? Chinese(frame, clause) : English(frame, clause))
        .OfType<Candidate>();

    private static Candidate? English(SentenceFrame frame, TextSpan clause)
    {
        var words = frame.Words.Where(word => word.Start >= Math.Max(clause.Start, frame.Dateline) && word.End <= clause.End).ToList();
        var first = 0;
        while (first < words.Count && (words[first].Folded is "and" or "but" or "while" or "though" or "although" or "whereas" or "after" || NounPhrases.IsOpener(words[first].Folded)))
        {
            first++;
        }

        var end = first;
        while (end < words.Count && end - first < LongestEnglish && !NounPhrases.EndsPhrase(words[end].Folded, end > first) && !char.IsDigit(words[end].Folded[0]) && words[end].Folded[0] is not ('$' or '%'))
        {
            end++;
            if (words[end - 1].EndsClause)
            {
                break;
            }
        }

        // What is not followed by a verb in its clause is no subject but an insertion.
        return end == first || end >= words.Count || NoSubjects.Contains(words[first].Folded) || words[first].Folded.EndsWith("ing", StringComparison.Ordinal)
            ? null
            : Make(frame, words[first].Start, words[end - 1].End);
    }

    private static Candidate? Chinese(SentenceFrame frame, TextSpan clause)
    {
        var start = Math.Max(clause.Start, frame.Dateline);
        for (var moved = true; moved;)
        {
            moved = false;
            if (frame.Dates.FirstOrDefault(date => date.Start == start) is { } date)
            {
                (start, moved) = (date.End, true);
            }
            else if (ChineseLeads.FirstOrDefault(lead => string.CompareOrdinal(frame.Text, start, lead, 0, lead.Length) == 0) is { } lead)
            {
                (start, moved) = (start + lead.Length, true);
            }
            else if (start < clause.End && frame.Text[start] is '，' or '“' or '《' or ' ' or '、')
            {
                (start, moved) = (start + 1, true);
            }
        }

        var end = start;
        while (end < clause.End && end - start < LongestChinese && !ChineseStops.Contains(frame.Text[end], StringComparison.Ordinal)
            && !frame.Triggers.Any(hit => hit.Start == end) && !frame.Cues.Any(cue => cue.Start == end) && !frame.Quantities.Any(quantity => quantity.Start == end) && !frame.Dates.Any(date => date.Start == end))
        {
            end++;
        }

        return end - start < 2 || end >= clause.End || end - start == LongestChinese ? null : Make(frame, start, end);
    }

    private static Candidate Make(SentenceFrame frame, int start, int end) =>
        new(frame.Text[start..end], string.Empty, EntityKind.Product, start, end, CandidateSort.Opening);
}
