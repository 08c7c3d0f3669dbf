using Didymium.Chain.Facilities;

namespace Didymium.Market.Stress;

/// <summary>Finds what plants can be taken out: single ones, a stage in a country, a country, everything an owner country controls.</summary>
internal static class PlantCases
{
    // Less than this, in t a year, is not output that anybody would miss.
    private const double Trace = 0.1;

    public static IEnumerable<Cut> Of(StressBase b)
    {
        var world = b.Structure.World;
        var able = Enumerable.Range(0, world.Facilities.Length).Where(f => b.Inputs.Capacity[f] > 0).ToArray();
        var producing = able.Where(f => Produces(b, f)).ToHashSet();
        foreach (var f in able.Where(producing.Contains))
        {
            yield return Make(b, $"facility:{world.Facilities[f].Id}", StressKind.Facility, world.Facilities[f].Name, [f]);
        }

        foreach (var group in Groups(able, producing, f => (world.Facilities[f].Stage, world.Facilities[f].Region)))
        {
            var (stage, region) = group.Key;
            yield return Make(b, $"stage:{Stages.Key(stage)}:{region}", StressKind.Stage, $"{Capital(StressWords.Of(stage))} in {StressWords.Region(world, region)}", group.Plants);
        }

        foreach (var group in Groups(able, producing, f => world.Facilities[f].Region))
        {
            yield return Make(b, $"country:{group.Key}", StressKind.Country, $"All plants in {StressWords.Region(world, group.Key)}", group.Plants);
        }

        foreach (var group in Groups(able, producing, f => b.Inputs.Owner[f]))
        {
            yield return Make(b, $"owner:{group.Key}", StressKind.Owner, $"All plants controlled from {StressWords.Region(world, group.Key)}", group.Plants);
        }
    }

    /// <summary>True when a plant makes something in the base.</summary>
    public static bool Produces(StressBase b, int facility) => b.Solution.Throughput[facility] > Trace * b.Length;

    // Groups in which something is made, in the order of their keys; plants that stand idle go with their group.
    private static IEnumerable<(TKey Key, int[] Plants)> Groups<TKey>(int[] able, HashSet<int> producing, Func<int, TKey> key) =>
        able.GroupBy(key).Where(g => g.Any(producing.Contains)).OrderBy(g => g.Key).Select(g => (g.Key, g.ToArray()));

    private static Cut Make(StressBase b, string id, StressKind kind, string name, int[] plants) =>
        new(new StressCase(id, kind, name, [.. plants.Select(f => b.Structure.World.Facilities[f].Id)], []), plants, []);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
