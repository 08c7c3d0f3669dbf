using System.Collections.Immutable;
using Didymium.Chain.Scenarios;
using Didymium.Market.Results;

namespace Didymium.Analysis.Impact;

/// <summary>What a claim, or some together, changes: one run without and one with.</summary>
public sealed class ImpactEffect
{
    // Less than this is rounding of the solver, or nothing that anybody would say.
    private const double LeastTonnes = 0.5;
    private const double LeastPrice = 0.002;

    private static readonly HashSet<string> Shown = new(["mined", "separated", "heavy", "metal", "magnet"], StringComparer.Ordinal);

    /// <summary>Holds a run against another.</summary>
    /// <param name="without">The run without.</param>
    /// <param name="with">The run with.</param>
    /// <param name="events">Events that only the second run has.</param>
    public ImpactEffect(Run without, Run with, ImmutableArray<MarketEvent> events)
    {
        ArgumentNullException.ThrowIfNull(without);
        ArgumentNullException.ThrowIfNull(with);
        Without = without;
        With = with;
        Events = events;
        Stages = [.. StageChanges()];
        Elements = [.. ElementChanges()];
        Flows = [.. FlowChanges(flow => flow.Origin != flow.Destination).Where(f => Math.Abs(f.Tonnes) >= LeastTonnes)];
        Prices = [.. PriceChanges()];
        var bans = events.OfType<TradeBan>().ToList();
        Closed = bans.Count == 0 ? [] : [.. FlowChanges(flow => bans.Exists(b => FlowScope.Holds(without.World, b.Scope, flow)))];
    }

    /// <summary>The run without.</summary>
    public Run Without { get; }

    /// <summary>The run with.</summary>
    public Run With { get; }

    /// <summary>Events that only the second run has.</summary>
    public ImmutableArray<MarketEvent> Events { get; }

    /// <summary>Stages and countries that change, by year.</summary>
    public ImmutableArray<StageChange> Stages { get; }

    /// <summary>Elements that change, by year, stage and country.</summary>
    public ImmutableArray<ElementChange> Elements { get; }

    /// <summary>Flows that change, by year.</summary>
    public ImmutableArray<FlowChange> Flows { get; }

    /// <summary>Flows on the routes that its bans close, by year, whether they change or not; empty when it closes none.</summary>
    public ImmutableArray<FlowChange> Closed { get; }

    /// <summary>Prices that change, by year.</summary>
    public ImmutableArray<PriceChange> Prices { get; }

    /// <summary>True when no tonne and no price moves.</summary>
    public bool IsNothing => Stages.IsEmpty && Flows.IsEmpty && Prices.IsEmpty;

    /// <summary>Years of the runs.</summary>
    public IEnumerable<int> Years => With.Years;

    /// <summary>What a year's closed routes carry, t.</summary>
    /// <param name="year">Calendar year.</param>
    public (double Without, double With) ClosedIn(int year) => (Closed.Where(f => f.Year == year).Sum(f => f.Without), Closed.Where(f => f.Year == year).Sum(f => f.With));

    /// <summary>What all countries make at a stage in a year, t.</summary>
    /// <param name="stage">Stage of the shares table.</param>
    /// <param name="year">Calendar year.</param>
    public (double Without, double With) World(string stage, int year) => (Sum(Without, stage, year), Sum(With, stage, year));

    private static double Sum(Run run, string stage, int year) => run.Shares.Where(s => s.Period == year && s.Stage == stage && s.By == "location").Sum(s => s.Tonnes);

    private IEnumerable<StageChange> StageChanges()
    {
        Dictionary<(int Year, string Stage, string Country), ShareRow> Rows(Run run) =>
            run.Shares.Where(s => s.By == "location" && Shown.Contains(s.Stage)).ToDictionary(s => (s.Period.Year, s.Stage, s.Country));
        var (a, b) = (Rows(Without), Rows(With));
        return a.Keys.Union(b.Keys).Order()
            .Select(k => new StageChange(k.Year, k.Stage, k.Country, a.GetValueOrDefault(k)?.Tonnes ?? 0, b.GetValueOrDefault(k)?.Tonnes ?? 0, a.GetValueOrDefault(k)?.Share ?? 0, b.GetValueOrDefault(k)?.Share ?? 0))
            .Where(c => Math.Abs(c.Tonnes) >= LeastTonnes);
    }

    private IEnumerable<ElementChange> ElementChanges()
    {
        static Dictionary<(int Year, string Stage, string Element, string Country), double> Rows(Run run) =>
            run.Production.Where(p => p.Element.Length > 0).Select(p => (Row: p, Stage: StageOf(p))).Where(p => p.Stage.Length > 0)
                .GroupBy(p => (p.Row.Period.Year, p.Stage, p.Row.Element, p.Row.Region)).ToDictionary(g => g.Key, g => g.Sum(p => p.Row.Tonnes));
        var (a, b) = (Rows(Without), Rows(With));
        return a.Keys.Union(b.Keys).Order()
            .Select(k => new ElementChange(k.Year, k.Stage, k.Element, k.Country, a.GetValueOrDefault(k), b.GetValueOrDefault(k)))
            .Where(c => Math.Abs(c.Tonnes) >= LeastTonnes);
    }

    private static string StageOf(ProductionRow row) => row.Stage switch
    {
        "mine" => "mined",
        "light_separation" or "heavy_separation" when row.Product.StartsWith("ox-", StringComparison.Ordinal) => "separated",
        _ => string.Empty,
    };

    private IEnumerable<FlowChange> FlowChanges(Func<FlowRow, bool> which)
    {
        Dictionary<(int Year, string Product, string Origin, string Destination), double> Rows(Run run) =>
            run.Flows.Where(which).GroupBy(f => (f.Period.Year, f.Product, f.Origin, f.Destination)).ToDictionary(g => g.Key, g => g.Sum(f => f.Tonnes));
        var (a, b) = (Rows(Without), Rows(With));
        return a.Keys.Union(b.Keys).Order().Select(k => new FlowChange(k.Year, k.Product, k.Origin, k.Destination, a.GetValueOrDefault(k), b.GetValueOrDefault(k)));
    }

    private IEnumerable<PriceChange> PriceChanges()
    {
        static Dictionary<(int Year, string Product, string Region), double> Rows(Run run) =>
            run.Prices.Where(p => p.UsdPerKg > 0).ToDictionary(p => (p.Period.Year, p.Product, p.Region), p => p.UsdPerKg);
        var (a, b) = (Rows(Without), Rows(With));
        return a.Keys.Intersect(b.Keys).Order().Select(k => new PriceChange(k.Year, k.Product, k.Region, a[k], b[k])).Where(c => Math.Abs(c.Relative) >= LeastPrice);
    }
}
