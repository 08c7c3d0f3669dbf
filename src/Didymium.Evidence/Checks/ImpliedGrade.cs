using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A grade, stated or following from two tonnages, that no ore has.</summary>
internal static class ImpliedGrade
{
    /// <summary>Lowest grade that is worked (ion-adsorption clays), % REO.</summary>
    public const double LowestPercent = 0.03;

    /// <summary>Highest grade of more than a handful of deposits, % REO.</summary>
    public const double HighestPercent = 10;

    public static readonly Check Check = new(
        "implied-grade",
        "Is the grade of the ore, stated or implied by its tonnages, between 0.03 and 10 %?",
        "矿石品位（明示或由吨数推算）是否在 0.03% 至 10% 之间？");

    private static readonly WordList GradeWords = new("grade*", "grading", "TREO", "REO", "品位");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (claim.Type is not (ClaimType.Resource or ClaimType.Composition))
        {
            return Finding.NoMatter("the claim is about neither a resource nor a composition.", "主张既非资源量也非成分。");
        }

        var deposit = context.Subject(claim) is { } subject ? context.Model?.Deposit(subject) : null;
        if (Grades(claim, deposit).ToList() is not { Count: > 0 } grades)
        {
            return Tonnage.Masses(claim).Any()
                ? Finding.Missing(() => Tongue.Say(
                    "No grade follows: the claim gives one tonnage only, and the world holds no second one for the deposit.",
                    "无法推算品位：主张只给出一个吨数，世界数据中该矿床也没有另一个。"))
                : Finding.NoMatter("the claim gives no grade.", "主张没有给出品位。");
        }

        // A stated grade is the claim's own; what two tonnages of one sentence imply may mix a resource with a reserve.
        foreach (var (percent, how) in grades.Take(1))
        {
            if (percent is < LowestPercent or > HighestPercent)
            {
                var isKnown = deposit?.GradePercent is { } grade && percent <= 1.5 * grade && percent >= grade / 1.5;
                string Known() => isKnown
                    ? Tongue.Say($"; {deposit!.Name} is known for it ({Say.Percent(deposit.GradePercent!.Value)})", $"；{Say.Deposit(deposit)}的品位确实如此（{Say.Percent(deposit.GradePercent.Value)}）")
                    : string.Empty;
                string Message() => Tongue.Say(
                    $"{how()} {Say.Percent(percent)} REO, outside the {Say.Percent(LowestPercent)} to {Say.Percent(HighestPercent)} of ores{Known()}.",
                    $"{how()}{Say.Percent(percent)} REO，超出矿石的{Say.Percent(LowestPercent)}至{Say.Percent(HighestPercent)}范围{Known()}。");
                return isKnown ? Finding.Warn(Message) : Finding.Fail(Message);
            }
        }

        return Finding.Pass(() => Tongue.Say($"{grades[0].How()} {Say.Percent(grades[0].Percent)} REO.", $"{grades[0].How()}{Say.Percent(grades[0].Percent)} REO。"));
    }

    private static IEnumerable<(double Percent, Func<string> How)> Grades(Claim claim, DepositFacts? deposit)
    {
        if (GradeWords.In(claim.Quote) || claim.Quantities.Any(q => GradeWords.In(q.Qualifier)))
        {
            foreach (var stated in claim.Quantities.Where(q => q.Unit == Units.Percent && q.Rate != QuantityRate.Change && (claim.Type == ClaimType.Resource || GradeWords.In(q.Qualifier) || claim.Elements.Count == 0)))
            {
                yield return (stated.Likely, () => Tongue.Say($"\"{stated.Raw}\" is a grade of", $"“{stated.Raw}”即品位为"));
            }
        }

        if (claim.Type != ClaimType.Resource)
        {
            yield break;
        }

        var masses = Tonnage.Masses(claim).Where(q => q.Likely > 0).ToList();
        var ore = masses.FirstOrDefault(q => q.Basis == QuantityBasis.GrossOre);
        var oxide = masses.FirstOrDefault(q => q.Basis is QuantityBasis.ContainedReo or QuantityBasis.SeparatedOxide);
        if (ore is not null && oxide is not null)
        {
            yield return (100 * Tonnage.Of(oxide) / Tonnage.Of(ore), () => Tongue.Say(
                $"{Say.Tonnes(Tonnage.Of(oxide))} REO in {Say.Tonnes(Tonnage.Of(ore))} of ore is",
                $"{Say.Tonnes(Tonnage.Of(ore))}矿石含{Say.Tonnes(Tonnage.Of(oxide))}REO，品位为"));
        }
        else if (deposit?.TonnesReo is { } reo && (ore ?? masses.FirstOrDefault(q => q.Basis == QuantityBasis.None && Tonnage.Of(q) > 3 * reo)) is { } gross)
        {
            yield return (100 * reo / Tonnage.Of(gross), () => Tongue.Say(
                $"The world's {Say.Tonnes(reo)} REO for {deposit.Name} in {Say.Tonnes(Tonnage.Of(gross))}, read as ore, is",
                $"世界数据中{Say.Deposit(deposit)}为{Say.Tonnes(reo)}REO，若{Say.Tonnes(Tonnage.Of(gross))}按矿石计，品位为"));
        }
    }
}
