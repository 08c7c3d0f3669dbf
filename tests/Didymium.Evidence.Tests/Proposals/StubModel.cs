using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Didymium.Evidence.Proposals;

namespace Didymium.Evidence.Tests.Proposals;

/// <summary>A service on this machine that speaks the chat-completions protocol over plain sockets, so that it can also misbehave as no decent server would.</summary>
internal sealed class StubModel : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<Func<Stream, CancellationToken, Task>> replies = [];
    private readonly Task serving;

    public StubModel()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What was asked, in order.</summary>
    public List<StubRequest> Requests { get; } = [];

    public ModelOptions Options => new(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1")), "stub-1") { RetryWait = TimeSpan.Zero };

    /// <summary>A complete answer of the protocol around what the model wrote.</summary>
    public static string Completion(string content, string finish = "stop") => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_790_000_000,
        model = "stub-1-2026",
        choices = new[] { new { index = 0, message = new { role = "assistant", content }, finish_reason = finish } },
        usage = new { prompt_tokens = 10, completion_tokens = 10, total_tokens = 20 },
    });

    /// <summary>The next question is answered with what the model wrote.</summary>
    public StubModel Says(string content, string finish = "stop") => Answers(200, Completion(content, finish));

    /// <summary>The next question is answered with a status and a body.</summary>
    public StubModel Answers(int status, string body, params string[] headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return Raw(async (stream, token) =>
        {
            await stream.WriteAsync(Head(status, bytes.Length, headers), token);
            await stream.WriteAsync(bytes, token);
        });
    }

    /// <summary>The next question is met with whatever is done to the connection.</summary>
    public StubModel Raw(Func<Stream, CancellationToken, Task> reply)
    {
        replies.Enqueue(reply);
        return this;
    }

    public static byte[] Head(int status, long length, params string[] headers) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = client.GetStream();
                try
                {
                    Requests.Add(await ReadAsync(stream, stop.Token));
                    if (!replies.TryDequeue(out var reply))
                    {
                        await stream.WriteAsync(Head(418, 0), stop.Token);
                        continue;
                    }

                    await reply(stream, stop.Token);
                }
                catch (IOException)
                {
                    // The client has had enough, of the answer or of asking, which is what a bounded one does.
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private static async Task<StubRequest> ReadAsync(Stream stream, CancellationToken token)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (bytes.Count < 4 || !(bytes[^4] == '\r' && bytes[^3] == '\n' && bytes[^2] == '\r' && bytes[^1] == '\n'))
        {
            await stream.ReadExactlyAsync(one, token);
            bytes.Add(one[0]);
        }

        var head = Encoding.ASCII.GetString([.. bytes]);
        var lines = head.Split("\r\n");
        var headers = lines.Skip(1).Where(l => l.Length > 0).ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, token);
        return new StubRequest(lines[0], headers, JsonDocument.Parse(body).RootElement.Clone());
    }
}

/// <summary>A question as it came over the wire.</summary>
internal sealed record StubRequest(string Line, Dictionary<string, string> Headers, JsonElement Body)
{
    public string Message(int at) => Body.GetProperty("messages")[at].GetProperty("content") is { ValueKind: JsonValueKind.String } text
        ? text.GetString()!
        : string.Concat(Body.GetProperty("messages")[at].GetProperty("content").EnumerateArray().Select(p => p.GetProperty("text").GetString()));
}
