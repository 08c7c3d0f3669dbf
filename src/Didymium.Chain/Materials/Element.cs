using Didymium.Chain.Figures;

namespace Didymium.Chain.Materials;

/// <summary>A rare-earth element.</summary>
public sealed record Element
{
    /// <summary>Chemical symbol, such as <c>Nd</c>.</summary>
    public required string Id { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese name.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Atomic number.</summary>
    public int AtomicNumber { get; init; }

    /// <summary><c>light</c>, <c>medium</c> or <c>heavy</c>, as the Chinese industry groups them.</summary>
    public string WeightClass { get; init; } = "light";

    /// <summary>
    /// The key under which the element is traded and balanced: its own, or <c>ndpr</c> for neodymium and praseodymium,
    /// which the market buys as one product (didymium).
    /// </summary>
    public required string Pair { get; init; }

    /// <summary>Formula of the traded oxide, such as <c>Nd2O3</c>.</summary>
    public string OxideFormula { get; init; } = string.Empty;

    /// <summary>Kilograms of oxide that hold one kilogram of the element.</summary>
    public required Sourced OxidePerMetal { get; init; }
}
