using System.Globalization;
using Didymium.Chain.Scenarios;
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
            return Draft.Nothing($"it is {ClaimStanding.Words(claim.Status)}, and nothing comes of it");
        }

        if (Targets.Says(claim, Offtakes))
        {
            return Offtake(claim, published, targets);
        }

        var money = claim.Quantities.FirstOrDefault(q => q.Basis == QuantityBasis.Money || Units.Currencies.Contains(q.Unit));
        var because = (claim.Type, claim.Status, money) switch
        {
            (ClaimType.Negotiation, _, _) => "talks are not tonnes",
            (_, ClaimStatus.Mou, not null) => "it is an MoU over money, and money is not tonnes",
            (_, ClaimStatus.Mou, null) => "it is an MoU, and few become plants",
            (_, _, not null) => "money is not tonnes",
            _ => "a deal without tonnes moves none",
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
            product is null ? "the product" : null,
            tonnes is null ? CapacityQuantity.Missing(claim) : null,
            price is null ? "the contract price in USD per kg" : null,
            start is null ? "a date" : null,
            made.Count == 1 ? null : "the plant that delivers",
        ];
        if (missing.OfType<string>().Any())
        {
            return PlanSwitch.Of(claim, published, targets) with { Because = "an offtake says who buys and not that more is made", Missing = [.. missing.OfType<string>()] };
        }

        var perKg = price!.Rate == QuantityRate.PerTonne ? price.Likely / 1000 : price.Likely;
        var perYear = CapacityQuantity.TonnesPerYear(tonnes!);
        var offtake = new Offtake
        {
            Id = claim.Id,
            Name = string.Create(CultureInfo.InvariantCulture, $"{perYear:N0} t a year of {product!.Name} from {made[0].Name} sold at {perKg:0.##} USD/kg"),
            Start = start!.Value,
            End = ClaimDates.End(claim),
            Status = EventStatus.Decided,
            Evidence = [claim.Id],
            Facility = made[0].Id,
            Product = product.Id,
            TonnesPerYear = perYear,
            UsdPerKg = perKg,
            Effect = "The buyer pays or gets the gap between the contract price and the market",
        };
        return new Draft { Events = [offtake], Because = "an offtake says who buys and not that more is made", Notes = note.Length == 0 ? [] : [note], Switch = offtake.Name };
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
