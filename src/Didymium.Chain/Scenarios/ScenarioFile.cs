using System.Collections.Immutable;

namespace Didymium.Chain.Scenarios;

/// <summary>What a scenario file says by itself; what it does not say is null and comes from what it extends.</summary>
public sealed record ScenarioFile
{
    /// <summary>Id, the file's name without extension.</summary>
    public required string Id { get; init; }

    /// <summary>Name in words, in English.</summary>
    public required string Name { get; init; }

    /// <summary>Name in words, in Chinese; empty for none.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>What it stands for, in English; empty for nothing.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What it stands for, in Chinese; empty for none.</summary>
    public string DescriptionZh { get; init; } = string.Empty;

    /// <summary>Scenario that it extends; empty for none.</summary>
    public string Extends { get; init; } = string.Empty;

    /// <summary>What becomes of announced projects; null for what it extends says.</summary>
    public AnnouncedProjects? Announced { get; init; }

    /// <summary>Whether plants slip as plants of their status have; null for what it extends says.</summary>
    public bool? ExpectedDelays { get; init; }

    /// <summary>Whether capacity is weighted by the chance that it comes; null for what it extends says.</summary>
    public bool? ExpectedSurvival { get; init; }

    /// <summary>Ids of inherited events that it leaves out.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>Its events.</summary>
    public ImmutableArray<MarketEvent> Events { get; init; } = [];

    /// <summary>Numbers of the world that it sets.</summary>
    public ImmutableArray<Override> Overrides { get; init; } = [];

    /// <summary>True when a file may have the id as its name: no folder, no colon, no leading dot.</summary>
    /// <param name="id">Id of a scenario.</param>
    public static bool IsFileName(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length > 0 && id.AsSpan().IndexOfAny(['/', '\\', ':', '\0']) < 0 && !id.StartsWith('.');
    }

    /// <summary>A file that says all of a scenario and extends nothing.</summary>
    /// <param name="scenario">The scenario.</param>
    public static ScenarioFile Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new ScenarioFile
        {
            Id = scenario.Id,
            Name = scenario.Name,
            NameZh = scenario.NameZh,
            Description = scenario.Description,
            DescriptionZh = scenario.DescriptionZh,
            Announced = scenario.Announced,
            ExpectedDelays = scenario.ExpectedDelays,
            ExpectedSurvival = scenario.ExpectedSurvival,
            Events = scenario.Events,
            Overrides = scenario.Overrides,
        };
    }
}
