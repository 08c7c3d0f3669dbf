using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Language;

public sealed class ParagraphsTests
{
    [Theory]
    [InlineData("one\ntwo\r\n\r\n  three  ", "one|two|three")]
    [InlineData("第一段。\n　　第二段。\n\n第三段", "第一段。|第二段。|第三段")]
    [InlineData("", "")]
    [InlineData(" \n \r\n\t", "")]
    public void Lines_are_paragraphs(string text, string expected) => Assert.Equal(expected, Join(text));

    [Fact]
    public void Lines_broken_at_a_fixed_width_are_one_paragraph()
    {
        const string Text = "The refinery was to start in the second half of the year, the firm said, but\nits owner has put the date back by several months since the permits are not yet\nthere.\n\nA second paragraph.";
        Assert.Equal(2, Paragraphs.Split(Text).Count);
    }

    [Fact]
    public void List_items_stay_apart_however_long_they_are()
    {
        const string Text = "- The refinery was to start in the second half of the year, the firm said, and\n- its owner has put the date back by several months since the permits are not yet\n- there";
        Assert.Equal(3, Paragraphs.Split(Text).Count);
    }

    private static string Join(string text) => string.Join('|', Paragraphs.Split(text).Select(p => p.Of(text)));
}
