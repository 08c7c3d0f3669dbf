using Didymium.Chain.Scenarios;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>One scenario file as written, and where in it what stands.</summary>
internal sealed record ScenarioDocument
{
    public required string File { get; init; }

    /// <summary>What it says.</summary>
    public required ScenarioFile Says { get; init; }

    /// <summary>Line of <c>extends</c>, for faults about it.</summary>
    public int ExtendsLine { get; init; }

    /// <summary>Line of <c>without</c>, for faults about it.</summary>
    public int WithoutLine { get; init; }

    /// <summary>Sources named by overrides, with their lines.</summary>
    public IReadOnlyList<(string Source, int Line)> OverrideSources { get; init; } = [];

    /// <summary>Where its events stand, in their order.</summary>
    public IReadOnlyList<EventLines> EventLines { get; init; } = [];
}

/// <summary>Where an event stands: its file, its first line and the lines of its keys.</summary>
internal sealed record EventLines(string File, int Line, IReadOnlyDictionary<string, int> Keys)
{
    public int Of(string key) => Keys.TryGetValue(key, out var line) ? line : Line;
}
