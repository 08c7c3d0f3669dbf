using Didymium.Evidence.Ledger;

namespace Didymium.Evidence.Search;

/// <summary>The rows of every facet value and the order of documents, read once and again only after somebody wrote to the file.</summary>
internal sealed class FacetCache(SqliteFile file)
{
    private readonly Dictionary<long, (FacetKind Kind, string Value)> values = [];
    private readonly List<(long Value, int Segment, byte[] Bits)> segments = [];
    private List<(long First, long Last)>? newest;
    private (long Others, long Own)? state;

    /// <summary>How many rows of a set have each value.</summary>
    public Dictionary<FacetKind, IReadOnlyList<FacetCount>> Count(RowSet set)
    {
        Refresh();
        var counts = new Dictionary<long, int>();
        foreach (var (value, segment, bits) in segments)
        {
            var count = BitSegments.CountIn(bits, set.Segment(segment));
            if (count > 0)
            {
                counts[value] = counts.GetValueOrDefault(value) + count;
            }
        }

        var facets = Enum.GetValues<FacetKind>().ToDictionary(k => k, _ => (IReadOnlyList<FacetCount>)[]);
        foreach (var kind in counts.GroupBy(c => values[c.Key].Kind))
        {
            var found = kind.Select(c => new FacetCount(values[c.Key].Value, c.Value));
            facets[kind.Key] = kind.Key == FacetKind.Month
                ? [.. found.OrderBy(f => f.Value, StringComparer.Ordinal)]
                : [.. found.OrderByDescending(f => f.Count).ThenBy(f => f.Value, StringComparer.Ordinal)];
        }

        return facets;
    }

    /// <summary>Adds the rows that have one of some values to a set.</summary>
    public void AddTo(RowSet set, FacetKind kind, IReadOnlyCollection<string> wanted)
    {
        Refresh();
        foreach (var (value, segment, bits) in segments)
        {
            if (values[value] is var known && known.Kind == kind && wanted.Contains(known.Value))
            {
                BitSegments.AddTo(bits, set.Segment(segment));
            }
        }
    }

    /// <summary>The rows of every document, from its title's to its last passage's; the latest published first.</summary>
    public IReadOnlyList<(long First, long Last)> Newest()
    {
        Refresh();
        return newest ??= file.Rows("SELECT row, last_row FROM documents ORDER BY day DESC, row DESC", r => (r.GetInt64(0), r.GetInt64(1)));
    }

    private void Refresh()
    {
        // data_version changes when another connection has written.
        var now = (file.Integer("PRAGMA data_version") ?? 0, file.Writes);
        if (state == now)
        {
            return;
        }

        newest = null;
        values.Clear();
        segments.Clear();
        foreach (var (id, kind, value) in file.Rows("SELECT id, kind, value FROM search_values WHERE kind <> $1", r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), SearchIndex.EntityKind))
        {
            values.Add(id, (Keys.Find<FacetKind>(kind)!.Value, value));
        }

        segments.AddRange(file.Rows("SELECT key, bits FROM search_bits", r => (SearchIndex.ValueOf(r.GetInt64(0)), SearchIndex.SegmentOf(r.GetInt64(0)), r.GetFieldValue<byte[]>(1))));
        state = now;
    }
}
