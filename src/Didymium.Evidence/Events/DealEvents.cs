using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>A deal with tonnes and a price is an offtake; one over money, and talks, are a switch on the plans they are about.</summary>
internal static class DealEvents
{
    private static readonly string[] Offtakes = ["offtake", "off-take", "supply agreement", "supply contract", "purchase agreement", "包销", "承购", "供应协议", "供货", "长协"];

    public static Draft Of(Claim claim, Published? published, Targets targets)
    {
        if (claim.Status is ClaimStatus.Cancelled or ClaimStatus.Expired or ClaimStatus.Closed)
        {
            return Draft.Nothing(Tongue.Say($"it is {ClaimStanding.Words(claim.Status)}, and nothing comes of it", $"其状态为{ClaimStanding.Words(claim.Status)}，不会有结果"));
        }

        if (Targets.Says(claim, Offtakes))
        {
            return Offtake(claim, published, targets);
        }

        var money = claim.Quantities.FirstOrDefault(q => q.Basis == QuantityBasis.Money || Units.Currencies.Contains(q.Unit));
        var because = (claim.Type, claim.Status, money) switch
        {
            (ClaimType.Negotiation, _, _) => Tongue.Say("talks are not tonnes", "洽谈不是吨数"),
            (_, ClaimStatus.Mou, not null) => Tongue.Say("it is an MoU over money, and money is not tonnes", "这是关于金额的谅解备忘录，而金额不是吨数"),
            (_, ClaimStatus.Mou, null) => Tongue.Say("it is an MoU, and few become plants", "这是谅解备忘录，少有建成工厂的"),
            (_, _, not null) => Tongue.Say("money is not tonnes", "金额不是吨数"),
            _ => Tongue.Say("a deal without tonnes moves none", "没有吨数的交易不改变吨数"),
        };
        return PlanSwitch.Of(claim, published, targets) with { Because = because };
    }

    private static Draft Offtake(Claim claim, Published? published, Targets targets)
    {
        var product = targets.Product(claim);
        var plants = targets.Facilities(claim);
        var tonnes = CapacityQuantity.Of(claim);
        var price = claim.Quantities.FirstOrDefault(q => q.Unit == "USD" && q.Rate is QuantityRate.PerKg or QuantityRate.PerTonne);
        var (start, note) = ClaimDates.Start(claim, published);
        var made = product is null ? [] : plants.Where(f => f.Products.Any(p => p.Product == product.Id) || Fits(f, product)).ToList();
        string?[] missing =
        [
            product is null ? Tongue.Say("the product", "产品") : null,
            tonnes is null ? CapacityQuantity.Missing(claim) : null,
            price is null ? Tongue.Say("the contract price in USD per kg", "以美元/千克计的合同价") : null,
            start is null ? Tongue.Say("a date", "日期") : null,
            made.Count == 1 ? null : Tongue.Say("the plant that delivers", "供货的工厂"),
        ];
        if (missing.OfType<string>().Any())
        {
            return PlanSwitch.Of(claim, published, targets) with { Because = Tongue.Say("an offtake says who buys and not that more is made", "包销协议说明由谁购买，并不意味着产量增加"), Missing = [.. missing.OfType<string>()] };
        }

        var perKg = price!.Rate == QuantityRate.PerTonne ? price.Likely / 1000 : price.Likely;
        var perYear = CapacityQuantity.TonnesPerYear(tonnes!);
        var offtake = new Offtake
        {
            Id = claim.Id,
            Name = Amounts.Text(
                $"{perYear:N0} t a year of {product!.Name} from {made[0].Name} sold at {perKg:0.##} USD/kg",
                $"{Names.Plant(targets.World, made[0].Id)}每年以{perKg:0.##}美元/千克售出{perYear:N0}吨{Names.Product(targets.World, product.Id)}"),
            Start = start!.Value,
            End = ClaimDates.End(claim),
            Status = EventStatus.Decided,
            Evidence = [claim.Id],
            Facility = made[0].Id,
            Product = product.Id,
            TonnesPerYear = perYear,
            UsdPerKg = perKg,
            Effect = Tongue.Say("The buyer pays or gets the gap between the contract price and the market", "买方支付或取得合同价与市场价之差"),
        };
        return new Draft { Events = [offtake], Because = Tongue.Say("an offtake says who buys and not that more is made", "包销协议说明由谁购买，并不意味着产量增加"), Notes = note.Length == 0 ? [] : [note], Switch = offtake.Name };
    }

    private static bool Fits(Chain.Facilities.Facility facility, Chain.Materials.Product product) => (product.Stage, facility.Stage) switch
    {
        (Chain.Materials.ProductStage.Oxide, Chain.Facilities.Stage.LightSeparation or Chain.Facilities.Stage.HeavySeparation) => true,
        (Chain.Materials.ProductStage.Metal, Chain.Facilities.Stage.Metal) => true,
        (Chain.Materials.ProductStage.Alloy, Chain.Facilities.Stage.Alloy) => true,
        (Chain.Materials.ProductStage.Magnet, Chain.Facilities.Stage.Magnet) => true,
        _ => false,
    };
}
