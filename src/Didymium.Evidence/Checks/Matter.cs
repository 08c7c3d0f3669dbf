using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>Whether two claims are about one matter.</summary>
internal static class Matter
{
    /// <summary>The subject: its id in the gazetteer, otherwise its words in lower case.</summary>
    public static string Key(Claim claim) => claim.SubjectEntity.Length > 0 ? claim.SubjectEntity : "\"" + claim.Subject.Trim().ToLowerInvariant() + "\"";

    public static bool SameSubject(Claim a, Claim b) => Key(a) == Key(b);

    /// <summary>
    /// The same subject, and no two counterparts that differ; for talks, deals and denials also each other's subject among the entities named,
    /// as "Turkey rules out sales of Beylikova's ore" answers "Beylikova's ore goes to the US".
    /// </summary>
    public static bool Same(Claim a, Claim b)
    {
        var counterparts = a.CounterpartEntity.Length == 0 || b.CounterpartEntity.Length == 0 || a.CounterpartEntity == b.CounterpartEntity;
        if (SameSubject(a, b))
        {
            return counterparts;
        }

        return IsBetweenParties(a) && IsBetweenParties(b) && Names(a, b.SubjectEntity) && Names(b, a.SubjectEntity);
    }

    private static bool IsBetweenParties(Claim claim) => claim.Type is ClaimType.Deal or ClaimType.Negotiation or ClaimType.Denial or ClaimType.TradeFlow or ClaimType.Milestone;

    private static bool Names(Claim claim, string entity) => entity.Length > 0 && (claim.Entities.Contains(entity) || claim.SubjectEntity == entity || claim.CounterpartEntity == entity);
}
