namespace Didymium.Market.Archives;

/// <summary>Values that may be missing: which are there, then those.</summary>
internal sealed class NullableColumn<T> : Column<T?>
    where T : struct
{
    private readonly Column<bool> isThere = Columns.Of<bool>();
    private readonly Column<T> values = Columns.Of<T>();

    public override void Write(T?[] values, ArchiveWriter to)
    {
        isThere.Write(Array.ConvertAll(values, v => v.HasValue), to);
        this.values.Write([.. values.Where(v => v.HasValue).Select(v => v!.Value)], to);
    }

    public override T?[] Read(int count, ArchiveReader from)
    {
        var there = isThere.Read(count, from);
        var read = values.Read(there.Count(t => t), from);
        var next = 0;
        return Array.ConvertAll(there, t => t ? read[next++] : (T?)null);
    }
}
