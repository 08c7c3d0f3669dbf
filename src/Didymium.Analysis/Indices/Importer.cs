using System.Collections.Immutable;
using Didymium.Chain;

namespace Didymium.Analysis.Indices;

/// <summary>A region, or the members of a bloc taken as one: trade among them is no import.</summary>
/// <param name="Id">Region or bloc id.</param>
/// <param name="Members">Region ids, in alphabetical order.</param>
public sealed record Importer(string Id, ImmutableArray<string> Members)
{
    /// <summary>Finds a region or a bloc by its id.</summary>
    /// <param name="world">The world.</param>
    /// <param name="id">Region id such as <c>JPN</c>, or bloc such as <c>EU</c>.</param>
    /// <returns>Null when the world has neither.</returns>
    public static Importer? Find(World world, string id)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (world.Regions.ContainsKey(id))
        {
            return new Importer(id, [id]);
        }

        var members = world.Regions.Values.Where(r => r.Blocs.Contains(id)).Select(r => r.Id).Order(StringComparer.Ordinal).ToImmutableArray();
        return members.IsEmpty ? null : new Importer(id, members);
    }

    /// <summary>True when a pattern of a trade rule (region, bloc or <c>*</c>) names this importer or one of its members.</summary>
    /// <param name="world">The world.</param>
    /// <param name="pattern">The pattern.</param>
    public bool IsNamedBy(World world, string pattern)
    {
        ArgumentNullException.ThrowIfNull(world);
        return pattern == "*" || pattern == Id || Members.Any(m => m == pattern || world.Regions[m].Blocs.Contains(pattern));
    }
}
