using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Ledger;

/// <summary>Writes a time of publication as its text.</summary>
internal sealed class PublishedConverter : JsonConverter<Published>
{
    private static readonly string[] Formats =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'",
    ];

    /// <summary>Whether a text is a time of publication as <see cref="Published.Text"/> spells it.</summary>
    public static bool IsValid(string text) => DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    public override Published? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : string.Empty;
        return IsValid(text) ? new Published(text) : throw new JsonException($"'{text}' is no time of publication; write 2025, 2025-10, 2025-10-08, 2025-10-08T22:24 or 2025-10-08T22:24+08:00");
    }

    public override void Write(Utf8JsonWriter writer, Published value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
