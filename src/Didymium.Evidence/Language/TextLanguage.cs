namespace Didymium.Evidence.Language;

/// <summary>Tells the language of a text from its letters and its commonest small words.</summary>
public static class TextLanguage
{
    /// <summary>Small words that tell Latin-script languages apart from English.</summary>
    private static readonly Dictionary<string, string[]> SmallWords = new(StringComparer.Ordinal)
    {
        ["en"] = ["the", "of", "and", "to", "in", "for", "is", "that", "with", "has", "will", "said", "its", "from"],
        ["de"] = ["der", "die", "das", "und", "ist", "von", "mit", "für", "nicht", "den", "im", "wird", "eine", "auf"],
        ["fr"] = ["le", "la", "les", "des", "et", "est", "dans", "pour", "une", "du", "sur", "par", "aux", "qui"],
        ["es"] = ["el", "los", "las", "del", "que", "por", "una", "para", "con", "se", "su", "más", "como"],
        ["pt"] = ["os", "das", "dos", "que", "para", "uma", "não", "com", "em", "ao", "mais", "pela", "são"],
        ["it"] = ["il", "gli", "della", "che", "per", "una", "con", "sono", "nel", "alla", "più", "dei"],
        ["tr"] = ["ve", "bir", "için", "bu", "ile", "olarak", "olan", "daha", "nadir", "toprak"],
        ["ms"] = ["yang", "dan", "di", "untuk", "dengan", "ini", "pada", "dalam", "akan", "bumi", "nadir"],
        ["id"] = ["yang", "dan", "di", "untuk", "dengan", "ini", "pada", "dalam", "akan", "adalah", "tidak", "oleh"],
        ["pl"] = ["się", "nie", "jest", "że", "od", "dla", "przez", "oraz", "które", "jak"],
        ["nl"] = ["het", "een", "van", "voor", "niet", "aan", "zijn", "ook", "door", "naar", "de"],
        ["sv"] = ["och", "att", "det", "som", "är", "av", "för", "den", "till", "inte", "har", "ett"],
        ["vi"] = ["và", "của", "các", "được", "trong", "đất", "hiếm", "là", "cho", "với"],
    };

    /// <summary>The language of a text.</summary>
    /// <param name="text">The text; only its first 20,000 characters are read.</param>
    /// <param name="declared">Language the document states, as <c>zh-CN</c>; it counts where the text tells nothing or as much of it as of another.</param>
    /// <returns>Two letters: <c>zh</c>, <c>en</c>, or a guess at another language; <c>en</c> when nothing can be told.</returns>
    public static string Of(string text, string declared = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(declared);
        int han = 0, kana = 0, hangul = 0, cyrillic = 0, arabic = 0, latin = 0, words = 0;
        var inWord = false;
        var read = text.AsSpan(0, Math.Min(text.Length, 20_000));
        foreach (var c in read)
        {
            var isLatin = char.IsLetter(c) && c < '\u0250';
            words += isLatin && !inWord ? 1 : 0;
            inWord = isLatin;
            if (IsHan(c))
            {
                han++;
            }
            else if (c is >= '\u3041' and <= '\u30FA')
            {
                kana++;
            }
            else if (c is >= '\uAC00' and <= '\uD7A3')
            {
                hangul++;
            }
            else if (c is >= '\u0400' and <= '\u052F')
            {
                cyrillic++;
            }
            else if (c is >= '\u0600' and <= '\u06FF')
            {
                arabic++;
            }
            else if (isLatin)
            {
                latin++;
            }
        }

        // A text full of company names in Latin letters is Chinese all the same: characters are held against words.
        if (kana * 5 > han + kana && kana * 8 > latin)
        {
            return "ja";
        }

        if (han * 3 > words * 2 && han >= hangul)
        {
            return "zh";
        }

        if (hangul * 4 > latin)
        {
            return "ko";
        }

        if (cyrillic > latin)
        {
            return "ru";
        }

        return arabic > latin ? "ar" : LatinLanguage(read, Stated(declared));
    }

    /// <summary>Whether a character is a Chinese character.</summary>
    /// <param name="c">The character.</param>
    internal static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007';

    private static string LatinLanguage(ReadOnlySpan<char> text, string stated)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start <= 8)
            {
                var word = text[start..i].ToString().ToLowerInvariant();
                foreach (var (language, words) in SmallWords)
                {
                    if (Array.IndexOf(words, word) >= 0)
                    {
                        counts[language] = counts.GetValueOrDefault(language) + 1;
                    }
                }
            }

            start = -1;
        }

        if (counts.Count == 0 && stated.Length > 0)
        {
            return stated;
        }

        var best = "en";
        foreach (var (language, count) in counts)
        {
            if (count > counts.GetValueOrDefault(best) + 1)
            {
                best = language;
            }
        }

        return stated.Length > 0 && counts.GetValueOrDefault(stated) * 10 >= counts.GetValueOrDefault(best) * 9 ? stated : best;
    }

    /// <summary>The two letters of a declared language; empty when it declares none.</summary>
    private static string Stated(string declared)
    {
        var code = declared.Trim().ToLowerInvariant();
        return code.Length >= 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) && (code.Length == 2 || code[2] is '-' or '_') ? code[..2] : string.Empty;
    }
}
