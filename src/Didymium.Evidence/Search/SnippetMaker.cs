using Didymium.Evidence.Language;

namespace Didymium.Evidence.Search;

/// <summary>Chooses the part of a text to show and marks what was found.</summary>
internal sealed class SnippetMaker(IReadOnlyList<QueryGroup> groups, SearchConcepts? concepts)
{
    private const int Longest = 240;
    private const int Before = 60;

    /// <summary>The snippet of a sentence or title.</summary>
    public Snippet Of(string text, bool isTitle)
    {
        var spans = Spans(text, isTitle);
        if (text.Length <= Longest)
        {
            return new Snippet(text, 0, spans, false, false);
        }

        // From a little before the first find, whole words and characters.
        var start = spans.Count > 0 ? Math.Max(0, Math.Min(spans[0].Start - Before, text.Length - Longest)) : 0;
        start = start == 0 ? 0 : Boundary(text, start, Math.Min(start + 20, spans[0].Start));
        var end = Math.Min(text.Length, start + Longest);
        end = end == text.Length ? end : Boundary(text, end - 20, end);
        return new Snippet(
            text[start..end], start, [.. spans.Where(s => s.Start < end).Select(s => new TextSpan(s.Start - start, Math.Min(s.End, end) - start))], start > 0, end < text.Length);
    }

    // The last place in a stretch where a word begins; never the middle of a character.
    private static int Boundary(string text, int from, int to)
    {
        for (var i = to; i > from; i--)
        {
            if (char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }
        }

        return char.IsLowSurrogate(text[to]) ? to - 1 : to;
    }

    private List<TextSpan> Spans(string text, bool isTitle)
    {
        var tokens = SearchTokenizer.Tokens(text);
        var found = new List<TextSpan>();
        var entities = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups.Where(g => !g.IsNot && (isTitle || !g.InTitle)))
        {
            if (group.Entity is not null)
            {
                entities.Add(group.Entity);
            }

            // Names of several words count together: "pass" alone is not marked when Mountain Pass is asked for.
            var places = group.Pieces.Select(p => p.In(tokens).Select(s => new TextSpan(s.Start, s.End)).ToList()).ToList();
            if (places.TrueForAll(p => p.Count > 0))
            {
                found.AddRange(places.SelectMany(p => p));
            }
        }

        if (entities.Count > 0)
        {
            // A name is marked as a whole unless the words that were asked for stand in it: 镝 in 氧化镝.
            var elements = entities.Select(concepts!.ElementsMeant).Where(e => e.Count > 0).ToList();
            var literal = found.ToList();
            found.AddRange(concepts.Find(text)
                .Where(m => entities.Contains(m.Entity) || elements.Exists(e => e.All(concepts.ElementsOf(m.Entity).Contains)))
                .Where(m => !literal.Exists(l => m.Start <= l.Start && l.End <= m.End))
                .Select(m => new TextSpan(m.Start, m.End)));
        }

        var merged = new List<TextSpan>();
        foreach (var span in found.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
