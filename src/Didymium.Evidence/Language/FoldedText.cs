using System.Collections.Frozen;

namespace Didymium.Evidence.Language;

/// <summary>A text with the same positions as its source and fewer spellings: full-width digits, letters and signs as ASCII, every dash a hyphen, every space a blank, traditional characters of the word lists simplified.</summary>
internal sealed class FoldedText
{
    /// <summary>Traditional and simplified characters in turn; only those that occur in the word lists.</summary>
    private const string Traditional = "萬万億亿噸吨兩两約约過过產产達达餘余個个幾几數数時时為为與与從从後后間间開开儲储礦矿資资總总軟软長长漲涨減减增增貸贷款款億亿環环圓圆鎊镑盧卢貨货幣币歐欧澳澳釹钕鐠镨鏑镝鋱铽鐵铁釤钐鈷钴體体離离屬属氧氧鎂镁鎵镓鍺锗銻锑鎢钨鑭镧鈰铈釔钇銪铕鈧钪鑥镥鏽锈價价關关稅税額额佔占約约份份點点倍倍噸吨華华製制廠厂種种許许項项參参場场農农歷历紀纪際际季季週周號号達达於于業业單单萬万壓压擴扩買买賣卖進进運运輸输貿贸還还縮缩滿满類类證证權权盡尽噸吨實实際际計计劃划預预測测億亿歲岁";

    private static readonly FrozenDictionary<char, char> Simplified = BuildSimplified();

    /// <summary>Folds a text.</summary>
    /// <param name="source">The text.</param>
    public FoldedText(string source)
    {
        Source = source;
        Cased = string.Create(source.Length, source, static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Fold(s[i]);
            }
        });
        Text = string.Create(Cased.Length, Cased, static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.ToLowerInvariant(s[i]);
            }
        });
    }

    /// <summary>The text as it was given.</summary>
    public string Source { get; }

    /// <summary>The folded text with its capitals.</summary>
    public string Cased { get; }

    /// <summary>The folded text in lower case.</summary>
    public string Text { get; }

    /// <summary>Number of characters.</summary>
    public int Length => Text.Length;

    /// <summary>The folded character, or a line feed outside the text, so that looking around needs no bounds.</summary>
    /// <param name="at">Position.</param>
    public char this[int at] => (uint)at < (uint)Text.Length ? Text[at] : '\n';

    /// <summary>Whether a word stands at a position.</summary>
    /// <param name="at">Position.</param>
    /// <param name="word">The word, folded.</param>
    public bool Has(int at, string word) => at >= 0 && at + word.Length <= Text.Length && string.CompareOrdinal(Text, at, word, 0, word.Length) == 0;

    /// <summary>Whether a word ends at a position and is a word of its own.</summary>
    /// <param name="end">Position after the word.</param>
    /// <param name="word">The word, folded.</param>
    public bool EndsWith(int end, string word)
        => Has(end - word.Length, word) && !(char.IsAsciiLetter(word[0]) && char.IsAsciiLetter(this[end - word.Length - 1]));

    /// <summary>Position after any blanks.</summary>
    /// <param name="at">Position.</param>
    public int SkipSpace(int at)
    {
        while (at < Text.Length && Text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Position before any blanks.</summary>
    /// <param name="at">Position.</param>
    public int BackSpace(int at)
    {
        while (at > 0 && Text[at - 1] == ' ')
        {
            at--;
        }

        return at;
    }

    private static FrozenDictionary<char, char> BuildSimplified()
    {
        var map = new Dictionary<char, char>();
        for (var i = 0; i + 1 < Traditional.Length; i += 2)
        {
            map[Traditional[i]] = Traditional[i + 1];
        }

        return map.ToFrozenDictionary();
    }

    private static char Fold(char c) => c switch
    {
        < '\u0080' => c is '\t' or '\n' or '\r' ? ' ' : c,
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '＄' or '．' or '＋' or '／' or '＜' or '＞' => (char)(c - 0xFEE0),
        (>= '\u2010' and <= '\u2015') or '\u2212' or '－' or '﹣' => '-',
        '～' or '〜' or '∼' or '˜' => '~',
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '’' or '‘' or 'ʼ' => '\'',
        '＠' => '@',
        '￥' => '¥',
        '￡' => '£',
        '﹪' => '%',
        _ => Simplified.GetValueOrDefault(c, c),
    };
}
