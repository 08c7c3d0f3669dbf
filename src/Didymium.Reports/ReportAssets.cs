namespace Didymium.Reports;

/// <summary>Scripts, styles and data that the pictures need in a browser, for whoever serves them as files.</summary>
public static class ReportAssets
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="name">Its name: <c>report.css</c>, <c>report.js</c>, <c>echarts.js</c>, <c>coast.json</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static byte[] Read(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"There is no asset {name}.", name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
