using System.Text;

namespace Didymium.Reports;

/// <summary>Scripts, styles and data that the pictures need in a browser: inline in a report, as files on a site.</summary>
public static class ReportAssets
{
    // In this order: the later files of a bundle use what the earlier ones offer.
    private static readonly Dictionary<string, string[]> Bundles = new(StringComparer.Ordinal)
    {
        ["report.css"] = ["theme.css", "parts.css", "frame.css"],
        ["report.js"] = ["save.js", "tables.js", "colours.js", "charts.js"],
    };

    /// <summary>The bytes of a file.</summary>
    /// <param name="name">
    /// Its name: <c>report.css</c> (colours, figures, tables and the page around them), <c>report.js</c> (draws charts and makes tables sortable; wants
    /// <c>echarts.js</c> before it where the page has a chart), <c>echarts.js</c> (ECharts 6), <c>countries.json</c> (outlines of countries as GeoJSON;
    /// a page with a map asks for them at <c>/assets/countries.json</c> unless they stand in a block with the id <c>coast</c>).
    /// </param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static byte[] Read(string name) => [.. Bundles.GetValueOrDefault(name, [name]).SelectMany(Resource)];

    /// <summary>A file as text.</summary>
    internal static string Text(string name) => Encoding.UTF8.GetString(Read(name));

    private static byte[] Resource(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"There is no asset {name}.", name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
