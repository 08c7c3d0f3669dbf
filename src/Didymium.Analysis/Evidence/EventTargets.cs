using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Language;

namespace Didymium.Analysis.Evidence;

/// <summary>Whether an event of a scenario concerns an entity of the gazetteer.</summary>
internal sealed class EventTargets(World world, EntityPlants plants)
{
    // Shorter names are found in too many notes.
    private const int ShortestName = 4;

    public bool Concerns(MarketEvent e, Entity target)
    {
        var own = plants.Of(target);
        var region = EntityPlants.Region(target);
        var isPlace = target.Kind is EntityKind.Country or EntityKind.Agency or EntityKind.Policy;
        bool Plant(string? id) => !isPlace && own.Any(f => f.Id == id);
        bool Project(string? id) => !isPlace && own.Any(f => f.Project == id);
        bool Here(string place) => isPlace && region.Length > 0 && (place == region || (world.Regions.TryGetValue(region, out var r) && r.Blocs.Contains(place)));

        // A country is the one that sets the measure, not the one it is aimed at; a ban may be either's.
        return e switch
        {
            ProjectEvent p => Plant(p.Facility) || Project(p.Project),
            PriceFloor p => Plant(p.Facility),
            OutputCredit c => Plant(c.Facility),
            Offtake o => Plant(o.Facility),
            CapexGrant g => Project(g.Project),
            ConcessionalLoan l => Project(l.Project),
            InvestmentCredit c => Project(c.Project),
            TradeBan b => InScope(b.Scope, target, own, Here),
            ExportLicence l => InScope(l.Scope, target, own, place => place == l.Scope.Origin && Here(place)),
            ImportTariff t => InScope(t.Scope, target, own, place => place == t.Scope.Destination && Here(place)),
            ExportTax t => InScope(t.Scope, target, own, place => place == t.Scope.Origin && Here(place)),
            ExportQuota q => Here(q.Origin) || q.Products.Any(p => IsProduct(p, target)),
            StockpileProgramme s => Here(s.Region) || IsProduct(s.Product, target),
            QuotaChange q => isPlace && world.Quotas.Any(w => w.Id == q.Quota && w.Facilities.Any(f => world.Facilities.Any(x => x.Id == f && x.Region == region))),
            OriginRestriction r => Here(r.Region) || Here(r.Country),
            TechnologyBan b => Here(b.Country),
            DemandShift d => Here(d.Region),
            NotedEvent => Names(e, target),
            _ => false,
        };
    }

    private bool InScope(TradeScope scope, Entity target, IReadOnlyCollection<Facility> own, Func<string, bool> here) => target.Kind switch
    {
        EntityKind.Product or EntityKind.Element => IsProduct(scope.Product, target),
        _ when scope.Deposit is { } deposit => plants.Deposits(target).Contains(deposit) && (own.Count > 0 || target.Kind == EntityKind.Deposit),
        _ => here(scope.Origin) || here(scope.Destination),
    };

    private bool IsProduct(string product, Entity target) => target.Kind switch
    {
        EntityKind.Product => product == target.Node,
        EntityKind.Element => world.Products.TryGetValue(product, out var p) && world.Elements.TryGetValue(target.Node, out var element) && p.OxideContent.ContainsKey(element.Pair),
        _ => false,
    };

    // A note has no target of its own: its id or its sentence names it.
    private static bool Names(MarketEvent e, Entity target) =>
        (target.Node.Length >= ShortestName && e.Id.Contains(target.Node, StringComparison.Ordinal))
        || (target.Name.Length >= ShortestName && e.Name.Contains(target.Name, StringComparison.OrdinalIgnoreCase));
}
