using Didymium.Analysis.Indices;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Market.Results;

namespace Didymium.Analysis.Chains;

/// <summary>Puts an element's chain together from a run's balances, flows and production, and takes out what is not shown: markets, cracking, alloy making.</summary>
internal sealed class ChainBuilder
{
    // Tonnes below this are rounding.
    private const double Trace = 1e-9;

    // Markets by product and region, and works that are no node of the result.
    private readonly record struct Spot(ChainNode? Shown, string Kind, string Id, string Region);

    private readonly Run run;
    private readonly string element;
    private readonly int year;
    private readonly bool byUse;
    private readonly Composition composition;
    private readonly double thrift;
    private readonly FlowGraph<Spot> graph = new();

    public ChainBuilder(Run run, string element, int year, bool byUse)
    {
        (this.run, this.element, this.year, this.byUse) = (run, element, year, byUse);
        composition = new Composition(run);
        thrift = Thrift();
    }

    public IEnumerable<ChainLink> Build()
    {
        AddPlants();
        AddMarkets();
        AddLosses();
        foreach (var hidden in graph.Nodes.Where(n => n.Shown is null).ToList())
        {
            graph.Remove(hidden);
        }

        return graph.Links.Where(l => l.Amount > Trace).Select(l => new ChainLink(l.From.Shown!.Value, l.To.Shown!.Value, l.Amount));
    }

    private void AddPlants()
    {
        foreach (var row in run.Production.Where(r => r.Period == year))
        {
            var tonnes = Template(row.Product).Stage > ProductStage.Oxide ? row.Tonnes * Content(row.Product) : row.Element == element ? row.Tonnes : 0;
            if (row.Stage == Stages.Key(Stage.Mine))
            {
                var country = Shown(ChainTier.Country, row.Region);
                graph.Add(Shown(ChainTier.Deposit, DepositOf(row.Product)), country, tonnes);
                graph.Add(country, Market(row.Product, row.Region), tonnes);
            }
            else
            {
                graph.Add(Works(row.Stage, row.Region, row.Product), Market(row.Product, row.Region), tonnes);
            }
        }
    }

    private void AddMarkets()
    {
        foreach (var b in run.Balances.Where(b => b.Period == year && Content(b.Product) > 0))
        {
            var (market, content, stage) = (Market(b.Product, b.Region), Content(b.Product), Template(b.Product).Stage);
            if (stage == ProductStage.Eol)
            {
                graph.Add(Shown(ChainTier.OldMagnets), market, b.Made * content);
            }

            graph.Add(Shown(ChainTier.Drawn), market, b.StockDrawn * content);
            graph.Add(market, Shown(ChainTier.Stocked), -b.StockDrawn * content);
            graph.Add(market, Shown(ChainTier.LeftOver), b.Withheld * content);
            Process(b, market, content, stage);
        }

        foreach (var f in run.Flows.Where(f => f.Period == year))
        {
            graph.Add(Market(f.Product, f.Origin), Market(f.Product, f.Destination), f.Tonnes * Content(f.Product));
        }

        foreach (var d in run.Demand.Where(d => d.Period == year))
        {
            graph.Add(Market(d.Product, d.Region), Shown(ChainTier.Use, byUse ? d.Use : d.Region), d.ServedTonnes * Content(d.Product));
        }
    }

    private void Process(BalanceRow b, Spot market, double content, ProductStage stage)
    {
        var tonnes = b.Processed * content;
        switch (stage)
        {
            case ProductStage.Metal:
                // The part that goes into alloy is known from the alloy made; magnet makers take the rest.
                var alloyed = Math.Min(b.Processed, IntoAlloy(b.Product, b.Region)) * content;
                graph.Add(market, Works(Stages.Key(Stage.Alloy), b.Region, b.Product), alloyed);
                graph.Add(market, Works(Stages.Key(Stage.Magnet), b.Region, b.Product), tonnes - alloyed);
                break;
            case ProductStage.Swarf:
                // The circle of swarf is cut open here, or the picture would have no beginning.
                graph.Add(market, Shown(ChainTier.SwarfSent), tonnes);
                graph.Add(Shown(ChainTier.SwarfBack), Shown(ChainTier.Recycling, b.Region), tonnes);
                break;
            default:
                graph.Add(market, Works(Stages.Key(TakenBy(stage)), b.Region, b.Product), tonnes);
                break;
        }
    }

    private void AddLosses()
    {
        foreach (var works in graph.Nodes.Where(IsWorks).ToList())
        {
            graph.Add(works, Shown(ChainTier.Lost), graph.In(works) - graph.Out(works));
        }
    }

    private static bool IsWorks(Spot spot) => spot.Kind == nameof(Works) || spot.Shown is { Tier: >= ChainTier.Separation and <= ChainTier.Magnet };

    // Cracking keeps deposits apart, so that its losses are those of the deposit.
    private Spot Works(string stage, string region, string product) => stage switch
    {
        "light_separation" => Shown(ChainTier.Separation, region),
        "heavy_separation" => Shown(ChainTier.HeavySeparation, region),
        "recycling" => Shown(ChainTier.Recycling, region),
        "metal" => Shown(ChainTier.Metal, region),
        "magnet" => Shown(ChainTier.Magnet, region),
        "cracking" => new Spot(null, nameof(Works), DepositOf(product), region),
        _ => new Spot(null, nameof(Works), stage, region),
    };

    private static Spot Shown(ChainTier tier, string id = "") => new(new ChainNode(tier, id), string.Empty, string.Empty, string.Empty);

    private static Spot Market(string product, string region) => new(null, nameof(Market), product, region);

    private static Stage TakenBy(ProductStage stage) => stage switch
    {
        ProductStage.Concentrate => Stage.Cracking,
        ProductStage.Carbonate => Stage.LightSeparation,
        ProductStage.Seg => Stage.HeavySeparation,
        ProductStage.Oxide => Stage.Metal,
        ProductStage.Alloy => Stage.Magnet,
        _ => Stage.Recycling,
    };

    private double IntoAlloy(string metal, string region) => run.Production
        .Where(r => r.Period == year && r.Region == region && r.Stage == Stages.Key(Stage.Alloy))
        .Sum(r => r.Tonnes * run.World.Facilities.First(f => f.Id == r.Facility).Process.Recipes.Where(c => c.Product == r.Product).SelectMany(c => c.Lines).Where(l => !l.IsOutput && l.Product == metal).Sum(l => l.KgPerKg.Value));

    private Product Template(string product) => run.World.Products[product.Split('.')[0]];

    private static string DepositOf(string product) => product[(product.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private double Content(string product) => Template(product) switch
    {
        { PerDeposit: true } => composition.Share(product, element),
        { Stage: ProductStage.Magnet or ProductStage.Swarf } single => thrift * single.OxideContent.GetValueOrDefault(element),
        var single => single.OxideContent.GetValueOrDefault(element),
    };

    // Magnets hold less and less of dear elements. How much less stands in no row, but follows from what users got in all.
    private double Thrift()
    {
        double magnets = 0, others = 0;
        foreach (var d in run.Demand.Where(d => d.Period == year))
        {
            var held = d.ServedTonnes * Template(d.Product).OxideContent.GetValueOrDefault(element);
            (magnets, others) = Template(d.Product).Stage == ProductStage.Magnet ? (magnets + held, others) : (magnets, others + held);
        }

        var used = run.ElementBalances.FirstOrDefault(b => b.Period == year && b.Element == element)?.Used ?? 0;
        return magnets > 0 ? (used - others) / magnets : 1;
    }
}
