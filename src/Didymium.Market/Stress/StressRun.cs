using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;

namespace Didymium.Market.Stress;

/// <summary>A stress test's results and what they were computed from.</summary>
public sealed record StressRun
{
    /// <summary>The world.</summary>
    public required World World { get; init; }

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The stressed period.</summary>
    public required Period Period { get; init; }

    /// <summary>Results in the order in which cases are found: plants, stages, countries, owners, routes, products, pairs.</summary>
    public required ImmutableArray<StressResult> Results { get; init; }

    /// <summary>Objective of the market in the base, million USD of 2024.</summary>
    public required double BaseWelfareMillionUsd { get; init; }

    /// <summary>Seconds of the run up to the stressed period, base included.</summary>
    public double RunUpSeconds { get; init; }

    /// <summary>Seconds of all cases: compiling a program for each thread, solving, measuring.</summary>
    public double CaseSeconds { get; init; }

    /// <summary>Solvers that worked side by side.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Length of the stressed period in days.</summary>
    public double Days => 365 * Period.Length;
}
