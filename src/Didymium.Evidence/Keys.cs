using System.Collections.Frozen;
using System.Text;

namespace Didymium.Evidence;

/// <summary>The one spelling of an enumeration's members in files, output and the ledger: words in lower case joined by underscores.</summary>
public static class Keys
{
    /// <summary>All words of an enumeration, in its order.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Spelling<T>.All;

    /// <summary>The word for a member.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The member.</param>
    public static string Of<T>(T value)
        where T : struct, Enum => Spelling<T>.Names[value];

    /// <summary>The member of a word.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="word">The word.</param>
    /// <returns>The member; null when no member is spelt so.</returns>
    public static T? Find<T>(string word)
        where T : struct, Enum => Spelling<T>.Values.TryGetValue(word, out var value) ? value : null;

    private static string Spell(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static class Spelling<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Spell(v.ToString()));
        public static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<T>().Select(v => Names[v])];
    }
}
