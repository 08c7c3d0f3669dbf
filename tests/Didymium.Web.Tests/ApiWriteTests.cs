using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Didymium.Web.Tests;

/// <summary>The API as programs use it: writing, and what is refused. Each test has a site of its own; what one writes is nobody else's.</summary>
public sealed class ApiWriteTests
{
    private const string Text = "The example plant in Estonia is to produce 2,000 tonnes of NdFeB magnets a year from 2027.";

    [Fact]
    public async Task A_run_is_put_followed_and_fetched_and_put_again_is_the_same_run()
    {
        await using var site = await RunningSite.StartAsync();
        var request = new { kind = "run", scenario = "base", to = 2026, set = new[] { "facilities.bayan-obo-mine.capacity=*0.8" } };
        using var put = await site.Client.PostAsJsonAsync("/api/v1/runs", request);
        Assert.Equal(HttpStatusCode.Accepted, put.StatusCode);
        var address = put.Headers.Location!.ToString();

        var states = await StatesAsync(site, address + "/events");
        Assert.Equal("done", states[^1].GetProperty("state").GetString());
        Assert.Equal((3, 3), (states[^1].GetProperty("done").GetInt32(), states[^1].GetProperty("of").GetInt32()));
        Assert.Equal(states.Select(s => s.GetProperty("done").GetInt32()).Order(), states.Select(s => s.GetProperty("done").GetInt32()));

        var result = await site.Client.GetFromJsonAsync<JsonElement>(address + "/result");
        Assert.Equal("facilities.bayan-obo-mine.capacity=*0.8", result.GetProperty("overrides")[0].GetString());
        using var again = await site.Client.PostAsJsonAsync("/api/v1/runs", request);
        Assert.Equal(address, again.Headers.Location!.ToString());
        Assert.Equal("done", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Equal(1, (await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/runs?kind=run&state=done")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("{\"kind\": \"walk\"}", "\"kind\" is to be one of run, stress, impact, explain")]
    [InlineData("{\"too\": 2030}", "no member \"too\"")]
    [InlineData("{\"to\": \"soon\"}", "\"to\" is to be a whole number")]
    [InlineData("{\"to\": 1999}", "to a year from 2024 to 2100")]
    [InlineData("{\"scenario\": \"nothing\"}", "reindustrialisation")]
    [InlineData("{\"scenario\": \"../../etc/passwd\"}", "there is no scenario")]
    [InlineData("{\"set\": [\"facilities.bayan-obo-mine.capacty=1\"]}", "capacity")]
    [InlineData("{\"scenario_text\": \"id: mine\\nname: Mine\\nextends: nowhere\"}", "nowhere")]
    [InlineData("not JSON", "not a JSON object")]
    public async Task A_wrong_request_names_the_member_and_the_rule(string body, string words)
    {
        await using var site = await RunningSite.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await site.Client.PostAsync("/api/v1/runs", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_on_its_way_can_be_cancelled_and_has_no_result()
    {
        await using var site = await RunningSite.StartAsync();
        using var put = await site.Client.PostAsJsonAsync("/api/v1/runs", new { kind = "run", scenario = "base", to = 2100, step = "month" });
        var address = put.Headers.Location!.ToString();

        using var early = await site.Client.GetAsync(address + "/result");
        using var cancelled = await site.Client.PostAsync(address + "/cancel", null);
        var states = await StatesAsync(site, address + "/events");
        using var late = await site.Client.PostAsync(address + "/cancel", null);

        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        Assert.Equal("cancelled", states[^1].GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task Fifty_runs_of_one_client_at_once_are_not_taken()
    {
        await using var site = await RunningSite.StartAsync();
        var statuses = new List<HttpStatusCode>();
        var words = string.Empty;
        for (var year = 2030; year < 2080; year++)
        {
            using var answer = await site.Client.PostAsJsonAsync("/api/v1/runs", new { kind = "run", scenario = "base", to = year, step = "month" });
            statuses.Add(answer.StatusCode);
            words = answer.IsSuccessStatusCode ? words : await answer.Content.ReadAsStringAsync();
        }

        Assert.Equal(HttpStatusCode.Accepted, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Contains("as many as the server takes from one client", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_is_bounded_and_reading_is_not()
    {
        await using var site = await RunningSite.StartAsync();
        var refused = 0;
        for (var i = 0; i < 200; i++)
        {
            using var answer = await site.Client.PostAsync("/api/v1/runs/run-000000000000/cancel", null);
            refused += answer.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
            using var read = await site.Client.GetAsync("/api/v1/scenarios");
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        }

        Assert.True(refused > 0);
    }

    [Fact]
    public async Task A_document_is_added_once_read_and_decided_on()
    {
        await using var site = await RunningSite.StartAsync();
        var document = new { title = "An example", publisher = "Example notes", published = "2026-01-15", text = Text };
        using var first = await site.Client.PostAsJsonAsync("/api/v1/documents", document);
        var words = await first.Content.ReadAsStringAsync();
        Assert.True(first.StatusCode == HttpStatusCode.Created, words);
        using var second = await site.Client.PostAsJsonAsync("/api/v1/documents", document);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);

        var added = await site.Client.GetFromJsonAsync<JsonElement>(first.Headers.Location);
        Assert.Equal("An example", added.GetProperty("title").GetString());
        var claim = added.GetProperty("claims")[0].GetProperty("id").GetString();
        using var without = await site.Client.PostAsJsonAsync($"/api/v1/claims/{claim}/decisions", new { verdict = "reject", reason = "", reviewer = "ana" });
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        using var decided = await site.Client.PostAsJsonAsync($"/api/v1/claims/{claim}/decisions", new { verdict = "reject", reason = "It is only an example.", reviewer = "ana" });
        Assert.Equal(HttpStatusCode.Created, decided.StatusCode);
        var detail = await site.Client.GetFromJsonAsync<JsonElement>($"/api/v1/claims/{claim}");
        Assert.Equal("reject", detail.GetProperty("decisions")[0].GetProperty("verdict").GetString());
        Assert.Equal("It is only an example.", detail.GetProperty("claim").GetProperty("decision").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_file_is_added_as_it_is_and_what_is_no_document_is_refused()
    {
        await using var site = await RunningSite.StartAsync();
        using var page = new StringContent($"<html><head><title>A page</title></head><body><article><h1>A page</h1><p>{Text}</p><p>{Text.Replace("Estonia", "Norway", StringComparison.Ordinal)}</p></article><script>alert(1)</script></body></html>", Encoding.UTF8, "text/html");
        using var added = await site.Client.PostAsync("/api/v1/documents?name=..%2F..%2Fpage.html", page);
        Assert.True(added.StatusCode == HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        Assert.Equal("page.html", (await site.Client.GetFromJsonAsync<JsonElement>(added.Headers.Location)).GetProperty("locator").GetString());

        using var zip = new ByteArrayContent([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var refused = await site.Client.PostAsync("/api/v1/documents", zip);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var form = new FormUrlEncodedContent([new("text", Text)]);
        using var unknown = await site.Client.PostAsync("/api/v1/documents", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, unknown.StatusCode);
        using var large = new ByteArrayContent(new byte[SiteHost.MostUploadBytes + 1]) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        using var tooLarge = await site.Client.PostAsync("/api/v1/documents", large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        using var largeRun = new StringContent(new string(' ', (int)SiteHost.MostRequestBytes + 1), Encoding.UTF8, "application/json");
        using var tooLargeRun = await site.Client.PostAsync("/api/v1/runs", largeRun);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLargeRun.StatusCode);
    }

    [Fact]
    public async Task Writing_needs_the_token_where_there_is_one_and_never_comes_from_another_site()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Token = "sesame" });
        using var bare = await site.Client.PostAsJsonAsync("/api/v1/runs", new { scenario = "base", to = 2024 });
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/v1/runs") { Content = JsonContent.Create(new { scenario = "base", to = 2024 }) };
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        foreign.Headers.Authorization = new("Bearer", "sesame");
        using var fromElsewhere = await site.Client.SendAsync(foreign);
        using var known = new HttpRequestMessage(HttpMethod.Post, "/api/v1/runs") { Content = JsonContent.Create(new { scenario = "base", to = 2024 }) };
        known.Headers.Authorization = new("Bearer", "sesame");
        using var taken = await site.Client.SendAsync(known);
        using var plain = new HttpRequestMessage(HttpMethod.Post, "/api/v1/runs") { Content = new StringContent("{}", Encoding.UTF8, "text/plain") };
        plain.Headers.Authorization = new("Bearer", "sesame");
        using var asText = await site.Client.SendAsync(plain);

        Assert.Equal(HttpStatusCode.Unauthorized, bare.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, fromElsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, asText.StatusCode);
    }

    private static async Task<List<JsonElement>> StatesAsync(RunningSite site, string address)
    {
        var text = await site.Client.GetStringAsync(address);
        return [.. text.Split('\n').Where(line => line.StartsWith("data:", StringComparison.Ordinal)).Select(line => JsonSerializer.Deserialize<JsonElement>(line[5..]))];
    }
}
