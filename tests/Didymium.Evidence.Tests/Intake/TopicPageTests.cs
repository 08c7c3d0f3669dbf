using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Intake;

public sealed class TopicPageTests
{
    [Fact]
    public void A_page_as_plain_text_gives_its_topic_title_source_time_and_outline()
    {
        var document = IntakeTesting.Read("page.txt", Samples.TopicText);
        IntakeTesting.AssertSound(document);
        Assert.Equal("topic", document.Format);
        Assert.Equal(["稀土供应链再工业化"], document.Topics);
        Assert.Equal("美国为何重建稀土产业?两个信号!", document.Title);
        Assert.Equal("Sou Hu Cai Jing", document.Publisher);
        Assert.Equal("搜狐财经", document.Outlet?.NameZh);
        Assert.Equal("2025-10-08T22:24", document.Published?.Text);
        Assert.Equal("en", document.Language);
        Assert.Equal(document.Title, document.DerivedFrom);
        var outline = document.Outline!;
        var core = Assert.Single(outline.CoreViewpoint);
        Assert.Equal([1, 3], core.Cited);
        Assert.Equal("The column asks whether readers have misjudged the U.S. and says that a rebuilding of the rare earth chain is under way, a challenge to China's lead.", core.Span.Of(document.Text));
        Assert.Equal(["U.S. and Turkey", "Pakistan's Deal", "A Miner's Turn"], outline.Groups.Select(g => g.Title));
        Assert.Equal([3, 2, 1], outline.Groups.Select(g => g.Points.Count));
        Assert.Equal([[4, 6], [4, 6], [7, 9], [10, 11], [13], [15, 19]], outline.Groups.SelectMany(g => g.Points).Select(p => p.Cited.ToArray()));
        Assert.Equal("The deposit holds cerium, lanthanum and neodymium - all of them used in cars.", outline.Groups[0].Points[1].Span.Of(document.Text));
        Assert.Equal(7, document.Paragraphs.Count);
        Assert.DoesNotContain("[", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_as_HTML_may_hold_several_documents()
    {
        var documents = IntakeTesting.ReadAll("page.html", Samples.TopicHtml);
        Assert.All(documents, IntakeTesting.AssertSound);
        Assert.Equal(["美国为何重建稀土产业?两个信号!", "A second report on magnets"], documents.Select(d => d.Title));
        Assert.Equal(["page.html#1", "page.html#2"], documents.Select(d => d.Locator));
        Assert.Equal(["Sou Hu Cai Jing", "Example Wire"], documents.Select(d => d.Publisher));
        Assert.All(documents, d => Assert.Equal(["稀土供应链再工业化"], d.Topics));
        var outline = documents[0].Outline!;
        Assert.Equal("The column says that a rebuilding is under way.", Assert.Single(outline.CoreViewpoint).Span.Of(documents[0].Text));
        Assert.Equal([1, 3], outline.CoreViewpoint[0].Cited);
        Assert.Equal([[4, 6], [7, 8, 9]], Assert.Single(outline.Groups).Points.Select(p => p.Cited.ToArray()));
        Assert.Equal("2025-10-09", documents[1].Published?.Text);
        Assert.Equal([2], documents[1].Outline!.CoreViewpoint[0].Cited);
    }

    [Fact]
    public void Each_sentence_of_a_point_finds_the_paragraphs_printed_in_it()
    {
        var document = IntakeTesting.Read("page.txt", "T\nSearch documents\nA title\nWire · 2025-01-02\nCore Viewpoint - One is so [1][2]. Two is so. [5] Three is not cited.");
        var text = document.Text;
        Assert.Equal("One is so. Two is so. Three is not cited.", text);
        TextSpan Span(string s) => new(text.IndexOf(s, StringComparison.Ordinal), text.IndexOf(s, StringComparison.Ordinal) + s.Length);
        Assert.Equal([1, 2], document.Outline!.CitedBy(Span("One is so.")));
        Assert.Equal([5], document.Outline.CitedBy(Span("Two is so.")));
        Assert.Empty(document.Outline.CitedBy(Span("Three is not cited.")));
    }

    [Fact]
    public void Points_on_lines_of_their_own_and_labels_in_Chinese_are_read_too()
    {
        var document = IntakeTesting.Read("page.txt", "稀土\n搜索文档\n稀土磁材一周\n示例网 | 2025年10月8日\n核心观点：磁材价格上涨，但出口仍然受限[1][2]。\n第一组：价格\n• 氧化镨钕涨至每吨57万元[3]。\n• 铽价持平【4】。\n第二组：出口\n• 许可证发放加快[5，6]。");
        IntakeTesting.AssertSound(document);
        Assert.Equal("2025-10-08", document.Published?.Text);
        Assert.Equal(["磁材价格上涨，但出口仍然受限。", "氧化镨钕涨至每吨57万元。", "铽价持平。", "许可证发放加快。"], document.Texts());
        Assert.Equal(["价格", "出口"], document.Outline!.Groups.Select(g => g.Title));
        Assert.Equal([[3], [4], [5, 6]], document.Outline.Groups.SelectMany(g => g.Points).Select(p => p.Cited.ToArray()));
        Assert.Equal("zh", document.Language);
    }

    [Fact]
    public void A_page_of_search_results_without_outlines_gives_plain_documents()
    {
        var documents = IntakeTesting.ReadAll("results.txt", "rare earth\nSearch documents\nFirst title\nWire A · 2025-01-02\nThe first text.\nSecond title\nWire B · 2025-01-03 08:00\nThe second text.\nThird title\nWire C · 2025-01-04\n");
        Assert.Equal([("First title", "The first text."), ("Second title", "The second text.")], documents.Select(d => (d.Title, d.Text)));
        Assert.All(documents, d => Assert.Null(d.Outline));
    }

    [Theory]
    [InlineData("A note\n\nPrices · 2025-01-02 are high, says a trader. Core Viewpoint - is not a label without a source line.")]
    [InlineData("Title\nReuters · 2025-01-02\nA plain report without a search box.")]
    public void Other_texts_are_not_taken_for_topic_pages(string text) => Assert.Equal("text", IntakeTesting.Read("a.txt", text).Format);

    [Fact]
    public void Dashes_without_words_between_them_are_no_points()
    {
        var document = IntakeTesting.Read("page.txt", "T\nSearch documents\nA title\nWire · 2025-01-02\nCore Viewpoint - One [1]. - - Two [2]. - - - Three [3].");
        IntakeTesting.AssertSound(document);
        Assert.Equal(["One.", "Two.", "Three."], document.Texts());
    }

    [Fact]
    public void A_heading_in_a_sentence_does_not_begin_a_group()
    {
        var document = IntakeTesting.Read("page.txt", "T\nSearch documents\nA title\nWire · 2025-01-02\nCore Viewpoint - The list known as Group 1: metals grows [1]. Group 1: Metals - It grows [2].");
        Assert.Equal("The list known as Group 1: metals grows.", document.Texts()[0]);
        Assert.Equal("Metals", Assert.Single(document.Outline!.Groups).Title);
    }
}
