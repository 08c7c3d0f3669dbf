using System.Collections.Immutable;

namespace Didymium.Market.Stress;

/// <summary>One thing, or a pair of things, that is taken out of the market for the stressed period.</summary>
/// <param name="Id">Id, such as <c>facility:kuantan-separation</c>, <c>stage:heavy_separation:CHN</c>, <c>route:magnet:CHN&gt;DEU</c> or <c>product:ox-dy:CHN</c>; pairs are joined by <c>+</c>.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">Name in words.</param>
/// <param name="Facilities">Plants that stand still, by id, in the world's order.</param>
/// <param name="Routes">Flows of the base that stop, as <c>product:origin&gt;destination</c>.</param>
public sealed record StressCase(string Id, StressKind Kind, string Name, ImmutableArray<string> Facilities, ImmutableArray<string> Routes)
{
    /// <summary>True when both take out the same plants and the same flows, under whatever name.</summary>
    /// <param name="other">The other case.</param>
    public bool IsSameAs(StressCase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Facilities.SequenceEqual(other.Facilities, StringComparer.Ordinal) && Routes.SequenceEqual(other.Routes, StringComparer.Ordinal);
    }
}
