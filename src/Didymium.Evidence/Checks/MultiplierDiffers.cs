using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A number that differs from another version by a power of ten: 亿 read as a billion, 万 as a thousand.</summary>
internal static class MultiplierDiffers
{
    public static readonly Check Check = new(
        "multiplier-differs",
        "Do versions in other words or another language give the same multiplier (亿 and 万 against million and billion)?",
        "不同版本或语言之间的数量级（亿、万与 million、billion）是否一致？");

    private const double Tolerance = 0.005;

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (!claim.Quantities.Any(IsAmount))
        {
            return Finding.NoMatter("the claim gives no amount.", "主张没有给出数量。");
        }

        var compared = false;
        foreach (var (other, document) in context.Rivals(claim).Where(rival => rival.Claim.Type == claim.Type && Matter.Same(claim, rival.Claim, context.Entities)))
        {
            foreach (var theirs in other.Quantities.Where(IsAmount))
            {
                foreach (var mine in claim.Quantities.Where(q => IsAmount(q) && q.Unit == theirs.Unit))
                {
                    compared = true;
                    if (PowerOfTen(mine.Likely, theirs.Likely) is { } power && IsTelling(mine, claim.Language != other.Language || AreVersions(context.Document, document)))
                    {
                        return Finding.Fail(() => Tongue.Say(
                            $"\"{mine.Raw}\" ({Say.Quantity(mine)}) is \"{theirs.Raw}\" ({Say.Quantity(theirs)}) at {Say.Source(document)}: they differ by a factor of {Say.Number(power)}, a slip of the multiplier in one of the two.",
                            $"“{mine.Raw}”（{Say.Quantity(mine)}）在{Say.Source(document)}中为“{theirs.Raw}”（{Say.Quantity(theirs)}）：相差{Say.Number(power)}倍，其中一处数量级有误。"));
                    }
                }
            }
        }

        return compared ? Finding.Pass() : Finding.Missing(() => Tongue.Say("No other version of the figure to compare with.", "没有该数字的其他版本可供比较。"));
    }

    /// <summary>The power of ten, 10 or more, by which two numbers differ; null when they differ otherwise.</summary>
    public static double? PowerOfTen(double a, double b)
    {
        if (a <= 0 || b <= 0)
        {
            return null;
        }

        var power = Math.Round(Math.Log10(Math.Max(a, b) / Math.Min(a, b)));
        var ratio = Math.Pow(10, power);
        return power >= 1 && Math.Abs((Math.Max(a, b) / Math.Min(a, b) / ratio) - 1) <= Tolerance ? ratio : null;
    }

    /// <summary>Whether two documents are versions of one report.</summary>
    public static bool AreVersions(Document a, Document b) => a.Origin == b.Origin || a.DerivedFrom == b.Locator || b.DerivedFrom == a.Locator;

    private static bool IsAmount(Quantity q) => q.Unit is not (Units.Percent or Units.Ratio or Units.Other) && q.Rate != QuantityRate.Change && q.Likely > 0;

    // 10,000 t and 1,000 t may be two true round figures; 694 million and 6.94 billion are one figure told twice.
    private static bool IsTelling(Quantity quantity, bool versions)
    {
        var leading = quantity.Likely / Math.Pow(10, Math.Floor(Math.Log10(quantity.Likely)));
        return versions || Math.Abs(leading - Math.Round(leading)) > 1e-9;
    }
}
