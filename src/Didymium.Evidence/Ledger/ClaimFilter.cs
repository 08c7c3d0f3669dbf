using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Ledger;

/// <summary>Which claims to read; all that is given must hold. In the order they were added.</summary>
public sealed record ClaimFilter
{
    /// <summary>All claims.</summary>
    public static ClaimFilter All { get; } = new();

    /// <summary>Document id.</summary>
    public string? Document { get; init; }

    /// <summary>Passage id.</summary>
    public string? Passage { get; init; }

    /// <summary>Id of the subject in the gazetteer.</summary>
    public string? SubjectEntity { get; init; }

    /// <summary>Type.</summary>
    public ClaimType? Type { get; init; }

    /// <summary>Status.</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>Whether claims that a later claim supersedes are left out.</summary>
    public bool CurrentOnly { get; init; }
}
