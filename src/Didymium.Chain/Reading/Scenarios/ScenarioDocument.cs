using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>One scenario file as written; what it does not say is null and comes from what it extends.</summary>
internal sealed record ScenarioDocument
{
    public required string File { get; init; }

    public required string Id { get; init; }

    public string Name { get; init; } = string.Empty;

    public string? Description { get; init; }

    public string? Extends { get; init; }

    /// <summary>Line of <c>extends</c>, for faults about it.</summary>
    public int ExtendsLine { get; init; }

    public AnnouncedProjects? Announced { get; init; }

    public bool? ExpectedDelays { get; init; }

    public bool? ExpectedSurvival { get; init; }

    public IReadOnlyList<Override> Overrides { get; init; } = [];

    /// <summary>Sources named by overrides, with their lines.</summary>
    public IReadOnlyList<(string Source, int Line)> OverrideSources { get; init; } = [];

    public IReadOnlyList<(MarketEvent Event, EventLines Lines)> Events { get; init; } = [];
}

/// <summary>Where an event stands: its file, its first line and the lines of its keys.</summary>
internal sealed record EventLines(string File, int Line, IReadOnlyDictionary<string, int> Keys)
{
    public int Of(string key) => Keys.TryGetValue(key, out var line) ? line : Line;
}
