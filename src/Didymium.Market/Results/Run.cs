using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;

namespace Didymium.Market.Results;

/// <summary>A run's results: tables in a stable order, and what they were computed from.</summary>
public sealed record Run
{
    /// <summary>The world it ran on.</summary>
    public required World World { get; init; }

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>First year.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last year.</summary>
    public required int LastYear { get; init; }

    /// <summary>What facilities made.</summary>
    public required ImmutableArray<ProductionRow> Production { get; init; }

    /// <summary>What moved.</summary>
    public required ImmutableArray<FlowRow> Flows { get; init; }

    /// <summary>Prices.</summary>
    public required ImmutableArray<PriceRow> Prices { get; init; }

    /// <summary>Demand.</summary>
    public required ImmutableArray<DemandRow> Demand { get; init; }

    /// <summary>Capacities.</summary>
    public required ImmutableArray<CapacityRow> Capacity { get; init; }

    /// <summary>Stocks at the end of each period.</summary>
    public required ImmutableArray<StockRow> Stocks { get; init; }

    /// <summary>Magnets in goods in service, retired and collected.</summary>
    public required ImmutableArray<InUseRow> InUse { get; init; }

    /// <summary>Shares by stage and country.</summary>
    public required ImmutableArray<ShareRow> Shares { get; init; }

    /// <summary>Events.</summary>
    public required ImmutableArray<EventRow> Events { get; init; }

    /// <summary>Element balances over the chain.</summary>
    public required ImmutableArray<ElementBalanceRow> ElementBalances { get; init; }

    /// <summary>Balances by product and region.</summary>
    public required ImmutableArray<BalanceRow> Balances { get; init; }

    /// <summary>Projects: announced against run.</summary>
    public required ImmutableArray<ProjectRow> Projects { get; init; }

    /// <summary>Bottlenecks.</summary>
    public required ImmutableArray<BottleneckRow> Bottlenecks { get; init; }

    /// <summary>What the solves took.</summary>
    public required ImmutableArray<SolveRow> Solves { get; init; }

    /// <summary>Seconds spent compiling the linear program.</summary>
    public double CompileSeconds { get; init; }

    /// <summary>Seconds spent in all, compile and solves included.</summary>
    public double TotalSeconds { get; init; }

    /// <summary>The calendar years of the run.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);
}
