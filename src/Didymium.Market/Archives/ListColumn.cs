using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Didymium.Market.Archives;

/// <summary>Lists: how long each is, then the items of all.</summary>
internal sealed class ListColumn<T> : Column<ImmutableArray<T>>
{
    private readonly Column<int> lengths = Columns.Of<int>();
    private readonly Column<T> items = Columns.Of<T>();

    public override void Write(ImmutableArray<T>[] values, ArchiveWriter to)
    {
        lengths.Write(Array.ConvertAll(values, v => v.Length), to);
        items.Write(values.Length == 1 ? ImmutableCollectionsMarshal.AsArray(values[0])! : [.. values.SelectMany(v => v)], to);
    }

    public override ImmutableArray<T>[] Read(int count, ArchiveReader from)
    {
        var each = lengths.Read(count, from);
        var all = items.Read(each.Sum(), from);
        if (count == 1)
        {
            return [ImmutableCollectionsMarshal.AsImmutableArray(all)];
        }

        var start = 0;
        return Array.ConvertAll(each, length => ImmutableArray.Create(all, (start += length) - length, length));
    }
}
