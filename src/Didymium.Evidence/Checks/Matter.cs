using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>Whether two claims are about one matter.</summary>
internal static class Matter
{
    // News is answered within a year; a denial of 2010 does not answer a measure of 2026.
    private const int AnsweredWithinDays = 400;

    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "公司", "该公司", "工厂", "该厂", "项目", "该项目", "矿山", "矿床", "最大矿床", "双方", "文章", "报道", "市场", "产品", "矿石", "精矿", "企业", "集团", "政府", "官员", "分析师", "声明", "公告",
    };

    /// <summary>The subject: its id in the gazetteer, otherwise its words in lower case.</summary>
    public static string Key(Claim claim) => claim.SubjectEntity.Length > 0 ? claim.SubjectEntity : "\"" + claim.Subject.Trim().ToLowerInvariant() + "\"";

    public static bool SameSubject(Claim a, Claim b) => a.SubjectEntity.Length > 0 || b.SubjectEntity.Length > 0
        ? a.SubjectEntity == b.SubjectEntity
        : string.Equals(a.Subject.Trim(), b.Subject.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The same subject, and no two counterparts that differ. Of countries, which deal, ship and rule in many matters at once, the counterpart or a plant must be the same;
    /// the buyer and the seller may change places, as in "Turkey on Beylikova with the US" and "Beylikova's ore to the US".
    /// </summary>
    public static bool Same(Claim a, Claim b, Func<string, Entity?> entities)
    {
        if (!SameSubject(a, b))
        {
            return IsBetweenParties(a) && IsBetweenParties(b) && Names(a, b.SubjectEntity) && Names(b, a.SubjectEntity)
                && IsTelling(a, entities) && IsTelling(b, entities)
                && (CounterpartsMeet(a, b) || SharesPlace(a, b, entities));
        }

        if (!IsTelling(a, entities) || !IsTelling(b, entities))
        {
            return false;
        }

        if (a.CounterpartEntity.Length > 0 && b.CounterpartEntity.Length > 0)
        {
            return a.CounterpartEntity == b.CounterpartEntity || !IsParty(a.CounterpartEntity, entities) || !IsParty(b.CounterpartEntity, entities);
        }

        return !IsWide(a, entities) || !StatusLadder.IsUndertaking(a.Type) || SharesPlace(a, b, entities);
    }

    /// <summary>Whether a denial answers a claim: they name two countries or companies in common, or, where the claim is of talks, a deal or a shipment, one and the plant or deposit.</summary>
    public static bool Denies((Claim Claim, Document Document) denial, (Claim Claim, Document Document) claim, Func<string, Entity?> entities)
    {
        if (!IsDenial(denial.Claim) || IsDenial(claim.Claim) || !StatusLadder.IsUndertaking(claim.Claim.Type) || DaysApart(denial.Document, claim.Document) > AnsweredWithinDays)
        {
            return false;
        }

        var shared = Named(denial.Claim).Intersect(Named(claim.Claim), StringComparer.Ordinal).Where(id => IsParty(id, entities)).ToList();
        var places = shared.Count(id => IsPlace(id, entities));
        var isBetween = claim.Claim.Type is ClaimType.Deal or ClaimType.Negotiation or ClaimType.TradeFlow;
        return shared.Count - places > 1 || (isBetween && places > 0 && (shared.Count > places || shared.Contains(claim.Claim.SubjectEntity)));
    }

    public static bool IsDenial(Claim claim) => claim.Type == ClaimType.Denial || claim.Status == ClaimStatus.Denied;

    /// <summary>Days between two publications; 0 when one is not known.</summary>
    public static int DaysApart(Document a, Document b) => a.Published is { } x && b.Published is { } y ? Math.Abs(x.Day.DayNumber - y.Day.DayNumber) : 0;

    /// <summary>Whether the subject is a mineral or metal that is no rare earth: the world knows nothing of it.</summary>
    public static bool IsOtherMineral(Claim claim, CheckContext context) => context.Subject(claim) is { Kind: EntityKind.Element, Node.Length: 0 };

    // "The company", "shipments" and "quotas" are somebody's; of products only what is said of all of a product can be compared.
    private static bool IsTelling(Claim claim, Func<string, Entity?> entities)
    {
        if (claim.SubjectEntity.Length == 0 || entities(claim.SubjectEntity) is not { } subject)
        {
            var words = claim.Subject.Trim();
            return claim.SubjectEntity.Length > 0 || (words.Length > 2 && !Generic.Contains(words) && (!char.IsAscii(words[0]) || words.Any(char.IsAsciiLetterUpper)));
        }

        return subject.Kind switch
        {
            EntityKind.Product or EntityKind.Element or EntityKind.Use => claim.Type is ClaimType.Price or ClaimType.Demand or ClaimType.Share or ClaimType.Composition,
            EntityKind.Policy => subject.Name.Any(char.IsAsciiDigit) || subject.Name.Count(char.IsAsciiLetterUpper) > 1,
            EntityKind.Agency or EntityKind.Person or EntityKind.Outlet => IsDenial(claim),
            _ => true,
        };
    }

    private static bool IsWide(Claim claim, Func<string, Entity?> entities) => entities(claim.SubjectEntity) is { Kind: EntityKind.Country or EntityKind.Bloc };

    private static bool IsBetweenParties(Claim claim) => claim.Type is ClaimType.Deal or ClaimType.Negotiation or ClaimType.Denial or ClaimType.TradeFlow or ClaimType.Milestone;

    private static bool Names(Claim claim, string entity) => entity.Length > 0 && (claim.SubjectEntity == entity || claim.CounterpartEntity == entity || claim.Entities.Contains(entity));

    private static IEnumerable<string> Named(Claim claim) => claim.Entities.Append(claim.SubjectEntity).Append(claim.CounterpartEntity).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal);

    private static bool CounterpartsMeet(Claim a, Claim b) => a.CounterpartEntity.Length > 0 && (a.CounterpartEntity == b.CounterpartEntity || a.CounterpartEntity == b.SubjectEntity);

    private static bool SharesPlace(Claim a, Claim b, Func<string, Entity?> entities) => Named(a).Intersect(Named(b), StringComparer.Ordinal).Any(id => IsPlace(id, entities));

    private static bool IsPlace(string id, Func<string, Entity?> entities) => entities(id)?.Kind is EntityKind.Deposit or EntityKind.Facility or EntityKind.Project;

    private static bool IsParty(string id, Func<string, Entity?> entities) => IsPlace(id, entities) || entities(id)?.Kind is EntityKind.Country or EntityKind.Bloc or EntityKind.Company;
}
