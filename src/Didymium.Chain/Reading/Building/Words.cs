using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Materials;
using Didymium.Chain.Policy;

namespace Didymium.Chain.Reading.Building;

/// <summary>Words of the files for the code's closed sets; only words that the schema allows arrive here.</summary>
internal static class Words
{
    public static Stage Stage(string word) => Of<Stage>(word);

    public static CapacityBasis Basis(string word) => Of<CapacityBasis>(word);

    public static ProductStage ProductStage(string word) => Of<ProductStage>(word);

    public static RouteRuleKind RouteRule(string word) => Of<RouteRuleKind>(word);

    public static Quality Quality(string word) => Of<Quality>(word);

    /// <summary>The word for a value: <c>LightSeparation</c> is <c>light_separation</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>The value for a word; null when there is none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == word)
            {
                return value;
            }
        }

        return null;
    }

    private static T Of<T>(string word)
        where T : struct, Enum =>
        Find<T>(word) ?? throw new ArgumentException($"\"{word}\" is no {typeof(T).Name}.", nameof(word));
}
