using Didymium.Evidence.Intake;

namespace Didymium.Evidence.Tests.Intake;

public sealed class HtmlReaderTests
{
    [Fact]
    public void An_English_article_gives_its_text_and_what_its_metadata_says()
    {
        var document = IntakeTesting.Read("a.html", Samples.EnglishArticle);
        IntakeTesting.AssertSound(document);
        Assert.Equal("html", document.Format);
        Assert.Equal("Refinery to double output", document.Title);
        Assert.Equal("Jane Doe", document.Byline);
        Assert.Equal("Example Mining News", document.Publisher);
        Assert.Equal("2025-07-30T06:15+10:00", document.Published?.Text);
        Assert.Equal("en", document.Language);
        Assert.Equal(3, document.Paragraphs.Count);
        Assert.StartsWith("The operator of the coastal refinery", document.Text, StringComparison.Ordinal);
        Assert.EndsWith("uses for contracts.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Chinese_portal_gives_its_article_with_source_and_time_from_the_line_under_the_title()
    {
        var document = IntakeTesting.Read("a.html", Samples.ChinesePortal);
        IntakeTesting.AssertSound(document);
        Assert.Equal("稀土出口管制新规公布", document.Title);
        Assert.Equal("示例财经", document.Publisher);
        Assert.Equal("路透社", document.DerivedFrom);
        Assert.Equal("张三", document.Byline);
        Assert.Equal("2025-10-09T10:05", document.Published?.Text);
        Assert.Equal("zh", document.Language);
        Assert.Equal(3, document.Paragraphs.Count);
        Assert.StartsWith("商务部9日公布", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portal_that_labels_its_parts_by_class_is_read_without_metadata()
    {
        const string Page = """
            <html><head><meta charset="utf-8"><title>镨钕价格周报_示例号</title></head><body><div class="top-bar"><a href="/">首页</a></div>
            <h1>镨钕价格周报</h1><div class="article-info"><span class="name">示例号</span><span class="news-time">2025-10-10 09:15</span><span class="news-source">来源:上海示例网</span></div>
            <div class="article" id="mp-editor"><p>　　本周氧化镨钕价格小幅回落，周五报每吨五十六万元，较上周下跌一万元，市场成交清淡。</p><p>　　磁材企业订单稳定，但对高价原料接受度有限，按需采购为主。</p><p>　　缅甸进口矿到货减少，分离厂开工率下降，供应端仍有支撑，业内预计下周以稳为主。</p><p>返回搜狐，查看更多</p><p>责任编辑：</p></div>
            <div class="recommend-list"><a href="/x">推荐阅读：别的新闻</a></div></body></html>
            """;
        var document = IntakeTesting.Read("a.html", Page);
        Assert.Equal("镨钕价格周报", document.Title);
        Assert.Equal("2025-10-10T09:15", document.Published?.Text);
        Assert.Equal("上海示例网", document.Publisher);
        Assert.Equal(3, document.Paragraphs.Count);
        Assert.EndsWith("以稳为主。", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_made_of_line_breaks_are_paragraphs()
    {
        var document = IntakeTesting.Read("a.html", "<html><body><h1>标题文字</h1><div>　　第一段说镝价上涨。<br>　　第二段说铽价<br>持平。<br><br>　　第三段。</div></body></html>");
        Assert.Equal(["第一段说镝价上涨。", "第二段说铽价持平。", "第三段。"], document.Texts());
    }

    [Fact]
    public void Scripts_styles_comments_and_hidden_parts_leave_no_trace()
    {
        var document = IntakeTesting.Read("a.html", "<html><head><title>Quota <script>alert(1)</script> set</title></head><body onload=\"x()\"><p onclick=y()>A quota of 5,000 t.<script>document.write('bad')</script></p><!-- bad --><style>bad</style><iframe src=\"http://127.0.0.1/\">bad</iframe><svg><script>bad</script><text>bad</text></svg><noscript>seen</noscript><textarea>bad</textarea><div style=\"display: none\">bad</div><p>Second.</p></body></html>");
        Assert.Equal("Quota <script>alert(1)</script> set", document.Title);
        Assert.Equal("A quota of 5,000 t.\n\nseen\n\nSecond.", document.Text);
    }

    [Fact]
    public void A_page_of_thousands_of_links_still_gives_its_article()
    {
        var links = string.Concat(Enumerable.Range(0, 3000).Select(i => $"<li><a href=x>An item of a long list of other reports, number {i}</a></li>"));
        var document = IntakeTesting.Read("a.html", Samples.EnglishArticle.Replace("<article>", $"<ul>{links}</ul><div>", StringComparison.Ordinal).Replace("</article>", "</div>", StringComparison.Ordinal));
        Assert.Equal(3, document.Paragraphs.Count);
        Assert.StartsWith("The operator of the coastal refinery", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_keep_their_rows_together()
    {
        var document = IntakeTesting.Read("a.html", "<html><body><h1>Output</h1><table><tr><th>Year<th>t REO<tr><td>2024<td>45,000<tr><td>2025<td>50,692</table></body></html>");
        Assert.Equal(["Year | t REO", "2024 | 45,000", "2025 | 50,692"], document.Texts());
    }

    [Theory]
    [InlineData("<p>One<p>Two</span><div>Three</p>Four", "One|Two|Three|Four")]
    [InlineData("<ul><li>One<li>Two<ul><li>Inner</ul><li>Three</ul>", "One|Two|Inner|Three")]
    [InlineData("<b><p>One</b><p>Two <i>more", "One|Two more")]
    [InlineData("<p>a < b and c > d &lt;x&gt; &amp;amp;", "a < b and c > d <x> &amp;")]
    [InlineData("<div><table><tr><td>In</div>side</table>After</div>", "Inside|After")]
    [InlineData("<p title='a>b' class=x>Text</p", "Text")]
    public void Careless_markup_is_read_as_a_browser_would_show_it(string body, string expected) =>
        Assert.Equal(expected.Split('|').Select(s => s.Trim()), IntakeTesting.Read("a.html", $"<html><body>{body}").Texts().SelectMany(t => t.Split('|')).Select(s => s.Trim()));

    [Theory]
    [InlineData("<meta name=\"publishdate\" content=\"20251008\">", "2025-10-08")]
    [InlineData("<meta property=\"article:published_time\" content=\"2025-10-08T14:24:31Z\">", "2025-10-08T14:24+00:00")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2025-10-08 22:24:31\">", "2025-10-08T22:24")]
    [InlineData("<time datetime=\"2025-10-08\">yesterday</time>", "2025-10-08")]
    [InlineData("<time>Oct. 8, 2025 at 4:05 PM</time>", "2025-10-08T16:05")]
    [InlineData("<p>发布时间：2025年10月8日 22:24</p>", "2025-10-08T22:24")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-10-08\"}</script>", "2025-10-08")]
    [InlineData("<script type=\"application/ld+json\">{broken</script>", null)]
    public void The_time_of_publication_is_found_where_pages_put_it(string part, string? expected) =>
        Assert.Equal(expected, IntakeTesting.Read("a.html", $"<html><head></head><body>{part}<h1>A title here</h1><p>A text that is long enough.</p><p>Another one.</p></body></html>").Published?.Text);

    [Fact]
    public void A_page_without_text_is_refused() => Assert.Equal("empty", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.html", "<html><body><script>x</script> </body></html>")).Rule);
}
