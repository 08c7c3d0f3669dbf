using Didymium.Analysis.Indices;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Market.Results;

namespace Didymium.Reports.Models;

/// <summary>A plant that runs in a year.</summary>
/// <param name="Of">The plant.</param>
/// <param name="Owner">Region of the party that controls it in that year.</param>
/// <param name="Tonnes">Output in t on the basis of its stage, or of the view's element.</param>
internal sealed record MapPlant(Facility Of, string Owner, double Tonnes);

/// <summary>Trade of one kind between two regions in a year.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Origin">Region it leaves.</param>
/// <param name="Destination">Region it reaches.</param>
/// <param name="Tonnes">t on the products' own basis, or oxide equivalent of the view's element.</param>
internal sealed record MapFlow(MapFlows Kind, string Origin, string Destination, double Tonnes);

/// <summary>The figures that a map shows, by year.</summary>
internal sealed class MapFigures
{
    private const double LeastTonnes = 0.5;

    // Trade below this part of its kind is left off: the map would be a ball of wool.
    private const double LeastPartOfTrade = 0.01;

    private readonly Run run;
    private readonly MapView view;
    private readonly Lazy<Composition> composition;
    private readonly Dictionary<string, Facility> facilities;
    private readonly ILookup<int, ProductionRow> production;
    private readonly ILookup<int, CapacityRow> capacity;

    public MapFigures(Run run, MapView view)
    {
        this.run = run;
        this.view = view;
        composition = new(() => new Composition(run));
        facilities = run.World.Facilities.Where(f => view.Stages.Contains(f.Stage)).ToDictionary(f => f.Id, StringComparer.Ordinal);
        production = run.Production.Where(r => facilities.ContainsKey(r.Facility)).ToLookup(r => r.Period.Year);
        capacity = run.Capacity.Where(r => facilities.ContainsKey(r.Facility)).ToLookup(r => r.Period.Year);
    }

    /// <summary>The plants of the view's stages that run in a year, whoever owns them, largest first.</summary>
    public IReadOnlyList<MapPlant> Running(int year)
    {
        var owners = production[year].GroupBy(r => r.Facility, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Owner, StringComparer.Ordinal);
        var tonnes = view.Element is { } element
            ? production[year].GroupBy(r => r.Facility, StringComparer.Ordinal).Select(g => (g.Key, Tonnes: g.Sum(r => Holds(r, element))))
            : capacity[year].Select(c => (Key: c.Facility, Tonnes: c.CapacityTonnes * c.Utilisation));
        return [.. tonnes.Where(t => t.Tonnes >= LeastTonnes)
            .Select(t => new MapPlant(facilities[t.Key], owners.GetValueOrDefault(t.Key, facilities[t.Key].Owner), t.Tonnes))
            .OrderByDescending(p => p.Tonnes).ThenBy(p => p.Of.Id, StringComparer.Ordinal)];
    }

    /// <summary>The same, of the view's owner alone where it names one.</summary>
    public IReadOnlyList<MapPlant> Shown(int year) => [.. Running(year).Where(p => view.Owner is null || p.Owner == view.Owner)];

    /// <summary>Trade of a kind in a year, without what is too small to draw.</summary>
    public IReadOnlyList<MapFlow> Trade(MapFlows kind, int year)
    {
        var pairs = run.Flows.Where(f => f.Period.Year == year && f.Origin != f.Destination && KindOf(f.Product) == kind && run.World.Regions.ContainsKey(f.Origin) && run.World.Regions.ContainsKey(f.Destination))
            .GroupBy(f => (f.Origin, f.Destination))
            .Select(g => new MapFlow(kind, g.Key.Origin, g.Key.Destination, g.Sum(f => f.Tonnes * Content(f.Product))))
            .Where(f => f.Tonnes >= LeastTonnes).OrderByDescending(f => f.Tonnes).ToList();
        var least = LeastPartOfTrade * pairs.Sum(f => f.Tonnes);
        return [.. pairs.Where(f => f.Tonnes >= least)];
    }

    private Product? Template(string product) => run.World.Products.GetValueOrDefault(product.Split('.')[0]);

    // A plant that leaves an element in SEG+ has not separated it.
    private double Holds(ProductionRow row, string element) => Template(row.Product) switch
    {
        { Stage: ProductStage.Seg or ProductStage.Swarf } => 0,
        { } product when row.Element.Length == 0 => row.Tonnes * product.OxideContent.GetValueOrDefault(element),
        _ => row.Element == element ? row.Tonnes : 0,
    };

    private double Content(string product) => view.Element is not { } element ? 1
        : Template(product) is { PerDeposit: false } single ? single.OxideContent.GetValueOrDefault(element)
        : composition.Value.Share(product, element);

    private MapFlows KindOf(string product) => Template(product)?.Stage switch
    {
        ProductStage.Concentrate or ProductStage.Carbonate or ProductStage.Seg => MapFlows.Raw,
        ProductStage.Oxide => MapFlows.Oxide,
        ProductStage.Metal or ProductStage.Alloy => MapFlows.Metal,
        ProductStage.Magnet => MapFlows.Magnet,
        _ => MapFlows.None,
    };
}
