using System.Collections.Frozen;
using System.Collections.Immutable;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Facilities;

/// <summary>A line of a recipe.</summary>
/// <param name="Product">Product taken or given.</param>
/// <param name="IsOutput">True for a co-product (swarf, recovered oxide), false for an input.</param>
/// <param name="KgPerKg">Kilograms per kilogram of the recipe's main product (or of scrap fed, for recycling).</param>
/// <param name="ThriftFloor">Smallest fraction of <paramref name="KgPerKg"/> that thrifting can reach; null when it cannot be thrifted.</param>
public sealed record RecipeLine(string Product, bool IsOutput, Sourced KgPerKg, double? ThriftFloor);

/// <summary>How one product is made from others.</summary>
/// <param name="Product">Main product made; for recycling the scrap fed.</param>
/// <param name="Lines">Inputs and co-products.</param>
public sealed record Recipe(string Product, ImmutableArray<RecipeLine> Lines);

/// <summary>A technology in a place: what goes in, what comes out.</summary>
public sealed record Process
{
    /// <summary>Id, such as <c>sep-light-west</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Stage it belongs to.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Name in words.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What it does, with by-products and waste in words.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>True when a light separation plant splits the heavy elements too.</summary>
    public bool FullSeparation { get; init; }

    /// <summary>True when a mine ships carbonate (ionic clays) and needs no cracking.</summary>
    public bool ShipsCarbonate { get; init; }

    /// <summary>Recovered fraction by balance element; the key <c>*</c> holds for all others.</summary>
    public FrozenDictionary<string, Sourced> Recoveries { get; init; } = FrozenDictionary<string, Sourced>.Empty;

    /// <summary>Recipes of metal, alloy, magnet and recycling processes.</summary>
    public ImmutableArray<Recipe> Recipes { get; init; } = [];

    /// <summary>Recovered fraction of a balance element, 1 when none is stated.</summary>
    /// <param name="pair">Balance element key.</param>
    public double Recovery(string pair) =>
        Recoveries.TryGetValue(pair, out var own) ? own.Value
        : Recoveries.TryGetValue("*", out var all) ? all.Value
        : 1.0;
}
