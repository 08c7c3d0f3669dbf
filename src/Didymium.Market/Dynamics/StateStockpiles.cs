using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;
using Didymium.Market.Structure;

namespace Didymium.Market.Dynamics;

/// <summary>Stocks of states: bought by programme up to a target, released by rule, whatever the price in between.</summary>
/// <remarks>
/// A state pays up to <see cref="StateWillingness"/> times the reference price; beyond it the purchase is made in part or not at all, so that a programme
/// larger than the market can feed is a shortfall on record and not a contradiction.
/// </remarks>
internal sealed class StateStockpiles
{
    /// <summary>Multiple of the reference price up to which a state buys.</summary>
    public const double StateWillingness = 4;

    private readonly MarketStructure structure;
    private readonly StockpileProgramme[] programmes;
    private readonly int[] node;
    private readonly double[] price;
    private readonly Dictionary<int, double> held = [];
    private readonly HashSet<int> onRecord = [];

    public StateStockpiles(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        programmes = [.. Programmes(structure, scenario)];
        node = [.. programmes.Select(p => structure.Node(p.Product, p.Region))];
        price = [.. node.Select(n => ReferencePrices.At(structure, n))];
        Released = new double[structure.Nodes.Length];
        foreach (var stock in structure.World.Stocks.Where(s => s.IsGovernment))
        {
            var n = structure.Node(stock.Product, stock.Region);
            held[n] = held.GetValueOrDefault(n) + stock.Opening.Value;
        }

        onRecord.UnionWith(held.Keys);
        onRecord.UnionWith(programmes.Select((p, i) => (p.TonnesPerYear, Node: node[i])).Where(p => p.TonnesPerYear > 0).Select(p => p.Node));
    }

    /// <summary>Releases of the period by node, t.</summary>
    public double[] Released { get; }

    /// <summary>Programmes that have a place to buy at, in the order of the scenario.</summary>
    public static IEnumerable<StockpileProgramme> Programmes(MarketStructure structure, Scenario scenario) =>
        scenario.Events.OfType<StockpileProgramme>().Where(p => structure.Node(p.Product, p.Region) >= 0);

    /// <summary>Tonnes that the state of a node holds.</summary>
    public double HeldAt(int at) => held.GetValueOrDefault(at);

    /// <summary>Sets what each programme would buy and what it lets out.</summary>
    public void Prepare(Period period, PeriodInputs inputs)
    {
        Array.Clear(Released);
        for (var p = 0; p < programmes.Length; p++)
        {
            var programme = programmes[p];
            var share = programme.ShareInForce(period);
            var holding = HeldAt(node[p]);
            var dear = programme.ReleaseAbove is { } multiple && price[p] > multiple * ReferencePrices.At(structure, node[p]);
            var rate = dear ? -programme.ReleaseTonnesPerYear : programme.TonnesPerYear;
            var tonnes = share * period.Length * rate;
            inputs.Purchase[p] = Math.Max(0, Math.Min(tonnes, (programme.TargetTonnes ?? double.PositiveInfinity) - holding));

            // Where no stock is on record and nobody builds one, a programme sells what the scenario says it has.
            var letOut = Math.Max(0, onRecord.Contains(node[p]) ? Math.Min(-tonnes, holding - Released[node[p]]) : -tonnes);
            Released[node[p]] += letOut;
            inputs.Ready[node[p]] += letOut;
        }
    }

    /// <summary>Books what was bought and released.</summary>
    public void Close(PeriodSolution solution)
    {
        for (var p = 0; p < programmes.Length; p++)
        {
            held[node[p]] = HeldAt(node[p]) + solution.Purchased[p];
            price[p] = solution.Price[node[p]];
        }

        foreach (var n in node.Distinct().Where(onRecord.Contains))
        {
            held[n] -= Released[n];
        }
    }

    /// <summary>Adds the period's net purchases by node.</summary>
    public void AddPurchases(PeriodSolution solution, double[] purchases)
    {
        for (var p = 0; p < programmes.Length; p++)
        {
            purchases[node[p]] += solution.Purchased[p];
        }

        for (var n = 0; n < Released.Length; n++)
        {
            purchases[n] -= Released[n];
        }
    }
}
