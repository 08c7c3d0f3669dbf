using System.Collections.Immutable;
using Didymium.Chain.Materials;
using static Didymium.Chain.Wording.Tongue;

namespace Didymium.Web.Views.Places;

/// <summary>Goods of a stage as countries trade them, counted as in the run's table of shares.</summary>
/// <param name="Stage">Stage of the table of shares.</param>
/// <param name="Is">True for the products.</param>
internal sealed record PlaceGoods(string Stage, Func<Product, bool> Is)
{
    /// <summary>From the mine to the magnet.</summary>
    public static ImmutableArray<PlaceGoods> All { get; } =
    [
        new("mined", p => p.Stage is ProductStage.Concentrate or ProductStage.Carbonate),
        new("separated", p => p.Stage == ProductStage.Oxide && Holds(p, "ndpr", "dy", "tb")),
        new("heavy", p => p.Stage == ProductStage.Oxide && Holds(p, "dy", "tb")),
        new("metal", p => p.Stage == ProductStage.Metal),
        new("magnet", p => p.Stage == ProductStage.Magnet),
    ];

    /// <summary>The goods in words.</summary>
    public string Name => Stage switch
    {
        "mined" => Say("concentrate and carbonate", "精矿和碳酸稀土"),
        "separated" => Say("NdPr, Dy and Tb oxide", "镨钕、镝、铽氧化物"),
        "heavy" => Say("Dy and Tb oxide", "镝、铽氧化物"),
        "metal" => Say("metals", "金属"),
        _ => Say("magnets", "磁体"),
    };

    /// <summary>What a tonne counts.</summary>
    public string Unit => Stage switch
    {
        "mined" => Say("t REO", "吨REO"),
        "separated" or "heavy" => Say("t oxide", "吨氧化物"),
        "metal" => Say("t metal", "吨金属"),
        _ => Say("t finished magnets", "吨成品磁体"),
    };

    private static bool Holds(Product product, params ReadOnlySpan<string> elements)
    {
        foreach (var element in elements)
        {
            if (product.OxideContent.GetValueOrDefault(element) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
