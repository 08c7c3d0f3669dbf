using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>Money told as if it were material.</summary>
internal static class MoneyNotTonnes
{
    public static readonly Check Check = new(
        "money-not-tonnes",
        "Does a sum of money come with tonnes, so that it can be put into the model?",
        "金额是否附有吨数，可用于模型？");

    public static Finding Run(Claim claim, CheckContext context)
    {
        if (claim.Type == ClaimType.Price || claim.Quantities.FirstOrDefault(Tonnage.IsMoney) is not { } money)
        {
            return Finding.NoMatter(claim.Type == ClaimType.Price ? "a price is money by its nature." : "the claim gives no sum of money.");
        }

        if (Tonnage.Masses(claim).Any())
        {
            return Finding.Pass();
        }

        var status = claim.Status is ClaimStatus.None ? string.Empty : $", and its standing is {Say.Status(claim.Status)}";
        return Finding.Warn($"\"{money.Raw}\" is money, not tonnes: no product, capacity or date follows from it{status}.");
    }
}
