using System.Collections.Immutable;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds what becomes of the goods of a use.</summary>
internal sealed class GoodsBuilder(TableSet tables)
{
    private readonly ILookup<string, Row> _history = Rows(tables, "history");
    private readonly ILookup<string, Row> _places = Rows(tables, "goods");
    private readonly ILookup<string, Row> _collection = Rows(tables, "collection");

    /// <summary>The goods of a use; null when it has no lifetime, for then they are not followed.</summary>
    public GoodsLife? Build(string use, Sourced? lifetime, Sourced? shape) => lifetime is not { } mean || shape is not { } k ? null : new GoodsLife
    {
        Life = new ServiceLife(mean, k),
        History = DemandBuilder.Anchors(_history[use], "tonnes"),
        Places = [.. _places[use].Select(row => new GoodsShare(row["region"], Figure.Required(row, "share_pct").Scaled(0.01)))],
        Collection =
        [
            .. _collection[use].GroupBy(row => row["place"], StringComparer.Ordinal)
                .Select(group => new CollectionPath(group.Key, Rates(group))),
        ],
    };

    private static ImmutableArray<(int Year, Sourced Rate)> Rates(IEnumerable<Row> rows) =>
        [.. DemandBuilder.Anchors(rows, "rate_pct").Select(anchor => (anchor.Year, anchor.Value.Scaled(0.01)))];

    private static ILookup<string, Row> Rows(TableSet tables, string name) => tables[name].Rows.ToLookup(row => row["use"], StringComparer.Ordinal);
}
