using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Didymium.Web.Tests;

/// <summary>The OpenAPI document is valid, complete, and true of what the server answers.</summary>
[Collection(SharedSiteTests.Name)]
public sealed class ApiDocumentTests(SharedSite shared)
{
    private HttpClient Client => shared.Site.Client;

    [Fact]
    public async Task The_document_is_read_without_a_fault_and_says_what_everything_is()
    {
        var text = await Client.GetStringAsync("/openapi/v1.json");
        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.StartsWith("3.1", JsonNode.Parse(text)!["openapi"]!.GetValue<string>(), StringComparison.Ordinal);

        var document = read.Document!;
        Assert.Equal("Didymium", document.Info.Title);
        foreach (var (path, method, operation) in Operations(document))
        {
            var name = $"{method} {path}";
            Assert.False(string.IsNullOrWhiteSpace(operation.Summary), name);
            Assert.False(string.IsNullOrWhiteSpace(operation.OperationId), name);
            Assert.Single(operation.Tags!);
            Assert.All(operation.Parameters ?? [], parameter => Assert.False(string.IsNullOrWhiteSpace(parameter.Description), $"{name} {parameter.Name}"));
            Assert.Contains(operation.Responses!, r => r.Key.StartsWith('2') && r.Value.Content!.Values.All(content => content.Schema is not null));
            Assert.Contains("400", operation.Responses!.Keys);
        }
    }

    [Fact]
    public async Task Every_address_of_the_API_is_in_the_document()
    {
        var document = OpenApiDocument.Parse(await Client.GetStringAsync("/openapi/v1.json"), "json").Document!;
        var described = Operations(document).Select(o => $"{o.Method} {o.Path}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mapped = shared.Site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"))
            .ToList();

        Assert.True(mapped.Count > 20, $"{mapped.Count} addresses");
        Assert.All(mapped, address => Assert.Contains(address, described));
    }

    [Theory]
    [InlineData("listScenarios", "/api/v1/scenarios")]
    [InlineData("getScenario", "/api/v1/scenarios/headlines")]
    [InlineData("listEvents", "/api/v1/scenarios/headlines/events")]
    [InlineData("listRuns", "/api/v1/runs")]
    [InlineData("getRun", "/api/v1/runs/base")]
    [InlineData("getResult", "/api/v1/runs/base/result")]
    [InlineData("listTables", "/api/v1/runs/base/tables")]
    [InlineData("getTable", "/api/v1/runs/base/tables/stocks?limit=50")]
    [InlineData("trace", "/api/v1/trace?thing=mountain-pass-mine")]
    [InlineData("compare", "/api/v1/compare?a=base&b=headlines")]
    [InlineData("indices", "/api/v1/indices?year=2030")]
    [InlineData("check", "/api/v1/check")]
    [InlineData("getWorld", "/api/v1/world")]
    [InlineData("getWorldTable", "/api/v1/world/facilities")]
    [InlineData("listDocuments", "/api/v1/documents")]
    [InlineData("searchDocuments", "/api/v1/documents/search?q=dysprosium")]
    [InlineData("listClaims", "/api/v1/claims?limit=200")]
    [InlineData("listConflicts", "/api/v1/conflicts")]
    [InlineData("listTopics", "/api/v1/topics")]
    [InlineData("getTopic", "/api/v1/topics/reindustrialisation")]
    public async Task An_answer_is_of_the_shape_that_the_document_gives(string operation, string address) => MustFit(await SchemaAsync(operation), await Client.GetFromJsonAsync<JsonElement>(address), address);

    [Fact]
    public async Task A_document_and_its_claims_are_of_their_shapes()
    {
        var list = await Client.GetFromJsonAsync<JsonElement>("/api/v1/documents?limit=5");
        foreach (var document in list.GetProperty("items").EnumerateArray())
        {
            var address = $"/api/v1/documents/{document.GetProperty("id").GetString()}";
            MustFit(await SchemaAsync("getDocument"), await Client.GetFromJsonAsync<JsonElement>(address), address);
        }

        var claims = await Client.GetFromJsonAsync<JsonElement>("/api/v1/claims?limit=1");
        var claim = $"/api/v1/claims/{claims.GetProperty("items")[0].GetProperty("id").GetString()}";
        MustFit(await SchemaAsync("getClaim"), await Client.GetFromJsonAsync<JsonElement>(claim), claim);
    }

    private static IEnumerable<(string Path, string Method, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
        document.Paths.SelectMany(path => path.Value.Operations!.Select(operation => (path.Key, operation.Key.Method, operation.Value)));

    private static void MustFit(JsonSchema schema, JsonElement answer, string address)
    {
        var result = schema.Evaluate(answer, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var faults = (result.Details ?? []).Where(d => d.Errors is { Count: > 0 }).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).Distinct().Take(5);
        Assert.True(result.IsValid, $"{address}: {string.Join("; ", faults)}");
    }

    // The schema of an operation's answer, with the document's other schemas beside it.
    private async Task<JsonSchema> SchemaAsync(string operation)
    {
        var document = JsonNode.Parse((await Client.GetStringAsync("/openapi/v1.json")).Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!;
        var found = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Single(o => o.Value!["operationId"]!.GetValue<string>() == operation).Value!;
        var schema = found["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.DeepClone().AsObject();
        schema["$defs"] = document["components"]!["schemas"]!.DeepClone();
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
