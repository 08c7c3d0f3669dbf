using Didymium.Evidence.Checks;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Conflicts;

/// <summary>Compares how much two claims on one matter say.</summary>
internal static class AmountComparison
{
    // Figures rounded differently are one figure, "about" more so.
    private const double SameWithin = 0.05;
    private const double AboutWithin = 0.1;

    // Ore and oxide differ tenfold and more; less than threefold is not explained by a basis left out.
    private const double BasisRatio = 3;

    // Zones and calendars move a period by a day or two.
    private const int PeriodSlackDays = 3;

    // Undated figures of more than a year apart are of different years.
    private const int SameTimesDays = 366;

    // Named one by one, these are the rare earths as a whole.
    private const int AllElements = 10;

    private static readonly (string Key, WordList Words)[] Stages =
    [
        ("reserves", new("reserve*", "resource*", "储量", "资源量")),
        ("mining", new("mine*", "mining", "mines", "开采", "矿山", "采矿", "矿产量")),
        ("magnet", new("magnet production", "magnet output", "magnet making", "磁体产", "永磁产", "磁材产")),
        ("refining", new("refin*", "separat*", "smelting", "processing", "精炼", "冶炼", "分离")),
        ("trade", new("import*", "export*", "进口", "出口")),
        ("demand", new("demand", "consumption", "revenue", "需求", "消费", "收入")),
    ];

    /// <summary>Compares the main amounts; null when the claims do not both give one of a kind.</summary>
    public static Compared? Compare((Claim Claim, Document Document) a, (Claim Claim, Document Document) b)
    {
        var (x, y) = (a.Claim, b.Claim);
        if (Main(x) is not { } p || Main(y) is not { } q || Measure(p) != Measure(q))
        {
            return null;
        }

        if (!IsOneQuestion(x, y, p, q) || !IsOneTime(a, b))
        {
            return Compared.Unrelated;
        }

        if (Overlap(p, q))
        {
            return p.Basis != q.Basis && p.Basis != QuantityBasis.None && q.Basis != QuantityBasis.None
                ? Compared.Differ(Aspect.Amount, ConflictKind.Basis)
                : Compared.Agree(Aspect.Amount);
        }

        return Compared.Differ(Aspect.Amount, Why(a, b, p, q));
    }

    /// <summary>The quantity that answers how much, by the claim's type; null when it gives none.</summary>
    public static Quantity? Main(Claim claim) => claim.Type switch
    {
        ClaimType.Resource or ClaimType.Production or ClaimType.Capacity or ClaimType.TradeFlow or ClaimType.Demand => Tonnage.Masses(claim).FirstOrDefault(),
        ClaimType.Price => claim.Quantities.FirstOrDefault(q => Tonnage.IsMoney(q) && q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne),
        ClaimType.Deal or ClaimType.Negotiation => claim.Quantities.FirstOrDefault(q => Tonnage.IsMoney(q) && q.Rate is not (QuantityRate.PerKg or QuantityRate.PerTonne)),
        ClaimType.Share or ClaimType.Composition => claim.Quantities.FirstOrDefault(q => q.Unit == Units.Percent && q.Rate != QuantityRate.Change),
        _ => null,
    };

    // Two products, two stages, two elements, two deals are two questions and no conflict.
    private static bool IsOneQuestion(Claim x, Claim y, Quantity p, Quantity q)
    {
        var sameElements = Elements(x).SetEquals(Elements(y));
        return x.Type switch
        {
            ClaimType.Deal or ClaimType.Negotiation => x.CounterpartEntity.Length > 0 && x.CounterpartEntity == y.CounterpartEntity,
            ClaimType.Price => sameElements && (x.PlaceRegion.Length == 0 || y.PlaceRegion.Length == 0 || x.PlaceRegion == y.PlaceRegion),
            ClaimType.Composition => sameElements,
            ClaimType.Share => sameElements && (Stage(x) is not { } one || Stage(y) is not { } other || one == other),
            ClaimType.Resource => sameElements,
            _ => sameElements && (Group(p.Basis) is not { } one || Group(q.Basis) is not { } other || one == other),
        };
    }

    private static bool IsOneTime((Claim Claim, Document Document) a, (Claim Claim, Document Document) b)
    {
        if (a.Claim.Type is ClaimType.Resource or ClaimType.Composition or ClaimType.Deal or ClaimType.Negotiation)
        {
            return true;
        }

        return (a.Claim.Time, b.Claim.Time) switch
        {
            ({ } one, { } other) => Near(one.From, other.From) && Near(one.To, other.To),
            (null, null) => Matter.DaysApart(a.Document, b.Document) <= SameTimesDays,
            ({ } one, null) => b.Document.Published is not { } told || IsAround(one, told.Day),
            (null, { } other) => a.Document.Published is not { } told || IsAround(other, told.Day),
        };
    }

    private static ConflictKind Why((Claim Claim, Document Document) a, (Claim Claim, Document Document) b, Quantity p, Quantity q)
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

        var otherRate = p.Rate != q.Rate && p.Rate != QuantityRate.None && q.Rate != QuantityRate.None && !Tonnage.IsMoney(p);
        var otherPlace = x.PlaceRegion.Length > 0 && y.PlaceRegion.Length > 0 && x.PlaceRegion != y.PlaceRegion;
        if (otherRate || otherPlace || (x.Type == ClaimType.Share && Stage(x) is null != Stage(y) is null))
        {
            return ConflictKind.Scope;
        }

        return x.Type is not (ClaimType.Resource or ClaimType.Composition or ClaimType.Deal or ClaimType.Negotiation) && x.Time is null != y.Time is null
            ? ConflictKind.Date
            : ConflictKind.Disagreement;
    }

    private static HashSet<string> Elements(Claim claim) => claim.Elements.Count >= AllElements ? [] : claim.Elements.ToHashSet(StringComparer.Ordinal);

    private static string? Stage(Claim claim) => Stages.FirstOrDefault(stage => stage.Words.In(claim.Quote)).Key;

    private static string? Group(QuantityBasis basis) => basis switch
    {
        QuantityBasis.GrossOre or QuantityBasis.Concentrate or QuantityBasis.ContainedReo => "mine",
        QuantityBasis.SeparatedOxide => "oxide",
        QuantityBasis.Metal or QuantityBasis.Alloy => "metal",
        QuantityBasis.Magnet => "magnet",
        _ => null,
    };

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

    private static bool Near(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber) <= PeriodSlackDays;

    // What is told without a date is told of the time it is told in, or of the year that has just ended.
    private static bool IsAround(DateSpan time, DateOnly told) => time.From <= told && told.Year - time.To.Year <= 1;
}
