using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Didymium.Workbench;
using Didymium.Workbench.Tables;
using Didymium.Workbench.Work;
using Parquet;

namespace Didymium.Web.Tests;

/// <summary>The API as programs use it: reading.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class ApiTests(SharedSite shared)
{
    private HttpClient Client => shared.Site.Client;

    [Fact]
    public async Task A_table_is_the_same_as_JSON_CSV_and_Parquet_and_the_same_as_the_command_lines()
    {
        var run = ((RunAnswer)new Worker(new Inputs(null), () => throw new InvalidOperationException()).Do(new WorkRequest { Scenario = "base" }, null, CancellationToken.None)).Run;
        using var expected = new MemoryStream();
        await TableWriter.WriteCsvAsync(ResultTables.Of(run).Single(t => t.Name == "prices"), expected, CancellationToken.None);

        var csv = await Client.GetStringAsync("/api/v1/runs/base/tables/prices.csv");
        Assert.Equal(Encoding.UTF8.GetString(expected.ToArray()), csv);

        var json = await GetAsync("/api/v1/runs/base/tables/prices?product=ox-dy&region=DEU&period=2029..2030");
        Assert.Equal(2, json.GetProperty("total").GetInt32());
        var price = run.Prices.Single(p => p.Period == 2030 && p.Product == "ox-dy" && p.Region == "DEU").UsdPerKg;
        Assert.Equal(price, json.GetProperty("rows")[1].GetProperty("usd_per_kg").GetDouble());
        Assert.Contains("USD of 2024 per kg", json.GetProperty("columns")[3].GetProperty("unit").GetString(), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs/base/tables/prices?product=ox-dy");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.apache.parquet"));
        using var answer = await Client.SendAsync(request);
        using var parquet = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        await using var reader = await ParquetReader.CreateAsync(parquet);
        Assert.Equal(run.Prices.Count(p => p.Product == "ox-dy"), reader.RowGroups[0].RowCount);
    }

    [Fact]
    public void Every_number_of_every_results_table_has_a_unit_or_counts_things()
    {
        var worker = new Worker(new Inputs(null), () => throw new InvalidOperationException());
        var tables = worker.Do(new WorkRequest { Scenario = "base", To = 2025 }, null, CancellationToken.None).Tables
            .Concat(worker.Do(new WorkRequest { Kind = WorkKind.Stress, Scenario = "base", Only = ["owners"] }, null, CancellationToken.None).Tables);

        var bare = tables.SelectMany(t => t.Columns.Where(c => c.Type != typeof(string) && ResultWords.Column(t.Name, c.Name).Unit.Length == 0).Select(c => $"{t.Name}.{c.Name}")).Where(c => !c.EndsWith(".period", StringComparison.Ordinal));

        Assert.Equal(["projects.run_start", "cases.iterations"], bare);
    }

    [Theory]
    [InlineData("/api/v1/runs/nothing", 404, "there is no run")]
    [InlineData("/api/v1/runs/..%2F..%2Fetc%2Fpasswd", 404, "there is no run")]
    [InlineData("/api/v1/runs/base/tables/nothing", 404, "There are: production, flows")]
    [InlineData("/api/v1/runs/base/tables/prices?prodct=ox-dy", 400, "perhaps product")]
    [InlineData("/api/v1/runs/base/tables/prices?usd_per_kg=dear", 400, "holds numbers")]
    [InlineData("/api/v1/runs/base/tables/prices?limit=0", 400, "limit")]
    [InlineData("/api/v1/scenarios/nothing", 404, "reindustrialisation")]
    [InlineData("/api/v1/world/nothing", 404, "facilities")]
    [InlineData("/api/v1/documents/d-nothing", 404, "there is no document")]
    [InlineData("/api/v1/documents?limit=many", 400, "limit=many")]
    [InlineData("/api/v1/documents/search?source_class=gossip", 400, "trade_press")]
    [InlineData("/api/v1/claims?type=rumour", 400, "resource")]
    [InlineData("/api/v1/trace?thing=mountain-pass-mne", 400, "nothing is called")]
    [InlineData("/api/v1/trace", 400, "thing is missing")]
    [InlineData("/api/v1/compare?a=base&b=nothing", 404, "there is no run")]
    [InlineData("/api/v1/indices?element=Xx", 400, "element Xx")]
    [InlineData("/api/v1/nothing", 404, "")]
    public async Task What_is_wrong_is_said_as_problem_details(string path, int status, string words)
    {
        using var answer = await Client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_a_table_is_told_so()
    {
        using var first = await Client.GetAsync("/api/v1/runs/base/tables/shares.csv");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs/base/tables/shares.csv");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Client.SendAsync(again);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs/base/tables/shares.csv?by=control");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await Client.SendAsync(other);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api")]
    [InlineData("/api/v1/scenarios")]
    [InlineData("/api/v1/runs/base/tables/prices.csv")]
    [InlineData("/assets/site.css")]
    public async Task HEAD_is_answered_as_GET_without_a_body(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Scenarios_show_their_events_with_terms_and_their_file()
    {
        var events = (await GetAsync("/api/v1/scenarios/reindustrialisation/events")).EnumerateArray().ToList();
        var floor = events.First(e => e.GetProperty("kind").GetString() == "price_floor");
        var yaml = await Client.GetStringAsync("/api/v1/scenarios/reindustrialisation/yaml");

        Assert.True(floor.GetProperty("terms").GetProperty("usd_per_kg").GetDouble() > 0);
        Assert.Contains("id: reindustrialisation", yaml, StringComparison.Ordinal);
        Assert.Equal(events.Count, (await GetAsync("/api/v1/scenarios/reindustrialisation")).GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task The_data_are_fit_and_traceable()
    {
        var check = await GetAsync("/api/v1/check");
        Assert.All(check.GetProperty("fit").EnumerateArray(), row => Assert.True(row.GetProperty("passes").GetBoolean()));
        Assert.Contains("USD of 2024 per kg", (await GetAsync("/api/v1/trace?thing=price%20ox-dy%20DEU%202030")).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, (await GetAsync("/api/v1/compare?a=base&b=reindustrialisation")).GetProperty("sentences").GetArrayLength());
        var facilities = await GetAsync("/api/v1/world/facilities?region=USA");
        Assert.All(facilities.GetProperty("rows").EnumerateArray(), row => Assert.Equal("USA", row.GetProperty("region").GetString()));
        Assert.Contains(facilities.GetProperty("columns").EnumerateArray(), column => column.GetProperty("name").GetString() == "capacity" && column.GetProperty("description").GetString()!.Length > 0);
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
