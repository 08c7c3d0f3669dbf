namespace Didymium.Reports;

/// <summary>Styles, scripts and outlines that pictures and tables need on a page, read from this assembly once.</summary>
public static class PageAssets
{
    private static readonly Lazy<string> Styles = new(() => Read("theme.css") + Read("parts.css"));

    // In this order: the later ones use what the earlier ones offer.
    private static readonly Lazy<string> Scripts = new(() => string.Concat(new[] { "save.js", "tables.js", "colours.js", "charts.js" }.Select(Read)));

    private static readonly Lazy<string> Library = new(() => Read("echarts.js"));

    private static readonly Lazy<string> Outlines = new(() => Read("countries.geo.json"));

    /// <summary>CSS of figures, tables, cards and tags, light, dark and on paper.</summary>
    public static string Style => Styles.Value;

    /// <summary>CSS of the offline report: <see cref="Style"/> and its own frame.</summary>
    public static string ReportStyle => Style + Read("report.css");

    /// <summary>The script that draws charts and makes tables sortable; wants <see cref="ChartLibrary"/> before it where the page has a chart, and stands at the end of the body or is deferred.</summary>
    public static string Script => Scripts.Value;

    /// <summary>ECharts 6.</summary>
    public static string ChartLibrary => Library.Value;

    /// <summary>Outlines of countries as GeoJSON (data/geography); a page without them inline offers them at <c>/assets/countries.json</c>.</summary>
    public static string Countries => Outlines.Value;

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
