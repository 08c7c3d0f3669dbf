using Didymium.Evidence.Documents;
using Didymium.Evidence.Intake;

namespace Didymium.Evidence.Tests.Intake;

public sealed class MarkdownAndTextTests
{
    [Fact]
    public void A_note_gives_all_keys_of_its_head_and_plain_paragraphs()
    {
        var document = IntakeTesting.Read("2025-10-08-turkey.md", Samples.Note);
        IntakeTesting.AssertSound(document);
        Assert.Equal("markdown", document.Format);
        Assert.Equal("https://example.org/turkey", document.Locator);
        Assert.Equal("土耳其称与美国商谈开发贝利科瓦稀土", document.Title);
        Assert.Equal("示例社", document.Publisher);
        Assert.Equal(SourceClass.Wire, document.SourceClass);
        Assert.Equal("2025-10-08", document.Published?.Text);
        Assert.Equal("zh", document.Language);
        Assert.Equal("CC BY 4.0 (our note)", document.Licence);
        Assert.Equal(TextRights.Full, document.Rights);
        Assert.Equal("Reuters", document.DerivedFrom);
        Assert.Equal("sohu-2025-10-08", document.WorldSource);
        Assert.Equal(["reindustrialisation", "turkey"], document.Topics);
        Assert.Equal(["土耳其能源部长说,双方仍在商谈,没有签署协议。", "他说矿床有6.94亿吨矿石。"], document.Texts());
        Assert.Empty(document.Notices);
    }

    [Fact]
    public void A_note_without_an_address_is_found_by_its_file()
    {
        var document = IntakeTesting.Read("notes/a.md", "---\ntitle: T\nurl:\nmood: good\n---\n# T\n\nText of *one* paragraph\nin two lines.\n\n- first\n- second\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>x</script>\n\nR&amp;D\n");
        Assert.Equal("notes/a.md", document.Locator);
        Assert.Equal(["Text of one paragraph in two lines.", "first", "second", "a | b", "1 | 2", "R&D"], document.Texts());
        Assert.Contains("'mood'", Assert.Single(document.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class: newspaper", "class", "company_release")]
    [InlineData("published: last week", "published", "2025-10-08")]
    [InlineData("rights: some", "rights", "excerpts")]
    [InlineData("url: file:///etc/passwd", "url", "http")]
    [InlineData("language: chinese", "language", "zh")]
    [InlineData("title: a\ntitle: b", "front_matter", "twice")]
    [InlineData("title: {a: b}", "front_matter", "a.md")]
    [InlineData("title: &x a\nurl: *x", "front_matter", "anchor")]
    [InlineData("- a\n- b", "front_matter", "flat list")]
    public void A_bad_head_is_refused_with_the_way_to_mend_it(string head, string rule, string says)
    {
        var refusal = Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.md", $"---\n{head}\n---\nText."));
        Assert.Equal(rule, refusal.Rule);
        Assert.Contains("a.md", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_without_an_end_is_refused() =>
        Assert.Equal("front_matter", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.md", "---\ntitle: T\n----\nText.")).Rule);

    [Fact]
    public void A_line_that_only_begins_with_three_dashes_does_not_end_the_head()
    {
        var document = IntakeTesting.Read("a.md", "---\ntitle: T\n# --- \n---\nText.\n\n---\n\nMore.");
        Assert.Equal(["Text.", "More."], document.Texts());
    }

    [Fact]
    public void Aliases_that_would_multiply_are_refused()
    {
        var bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n---\nText.";
        Assert.Equal("front_matter", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.md", bomb)).Rule);
    }

    [Theory]
    [InlineData("[ a [b", "[ a [b")]
    [InlineData("a * b ** c _ d", "a * b ** c _ d")]
    [InlineData("cited [4][6] and [here](https://example.org)", "cited [4][6] and here")]
    [InlineData("2 < 3 & 5 > 4, `code` and \\*", "2 < 3 & 5 > 4, code and *")]
    [InlineData("| a | b", "| a | b")]
    [InlineData("![picture](x.png) <b>bold</b> <https://example.org>", "bold https://example.org")]
    public void Marks_without_their_other_half_are_words(string markdown, string expected) => Assert.Equal(expected, IntakeTesting.Read("a.md", "First.\n\n" + markdown).Texts()[1]);

    [Fact]
    public void A_block_too_long_for_Markdown_is_read_as_plain_text()
    {
        var table = string.Join('\n', Enumerable.Range(0, 1000).Select(i => $"| row {i} | {i} t |"));
        var document = IntakeTesting.Read("a.md", $"---\ntitle: T\n---\nA **table**:\n\n{table}\n");
        Assert.Contains("plain text", Assert.Single(document.Notices), StringComparison.Ordinal);
        Assert.Equal("A **table**:", document.Texts()[0]);
        Assert.EndsWith("| row 999 | 999 t |", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_Chinese_text_has_its_title_source_and_time()
    {
        var document = IntakeTesting.Read("a.txt", Samples.PlainChinese);
        IntakeTesting.AssertSound(document);
        Assert.Equal("镨钕价格上涨", document.Title);
        Assert.Equal("示例网", document.Publisher);
        Assert.Equal("2025-08-01T09:30", document.Published?.Text);
        Assert.Equal(["氧化镨钕价格周四升至每吨52.5万元，比上周高3万元。", "交易商说磁材厂补库是主因。"], document.Texts());
    }

    [Fact]
    public void Wrapped_lines_are_one_paragraph_and_empty_lines_part_them()
    {
        var document = IntakeTesting.Read("a.txt", "Quota for the first half\n\nBy Jane Doe | Example Wire\n\nThe ministry set the quota\nat 135,000 tonnes for the\nhalf year.\n\nIt gave no\nreason.\n");
        Assert.Equal("Quota for the first half", document.Title);
        Assert.Equal("Jane Doe", document.Byline);
        Assert.Equal("Example Wire", document.Publisher);
        Assert.Equal(["The ministry set the quota at 135,000 tonnes for the half year.", "It gave no reason."], document.Texts());
    }

    [Fact]
    public void A_single_line_is_text_and_lends_its_first_words_as_title()
    {
        var document = IntakeTesting.Read("stdin", "MP Materials stopped shipping concentrate to China in April. Shipments had been 2,000 tonnes a month.");
        Assert.Equal("MP Materials stopped shipping concentrate to China in April", document.Title);
        Assert.Single(document.Paragraphs);
    }

    [Fact]
    public void Lines_of_JSON_are_documents_of_their_own()
    {
        var documents = IntakeTesting.ReadAll("set.jsonl", "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"One.\\nTwo.\"}\n\n{\"id\":\"b\",\"text\":\"镝价上涨。\",\"published\":\"2025-10\",\"topics\":[\"prices\"]}\n");
        Assert.Equal([("set.jsonl#a", "en", "One.\n\nTwo."), ("set.jsonl#b", "zh", "镝价上涨。")], documents.Select(d => (d.Locator, d.Language, d.Text)));
        Assert.Equal("2025-10", documents[1].Published?.Text);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\nnot json", ":2")]
    [InlineData("{\"text\":\"a\"}\n{\"id\":\"x\"}", ":2")]
    [InlineData("{\"text\":\"a\"}\n[1]", ":2")]
    public void A_bad_line_of_JSON_is_named(string text, string place) =>
        Assert.Contains("set.jsonl" + place, Assert.Throws<IntakeException>(() => IntakeTesting.ReadAll("set.jsonl", text)).Message, StringComparison.Ordinal);
}
