using System.Text;
using CsCheck;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Feeds;

namespace Didymium.Evidence.Tests.Intake;

public sealed class HostileInputTests
{
    [Fact]
    public void A_hundred_megabytes_of_nothing_are_refused_by_their_size()
    {
        var refusal = Assert.Throws<IntakeException>(() => new DocumentReader().Read(new("nothing.txt", new byte[100 * 1024 * 1024])));
        Assert.Equal("size", refusal.Rule);
        Assert.Contains("nothing.txt", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("10,485,760", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_refused_too() =>
        Assert.Equal("size", (await Assert.ThrowsAsync<IntakeException>(() => new DocumentReader().ReadAsync("stdin", new Endless(), TestContext.Current.CancellationToken))).Rule);

    [Theory]
    [InlineData("a.txt", ' ', "empty")]
    [InlineData("a.md", '\n', "empty")]
    [InlineData("a.html", ' ', "empty")]
    [InlineData("a.txt", '\0', "format")]
    [InlineData("a.jsonl", '\n', "empty")]
    public void As_much_nothing_as_is_allowed_holds_no_text(string name, char nothing, string rule) =>
        Assert.Equal(rule, Assert.Throws<IntakeException>(() => IntakeTesting.Read(name, new string(nothing, 9_000_000))).Rule);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<section><article x='\">'>")]
    [InlineData("<div></span>")]
    [InlineData("<svg><div>")]
    [InlineData("<blockquote><li></blockquote>x<blockquote>")]
    public void A_hundred_thousand_elements_inside_each_other_are_refused(string open)
    {
        var html = new StringBuilder("<html><body>text").Insert(16, open, 100_000 / open.Count(c => c == '<')).ToString();
        Assert.Contains(Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.html", html)).Rule, (string[])["nesting", "tags"]);
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<font size=1><p>")]
    [InlineData("<svg><p>")]
    [InlineData("<p>")]
    [InlineData("<li>")]
    [InlineData("<p><a href=x>")]
    [InlineData("<a><span>")]
    [InlineData("<template><div></template>")]
    [InlineData("<select><option>")]
    [InlineData("<unknown>")]
    [InlineData("<!--x-->")]
    [InlineData("<td>")]
    public void Elements_that_are_never_closed_but_do_not_nest_are_read(string open)
    {
        var html = "<html><body><p>text</p>" + string.Concat(Enumerable.Repeat(open, 20_000)) + "<p>words</p>";
        Assert.Contains("text", IntakeTesting.Read("a.html", html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_without_number_or_end_are_harmless()
    {
        var many = string.Concat(Enumerable.Range(0, 200_000).Select(i => $" a{i}=b"));
        Assert.Equal("text", IntakeTesting.Read("a.html", $"<html><body><p{many}>text</p></body>").Text);
        Assert.Equal("text", IntakeTesting.Read("a.html", $"<html><body><p>text</p><p class=\"{new string('x', 5_000_000)}").Text);
        Assert.Equal("text", IntakeTesting.Read("a.html", $"<html><body><p>text</p><{new string('x', 5_000_000)}").Text);
        Assert.Equal("text", IntakeTesting.Read("a.html", $"<html><body><p>text</p><!-- {new string('x', 5_000_000)}").Text);
    }

    [Fact]
    public void Unclosed_elements_that_are_skipped_do_not_make_it_slow()
    {
        var html = "<html><body><p>text</p>" + string.Concat(Enumerable.Repeat("<svg></x>", 90_000));
        Assert.Equal("text", IntakeTesting.Read("a.html", html).Text);
    }

    [Fact]
    public void More_tags_than_any_page_has_are_refused() =>
        Assert.Equal("tags", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.html", "<html><body>x" + string.Concat(Enumerable.Repeat("<br>", 250_000)))).Rule);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("* > ")]
    [InlineData("[")]
    [InlineData("**a ")]
    [InlineData("![")]
    [InlineData("<div>")]
    public void Markdown_nested_without_end_is_refused_or_harmless(string open)
    {
        // Blocks just short enough for the Markdown parser, and one far too long for it.
        var block = string.Concat(Enumerable.Repeat(open, 7900 / open.Length));
        foreach (var text in (string[])[$"text\n\n{block}words\n\n{block}\n\n{block}", "text\n\n" + string.Concat(Enumerable.Repeat(open, 200_000))])
        {
            try
            {
                IntakeTesting.AssertSound(IntakeTesting.Read("a.md", text));
            }
            catch (IntakeException e)
            {
                Assert.Equal("nesting", e.Rule);
            }
        }
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("stdin")]
    public void Deep_JSON_is_refused_or_is_text(string name)
    {
        try
        {
            IntakeTesting.AssertSound(IntakeTesting.Read(name, "{\"text\":\"a\",\"x\":" + new string('[', 100_000)));
        }
        catch (IntakeException e)
        {
            Assert.Equal("json", e.Rule);
        }
    }

    [Fact]
    public void A_head_that_throws_the_YAML_reader_off_is_refused() =>
        Assert.Equal("front_matter", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.md", "---\ntopics: [a,\n\u0001-b\n---\ntext")).Rule);

    [Fact]
    public void Nesting_in_the_head_of_a_note_is_refused() =>
        Assert.Equal("front_matter", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.md", "---\na: " + new string('[', 50_000) + "\n---\ntext")).Rule);

    [Fact]
    public void Entities_of_a_page_are_not_expanded()
    {
        var document = IntakeTesting.Read("a.xhtml", "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><html><body><p>text &b; &xxe; &#0; &#x110000; &#xd800;</p></body></html>");
        IntakeTesting.AssertSound(document);
        Assert.StartsWith("text &b; &xxe;", document.Text[document.Text.IndexOf("text", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Script_in_a_title_is_kept_as_the_words_it_is()
    {
        const string Title = "<script>alert(1)</script> \u202e<img src=x onerror=y> \"'&";
        var html = IntakeTesting.Read("a.html", $"<html><head><meta property=\"og:title\" content=\"{System.Net.WebUtility.HtmlEncode(Title)}\"></head><body><p>Some text of a page.</p></body></html>");
        Assert.Equal("<script>alert(1)</script> <img src=x onerror=y> \"'&", html.Title);
        Assert.Equal("Some text of a page.", html.Text);
    }

    [Fact]
    public void A_huge_line_is_cut_into_paragraphs_and_nothing_of_it_is_lost()
    {
        var line = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"word{i}"));
        var document = IntakeTesting.Read("a.txt", line);
        IntakeTesting.AssertSound(document);
        Assert.Equal(line, string.Join(' ', document.Texts()));
        Assert.All(document.Paragraphs, p => Assert.InRange(p.Length, 1, IntakeLimits.Default.MaxParagraphCharacters));
        Assert.Contains("cut", Assert.Single(document.Notices), StringComparison.Ordinal);
        var unbroken = new string('稀', 50_000);
        Assert.Equal(unbroken, string.Concat(IntakeTesting.Read("a.txt", unbroken).Texts()));
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_refused()
    {
        Assert.Equal("length", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.txt", new string('x', 3_000_000))).Rule);
        Assert.Equal("paragraphs", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.txt", string.Concat(Enumerable.Repeat("x.\n\n", 30_000)))).Rule);
    }

    [Fact]
    public void Control_characters_go_and_marks_of_direction_stay_in_the_text_only()
    {
        var document = IntakeTesting.Read("a.txt", "A \u202etitle\0 here\n\nOut\0put \u202erose\u202c to\u0007 5,000\u200b t.\u001b[31m More\ufeff.");
        Assert.Equal("A title here", document.Title);
        Assert.Equal("Output \u202erose\u202c to 5,000 t.[31m More.", document.Text);
    }

    [Fact]
    public void A_text_of_marks_alone_is_named_by_its_file()
    {
        var document = IntakeTesting.Read("a.txt", "\u202e\u202e");
        Assert.Equal("a.txt", document.Title);
        IntakeTesting.AssertSound(document);
    }

    [Fact]
    public void Half_characters_become_replacement_characters()
    {
        var document = IntakeTesting.Read("set.jsonl", "{\"text\":\"a \\u0000 b\"}");
        Assert.Equal("a b", document.Text);
        Assert.Throws<IntakeException>(() => IntakeTesting.Read("set.jsonl", "{\"text\":\"a \\ud800 b\"}"));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4b, 3, 4, 1 }, "ZIP")]
    [InlineData(new byte[] { 0x1f, 0x8b, 8, 0 }, "gzip")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47, 13 }, "PNG")]
    [InlineData(new byte[] { 0xd0, 0xcf, 0x11, 0xe0 }, "Office")]
    public void Files_of_other_kinds_are_named(byte[] bytes, string kind)
    {
        var refusal = Assert.Throws<IntakeException>(() => new DocumentReader().Read(new("a.txt", bytes)));
        Assert.Equal("format", refusal.Rule);
        Assert.Contains(kind, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_is_sent_to_the_watcher() =>
        Assert.Contains("feeds.yaml", Assert.Throws<IntakeException>(() => IntakeTesting.Read("a.xml", "<?xml version=\"1.0\"?><rss></rss>")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_cannot_break_the_message_it_stands_in()
    {
        var message = Assert.Throws<IntakeException>(() => IntakeTesting.Read("a\n\u001b[2J\u202eb.txt", " ")).Message;
        Assert.StartsWith("a [2Jb.txt: ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    [InlineData("a.jsonl")]
    [InlineData("a.pdf")]
    [InlineData("feed")]
    public void Whatever_comes_is_read_soundly_or_refused(string name)
    {
        byte[][] samples = [.. new[] { Samples.TopicText, Samples.TopicHtml, Samples.Note, Samples.ChinesePortal, Samples.EnglishArticle, Samples.PlainChinese, "{\"id\":\"a\",\"text\":\"One.\"}\n{\"text\":\"二。\"}", "<rss><channel><title>F</title><item><title>T</title><description>&lt;p&gt;D</description></item></channel></rss>" }.Select(Encoding.UTF8.GetBytes), PdfSamples.Article(), PdfSamples.Chinese("氧化镨钕价格上涨")];
        var change = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1 << 20], Gen.Int[0, 1 << 20], Gen.Byte.Array[0, 40]);
        var mutated = Gen.Select(Gen.Int[0, samples.Length - 1], change.Array[0, 8]).Select((s, changes) => changes.Aggregate(samples[s], Mutate));
        var random = Gen.Byte.Array[0, 500];
        var source = new FeedSource("F", "https://example.org/f", Documents.SourceClass.News, string.Empty, string.Empty, Documents.TextRights.None, TimeSpan.FromHours(1));
        Gen.Frequency((4, mutated), (1, random), (3, Soup)).Sample(
            bytes =>
            {
                try
                {
                    var documents = name == "feed"
                        ? [.. new FeedReader(IntakeTesting.Options).Read(source, bytes, string.Empty, 50, false).Items.Select(i => i.Document)]
                        : new DocumentReader(IntakeTesting.Options).Read(new(name, bytes));
                    foreach (var document in documents)
                    {
                        IntakeTesting.AssertSound(document);
                    }
                }
                catch (IntakeException e)
                {
                    Assert.NotEmpty(e.Rule);
                }
            },
            iter: name == "a.pdf" ? 300 : 1000, threads: 1);
    }

    // Pieces that mean something to some reader, in any order.
    private static Gen<byte[]> Soup => Gen.Int[0, Pieces.Length - 1].Array[1, 150].Select(a => Encoding.UTF8.GetBytes(string.Concat(a.Select(i => Pieces[i]))));

    private static string[] Pieces { get; } =
    [
        .. "div p span a table tr td ul li dl dd b font svg math template select script style title textarea h1 article body html meta br pre sup caption plaintext noscript".Split(' ').SelectMany(t => new[] { $"<{t}>", $"</{t}>" }),
        "<!--", "-->", "<![CDATA[", "]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE html>", "<rss>", "<item>", "</item>", "<entry>", "<link href=\"/a\"/>", "&amp;", "&#0;", "&x;", "<", ">", "\"", "'", "</", "<a href=\"",
        "---\n", "title: ", "topics: [", "- ", " - ", "# ", "> ", "1. ", "    ", "`", "```\n", "**", "_", "[", "](", ")", "|", "|---|\n", "\\", "{\"text\":\"", "\"}", "\n", "\n\n", "\t",
        "Search documents\n", "Source · 2025-01-02\n", "Core Viewpoint - ", "核心观点：", "Group 1: ", "第一组：", "[1][2]", "[3-5]", "【6】", ".", "。", "来源：路透社", "By Jane Doe", "发布时间：2025年1月2日 10:05", "Some words here. ", "一些字。", "稀土", "5,000 t", "\u202e", "\0", "\ufeff",
    ];

    // Overwrites, inserts, removes, doubles, cuts off, or flips a bit.
    private static byte[] Mutate(byte[] bytes, (int Kind, int From, int To, byte[] With) change)
    {
        if (bytes.Length == 0)
        {
            return change.With;
        }

        var (a, b) = (change.From % bytes.Length, change.To % bytes.Length);
        var (from, to) = (Math.Min(a, b), Math.Max(a, b));
        return change.Kind switch
        {
            0 => [.. bytes[..from], .. change.With, .. bytes[Math.Min(bytes.Length, from + change.With.Length)..]],
            1 => [.. bytes[..from], .. change.With, .. bytes[from..]],
            2 => [.. bytes[..from], .. bytes[to..]],
            3 => bytes.Length > 200_000 ? bytes : [.. bytes[..to], .. bytes[from..]],
            4 => bytes[..from],
            _ => [.. bytes[..from], (byte)(bytes[from] ^ (1 << (change.To % 8))), .. bytes[(from + 1)..]],
        };
    }

    private sealed class Endless : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
