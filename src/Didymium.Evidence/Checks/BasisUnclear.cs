using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A tonnage that does not say what it counts.</summary>
internal static class BasisUnclear
{
    public static readonly Check Check = new(
        "basis-unclear",
        "Does each tonnage say what it counts: ore, concentrate, contained oxide, separated oxide, metal or magnets?",
        "每个吨数是否说明所指:矿石、精矿、所含氧化物、分离氧化物、金属还是磁体?");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (!Tonnage.Masses(claim).Any())
        {
            return Finding.NoMatter("the claim gives no tonnage.");
        }

        if (Tonnage.Masses(claim).FirstOrDefault(q => q.Basis == QuantityBasis.None) is not { } bare)
        {
            return Finding.Pass();
        }

        // In the ground ore and oxide differ fifty- to a thousandfold, so that the figure says nothing; of output the product is mostly clear from what is sold.
        return claim.Type == ClaimType.Resource
            ? Finding.Fail($"\"{bare.Raw}\" does not say whether it counts ore or contained oxide (REO); at grades of 0.03 to 10 % the two differ 10 to 3,000 times.")
            : Finding.Warn($"\"{bare.Raw}\" does not say what it counts: ore, concentrate, contained or separated oxide, metal or magnets.");
    }
}
