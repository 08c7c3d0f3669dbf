using System.Globalization;
using CsvHelper;

namespace Didymium.Evidence.Assessments;

/// <summary>Tables of assumptions that ship inside the assembly.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("assessments/" + name)
            ?? throw new FileNotFoundException($"The assembly has no table assessments/{name}.", name);
        using var text = new StreamReader(stream);
        using var reader = CsvReader.FromText(text.ReadToEnd(), new CsvReaderOptions { Separator = ',' });
        var rows = new List<string[]>();
        foreach (var row in reader)
        {
            rows.Add(row.ToArray());
        }

        return rows;
    }

    public static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);
}
