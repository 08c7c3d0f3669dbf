using System.IO.Compression;
using System.Net;
using System.Text;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Intake.Web;

namespace Didymium.Evidence.Tests.Intake;

public sealed class FetcherTests
{
    private static readonly FetchOptions Local = new() { AllowLoopback = true, MaxBytes = 100_000, Time = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:8.8.8.8]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    public async Task Addresses_that_are_not_public_are_refused(string address)
    {
        using var fetcher = new Fetcher();
        var refusal = await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(address));
        Assert.Equal("private_address", refusal.Rule);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.0", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.127.255.255", false)]
    [InlineData("223.255.255.255", true)]
    [InlineData("255.255.255.255", false)]
    [InlineData("2400:cb00::1", true)]
    [InlineData("2001:4860::8888", true)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::", false)]
    [InlineData("ff02::1", false)]
    [InlineData("fc00::1", false)]
    public void Ranges_end_where_the_registries_say(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("ftp://example.org/", "url")]
    [InlineData("file:///etc/passwd", "url")]
    [InlineData("javascript:alert(1)", "url")]
    [InlineData("example", "url")]
    [InlineData("", "url")]
    [InlineData("http://user:pass@example.org/", "url")]
    [InlineData("http://example.org:22/", "port")]
    [InlineData("https://example.org:8443/", "port")]
    public async Task Only_pages_of_the_web_are_fetched(string address, string rule)
    {
        using var fetcher = new Fetcher();
        Assert.Equal(rule, (await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(address))).Rule);
    }

    [Fact]
    public async Task A_page_comes_with_its_charset_and_is_read()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        using var server = StubServer.Of("200 OK\r\nContent-Type: text/html; charset=gb2312\r\nETag: \"v1\"", gb.GetBytes("<html><body><h1>镝价</h1><p>镝价上涨。</p></body></html>"));
        using var fetcher = new Fetcher(Local);
        var input = await fetcher.GetDocumentAsync(server.Address + "/a#part");
        Assert.Equal(server.Address + "/a", input.Locator);
        Assert.Equal("镝价上涨。", Assert.Single(new DocumentReader().Read(input)).Text);
        Assert.Contains("User-Agent: Didymium", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_but_not_for_ever()
    {
        using var server = new StubServer((path, stream, cancel) => path.StartsWith("/far", StringComparison.Ordinal)
            ? StubServer.Send(stream, $"302 Found\r\nLocation: {path}x", [], cancel)
            : path == "/end" ? StubServer.Send(stream, "200 OK\r\nContent-Type: text/plain", "The end."u8.ToArray(), cancel) : StubServer.Send(stream, "301 Moved\r\nLocation: /end", [], cancel));
        using var fetcher = new Fetcher(Local);
        Assert.Equal(server.Address + "/end", (await fetcher.GetDocumentAsync(server.Address + "/near")).Locator);
        Assert.Equal("redirects", (await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(server.Address + "/far"))).Rule);
        Assert.Equal(2 + 6, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://10.0.0.1/", "private_address")]
    [InlineData("http://[::ffff:10.0.0.1]/", "private_address")]
    [InlineData("file:///etc/passwd", "url")]
    [InlineData("http://a:b@example.org/", "url")]
    public async Task A_redirect_is_checked_like_an_address(string target, string rule)
    {
        using var server = StubServer.Of($"302 Found\r\nLocation: {target}", []);
        using var fetcher = new Fetcher(Local);
        Assert.Equal(rule, (await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(server.Address))).Rule);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_page_is_unpacked_and_a_bomb_is_refused(string encoding)
    {
        using var server = new StubServer((path, stream, cancel) => StubServer.Send(stream, $"200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: {encoding}", Packed(encoding, path == "/bomb" ? new byte[50_000_000] : "Some words."u8.ToArray()), cancel));
        using var fetcher = new Fetcher(Local);
        Assert.Equal("Some words.", Encoding.UTF8.GetString((await fetcher.GetDocumentAsync(server.Address)).Bytes.Span));
        Assert.Equal("size", (await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(server.Address + "/bomb"))).Rule);
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Type: image/png", "content_type")]
    [InlineData("200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip, gzip", "encoding")]
    [InlineData("200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: zip", "encoding")]
    [InlineData("200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip", "network")]
    [InlineData("404 Not Found", "http_status")]
    [InlineData("302 Found", "redirects")]
    [InlineData("nonsense", "network")]
    public async Task Answers_we_cannot_use_are_refused_with_their_reason(string head, string rule)
    {
        using var server = StubServer.Of(head, "Not packed at all"u8.ToArray());
        using var fetcher = new Fetcher(Local);
        var refusal = await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(server.Address));
        Assert.Equal(rule, refusal.Rule);
    }

    [Fact]
    public async Task A_page_that_never_ends_is_refused_by_its_size()
    {
        using var server = new StubServer(async (_, stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"), cancel);
            while (true)
            {
                await stream.WriteAsync(new byte[8192], cancel);
            }
        });
        using var fetcher = new Fetcher(Local);
        Assert.Equal("size", (await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(server.Address))).Rule);
    }

    [Fact]
    public async Task A_page_that_never_comes_is_refused_by_its_time()
    {
        using var server = new StubServer((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        using var fetcher = new Fetcher(Local with { Time = TimeSpan.FromMilliseconds(200) });
        Assert.Equal("time", (await Assert.ThrowsAsync<IntakeException>(() => fetcher.GetDocumentAsync(server.Address))).Rule);
    }

    [Fact]
    public async Task Who_asked_may_stop_it()
    {
        using var server = new StubServer((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        using var fetcher = new Fetcher(Local);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.GetDocumentAsync(server.Address, stop.Token));
    }

    private static byte[] Packed(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch { "gzip" => new GZipStream(packed, CompressionLevel.Optimal), "br" => new BrotliStream(packed, CompressionLevel.Fastest), _ => new ZLibStream(packed, CompressionLevel.Optimal) })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
