using System.Globalization;

namespace Didymium.Cli.Verbs;

/// <summary>How figures are written in the terminal.</summary>
internal static class Terminal
{
    public static string Percent(double fraction) => fraction.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", string.Empty, StringComparison.Ordinal);

    public static string Price(double value) => double.IsNaN(value) ? "–" : value.ToString(value < 10 ? "N2" : "N0", CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "N2" : "N0", CultureInfo.InvariantCulture);
}
