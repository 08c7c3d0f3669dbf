using Didymium.Chain.Wording;
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
            return claim.Type == ClaimType.Price
                ? Finding.NoMatter("a price is money by its nature.", "价格本身就是金额。")
                : Finding.NoMatter("the claim gives no sum of money.", "主张没有给出金额。");
        }

        if (Tonnage.Masses(claim).Any())
        {
            return Finding.Pass();
        }

        string Status() => claim.Status is ClaimStatus.None ? string.Empty : Tongue.Say($", and its standing is {Say.Status(claim.Status)}", $"，其进展状态为{Say.Status(claim.Status)}");
        return Finding.Warn(() => Tongue.Say(
            $"\"{money.Raw}\" is money, not tonnes: no product, capacity or date follows from it{Status()}.",
            $"“{money.Raw}”是金额而非吨数：由此得不出产品、产能或日期{Status()}。"));
    }
}
