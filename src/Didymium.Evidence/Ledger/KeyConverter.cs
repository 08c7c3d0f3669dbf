using System.Text.Json;
using System.Text.Json.Serialization;

namespace Didymium.Evidence.Ledger;

/// <summary>Writes enumerations as their words (<see cref="Keys"/>).</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class KeyConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"a word is expected for {typeof(T).Name}: one of {string.Join(", ", Keys.All<T>())}");
        return Keys.Find<T>(word) ?? throw new JsonException($"'{word}' is no {typeof(T).Name}; it is one of {string.Join(", ", Keys.All<T>())}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Keys.Of(value));
}
