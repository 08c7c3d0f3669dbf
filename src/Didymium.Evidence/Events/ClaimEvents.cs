using System.Collections.Immutable;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Events;

/// <summary>What the model can do with a claim: events and numbers of a scenario, or the reason why there are none.</summary>
public sealed record ClaimEvents
{
    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Events, each with the claim's id as its evidence; empty when the claim gives none.</summary>
    public ImmutableArray<MarketEvent> Events { get; init; } = [];

    /// <summary>Numbers of the world that the claim says otherwise, each with the claim's id as its source.</summary>
    public ImmutableArray<Override> Set { get; init; } = [];

    /// <summary>True when they may work in a scenario only and not in the base case.</summary>
    public bool SwitchOnly { get; init; } = true;

    /// <summary>Why the base case moves, or why it does not, in one sentence without a full stop.</summary>
    public required string Reason { get; init; }

    /// <summary>What a switch stands for, in words; empty when there is none.</summary>
    public string Switch { get; init; } = string.Empty;

    /// <summary>What the model would need and the claim does not say: "a date", "tonnes a year". Nothing is put in its place.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What was converted or concluded on the way, in sentences: a basis, a bound of a date.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The same with its words in the reader's language; what is run and kept is this, whatever that is.</summary>
    public ClaimEvents Told => Tongue.IsChinese && Chinese is { } chinese ? chinese : this;

    /// <summary>The same with reason, switch, notes, what is missing and why a number is set in Chinese; null where there is none.</summary>
    internal ClaimEvents? Chinese { get; init; }

    /// <summary>True when there is anything to run.</summary>
    public bool CanRun => !Events.IsEmpty || !Set.IsEmpty;

    /// <summary>True when the claim may move tonnes in the base case once it is accepted.</summary>
    public bool MovesBase => !SwitchOnly && CanRun;
}
