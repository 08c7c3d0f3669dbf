using System.Text.Json;
using System.Text.RegularExpressions;

namespace Didymium.Workbench;

/// <summary>Says what is wrong with JSON in the words of whoever wrote it.</summary>
public static partial class JsonFaults
{
    /// <summary>Names the member at fault and what it would take.</summary>
    /// <param name="fault">What the reader found.</param>
    /// <param name="type">What was to be read.</param>
    public static string Words(JsonException fault, Type type)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(type);
        var known = type.GetProperties().ToDictionary(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), p => p.PropertyType, StringComparer.Ordinal);
        if (Unknown().Match(fault.Message) is { Success: true } unknown)
        {
            return $"there is no member \"{unknown.Groups[1].Value}\". There are: {string.Join(", ", known.Keys)}.";
        }

        if (Missing().Match(fault.Message) is { Success: true } missing)
        {
            return $"members are missing: {missing.Groups[1].Value.Replace("'", "\"", StringComparison.Ordinal)}.";
        }

        var path = (fault.Path ?? string.Empty).TrimStart('$', '.');
        return known.TryGetValue(path.Split('[')[0], out var wanted)
            ? $"\"{path}\" is to be {Kind(wanted)}."
            : $"this is not a JSON object as it should be{(fault.LineNumber is { } line ? $" (line {line + 1})" : string.Empty)}: {fault.Message.Split(" Path:")[0]}";
    }

    private static string Kind(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}"
            : type == typeof(int) ? "a whole number"
            : type == typeof(double) ? "a number"
            : type == typeof(bool) ? "true or false"
            : type == typeof(string) ? "a text"
            : type == typeof(DateOnly) ? "a date as 2026-07-31"
            : "a list of texts";
    }

    [GeneratedRegex("^The JSON property '([^']*)' could not be mapped", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties.*including: (.*?)\\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
