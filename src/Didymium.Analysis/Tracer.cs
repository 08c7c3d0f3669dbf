using System.Collections.Immutable;
using System.Globalization;
using Didymium.Analysis.Impact;
using Didymium.Analysis.Tracing;
using Didymium.Chain;
using Didymium.Chain.Evidence;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Evidence;
using Didymium.Evidence.Events;
using Didymium.Market.Results;

namespace Didymium.Analysis;

/// <summary>Follows a thing back to what it rests on: a figure to its source, a facility to its figures, a price to the chain of flows, plants and costs that make it.</summary>
public sealed class Tracer
{
    private const int DeepestPriceChain = 6;

    private readonly Run run;
    private readonly World world;
    private readonly ClaimTracer claims;

    /// <summary>Makes a tracer over a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="claims">Where claims that events and numbers cite are looked up; null when there is no ledger.</param>
    public Tracer(Run run, IClaimSource? claims = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        this.run = run;
        world = run.World;
        this.claims = new ClaimTracer(run, claims);
    }

    /// <summary>
    /// Explains a thing: a facility, project, deposit, source, event or claim id, a figure's path <c>table.key.column</c>, or a number of the run:
    /// <c>price PRODUCT REGION YEAR</c>, <c>flow PRODUCT ORIGIN DESTINATION YEAR</c>, <c>share STAGE COUNTRY YEAR</c>.
    /// </summary>
    /// <param name="words">The thing, in words.</param>
    /// <returns>The explanation; null when nothing of that name is known.</returns>
    public TraceNode? Trace(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 4 && words[0] == "price" && int.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return Price(words[1], words[2], year, 0);
        }

        if (words.Count == 5 && words[0] == "flow" && int.TryParse(words[4], NumberStyles.None, CultureInfo.InvariantCulture, out year))
        {
            return Flow(words[1], words[2], words[3], year);
        }

