using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;

namespace Didymium.Analysis.Impact;

/// <summary>What one claim does.</summary>
public sealed record ClaimImpact
{
    /// <summary>The claim with its checks and decision.</summary>
    public required ImpactClaim Of { get; init; }

    /// <summary>What it does to the model.</summary>
    public required ImpactKind Kind { get; init; }

    /// <summary>A sentence with the tonnes, or "0 t, because …".</summary>
    public string Headline => ImpactWords.Of(Of, Kind, Effect);

    /// <summary>The run with it against the run without; as a switch, what it would be worth. Null when there is nothing to run.</summary>
    public ImpactEffect? Effect { get; init; }

    /// <summary>Ids of the scenario's own events that say the same; empty unless <see cref="Kind"/> is <see cref="ImpactKind.InBase"/>.</summary>
    public ImmutableArray<string> InBase { get; init; } = [];

    /// <summary>Ids of the checks that hold it back; empty when none does.</summary>
    public ImmutableArray<string> HeldBackBy { get; init; } = [];

    /// <summary>True when tonnes of the base case rest on it.</summary>
    public bool MovesBase => Kind is ImpactKind.InBase or ImpactKind.MovesBase;
}

/// <summary>What the claims of a document do, one by one and together.</summary>
public sealed record ImpactResult
{
    /// <summary>Title of the document, or the claim's quote.</summary>
    public required string Title { get; init; }

    /// <summary>The world.</summary>
    public required World World { get; init; }

    /// <summary>The scenario that is the base case here.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The answer in a sentence or two.</summary>
    public string Headline => ImpactWords.Answer(Claims, Together);

    /// <summary>Claims: those that move the base case first, then switches, then zeros; else in the document's order.</summary>
    public ImmutableArray<ClaimImpact> Claims { get; init; } = [];

    /// <summary>All claims that move the base case together: the base case without them and with them. Null when none does.</summary>
    public ImpactEffect? Together { get; init; }

    /// <summary>All switches together: the scenario and the scenario with all of them on. Null when there is none.</summary>
    public ImpactEffect? Switches { get; init; }

    /// <summary>Runs made.</summary>
    public int Runs { get; init; }
}
