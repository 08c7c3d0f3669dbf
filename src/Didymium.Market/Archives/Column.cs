namespace Didymium.Market.Archives;

/// <summary>Writes and reads the values of one type as a column: all of a kind side by side, which packs well and reads fast.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class Column<T>
{
    /// <summary>Writes the values, not their number.</summary>
    public abstract void Write(T[] values, ArchiveWriter to);

    /// <summary>Reads as many values as were written.</summary>
    public abstract T[] Read(int count, ArchiveReader from);
}
