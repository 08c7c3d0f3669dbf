using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A tonnage that does not say what it counts.</summary>
internal static class BasisUnclear
{
    public static readonly Check Check = new(
        "basis-unclear",
        "Does each tonnage say what it counts: ore, concentrate, contained oxide, separated oxide, metal or magnets?",
        "每个吨数是否说明所指：矿石、精矿、所含氧化物、分离氧化物、金属还是磁体？");

    private const double FarAbove = 3;

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (!Tonnage.Masses(claim).Any() || Matter.IsOtherMineral(claim, context))
        {
            return Finding.NoMatter("the claim gives no tonnage of rare earths.", "主张没有给出稀土吨数。");
        }

        if (Tonnage.Masses(claim).FirstOrDefault(q => q.Basis == QuantityBasis.None) is not { } bare)
        {
            return Finding.Pass();
        }

        if (claim.Type != ClaimType.Resource)
        {
            return Finding.Warn(() => Tongue.Say(
                $"\"{bare.Raw}\" does not say what it counts: ore, concentrate, contained or separated oxide, metal or magnets.",
                $"“{bare.Raw}”没有说明所指：矿石、精矿、所含或分离的氧化物、金属还是磁体。"));
        }

        // A tonnage that could be oxide mostly is, as surveys count so; one that cannot be leaves the reader with a number that is ten to three thousand times too large.
        string Message() => Tongue.Say(
            $"\"{bare.Raw}\" does not say whether it counts ore or contained oxide (REO); at grades of 0.03 to 10 % the two differ 10 to 3,000 times",
            $"“{bare.Raw}”没有说明指矿石还是所含氧化物（REO）；品位在0.03%至10%之间时，两者相差10至3,000倍");
        return CannotBeOxide(claim, Tonnage.Of(bare), context) is { } why
            ? Finding.Fail(() => Message() + Tongue.Say($"; oxide it cannot be: {why()}.", $"；不可能是氧化物：{why()}。"))
            : Finding.Warn(() => Message() + Tongue.Say(".", "。"));
    }

    private static Func<string>? CannotBeOxide(Claim claim, double tonnes, CheckContext context)
    {
        if (context.Subject(claim) is { } subject && context.Model?.Deposit(subject) is { TonnesReo: { } known } deposit && tonnes > FarAbove * known)
        {
            return () => Tongue.Say($"the world's row for {deposit.Name} has {Say.Tonnes(known)} REO", $"世界数据中{Say.Deposit(deposit)}一行为{Say.Tonnes(known)}REO");
        }

        return context.Model?.WorldReserves is { } reserves && tonnes > reserves.Value
            ? () => Tongue.Say($"the world's reserves are {Say.Figure(reserves)}", $"全球储量为{Say.Figure(reserves)}")
            : null;
    }
}
