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
internal readonly record struct Compared(Relation Relation, Aspect Aspect, ConflictKind Kind);

/// <summary>Compares two claims.</summary>
internal static class ClaimComparison
{
    // Figures rounded differently are one figure, "about" more so.
    private const double SameWithin = 0.05;
    private const double AboutWithin = 0.1;

    // Ore and oxide differ tenfold and more; less than threefold is not explained by a basis left out.
    private const double BasisRatio = 3;

    // News of one event spreads within weeks; a different standing later is what happened next.
    private const int SameNewsDays = 45;

    private static readonly Compared Unrelated = new(Relation.Unrelated, Aspect.Amount, ConflictKind.Disagreement);

    public static Compared Compare((Claim Claim, Document Document) a, (Claim Claim, Document Document) b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (!Matter.Same(x, y))
        {
            return Unrelated;
        }

        if (IsDenial(x) || IsDenial(y))
        {
            return IsDenial(x) && IsDenial(y) ? new(Relation.Agrees, Aspect.Standing, default)
                : StatusLadder.IsUndertaking(x.Type) || StatusLadder.IsUndertaking(y.Type) ? Differ(Aspect.Standing, ConflictKind.Disagreement)
                : Unrelated;
        }

        var bothMove = StatusLadder.IsUndertaking(x.Type) && StatusLadder.IsUndertaking(y.Type);
        if (x.Type != y.Type && !(bothMove && IsTalkOrDeal(x) && IsTalkOrDeal(y)))
        {
            return Unrelated;
        }

        if (x.Polarity != y.Polarity)
        {
            // "Not yet" and "planned" go together.
            return StatusLadder.IsAhead(x) != StatusLadder.IsAhead(y) || Apart(x.Time, y.Time) ? Unrelated : Differ(Aspect.Standing, ConflictKind.Disagreement);
        }

        return Amounts(a, b) ?? (bothMove ? Standings(a, b) : Likeness(x, y));
    }

    private static Compared? Amounts((Claim Claim, Document Document) a, (Claim Claim, Document Document) b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (Main(x) is not { } p || Main(y) is not { } q || Measure(p) != Measure(q))
        {
            return null;
        }

        var otherElements = x.Elements.Count > 0 && y.Elements.Count > 0 && !x.Elements.ToHashSet(StringComparer.Ordinal).SetEquals(y.Elements);
        if ((otherElements && x.Type is ClaimType.Price or ClaimType.Composition) || (x.Type != ClaimType.Resource && Apart(x.Time, y.Time)))
        {
            return Unrelated;
        }

        if (Overlap(p, q))
        {
            return p.Basis != q.Basis && p.Basis != QuantityBasis.None && q.Basis != QuantityBasis.None
                ? Differ(Aspect.Amount, ConflictKind.Basis)
                : new(Relation.Agrees, Aspect.Amount, default);
        }

        return Differ(Aspect.Amount, Why(a, b, p, q, otherElements));
    }

    private static ConflictKind Why((Claim Claim, Document Document) a, (Claim Claim, Document Document) b, Quantity p, Quantity q, bool otherElements)
    {
        var (x, y) = (a.Claim, b.Claim);
        var versions = x.Language != y.Language || MultiplierDiffers.AreVersions(a.Document, b.Document);
        if (versions && MultiplierDiffers.PowerOfTen(p.Likely, q.Likely) is not null)
        {
            return ConflictKind.Translation;
        }

        var ratio = Math.Max(Value(p), Value(q)) / Math.Max(Math.Min(Value(p), Value(q)), double.Epsilon);
        if (p.Basis != q.Basis && ((p.Basis != QuantityBasis.None && q.Basis != QuantityBasis.None) || ratio >= BasisRatio))
        {
            return ConflictKind.Basis;
        }

        var otherRate = p.Rate != q.Rate && p.Rate != QuantityRate.None && q.Rate != QuantityRate.None;
        if (otherElements || otherRate || (x.PlaceRegion.Length > 0 && y.PlaceRegion.Length > 0 && x.PlaceRegion != y.PlaceRegion))
        {
            return ConflictKind.Scope;
        }

        return x.Type == ClaimType.Resource ? ConflictKind.Disagreement : x.Time is null != y.Time is null ? ConflictKind.Date : ConflictKind.Disagreement;
    }

