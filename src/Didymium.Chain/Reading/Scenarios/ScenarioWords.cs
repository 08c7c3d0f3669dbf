using System.Collections.Immutable;
using Didymium.Chain.Figures;
using Didymium.Chain.Reading.Building;
using Didymium.Chain.Reading.Tables;
using YamlDotNet.RepresentationModel;

namespace Didymium.Chain.Reading.Scenarios;

/// <summary>Reads words, numbers and dates of scenario files, and says what is wrong with them.</summary>
internal static class ScenarioWords
{
    /// <summary>A word of a closed set; null when it is not there or unknown.</summary>
    public static T? Read<T>(YamlMap map, string key, string? word)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word))
        {
            return null;
        }

        if (Words.Find<T>(word) is { } value)
        {
            return value;
        }

        map.Faults.Add(ScenarioFaults.Word(map, key, word, Enum.GetValues<T>().Select(Words.Word)));
        return null;
    }

    /// <summary>True for the first word, false for the second, null when the key is not there.</summary>
    public static bool? Choice(YamlMap map, string key, string yes, string no)
    {
        var word = map.Text(key);
        if (word is not null && word != yes && word != no)
        {
            map.Faults.Add(ScenarioFaults.Word(map, key, word, [yes, no]));
        }

        return word is null ? null : word == yes;
    }

    /// <summary>Texts in a list; empty when the key is not there.</summary>
    public static ImmutableArray<string> List(YamlMap map, string key) =>
        [.. map.List(key).Select(item => (item as YamlScalarNode)?.Value?.Trim() ?? item.ToString())];

    /// <summary>Texts in a list that must be there and not empty.</summary>
    public static ImmutableArray<string> RequiredList(YamlMap map, string key)
    {
        var before = map.Faults.Count;
        var list = List(map, key);
        if (list.IsEmpty && map.Faults.Count == before)
        {
            map.Faults.Add(ScenarioFaults.Missing(map, key));
        }

        return list;
    }

    /// <summary>A number that must be there, from low to high.</summary>
    public static double RequiredNumber(YamlMap map, string key, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
    {
        var text = map.Required(key);
        return text.Length == 0 ? 0 : Parse(map, key, text, low, high);
    }

    /// <summary>A number; null when it is not there.</summary>
    public static double? Number(YamlMap map, string key, double low = double.NegativeInfinity, double high = double.PositiveInfinity) =>
        map.Text(key) is { } text ? Parse(map, key, text, low, high) : null;

    /// <summary>A date that must be there.</summary>
    public static YearMonth RequiredDate(YamlMap map, string key)
    {
        var text = map.Required(key);
        return text.Length == 0 ? default : Parse(map, key, text) ?? default;
    }

    /// <summary>A date; null when it is not there.</summary>
    public static YearMonth? Date(YamlMap map, string key) => map.Text(key) is { } text ? Parse(map, key, text) : null;

    private static YearMonth? Parse(YamlMap map, string key, string text)
    {
        if (YearMonth.TryParse(text, out var date))
        {
            return date;
        }

        map.Faults.Add(ScenarioFaults.Date(map, key, text));
        return null;
    }

    private static double Parse(YamlMap map, string key, string text, double low, double high)
    {
        if (!Numbers.TryParse(text, out var value))
        {
            map.Faults.Add(ScenarioFaults.Number(map, key, text));
        }
        else if (value < low || value > high)
        {
            map.Faults.Add(ScenarioFaults.Bounds(map, key, text, low, high));
        }

        return value;
    }
}
