using System.Collections.Immutable;

namespace Didymium.Chain.Geography;

/// <summary>A country, or a group of countries that is not told apart; one price region.</summary>
public sealed record Region
{
    /// <summary>ISO 3166 alpha-3 code, or a group code such as <c>ROW</c>.</summary>
    public required string Id { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese name; empty when none is given.</summary>
    public string NameZh { get; init; } = string.Empty;

    /// <summary>Blocs that rules may be stated for, such as <c>EU</c> and <c>G7</c>.</summary>
    public ImmutableArray<string> Blocs { get; init; } = [];

    /// <summary>Latitude in degrees of a representative point, for maps only.</summary>
    public double Latitude { get; init; }

    /// <summary>Longitude in degrees of a representative point, for maps only.</summary>
    public double Longitude { get; init; }
}
