using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Search;

/// <summary>A search. Every word must be in the sentence; of several values of one filter, one is enough; all filters must hold.</summary>
/// <remarks>
/// The text holds words, <c>"phrases"</c>, <c>-not</c>, beginnings (<c>beylik*</c>), <c>title:word</c>, and the filters <c>country:TUR element:Dy type:capacity status:operating
/// class:wire lang:zh doc:d-… from:2025-01 to:2025-12-31</c>. A word that names a thing of the field finds the thing by any of its names; a phrase is taken to the letter.
/// </remarks>
public sealed record SearchQuery
{
    /// <summary>What is looked for; empty for all that the filters leave.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>First day of publication; documents without a date are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication; documents without a date are left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Kinds of publishers.</summary>
    public IReadOnlyList<SourceClass> SourceClasses { get; init; } = [];

    /// <summary>Region ids.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Chemical symbols.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    /// <summary>Types of the claims read in the sentence.</summary>
    public IReadOnlyList<ClaimType> ClaimTypes { get; init; } = [];

    /// <summary>Status of the claims read in the sentence (of any of them, not of those of the types asked for only).</summary>
    public IReadOnlyList<ClaimStatus> Statuses { get; init; } = [];

    /// <summary>Languages of the document.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Document id; null for all.</summary>
    public string? Document { get; init; }

    /// <summary>Order of the hits.</summary>
    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Hits to skip.</summary>
    public int Skip { get; init; }

    /// <summary>Hits to return.</summary>
    public int Take { get; init; } = 20;
}
