using System.Text.Json;
using Didymium.Workbench;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Api;

/// <summary>
/// JSON that a program sends. It must say that it is JSON, which a form of another site cannot, and may hold no member that we do not know: a misspelt one is said.
/// </summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Strict = new(Json.Options)
    {
        WriteIndented = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static async Task<string> TextAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("Send JSON, with the header Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    public static async Task<T> ReadAsync<T>(HttpContext context)
    {
        var text = await TextAsync(context);
        try
        {
            return JsonSerializer.Deserialize<T>(text, Strict) ?? throw new UserErrorException("send a JSON object.");
        }
        catch (JsonException e)
        {
            throw new UserErrorException(JsonFaults.Words(e, typeof(T)));
        }
    }
}
