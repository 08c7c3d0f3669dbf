using System.Text;
using System.Text.Json;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Proposals;

namespace Didymium.Evidence.Tests.Proposals;

/// <summary>Over the wire: what is sent, and that every misbehaviour of a service ends in a plain word and in no claim.</summary>
public sealed class ModelExchangeTests
{
    [Fact]
    public async Task The_question_is_a_chat_completion_with_the_text_as_data_between_marks()
    {
        await using var stub = new StubModel().Says(Sample.Answer(Sample.Output()));
        using var client = ModelClient.Create(stub.Options, name => name == "DIDYMIUM_MODEL_KEY" ? "sk-test" : null);
        var report = await new ClaimProposer(client, stub.Options, Gazetteer.Shipped).ProposeAsync(Sample.English.Document, Sample.English.Passages, cancellationToken: TestContext.Current.CancellationToken);

        var request = Assert.Single(stub.Requests);
        Assert.Equal("POST /v1/chat/completions HTTP/1.1", request.Line);
        Assert.Equal("Bearer sk-test", request.Headers["Authorization"]);
        Assert.Equal("stub-1", request.Body.GetProperty("model").GetString());
        Assert.Equal(["system", "user"], request.Body.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()));
        Assert.Equal(Prompt.Claims.Text, request.Message(0));
        var lines = request.Message(1).Split('\n');
        Assert.StartsWith("data-", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0], lines[^1]);
        Assert.DoesNotContain(lines[0], string.Concat(lines[1..^1]), StringComparison.Ordinal);
        Assert.Equal(Sample.English.Passages.Select(p => p.Text), lines[2..^1].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()));
        Assert.Equal(["p1.s1", "p2.s1", "p3.s1"], lines[2..^1].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("p").GetString()));

        Assert.Equal((1, 0, ""), (report.Requests, report.SentencesLeftOut, report.Failure));
        Assert.Equal(request.Message(0).Length + request.Message(1).Length, report.CharactersSent);
        Assert.Single(report.Claims);
    }

    [Fact]
    public async Task Where_there_is_no_key_none_is_sent()
    {
        await using var stub = new StubModel().Says("""{"claims":[]}""");
        await stub.ProposeAsync();
        Assert.False(Assert.Single(stub.Requests).Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_busy_or_broken_service_is_asked_a_second_time(int status)
    {
        await using var stub = new StubModel().Answers(status, "{}").Says(Sample.Answer(Sample.Output()));
        var report = await stub.ProposeAsync();
        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal(stub.Requests[0].Message(1), stub.Requests[1].Message(1));
        Assert.Single(report.Claims);
    }

    [Theory]
    [InlineData(429, "busy")]
    [InlineData(500, "broken")]
    public async Task And_not_a_third_time(int status, string said)
    {
        await using var stub = new StubModel().Answers(status, "{}").Answers(status, "{}").Says(Sample.Answer(Sample.Output()));
        Failed(await stub.ProposeAsync(), status.ToString(System.Globalization.CultureInfo.InvariantCulture), said);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task The_wait_a_service_asks_for_is_kept_and_one_too_long_is_told_and_not_waited_for()
    {
        await using var kept = new StubModel().Answers(429, "{}", "Retry-After: 0").Says(Sample.Answer(Sample.Output()));
        Assert.Single((await kept.ProposeAsync(change: o => o with { RetryWait = TimeSpan.FromHours(1) })).Claims);

        await using var tooLong = new StubModel().Answers(429, "{}", "Retry-After: 3600").Says(Sample.Answer(Sample.Output()));
        Failed(await tooLong.ProposeAsync(), "429", "3600 s");
        Assert.Single(tooLong.Requests);
    }

    [Theory]
    [InlineData(400, "does not take")]
    [InlineData(401, "DIDYMIUM_MODEL_KEY")]
    [InlineData(404, "DIDYMIUM_MODEL_ENDPOINT")]
    public async Task Other_refusals_are_told_at_once_with_the_words_of_the_service(int status, string said)
    {
        await using var stub = new StubModel().Answers(status, "{\"error\":{\"message\":\"no \u001b[31msuch model\"}}").Says(Sample.Answer(Sample.Output()));
        var report = await stub.ProposeAsync();
        Failed(report, said, "such model");
        Assert.DoesNotContain('\u001b', report.Failure);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_key_that_a_service_repeats_is_not_shown()
    {
        await using var stub = new StubModel().Answers(401, "{\"error\":{\"message\":\"wrong key sk-secret\"}}");
        using var client = ModelClient.Create(stub.Options, _ => "sk-secret");
        var report = await new ClaimProposer(client, stub.Options, Gazetteer.Shipped).ProposeAsync(Sample.English.Document, Sample.English.Passages, cancellationToken: TestContext.Current.CancellationToken);
        Failed(report, "401", "***");
        Assert.DoesNotContain("sk-secret", report.Failure + string.Concat(report.Proposals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = new StubModel().Says(Sample.Answer(Sample.Output()));
        await using var stub = new StubModel().Answers(307, string.Empty, $"Location: {other.Options.Endpoint}/chat/completions");
        Failed(await stub.ProposeAsync(), "307", "not followed");
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_slow_answer_is_given_up()
    {
        await using var stub = new StubModel().Raw((_, token) => Task.Delay(Timeout.Infinite, token));
        Failed(await stub.ProposeAsync(change: o => o with { TimeLimit = TimeSpan.FromSeconds(0.5) }), "did not answer within 0.5 s");
    }

    [Fact]
    public async Task An_answer_that_trickles_without_end_is_given_up_too()
    {
        await using var stub = new StubModel().Raw(async (stream, token) =>
        {
            await stream.WriteAsync(StubModel.Head(200, 1000), token);
            await stream.WriteAsync("{"u8.ToArray(), token);
            await Task.Delay(Timeout.Infinite, token);
        });
        Failed(await stub.ProposeAsync(change: o => o with { TimeLimit = TimeSpan.FromSeconds(0.5) }), "did not answer within 0.5 s");
    }

    [Fact]
    public async Task A_caller_who_gives_up_hears_so()
    {
        await using var stub = new StubModel().Raw((_, token) => Task.Delay(Timeout.Infinite, token));
        using var client = ModelClient.Create(stub.Options, _ => null);
        using var gaveUp = new CancellationTokenSource();
        var asking = new ClaimProposer(client, stub.Options, Gazetteer.Shipped).ProposeAsync(Sample.English.Document, Sample.English.Passages, cancellationToken: gaveUp.Token);
        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        await using var stub = new StubModel().Raw(async (stream, token) =>
        {
            await stream.WriteAsync(StubModel.Head(200, 1L << 40), token);
            var block = Encoding.ASCII.GetBytes(new string(' ', 1 << 16));
            while (true)
            {
                await stream.WriteAsync(block, token);
            }
        });
        Failed(await stub.ProposeAsync(change: o => o with { MaxAnswerBytes = 100_000 }), "100,000 bytes");
    }

    [Fact]
    public async Task A_connection_that_is_closed_is_told()
    {
        await using var silent = new StubModel().Raw((_, _) => Task.CompletedTask);
        Failed(await silent.ProposeAsync(), "gave no answer");
        Assert.Single(silent.Requests);

        await using var broken = new StubModel().Raw(async (stream, token) =>
        {
            await stream.WriteAsync(StubModel.Head(200, 1000), token);
            await stream.WriteAsync("{\"choices\":"u8.ToArray(), token);
        });
        Failed(await broken.ProposeAsync(), "gave no answer");
    }

    [Fact]
    public async Task A_service_that_does_not_run_is_told()
    {
        var stub = new StubModel();
        var options = stub.Options;
        await stub.DisposeAsync();
        using var client = ModelClient.Create(options, _ => null);
        Failed(await new ClaimProposer(client, options, Gazetteer.Shipped).ProposeAsync(Sample.English.Document, Sample.English.Passages, cancellationToken: TestContext.Current.CancellationToken), "gave no answer", "DIDYMIUM_MODEL_ENDPOINT");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":[{"index":0}]}""")]
    [InlineData("""{"choices":"none"}""")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":null}}]}""")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"\ud800"}}]}""")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"nonsense","message":{"role":"assistant","content":"x"}}]}""")]
    public async Task What_is_no_answer_of_the_protocol_gives_a_stored_refusal(string body)
    {
        await using var stub = new StubModel().Answers(200, body);
        var report = await stub.ProposeAsync();
        Assert.Empty(report.Claims);
        Assert.NotEmpty(Assert.Single(report.Proposals).Refusal);
    }

    private static void Failed(ProposalReport report, params string[] said)
    {
        Assert.Empty(report.Claims);
        Assert.Equal(3, report.SentencesLeftOut);
        Assert.Equal(report.Failure, Assert.Single(report.Proposals).Refusal);
        foreach (var words in said)
        {
            Assert.Contains(words, report.Failure, StringComparison.Ordinal);
        }
    }
}
