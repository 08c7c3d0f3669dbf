using Didymium.Chain.Reading;

namespace Didymium.Chain.Scenarios.Variations;

/// <summary>What can be wrong in a variation beyond what can be wrong in a file.</summary>
internal static class VariationFaults
{
    public static Fault UnknownEvent(ScenarioVariation variation, string id, Scenario from) =>
        new(FileOf(variation), null, "edits", id, "VARIATION-001", $"an edit is of an event of {from.Id}", Nearest.Hint(id, from.Events.Select(e => e.Id)));

    public static Fault Identity(ScenarioVariation variation, EventEdit edit) =>
        new(FileOf(variation), null, $"{edit.Event}.{edit.Key}", edit.Value, "VARIATION-002", "an edit changes what an event says and not which event it is", "edit another key, or switch the event off");

    public static Fault OwnBase(ScenarioVariation variation) =>
        new(FileOf(variation), null, "id", variation.Id, "VARIATION-003", $"a variation is a scenario beside {variation.BaseId} and what that extends", "choose another id");

    public static Fault NoFileName(ScenarioVariation variation) =>
        new(FileOf(variation), null, "id", variation.Id, "VARIATION-004", "the id is the file's name: without a folder, a colon or a leading dot", "write letters, digits and hyphens");

    public static string FileOf(ScenarioVariation variation) => $"{variation.Id}.yaml";
}
