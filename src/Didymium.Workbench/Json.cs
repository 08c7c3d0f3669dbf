using System.Text.Json;
using System.Text.Json.Serialization;

namespace Didymium.Workbench;

/// <summary>How results are written as JSON, the same on the command line, over HTTP and to tools.</summary>
public static class Json
{
    /// <summary>Names and words of enumerations in snake case; infinity and NaN by name; Chinese as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
