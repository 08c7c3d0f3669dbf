using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Didymium.Market.Archives;

/// <summary>Where columns are read from. The bytes are known to be those that were written.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="given">What the file does not hold.</param>
internal sealed class ArchiveReader(byte[] bytes, IReadOnlyCollection<object> given)
{
    private int at;

    public IReadOnlyCollection<object> Given => given;

    /// <summary>Texts read so far by number; the first is none.</summary>
    public List<string?> Texts { get; } = [null];

    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = bytes.AsSpan(at, count);
        at += count;
        return taken;
    }

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public string Text() => new(MemoryMarshal.Cast<byte, char>(Take(Int() * sizeof(char))));
}
