using System.Collections.Frozen;
using Didymium.Chain.Materials;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Building;

/// <summary>Builds elements, products and deposits.</summary>
internal sealed class MaterialsBuilder(TableSet tables)
{
    public FrozenDictionary<string, Element> Elements() =>
        tables["elements"].Rows.ToFrozenDictionary(row => row.Key, Element, StringComparer.Ordinal);

    public FrozenDictionary<string, Product> Products()
    {
        var contents = tables["contents"].Rows.ToLookup(row => row["product"], StringComparer.Ordinal);
        return tables["products"].Rows.ToFrozenDictionary(row => row.Key, row => Product(row, contents[row.Key]), StringComparer.Ordinal);
    }

    public FrozenDictionary<string, Deposit> Deposits()
    {
        var baskets = tables["baskets"].Rows.ToLookup(row => row["deposit"], StringComparer.Ordinal);
        var pairs = tables["elements"].Rows.ToDictionary(row => row.Key, row => row["pair"], StringComparer.Ordinal);
        return tables["deposits"].Rows.ToFrozenDictionary(row => row.Key, row => Deposit(row, [.. baskets[row.Key]], pairs), StringComparer.Ordinal);
    }

    private static Element Element(Row row) => new()
    {
        Id = row["element"],
        Name = row["name"],
        NameZh = row["name_zh"],
        AtomicNumber = row.Integer("atomic_number") ?? 0,
        WeightClass = row["weight_class"],
        Pair = row["pair"],
        OxideFormula = row["oxide_formula"],
        OxidePerMetal = Figure.Required(row, "oxide_per_metal"),
    };

    private static Product Product(Row row, IEnumerable<Row> contents) => new()
    {
        Id = row["product"],
        Name = row["name"],
        NameZh = row["name_zh"],
        Stage = Words.ProductStage(row["stage"]),
        PerDeposit = row["per_deposit"] == "true",
        Basis = row["basis"],
        FloorUsdPerKg = Figure.Required(row, "floor_usd_per_kg"),
        ReferencePriceUsdPerKg = Figure.Required(row, "reference_price_usd_per_kg"),
        OxideContent = contents.ToFrozenDictionary(c => c["pair"], c => c.Number("kg_oxide_per_kg") ?? 0, StringComparer.Ordinal),
    };

    private static Deposit Deposit(Row row, List<Row> basket, Dictionary<string, string> pairs)
    {
        // A basket may sum to 100 within a tolerance; shares are of the sum, so that no material is made or lost.
        var total = basket.Sum(element => element.Number("share_pct") ?? 0);
        return new Deposit
        {
            Id = row["deposit"],
            Name = row["name"],
            NameZh = row["name_zh"],
            Region = row["region"],
            Mineral = row["mineral"],
            OreClass = row["ore_class"],
            GradePercentReo = Figure.Optional(row, "grade_pct_reo"),
            ResourceTonnesReo = Figure.Optional(row, "resource_t_reo"),
            Latitude = row.Number("latitude") ?? 0,
            Longitude = row.Number("longitude") ?? 0,
            Basket = basket.ToFrozenDictionary(b => b["element"], b => Figure.Required(b, "share_pct"), StringComparer.Ordinal),
            PairShares = basket.GroupBy(b => pairs[b["element"]], StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.Sum(b => b.Number("share_pct") ?? 0) / total, StringComparer.Ordinal),
        };
    }
}
