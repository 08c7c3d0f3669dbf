using System.Buffers;

namespace Didymium.Chain.Evidence;

/// <summary>Tells the ids of claims of an evidence ledger from those of sources: <c>c-</c> and twelve letters and digits, as in <c>c-0a1b2c3d4e5f</c>.</summary>
public static class ClaimIds
{
    private const int Length = 14;

    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789abcdefghjkmnpqrstvwxyz");

    /// <summary>True when the id is a claim's.</summary>
    /// <param name="id">An id that stands as evidence or source.</param>
    public static bool IsClaim(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length == Length && id.StartsWith("c-", StringComparison.Ordinal) && id.AsSpan(2).IndexOfAnyExcept(Letters) < 0;
    }
}
