using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A percentage or multiple that does not follow from the values beside it.</summary>
internal static class PercentMismatch
{
    public static readonly Check Check = new(
        "percent-mismatch",
        "Does each percentage or multiple follow from the values given beside it?",
        "百分比或倍数是否与所给的两个数值相符?");

    // Rounded values give rounded percentages: one point, or a twentieth of the percentage.
    private const double Points = 1;
    private const double Relative = 0.05;

    public static Finding Run(Claim claim, CheckContext context)
    {
        var rates = claim.Quantities.Where(q => q.Unit is Units.Percent or Units.Ratio && q.From is null).ToList();
        var pairs = Pairs(claim).ToList();
        if (rates.Count == 0 || pairs.Count == 0)
        {
            return Finding.NoMatter("the claim does not give a percentage together with two values.");
        }

        foreach (var rate in rates)
        {
            // Any pair that explains the percentage will do: a sentence may give more values than the two that belong together.
            if (pairs.Any(pair => Explains(pair.Before, pair.After, rate)))
            {
                continue;
            }

            var (before, after) = pairs[0];
            var change = Say.Percent(Change(before, after));
            return Finding.Fail($"\"{rate.Raw}\" does not follow from {Say.Number(before)} and {Say.Number(after)}: the change is {change}, the ratio {Say.Number(after / before)}, the part {Say.Percent(100 * Math.Min(before, after) / Math.Max(before, after))}.");
        }

        return Finding.Pass();
    }

    private static IEnumerable<(double Before, double After)> Pairs(Claim claim)
    {
        var values = claim.Quantities.Where(q => q.Unit is not (Units.Percent or Units.Ratio)).ToList();
        foreach (var value in values.Where(q => q.From is not (null or 0) && q.Likely != 0))
        {
            yield return (value.From!.Value, value.Likely);
        }

        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i + 1; j < values.Count; j++)
            {
                var (a, b) = (values[i], values[j]);
                if (a.Unit == b.Unit && a.Basis == b.Basis && a.Likely != 0 && b.Likely != 0 && a.From is null && b.From is null)
                {
                    // Which came first the order in the sentence does not tell.
                    yield return (a.Likely, b.Likely);
                    yield return (b.Likely, a.Likely);
                }
            }
        }
    }

    private static bool Explains(double before, double after, Quantity rate)
    {
        if (rate.Unit == Units.Ratio)
        {
            // "Rose twofold" is read as two times and as twice on top.
            var times = after / before;
            return Near(rate.Likely, times, Relative * rate.Likely) || Near(rate.Likely, times - 1, Relative * rate.Likely) || Near(rate.Likely, 1 / times, Relative * rate.Likely);
        }

        var said = Math.Abs(rate.Likely);
        var tolerance = Math.Max(Points, Relative * said);
        return Near(said, Math.Abs(Change(before, after)), tolerance) || (rate.Rate != QuantityRate.Change && Near(said, 100 * after / before, tolerance));
    }

    private static double Change(double before, double after) => 100 * (after - before) / Math.Abs(before);

    private static bool Near(double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance;
}
