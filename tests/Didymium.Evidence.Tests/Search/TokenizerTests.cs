using CsCheck;
using Didymium.Evidence.Search;

namespace Didymium.Evidence.Tests.Search;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("氧化镝", "氧化 化镝 镝")]
    [InlineData("镝", "镝")]
    [InlineData("氧化鏑 貿易協議", "氧化 化镝 镝 贸易 易协 协议 议")]
    [InlineData("MP停止出口", "mp 停止 止出 出口 口")]
    [InlineData("稀土、磁材", "稀土 土 磁材 材")]
    [InlineData("Türkiye'nin Ağrı", "turkiyenin agri")]
    [InlineData("MÜNCHEN Łódź straße", "munchen lodz strasse")]
    [InlineData("magnets countries processes glass Lynas", "magnet country processe glass lyna")]
    [InlineData("MP's U.S. U.S.A. don’t", "mp us usa dont")]
    [InlineData("1,200,300 t and 12,34 and 0.5%", "1200300 t and 12 34 and 0·5")]
    [InlineData("500m Nd2Fe14B 1.2万吨", "500 m nd 2 fe 14 b 1·2 万吨 吨")]
    [InlineData("ＮｄＰｒ １２", "ndpr 12")]
    [InlineData("re-industrialisation", "re industrialisation")]
    [InlineData("e\u0301te", "ete")]
    [InlineData("磁石のネオジム", "磁石 石の のネ ネオ オジ ジム ム")]
    [InlineData("", "")]
    [InlineData("— … “”", "")]
    public void Text_is_cut_into_words_numbers_and_pairs(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', SearchTokenizer.Tokens(text).Select(t => t.Text)));

    [Fact]
    public void Tokens_of_any_text_are_in_order_and_hold_nothing_that_the_index_would_cut_or_read() =>
        Gen.String.Sample(text =>
        {
            var last = 0;
            foreach (var token in SearchTokenizer.Tokens(text))
            {
                Assert.True(token.Start >= last && token.End > token.Start && token.End <= text.Length);
                Assert.NotEmpty(token.Text);
                Assert.All(token.Text, c => Assert.True(c >= 0x80 || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
                last = token.Start;
            }
        });

    [Fact]
    public void Every_traditional_character_becomes_another_that_stays()
    {
        var all = Enumerable.Range(0x3400, 0x9FFF - 0x3400).Select(c => (char)c).Where(c => Traditional.Simplify(c.ToString()) != c.ToString()).ToList();
        Assert.True(all.Count > 400);
        Assert.All(all, c => Assert.Equal(Traditional.Simplify(c.ToString()), Traditional.Simplify(Traditional.Simplify(c.ToString()))));
    }

    [Fact]
    public void Characters_are_those_of_chinese_once_each() =>
        Assert.Equal(["氧", "化", "镝", "𠀀"], SearchTokenizer.Characters("氧化镝 oxide 氧化 𠀀"));
}
