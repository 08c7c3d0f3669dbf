using System.Collections.Frozen;
using Didymium.Chain;
using Didymium.Chain.Reading;
using Didymium.Chain.Scenarios;

namespace Didymium.Benchmarks;

/// <summary>The shipped world, and one with many times its routes.</summary>
internal static class Worlds
{
    public static (World World, Scenario Scenario) Shipped()
    {
        var root = Root();
        var scenario = ScenarioReader.Read(new DirectorySource(Path.Combine(root, "data", "scenarios")), "reindustrialisation").Value!;
        var world = WorldReader.Read(new DirectorySource(Path.Combine(root, "data", "world")), scenario.Overrides).Value!;
        return (world, scenario);
    }

    /// <summary>
    /// Splits every region's demand, stocks and later-stage plants (metal, alloy, magnet, recycling, all but in China) into <paramref name="parts"/> regions
    /// of equal size. Routes between buyers and sellers of a product then multiply by about parts².
    /// </summary>
    public static World Split(World world, int parts)
    {
        var regions = world.Regions.ToDictionary(StringComparer.Ordinal);
        foreach (var region in world.Regions.Values)
        {
            for (var i = 1; i < parts; i++)
            {
                var id = Part(region.Id, i);
                regions[id] = region with { Id = id };
            }
        }

        return world with
        {
            Regions = regions.ToFrozenDictionary(StringComparer.Ordinal),
            Demands = [.. world.Demands.SelectMany(d => Parts(parts).Select(i => d with { Id = Part(d.Id, i), Region = Part(d.Region, i), Quantity = d.Quantity with { Value = d.Quantity.Value / parts } }))],
            Stocks = [.. world.Stocks.SelectMany(s => Parts(parts).Select(i => s with { Id = Part(s.Id, i), Region = Part(s.Region, i), Opening = s.Opening with { Value = s.Opening.Value / parts }, Target = s.Target / parts, Capacity = s.Capacity / parts }))],
            Facilities = [.. world.Facilities.SelectMany(f => f.Stage == Chain.Facilities.Stage.Mine
                ? [f]
                : Parts(parts).Select(i => f with { Id = Part(f.Id, i), Region = Part(f.Region, i), Capacity = f.Capacity with { Value = f.Capacity.Value / parts } }))],
        };
    }

    private static IEnumerable<int> Parts(int parts) => Enumerable.Range(0, parts);

    private static string Part(string id, int i) => i == 0 ? id : $"{id}-{i}";

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Didymium.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The repository's root was not found above the program.");
    }
}
