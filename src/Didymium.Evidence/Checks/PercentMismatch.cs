using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A percentage or multiple that does not follow from the values beside it.</summary>
internal static class PercentMismatch
{
    public static readonly Check Check = new(
        "percent-mismatch",
        "Does each percentage or multiple follow from the values given beside it?",
        "百分比或倍数是否与所给的两个数值相符？");

    // Rounded values give rounded percentages: one point, or a twentieth of the percentage.
    private const double Points = 1;
    private const double Relative = 0.05;

    private static readonly WordList Compares = new("from", "against", "versus", "compared", "than", "从", "由", "较", "比", "对比");

    public static Finding Run(Claim claim, CheckContext context)
    {
        var rates = claim.Quantities.Where(q => q.Unit is Units.Percent or Units.Ratio && q.From is null && (q.Rate == QuantityRate.Change || q.Unit == Units.Ratio || claim.Type == ClaimType.Share)).ToList();
        var pairs = Pairs(claim).ToList();
        if (rates.Count == 0 || pairs.Count == 0)
        {
            return Finding.NoMatter("the claim does not give a percentage together with two values.", "主张没有同时给出百分比与两个数值。");
        }

        // A sentence may give more percentages than its two values explain ("down 8 % from a month and up 30 % from a year ago").
        if (rates.Any(rate => pairs.Any(pair => Explains(pair.Before, pair.After, rate))))
        {
            return Finding.Pass();
        }

        var (before, after) = pairs[0];
        return Finding.Fail(() => Tongue.Say(
            $"\"{rates[0].Raw}\" does not follow from {Say.Number(before)} and {Say.Number(after)}: the change is {Say.Percent(Change(before, after))}, the ratio {Say.Number(after / before)}, the part {Say.Percent(100 * Math.Min(before, after) / Math.Max(before, after))}.",
            $"由{Say.Number(before)}与{Say.Number(after)}得不出“{rates[0].Raw}”：变化为{Say.Percent(Change(before, after))}，比值为{Say.Number(after / before)}，占比为{Say.Percent(100 * Math.Min(before, after) / Math.Max(before, after))}。"));
    }

    // The value a change starts from; otherwise two values of one kind and no third, with a word that compares them or as part and whole of a share.
    private static IEnumerable<(double Before, double After)> Pairs(Claim claim)
    {
        var values = claim.Quantities.Where(q => q.Unit is not (Units.Percent or Units.Ratio)).ToList();
        foreach (var value in values.Where(q => claim.Type != ClaimType.Share && q.From is not (null or 0) && q.Likely != 0))
        {
            yield return (value.From!.Value, value.Likely);
        }

        if (values is [{ From: null } a, { From: null } b] && a.Unit == b.Unit && a.Basis == b.Basis && a.Rate == b.Rate && a.Likely != 0 && b.Likely != 0
            && (claim.Type == ClaimType.Share || Compares.In(claim.Quote)))
        {
            // Which came first the order in the sentence does not tell.
            yield return (a.Likely, b.Likely);
            yield return (b.Likely, a.Likely);
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
