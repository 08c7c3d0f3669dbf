using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Market.Dynamics;

namespace Didymium.Market.Structure;

/// <summary>An export quota and the routes that count against it.</summary>
/// <param name="Event">The measure.</param>
/// <param name="Routes">Routes concerned.</param>
internal sealed record ExportQuotaRow(ExportQuota Event, int[] Routes);

/// <summary>What some users at a node buy must be backed by material that is not barred.</summary>
/// <remarks>
/// Σ bought by the uses (and, when all uses are meant, processed by plants) ≤ Σ made there by plants that are not barred + Σ arrivals that are not barred
/// + opening stock. Arrivals from a country where some plants are barred and others not count up to what the others make:
/// such routes have a second column, the part of the flow that is claimed as free, tied by two rows of its own.
/// </remarks>
/// <param name="Event">The measure.</param>
/// <param name="Country">Whose material is barred.</param>
/// <param name="ByControl">True when owners count and not places.</param>
/// <param name="Node">Where it is used.</param>
/// <param name="Demands">Demand anchors concerned.</param>
/// <param name="Plants">True when plants' use counts too.</param>
/// <param name="FreeRoutes">Routes whose whole flow counts as free.</param>
/// <param name="ClaimedRoutes">Routes of which a part can be claimed as free.</param>
internal sealed record BackingRow(MarketEvent Event, string Country, bool ByControl, int Node, int[] Demands, bool Plants, int[] FreeRoutes, int[] ClaimedRoutes);

/// <summary>Rows and columns of the linear program that a scenario's measures need.</summary>
internal sealed class PolicyRows
{
    private readonly MarketStructure structure;
    private readonly ProjectEvent[] sales;

    public PolicyRows(MarketStructure structure, Scenario scenario)
    {
        this.structure = structure;
        sales = [.. scenario.Events.OfType<ProjectEvent>().Where(e => e.Owner is not null)];
        Programmes = [.. StateStockpiles.Programmes(structure, scenario)];
        ExportQuotas = [.. scenario.Events.OfType<ExportQuota>().Select(e => new ExportQuotaRow(e, RoutesOf(e)))];
        Backings = [.. scenario.Events.SelectMany(BackingsOf)];
    }

    public StockpileProgramme[] Programmes { get; }

    public ExportQuotaRow[] ExportQuotas { get; }

    public BackingRow[] Backings { get; }

    /// <summary>True when a plant's output is not barred.</summary>
    public bool IsFree(BackingRow backing, int facility, string owner) =>
        (backing.ByControl ? owner : structure.World.Facilities[facility].Region) != backing.Country;

    private int[] RoutesOf(ExportQuota quota) => [.. Enumerable.Range(0, structure.Routes.Length).Where(r =>
    {
        var route = structure.Routes[r];
        var product = structure.Book.All[route.Commodity].Product;
        return quota.Products.Any(p => RouteRules.ProductScore(p, product) >= 0)
            && structure.Rules.PlaceScore(quota.Origin, structure.Nodes[route.Origin].Region) >= 0
            && structure.Rules.PlaceScore(quota.Destination, structure.Nodes[route.Destination].Region) >= 0;
    })];

    private IEnumerable<BackingRow> BackingsOf(MarketEvent measure) => measure switch
    {
        OriginRestriction r => Backed(measure, r.Product, r.Region, r.Uses, r.Country, r.By == OriginTest.Control),
        ExportLicence { ExcludedUses.IsEmpty: false } l when structure.World.Regions.ContainsKey(l.Scope.Origin) =>
            Backed(measure, l.Scope.Product, l.Scope.Destination, l.ExcludedUses, l.Scope.Origin, false),
        _ => [],
    };

    private IEnumerable<BackingRow> Backed(MarketEvent measure, string product, string region, IReadOnlyCollection<string> uses, string country, bool byControl)
    {
        for (var n = 0; n < structure.Nodes.Length; n++)
        {
            var node = structure.Nodes[n];
            if (node.Region == country || RouteRules.ProductScore(product, structure.Book.All[node.Commodity].Product) < 0 || structure.Rules.PlaceScore(region, node.Region) < 0)
            {
                continue;
            }

            var here = n;
            var all = uses.Contains("*");
            var demands = Enumerable.Range(0, structure.World.Demands.Length)
                .Where(d => structure.Node(structure.World.Demands[d].Product, structure.World.Demands[d].Region) == here
                    && (all || uses.Contains(structure.World.Demands[d].Use.Id)))
                .ToArray();
            if (demands.Length == 0 && !all)
            {
                continue;
            }

            var arriving = Enumerable.Range(0, structure.Routes.Length).Where(r => structure.Routes[r].Destination == here).ToArray();
            var claimed = byControl ? arriving.Where(r => HasBarredPlant(structure.Routes[r].Origin, country)).ToArray() : [];
            var free = byControl
                ? arriving.Except(claimed).ToArray()
                : arriving.Where(r => structure.Nodes[structure.Routes[r].Origin].Region != country).ToArray();
            yield return new BackingRow(measure, country, byControl, n, demands, all, free, claimed);
        }
    }

    private bool HasBarredPlant(int origin, string country)
    {
        for (var a = 0; a < structure.Activities.Count; a++)
        {
            var facility = structure.World.Facilities[structure.Activities[a].Facility];
            if (MayBeOwnedBy(facility, country) && Array.Exists(structure.LineNodes[a], n => n == origin))
            {
                return true;
            }
        }

        return false;
    }

    // Rows hold for the whole run, so a plant that is sold to the barred country later counts from the start.
    private bool MayBeOwnedBy(Facility facility, string country) =>
        facility.Owner == country || Array.Exists(sales, e => e.Owner == country && (e.Facility == facility.Id || e.Project == facility.Project));
}
