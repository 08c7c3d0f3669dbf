using Didymium.Chain;
using Didymium.Chain.Facilities;
using Didymium.Chain.Materials;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Checks;
using Didymium.Evidence.Language;
using Didymium.Market.Results;

namespace Didymium.Analysis.Evidence;

/// <summary>What a run and its world say on what claims are about: observed figures where they are of the same thing and year, otherwise the run's.</summary>
public sealed class ModelFacts : IModelFacts
{
    private readonly Run run;
    private readonly World world;
    private readonly EntityPlants plants;
    private readonly EventTargets targets;
    private readonly StageOutputs outputs;

    /// <summary>Takes the facts of a run.</summary>
    /// <param name="run">A run of any step.</param>
    public ModelFacts(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        this.run = run.ByYear();
        world = run.World;
        plants = new EntityPlants(world);
        targets = new EventTargets(world, plants);
        outputs = new StageOutputs(this.run);
    }

    /// <inheritdoc/>
    public string Scenario => run.Scenario.Id;

    /// <inheritdoc/>
    public int FirstYear => run.FirstYear;

    /// <inheritdoc/>
    public int LastYear => run.LastYear;

    /// <inheritdoc/>
    public ModelFigure? WorldReserves => world.Observations.Where(o => o is { Kind: "reserves", Region: "WORLD" }).MaxBy(o => o.Year) is { } observed ? outputs.Cite(observed) : null;

    /// <inheritdoc/>
    public DepositFacts? Deposit(Entity deposit)
    {
        ArgumentNullException.ThrowIfNull(deposit);
        return plants.Deposits(deposit) is [var only] && world.Deposits.TryGetValue(only, out var found)
            ? new DepositFacts(found.Name, found.ResourceTonnesReo?.Value, found.GradePercentReo?.Value, 100 * found.PairShares.GetValueOrDefault("ndpr"), found.ResourceTonnesReo?.Note ?? string.Empty) { NameZh = found.NameZh }
            : null;
    }

    /// <inheritdoc/>
    public ModelFigure? Output(Entity? whose, Stage stage, int year, IReadOnlyList<string> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var own = plants.Of(whose).Where(f => StageOutputs.SameStage(f.Stage, stage)).ToList();
        return outputs.Observed(whose, own, stage, year, Pairs(elements)) ?? (own.Count == 0 ? null : outputs.InRun(own, stage, year, Pairs(elements)));
    }

    /// <inheritdoc/>
    public ModelFigure? Capacity(Entity? whose, Stage stage, int year)
    {
        var own = plants.Of(whose).Where(f => f.Stage == stage).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 || year < FirstYear || year > LastYear
            ? null
            : outputs.InTheRun(run.Capacity.Where(c => c.Period == year && own.Contains(c.Facility)).Sum(c => c.CapacityTonnes), CapacityUnit(stage), year);
    }

    /// <inheritdoc/>
    public ModelFigure? FeedImports(Entity whose, int year, IReadOnlyList<string> elements)
    {
        ArgumentNullException.ThrowIfNull(whose);
        ArgumentNullException.ThrowIfNull(elements);
        var region = EntityPlants.Region(whose);
        if (region.Length == 0 || !world.Regions.ContainsKey(region) || year < FirstYear || year > LastYear)
        {
            return null;
        }

        var pairs = Pairs(elements);
        var tonnes = run.Flows.Where(f => f.Period == year && f.Destination == region && f.Origin != region && IsFeed(f.Product)).Sum(f => f.Tonnes * Share(f.Product, pairs));
        return outputs.InTheRun(tonnes, "t REO", year);
    }

    /// <inheritdoc/>
    public ModelFigure? Flow(Entity from, Entity? to, string product, int year)
    {
        ArgumentNullException.ThrowIfNull(from);
        var origin = EntityPlants.Region(from);
        if (origin.Length == 0 || year < FirstYear || year > LastYear)
        {
            return null;
        }

        // A deposit or a company ships its own material; a country all that leaves it.
        var deposits = from.Kind == EntityKind.Country ? null : plants.Deposits(from);
        var destination = to is null ? null : EntityPlants.Region(to);
        var tonnes = run.Flows
            .Where(f => f.Period == year && f.Origin == origin && f.Destination != origin && (destination is null || f.Destination == destination))
            .Where(f => string.IsNullOrEmpty(product) || f.Product == product || StageOutputs.Template(f.Product) == product)
            .Where(f => deposits is null || deposits.Contains(DepositOf(f.Product)))
            .Sum(f => f.Tonnes);
        return outputs.InTheRun(tonnes, deposits is not null ? "t REO" : string.IsNullOrEmpty(product) ? "t of all products" : "t", year);
    }

    /// <inheritdoc/>
    public PriceRange? Price(Entity product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var id = product.Kind == EntityKind.Element && world.Elements.TryGetValue(product.Node, out var element) ? "ox-" + element.Pair : product.Node;
        var seen = world.Observations.Where(o => o.Kind == "price" && o.Product == id).Select(o => (o.Year, o.Value.Value))
            .Concat(run.Prices.Where(p => p.Product == id).Select(p => (p.Period.Year, Value: p.UsdPerKg * world.MoneyOfTheDay(p.Period.Year))))
            .ToList();
        return seen.Count == 0 ? null : new PriceRange(id, seen.Min(s => s.Value), seen.Max(s => s.Value), seen.Min(s => s.Year), seen.Max(s => s.Year));
    }

    /// <inheritdoc/>
    public IReadOnlyList<BaselineEvent> Events(Entity target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return [.. run.Scenario.Events.Where(e => targets.Concerns(e, target)).Select(e => new BaselineEvent(e.Id, e.Kind, e.Name, Key(e.Status), new DateOnly(e.Start.Year, e.Start.Month ?? 1, 1)) { NameZh = e.NameZh })];
    }

    /// <inheritdoc/>
    public IReadOnlyList<BaselinePlant> Plants(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return [.. plants.Of(entity).Where(EntityPlants.IsThere).Select(Plant)];
    }

    private BaselinePlant Plant(Facility facility)
    {
        var change = run.Scenario.Events.OfType<ProjectEvent>().LastOrDefault(e => (e.Facility == facility.Id || e.Project == facility.Project) && e.Works);
        return new BaselinePlant(facility.Id, facility.Name, Stages.Key(facility.Stage), change?.NewStatus ?? facility.Status, change?.Capacity ?? facility.Capacity.Value, (change?.NewStart ?? facility.Start).Year) { NameZh = facility.NameZh };
    }

    private HashSet<string> Pairs(IReadOnlyList<string> elements) => [.. elements.Where(world.Elements.ContainsKey).Select(symbol => world.Elements[symbol].Pair)];

    private bool IsFeed(string product) => world.Products.TryGetValue(StageOutputs.Template(product), out var found) && found.Stage is ProductStage.Concentrate or ProductStage.Carbonate;

    private double Share(string product, HashSet<string> pairs) => pairs.Count == 0 ? 1
        : world.Deposits.TryGetValue(DepositOf(product), out var deposit) ? deposit.PairShares.Where(share => pairs.Contains(share.Key)).Sum(share => share.Value)
        : 0;

    private static string DepositOf(string product) => product.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? product[(dot + 1)..] : string.Empty;

    private static string Key(EventStatus status) => status == EventStatus.InForce ? "in_force" : status.ToString().ToLowerInvariant();

    private static string CapacityUnit(Stage stage) => stage switch
    {
        Stage.LightSeparation or Stage.HeavySeparation => "t REO of feed a year",
        Stage.Recycling => "t of scrap a year",
        _ => StageOutputs.Unit(stage) + " a year",
    };
}
