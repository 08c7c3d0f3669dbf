using Didymium.Evidence.Entities;

namespace Didymium.Evidence.Reading;

/// <summary>A place where a phrase stands in a sentence.</summary>
internal sealed record PhraseHit<T>(int Start, int End, T Payload)
{
    public int Length => End - Start;
}

/// <summary>Phrases of both languages, found in one pass by their first word or character.</summary>
internal sealed class PhraseBook<T>
{
    private readonly Dictionary<string, List<Phrase<T>>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<Phrase<T>>> _byCharacter = [];

    public PhraseBook(IEnumerable<Phrase<T>> phrases)
    {
        foreach (var phrase in phrases)
        {
            foreach (var start in phrase.Starts.Select(start => phrase.Chinese ? start[..1] : Key(start)).Distinct())
            {
                if (phrase.Chinese)
                {
                    List(_byCharacter, start[0]).Add(phrase);
                }
                else
                {
                    List(_byWord, start).Add(phrase);
                }
            }
        }
    }

    /// <summary>All places where phrases stand, in order of the text. A hit inside a longer one is left out when both say the same sort of thing.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="within">Whether the first hit is made needless by the second, longer one around it.</param>
    public IReadOnlyList<PhraseHit<T>> Find(string sentence, IReadOnlyList<Word> words, Func<T, T, bool> within)
    {
        var hits = new List<PhraseHit<T>>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var phrase in _byWord.GetValueOrDefault(Key(words[at].Folded), []))
            {
                if (phrase.EndInWords(words, at) is { } end)
                {
                    hits.Add(new PhraseHit<T>(words[at].Start, end, phrase.Payload));
                }
            }
        }

        var folded = NameTrie.Fold(sentence);
        for (var at = 0; at < folded.Length; at++)
        {
            foreach (var phrase in _byCharacter.GetValueOrDefault(folded[at], []))
            {
                if (phrase.EndInText(folded, at) is { } end)
                {
                    hits.Add(new PhraseHit<T>(at, end, phrase.Payload));
                }
            }
        }

        var kept = hits.Where(hit => !hits.Exists(other => other.Length > hit.Length && other.Start <= hit.Start && other.End >= hit.End && within(hit.Payload, other.Payload)));
        return [.. kept.Distinct().OrderBy(hit => hit.Start).ThenByDescending(hit => hit.Length)];
    }

    /// <summary>Words are indexed by their first two letters, so that stems find their endings.</summary>
    private static string Key(string word) => word.Length <= 2 ? word : word[..2];

    private static List<Phrase<T>> List<TKey>(Dictionary<TKey, List<Phrase<T>>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        return list;
    }
}
