namespace Didymium.Analysis.Indices;

/// <summary>How far a region lives on what others make.</summary>
/// <remarks>
/// IR = net imports / (domestic production + net imports), as in the EU's criticality assessments (European Commission 2017, ISBN 978-92-79-68051-9).
/// Changes of stock and secondary material stay out: the supply-risk score has a factor of its own for recycling.
/// </remarks>
public static class ImportReliance
{
    /// <summary>The reliance of a region on imports of a good.</summary>
    /// <param name="domestic">Made in the region, t.</param>
    /// <param name="imports">Imported, t.</param>
    /// <param name="exports">Exported, t.</param>
    /// <returns>0 for a net exporter, up to 1; null when the region neither keeps nor takes any.</returns>
    public static double? Of(double domestic, double imports, double exports)
    {
        var net = Math.Max(0, imports - exports);
        return domestic + net > 0 ? net / (domestic + net) : null;
    }
}
