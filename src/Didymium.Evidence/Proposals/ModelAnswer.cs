using System.Text.Json;

namespace Didymium.Evidence.Proposals;

/// <summary>Finds the list that was asked for in what a model wrote: bare JSON, JSON in a code fence, JSON after a train of thought.</summary>
internal static class ModelAnswer
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>The items of the list.</summary>
    /// <param name="answer">What the model wrote.</param>
    /// <param name="list">Name of the list.</param>
    /// <returns>Its items; null when there is no such list. They outlive the parse.</returns>
    public static IReadOnlyList<JsonElement>? Items(string answer, string list)
    {
        foreach (var candidate in Candidates(answer))
        {
            if (Parse(candidate) is { } root)
            {
                if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array)
                {
                    return [.. items.EnumerateArray()];
                }

                if (root.ValueKind == JsonValueKind.Array)
                {
                    return [.. root.EnumerateArray()];
                }
            }
        }

        return null;
    }

    /// <summary>A text of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="name">Name of the property.</param>
    /// <returns>The text; empty when the property is absent or null; null when it is no text, or one with half a character.</returns>
    public static string? Text(JsonElement item, string name) =>
        !item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? string.Empty : Text(value);

    /// <summary>A text.</summary>
    /// <param name="value">The element.</param>
    /// <returns>Null when it is no text, or one with half a character.</returns>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.Clone();
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null; // ArgumentException: half a character, which has no UTF-8.
        }
    }

    private static IEnumerable<string> Candidates(string answer)
    {
        const string EndOfThought = "</think>";
        var thought = answer.LastIndexOf(EndOfThought, StringComparison.Ordinal);
        var text = (thought < 0 ? answer : answer[(thought + EndOfThought.Length)..]).Trim();
        yield return text;
        var fence = text.IndexOf("```", StringComparison.Ordinal);
        var line = fence < 0 ? -1 : text.IndexOf('\n', fence);
        var end = line < 0 ? -1 : text.IndexOf("```", line, StringComparison.Ordinal);
        if (end > 0)
        {
            yield return text[line..end];
        }

        var (first, last) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (first >= 0 && last > first)
        {
            yield return text[first..(last + 1)];
        }
    }
}
