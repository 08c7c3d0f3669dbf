using Didymium.Chain;
using Didymium.Chain.Evidence;
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
    private readonly ILookup<(string Facility, int Year), ProductionRow> production;

    /// <summary>Takes the facts of a run.</summary>
    /// <param name="run">A run of any step.</param>
    public ModelFacts(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        this.run = run.ByYear();
        world = run.World;
        plants = new EntityPlants(world);
        targets = new EventTargets(world, plants);
        production = this.run.Production.ToLookup(row => (row.Facility, row.Period.Year));
    }

    /// <inheritdoc/>
    public string Scenario => run.Scenario.Id;

    /// <inheritdoc/>
    public int FirstYear => run.FirstYear;

    /// <inheritdoc/>
    public int LastYear => run.LastYear;

    /// <inheritdoc/>
    public ModelFigure? WorldReserves => world.Observations.Where(o => o is { Kind: "reserves", Region: "WORLD" }).MaxBy(o => o.Year) is { } observed ? Observed(observed) : null;

    /// <inheritdoc/>
    public DepositFacts? Deposit(Entity deposit)
    {
        ArgumentNullException.ThrowIfNull(deposit);
        return plants.Deposits(deposit) is [var only] && world.Deposits.TryGetValue(only, out var found)
            ? new DepositFacts(found.Name, found.ResourceTonnesReo?.Value, found.GradePercentReo?.Value, 100 * found.PairShares.GetValueOrDefault("ndpr"), found.ResourceTonnesReo?.Note ?? string.Empty)
            : null;
    }

    /// <inheritdoc/>
    public ModelFigure? Output(Entity? whose, Stage stage, int year, IReadOnlyList<string> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var unit = OutputUnit(stage);
        if (stage == Stage.Mine && elements.Count == 0 && whose?.Kind is null or EntityKind.Country && MineStatistics(whose is null ? "WORLD" : EntityPlants.Region(whose), year) is { } observed)
        {
            return Observed(observed);
        }

        var pairs = Pairs(elements);
        var own = plants.Of(whose).Where(f => SameStage(f.Stage, stage)).ToList();
        return own.Count == 0 || year < FirstYear || year > LastYear
            ? null
            : new ModelFigure(own.SelectMany(f => production[(f.Id, year)]).Where(row => Counts(row, stage) && (pairs.Count == 0 || pairs.Contains(row.Element))).Sum(row => row.Tonnes), unit, InTheRun(year));
    }

    /// <inheritdoc/>
    public ModelFigure? Capacity(Entity? whose, Stage stage, int year)
    {
        var own = plants.Of(whose).Where(f => f.Stage == stage).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return own.Count == 0 || year < FirstYear || year > LastYear
            ? null
            : new ModelFigure(run.Capacity.Where(c => c.Period == year && own.Contains(c.Facility)).Sum(c => c.CapacityTonnes), CapacityUnit(stage), InTheRun(year));
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
        return new ModelFigure(tonnes, "t REO", InTheRun(year));
    }

    /// <inheritdoc/>
    public ModelFigure? Flow(Entity from, Entity? to, int year)
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
            .Where(f => deposits is null || deposits.Contains(DepositOf(f.Product)))
            .Sum(f => f.Tonnes);
        return new ModelFigure(tonnes, deposits is null ? "t of all products" : "t REO", InTheRun(year));
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
        return [.. run.Scenario.Events.Where(e => targets.Concerns(e, target)).Select(e => new BaselineEvent(e.Id, e.Kind, e.Name, Key(e.Status), new DateOnly(e.Start.Year, e.Start.Month ?? 1, 1)))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<BaselinePlant> Plants(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return [.. plants.Of(entity).Where(EntityPlants.IsThere).Select(Plant)];
    }

    private BaselinePlant Plant(Facility facility)
    {
        var change = run.Scenario.Events.OfType<ProjectEvent>().LastOrDefault(e => (e.Facility == facility.Id || e.Project == facility.Project) && e.Status is not (EventStatus.Rumoured or EventStatus.Announced or EventStatus.Denied));
        return new BaselinePlant(facility.Id, facility.Name, Stages.Key(facility.Stage), change?.NewStatus ?? facility.Status, change?.Capacity ?? facility.Capacity.Value, (change?.NewStart ?? facility.Start).Year);
    }

    // Statistics that the fit is judged on, before those that are shown beside them.
    private Observation? MineStatistics(string region, int year) => world.Observations
        .Where(o => o.Kind == "mine_production" && o.Stage == "mine" && o.Region == region && o.Year == year && o.Period.Length == 0)
        .MaxBy(o => o.FitTolerancePercent is not null);

    private ModelFigure Observed(Observation observation) =>
        new(observation.Value.Value, observation.Unit, world.Sources.TryGetValue(observation.Value.Source, out var source) ? source.Title : observation.Value.Source);

    private string InTheRun(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the run of {Scenario}, {year}");

    private HashSet<string> Pairs(IReadOnlyList<string> elements) => [.. elements.Where(world.Elements.ContainsKey).Select(symbol => world.Elements[symbol].Pair)];

    private static bool IsSeparation(Stage stage) => stage is Stage.LightSeparation or Stage.HeavySeparation;

    private static bool SameStage(Stage one, Stage other) => one == other || (IsSeparation(one) && IsSeparation(other));

    // SEG+ between two separation plants is no separated oxide, swarf beside magnets no magnet.
    private bool Counts(ProductionRow row, Stage stage) => world.Products.TryGetValue(Template(row.Product), out var product) && stage switch
    {
        Stage.Mine or Stage.Cracking => true,
        Stage.LightSeparation or Stage.HeavySeparation or Stage.Recycling => product.Stage == ProductStage.Oxide,
        Stage.Metal => product.Stage == ProductStage.Metal,
        Stage.Alloy => product.Stage == ProductStage.Alloy,
        _ => product.Stage == ProductStage.Magnet,
    };

    private bool IsFeed(string product) => world.Products.TryGetValue(Template(product), out var found) && found.Stage is ProductStage.Concentrate or ProductStage.Carbonate;

    private double Share(string product, HashSet<string> pairs) => pairs.Count == 0 ? 1
        : world.Deposits.TryGetValue(DepositOf(product), out var deposit) ? deposit.PairShares.Where(share => pairs.Contains(share.Key)).Sum(share => share.Value)
        : 0;

    private static string Template(string product) => product.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? product[..dot] : product;

    private static string DepositOf(string product) => product.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? product[(dot + 1)..] : string.Empty;

    private static string Key(EventStatus status) => status == EventStatus.InForce ? "in_force" : status.ToString().ToLowerInvariant();

    private static string OutputUnit(Stage stage) => stage switch
    {
        Stage.Mine or Stage.Cracking => "t REO",
        Stage.Metal => "t of metal",
        Stage.Alloy => "t of alloy",
        Stage.Magnet => "t of magnets",
        _ => "t of oxide",
    };

    private static string CapacityUnit(Stage stage) => stage switch
    {
        Stage.LightSeparation or Stage.HeavySeparation => "t REO of feed a year",
        Stage.Recycling => "t of scrap a year",
        _ => OutputUnit(stage) + " a year",
    };
}
