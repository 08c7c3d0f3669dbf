using System.Collections.Frozen;

namespace Didymium.Evidence.Search;

/// <summary>The plain form of letters: lower case, without accents (Türkiye is turkiye), full-width forms as usual ones.</summary>
/// <remarks>A table, because the program runs without the culture data that decomposition of characters needs.</remarks>
internal static class Folding
{
    // The plain letters, then all that fold to them.
    private static readonly string[] Table =
    [
        "a àáâãäåāăąǎȁȃȧạảấầẩẫậắằẳẵặ", "c çćĉċč", "d ďđḍ", "e èéêëēĕėęěẹẻẽếềểễệ", "g ĝğġģǧ", "h ĥħḥ", "i ìíîïĩīĭįıİǐịỉ", "j ĵ", "k ķǩ", "l ĺļľŀłḷ", "n ñńņňŉŋṇ",
        "o òóôõöøōŏőǒơọỏốồổỗộớờởỡợ", "r ŕŗř", "s śŝşšșṣ", "t ţťŧțṭ", "u ùúûüũūŭůűųǔưụủứừửữự", "w ŵ", "y ýÿŷỳỵỷỹ", "z źżžẓ", "ss ß", "ae æ", "oe œ", "th þ",
    ];

    private static readonly FrozenDictionary<char, string> Plain = Table
        .SelectMany(t => t[(t.IndexOf(' ', StringComparison.Ordinal) + 1)..].Select(c => (c, t[..t.IndexOf(' ', StringComparison.Ordinal)])))
        .ToFrozenDictionary(p => p.c, p => p.Item2);

    /// <summary>Adds a letter or digit in its plain form to a text.</summary>
    public static void Append(System.Text.StringBuilder text, char c)
    {
        var lower = char.ToLowerInvariant(Narrow(c));
        if (lower < 0x80)
        {
            text.Append(lower);
        }
        else if (Plain.TryGetValue(lower, out var plain))
        {
            text.Append(plain);
        }
        else
        {
            text.Append(lower);
        }
    }

    /// <summary>The plain form of a character when that is one character; otherwise it in lower case.</summary>
    public static char One(char c)
    {
        var lower = char.ToLowerInvariant(Narrow(c));
        return lower >= 0x80 && Plain.TryGetValue(lower, out var plain) && plain.Length == 1 ? plain[0] : lower;
    }

    /// <summary>The usual form of a full-width letter, digit or mark; any other character as it is.</summary>
    public static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c == '\u3000' ? ' ' : c;

    /// <summary>Whether a character is an accent that belongs to the letter before it.</summary>
    public static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';
}
