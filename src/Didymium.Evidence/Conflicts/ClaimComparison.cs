using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Conflicts;

/// <summary>How two claims stand to each other.</summary>
internal enum Relation
{
    /// <summary>They answer different questions, or the later one tells what happened next.</summary>
    Unrelated,

    /// <summary>They say the same.</summary>
    Agrees,

    /// <summary>They answer one question differently.</summary>
    Differs,
}

/// <summary>What two claims answer.</summary>
internal enum Aspect
{
    /// <summary>How much.</summary>
    Amount,

    /// <summary>How far, whether at all.</summary>
    Standing,

    /// <summary>When.</summary>
    When,
}

/// <summary>The outcome of a comparison.</summary>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Aspect">What was compared.</param>
/// <param name="Kind">Why they differ, when they do.</param>
internal readonly record struct Compared(Relation Relation, Aspect Aspect, ConflictKind Kind)
{
    public static readonly Compared Unrelated = new(Relation.Unrelated, Aspect.Amount, ConflictKind.Disagreement);

    public static Compared Agree(Aspect aspect) => new(Relation.Agrees, aspect, ConflictKind.Disagreement);

    public static Compared Differ(Aspect aspect, ConflictKind kind) => new(Relation.Differs, aspect, kind);
}

/// <summary>Compares two claims.</summary>
internal static class ClaimComparison
{
    // News of one event spreads within weeks; a different standing later is what happened next.
    private const int SameNewsDays = 45;

    // Two dates of one event lie within a year; two years apart it happened twice.
    private const int SameEventDays = 366;

    public static Compared Compare((Claim Claim, Document Document) a, (Claim Claim, Document Document) b, Func<string, Entity?> entities)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (Matter.IsDenial(x) != Matter.IsDenial(y))
        {
            return Matter.Denies(a, b, entities) || Matter.Denies(b, a, entities) ? Compared.Differ(Aspect.Standing, ConflictKind.Disagreement) : Compared.Unrelated;
        }

        if (!Matter.Same(x, y, entities))
        {
            return Compared.Unrelated;
        }

        if (Matter.IsDenial(x))
        {
            return Compared.Agree(Aspect.Standing);
        }

        var bothMove = StatusLadder.IsUndertaking(x.Type) && StatusLadder.IsUndertaking(y.Type);
        if (x.Type != y.Type && !(bothMove && IsTalkOrDeal(x) && IsTalkOrDeal(y)))
        {
            return Compared.Unrelated;
        }

        if (x.Polarity != y.Polarity)
        {
            // "Not yet" and "planned" go together, and "not yet" of last year with "done" of this.
            return bothMove && x.Status == y.Status && x.Status != ClaimStatus.None && StatusLadder.IsAhead(x) == StatusLadder.IsAhead(y) && IsSameNews(a.Document, b.Document)
                ? Compared.Differ(Aspect.Standing, ConflictKind.Disagreement)
                : Compared.Unrelated;
        }

        return AmountComparison.Compare(a, b) ?? (bothMove ? Standings(a, b) : Likeness(x, y));
    }

    private static Compared Standings((Claim Claim, Document Document) a, (Claim Claim, Document Document) b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (x.Status == ClaimStatus.None || y.Status == ClaimStatus.None)
        {
            return Compared.Unrelated;
        }

        // "Will make terbium in June" and "will make samarium next year" are two steps.
        if (x.Elements.Count > 0 && y.Elements.Count > 0 && !x.Elements.ToHashSet(StringComparer.Ordinal).SetEquals(y.Elements))
        {
            return Compared.Unrelated;
        }

        if (x.Status == y.Status)
        {
            return x.Type == y.Type && x.Type is ClaimType.Milestone or ClaimType.TradeFlow or ClaimType.Policy && Apart(x.Time, y.Time) is { } days
                ? days <= SameEventDays ? Compared.Differ(Aspect.When, ConflictKind.Date) : Compared.Unrelated
                : Compared.Agree(Aspect.Standing);
        }

        if (StatusLadder.Rung(x.Status) is { } low && StatusLadder.Rung(y.Status) is { } high)
        {
            return Math.Abs(low - high) < 2 ? Compared.Agree(Aspect.Standing)
                : IsSameNews(a.Document, b.Document) && a.Document.Id != b.Document.Id ? Compared.Differ(Aspect.Standing, ConflictKind.Disagreement)
                : Compared.Unrelated;
        }

        // A stop against a run, or a pause against an end. Within one document it is the story told.
        var bothStop = StatusLadder.Finality(x.Status) is not null && StatusLadder.Finality(y.Status) is not null;
        return !IsSameNews(a.Document, b.Document) || a.Document.Id == b.Document.Id ? Compared.Unrelated
            : bothStop ? Compared.Agree(Aspect.Standing)
            : Compared.Differ(Aspect.Standing, ConflictKind.Disagreement);
    }

    // Without figures or standing only the same elements named are the same thing said.
    private static Compared Likeness(Claim x, Claim y) => x.Type == ClaimType.Composition && x.Elements.Intersect(y.Elements).Any()
        ? Compared.Agree(Aspect.Amount)
        : Compared.Unrelated;

    private static bool IsTalkOrDeal(Claim claim) => claim.Type is ClaimType.Deal or ClaimType.Negotiation or ClaimType.Milestone;

    /// <summary>Days between two stretches of time; null when they overlap or one is not known.</summary>
    private static int? Apart(DateSpan? a, DateSpan? b) => a is null || b is null || (a.From <= b.To && b.From <= a.To) ? null
        : a.From > b.To ? a.From.DayNumber - b.To.DayNumber
        : b.From.DayNumber - a.To.DayNumber;

    private static bool IsSameNews(Document a, Document b) => Matter.DaysApart(a, b) <= SameNewsDays;
}
