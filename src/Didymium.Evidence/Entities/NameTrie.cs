using Didymium.Evidence.Search;

namespace Didymium.Evidence.Entities;

/// <summary>All names in one tree of characters, so that a text is read once whatever the number of names.</summary>
internal sealed class NameTrie
{
    private readonly Node _root = new();

    public void Add(Name name)
    {
        var node = _root;
        foreach (var c in name.Text)
        {
            var key = Fold(c);
            if (!node.Next.TryGetValue(key, out var next))
            {
                node.Next.Add(key, next = new Node());
            }

            node = next;
        }

        node.Names.Add(name);
    }

    /// <summary>The longest name that begins at a place of the text and stands there as a word; null when none does.</summary>
    public (Name Name, int End)? Longest(string text, int start)
    {
        if (InsideWord(text, start))
        {
            return null;
        }

        (Name, int)? best = null;
        var node = _root;
        for (var at = start; at < text.Length && node.Next.TryGetValue(Fold(text[at]), out node!); at++)
        {
            if (node.Names.Count > 0 && EndOfWord(text, at + 1) is { } end && Choose(node.Names, text.AsSpan(start, at + 1 - start)) is { } name)
            {
                best = (name, end);
            }
        }

        return best;
    }

    /// <summary>The one name of several with the same folded spelling: that which has the case of the text first, then a name that is not loose.</summary>
    private static Name? Choose(List<Name> names, ReadOnlySpan<char> found)
    {
        Name? best = null;
        var bestRank = int.MaxValue;
        foreach (var name in names)
        {
            var same = name.Text.AsSpan().SequenceEqual(found);
            if (!same && name.Match != NameMatch.Word)
            {
                continue;
            }

            var rank = (same ? 0 : 2) + (name.Match == NameMatch.Loose ? 1 : 0);
            if (rank < bestRank)
            {
                (best, bestRank) = (name, rank);
            }
        }

        return best;
    }

    private static bool InsideWord(string text, int at) => at > 0 && IsLatin(text[at]) && IsLatin(text[at - 1]);

    /// <summary>The end of the word at which a name ends, a plural or possessive s left outside; null when the word goes on.</summary>
    private static int? EndOfWord(string text, int end)
    {
        // "US$500 million" names a currency, not a country.
        if (end < text.Length && text[end] == '$')
        {
            return null;
        }

        if (end >= text.Length || !IsLatin(text[end - 1]) || !IsLatin(text[end]))
        {
            return end;
        }

        return text[end] == 's' && (end + 1 >= text.Length || !IsLatin(text[end + 1])) ? end : null;
    }

    private static bool IsLatin(char c) => c < 0x250 && char.IsLetterOrDigit(c);

    /// <summary>A text with each character folded; as long as the text.</summary>
    internal static string Fold(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });

    /// <summary>Lower case without accents, full-width forms as plain ones: Türkiye is found as Turkiye.</summary>
    internal static char Fold(char c) => c == '\u2019' ? '\'' : Folding.One(c);

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<Name> Names { get; } = [];
    }
}
