using System.Globalization;

namespace Didymium.Chain.Reading.Tables;

/// <summary>Numbers as files write them: '.' decimals, no thousands separators, finite.</summary>
internal static class Numbers
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryParse(string text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