    private static Compared Standings((Claim Claim, Document Document) a, (Claim Claim, Document Document) b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (x.Status == y.Status)
        {
            return x.Type == y.Type && x.Type is ClaimType.Milestone or ClaimType.TradeFlow or ClaimType.Policy && Apart(x.Time, y.Time)
                ? Differ(Aspect.When, ConflictKind.Date)
                : new(Relation.Agrees, Aspect.Standing, default);
        }

        if (StatusLadder.Rung(x.Status) is { } low && StatusLadder.Rung(y.Status) is { } high)
        {
            return Math.Abs(low - high) < 2 ? new(Relation.Agrees, Aspect.Standing, default)
                : IsSameNews(a.Document, b.Document) ? Differ(Aspect.Standing, ConflictKind.Disagreement)
                : Unrelated;
        }

        if (x.Status == ClaimStatus.None || y.Status == ClaimStatus.None)
        {
            return Unrelated;
        }

        // A stop against a run, or a pause against an end.
        var bothStop = StatusLadder.Finality(x.Status) is not null && StatusLadder.Finality(y.Status) is not null;
        return !IsSameNews(a.Document, b.Document) ? Unrelated
            : bothStop ? new(Relation.Agrees, Aspect.Standing, default)
            : Differ(Aspect.Standing, ConflictKind.Disagreement);
    }

    // Without figures or standing only the same elements named are the same thing said.
    private static Compared Likeness(Claim x, Claim y) => x.Type == ClaimType.Composition && x.Elements.Intersect(y.Elements).Any()
        ? new(Relation.Agrees, Aspect.Amount, default)
        : Unrelated;

    /// <summary>The quantity that answers how much, by the claim's type; null when it gives none.</summary>
    public static Quantity? Main(Claim claim) => claim.Type switch
    {
        ClaimType.Resource or ClaimType.Production or ClaimType.Capacity or ClaimType.TradeFlow or ClaimType.Demand => Tonnage.Masses(claim).FirstOrDefault(),
        ClaimType.Price => claim.Quantities.FirstOrDefault(q => Tonnage.IsMoney(q) && q.Rate != QuantityRate.Change),
        ClaimType.Deal or ClaimType.Negotiation => claim.Quantities.FirstOrDefault(Tonnage.IsMoney),
        ClaimType.Share or ClaimType.Composition => claim.Quantities.FirstOrDefault(q => q.Unit == Units.Percent && q.Rate != QuantityRate.Change),
        _ => null,
    };

    private static bool IsDenial(Claim claim) => claim.Type == ClaimType.Denial || claim.Status == ClaimStatus.Denied;

    private static bool IsTalkOrDeal(Claim claim) => claim.Type is ClaimType.Deal or ClaimType.Negotiation or ClaimType.Milestone;

    private static Compared Differ(Aspect aspect, ConflictKind kind) => new(Relation.Differs, aspect, kind);

    private static string Measure(Quantity q) => Tonnage.PerUnit(q.Unit) is null ? q.Unit : Units.Tonne;

    private static double Value(Quantity q) => Scale(q) * q.Likely;

    private static double Scale(Quantity q) => (Tonnage.PerUnit(q.Unit) ?? 1) * Tonnage.Yearly(q.Rate) * (q.Rate == QuantityRate.PerTonne && Tonnage.IsMoney(q) ? 0.001 : 1);

    private static bool Overlap(Quantity p, Quantity q)
    {
        var (pLow, pHigh) = Range(p);
        var (qLow, qHigh) = Range(q);
        return pLow <= qHigh && qLow <= pHigh;
    }

    // A bound is read as open: "over 10" and "12" agree. Negative numbers widen outwards too.
    private static (double Low, double High) Range(Quantity q)
    {
        var scale = Scale(q);
        var low = q.Min is { } min ? scale * min : q.Likely < 0 ? double.NegativeInfinity : 0;
        var high = q.Max is { } max ? scale * max : double.PositiveInfinity;
        var half = (q.Approximator is Approximator.About or Approximator.Nearly ? AboutWithin : SameWithin) / 2;
        return (double.IsInfinity(low) ? low : low - (half * Math.Abs(low)), double.IsInfinity(high) ? high : high + (half * Math.Abs(high)));
    }

    private static bool Apart(DateSpan? a, DateSpan? b) => a is not null && b is not null && (a.From > b.To || b.From > a.To);

    private static bool IsSameNews(Document a, Document b) => a.Published is not { } x || b.Published is not { } y || Math.Abs(x.Day.DayNumber - y.Day.DayNumber) <= SameNewsDays;
}
