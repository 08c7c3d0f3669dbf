using System.Globalization;

namespace Didymium.Chain.Wording;

/// <summary>The language in which sentences, pictures, tables and pages speak: English, or Chinese where <see cref="CultureInfo.CurrentUICulture"/> is a Chinese one.</summary>
/// <remarks>
/// Both texts stand side by side where they are used, so that none can be missing and whoever changes one sees the other.
/// Figures are written the same in both: <see cref="CultureInfo.CurrentCulture"/> stays invariant.
/// </remarks>
public static class Tongue
{
    private static readonly CultureInfo Chinese = new("zh-Hans");

    /// <summary>True when the reader reads Chinese.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.Ordinal);

    /// <summary>The tag of the language for <c>lang</c> attributes: <c>en</c> or <c>zh-Hans</c>.</summary>
    public static string Tag => IsChinese ? "zh-Hans" : "en";

    /// <summary>The text in the reader's language.</summary>
    /// <param name="english">In English.</param>
    /// <param name="chinese">In simplified Chinese.</param>
    public static string Say(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>A text of the data or of a kept record in the reader's language: English where it has no Chinese one.</summary>
    /// <param name="english">In English.</param>
    /// <param name="chinese">In simplified Chinese; empty where there is none.</param>
    public static string Kept(string english, string chinese)
    {
        ArgumentNullException.ThrowIfNull(chinese);
        return chinese.Length > 0 ? Say(english, chinese) : english;
    }

    /// <summary>A text in both languages, for what is written once and read by many: records that are kept, answers whose pages are rendered in each language.</summary>
    /// <typeparam name="T">What is written: a text, or a record of texts.</typeparam>
    /// <param name="write">Writes it in the reader's language; called once for each.</param>
    public static (T English, T Chinese) Both<T>(Func<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            var english = write();
            CultureInfo.CurrentUICulture = Chinese;
            return (english, write());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
