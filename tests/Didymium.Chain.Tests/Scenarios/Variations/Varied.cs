using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Scenarios.Variations;
using Didymium.Chain.Scenarios.Writing;
using Didymium.Testing;

namespace Didymium.Chain.Tests.Scenarios.Variations;

/// <summary>Scenarios to vary, and their variations read back from their own files.</summary>
internal static class Varied
{
    private static readonly Dictionary<string, string> ShippedFiles = Directory.EnumerateFiles(Repository.Scenarios, "*.yaml").ToDictionary(f => Path.GetFileName(f), File.ReadAllText);

    /// <summary>The default scenario of the shipped world.</summary>
    public static Scenario Shipped { get; } = ScenarioReader.Read(new MemorySource(ShippedFiles), "reindustrialisation").Value!;

    /// <summary>The shipped world.</summary>
    public static World World { get; } = WorldReader.Read(new DirectorySource(Repository.World), Shipped.Overrides).Value!;

    /// <summary>The scenario <c>mild</c> on the tiny world.</summary>
    public static Scenario Mild { get; } = ScenarioFiles.Read(ScenarioFiles.Create(), "mild").Value!;

    public static ScenarioVariation Of(Scenario from, params EventEdit[] edits) => new() { BaseId = from.Id, Id = "mine", Name = "Mine", Edits = [.. edits] };

    public static ScenarioVariation OfMild(params EventEdit[] edits) => Of(Mild, edits);

    public static Scenario Applied(this ScenarioVariation variation, Scenario from)
    {
        var applied = variation.Apply(from);
        Assert.Equal([], applied.Faults.Select(f => f.ToString()));
        return applied.Value!;
    }

    /// <summary>The variation's file read beside the files of what it extends.</summary>
    public static Scenario Read(this ScenarioVariation variation, Scenario from)
    {
        Dictionary<string, string> files = new(from == Mild ? ScenarioFiles.Create() : ShippedFiles) { [$"{variation.Id}.yaml"] = ScenarioWriter.Write(variation.ToFile(from).Value!) };
        var read = ScenarioReader.Read(new MemorySource(files), variation.Id);
        Assert.Equal([], read.Faults.Select(f => f.ToString()));
        return read.Value!;
    }

    /// <summary>Everything that a scenario says. Records with lists are equal by reference only; written in full they are equal by what they say.</summary>
    public static string Text(this Scenario scenario) => $"{string.Join(' ', scenario.Lineage)}\n{string.Join('\n', scenario.Overrides.Select(o => o.Origin))}\n{ScenarioWriter.Write(ScenarioFile.Of(scenario))}";
}
