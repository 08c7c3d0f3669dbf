using Didymium.Analysis.Impact;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Market.Results;

namespace Didymium.Analysis.Tracing;

/// <summary>What moves, and the measures that let no more of it pass; a way that is closed is a number too.</summary>
internal sealed class FlowTracer(Run run, ThingTracer things)
{
    private const int MostMakers = 8;

    public TraceNode? Of(string product, string origin, string destination, int year)
    {
        var dot = product.IndexOf('.', StringComparison.Ordinal);
        var scope = dot < 0 ? new TradeScope(product, null, origin, destination) : new TradeScope(product[..dot], product[(dot + 1)..], origin, destination);
        if (!FlowScope.IsKnown(run.World, scope) || year < run.FirstYear || year > run.LastYear)
        {
            return null;
        }

        var tonnes = run.Flows.Where(f => f.Period.Year == year && FlowScope.Holds(run.World, scope, f)).Sum(f => f.Tonnes);
        var made = run.Production.Where(p => p.Period.Year == year && FlowScope.IsPlace(run.World, origin, p.Region) && FlowScope.HoldsProduct(run.World, scope, p.Product))
            .GroupBy(p => p.Facility).OrderByDescending(g => g.Sum(p => p.Tonnes)).Take(MostMakers)
            .Select(g => Maker(g.Key, g.Sum(p => p.Tonnes), year));
        var (name, from, to) = (Names.Product(run.World, product), Names.Region(run.World, origin), Names.Region(run.World, destination));
        return Said.Node($"flow of {name} from {from} to {to}, {year}: {tonnes:N0} t", $"{year}年{name}由{from}流向{to}：{tonnes:N0} 吨", [.. OnRoutes(product, origin, destination, year), .. made])
            .About(TraceKind.Number, NumberTracer.Words("flow", product, origin, destination, year));
    }

    /// <summary>Measures on trade that are in force in a year on a product's ways to a place, from one origin or from all.</summary>
    public IEnumerable<TraceNode> OnRoutes(string product, string? origin, string destination, int year) => run.Scenario.Events
        .Where(e => e.ShareInForce(year) > 0 && FlowScope.Of(e).Any(s => FlowScope.Meets(run.World, s, product)
            && (origin is null
                ? FlowScope.IsPlace(run.World, s.Destination, destination) || (s.Origin != "*" && FlowScope.IsPlace(run.World, s.Origin, destination))
                : FlowScope.IsPlace(run.World, s.Origin, origin) && FlowScope.IsPlace(run.World, s.Destination, destination))))
        .Select(e => things.Event(e.Id)!);

    private TraceNode Maker(string id, double tonnes, int year)
    {
        var plant = run.World.Facilities.First(f => f.Id == id);
        var name = Names.Plant(run.World, id);
        return Said.Node($"{tonnes:N0} t made by {name}", $"{name}产出 {tonnes:N0} 吨", things.ProjectEvents(plant)).About(TraceKind.Number, NumberTracer.Words("production", id, year));
    }
}
