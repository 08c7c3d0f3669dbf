using System.Collections.Frozen;
using System.Globalization;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Search;

/// <summary>A query taken apart: what must be in a text, and the query with the filters that stood in its text.</summary>
/// <param name="Groups">What must or must not be there.</param>
/// <param name="Query">The query with all filters.</param>
internal sealed record ParsedQuery(IReadOnlyList<QueryGroup> Groups, SearchQuery Query)
{
    private const int LongestText = 2000;
    private const int MostGroups = 64;

    // Without meaning of their own: left out of a search for words, never out of a phrase.
    private static readonly FrozenSet<string> Particles = "the a an of in on to and or for is are was by at with from as 的 了 在 是 与 和 及 或 对 从 将".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Takes a query apart.</summary>
    /// <exception cref="SearchException">A filter's value is not understood, or the query is too long or has nothing to look for.</exception>
    public static ParsedQuery Of(SearchQuery query, SearchConcepts? concepts)
    {
        if (query.Text.Length > LongestText)
        {
            throw new SearchException($"The search has {query.Text.Length} characters; {LongestText} are the most.");
        }

        if (query.Skip < 0 || query.Take < 0)
        {
            throw new SearchException("Skip and take must not be negative.");
        }

        var reader = new Reader(query, concepts);
        reader.Read();
        if (reader.Groups.Count == 0 && reader.Query == query && !string.IsNullOrWhiteSpace(query.Text))
        {
            throw new SearchException($"The search '{query.Text.Trim()}' has no word, number or character to look for.");
        }

        var groups = WithoutParticles(reader.Groups);
        return groups.Count <= MostGroups
            ? new ParsedQuery(groups, reader.Query)
            : throw new SearchException($"The search has {groups.Count} words; {MostGroups} are the most.");
    }

    private static List<QueryGroup> WithoutParticles(List<QueryGroup> groups)
    {
        var rest = groups.Where(g => g.IsNot || g.InTitle || g.Entity is not null || g.Pieces is not [var piece] || (piece.Word ?? piece.Character) is not { } word || !Particles.Contains(word)).ToList();
        return rest.Any(g => !g.IsNot) ? rest : groups;
    }

    private sealed class Reader(SearchQuery query, SearchConcepts? concepts)
    {
        private readonly string text = query.Text;
        private int at;

        public SearchQuery Query { get; private set; } = query;

        public List<QueryGroup> Groups { get; } = [];

        public void Read()
        {
            // Words that follow one another are read together, so that a name of several words is seen.
            var words = -1;
            while (true)
            {
                var gap = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == text.Length || !IsPlainWord())
                {
                    if (words >= 0)
                    {
                        Words(text[words..gap], isNot: false, inTitle: false);
                        words = -1;
                    }

                    if (at == text.Length)
                    {
                        return;
                    }

                    Special();
                }
                else
                {
                    words = words < 0 ? at : words;
                    at = EndOfWord(at);
                }
            }
        }

        private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u300C' or '\u300D';

        private static bool IsColon(char c) => c is ':' or '\uFF1A';

        private bool IsPlainWord() => !IsQuote(text[at]) && !(text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) && Field() is null;

        private int EndOfWord(int from)
        {
            while (from < text.Length && !char.IsWhiteSpace(text[from]) && !IsQuote(text[from]))
            {
                from++;
            }

            return from;
        }

        // The name before a colon, when it is one that has a meaning.
        private string? Field()
        {
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            return end > at && end < text.Length && IsColon(text[end]) && text[at..end].ToLowerInvariant() is "title" or "country" or "element" or "type" or "status" or "class" or "lang" or "doc" or "from" or "to"
                ? text[at..end].ToLowerInvariant()
                : null;
        }

