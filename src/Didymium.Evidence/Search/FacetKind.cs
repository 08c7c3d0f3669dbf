namespace Didymium.Evidence.Search;

/// <summary>What hits are counted and filtered by.</summary>
public enum FacetKind
{
    /// <summary>Region id of a country that the sentence names or that a thing it names is at home in.</summary>
    Country,

    /// <summary>Chemical symbol.</summary>
    Element,

    /// <summary>Type of the claims read in the sentence.</summary>
    ClaimType,

    /// <summary>Status of the claims read in the sentence.</summary>
    Status,

    /// <summary>Kind of publisher.</summary>
    SourceClass,

    /// <summary>Language of the document.</summary>
    Language,

    /// <summary>Month of publication (<c>2025-10</c>), or the year when no more is known.</summary>
    Month,
}
