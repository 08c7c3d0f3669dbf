using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Didymium.Evidence.Intake.Web;

/// <summary>
/// Fetches one page from the public internet. Nothing on it is loaded and no link in it is followed.
/// </summary>
/// <remarks>
/// Names are resolved here and the connection goes to the address that was checked, so a name that resolves anew to a private address gains nothing; every redirect is checked again. No proxy, cookie or password is used.
/// What is unpacked is counted, not what is sent. Safe for use by several threads.
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    /// <summary>A fetcher.</summary>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="clock">Clock for dates in headers; null for the system's.</param>
    public Fetcher(FetchOptions? options = null, TimeProvider? clock = null)
    {
        this.options = options ?? new();
        this.clock = clock ?? TimeProvider.System;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            UseProxy = false,
        };
        client = new HttpClient(handler, true) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Fetches a document.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="cancel">Stops the fetching.</param>
    /// <returns>The page, for the document reader.</returns>
    /// <exception cref="IntakeException">The address, its server or the page is refused.</exception>
    public async Task<IntakeInput> GetDocumentAsync(string address, CancellationToken cancel = default)
    {
        var page = await GetAsync(address, new(), cancel).ConfigureAwait(false);
        return page.Status == 200
            ? new IntakeInput(page.Address, page.Bytes, page.ContentType)
            : throw new IntakeException(address, "http_status", $"the server answers with status {page.Status}", page.RetryAfter is { } wait ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Try again in {Math.Ceiling(wait.TotalMinutes)} minutes, as it asks.") : "Check the address in a browser; save the page and add the file if it needs a login.");
    }

    /// <summary>Fetches a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="request">Conditions and the media types that are taken.</param>
    /// <param name="cancel">Stops the fetching.</param>
    /// <exception cref="IntakeException">The address, its server or the page is refused. A status other than 200 is not an error here.</exception>
    public async Task<FetchedPage> GetAsync(string address, FetchRequest request, CancellationToken cancel = default)
    {
        var uri = Checked(address, address);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(options.Time);
        try
        {
            for (var redirects = 0; ; redirects++)
            {
                using var message = Message(uri, request);
                using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
                var status = (int)response.StatusCode;
                if (status is not (301 or 302 or 303 or 307 or 308))
                {
                    return await PageAsync(uri, response, request, time.Token, cancel).ConfigureAwait(false);
                }

                if (redirects == options.MaxRedirects)
                {
                    throw new IntakeException(address, "redirects", $"it is redirected more than {options.MaxRedirects} times", "Open it in a browser and give the address where it ends.");
                }

                var next = response.Headers.Location ?? throw new IntakeException(uri.AbsoluteUri, "redirects", "the server redirects to nowhere", "Check the address in a browser.");
                uri = Checked(address, next.IsAbsoluteUri ? next.OriginalString : new Uri(uri, next).AbsoluteUri);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new IntakeException(address, "time", $"the page did not arrive within {Seconds(options.Time)} s", "Try again later, or save the page and add the file.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            for (var inner = e.InnerException; inner is not null; inner = inner.InnerException)
            {
                if (inner is IntakeException refusal)
                {
                    throw refusal;
                }
            }

            throw new IntakeException(address, "network", $"the page cannot be fetched: {e.Message}", "Check the address and the connection, or save the page and add the file.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private HttpRequestMessage Message(Uri uri, FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, uri);
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", string.Join(", ", request.MediaTypes) + ", */*;q=0.1");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        if (request.IfNoneMatch.Length > 0)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", request.IfNoneMatch);
        }

        if (request.IfModifiedSince.Length > 0)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.IfModifiedSince);
        }

        return message;
    }

    private Uri Checked(string asked, string address)
    {
        if (address.Length > 2000 || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            throw new IntakeException(asked, "url", address == asked ? "it is not an http or https address" : $"it redirects to '{address}', not an http or https address", "Give the address of a page on the web, or the name of a file.");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new IntakeException(asked, "url", "the address holds a user name or password", "Take out the part before @.");
        }

        if (uri.Port is not (80 or 443) && !options.AllowLoopback)
        {
            throw new IntakeException(asked, "port", $"port {uri.Port} is not one of web pages (80, 443)", "Save the page and add the file.");
        }

        return new UriBuilder(uri) { Fragment = string.Empty }.Uri;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
        var allowed = Array.FindAll(addresses, a => PublicAddress.Is(a) || (options.AllowLoopback && IPAddress.IsLoopback(a)));
        if (allowed.Length == 0)
        {
            throw new IntakeException(host, "private_address", "its address is not of the public internet (loopback, private, link-local, multicast or kept for other uses)", "Save the page and add the file.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<FetchedPage> PageAsync(Uri uri, HttpResponseMessage response, FetchRequest request, CancellationToken time, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.TryGetValues("Content-Type", out var types) ? TextCleaning.Label(types.First(), 200) : string.Empty;
        var page = new FetchedPage(uri.AbsoluteUri, status, type, default, Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"), Wait(response.Headers.RetryAfter), string.Empty);
        if (status != 200)
        {
            return page;
        }

        var media = type.Split(';')[0].Trim().ToLowerInvariant();
        var unnamed = media.Length == 0 || media is "application/octet-stream" or "binary/octet-stream";
        if (!unnamed && !request.MediaTypes.Contains(media, StringComparer.Ordinal))
        {
            throw new IntakeException(uri.AbsoluteUri, "content_type", $"the server sends {media}, not one of: {string.Join(", ", request.MediaTypes)}", "Give the address of a page, a PDF or a text.");
        }

        if (!request.Cut && response.Content.Headers.ContentLength > options.MaxBytes)
        {
            throw TooLarge(uri);
        }

        var raw = await response.Content.ReadAsStreamAsync(time).ConfigureAwait(false);
        var counted = new CountedStream(raw, options.MaxBytes);
        var stream = Unpacked(uri, response, counted);
        await using (stream.ConfigureAwait(false))
        {
            var (bytes, cut) = await ReadAsync(uri, stream, counted, request.Cut, time, cancel).ConfigureAwait(false);
            return page with { Bytes = bytes, CutBecause = cut };
        }
    }

    private async Task<(byte[] Bytes, string Cut)> ReadAsync(Uri uri, Stream stream, CountedStream counted, bool cutting, CancellationToken time, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var cut = string.Empty;
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(buffer, time).ConfigureAwait(false);
                if (read == 0 && !counted.Exceeded)
                {
                    break;
                }

                if (counted.Exceeded || kept.Length + read > options.MaxBytes)
                {
                    if (!cutting)
                    {
                        throw TooLarge(uri);
                    }

                    kept.Write(buffer, 0, (int)Math.Min(read, options.MaxBytes - kept.Length));
                    cut = $"it was cut at {TextCleaning.Number(options.MaxBytes)} bytes";
                    break;
                }

                kept.Write(buffer, 0, read);
            }
        }
        catch (OperationCanceledException) when (cutting && !cancel.IsCancellationRequested)
        {
            cut = $"it was cut after {Seconds(options.Time)} s";
        }

        return (kept.ToArray(), cut);
    }

    private static Stream Unpacked(Uri uri, HttpResponseMessage response, Stream stream)
    {
        var encodings = response.Content.Headers.ContentEncoding;
        return encodings.Count > 1
            ? throw new IntakeException(uri.AbsoluteUri, "encoding", "the page is packed more than once", "Save the page and add the file.")
            : encodings.FirstOrDefault("identity").ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
                "identity" or "" => stream,
                var other => throw new IntakeException(uri.AbsoluteUri, "encoding", $"the page is packed as '{other}', which we cannot unpack", "Save the page and add the file."),
            };
    }

    private IntakeException TooLarge(Uri uri) => new(uri.AbsoluteUri, "size", $"the page is larger than {TextCleaning.Number(options.MaxBytes)} bytes", "Save only its text and add the file.");

    private static string Header(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? TextCleaning.Label(values.ToString(), 200) : string.Empty;

    private TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is null ? null : TimeSpan.FromSeconds(Math.Clamp(wait.Value.TotalSeconds, 0, TimeSpan.FromDays(1).TotalSeconds));
    }
}
