using System.Collections.Frozen;
using Didymium.Chain.Figures;

namespace Didymium.Chain.Materials;

/// <summary>A deposit (or a group of alike deposits) with its whole basket.</summary>
public sealed record Deposit
{
    /// <summary>Id, such as <c>mount-weld</c>.</summary>
    public required string Id { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese name.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Region it lies in.</summary>
    public required string Region { get; init; }

    /// <summary>Ore minerals in words.</summary>
    public string Mineral { get; init; } = string.Empty;

    /// <summary>Ore class that plants' feeds may name: bastnaesite, monazite, ionic, xenotime, loparite, mixed, apatite, eudialyte, other.</summary>
    public required string OreClass { get; init; }

    /// <summary>Grade in % REO of the ore; null when not known.</summary>
    public Sourced? GradePercentReo { get; init; }

    /// <summary>Resource or reserve in t REO as the note says; null when not known (extraction is then not limited).</summary>
    public Sourced? ResourceTonnesReo { get; init; }

    /// <summary>Latitude in degrees.</summary>
    public double Latitude { get; init; }

    /// <summary>Longitude in degrees.</summary>
    public double Longitude { get; init; }

    /// <summary>Share of each element in TREO, in percent; sums to 100.</summary>
    public required FrozenDictionary<string, Sourced> Basket { get; init; }

    /// <summary>Share of each balance element (see <see cref="Element.Pair"/>) in TREO as a fraction; sums to 1.</summary>
    public required FrozenDictionary<string, double> PairShares { get; init; }
}
