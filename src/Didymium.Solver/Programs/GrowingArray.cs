namespace Didymium.Solver;

/// <summary>An array that doubles when full, so that adding n items costs n copies in all and no boxing.</summary>
internal struct GrowingArray<T>()
    where T : unmanaged
{
    private T[] items = [];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            Grow(Count + 1);
        }

        items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> more)
    {
        if (Count + more.Length > items.Length)
        {
            Grow(Count + more.Length);
        }

        more.CopyTo(items.AsSpan(Count));
        Count += more.Length;
    }

    public readonly T[] ToArray() => items.AsSpan(0, Count).ToArray();

    private void Grow(int needed) => Array.Resize(ref items, Math.Max(needed, Math.Max(16, items.Length * 2)));
}
