using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;

namespace Didymium.Market.Results;

/// <summary>A run's results: tables in a stable order, and what they were computed from.</summary>
public sealed record Run
{
    /// <summary>The world it ran on.</summary>
    public required World World { get; init; }

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Length of its periods.</summary>
    public TimeStep Step { get; init; } = TimeStep.Year;

    /// <summary>What market parties knew of the future.</summary>
    public ForesightKind Foresight { get; init; }

    /// <summary>The recursive run on the same world, to hold a run with perfect foresight against; null for a recursive run.</summary>
    public Run? Recursive { get; init; }

    /// <summary>What each year is worth, recursive and with perfect foresight, by the same measure; empty for a recursive run.</summary>
    public ImmutableArray<WelfareRow> Welfare { get; init; } = [];

    /// <summary>First year.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last year.</summary>
    public required int LastYear { get; init; }

    /// <summary>What facilities made.</summary>
    public ImmutableArray<ProductionRow> Production { get; init; } = [];

    /// <summary>What moved.</summary>
    public ImmutableArray<FlowRow> Flows { get; init; } = [];

    /// <summary>Prices.</summary>
    public ImmutableArray<PriceRow> Prices { get; init; } = [];

    /// <summary>Demand.</summary>
    public ImmutableArray<DemandRow> Demand { get; init; } = [];

    /// <summary>Capacities.</summary>
    public ImmutableArray<CapacityRow> Capacity { get; init; } = [];

    /// <summary>Stocks at the end of each period.</summary>
    public ImmutableArray<StockRow> Stocks { get; init; } = [];

    /// <summary>Magnets in goods in service, retired and collected.</summary>
    public ImmutableArray<InUseRow> InUse { get; init; } = [];

    /// <summary>Shares by stage and country.</summary>
    public ImmutableArray<ShareRow> Shares { get; init; } = [];

    /// <summary>Events.</summary>
    public ImmutableArray<EventRow> Events { get; init; } = [];

    /// <summary>Element balances over the chain.</summary>
    public ImmutableArray<ElementBalanceRow> ElementBalances { get; init; } = [];

    /// <summary>Balances by product and region.</summary>
    public ImmutableArray<BalanceRow> Balances { get; init; } = [];

    /// <summary>Projects: announced against run.</summary>
    public ImmutableArray<ProjectRow> Projects { get; init; } = [];

    /// <summary>Bottlenecks.</summary>
    public ImmutableArray<BottleneckRow> Bottlenecks { get; init; } = [];

    /// <summary>Appraisals of projects, and what came of them.</summary>
    public ImmutableArray<DecisionRow> Decisions { get; init; } = [];

    /// <summary>Caps that bind.</summary>
    public ImmutableArray<CapRow> Caps { get; init; } = [];

    /// <summary>What users went without.</summary>
    public ImmutableArray<ShortageRow> Shortages { get; init; } = [];

    /// <summary>What makes the prices of the period asked for (<see cref="RunOptions.Asked"/>); null when none was.</summary>
    public PeriodDetail? Detail { get; init; }

    /// <summary>What the solves took.</summary>
    public ImmutableArray<SolveRow> Solves { get; init; } = [];

    /// <summary>Seconds spent compiling the linear program.</summary>
    public double CompileSeconds { get; init; }

    /// <summary>Seconds spent in all, compile and solves included.</summary>
    public double TotalSeconds { get; init; }

    /// <summary>The calendar years of the run.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    /// <summary>The periods of the run.</summary>
    public IEnumerable<Period> Periods => Period.Range(FirstYear, LastYear, Step);

    /// <summary>The same run by calendar year; itself when it is one already.</summary>
    public Run ByYear() => Step == TimeStep.Year ? this : YearlyRun.Of(this);
}
