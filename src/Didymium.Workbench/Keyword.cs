using Didymium.Evidence;

namespace Didymium.Workbench;

/// <summary>Words that stand for members of an enumeration, as users write them.</summary>
public static class Keyword
{
    /// <summary>The member that a word names; null when no word is given.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="member">Where the word was given, for the message.</param>
    /// <param name="word">The word; null for none.</param>
    /// <exception cref="UserErrorException">No member is spelt so; the message lists those that exist.</exception>
    public static T? Find<T>(string member, string? word)
        where T : struct, Enum => word is null ? null : Keys.Find<T>(word) ?? throw new UserErrorException($"{member} {word}: use one of {string.Join(", ", Keys.All<T>())}.");

    /// <summary>The members that words name.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="member">Where the words were given, for the message.</param>
    /// <param name="words">The words; null for none.</param>
    /// <exception cref="UserErrorException">No member is spelt so; the message lists those that exist.</exception>
    public static IReadOnlyList<T> FindAll<T>(string member, IReadOnlyList<string>? words)
        where T : struct, Enum => [.. (words ?? []).Select(word => Find<T>(member, word)!.Value)];
}
