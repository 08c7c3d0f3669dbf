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
            return Finding.NoMatter("the claim gives no tonnage of rare earths.");
        }

        if (Tonnage.Masses(claim).FirstOrDefault(q => q.Basis == QuantityBasis.None) is not { } bare)
        {
            return Finding.Pass();
        }

        if (claim.Type != ClaimType.Resource)
        {
            return Finding.Warn($"\"{bare.Raw}\" does not say what it counts: ore, concentrate, contained or separated oxide, metal or magnets.");
        }

        // A tonnage that could be oxide mostly is, as surveys count so; one that cannot be leaves the reader with a number that is ten to three thousand times too large.
        var message = $"\"{bare.Raw}\" does not say whether it counts ore or contained oxide (REO); at grades of 0.03 to 10 % the two differ 10 to 3,000 times";
        return CannotBeOxide(claim, Tonnage.Of(bare), context) is { } why ? Finding.Fail($"{message}; oxide it cannot be: {why}.") : Finding.Warn(message + ".");
    }

    private static string? CannotBeOxide(Claim claim, double tonnes, CheckContext context)
    {
        if (context.Subject(claim) is { } subject && context.Model?.Deposit(subject) is { TonnesReo: { } known } deposit && tonnes > FarAbove * known)
        {
            return $"the world's row for {deposit.Name} has {Say.Tonnes(known)} REO";
        }

        return context.Model?.WorldReserves is { } reserves && tonnes > reserves.Value ? $"the world's reserves are {Say.Figure(reserves)}" : null;
    }
}
