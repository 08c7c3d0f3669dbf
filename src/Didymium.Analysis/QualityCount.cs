using Didymium.Chain;
using Didymium.Chain.Figures;

namespace Didymium.Analysis;

/// <summary>How many numbers of a table are how well known.</summary>
/// <param name="Table">Table.</param>
/// <param name="Measured">Measured.</param>
/// <param name="Reported">Reported.</param>
/// <param name="Estimated">Estimated.</param>
/// <param name="Assumed">Assumed.</param>
public sealed record QualityCount(string Table, int Measured, int Reported, int Estimated, int Assumed)
{
    /// <summary>All numbers of the table.</summary>
    public int Total => Measured + Reported + Estimated + Assumed;

    /// <summary>Counts every sourced number of a world by table.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<QualityCount> Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return [.. world.Figures
            .GroupBy(f => f.Table, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new QualityCount(
                g.Key,
                g.Count(f => f.Figure.Quality == Quality.Measured),
                g.Count(f => f.Figure.Quality == Quality.Reported),
                g.Count(f => f.Figure.Quality == Quality.Estimated),
                g.Count(f => f.Figure.Quality == Quality.Assumed)))];
    }
}
