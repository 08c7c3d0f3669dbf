using Didymium.Chain.Reading;
using Didymium.Chain.Reading.Scenarios;
using Didymium.Chain.Scenarios.Writing;

namespace Didymium.Chain.Scenarios.Variations;

/// <summary>Builds the file of a variation and reads it back, so that every rule of files holds.</summary>
internal static class VariationBuilder
{
    public static ReadResult<ScenarioDocument> Build(ScenarioVariation variation, Scenario from)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (from.Id != variation.BaseId)
        {
            throw new ArgumentException($"The variation is of {variation.BaseId} and not of {from.Id}.", nameof(from));
        }

        var faults = new FaultList();
        if (!ScenarioFile.IsFileName(variation.Id))
        {
            faults.Add(VariationFaults.NoFileName(variation));
        }

        if (variation.Id == from.Id || from.Lineage.Contains(variation.Id))
        {
            faults.Add(VariationFaults.OwnBase(variation));
        }

        var file = new ScenarioFile
        {
            Id = variation.Id,
            Name = variation.Name,
            NameZh = variation.NameZh,
            Description = variation.Description,
            Extends = from.Id,
            Announced = variation.Announced,
            ExpectedDelays = variation.ExpectedDelays,
            ExpectedSurvival = variation.ExpectedSurvival,
            Without = [.. variation.Without.Distinct(StringComparer.Ordinal)],
            Events = [.. Changed(variation, from, faults)],
            Overrides = variation.Overrides,
        };
        var document = Read(file, faults);
        faults.AddRange(ScenarioMerger.LeftOut(from, document));

        // Nobody has seen the file, so its lines say nothing.
        return faults.Count == 0 ? new(document, []) : new(null, [.. faults.Sorted().Select(f => f with { Row = null }).Distinct()]);
    }

    private static IEnumerable<MarketEvent> Changed(ScenarioVariation variation, Scenario from, FaultList faults)
    {
        foreach (var edits in variation.Edits.GroupBy(e => e.Event, StringComparer.Ordinal).Where(g => !variation.Without.Contains(g.Key)))
        {
            if (from.Events.FirstOrDefault(e => e.Id == edits.Key) is not { } before)
            {
                faults.Add(VariationFaults.UnknownEvent(variation, edits.Key, from));
            }
            else if (new EventEditor(variation, before).Changed([.. edits.Reverse().DistinctBy(e => e.Key, StringComparer.Ordinal).Reverse()], faults) is { } after)
            {
                yield return after;
            }
        }
    }

    private static ScenarioDocument Read(ScenarioFile file, FaultList faults)
    {
        var name = $"{file.Id}.yaml";
        return DocumentReader.Read(new MemorySource(new() { [name] = ScenarioWriter.Write(file) }), name, file.Id, faults);
    }
}
