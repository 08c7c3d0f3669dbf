using CsCheck;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("产能为1.2万吨。年底投产！真的吗？", "产能为1.2万吨。|年底投产！|真的吗？")]
    [InlineData("“将于2026年投产。”董事长表示。公司计划扩产。", "“将于2026年投产。”董事长表示。|公司计划扩产。")]
    [InlineData("他说：“还要等等。”市场平静。", "他说：“还要等等。”|市场平静。")]
    [InlineData("一期产能1万吨；二期产能2万吨。", "一期产能1万吨；二期产能2万吨。")]
    [InlineData("供应失败?土耳其转向。[4][6]下一句。", "供应失败?|土耳其转向。[4][6]|下一句。")]
    [InlineData("The U.S. said on Jan. 5 that Lynas Corp. would pay. It did.", "The U.S. said on Jan. 5 that Lynas Corp. would pay.|It did.")]
    [InlineData("Output rose 1.5% to 2.3 Mt. The firm said so.", "Output rose 1.5% to 2.3 Mt.|The firm said so.")]
    [InlineData("He met Dr. Lee of Mt. Weld, i.e. the mine, e.g. on Sept. 3. Then he left.", "He met Dr. Lee of Mt. Weld, i.e. the mine, e.g. on Sept. 3.|Then he left.")]
    [InlineData("It was signed by J. T. Smith in the U.S. The deal holds.", "It was signed by J. T. Smith in the U.S.|The deal holds.")]
    [InlineData("Announcement No. 61 was issued. See No. 5.", "Announcement No. 61 was issued.|See No. 5.")]
    [InlineData("Turkey turned to the U.S. [4][6]. - The deposit holds cerium [7][9].", "Turkey turned to the U.S. [4][6].|The deposit holds cerium [7][9].")]
    [InlineData("It closed. [3] Nothing followed.", "It closed. [3]|Nothing followed.")]
    [InlineData("\"It is done.\" He left! Why?", "\"It is done.\"|He left!|Why?")]
    [InlineData("\"Will it last?\" he asked. No answer.", "\"Will it last?\" he asked.|No answer.")]
    [InlineData("1. First item\n2. Second item", "1. First item|2. Second item")]
    [InlineData("Reasons:\n• price is low\n• demand is weak", "Reasons:|price is low|demand is weak")]
    [InlineData("The price was set in 2024. 500 tonnes were shipped.", "The price was set in 2024.|500 tonnes were shipped.")]
    [InlineData("A line that goes\non here. Next.", "A line that goes\non here.|Next.")]
    [InlineData("", "")]
    [InlineData("。。。", "。。。")]
    [InlineData("no stop", "no stop")]
    public void A_paragraph_has_its_sentences(string text, string expected)
        => Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(s => s.Of(text))));

    [Fact]
    public void A_long_Chinese_sentence_ends_at_its_semicolon()
    {
        var half = new string('稀', 70);
        var text = half + "；" + half + "。";
        Assert.Equal(2, SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Count);
    }

    [Fact]
    public void Sentences_lie_in_their_paragraph_in_order_and_hold_all_its_letters()
    {
        string[] parts = ["a", "B", "U.S. ", "Inc. ", "No. ", "3", ".", "。", "！", "?", "”", "\"", "“", "[4]", "[", " ", "\n", "- ", "• ", "1. ", "；", "他说", "稀土", "…", "\uD83D", "J. "];
        Gen.Select(Gen.OneOf(Gen.Int[0, parts.Length - 1].Select(i => parts[i]), Gen.String[0, 4]).Array[0, 20].Select(a => string.Concat(a)), Gen.Int[-2, 12], Gen.Int[-2, 60]).Sample(
            (text, from, to) =>
            {
                var paragraph = new TextSpan(from, to);
                var (start, end) = (Math.Clamp(from, 0, text.Length), Math.Clamp(to, 0, text.Length));
                var at = Math.Min(start, end);
                var letters = 0;
                foreach (var sentence in SentenceSplitter.Split(text, paragraph))
                {
                    Assert.True(sentence.Start >= at && sentence.Length > 0 && sentence.End <= end);
                    at = sentence.End;
                    letters += sentence.Of(text).Count(char.IsLetterOrDigit);
                }

                Assert.Equal(start < end ? text[start..end].Count(char.IsLetterOrDigit) : 0, letters);
            },
            iter: 10_000);
    }
}
