using System.Text;
using CsCheck;
using Didymium.Evidence.Intake;

namespace Didymium.Evidence.Tests.Intake;

public sealed class EncodingTests
{
    private const string Simplified = "商务部公布对镝、铽等中重稀土相关物项实施出口管制的决定，自公布之日起实施。";
    private const string Traditional = "商務部公布對鏑、鋱等中重稀土相關物項實施出口管制的決定，自公布之日起實施。";
    private const string Japanese = "日本は中国からのレアアースの輸入を減らし、豪州からの調達を増やしている。";

    private static readonly EncodingProvider Pages = CodePagesEncodingProvider.Instance;

    [Theory]
    [InlineData("gb18030", Simplified)]
    [InlineData("gbk", Simplified)]
    [InlineData("big5", Traditional)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("utf-8", Simplified)]
    [InlineData("utf-16", Simplified)]
    [InlineData("utf-16BE", Traditional)]
    [InlineData("utf-16", "Plain English text about rare earths, 5,000 t a year.")]
    [InlineData("utf-16BE", "Plain English text about rare earths, 5,000 t a year.")]
    [InlineData("utf-8", "Plain English text about rare earths, 5,000 t a year.")]
    [InlineData("windows-1252", "Solvay dit que l’usine de La Rochelle a été agrandie et que l'oxyde de néodyme sera séparé dès l'été.")]
    public void Text_survives_without_any_word_on_its_encoding(string name, string text)
    {
        var bytes = Encoded(name, text);
        Assert.Equal(text, TextDecoder.Decode(bytes, string.Empty, false).Text);
        Assert.Equal(text, Assert.Single(new DocumentReader().Read(new("a.txt", bytes))).Text);
    }

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("GBK", "gb18030")]
    [InlineData("big5", "big5")]
    [InlineData("Shift_JIS", "shift_jis")]
    [InlineData("iso-8859-9", "iso-8859-9")]
    public void The_charset_of_the_page_or_the_server_is_used(string stated, string name)
    {
        var text = name switch { "gb18030" => "镝铽", "big5" => "鏑鋱", "shift_jis" => "希土類", _ => "Eskişehir'deki nadir toprak" };
        var html = $"<html><head><meta charset=\"{stated}\"></head><body><p>{text}</p></body></html>";
        Assert.Contains(text, TextDecoder.Decode(Encoded(name, html), string.Empty, true).Text, StringComparison.Ordinal);
        Assert.Equal(text, TextDecoder.Decode(Encoded(name, text), stated, false).Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("稀土 REO")];
        Assert.Equal("稀土 REO", TextDecoder.Decode(bytes, "big5", true).Text);
    }

    [Fact]
    public void A_false_charset_does_not_spoil_valid_UTF8()
    {
        var html = $"<meta charset=\"gb2312\"><p>{Simplified}</p>";
        Assert.Contains(Simplified, TextDecoder.Decode(Encoding.UTF8.GetBytes(html), "gbk", true).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-charset")]
    [InlineData("utf-7")]
    [InlineData("\0")]
    public void An_unknown_charset_is_passed_over(string name) => Assert.Equal("镝é", TextDecoder.Decode(Encoding.UTF8.GetBytes("镝é"), name, true).Text);

    [Fact]
    public void Broken_bytes_become_replacement_characters_and_the_rest_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes("Output rose to 5,000 t. 稀土产量上升。 It will rise again.");
        bytes[10] = 0xff;
        var document = Assert.Single(new DocumentReader().Read(new("a.txt", bytes)));
        IntakeTesting.AssertSound(document);
        Assert.Contains("It will rise again.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_ever_throw() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 6].Select(i => "gbk big5 utf-16 shift_jis x utf-8".Split(' ').Append(string.Empty).ElementAt(i))).Sample((bytes, charset) => TextDecoder.Decode(bytes, charset, true).Text is not null, iter: 2000);

    // Read in pairs, the bytes of these six are common characters of UTF-16; the server's word counts for more.
    [Fact]
    public void A_stated_charset_counts_for_more_than_a_pattern() =>
        Assert.Equal("鍥媺棵矄玭羮", TextDecoder.Decode(Encoded("gb18030", "鍥媺棵矄玭羮"), "gb18030", false).Text);

    [Fact]
    public void Random_Chinese_survives_GB18030() =>
        Gen.Int[0x4e00, 0x9fa5].Select(c => (char)c).Array[1, 50].Select(c => new string(c)).Sample(
            text => TextDecoder.Decode(Encoded("gb18030", text), "gb18030", false).Text == text || System.Text.Unicode.Utf8.IsValid(Encoded("gb18030", text)), iter: 1000);

    private static byte[] Encoded(string name, string text) => (Pages.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);
}
