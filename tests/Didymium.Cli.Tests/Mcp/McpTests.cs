using System.Collections.Concurrent;
using System.Text.Json;
using Didymium.Cli.Tests.Docs;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Didymium.Cli.Tests.Mcp;

/// <summary>The tool server in a process of its own, called by the protocol's own client: its figures are the command line's.</summary>
[Collection(SharedLedger.Name)]
public sealed class McpTests(StarterLedger ledger)
{
    [Fact]
    public async Task The_tools_are_listed_with_words_on_every_argument()
    {
        await using var client = await StartAsync();
        var tools = await client.ListToolsAsync();

        Assert.Equal(["compare", "explain", "impact", "list", "run", "search", "stress", "trace"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Contains("tonnes", client.ServerInstructions, StringComparison.Ordinal);
        foreach (var tool in tools)
        {
            Assert.True(tool.Description.Length > 40, tool.Name);
            Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint, tool.Name);
            Assert.NotNull(tool.ReturnJsonSchema);
            foreach (var argument in tool.JsonSchema.GetProperty("properties").EnumerateObject())
            {
                Assert.True(argument.Value.TryGetProperty("description", out var words) && words.GetString()!.Length > 5, $"{tool.Name}.{argument.Name}");
            }
        }
    }

    [Fact]
    public async Task Run_gives_the_command_lines_figures_rows_of_a_table_and_its_progress()
    {
        await using var client = await StartAsync();
        var told = new Told();
        var answer = await CallAsync(client, "run", new() { ["scenario"] = "base", ["to"] = 2040, ["set"] = new[] { "facilities.bayan-obo-mine.capacity=*0.8" }, ["table"] = "prices", ["where"] = new Dictionary<string, string> { ["product"] = "ox-dy", ["region"] = "DEU", ["period"] = "2026..2027" } }, told);
        var line = Line("run", "base", "--to", "2040", "--set", "facilities.bayan-obo-mine.capacity=*0.8", "--out", ledger.New(string.Empty), "--json");

        Assert.Equal(Text(line.GetProperty("manifest").GetProperty("headlines")), Text(answer.GetProperty("manifest").GetProperty("headlines")));
        Assert.Equal(2, answer.GetProperty("table").GetProperty("rows").GetArrayLength());
        Assert.Contains("USD of 2024 per kg", answer.GetProperty("table").GetProperty("columns")[3].GetProperty("unit").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(told.Values);
        Assert.All(told.Values, value => Assert.Equal(17, value.Total));
    }

    [Fact]
    public async Task Compare_explain_and_trace_say_what_the_command_line_says()
    {
        await using var client = await StartAsync();

        Assert.Equal(
            Text(Line("compare", "base", "headlines", "--to", "2030", "--out", ledger.New(string.Empty), "--json").GetProperty("sentences")),
            Text((await CallAsync(client, "compare", new() { ["a"] = "base", ["b"] = "headlines", ["to"] = 2030 })).GetProperty("sentences")));
        Assert.Equal(
            Text(Line("explain", "share of separation China 2026", "--scenario", "base", "--json").GetProperty("value")),
            Text((await CallAsync(client, "explain", new() { ["question"] = "share of separation China 2026", ["scenario"] = "base" })).GetProperty("value")));
        Assert.Equal(
            Text(Line("trace", "price", "ox-dy", "DEU", "2030", "--db", ledger.Path, "--json")),
            Text(await CallAsync(client, "trace", new() { ["thing"] = "price ox-dy DEU 2030" })));
    }

    [Fact]
    public async Task Stress_gives_the_command_lines_ranking()
    {
        await using var client = await StartAsync();
        var answer = await CallAsync(client, "stress", new() { ["scenario"] = "base", ["only"] = new[] { "owners" }, ["top"] = 5 });
        var line = Line("stress", "base", "--only", "owners", "--top", "5", "--out", ledger.New(string.Empty), "--json");

        Assert.Equal(5, answer.GetProperty("ranking").GetArrayLength());
        Assert.Equal(line.GetProperty("ranking").EnumerateArray().Select(r => r.GetProperty("case").GetString()), answer.GetProperty("ranking").EnumerateArray().Select(r => r.GetProperty("case").GetString()));
    }

    [Fact]
    public async Task Search_and_impact_work_on_the_ledger()
    {
        await using var client = await StartAsync();

        Assert.Equal(
            Text(Line("docs", "search", "镨钕", "--take", "3", "--db", ledger.Path, "--json")),
            Text(await CallAsync(client, "search", new() { ["text"] = "镨钕", ["take"] = 3 })));
        var impact = await CallAsync(client, "impact", new() { ["of"] = ledger.Id });
        Assert.Equal(ledger.Impact.GetProperty("headline").GetString(), impact.GetProperty("headline").GetString());
        Assert.Equal(Text(ledger.Impact.GetProperty("claims")), Text(impact.GetProperty("claims")));
    }

    [Theory]
    [InlineData("run", "scenario", "nothing", "reindustrialisation")]
    [InlineData("run", "table", "nothing", "production")]
    [InlineData("run", "to", "soon", "schema")]
    [InlineData("explain", "question", "what is love", "what is love")]
    [InlineData("stress", "only", "wishes", "schema")]
    [InlineData("impact", "of", "d-zzzz", "d-zzzz")]
    [InlineData("trace", "thing", "mountain-pass-mne", "nothing is called")]
    [InlineData("list", "kind", "wishes", "facilities")]
    [InlineData("search", "type", "rumour", "schema")]
    public async Task A_fault_is_an_error_in_words_and_the_server_goes_on(string tool, string argument, string value, string words)
    {
        await using var client = await StartAsync();
        var arguments = new Dictionary<string, object?> { [argument] = value };
        if (tool == "run" && argument == "table")
        {
            arguments["to"] = 2024;
        }

        var answer = await client.CallToolAsync(tool, arguments);

        Assert.True(answer.IsError, tool);
        Assert.Contains(words, ((TextContentBlock)answer.Content[0]).Text, StringComparison.Ordinal);
        Assert.Contains("headlines", Text(await CallAsync(client, "list", [])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_given_up_stops_its_work()
    {
        await using var client = await StartAsync();
        using var soon = new CancellationTokenSource();
        var call = client.CallToolAsync("run", new Dictionary<string, object?> { ["scenario"] = "base", ["to"] = 2100, ["step"] = "month" }, new Stop(soon), cancellationToken: soon.Token).AsTask();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Contains("headlines", Text(await CallAsync(client, "list", [])), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments, IProgress<ProgressNotificationValue>? progress = null)
    {
        var answer = await client.CallToolAsync(tool, arguments, progress);
        Assert.False(answer.IsError ?? false, ((TextContentBlock)answer.Content[0]).Text);
        return JsonDocument.Parse(((TextContentBlock)answer.Content[0]).Text).RootElement;
    }

    private static JsonElement Line(params string[] arguments)
    {
        var ended = Terminal.Run(arguments);
        Assert.True(ended.Code == 0, ended.Error);
        return JsonDocument.Parse(ended.Output).RootElement;
    }

    private static string Text(JsonElement json) => JsonSerializer.Serialize(json);

    private Task<McpClient> StartAsync() => McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = "didymium",
        Command = "dotnet",
        Arguments = [typeof(ExitCodes).Assembly.Location, "mcp", "--db", ledger.Path],
        WorkingDirectory = ledger.Folder,
    }));

    // Word of progress comes on threads of its own; what comes after the answer is lost, so a run must be long enough for some to come before.
    private sealed class Told : IProgress<ProgressNotificationValue>
    {
        private readonly ConcurrentQueue<ProgressNotificationValue> values = new();

        public IReadOnlyList<ProgressNotificationValue> Values => [.. values];

        public void Report(ProgressNotificationValue value) => values.Enqueue(value);
    }

    // Gives the call up at its first word of progress.
    private sealed class Stop(CancellationTokenSource source) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => source.Cancel();
    }
}
