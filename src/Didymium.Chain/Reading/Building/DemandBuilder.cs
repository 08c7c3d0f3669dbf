using System.Collections.Immutable;
using System.Globalization;
using Didymium.Chain.Demand;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds demand and stocks.</summary>
internal sealed class DemandBuilder(TableSet tables)
{
    public ImmutableArray<DemandAnchor> Demands()
    {
        var uses = Uses();
        var growth = tables["growth"].Rows.GroupBy(row => row["path"], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new GrowthPath(group.Key, Anchors(group, "index")), StringComparer.Ordinal);
        return
        [
            .. tables["demand"].Rows.Select(row => new DemandAnchor
            {
                Id = row["demand"],
                Region = row["region"],
                Use = uses[row["use"]],
                Product = row["product"],
                Quantity = Figure.Required(row, "quantity_t"),
                Growth = growth[row["growth"]],
            }),
        ];
    }

    public ImmutableArray<StockHolding> Stocks() =>
    [
        .. tables["stocks"].Rows.Select(row => new StockHolding
        {
            Id = row["stock"],
            Region = row["region"],
            IsGovernment = row["holder"] == "government",
            Product = row["product"],
            Opening = Figure.Required(row, "opening_t"),
            Target = Figure.Required(row, "target_t").Value,
            Capacity = Figure.Required(row, "capacity_t").Value,
        }),
    ];

    /// <summary>Values by year of rows that a check found ascending.</summary>
    public static ImmutableArray<(int Year, Sourced Value)> Anchors(IEnumerable<Row> rows, string column) =>
        [.. rows.Select(row => (int.Parse(row["year"], CultureInfo.InvariantCulture), Figure.Required(row, column)))];

    private Dictionary<string, EndUse> Uses()
    {
        var parameters = tables["use_parameters"].ByKey;
        var goods = new GoodsBuilder(tables);
        return tables["uses"].Rows.ToDictionary(row => row.Key, row => Use(row, goods, name => Parameter(parameters[$"{row.Key}/{name}"].FirstOrDefault())), StringComparer.Ordinal);
    }

    private static Sourced? Parameter(Row? row) =>
        row is null ? null : Figure.Required(row, "value").Scaled(ParameterUnits.Factor(row["parameter"], row["unit"]) ?? 1);

    private static EndUse Use(Row row, GoodsBuilder goods, Func<string, Sourced?> parameter)
    {
        // A response that no row states is none: the use then answers prices in the short run only.
        var none = Sourced.Plain(0);
        return new EndUse
        {
            Id = row["use"],
            Name = row["name"],
            NameZh = row["name_zh"],
            Family = row["family"],
            Elasticity = parameter("elasticity")!.Value,
            ChokeMultiple = parameter("choke_multiple")!.Value,
            LongRunElasticity = parameter("long_run_elasticity") ?? none,
            SubstitutionCeiling = parameter("substitution_ceiling") ?? none,
            AdjustmentRate = parameter("adjustment_rate") ?? none,
            IrreversibleShare = parameter("irreversible_share") ?? none,
            CoverDays = parameter("cover_days") ?? none,
            Goods = goods.Build(row.Key, parameter("lifetime"), parameter("lifetime_shape")),
        };
    }
}
