using System.Collections.Frozen;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Materials;

/// <summary>The stage of the chain at which a product is sold.</summary>
public enum ProductStage
{
    /// <summary>Mineral concentrate; its deposit's basket travels with it.</summary>
    Concentrate,

    /// <summary>Mixed carbonate or chloride; its deposit's basket travels with it.</summary>
    Carbonate,

    /// <summary>SEG+: samarium, europium, gadolinium and everything heavier, unsplit; per deposit.</summary>
    Seg,

    /// <summary>Separated oxide.</summary>
    Oxide,

    /// <summary>Metal.</summary>
    Metal,

    /// <summary>Magnet alloy (strip cast) or bonded powder.</summary>
    Alloy,

    /// <summary>Finished magnet.</summary>
    Magnet,

    /// <summary>Swarf and rejects of magnet making.</summary>
    Swarf,

    /// <summary>Magnets collected at the end of life.</summary>
    Eol,
}

/// <summary>A tradable product.</summary>
public sealed record Product
{
    /// <summary>Id, such as <c>ox-ndpr</c>; per-deposit products are templates (<c>conc</c>).</summary>
    public required string Id { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese name.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Stage of the chain.</summary>
    public required ProductStage Stage { get; init; }

    /// <summary>True when every deposit has its own (concentrate, carbonate, SEG+), so that its basket travels with it.</summary>
    public bool PerDeposit { get; init; }

    /// <summary>What a tonne of it counts: <c>reo</c> (contained oxide), <c>metal</c>, <c>alloy</c> or <c>magnet</c>.</summary>
    public string Basis { get; init; } = "reo";

    /// <summary>USD per kg saved by not finishing a kilogram (end-of-life magnets: by not taking it out of goods); below it producers withhold the product. 0 for none.</summary>
    public Sourced FloorUsdPerKg { get; init; } = Sourced.Plain(0);

    /// <summary>USD per kg in China, average of the base year; anchors demand curves and the first expectations.</summary>
    public Sourced ReferencePriceUsdPerKg { get; init; } = Sourced.Plain(1);

    /// <summary>Kilograms of oxide equivalent by balance element in one kilogram; empty for per-deposit products.</summary>
    public FrozenDictionary<string, double> OxideContent { get; init; } = FrozenDictionary<string, double>.Empty;
}
