using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;

namespace Didymium.Analysis.Impact;

/// <summary>How an impact is measured.</summary>
public sealed record ImpactOptions
{
    /// <summary>Last year of the runs. 2035 by default.</summary>
    public int LastYear { get; init; } = 2035;

    /// <summary>Runs made at the same time. Two by default.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>
    /// The world with some numbers set to others, for claims that say a number of the world; null when it cannot be read again, and then such
    /// numbers are named and not run.
    /// </summary>
    public Func<ImmutableArray<Override>, World>? WithNumbers { get; init; }
}
