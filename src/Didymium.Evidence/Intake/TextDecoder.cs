using System.Text;
using UtfUnknown;

namespace Didymium.Evidence.Intake;

/// <summary>Turns bytes of unknown encoding into text. Never throws on broken bytes: what cannot be read becomes U+FFFD.</summary>
/// <remarks>
/// Order: a byte-order mark; UTF-16 without a mark, seen by its pattern and by zero bytes; valid UTF-8; the charset of the server or of the page itself, if it reads without errors; UTF-16 by
/// its pattern alone, which a few characters of another encoding may show by chance; the best of the East Asian encodings by how many of the commonest characters it gives; the detector; UTF-8. Any GB name is read as GB18030, which contains GB 2312 and GBK.
/// </remarks>
internal static class TextDecoder
{
    private const int GB18030 = 54936;
    private const int Sample = 64 * 1024;

    private static readonly System.Buffers.SearchValues<char> NameEnd = System.Buffers.SearchValues.Create(" \"'>;/?");

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);

    private static readonly EncodingProvider Pages = CodePagesEncodingProvider.Instance;

    private static readonly (int Page, System.Buffers.SearchValues<char> Common)[] EastAsian =
    [
        (GB18030, System.Buffers.SearchValues.Create("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严稀磁镨钕镝铽")),
        (950, System.Buffers.SearchValues.Create("的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近礦千週委素技備半辦青省列習響約支般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴稀磁鐠釹鏑鋱")),
        (932, System.Buffers.SearchValues.Create("あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつづてでとどなにぬねのはばひびふぶへべほぼまみむめもやゆよらりるれろわをんアイウエオカガキギクグケゲコゴサザシジスズセゼソタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワンー、。日本年月中国米")),
        (51932, System.Buffers.SearchValues.Create("あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつづてでとどなにぬねのはばひびふぶへべほぼまみむめもやゆよらりるれろわをんアイウエオカガキギクグケゲコゴサザシジスズセゼソタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワンー、。日本年月中国米")),
    ];

    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">Charset as the server states it; empty when unknown.</param>
    /// <param name="markup">Whether to look for a charset stated in the first bytes (<c>meta</c> or the XML declaration).</param>
    /// <returns>The text without a byte-order mark, and the encoding's name.</returns>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string charset, bool markup)
    {
        if (ByMark(bytes) is var (marked, skip))
        {
            return (marked.GetString(bytes[skip..]), marked.WebName);
        }

        if (bytes.Contains((byte)0) && LooksUtf16(bytes) is { } wide)
        {
            return (wide.GetString(bytes), wide.WebName);
        }

        if (ValidUtf8(bytes) is { } text)
        {
            return (text, "utf-8");
        }

        var encoding = Declared(bytes, charset, markup) ?? LooksUtf16(bytes) ?? ByCommonCharacters(bytes) ?? Detected(bytes) ?? Encoding.UTF8;
        return (encoding.GetString(bytes), encoding.WebName);
    }

    private static (Encoding Encoding, int Skip)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (ByPage(GB18030), 4),
        _ => null,
    };

    private static string? ValidUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : null;

    // Text in UTF-16 gives almost only letters, Chinese characters and their punctuation when read in the right order of bytes; other encodings read so give Hangul, Yi and private use.
    private static UnicodeEncoding? LooksUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int little = 0, big = 0, ascii = 0, littleHan = 0, bigHan = 0, littleCommon = 0, bigCommon = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var l = (char)(sample[i] | (sample[i + 1] << 8));
            var b = (char)(sample[i + 1] | (sample[i] << 8));
            little += Plausible(l) ? 1 : 0;
            big += Plausible(b) ? 1 : 0;
            littleHan += TextCleaning.IsHan(l) ? 1 : 0;
            bigHan += TextCleaning.IsHan(b) ? 1 : 0;
            littleCommon += IsCommonHan(l) ? 1 : 0;
            bigCommon += IsCommonHan(b) ? 1 : 0;
            ascii += sample[i] is >= 0x20 and < 0x7f ? 1 : 0;
            ascii += sample[i + 1] is >= 0x20 and < 0x7f ? 1 : 0;
        }

        // Plain ASCII read as pairs also looks like Chinese, so text that is nearly all ASCII is not UTF-16.
        if (ascii > sample.Length * 9 / 10)
        {
            return null;
        }

        var enough = sample.Length / 2 * 95 / 100;
        if (Math.Max(little, big) < enough || (!sample.Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(sample)))
        {
            return null;
        }

        // Shift-JIS and others read as pairs give Chinese characters too, but rare ones.
        var reversed = big > little;
        var (han, common) = reversed ? (bigHan, bigCommon) : (littleHan, littleCommon);
        return common * 5 >= han * 2 ? new UnicodeEncoding(reversed, false) : null;
    }

    private static bool IsCommonHan(char c) => TextCleaning.IsHan(c) && (EastAsian[0].Common.Contains(c) || EastAsian[1].Common.Contains(c));

    private static bool Plausible(char c) => c is (>= ' ' and < '\u007f') or '\n' or '\r' or '\t' or (>= '\u00a0' and < '\u0250') or (>= '\u2010' and <= '\u2026') or (>= '\u3000' and <= '\u30ff') or (>= '\u4e00' and <= '\u9fff') or (>= '\uff01' and <= '\uff5e');

    private static Encoding? Declared(ReadOnlySpan<byte> bytes, string charset, bool markup)
    {
        foreach (var name in (string[])[charset, markup ? InMarkup(bytes) : string.Empty])
        {
            if (ByName(name) is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage && Errors(encoding, bytes) <= bytes.Length / 1000)
            {
                return encoding;
            }
        }

        return null;
    }

    private static string InMarkup(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        foreach (var key in (string[])["charset=", "encoding="])
        {
            var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var rest = head.AsSpan(at + key.Length).TrimStart(" \"'");
                var end = rest.IndexOfAny(NameEnd);
                return end < 0 ? string.Empty : rest[..end].ToString();
            }
        }

        return string.Empty;
    }

    private static Encoding? ByCommonCharacters(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        Encoding? best = null;
        var bestShare = 0.3;
        foreach (var (page, common) in EastAsian)
        {
            var encoding = ByPage(page);
            int foreign = 0, known = 0, broken = 0;
            foreach (var c in encoding.GetString(sample))
            {
                if (c < '\u0080')
                {
                    continue;
                }

                foreign++;
                known += common.Contains(c) ? 1 : 0;
                broken += c is '\ufffd' or (>= '\ue000' and <= '\uf8ff') ? 1 : 0;
            }

            var share = foreign == 0 ? 0 : (known - (4.0 * broken)) / foreign;
            if (foreign >= 4 && share > bestShare)
            {
                bestShare = share;
                best = encoding;
            }
        }

        return best;
    }

    private static Encoding? Detected(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
            return found is null || found.Confidence < 0.3 ? null : ByName(found.EncodingName);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NotSupportedException)
        {
            // The detector's state machines are not ours; a guess that fails is no guess.
            return null;
        }
    }

    private static int Errors(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var errors = 0;
        foreach (var c in encoding.GetString(bytes[..Math.Min(bytes.Length, Sample)]))
        {
            errors += c == '\ufffd' ? 1 : 0;
        }

        return errors;
    }

    private static Encoding? ByName(string? name)
    {
        name = name?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name == "utf-7")
        {
            return null;
        }

        if (name.StartsWith("gb", StringComparison.Ordinal) || name is "hz-gb-2312" or "x-gbk" or "cp936" or "ms936")
        {
            return ByPage(GB18030);
        }

        try
        {
            return Pages.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding ByPage(int page) => Pages.GetEncoding(page) ?? Encoding.UTF8;
}
