using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Didymium.Market.Archives;

/// <summary>Where columns write to.</summary>
/// <param name="given">What the file does not hold because its reader has it.</param>
internal sealed class ArchiveWriter(IReadOnlyCollection<object> given)
{
    private readonly ArrayBufferWriter<byte> bytes = new(1 << 20);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public IReadOnlyCollection<object> Given => given;

    /// <summary>Texts by number; the first is none.</summary>
    public List<string?> Texts { get; } = [null];

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>Room for so many bytes.</summary>
    public Span<byte> Reserve(int count)
    {
        var room = bytes.GetSpan(count)[..count];
        bytes.Advance(count);
        return room;
    }

    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), value);

    // As it is in memory: a text may hold half a character that no encoding would give back.
    public void Write(string text)
    {
        Write(text.Length);
        MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(Reserve(text.Length * sizeof(char)));
    }

    public int NumberOf(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out var known);
        if (!known)
        {
            number = Texts.Count;
            Texts.Add(text);
        }

        return number;
    }
}