        // A phrase, a not, a field, or a mix: -title:"…".
        private void Special()
        {
            var isNot = text[at] == '-';
            at += isNot ? 1 : 0;
            var field = at < text.Length ? Field() : null;
            at += field is null ? 0 : field.Length + 1;
            var isPhrase = at < text.Length && IsQuote(text[at]);
            var start = isPhrase ? at + 1 : at;
            var end = start;
            if (isPhrase)
            {
                while (end < text.Length && !IsQuote(text[end]))
                {
                    end++;
                }

                at = Math.Min(text.Length, end + 1);
            }
            else
            {
                at = end = EndOfWord(start);
            }

            var value = text[start..end];
            if (field is null or "title")
            {
                if (!isPhrase)
                {
                    Words(value, isNot, field is not null);
                }
                else if (QueryPiece.Of(value, isBeginning: false) is { } piece)
                {
                    Groups.Add(new QueryGroup([piece], null, field is not null, isNot));
                }
            }
            else if (isNot)
            {
                throw new SearchException($"-{field}: is not understood; a filter says what to keep. Leave the - out, or name the values to keep.");
            }
            else
            {
                Filter(field, value);
            }
        }

        // A not takes all its names for one: -"Mountain Pass" and -芒廷帕斯 leave out the place.
        private void Words(string words, bool isNot, bool inTitle)
        {
            var place = 0;
            foreach (var mention in (inTitle ? null : concepts?.Find(words))?.Where(m => m.Start < m.End && m.End <= words.Length).OrderBy(m => m.Start).ThenByDescending(m => m.End) ?? Enumerable.Empty<Mention>())
            {
                if (mention.Start < place)
                {
                    continue;
                }

                Plain(words[place..mention.Start]);
                var pieces = Pieces(words[mention.Start..mention.End]);
                if (pieces.Count > 0)
                {
                    Groups.Add(new QueryGroup(pieces, mention.Entity, inTitle, isNot));
                }

                place = mention.End;
            }

            Plain(words[place..]);

            void Plain(string part)
            {
                foreach (var piece in Pieces(part))
                {
                    Groups.Add(new QueryGroup([piece], null, inTitle, isNot));
                }
            }

            static List<QueryPiece> Pieces(string part) =>
                [.. part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => QueryPiece.Of(w, w is [.., not '*', not '*', '*'])).OfType<QueryPiece>()];
        }

        private void Filter(string field, string value)
        {
            if (value.Length == 0)
            {
                throw new SearchException($"{field}: needs a value right after the colon.");
            }

            Query = field switch
            {
                "country" => Query with { Countries = [.. Query.Countries, value.ToUpperInvariant()] },
                "element" => Query with { Elements = [.. Query.Elements, .. value.Equals("ndpr", StringComparison.OrdinalIgnoreCase) ? ["Nd", "Pr"] : (string[])[Symbol(value)]] },
                "type" => Query with { ClaimTypes = [.. Query.ClaimTypes, Key<ClaimType>(field, value)] },
                "status" => Query with { Statuses = [.. Query.Statuses, Key<ClaimStatus>(field, value)] },
                "class" => Query with { SourceClasses = [.. Query.SourceClasses, Key<SourceClass>(field, value)] },
                "lang" => Query with { Languages = [.. Query.Languages, value.ToLowerInvariant()] },
                "doc" => Query with { Document = value },
                "from" => Query with { From = Day(field, value, isEnd: false) },
                _ => Query with { To = Day(field, value, isEnd: true) },
            };
        }

        private static string Symbol(string value) => string.Concat(value[..1].ToUpperInvariant(), value[1..].ToLowerInvariant());

        private static T Key<T>(string field, string value)
            where T : struct, Enum => Keys.Find<T>(value.ToLowerInvariant()) ?? throw new SearchException($"{field}:{value} is not understood; it is one of {string.Join(", ", Keys.All<T>())}.");

        private static DateOnly Day(string field, string value, bool isEnd)
        {
            if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            {
                return isEnd ? day.AddMonths(1).AddDays(-1) : day;
            }

            return DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                ? isEnd ? new DateOnly(day.Year, 12, 31) : day
                : throw new SearchException($"{field}:{value} is not understood; write {field}:2025, {field}:2025-10 or {field}:2025-10-08.");
        }
    }
}
