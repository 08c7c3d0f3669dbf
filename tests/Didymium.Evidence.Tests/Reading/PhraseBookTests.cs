using Didymium.Evidence.Reading;

namespace Didymium.Evidence.Tests.Reading;

public sealed class PhraseBookTests
{
    [Theory]
    [InlineData(false, "sign* _ memorandum of understanding", "They signed a new memorandum of understanding today", "signed a new memorandum of understanding")]
    [InlineData(false, "broke|break ground", "MP broke ground", "broke ground")]
    [InlineData(false, "broke ground", "MP broke, ground", null)] // not across a comma
    [InlineData(false, "yet to", "has yet to start", "yet to")]
    [InlineData(true, "停止|终止_出口", "已停止向中国出口精矿", "停止向中国出口")]
    [InlineData(true, "停止_出口", "停止生产，出口增长", null)] // not across a comma
    [InlineData(true, "月产", "5月产出首批", null)] // May, not monthly
    [InlineData(true, "月产", "该厂月产100吨", "月产")]
    public void Patterns_match_as_their_table_says(bool chinese, string pattern, string sentence, string? hit)
    {
        var book = new PhraseBook<int>([new Phrase<int>(chinese, pattern, 1)]);
        var found = book.Find(sentence, Word.Of(sentence), (_, _) => true);
        Assert.Equal(hit, found.Count == 0 ? null : sentence[found[0].Start..found[0].End]);
    }

    [Fact]
    public void A_shorter_hit_within_a_longer_one_is_left_out()
    {
        var book = new PhraseBook<string>([new Phrase<string>(true, "出口", "short"), new Phrase<string>(true, "出口管制", "long")]);
        Assert.Equal("long", Assert.Single(book.Find("稀土出口管制", [], (_, _) => true)).Payload);
    }

    [Theory]
    [InlineData("OSLO, June 3 (Reuters) - Iluka", "OSLO, June 3 (Reuters) -")]
    [InlineData("ANTANANARIVO — Madagascar's council", "ANTANANARIVO —")]
    [InlineData("新华社北京4月4日电 商务部", "新华社北京4月4日电")]
    [InlineData("【矿业周报】坦桑尼亚", "【矿业周报】")]
    [InlineData("MP Materials – the miner – said", "")]
    [InlineData("China's exports fell", "")]
    public void Datelines_are_known(string sentence, string dateline) => Assert.Equal(dateline, sentence[..Dateline.Length(sentence)]);
}
