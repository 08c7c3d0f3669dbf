using System.Globalization;
using System.Text;

namespace Didymium.Evidence.Intake;

/// <summary>Makes text that came from anywhere safe to keep: no control characters, no broken surrogates, one space where there were many.</summary>
internal static class TextCleaning
{
    /// <summary>A paragraph on one line. Marks of direction stay, for a quote must be what was printed; control characters, zero-width spaces and soft hyphens go.</summary>
    public static string Paragraph(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                space = clean.Length > 0;
                continue;
            }

            if (char.IsControl(c) || c is '\ufeff' or '\u200b' or '\u00ad' or '\u2060')
            {
                continue;
            }

            if (space)
            {
                clean.Append(' ');
                space = false;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else
            {
                clean.Append(char.IsSurrogate(c) ? '\ufffd' : c);
            }
        }

        return clean.ToString();
    }

    /// <summary>A title, name or message part: a clean line without marks of direction, cut at a length.</summary>
    public static string Label(string? text, int max = 500)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var source = text.AsSpan(0, Math.Min(text.Length, 20 * max));
        var line = Paragraph(source);
        if (line.AsSpan().IndexOfAny(Directions) >= 0)
        {
            var plain = new StringBuilder(line.Length);
            foreach (var c in line)
            {
                if (!Directions.Contains(c))
                {
                    plain.Append(c);
                }
            }

            line = plain.ToString();
        }

        return line.Length <= max ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1), "…");
    }

    /// <summary>Lines of one paragraph as one line: joined by a space, or by nothing between Chinese or Japanese characters.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var part = line.AsSpan().Trim();
            if (part.IsEmpty)
            {
                continue;
            }

            if (text.Length > 0 && !(IsCjk(part[0]) && (IsCjk(text[^1]) || (char.IsPunctuation(text[^1]) && text.Length > 1 && IsCjk(text[^2])))))
            {
                text.Append(' ');
            }

            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>Whether a character belongs to Chinese or Japanese writing, its punctuation included.</summary>
    public static bool IsCjk(char c) => c is (>= '\u3000' and <= '\u30ff') or (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef') or '“' or '”' or '‘' or '’';

    /// <summary>Whether a character is a Chinese character.</summary>
    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    /// <summary>Whether a character ends a sentence.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '…' or '．';

    /// <summary>A whole number for messages.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static System.Buffers.SearchValues<char> Directions { get; } = System.Buffers.SearchValues.Create("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");
}
