using System.Text.Json.Nodes;
using Didymium.Workbench;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Didymium.Web.Api;

/// <summary>Rows of the operation are filtered by the table's own columns.</summary>
internal sealed record FilteredByColumn;

/// <summary>The answer is of one of several shapes.</summary>
internal sealed record OneOf(params Type[] Types);

/// <summary>The OpenAPI document: what the routes say, with words for parameters, groups and writing.</summary>
internal static class ApiDocument
{
    /// <summary>Name of the document, as it stands in its address.</summary>
    public const string Name = "v1";

    /// <summary>Summary of an operation and description of a parameter in Chinese.</summary>
    public const string Chinese = "x-zh";

    private const string Token = "token";

    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = Json.Options.PropertyNamingPolicy;
            json.SerializerOptions.NumberHandling = Json.Options.NumberHandling;
            json.SerializerOptions.Encoder = Json.Options.Encoder;
            foreach (var converter in Json.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer((document, _, _) =>
            {
                Head(document);
                foreach (var property in document.Components!.Schemas!.Values.SelectMany(schema => schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(pair => pair.Value).OfType<OpenApiSchema>().Where(NamesInfinities))
                {
                    Number(property, typeof(double));
                }

                return Task.CompletedTask;
            });
            options.AddOperationTransformer(OperationAsync);
            options.AddSchemaTransformer((schema, context, _) =>
            {
                Number(schema, context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            });
        });
    }

    private static void Head(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Didymium",
            Version = typeof(ApiDocument).Assembly.GetName().Version?.ToString(3) ?? "0",
            Description = "An open, sourced model of the world's rare-earth supply chain. Reading is free; writing may need the token that \"didymium serve\" printed. Names are in snake case; units and basis stand in names or beside the columns of tables. Errors are problem details (RFC 9457).",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Tags = new HashSet<OpenApiTag>(ApiTags.All.Select(tag => new OpenApiTag { Name = tag.Tag, Description = tag.English }));
        document.Components ??= new OpenApiComponents();
        document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token that \"didymium serve\" printed; not asked for on this machine alone." });
    }

    // Members of value types are not shown to the transformer of schemas.
    private static bool NamesInfinities(OpenApiSchema schema) => schema.AnyOf is { Count: 2 } && schema.Format == "double";

    // Numbers are numbers: the names of infinities, which the writer would know how to write, do not occur in answers.
    private static void Number(OpenApiSchema schema, Type type)
    {
        if (type == typeof(double) || type == typeof(double?))
        {
            schema.AnyOf = null;
            schema.Type = type == typeof(double) ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Null;
        }
    }

    private static async Task OperationAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<OperationWords>().FirstOrDefault() is { } words)
        {
            Extend(operation.Extensions ??= new Dictionary<string, IOpenApiExtension>(), words.Chinese);
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (ParameterWords.Of(operation.OperationId, parameter.Name) is { } said)
            {
                parameter.Description = said.English;
                Extend(parameter.Extensions ??= new Dictionary<string, IOpenApiExtension>(), said.Chinese);
            }
        }

        if (metadata.OfType<FilteredByColumn>().Any())
        {
            AddFilters(operation);
        }

        if (metadata.OfType<OneOf>().FirstOrDefault() is { } oneOf)
        {
            var schema = new OpenApiSchema { OneOf = [] };
            foreach (var type in oneOf.Types)
            {
                context.Document!.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancellation));
                schema.OneOf.Add(new OpenApiSchemaReference(type.Name, context.Document));
            }

            operation.Responses ??= [];
            operation.Responses["200"] = new OpenApiResponse { Description = "OK", Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema } } };
        }

        // What is not JSON is bytes or text, whatever the shape of the JSON is.
        foreach (var content in new[] { operation.RequestBody?.Content, operation.Responses?.GetValueOrDefault("200")?.Content }.OfType<IDictionary<string, OpenApiMediaType>>())
        {
            foreach (var (type, media) in content.Where(pair => pair.Key is not ("application/json" or "text/event-stream")))
            {
                media.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("yaml", StringComparison.Ordinal) ? null : "binary" };
            }
        }

        if (context.Description.HttpMethod is not "GET")
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }, []];
        }
    }

    private static void AddFilters(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Described("limit", new OpenApiSchema { Type = JsonSchemaType.Integer }, ("Most rows: 1000 by default as JSON, at most 10,000; all in CSV and Parquet.", "最多行数：JSON 默认 1000，最多 10000；CSV 和 Parquet 为全部。")));
        operation.Parameters.Add(Described("offset", new OpenApiSchema { Type = JsonSchemaType.Integer }, ("Rows to skip.", "跳过的行数。")));
        var filters = Described("columns", new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String } }, ("Any column of the table with the value its rows are to have: ?region=DEU; one of several when it is given several times; a span of numbers or periods as 2026..2030.", "任一列及所需的值：?region=DEU；重复给出表示任选其一；数字或时期区间写作 2026..2030。"));
        filters.Style = ParameterStyle.Form;
        filters.Explode = true;
        operation.Parameters.Add(filters);
    }

    private static OpenApiParameter Described(string name, OpenApiSchema schema, (string English, string Chinese) words)
    {
        var parameter = new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = schema, Description = words.English };
        Extend(parameter.Extensions ??= new Dictionary<string, IOpenApiExtension>(), words.Chinese);
        return parameter;
    }

    private static void Extend(IDictionary<string, IOpenApiExtension> extensions, string chinese) => extensions[Chinese] = new JsonNodeExtension(JsonValue.Create(chinese));
}
