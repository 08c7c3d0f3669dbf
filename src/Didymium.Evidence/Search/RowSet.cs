using System.Numerics;

namespace Didymium.Evidence.Search;

/// <summary>A set of rows of the index, a bit each.</summary>
internal sealed class RowSet
{
    private readonly ulong[] words;

    /// <summary>An empty set for rows up to a last one.</summary>
    public RowSet(long lastRow)
    {
        // Whole segments, so that a segment's bits can be combined without a check of the end.
        var segments = (lastRow / BitSegments.Rows) + 1;
        words = new ulong[segments * BitSegments.Rows / 64];
    }

    /// <summary>Number of rows in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool this[long row] => row >= 0 && row < words.Length * 64L && (words[row >> 6] & (1UL << (int)(row & 63))) != 0;

    public void Add(long row) => words[row >> 6] |= 1UL << (int)(row & 63);

    /// <summary>Adds all rows from a first to a last.</summary>
    public void AddRange(long first, long last)
    {
        for (var row = first; row <= last; row++)
        {
            Add(row);
        }
    }

    /// <summary>Keeps only what another set has as well.</summary>
    public void And(RowSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= i < other.words.Length ? other.words[i] : 0;
        }
    }

    /// <summary>Takes out what another set has.</summary>
    public void Except(RowSet other)
    {
        for (var i = 0; i < Math.Min(words.Length, other.words.Length); i++)
        {
            words[i] &= ~other.words[i];
        }
    }

    /// <summary>The words of a segment; empty when it lies beyond the set.</summary>
    public Span<ulong> Segment(int segment)
    {
        const int Length = BitSegments.Rows / 64;
        return (segment + 1L) * Length <= words.Length ? words.AsSpan(segment * Length, Length) : [];
    }

    /// <summary>The rows in order.</summary>
    public IEnumerable<long> Rows()
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                yield return (i * 64L) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
