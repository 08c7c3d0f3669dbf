using System.Globalization;
using System.Text;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Feeds;
using Didymium.Evidence.Intake.Web;

namespace Didymium.Evidence.Tests.Intake;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Mining</title><link>https://example.org</link><language>en-gb</language>
        <item><title>Refinery &amp;amp; magnets</title><link>https://example.org/1</link><guid>one</guid><pubDate>Wed, 08 Oct 2025 22:24:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>The first paragraph.<script>x()</script></p><p>The second <b>one</b>.</p>]]></content:encoded></item>
        <item><title>No text</title><link>https://example.org/2</link></item>
        <item><title>A bad link</title><link>javascript:alert(1)</link><guid>three</guid><description>Some words.</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>稀土一览</title><entry><title type="html">镝价&lt;b&gt;上涨&lt;/b&gt;</title><id>tag:example.org,2025:1</id><link rel="self" href="https://example.org/feed"/><link href="/a/1"/>
        <updated>2025-10-09T01:00:00Z</updated><published>2025-10-08T22:24:00+08:00</published><author><name>张三</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>镝价上涨至每公斤<em>1700</em>元。</p><p>第二段。</p></div></content></entry></feed>
        """;

    private static readonly FeedSource Source = new("Example", "https://example.org/feed", SourceClass.TradePress, string.Empty, "CC BY 4.0", TextRights.Full, TimeSpan.FromHours(6));

    private static readonly DateTimeOffset Start = new(2025, 10, 10, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_feed_list_is_read_with_its_defaults()
    {
        var feeds = FeedSource.Read("feeds.yaml", "# ours\nfeeds:\n  - name: Example\n    url: https://example.org/rss\n    class: wire\n    publisher: Example Wire\n    licence: CC BY 4.0\n    rights: full\n    every: 30m\n  - url: https://example.com/atom\n");
        Assert.Equal(new FeedSource("Example", "https://example.org/rss", SourceClass.Wire, "Example Wire", "CC BY 4.0", TextRights.Full, TimeSpan.FromMinutes(30)), feeds[0]);
        Assert.Equal(new FeedSource("example.com", "https://example.com/atom", SourceClass.News, string.Empty, string.Empty, TextRights.Excerpts, TimeSpan.FromHours(6)), feeds[1]);
        Assert.Empty(FeedSource.Read("feeds.yaml", ""));
    }

    [Theory]
    [InlineData("- name: x\n  url: ftp://example.org/", "ftp://example.org/")]
    [InlineData("- url: https://example.org/\n  every: 1m", "15m")]
    [InlineData("- url: https://example.org/\n  class: paper", "trade_press")]
    [InlineData("- url: https://example.org/\n  colour: red", "feeds.yaml:2")]
    [InlineData("- url: https://example.org/\n- url: https://example.org/", "twice")]
    [InlineData("feed: x", "neither")]
    [InlineData("- url: &a https://example.org/\n  name: *a", "feeds.yaml")]
    public void A_bad_feed_list_is_refused_at_its_line(string yaml, string says) =>
        Assert.Contains(says, Assert.Throws<IntakeException>(() => FeedSource.Read("feeds.yaml", yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void RSS_gives_documents_of_what_the_feed_holds()
    {
        var content = new FeedReader().Read(Source, Encoding.UTF8.GetBytes(Rss), "application/rss+xml", 100, false);
        Assert.Equal("Example Mining", content.Title);
        Assert.Equal(["one", "https://example.org/2", "three"], content.Items.Select(i => i.Id));
        var first = content.Items[0].Document;
        Assert.All(content.Items, i => IntakeTesting.AssertSound(i.Document));
        Assert.Equal(("https://example.org/1", "Refinery & magnets", "Jane Doe", "Example Mining", "2025-10-08T22:24+00:00", "feed", "en"), (first.Locator, first.Title, first.Byline, first.Publisher, first.Published?.Text, first.Format, first.Language));
        Assert.Equal((SourceClass.TradePress, "CC BY 4.0", TextRights.Full), (first.SourceClass!.Value, first.Licence, first.Rights!.Value));
        Assert.Equal(["The first paragraph.", "The second one."], first.Texts());
        Assert.Equal("No text", content.Items[1].Document.Text);
        Assert.Equal("https://example.org/feed#three", content.Items[2].Document.Locator);
    }

    [Fact]
    public void Atom_gives_the_same()
    {
        var item = Assert.Single(new FeedReader().Read(Source, Encoding.UTF8.GetBytes(Atom), string.Empty, 100, false).Items);
        Assert.Equal(("tag:example.org,2025:1", "https://example.org/a/1", "镝价上涨", "张三", "稀土一览", "2025-10-08T22:24+08:00", "zh"), (item.Id, item.Document.Locator, item.Document.Title, item.Document.Byline, item.Document.Publisher, item.Document.Published?.Text, item.Document.Language));
        Assert.Equal(["镝价上涨至每公斤1700元。", "第二段。"], item.Document.Texts());
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>", "dtd")]
    [InlineData("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss/>", "dtd")]
    [InlineData("<rss><channel><item><title>&xxe;</title></item></channel></rss>", "xml")]
    [InlineData("<html><body>no</body></html>", "xml")]
    [InlineData("nothing", "xml")]
    [InlineData("", "xml")]
    public void What_is_no_feed_or_brings_entities_is_refused(string xml, string rule) =>
        Assert.Equal(rule, Assert.Throws<IntakeException>(() => new FeedReader().Read(Source, Encoding.UTF8.GetBytes(xml), string.Empty, 100, false)).Rule);

    [Fact]
    public void Deep_nesting_is_refused_anywhere()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000));
        Assert.Equal("nesting", Assert.Throws<IntakeException>(() => new FeedReader().Read(Source, Encoding.UTF8.GetBytes("<rss>" + deep), string.Empty, 100, false)).Rule);
        Assert.ThrowsAny<IntakeException>(() => new FeedReader().Read(Source, Encoding.UTF8.GetBytes("<rss><item><title>" + deep), string.Empty, 100, false));
    }

    [Fact]
    public async Task A_second_visit_asks_only_for_what_is_new()
    {
        using var server = new StubServer((_, stream, cancel) => StubServer.Send(stream, "200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"v1\"\r\nLast-Modified: Wed, 08 Oct 2025 22:24:00 GMT", Encoding.UTF8.GetBytes(Rss), cancel));
        using var watch = new Watch(server.Address);
        var first = Assert.Single(await watch.VisitAsync());
        Assert.Equal((3, 0, string.Empty, Start + TimeSpan.FromHours(6)), (first.Taken, first.Known, first.Problem, first.NextVisit));
        Assert.Empty(await watch.VisitAsync());
        watch.Clock.Advance(TimeSpan.FromHours(6));
        var second = Assert.Single(await watch.VisitAsync());
        Assert.Equal((0, 3), (second.Taken, second.Known));
        Assert.Contains("If-None-Match: \"v1\"", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Wed, 08 Oct 2025 22:24:00 GMT", server.Requests[1], StringComparison.Ordinal);
        Assert.Equal(3, watch.Taken.Count);
    }

    [Fact]
    public async Task Unchanged_is_a_good_answer()
    {
        using var server = StubServer.Of("304 Not Modified", []);
        using var watch = new Watch(server.Address);
        var visit = Assert.Single(await watch.VisitAsync());
        Assert.Equal((0, string.Empty), (visit.Taken, visit.Problem));
    }

    [Theory]
    [InlineData("429 Too Many Requests\r\nRetry-After: 7200", 7200)]
    [InlineData("503 Service Unavailable\r\nRetry-After: Fri, 10 Oct 2025 10:00:00 GMT", 7200)]
    [InlineData("503 Service Unavailable", 900)]
    [InlineData("429 Too Many Requests\r\nRetry-After: 99999999", 86400)]
    [InlineData("500 Internal Server Error", 6 * 3600)]
    public async Task A_server_that_wants_to_be_left_alone_is(string head, int seconds)
    {
        using var server = StubServer.Of(head, []);
        using var watch = new Watch(server.Address);
        var visit = Assert.Single(await watch.VisitAsync());
        Assert.Equal(Start + TimeSpan.FromSeconds(seconds), visit.NextVisit);
        Assert.Contains("status " + head[..3], visit.Problem, StringComparison.Ordinal);
        Assert.Empty(await watch.VisitAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Failures_in_a_row_double_the_wait()
    {
        using var server = StubServer.Of("500 Internal Server Error", []);
        using var watch = new Watch(server.Address);
        var first = Assert.Single(await watch.VisitAsync()).NextVisit - watch.Clock.GetUtcNow();
        watch.Clock.Advance(first);
        var second = Assert.Single(await watch.VisitAsync()).NextVisit - watch.Clock.GetUtcNow();
        watch.Clock.Advance(second);
        Assert.Equal(2 * first, second);
        Assert.Equal(TimeSpan.FromDays(1), Assert.Single(await watch.VisitAsync()).NextVisit - watch.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_stop_in_the_middle_repeats_nothing_and_loses_nothing()
    {
        using var server = new StubServer((_, stream, cancel) => StubServer.Send(stream, "200 OK\r\nContent-Type: text/xml\r\nETag: \"v1\"", Encoding.UTF8.GetBytes(Rss), cancel));
        using var watch = new Watch(server.Address) { FailAt = 2 };
        await Assert.ThrowsAsync<InvalidOperationException>(watch.VisitAsync);
        Assert.Equal(["one"], watch.Taken);
        Assert.Null(watch.State.Find(server.Address + "/"));
        watch.FailAt = 0;
        Assert.Equal((2, 1), Assert.Single(await watch.VisitAsync()) is var v ? (v.Taken, v.Known) : default);
        Assert.Equal(["one", "https://example.org/2", "three"], watch.Taken);
        Assert.DoesNotContain("If-None-Match", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_entries_than_one_visit_takes_wait_for_the_next()
    {
        using var server = new StubServer((_, stream, cancel) => StubServer.Send(stream, "200 OK\r\nContent-Type: text/xml\r\nETag: \"v1\"", Encoding.UTF8.GetBytes(Rss), cancel));
        using var watch = new Watch(server.Address, maxItems: 2);
        Assert.Contains("rest is taken at the next visit", Assert.Single(await watch.VisitAsync()).Problem, StringComparison.Ordinal);
        watch.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal((1, 2), Assert.Single(await watch.VisitAsync()) is var v ? (v.Taken, v.Known) : default);
        Assert.DoesNotContain("If-None-Match", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_never_ends_is_cut_and_its_whole_entries_are_taken()
    {
        using var server = new StubServer(async (_, stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss><channel>"), cancel);
            for (var i = 0; ; i++)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<item><title>Entry number {i}</title><guid>g{i}</guid></item>")), cancel);
            }
        });
        using var watch = new Watch(server.Address, maxItems: 10);
        var visit = Assert.Single(await watch.VisitAsync());
        Assert.Equal(10, visit.Taken);
        Assert.Contains("does not end", visit.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_drips_is_cut_by_time()
    {
        using var server = new StubServer(async (_, stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss><channel><item><title>One</title></item>"), cancel);
            await Task.Delay(Timeout.Infinite, cancel);
        });
        using var watch = new Watch(server.Address, time: TimeSpan.FromSeconds(3));
        var visit = Assert.Single(await watch.VisitAsync());
        Assert.Equal(1, visit.Taken);
        Assert.Contains("cut after", visit.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_feeds_of_one_host_are_asked_with_a_pause()
    {
        using var server = StubServer.Of("304 Not Modified", []);
        var clock = new JumpingClock(Start);
        using var fetcher = new Fetcher(new() { AllowLoopback = true }, clock);
        var watcher = new FeedWatcher(fetcher, new MemoryFeedState(), new FeedReader(), clock) { Pause = TimeSpan.FromSeconds(7) };
        await watcher.VisitAsync([Source with { Url = server.Address + "/a" }, Source with { Url = server.Address + "/b" }], (_, _, _) => Task.CompletedTask);
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Delays);
    }

    [Fact]
    public async Task Watching_goes_round_until_it_is_stopped()
    {
        using var server = StubServer.Of("304 Not Modified", []);
        var clock = new JumpingClock(Start);
        using var fetcher = new Fetcher(new() { AllowLoopback = true }, clock);
        using var stop = new CancellationTokenSource();
        List<DateTimeOffset> visits = [];
        var watcher = new FeedWatcher(fetcher, new MemoryFeedState(), new FeedReader(), clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watcher.WatchAsync([Source with { Url = server.Address }], (_, _, _) => Task.CompletedTask, v =>
        {
            visits.Add(v.NextVisit);
            if (visits.Count == 3)
            {
                stop.Cancel();
            }
        }, stop.Token));
        Assert.Equal([6.0, 12.0, 18.0], visits.Select(v => Math.Round((v - Start).TotalHours, 2)));
    }

    private sealed class Watch : IDisposable
    {
        private readonly Fetcher fetcher;
        private readonly FeedWatcher watcher;
        private readonly FeedSource feed;

        public Watch(string address, int maxItems = 200, TimeSpan? time = null)
        {
            fetcher = new(new() { AllowLoopback = true, MaxBytes = 200_000, Time = time ?? TimeSpan.FromSeconds(20) }, Clock);
            watcher = new(fetcher, State, new FeedReader(), Clock) { MaxItems = maxItems };
            feed = Source with { Url = address + "/" };
        }

        public JumpingClock Clock { get; } = new(Start);

        public MemoryFeedState State { get; } = new();

        public List<string> Taken { get; } = [];

        public int FailAt { get; set; }

        public void Dispose() => fetcher.Dispose();

        public Task<IReadOnlyList<FeedVisit>> VisitAsync() => watcher.VisitAsync([feed], (_, item, _) =>
        {
            if (Taken.Count + 1 == FailAt)
            {
                throw new InvalidOperationException("the power went");
            }

            Taken.Add(item.Id);
            return Task.CompletedTask;
        });
    }
}
