using System.Text;
using Didymium.Chain;

namespace Didymium.Analysis.Attribution;

/// <summary>What a word of a question stands for.</summary>
internal enum WordKind
{
    Ask,
    Product,
    Deposit,
    Stage,
    Region,
    Bloc,
    World,
    Outside,
    OutsideAfter,
    From,
    To,
    Control,
    Location,
    Use,
    Holder,
    Filler,
}

/// <summary>A word or phrase of a question.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Value">Which one.</param>
internal readonly record struct Word(WordKind Kind, string Value);

/// <summary>All that a question about a world may be written with, in English and Chinese: ids, names, and the shorter names that people use.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);

    public Vocabulary(World world)
    {
        foreach (var (text, word) in FixedWords.All)
        {
            Add(text, word);
        }

        foreach (var (text, word) in ProductNames.Of(world).Concat(PlaceNames.Of(world)).Concat(ProductNames.Deposits(world)))
        {
            Add(text, word);
        }

        foreach (var use in world.Demands.Select(d => d.Use).DistinctBy(u => u.Id))
        {
            Add(use.Id, new Word(WordKind.Use, use.Id));
            Add(use.Name, new Word(WordKind.Use, use.Id));
            Add(use.NameZh, new Word(WordKind.Use, use.Id));
        }

        Longest = words.Count == 0 ? 0 : words.Keys.Max(w => w.Length);
    }

    /// <summary>Length of the longest phrase.</summary>
    public int Longest { get; }

    /// <summary>Phrases that mean something, for hints: all but the little words.</summary>
    public IEnumerable<string> Meant => words.Where(w => w.Value.Kind != WordKind.Filler && w.Key.Length > 1).Select(w => w.Key);

    public bool TryGet(string phrase, out Word word) => words.TryGetValue(phrase, out word);

    /// <summary>Lower case, one space between words, punctuation that only divides dropped; arrows become "to".</summary>
    public static string Normal(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Replace("->", " to ", StringComparison.Ordinal)
            .Replace("→", " to ", StringComparison.Ordinal)
            .Replace("’s ", " ", StringComparison.Ordinal)
            .Replace("'s ", " ", StringComparison.Ordinal);
        var kept = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            kept.Append(char.IsLetterOrDigit(c) || c is '-' or '.' or '+' or '·' ? c : ' ');
        }

        return string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // The first meaning of a phrase holds over one of another kind; two things of the same kind make it ambiguous, and it is dropped.
    private void Add(string text, Word word)
    {
        var phrase = Normal(text);
        if (phrase.Length == 0 || ambiguous.Contains(phrase))
        {
            return;
        }

        if (words.TryGetValue(phrase, out var known))
        {
            if (known.Kind == word.Kind && known.Value != word.Value)
            {
                words.Remove(phrase);
                ambiguous.Add(phrase);
            }

            return;
        }

        words.Add(phrase, word);
    }
}
