using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Didymium.Market.Archives;

/// <summary>Numbers, enumerations and periods, bit for bit.</summary>
internal sealed class PlainColumn<T> : Column<T>
    where T : unmanaged
{
    public override void Write(T[] values, ArchiveWriter to) => Turn(MemoryMarshal.AsBytes(values.AsSpan()), to.Reserve(values.Length * Size), values.Length, Size);

    public override T[] Read(int count, ArchiveReader from)
    {
        var values = new T[count];
        Turn(from.Take(count * Size), MemoryMarshal.AsBytes(values.AsSpan()), Size, count);
        return values;
    }

    private static int Size => Unsafe.SizeOf<T>();

    // The first bytes of all values, then the second ones, and so on: exponents and years repeat, last digits do not, and apart they pack better.
    private static void Turn(ReadOnlySpan<byte> from, Span<byte> to, int rows, int columns)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                to[(c * rows) + r] = from[(r * columns) + c];
            }
        }
    }
}
