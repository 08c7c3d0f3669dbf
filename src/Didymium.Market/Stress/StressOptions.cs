using System.Collections.Immutable;
using Didymium.Chain.Time;
using Didymium.Market.Equilibrium;

namespace Didymium.Market.Stress;

/// <summary>How a stress test is made. Immutable; change with <c>with</c>.</summary>
public sealed record StressOptions
{
    /// <summary>The period in which things are taken out; its length is how long they are out, and the step of the run up to it.</summary>
    public required Period At { get; init; }

    /// <summary>Kinds of cases to try; empty for all.</summary>
    public ImmutableArray<StressKind> Only { get; init; } = [];

    /// <summary>How many of the worst plants and product exports to try two by two as well; 0 for none.</summary>
    public int WorstInPairs { get; init; }

    /// <summary>Pairs of case ids to try, as <c>a+b</c>.</summary>
    public ImmutableArray<string> Pairs { get; init; } = [];

    /// <summary>Solvers that work side by side. As many as there are processors, up to four, by default: each has its own copy of the program.</summary>
    public int Threads { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Sees the linear programs of base and cases; for benchmarks, with one thread. Null by default.</summary>
    public IPeriodObserver? Observer { get; init; }
}

/// <summary>How far a stress test has come.</summary>
/// <param name="Done">Cases solved.</param>
/// <param name="Total">Cases in all.</param>
public readonly record struct StressProgress(int Done, int Total);
