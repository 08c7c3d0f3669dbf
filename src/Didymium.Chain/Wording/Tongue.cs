using System.Globalization;

namespace Didymium.Chain.Wording;

/// <summary>The language in which sentences, pictures, tables and pages speak: English, or Chinese where <see cref="CultureInfo.CurrentUICulture"/> is a Chinese one.</summary>
/// <remarks>
/// Both texts stand side by side where they are used, so that none can be missing and whoever changes one sees the other.
/// Figures are written the same in both: <see cref="CultureInfo.CurrentCulture"/> stays invariant.
/// </remarks>
public static class Tongue
{
    /// <summary>True when the reader reads Chinese.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.Ordinal);

    /// <summary>The tag of the language for <c>lang</c> attributes: <c>en</c> or <c>zh-Hans</c>.</summary>
    public static string Tag => IsChinese ? "zh-Hans" : "en";

    /// <summary>The text in the reader's language.</summary>
    /// <param name="english">In English.</param>
    /// <param name="chinese">In simplified Chinese.</param>
    public static string Say(string english, string chinese) => IsChinese ? chinese : english;
}
