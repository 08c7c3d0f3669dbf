using Didymium.Chain.Time;

namespace Didymium.Market;

/// <summary>Which route columns the linear program starts with.</summary>
public enum RouteColumns
{
    /// <summary>Start from likely routes, price the others out with the duals, add those that pay, solve again. Same optimum, less work.</summary>
    Delayed,

    /// <summary>All of them from the start.</summary>
    All,
}

/// <summary>What market parties know of the future.</summary>
public enum ForesightKind
{
    /// <summary>Nothing: period follows period, and parties expect what they have learnt.</summary>
    Recursive,

    /// <summary>Everything: one linear program over all years after the base year, on the recursive run's inputs (docs/foresight.md). Years only.</summary>
    Perfect,
}

/// <summary>How a run is made. Immutable; change with <c>with</c>.</summary>
public sealed record RunOptions
{
    /// <summary>Last year of the run; the first is the world's base year. 2040 by default.</summary>
    public int LastYear { get; init; } = 2040;

    /// <summary>Length of the periods. A year by default.</summary>
    public TimeStep Step { get; init; } = TimeStep.Year;

    /// <summary>Which route columns to start with. <see cref="RouteColumns.All"/> by default: on the shipped world it is the faster (docs/performance.md).</summary>
    public RouteColumns Routes { get; init; } = RouteColumns.All;

    /// <summary>What market parties know of the future. Nothing by default.</summary>
    public ForesightKind Foresight { get; init; }

    /// <summary>Told in words what a run with perfect foresight is at. Null by default.</summary>
    public IProgress<string>? Note { get; init; }

    /// <summary>
    /// The run ends with this period and writes down what makes its prices (<see cref="Results.Run.Detail"/>). It must be one of the run's own step.
    /// Null by default: the run goes to the end of <see cref="LastYear"/> and keeps no such rows.
    /// A run with perfect foresight takes no notice of it.
    /// </summary>
    public Period? Asked { get; init; }

    /// <summary>Called with each period's linear program before and after its solve; for benchmarks. Null by default.</summary>
    public Equilibrium.IPeriodObserver? Observer { get; init; }
}
