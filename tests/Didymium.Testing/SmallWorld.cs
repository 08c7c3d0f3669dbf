using System.Collections.Frozen;
using Didymium.Chain;
using Didymium.Chain.Figures;
using Didymium.Chain.Geography;
using Didymium.Chain.Materials;
using Didymium.Chain.Policy;

namespace Didymium.Testing;

/// <summary>Builds worlds for tests in a few lines, with defaults that keep everything out of the way.</summary>
/// <remarks>
/// What is not said is harmless: costs have no spread, plants run at once and fully, all freight is free, statuses are certain,
/// regions, elements and the oxides of a deposit's basket come by themselves. Nothing is checked; a test may build nonsense.
/// Methods change the builder and return it. The parts are <c>SmallWorld.Plants.cs</c>, <c>SmallWorld.Markets.cs</c> and <c>SmallWorld.Risk.cs</c>.
/// </remarks>
/// <example>
/// <code>
/// var world = SmallWorld.Create()
///     .Deposit("d", "A", ("ndpr", 0.2), ("ce", 0.8))
///     .Mine("m", "d", capacity: 100, opex: 2)
///     .Cracking("c", "A", capacity: 100, opex: 1)
///     .Separator("s", "A", capacity: 100, opex: 3)
///     .Demand("B", "ox-ndpr", 10, elasticity: 0.5)
///     .Route("A", "B", 0.5)
///     .Build();
/// </code>
/// </example>
public sealed partial class SmallWorld
{
    private readonly Dictionary<string, Region> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Element> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Product> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deposit> _deposits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sourced> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StatusOutlook> _statuses = new(StringComparer.Ordinal);

    private SmallWorld()
    {
        Template("conc", ProductStage.Concentrate);
        Template("carb", ProductStage.Carbonate);
        Template("seg", ProductStage.Seg);
        foreach (var (id, value) in SmallWorldDefaults.Parameters)
        {
            Parameter(id, value);
        }

        foreach (var (id, firm) in SmallWorldDefaults.Statuses)
        {
            Status(id, delayYears: 0, successProbability: 1, firm);
        }
    }

    /// <summary>An empty world with the default parameters, certain statuses and free transport.</summary>
    public static SmallWorld Create() => new();

    /// <summary>Adds a region; regions that other methods name come by themselves, without blocs.</summary>
    /// <param name="id">Id.</param>
    /// <param name="blocs">Blocs that it is in.</param>
    public SmallWorld Region(string id, params string[] blocs)
    {
        _regions[id] = new Region { Id = id, Name = id, Blocs = [.. blocs] };
        return this;
    }

    /// <summary>Adds a deposit with its basket; balance elements and their oxides (<c>ox-ndpr</c>) come by themselves at 1 USD per kg.</summary>
    /// <param name="id">Id.</param>
    /// <param name="region">Region it lies in.</param>
    /// <param name="basket">Share of each balance element as a fraction; should sum to 1.</param>
    public SmallWorld Deposit(string id, string region, params (string Pair, double Share)[] basket)
    {
        Place(region);
        foreach (var (pair, _) in basket)
        {
            Element(pair);
        }

        _deposits[id] = new Deposit
        {
            Id = id,
            Name = id,
            Region = region,
            OreClass = "other",
            PairShares = basket.ToFrozenDictionary(b => b.Pair, b => b.Share, StringComparer.Ordinal),
            Basket = basket.ToFrozenDictionary(b => SmallWorldDefaults.Symbol(b.Pair), b => Sourced.Plain(100 * b.Share), StringComparer.Ordinal),
        };
        return this;
    }

    /// <summary>Limits what a deposit holds.</summary>
    /// <param name="deposit">Deposit.</param>
    /// <param name="tonnesReo">Resource in t REO.</param>
    public SmallWorld Resource(string deposit, double tonnesReo)
    {
        _deposits[deposit] = _deposits[deposit] with { ResourceTonnesReo = Sourced.Plain(tonnesReo) };
        return this;
    }

