using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>What a claim is held against.</summary>
public sealed record CheckContext
{
    /// <summary>The document the claim was read in.</summary>
    public required Document Document { get; init; }

    /// <summary>Other claims of the ledger on the same subject, and those that name it or its counterpart; the claim itself may be among them and is passed over.</summary>
    public IReadOnlyList<Claim> Others { get; init; } = [];

    /// <summary>The documents of <see cref="Others"/> by id; null for one that is not in the ledger.</summary>
    public Func<string, Document?> Documents { get; init; } = _ => null;

    /// <summary>The gazetteer: an entity by its id; null for an unknown one.</summary>
    public Func<string, Entity?> Entities { get; init; } = _ => null;

    /// <summary>What the world and a run of it say; null when no world is at hand, and the checks that need one are not run.</summary>
    public IModelFacts? Model { get; init; }

    /// <summary>The other claims with their documents, the claim itself and those without a document left out.</summary>
    /// <param name="claim">The claim.</param>
    public IEnumerable<(Claim Claim, Document Document)> Rivals(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        foreach (var other in Others)
        {
            if (other.Id != claim.Id && (other.Document == Document.Id ? Document : Documents(other.Document)) is { } document)
            {
                yield return (other, document);
            }
        }
    }

    /// <summary>The claim's subject in the gazetteer; null when it is not known there.</summary>
    /// <param name="claim">The claim.</param>
    public Entity? Subject(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Find(claim.SubjectEntity);
    }

    /// <summary>An entity by its id; null when the id is empty or unknown.</summary>
    /// <param name="id">The id.</param>
    public Entity? Find(string id) => string.IsNullOrEmpty(id) ? null : Entities(id);
}
