using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Scenarios.Writing;

/// <summary>Texts, lists and numbers as YAML that is read as nothing else.</summary>
internal static class YamlText
{
    public static string Date(YearMonth date) => date.ToString();

    public static string List(ImmutableArray<string> items) => $"[{string.Join(", ", items.Select(Quoted))}]";

    public static string? Text(string? text) => text is null ? null : Quoted(text);

    /// <summary>A text that is left out where it is empty.</summary>
    public static string? Optional(string text) => text.Length == 0 ? null : Quoted(text);

    public static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    // Text of documents ends up here: everything that YAML could read as something else is inside double quotes.
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
                continue;
            }

            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsSurrogate(c) => "\uFFFD",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u00A0' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
