using System.Globalization;
using System.Text.Json;

namespace Didymium.Evidence.Intake;

/// <summary>Reads JSON Lines: one object a line with <c>text</c>, and where known <c>id</c>, <c>lang</c> and the keys of a note's head (<c>title</c>, <c>url</c>, <c>publisher</c>, <c>published</c> …).</summary>
internal static class JsonLinesReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Whether a text is of this kind: its first line is an object with a key <c>text</c>.</summary>
    public static bool Looks(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] != '{')
        {
            return false;
        }

        var end = start.IndexOf('\n');
        try
        {
            using var line = JsonDocument.Parse((end < 0 ? start : start[..end]).ToString(), Options);
            return line.RootElement.ValueKind == JsonValueKind.Object && line.RootElement.TryGetProperty("text", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads the lines.</summary>
    /// <param name="input">Name of the file.</param>
    /// <param name="text">Its text with line ends <c>\n</c>.</param>
    /// <param name="options">Limits and the outlets.</param>
    /// <exception cref="IntakeException">A line is not an object with a text, or a limit is passed.</exception>
    public static IReadOnlyList<IntakeDocument> Read(string input, string text, IntakeOptions options)
    {
        List<IntakeDocument> documents = [];
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (documents.Count >= options.Limits.MaxDocuments)
            {
                throw new IntakeException(input, "documents", $"it holds more than {TextCleaning.Number(options.Limits.MaxDocuments)} documents", "Split the file and add its parts.");
            }

            documents.Add(Line(string.Create(CultureInfo.InvariantCulture, $"{input}:{number}"), input, line, options));
        }

        return documents.Count > 0 ? documents : throw new IntakeException(input, "empty", "it holds no lines", "Give one JSON object a line, with a key text.");
    }

    private static IntakeDocument Line(string place, string input, string line, IntakeOptions options)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        List<string> topics = [];
        try
        {
            using var json = JsonDocument.Parse(line, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException("it is not an object");
            }

            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.Array && property.NameEquals("topics"))
                {
                    topics.AddRange(property.Value.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!));
                }
                else
                {
                    values[property.Name] = property.Value.ValueKind switch
                    {
                        JsonValueKind.String => property.Value.GetString()!,
                        JsonValueKind.Number => property.Value.GetRawText(),
                        _ => string.Empty,
                    };
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A string with half a surrogate pair is refused by the JSON reader as an invalid operation.
            throw new IntakeException(place, "json", $"the line is not a JSON object: {e.Message}", "Write one object a line, as {\"id\":\"a\",\"lang\":\"en\",\"text\":\"…\"}.", e);
        }

        if (values.GetValueOrDefault("text", string.Empty) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            throw new IntakeException(place, "json", "the line has no text", "Give the key text a value, or take the line out.");
        }

        var fields = StatedFields.From(place, k => values.GetValueOrDefault(k, string.Empty), topics);
        var name = values.GetValueOrDefault("id") is { Length: > 0 } id ? $"{input}#{TextCleaning.Label(id, 200)}" : place;
        var assembly = new TextAssembly(place, options.Limits);
        foreach (var paragraph in Wording.Lines(text).Split('\n'))
        {
            assembly.Add(paragraph);
        }

        return fields.Document(name, "text", fields.Title, assembly, options, []);
    }
}