    /// <summary>Adds a balance element and its oxide.</summary>
    /// <param name="pair">Balance element, such as <c>ndpr</c>.</param>
    /// <param name="price">Reference price of the oxide in USD per kg.</param>
    /// <param name="floor">Price below which the oxide is withheld.</param>
    public SmallWorld Oxide(string pair, double price = 1, double floor = 0)
    {
        Element(pair);
        return Product($"ox-{pair}", ProductStage.Oxide, price, floor, (pair, 1));
    }

    /// <summary>Adds a product.</summary>
    /// <param name="id">Id.</param>
    /// <param name="stage">Stage at which it is sold.</param>
    /// <param name="price">Reference price in USD per kg.</param>
    /// <param name="floor">Price below which it is withheld.</param>
    /// <param name="contents">Kilograms of oxide equivalent by balance element in one kilogram.</param>
    public SmallWorld Product(string id, ProductStage stage, double price = 1, double floor = 0, params (string Pair, double Kg)[] contents)
    {
        _products[id] = new Product
        {
            Id = id,
            Name = id,
            Stage = stage,
            Basis = SmallWorldDefaults.Basis(stage),
            FloorUsdPerKg = Sourced.Plain(floor),
            ReferencePriceUsdPerKg = Sourced.Plain(price),
            OxideContent = contents.ToFrozenDictionary(c => c.Pair, c => c.Kg, StringComparer.Ordinal),
        };
        return this;
    }

    /// <summary>Sets a global parameter.</summary>
    /// <param name="id">Id, such as <c>expectation_theta</c>.</param>
    /// <param name="value">Value.</param>
    public SmallWorld Parameter(string id, double value)
    {
        _parameters[id] = Sourced.Plain(value);
        return this;
    }

    /// <summary>Sets what plants of a status may expect.</summary>
    /// <param name="id">Status.</param>
    /// <param name="delayYears">Slip in years.</param>
    /// <param name="successProbability">Fraction that come.</param>
    /// <param name="firm">True when it comes without an investment decision.</param>
    public SmallWorld Status(string id, double delayYears, double successProbability, bool firm)
    {
        _statuses[id] = new StatusOutlook(id, Sourced.Plain(delayYears), Sourced.Plain(successProbability), firm);
        return this;
    }

    /// <summary>Builds the world.</summary>
    public World Build() => new()
    {
        Regions = _regions.ToFrozenDictionary(StringComparer.Ordinal),
        Elements = _elements.ToFrozenDictionary(StringComparer.Ordinal),
        Products = _products.ToFrozenDictionary(StringComparer.Ordinal),
        Deposits = _deposits.ToFrozenDictionary(StringComparer.Ordinal),
        Facilities = BuildFacilities(),
        RouteRules = [.. _routes.Exists(SmallWorldDefaults.IsGeneralTransport) ? _routes : [SmallWorldDefaults.FreeTransport, .. _routes]],
        Demands = [.. _demands],
        Stocks = [.. _stocks],
        Quotas = [.. _quotas],
        Statuses = _statuses.ToFrozenDictionary(StringComparer.Ordinal),
        Parameters = _parameters.ToFrozenDictionary(StringComparer.Ordinal),
        Governance = _governance.ToFrozenDictionary(StringComparer.Ordinal),
        Criticality = _criticality.ToFrozenDictionary(StringComparer.Ordinal),
        DatasetHash = "small-world",
    };

    private void Template(string id, ProductStage stage) =>
        _products[id] = new Product { Id = id, Name = id, Stage = stage, PerDeposit = true };

    private void Place(string region)
    {
        if (!_regions.ContainsKey(region))
        {
            Region(region);
        }
    }

    private void Element(string pair)
    {
        var symbol = SmallWorldDefaults.Symbol(pair);
        if (!_elements.ContainsKey(symbol))
        {
            _elements[symbol] = new Element { Id = symbol, Name = symbol, Pair = pair, WeightClass = SmallWorldDefaults.WeightClass(pair), AtomicNumber = _elements.Count + 57, OxidePerMetal = Sourced.Plain(1.2) };
            if (!_products.ContainsKey($"ox-{pair}"))
            {
                Product($"ox-{pair}", ProductStage.Oxide, 1, 0, (pair, 1));
            }
        }
    }
}
