using System.Collections.Immutable;

namespace Didymium.Reports.Models;

/// <summary>Colours that the colour-blind can tell apart (Okabe and Ito), one for each country that matters, the same in every chart.</summary>
public static class Palette
{
    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["CHN"] = "#D55E00",
        ["USA"] = "#0072B2",
        ["AUS"] = "#E69F00",
        ["MYS"] = "#CC79A7",
        ["MMR"] = "#009E73",
        ["JPN"] = "#56B4E9",
        ["DEU"] = "#332288",
        ["FRA"] = "#117733",
        ["EST"] = "#88CCEE",
        ["VNM"] = "#999933",
        ["IND"] = "#AA4499",
        ["KOR"] = "#44AA99",
        ["BRA"] = "#DDCC77",
        ["NGA"] = "#882255",
        ["THA"] = "#661100",
        ["RUS"] = "#6699CC",
        ["TUR"] = "#CC6677",
        ["other"] = "#BBBBBB",
    };

    private static readonly string[] Rest = ["#4477AA", "#66CCEE", "#228833", "#CCBB44", "#EE6677", "#AA3377", "#777777"];

    /// <summary>The colour of a country.</summary>
    /// <param name="country">Region id, or <c>other</c>.</param>
    public static string Of(string country) => Countries.TryGetValue(country, out var c) ? c : Rest[country.Sum(ch => ch) % Rest.Length];

    /// <summary>Colours of Okabe and Ito for series that are not countries; the last is the ink of the page.</summary>
    public static ImmutableArray<string> Series { get; } = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "var(--ink)"];

    /// <summary>More colours than <see cref="Series"/> has, for stacks of many parts.</summary>
    public static ImmutableArray<string> Many { get; } = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#882255", "#999933", "#44AA99", "#332288", "#777777", "#DDCC77"];

    /// <summary>Marks of lines, so that none is told by its colour alone.</summary>
    internal static string[] Symbols { get; } = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];

    /// <summary>Dashes of lines, beside their marks.</summary>
    internal static string[] Dashes { get; } = ["solid", "dashed", "dotted", "solid", "dashed", "dotted"];

    /// <summary>From nothing to all, as the page's colours say: on dark paper nothing is dark and all is bright.</summary>
    internal static string[] Heat { get; } = ["var(--heat-none)", "var(--heat-some)", "var(--heat-much)", "var(--heat-all)"];
}
