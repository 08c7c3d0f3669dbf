using System.Collections.Immutable;
using Didymium.Chain.Figures;
using Didymium.Chain.Time;

namespace Didymium.Chain.Scenarios;

/// <summary>What becomes of projects that nobody has committed to.</summary>
public enum AnnouncedProjects
{
    /// <summary>They do not exist.</summary>
    Ignore,

    /// <summary>They are options: the model's investors take them up when the expected net present value is positive.</summary>
    Invest,

    /// <summary>They are all built.</summary>
    Build,
}

/// <summary>A named set of dated events on a world.</summary>
public sealed record Scenario
{
    /// <summary>Id, the file's name without extension.</summary>
    public required string Id { get; init; }

    /// <summary>Name in words, in English.</summary>
    public required string Name { get; init; }

    /// <summary>Name in words, in Chinese; empty where the file gives none.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>What it stands for, in English.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What it stands for, in Chinese; empty where the file gives none.</summary>
    public string DescriptionZh { get; init; } = string.Empty;

    /// <summary>Ids of the scenarios it extends, nearest first.</summary>
    public ImmutableArray<string> Lineage { get; init; } = [];

    /// <summary>What becomes of announced projects.</summary>
    public AnnouncedProjects Announced { get; init; } = AnnouncedProjects.Ignore;

    /// <summary>True when plants slip as plants of their status have; false when all are on time.</summary>
    public bool ExpectedDelays { get; init; } = true;

    /// <summary>True when capacity is weighted by the chance that it comes; false when all comes.</summary>
    public bool ExpectedSurvival { get; init; } = true;

    /// <summary>Events, those of extended scenarios first; a later event with the same id replaces an earlier one.</summary>
    public ImmutableArray<MarketEvent> Events { get; init; } = [];

    /// <summary>Numbers of the world that it overrides.</summary>
    public ImmutableArray<Override> Overrides { get; init; } = [];
}

/// <summary>A number of the world set to another value.</summary>
/// <param name="Path"><c>table.key.column</c>; parts of a composite key are joined by <c>/</c>.</param>
/// <param name="Value">The new value as text.</param>
/// <param name="Reason">Why.</param>
/// <param name="Origin">File and line, or the command line.</param>
public sealed record Override(string Path, string Value, string Reason, string Origin)
{
    /// <summary>Source behind it: a row of <c>sources.csv</c> or a claim of the ledger; empty when none is named.</summary>
    public string Source { get; init; } = string.Empty;
}

/// <summary>Standing of an event.</summary>
public enum EventStatus
{
    /// <summary>Said by somebody; has no effect.</summary>
    Rumoured,

    /// <summary>Announced, not decided; has no effect.</summary>
    Announced,

    /// <summary>Agreed or decided; takes effect on its date.</summary>
    Decided,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>In force, with a period of suspension.</summary>
    Suspended,

    /// <summary>Over.</summary>
    Expired,

    /// <summary>Denied by the party concerned; has no effect.</summary>
    Denied,
}

/// <summary>Something dated that changes the world.</summary>
public abstract record MarketEvent
{
    /// <summary>Id, unique in its scenario.</summary>
    public required string Id { get; init; }

    /// <summary>What happened, in a sentence of our own, in English.</summary>
    public required string Name { get; init; }

    /// <summary>The same in Chinese; empty where the file gives none.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Date from which it works.</summary>
    public required YearMonth Start { get; init; }

    /// <summary>Date on which it ends; null when open.</summary>
    public YearMonth? End { get; init; }

    /// <summary>Start of a suspension; null when there is none.</summary>
    public YearMonth? SuspendedFrom { get; init; }

    /// <summary>End of the suspension; null when open.</summary>
    public YearMonth? SuspendedTo { get; init; }

    /// <summary>Standing.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>What is behind it: rows of <c>sources.csv</c>, and claims of the ledger (<see cref="Didymium.Chain.Evidence.ClaimIds"/>).</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>What the model does with it, or why it does nothing, in a sentence, in English.</summary>
    public string Effect { get; init; } = string.Empty;

    /// <summary>The same in Chinese; empty where the file gives none.</summary>
    public string EffectZh { get; init; } = string.Empty;

    /// <summary>The kind, as written in scenario files.</summary>
    public abstract string Kind { get; }

    /// <summary>True when its standing lets it work within its dates; what is rumoured, announced or denied does nothing.</summary>
    public bool Works => Status is not (EventStatus.Rumoured or EventStatus.Announced or EventStatus.Denied);

    /// <summary>The fraction of a period in which it is in force, suspensions taken out.</summary>
    /// <param name="period">The period; a whole number is a calendar year.</param>
    public double ShareInForce(Period period) => ShareInForce(period, Start.InYears, double.PositiveInfinity);

    /// <summary>The fraction of a period in which it is in force within a window of time.</summary>
    /// <param name="period">The period.</param>
    /// <param name="from">Start of the window in decimal years.</param>
    /// <param name="to">End of the window in decimal years.</param>
    public double ShareInForce(Period period, double from, double to)
    {
        if (!Works)
        {
            return 0;
        }

        from = Math.Max(from, Start.InYears);
        to = Math.Min(to, End?.InYears ?? double.PositiveInfinity);
        var share = period.ShareBetween(from, to);
        if (SuspendedFrom is { } suspended)
        {
            share -= period.ShareBetween(Math.Max(suspended.InYears, from), Math.Min(SuspendedTo?.InYears ?? double.PositiveInfinity, to));
        }

        return Math.Clamp(share, 0, 1);
    }
}
