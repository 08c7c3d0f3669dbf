namespace Didymium.Analysis.Indices;

/// <summary>An importer's purchases from one country.</summary>
/// <param name="Tonnes">Imported from it.</param>
/// <param name="Instability">Its political instability, 0 (most stable) to 1.</param>
public readonly record struct RiskyImport(double Tonnes, double Instability);

/// <summary>The geopolitical supply risk of a good for an importer (GeoPolRisk).</summary>
/// <remarks>
/// GeoPolRisk = HHI · Σ g · f / (p + F): HHI of world production (0..1), g the instability of each origin, f imports from it, F all imports, p domestic
/// production. Gemechu et al. (2015), Journal of Industrial Ecology 20(1), without p; p is of Helbig et al. (2016), Journal of Cleaner Production 137; as
/// restated by Santillán-Saldivar et al. (2022), International Journal of Life Cycle Assessment 27, and Koyamparambath et al. (2024), Resources, Conservation
/// and Recycling 209, 107801. Their midpoint multiplies by a price and divides by copper's; this is the score itself.
/// </remarks>
public static class GeoPolRisk
{
    /// <summary>The score of a good for an importer.</summary>
    /// <param name="productionHhi">HHI of world production, 0 to 1.</param>
    /// <param name="domestic">Made by the importer, t.</param>
    /// <param name="imports">Imports by origin.</param>
    /// <returns>0 to 1; null when the importer neither makes nor imports any.</returns>
    public static double? Of(double productionHhi, double domestic, IReadOnlyCollection<RiskyImport> imports)
    {
        ArgumentNullException.ThrowIfNull(imports);
        var supplied = domestic + imports.Sum(i => i.Tonnes);
        return supplied > 0 ? productionHhi * imports.Sum(i => i.Instability * i.Tonnes) / supplied : null;
    }
}
