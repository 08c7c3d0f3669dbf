using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Events;

/// <summary>A flow that stops closes its routes; one that begins is a switch on the plants that it comes from.</summary>
internal static class FlowEvents
{
    public static Draft Of(Claim claim, Published? published, Targets targets)
    {
        if (!IsStop(claim))
        {
            return Begins(claim, published, targets);
        }

        if (claim.Polarity == Polarity.Negative && ClaimStanding.IsPlantStop(claim))
        {
            return Draft.Nothing(Tongue.Say("it says that the flow has not stopped, and nothing changes", "它说贸易流并未停止，没有变化"));
        }

        var (start, note) = ClaimDates.Start(claim, published);
        var origin = targets.Home(claim);
        var missing = ImmutableArray.CreateBuilder<string>();
        if (origin is null)
        {
            missing.Add(Tongue.Say("the country that it leaves", "出口国"));
        }

        if (start is null)
        {
            missing.Add(Tongue.Say("a date", "日期"));
        }

        // A country may stop all it sends out; a company's stop is of a customer's.
        var goesTo = origin is null ? "*" : targets.Region(claim.CounterpartEntity) ?? targets.Regions(claim).FirstOrDefault(r => r != origin) ?? "*";
        if (goesTo == "*" && targets.Region(claim.SubjectEntity) is null && origin is not null)
        {
            missing.Add(Tongue.Say("the country that it goes to", "目的国"));
        }

        if (missing.Count > 0)
        {
            return new Draft { Missing = missing.ToImmutable() };
        }

        var ban = Ban(claim, targets, origin!, goesTo, start!.Value);
        var notes = note.Length == 0 ? [] : ImmutableArray.Create(note);
        return new Draft { Events = [ban], Notes = [.. notes, .. Basis(claim, ban)], Switch = ban.Name };
    }

    private static TradeBan Ban(Claim claim, Targets targets, string origin, string destination, YearMonth start)
    {
        // Goods of one place go by its deposit; a country's goods do not.
        var plants = targets.Region(claim.SubjectEntity) is null ? targets.Facilities(claim) : [];
        var product = plants.Any(f => f.Stage == Stage.Mine) && targets.Product(claim) is null ? "conc" : targets.Goods(claim)?.Id ?? "*";
        var deposit = product is "conc" or "carb" or "seg" ? plants.Select(f => f.Deposit).FirstOrDefault(d => d is not null) : null;
        var what = product == "*" ? Tongue.Say("rare earths", "稀土") : targets.World.Products.TryGetValue(product, out var p) ? Tongue.Say(p.Name.ToLowerInvariant(), Names.Product(targets.World, product)) : product;
        var from = deposit is null ? targets.Place(origin) : Tongue.Say($"{targets.World.Deposits[deposit].Name} ({targets.Place(origin)})", $"{targets.Place(origin)}{Names.Deposit(targets.World, deposit)}");
        var to = destination == "*" ? string.Empty : targets.Place(destination);
        return new TradeBan
        {
            Id = claim.Id,
            Name = Tongue.Say(
                $"{targets.SubjectName(claim)}: no {what} from {targets.Place(origin)} to {(to.Length == 0 ? "anywhere" : to)}",
                $"{targets.SubjectName(claim)}：{targets.Place(origin)}不再向{(to.Length == 0 ? "任何国家" : to)}供应{what}"),
            Start = start,
            End = claim.Status == ClaimStatus.Suspended ? ClaimDates.End(claim) : null,
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Scope = new TradeScope(product, deposit, origin, destination),
            Effect = Tongue.Say(
                $"Closes the routes of {what} from {from} to {(to.Length == 0 ? "all countries" : to)} from {start}",
                $"自{start}起关闭{what}由{from}运往{(to.Length == 0 ? "所有国家" : to)}的路线"),
        };
    }

    private static IEnumerable<string> Basis(Claim claim, TradeBan ban) =>
        ban.Scope.Product == "conc" && !Targets.Says(claim, "concentrate", "精矿") ? [Tongue.Say("What a mine ships is concentrate, whatever the text calls it", "矿山运出的是精矿，无论文中如何称呼")] : [];

    private static bool IsStop(Claim claim) =>
        claim.Status is ClaimStatus.Closed or ClaimStatus.Suspended or ClaimStatus.Paused or ClaimStatus.Cancelled
        || (claim.Polarity == Polarity.Negative && claim.Status is ClaimStatus.None or ClaimStatus.Operating);

    private static Draft Begins(Claim claim, Published? published, Targets targets)
    {
        var tonnes = CapacityQuantity.Of(claim) ?? claim.Quantities.FirstOrDefault(q => q.Unit is Language.Units.Tonne or Language.Units.Kilogram);
        var because = (tonnes, tonnes?.Rate) switch
        {
            (null, _) when Targets.Says(claim, "first", "batch", "sample", "首批", "首次", "样品") => Tongue.Say("a shipment without tonnes is a sample", "没有吨数的发运只是样品"),
            (null, _) => Tongue.Say("it opens and closes no route", "它既不开通也不关闭任何路线"),
            (_, Language.QuantityRate.PerYear or Language.QuantityRate.PerQuarter or Language.QuantityRate.PerMonth or Language.QuantityRate.Change) => Tongue.Say("what was shipped is measured and changes no route", "已发运的数量是实测结果，不改变路线"),
            _ => Tongue.Say("a shipment is one and not a rate; what a plant makes is in the world's rows", "一次发运不是速率；工厂产量已在世界数据中"),
        };
        return PlanSwitch.Of(claim, published, targets, plant => plant.Stage == Stage.Mine) with { Because = because };
    }
}
