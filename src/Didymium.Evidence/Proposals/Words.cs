using System.Text;

namespace Didymium.Evidence.Proposals;

/// <summary>A stranger's words inside a message.</summary>
internal static class Words
{
    /// <summary>The start of a text on one line, without control characters and half characters.</summary>
    /// <param name="text">The text.</param>
    public static string Short(string text)
    {
        var line = string.Concat(text.Take(80).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return text.Length <= 80 ? line : line + "…";
    }

    /// <summary>A text with U+FFFD in the place of half characters, which cannot be kept.</summary>
    /// <param name="text">The text.</param>
    public static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
