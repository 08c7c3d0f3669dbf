using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Didymium.Evidence.Search;

/// <summary>
/// The rows that have a value (a country, an element, a month), in segments of 16,384 rows: two bytes for each row while they are few, a bit for every row of
/// the segment when that is shorter. Counting how many hits have a value is then a matter of bits.
/// </summary>
internal static class BitSegments
{
    /// <summary>Rows of a segment.</summary>
    public const int Rows = 1 << Shift;

    private const int Shift = 14;
    private const int DenseLength = Rows / 8;

    /// <summary>The segment of a row.</summary>
    public static int Of(long row) => (int)(row >> Shift);

    /// <summary>A segment with more rows.</summary>
    /// <param name="bits">The segment as it is; empty when it is new.</param>
    /// <param name="rows">Rows to add, any of the segment.</param>
    public static byte[] With(byte[] bits, IReadOnlyCollection<long> rows)
    {
        if (bits.Length < DenseLength)
        {
            var all = new SortedSet<ushort>(rows.Select(r => (ushort)(r & (Rows - 1))));
            for (var i = 0; i < bits.Length; i += 2)
            {
                all.Add(BinaryPrimitives.ReadUInt16LittleEndian(bits.AsSpan(i)));
            }

            if (all.Count * 2 < DenseLength)
            {
                var few = new byte[all.Count * 2];
                var at = 0;
                foreach (var row in all)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(few.AsSpan(at), row);
                    at += 2;
                }

                return few;
            }

            bits = new byte[DenseLength];
            foreach (var row in all)
            {
                bits[row >> 3] |= (byte)(1 << (row & 7));
            }

            return bits;
        }

        var dense = (byte[])bits.Clone();
        foreach (var row in rows)
        {
            var r = (int)(row & (Rows - 1));
            dense[r >> 3] |= (byte)(1 << (r & 7));
        }

        return dense;
    }

    /// <summary>How many rows of a set have the value.</summary>
    public static int CountIn(ReadOnlySpan<byte> bits, ReadOnlySpan<ulong> set)
    {
        var count = 0;
        if (set.IsEmpty)
        {
            return 0;
        }

        if (bits.Length == DenseLength)
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bits);
            for (var i = 0; i < words.Length; i++)
            {
                count += BitOperations.PopCount(words[i] & set[i]);
            }
        }
        else
        {
            for (var i = 0; i < bits.Length; i += 2)
            {
                int row = BinaryPrimitives.ReadUInt16LittleEndian(bits[i..]);
                count += (int)((set[row >> 6] >> (row & 63)) & 1);
            }
        }

        return count;
    }

    /// <summary>Adds the rows that have the value to a set.</summary>
    public static void AddTo(ReadOnlySpan<byte> bits, Span<ulong> set)
    {
        if (set.IsEmpty)
        {
            return;
        }

        if (bits.Length == DenseLength)
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bits);
            for (var i = 0; i < words.Length; i++)
            {
                set[i] |= words[i];
            }
        }
        else
        {
            for (var i = 0; i < bits.Length; i += 2)
            {
                int row = BinaryPrimitives.ReadUInt16LittleEndian(bits[i..]);
                set[row >> 6] |= 1UL << (row & 63);
            }
        }
    }
}
