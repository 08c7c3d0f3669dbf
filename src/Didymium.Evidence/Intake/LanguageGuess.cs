using System.Collections.Frozen;

namespace Didymium.Evidence.Intake;

/// <summary>Guesses the language of a text: by its script, and for Latin script by its commonest short words.</summary>
internal static class LanguageGuess
{
    private static readonly (string Language, FrozenSet<string> Words)[] Latin =
    [
        ("en", Words("the of and to in is for that on with as by at from are was be has its it this will which an said not or")),
        ("de", Words("der die das und ist in den von zu mit des auf für im ein eine nicht dem sich auch werden wird aus bei nach")),
        ("fr", Words("le la les des et est une un du que en dans pour sur au par qui ne pas avec ce se plus sont aux")),
        ("es", Words("el la los las de que y en un una por con para es del se al como su más ha no lo sus")),
        ("pt", Words("o a os as de que e em um uma por com para do da no na dos das não se mais foi ao")),
        ("it", Words("il la le di che e un una per con del della in è non si da al dei delle gli ha sono")),
        ("tr", Words("ve bir bu için ile da de olarak daha çok en olan türkiye gibi ise kadar göre sonra nadir yeni")),
        ("vi", Words("và của là có cho trong với được các những một này đã từ không người khi đến về")),
        ("id", Words("yang dan di ke dari untuk dengan pada ini itu adalah tidak akan dalam oleh juga telah sebagai")),
        ("ms", Words("yang dan di ke dari untuk dengan pada ini itu ialah tidak akan dalam oleh juga telah sebagai kerajaan nadir bumi")),
        ("pl", Words("i w na z do się nie jest że to o od dla po przez oraz które jak")),
        ("nl", Words("de het een van en in is dat op te zijn met voor niet aan er om ook door naar")),
        ("sv", Words("och att det som en på är av för med den till i inte har ett om var")),
    ];

    /// <summary>Two-letter code of the language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">Language the document states, as <c>zh-CN</c>; used when the text does not tell.</param>
    public static string Of(string text, string declared = "")
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 20_000));
        int han = 0, kana = 0, hangul = 0, cyrillic = 0, arabic = 0, latin = 0;
        foreach (var c in sample)
        {
            switch (c)
            {
                case >= '\u3041' and <= '\u30ff' when c is not ('・' or 'ー'):
                    kana++;
                    break;
                case >= '\uac00' and <= '\ud7a3':
                    hangul++;
                    break;
                case >= '\u0400' and <= '\u052f':
                    cyrillic++;
                    break;
                case >= '\u0600' and <= '\u06ff':
                    arabic++;
                    break;
                default:
                    han += TextCleaning.IsHan(c) ? 1 : 0;
                    latin += char.IsAsciiLetter(c) || c is >= '\u00c0' and <= '\u024f' ? 1 : 0;
                    break;
            }
        }

        // A Chinese character says about as much as three or four letters.
        var written = (4 * (han + kana + hangul)) + cyrillic + arabic + latin;
        if (written == 0)
        {
            return Stated(declared);
        }

        if (4 * (han + kana + hangul) * 2 > written)
        {
            return kana * 10 > han + kana ? "ja" : hangul > han ? "ko" : "zh";
        }

        if (cyrillic * 2 > written)
        {
            return "ru";
        }

        return arabic * 2 > written ? "ar" : OfLatin(sample, declared);
    }

    private static string OfLatin(ReadOnlySpan<char> sample, string declared)
    {
        var counts = new int[Latin.Length];
        var lower = sample.ToString().ToLowerInvariant();
        for (var i = 0; i < lower.Length;)
        {
            if (!char.IsLetter(lower[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < lower.Length && char.IsLetter(lower[i]))
            {
                i++;
            }

            if (i - start > 9)
            {
                continue;
            }

            var word = lower[start..i];
            for (var l = 0; l < Latin.Length; l++)
            {
                counts[l] += Latin[l].Words.Contains(word) ? 1 : 0;
            }
        }

        var stated = Stated(declared);
        var most = counts.Max();
        if (most == 0)
        {
            return stated;
        }

        var first = Array.IndexOf(counts, most);
        var of = Array.FindIndex(Latin, l => l.Language == stated);
        return declared.Length > 0 && of >= 0 && counts[of] * 10 >= most * 9 ? stated : Latin[first].Language;
    }

    private static string Stated(string declared)
    {
        var code = declared.Trim().ToLowerInvariant();
        return code.Length >= 2 && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) && (code.Length == 2 || code[2] is '-' or '_') ? code[..2] : "en";
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
