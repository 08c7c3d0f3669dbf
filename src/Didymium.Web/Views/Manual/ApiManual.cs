using System.Text.Json.Nodes;
using Didymium.Chain.Wording;
using Didymium.Web.Api;
using Microsoft.OpenApi;

namespace Didymium.Web.Views.Manual;

/// <summary>The OpenAPI document as people read it: operations in groups, in the reader's language.</summary>
/// <param name="Groups">Groups in their order.</param>
internal sealed record ApiManual(IReadOnlyList<ApiGroup> Groups)
{
    /// <summary>Reads the document.</summary>
    public static ApiManual Of(OpenApiDocument document)
    {
        var operations = document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(pair => (Tag: pair.Value.Tags?.FirstOrDefault()?.Name, Operation: Read(pair.Key.Method, path.Key, pair.Value)))).ToList();
        return new([.. ApiTags.All.Select(tag => new ApiGroup(tag.Tag, Tongue.Say(tag.English, tag.Chinese), [.. operations.Where(o => o.Tag == tag.Tag).Select(o => o.Operation)]))]);
    }

    private static ApiOperation Read(string method, string path, OpenApiOperation operation) => new(
        operation.OperationId ?? path,
        method,
        path,
        Words(operation.Summary, operation.Extensions),
        [.. (operation.Parameters ?? []).Select(p => new ApiParameter(p.Name ?? string.Empty, p.In == ParameterLocation.Path, p.Required, Words(p.Description, p.Extensions)))],
        [.. operation.RequestBody?.Content?.Select(content => Shape(content.Key, content.Value.Schema)) ?? []],
        [.. (operation.Responses ?? []).Where(r => r.Key.StartsWith('2')).SelectMany(r => (r.Value.Content ?? new Dictionary<string, OpenApiMediaType>()).Select(content => Shape($"{r.Key} {content.Key}", content.Value.Schema)))],
        [.. (operation.Responses ?? []).Where(r => !r.Key.StartsWith('2')).Select(r => r.Key)]);

    private static string Words(string? english, IDictionary<string, IOpenApiExtension>? extensions) =>
        Tongue.Say(english ?? string.Empty, extensions is not null && extensions.TryGetValue(ApiDocument.Chinese, out var extension) && extension is JsonNodeExtension { Node: JsonValue words } ? words.ToString() : english ?? string.Empty);

    private static ApiContent Shape(string type, IOpenApiSchema? schema) => new(type, Name(schema));

    private static string Name(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id ?? string.Empty,
        { Items: { } items } => Name(items) is { Length: > 0 } name ? $"{name}[]" : string.Empty,
        { OneOf: { Count: > 0 } several } => string.Join(" | ", several.Select(Name).Where(name => name.Length > 0)),
        _ => string.Empty,
    };
}

/// <summary>A group of operations.</summary>
/// <param name="Tag">Its name.</param>
/// <param name="Words">What they are for.</param>
/// <param name="Operations">The operations.</param>
internal sealed record ApiGroup(string Tag, string Words, IReadOnlyList<ApiOperation> Operations);

/// <summary>An operation.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path, with its parameters in braces.</param>
/// <param name="Words">What it does.</param>
/// <param name="Parameters">Parameters of path and query.</param>
/// <param name="Takes">Bodies that it takes.</param>
/// <param name="Gives">Answers that it gives.</param>
/// <param name="Refuses">Statuses of refusals.</param>
internal sealed record ApiOperation(string Id, string Method, string Path, string Words, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<ApiContent> Takes, IReadOnlyList<ApiContent> Gives, IReadOnlyList<string> Refuses)
{
    /// <summary>Its address when it can be opened as it stands; null otherwise.</summary>
    public string? Link => Method == "GET" && !Parameters.Any(p => p.IsRequired) ? Path : null;
}

/// <summary>A parameter.</summary>
/// <param name="Name">Name.</param>
/// <param name="InPath">True when it is part of the path.</param>
/// <param name="IsRequired">True when it must be given.</param>
/// <param name="Words">What it means.</param>
internal sealed record ApiParameter(string Name, bool InPath, bool IsRequired, string Words);

/// <summary>A body.</summary>
/// <param name="Type">Media type, with the status before it where it is an answer.</param>
/// <param name="Shape">Name of its schema; empty where it has none.</param>
internal sealed record ApiContent(string Type, string Shape);