        if (words.Count == 4 && words[0] == "share" && int.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out year))
        {
            return Share(words[1], words[2], year);
        }

        var id = string.Join(' ', words);
        return claims.Of(id) ?? Facility(id) ?? Project(id) ?? Deposit(id) ?? Source(id) ?? Event(id) ?? FigurePath(id);
    }

    /// <summary>Ids that can be traced, for hints.</summary>
    public IEnumerable<string> Known => world.Facilities.Select(f => f.Id)
        .Concat(world.Facilities.Select(f => f.Project))
        .Concat(world.Deposits.Keys)
        .Concat(world.Sources.Keys)
        .Concat(run.Scenario.Events.Select(e => e.Id))
        .Distinct(StringComparer.Ordinal);

    private TraceNode? Facility(string id)
    {
        if (world.Facilities.FirstOrDefault(f => f.Id == id) is not { } facility)
        {
            return null;
        }

        var e = facility.Economics;
        var children = new List<TraceNode>
        {
            Figure($"capacity, t/yr ({facility.NaturalBasis})", facility.Capacity),
            Figure("operating cost, USD/kg", e.OpexUsdPerKg),
            Figure("investment, USD per t/yr", e.CapexUsdPerTonneYear),
            Figure("availability", e.Availability),
        };
        if (facility.Deposit is { } deposit && Deposit(deposit) is { } node)
        {
            children.Add(node);
        }

        foreach (var change in run.Scenario.Events.OfType<Chain.Scenarios.ProjectEvent>().Where(c => c.Facility == id || c.Project == facility.Project))
        {
            children.Add(Event(change.Id)!);
        }

        var years = run.Capacity.Where(c => c.Facility == id && (c.Period == run.FirstYear || c.Period.Year % 5 == 0 || c.Period == run.LastYear));
        children.Add(new TraceNode("in the run", [.. years.Select(c => TraceNode.Leaf(string.Create(CultureInfo.InvariantCulture, $"{c.Period}: {c.Status}, capacity {c.CapacityTonnes:N0} t, used {c.Utilisation:P0}")))]));
        if (run.Projects.FirstOrDefault(p => p.Facility == id) is { } project)
        {
            children.Add(TraceNode.Leaf($"outcome: {project.Outcome}; {project.Reason}"));
        }

        return new TraceNode($"{facility.Name} ({Stages.Key(facility.Stage)}, stands in {facility.Region}, controlled from {facility.Owner}, status {facility.Status}, start {facility.Start})", [.. children]);
    }

    private TraceNode? Project(string id)
    {
        var members = world.Facilities.Where(f => f.Project == id).Select(f => Facility(f.Id)!).ToImmutableArray();
        return members.IsEmpty ? null : new TraceNode($"project {id}", members);
    }

    private TraceNode? Deposit(string id)
    {
        if (!world.Deposits.TryGetValue(id, out var deposit))
        {
            return null;
        }

        var basket = deposit.Basket.OrderBy(b => world.Elements.TryGetValue(b.Key, out var e) ? e.AtomicNumber : 0)
            .Select(b => Figure($"{b.Key}, % of TREO", b.Value));
        var resource = deposit.ResourceTonnesReo is { } r ? new[] { Figure("resource, t REO", r) } : [];
        return new TraceNode($"deposit {deposit.Name} ({deposit.OreClass}, {deposit.Region})", [.. resource, .. basket]);
    }

    private TraceNode? Source(string id)
    {
        if (!world.Sources.TryGetValue(id, out var source))
        {
            return null;
        }

        var uses = world.Figures.Where(f => f.Figure.Source == id).Select(f => TraceNode.Leaf(string.Create(CultureInfo.InvariantCulture, $"{f.Figure.Cell} = {f.Figure.Value:G6}"))).ToList();
        return new TraceNode($"{source.Title} ({source.Date}) {source.Url}", [new TraceNode($"{uses.Count} numbers rest on it", [.. uses.Take(50)])]);
    }

    private TraceNode? Event(string id)
    {
        if (run.Scenario.Events.FirstOrDefault(e => e.Id == id) is not { } found)
        {
            return null;
        }

        var evidence = found.Evidence.Select(claims.Evidence);
        return new TraceNode($"event {found.Id} ({found.Kind}, {Keys.Of(found.Status)}, from {found.Start}): {found.Name}", [TraceNode.Leaf($"effect: {found.Effect}"), .. evidence]);
    }

    private TraceNode? FigurePath(string path)
    {
        var found = world.Figures.Where(f => $"{f.Table}.{f.Key}.{f.Column}" == path || f.Figure.Cell == path).ToList();
        return found.Count == 0 ? null : Figure(path, found[0].Figure);
    }

    // A price is that of the cheapest source that still delivers: follow the flows in to where the product is made.
    private TraceNode? Price(string product, string region, int year, int depth)
    {
        var row = run.Prices.FirstOrDefault(p => p.Period == year && p.Product == product && p.Region == region);
        if (row is null)
        {
            return null;
        }

        var children = new List<TraceNode>();
        if (depth == 0 && OnRoutes(product, null, region, year) is { IsEmpty: false } measures)
        {
            children.Add(new TraceNode("measures in force on the ways in and out", measures));
        }

        var inflows = run.Flows.Where(f => f.Period == year && f.Product == product && f.Destination == region).OrderByDescending(f => f.Tonnes).ToList();
        foreach (var flow in inflows)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{flow.Tonnes:N0} t from {flow.Origin}: price there + transport {flow.TransportUsdPerKg:N2} + tariffs, licences and wedges {flow.WedgeUsdPerKg:N2} USD/kg");
            var origin = depth < DeepestPriceChain ? Price(product, flow.Origin, year, depth + 1) : null;
            children.Add(new TraceNode(text, origin is null ? [] : [origin]));
        }

        foreach (var made in run.Production.Where(p => p.Period == year && p.Product == product && p.Region == region).GroupBy(p => p.Facility).Select(g => (g.Key, Tonnes: g.Sum(p => p.Tonnes))).OrderByDescending(m => m.Tonnes).Take(8))
        {
            var facility = world.Facilities.First(f => f.Id == made.Key);
            var used = run.Capacity.First(c => c.Period == year && c.Facility == made.Key).Utilisation;
            children.Add(new TraceNode(
                string.Create(CultureInfo.InvariantCulture, $"{made.Tonnes:N0} t made by {facility.Name}, {used:P0} of its capacity used"),
                [Figure("operating cost, USD/kg of throughput", facility.Economics.OpexUsdPerKg), .. Recipe(facility, product, region, year, depth)]));
        }

        var uses = run.Demand.Where(d => d.Period == year && d.Product == product && d.Region == region).Select(d => TraceNode.Leaf(string.Create(CultureInfo.InvariantCulture, $"{d.Use}: wanted {d.WantedTonnes:N1} t, bought {d.ServedTonnes:N1} t"))).ToImmutableArray();
        if (!uses.IsEmpty)
        {
            children.Add(new TraceNode("bought by", uses));
        }

        return new TraceNode(string.Create(CultureInfo.InvariantCulture, $"price of {product} in {region}, {year}: {row.UsdPerKg:N2} USD of 2024 per kg (the dual of its balance)"), [.. children]);
    }

    // What moves, and the measures that let no more of it pass; a way that is closed is a number too.
    private TraceNode? Flow(string product, string origin, string destination, int year)
    {
        var dot = product.IndexOf('.', StringComparison.Ordinal);
        var scope = dot < 0 ? new Chain.Scenarios.TradeScope(product, null, origin, destination) : new Chain.Scenarios.TradeScope(product[..dot], product[(dot + 1)..], origin, destination);
        if (!FlowScope.IsKnown(world, scope) || year < run.FirstYear || year > run.LastYear)
        {
            return null;
        }

        var tonnes = run.Flows.Where(f => f.Period.Year == year && FlowScope.Holds(world, scope, f)).Sum(f => f.Tonnes);
        var made = run.Production.Where(p => p.Period.Year == year && FlowScope.IsPlace(world, origin, p.Region) && FlowScope.HoldsProduct(world, scope, p.Product))
            .GroupBy(p => p.Facility).OrderByDescending(g => g.Sum(p => p.Tonnes)).Take(8)
            .Select(g => new TraceNode(string.Create(CultureInfo.InvariantCulture, $"{g.Sum(p => p.Tonnes):N0} t made by {world.Facilities.First(f => f.Id == g.Key).Name}"), ProjectEvents(g.Key)));
        return new TraceNode(
            string.Create(CultureInfo.InvariantCulture, $"flow of {product} from {origin} to {destination}, {year}: {tonnes:N0} t"),
            [.. OnRoutes(product, origin, destination, year), .. made]);
    }

    private TraceNode? Share(string stage, string country, int year)
    {
        if (run.Shares.FirstOrDefault(s => s.Period == year && s.Stage == stage && s.Country == country && s.By == "location") is not { } row)
        {
            return null;
        }

        string[] stages = stage switch
        {
            "mined" => ["mine"],
            "separated" or "separated_all" or "heavy" => ["light_separation", "heavy_separation"],
            _ => [stage],
        };
        var plants = run.Production.Where(p => p.Period == year && p.Region == country && stages.Contains(p.Stage))
            .GroupBy(p => p.Facility).OrderByDescending(g => g.Sum(p => p.Tonnes)).Take(12)
            .Select(g => new TraceNode(string.Create(CultureInfo.InvariantCulture, $"{g.Sum(p => p.Tonnes):N0} t of all its products by {world.Facilities.First(f => f.Id == g.Key).Name} ({g.Key})"), ProjectEvents(g.Key)));
        return new TraceNode(string.Create(CultureInfo.InvariantCulture, $"{country}'s share of {stage}, {year}: {row.Share:P1} ({row.Tonnes:N0} t)"), [.. plants]);
    }

    private ImmutableArray<TraceNode> ProjectEvents(string facility)
    {
        var project = world.Facilities.First(f => f.Id == facility).Project;
        return [.. run.Scenario.Events.OfType<Chain.Scenarios.ProjectEvent>().Where(e => e.Facility == facility || e.Project == project).Select(e => Event(e.Id)!)];
    }

    // Measures on trade that are in force in a year on a product's ways to a place, from one origin or from all.
    private ImmutableArray<TraceNode> OnRoutes(string product, string? origin, string destination, int year) =>
    [
        .. run.Scenario.Events
            .Where(e => e.ShareInForce(year) > 0 && FlowScope.Of(e).Any(s => FlowScope.Meets(world, s, product)
                && (origin is null
                    ? FlowScope.IsPlace(world, s.Destination, destination) || (s.Origin != "*" && FlowScope.IsPlace(world, s.Origin, destination))
                    : FlowScope.IsPlace(world, s.Origin, origin) && FlowScope.IsPlace(world, s.Destination, destination))))
            .Select(e => Event(e.Id)!),
    ];

    private IEnumerable<TraceNode> Recipe(Facility facility, string product, string region, int year, int depth)
    {
        foreach (var line in facility.Process.Recipes.Where(r => r.Product == product).SelectMany(r => r.Lines).Where(l => !l.IsOutput))
        {
            var input = depth < DeepestPriceChain ? Price(line.Product, region, year, depth + 2) : null;
            yield return new TraceNode(string.Create(CultureInfo.InvariantCulture, $"takes {line.KgPerKg.Value:G4} kg of {line.Product} per kg"), input is null ? [] : [input]);
        }
    }

    private TraceNode Figure(string name, Sourced figure)
    {
        var range = figure.Low is { } low && figure.High is { } high ? string.Create(CultureInfo.InvariantCulture, $" [{low:G6} to {high:G6}]") : string.Empty;
        var source = world.Sources.TryGetValue(figure.Source, out var s) ? $"{s.Title} ({s.Date}) {s.Url}".TrimEnd() : figure.Source;
        var note = figure.Note.Length > 0 ? $"; {figure.Note}" : string.Empty;
        return new TraceNode(string.Create(CultureInfo.InvariantCulture, $"{name}: {figure.Value:G6}{range} ({figure.Quality.ToString().ToLowerInvariant()}, {figure.Cell})"), [ClaimIds.IsClaim(figure.Source) ? claims.Evidence(figure.Source) : TraceNode.Leaf($"source: {source}{note}")]);
    }
}
