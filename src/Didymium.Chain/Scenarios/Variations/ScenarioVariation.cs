using System.Collections.Immutable;
using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Scenarios;

namespace Didymium.Chain.Scenarios.Variations;

/// <summary>What somebody changes of a scenario: events switched off, their dates and numbers moved, settings, numbers of the world.</summary>
/// <remarks>
/// A variation is a scenario file that has not been written yet: it is built as one and read by the same reader, so that the same rules hold, and running the
/// variation and running its file are one thing. An event that is changed says so in its effect, because its sources speak of what it was before.
/// </remarks>
public sealed record ScenarioVariation
{
    /// <summary>Id of the scenario that is changed.</summary>
    public required string BaseId { get; init; }

    /// <summary>Id of the new scenario, the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Name in words, in English.</summary>
    public required string Name { get; init; }

    /// <summary>Name in words, in Chinese; empty for none.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>What it stands for; empty for nothing.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What becomes of announced projects; null to leave it.</summary>
    public AnnouncedProjects? Announced { get; init; }

    /// <summary>Whether plants slip as plants of their status have; null to leave it.</summary>
    public bool? ExpectedDelays { get; init; }

    /// <summary>Whether capacity is weighted by the chance that it comes; null to leave it.</summary>
    public bool? ExpectedSurvival { get; init; }

    /// <summary>Ids of events that are switched off; edits of theirs wait until they are on again.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>Changes of events; of two of the same key the last counts. An event with a <see cref="MarketEvent.Works">standing that does not work</see> is switched on by <c>status</c> <c>decided</c>.</summary>
    public ImmutableArray<EventEdit> Edits { get; init; } = [];

    /// <summary>Numbers of the world that are set, on top of the scenario's own; their origin is given anew.</summary>
    public ImmutableArray<Override> Overrides { get; init; } = [];

    /// <summary>The file that says what is changed: it extends the scenario, and states in full the events that differ.</summary>
    /// <param name="from">The scenario that is changed, read from its file; events without an effect in words are refused by the reader's rules.</param>
    /// <returns>The file, for <see cref="Writing.ScenarioWriter"/>; or every fault, those of an event's key with <c>event.key</c> as column.</returns>
    /// <exception cref="ArgumentException">The scenario is not <see cref="BaseId"/>.</exception>
    public ReadResult<ScenarioFile> ToFile(Scenario from)
    {
        var built = VariationBuilder.Build(this, from);
        return new(built.Value?.Says, built.Faults);
    }

    /// <summary>The scenario as changed: what the reader reads from the file.</summary>
    /// <param name="from">The scenario that is changed.</param>
    /// <returns>The scenario, or every fault as by <see cref="ToFile"/>. References to a world are checked by <see cref="ScenarioChecker"/>, overrides when the world is read.</returns>
    /// <exception cref="ArgumentException">The scenario is not <see cref="BaseId"/>.</exception>
    public ReadResult<Scenario> Apply(Scenario from)
    {
        var built = VariationBuilder.Build(this, from);
        if (built.Value is not { } document)
        {
            return new(null, built.Faults);
        }

        var scenario = ScenarioMerger.Merge(from, document.Says);
        ScenarioOrigins.Remember(scenario, [document]);
        return new(scenario, []);
    }
}
