using Didymium.Chain.Facilities;
using Didymium.Chain.Reading.Building;
using Didymium.Chain.Reading.Tables;

namespace Didymium.Chain.Reading.Checks;

/// <summary>What can be made at all, by any facility of any status, followed from the mines down to a fixed point.</summary>
internal sealed class ChainReach
{
    private readonly TableSet _tables;
    private readonly FeedResolver _feeds;
    private readonly HashSet<string> _concentrate = new(StringComparer.Ordinal);
    private readonly HashSet<string> _carbonate = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seg = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _takes = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _pairs;
    private readonly ILookup<string, Row> _recipes;
    private readonly ILookup<string, string> _limited;
    private readonly ILookup<string, string> _oxides;

    public ChainReach(TableSet tables)
    {
        _tables = tables;
        _feeds = new FeedResolver(tables);
        var pairOf = tables["elements"].Rows.ToDictionary(row => row.Key, row => row["pair"], StringComparer.Ordinal);
        _pairs = tables["baskets"].Rows.Where(row => row.Number("share_pct") > 0).ToLookup(row => row["deposit"], row => pairOf[row["element"]], StringComparer.Ordinal);
        _recipes = tables["recipes"].Rows.ToLookup(row => row["process"], StringComparer.Ordinal);
        _limited = tables["facility_products"].Rows.ToLookup(row => row["facility"], row => row["product"], StringComparer.Ordinal);
        _oxides = tables["contents"].Rows
            .Where(row => row.Number("kg_oxide_per_kg") > 0 && tables["products"].ByKey[row["product"]].First()["stage"] == "oxide")
            .ToLookup(row => row["pair"], row => row["product"], StringComparer.Ordinal);
        Follow();
    }

    /// <summary>Products that are not per deposit and that something makes or collects.</summary>
    public HashSet<string> Made { get; } = new(StringComparer.Ordinal);

    public bool ShipsCarbonate(Row mine) => ProcessBuilder.ShipsCarbonate(_tables, mine["process"]);

    /// <summary>True when a plant takes what a mine ships.</summary>
    public bool IsTaken(Row mine)
    {
        var stage = ShipsCarbonate(mine) ? "light_separation" : "cracking";
        return Of(stage).Any(plant => _takes[plant.Key].Contains(mine["deposit"]));
    }

    /// <summary>True when what a plant needs is made somewhere.</summary>
    public bool CanBeFed(Row plant) => plant["stage"] switch
    {
        "cracking" => _takes[plant.Key].Any(_concentrate.Contains),
        "light_separation" => _takes[plant.Key].Any(_carbonate.Contains),
        "heavy_separation" => _takes[plant.Key].Any(_seg.Contains),
        _ => Recipes(plant).Any(CanRun),
    };

    private void Follow()
    {
        foreach (var row in _tables["facilities"].Rows)
        {
            _takes[row.Key] = _feeds.Resolve(row);
        }

        foreach (var mine in Of("mine"))
        {
            (ShipsCarbonate(mine) ? _carbonate : _concentrate).Add(mine["deposit"]);
        }

        _carbonate.UnionWith(Of("cracking").SelectMany(plant => _takes[plant.Key]).Where(_concentrate.Contains));
        foreach (var plant in Of("light_separation"))
        {
            var full = ProcessBuilder.IsSet(_tables, plant["process"], "full_separation");
            var feeds = _takes[plant.Key].Where(_carbonate.Contains).ToList();
            Make(feeds, pair => full || !CapacityConversion.IsSeg(pair));
            _seg.UnionWith(full ? [] : feeds.Where(deposit => _pairs[deposit].Any(CapacityConversion.IsSeg)));
        }

        foreach (var plant in Of("heavy_separation"))
        {
            Make(_takes[plant.Key].Where(_seg.Contains), CapacityConversion.IsSeg);
        }

        if (_tables["history"].Rows.Count > 0)
        {
            // Goods that are followed to the end of their lives give back what they were made with.
            Made.UnionWith(_tables["products"].Rows.Where(row => row["stage"] == "eol").Select(row => row.Key));
        }

        FollowRecipes();
    }

    private void FollowRecipes()
    {
        // Swarf gives oxide and oxide gives magnets, so making goes in circles: repeat until nothing new comes.
        int before;
        do
        {
            before = Made.Count;
            foreach (var recipe in _tables["facilities"].Rows.SelectMany(Recipes).Where(CanRun))
            {
                Made.UnionWith(recipe.Where(line => line["role"] == "output").Select(line => line["product"]));
                Made.Add(recipe.Key);
            }
        }
        while (Made.Count > before);
    }

    private IEnumerable<Row> Of(string stage) => _tables["facilities"].Rows.Where(row => row["stage"] == stage);

    private void Make(IEnumerable<string> deposits, Func<string, bool> gives) =>
        Made.UnionWith(deposits.SelectMany(deposit => _pairs[deposit]).Where(gives).SelectMany(pair => _oxides[pair]));

    private IEnumerable<IGrouping<string, Row>> Recipes(Row plant) =>
        _recipes[plant["process"]].GroupBy(row => row["product_out"], StringComparer.Ordinal)
            .Where(recipe => !_limited[plant.Key].Any() || _limited[plant.Key].Contains(recipe.Key));

    /// <summary>True when all inputs are made; for recycling the scrap fed is the main product itself.</summary>
    private bool CanRun(IGrouping<string, Row> recipe)
    {
        var inputs = recipe.Where(line => line["role"] == "input").Select(line => line["product"]).ToList();
        return inputs.Count > 0 ? inputs.TrueForAll(Made.Contains) : Made.Contains(recipe.Key);
    }
}
