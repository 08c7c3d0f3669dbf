using Didymium.Evidence.Claims;
using Didymium.Evidence.Ledger;

namespace Didymium.Workbench.Documents;

/// <summary>Which claims are asked for; all that is given must hold.</summary>
public sealed record ClaimQuestion
{
    /// <summary>Document id or its first characters; null for all.</summary>
    public string? Document { get; init; }

    /// <summary>What they are about, by any of its names in English or Chinese; null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>Type; null for all.</summary>
    public ClaimType? Type { get; init; }

    /// <summary>Status; null for all.</summary>
    public ClaimStatus? Status { get; init; }

    /// <summary>The claims, each with its checks, those superseded left out.</summary>
    /// <param name="desk">The ledger.</param>
    /// <exception cref="UserErrorException">There is no such document, or nothing is called so.</exception>
    public IReadOnlyList<Claim> Ask(Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Examined(desk.Ledger.Claims(new ClaimFilter
        {
            Document = Document is { } prefix ? desk.Id(prefix) : null,
            SubjectEntity = Subject is { } name ? EntityOf(name, desk) : null,
            Type = Type,
            Status = Status,
            CurrentOnly = true,
        }));
    }

    private static string EntityOf(string name, Desk desk) =>
        desk.Gazetteer.Entity(name)?.Id ?? desk.Gazetteer.Publisher(name)?.Id
        ?? throw new UserErrorException($"the gazetteer knows nothing called \"{name}\". Use a name in English or Chinese, or search for it.");
}
