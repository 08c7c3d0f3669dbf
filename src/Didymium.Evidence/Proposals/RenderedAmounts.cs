using System.Globalization;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Proposals;

/// <summary>Compares the amounts of a sentence with those of its rendering: 亿 and 万 against million and billion is where renderings go wrong.</summary>
internal static class RenderedAmounts
{
    private static readonly HashSet<string> Compared = new([Units.Tonne, Units.Kilogram, Units.Percent, .. Units.Currencies], StringComparer.Ordinal);

    /// <summary>What differs; empty when nothing does.</summary>
    /// <param name="original">The sentence.</param>
    /// <param name="rendering">The rendering.</param>
    public static string Fault(string original, string rendering)
    {
        var said = Read(original);
        var rendered = Read(rendering);
        foreach (var (raw, value, unit) in said)
        {
            if (rendered.FindIndex(r => r.Unit == unit && Same(r.Value, value)) is var at and >= 0)
            {
                rendered.RemoveAt(at);
            }
            else
            {
                return string.Create(CultureInfo.InvariantCulture, $"'{raw}' ({value:#,0.######} {unit}) is not among the amounts of the rendering");
            }
        }

        return rendered.Count == 0 ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"the rendering's '{Words.Short(rendered[0].Raw)}' ({rendered[0].Value:#,0.######} {rendered[0].Unit}) is not among the amounts of the sentence");
    }

    private static List<(string Raw, double Value, string Unit)> Read(string text) =>
    [
        .. QuantityReader.Read(text)
            .Where(q => Compared.Contains(q.Unit))
            .Select(q => q.Unit == Units.Kilogram ? (q.Raw, q.Likely / 1000, Units.Tonne) : (q.Raw, q.Likely, q.Unit)),
    ];

    // To a thousandth: "about" and rounding of tonnes to kilograms leave no more than this.
    private static bool Same(double a, double b) => Math.Abs(a - b) <= 0.001 * Math.Max(Math.Abs(a), Math.Abs(b));
}
