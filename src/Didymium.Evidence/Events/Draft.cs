using System.Collections.Immutable;
using Didymium.Chain.Scenarios;

namespace Didymium.Evidence.Events;

/// <summary>What one kind of claim gives before its standing is looked at.</summary>
internal sealed record Draft
{
    public ImmutableArray<MarketEvent> Events { get; init; } = [];

    public ImmutableArray<Override> Set { get; init; } = [];

    /// <summary>Why the claim gives nothing, or nothing but a switch, whatever its standing: "an MoU over money is no tonnes"; empty when its standing decides.</summary>
    public string Because { get; init; } = string.Empty;

    /// <summary>What the switch stands for.</summary>
    public string Switch { get; init; } = string.Empty;

    public ImmutableArray<string> Missing { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    public static Draft Nothing(string because) => new() { Because = because };
}
