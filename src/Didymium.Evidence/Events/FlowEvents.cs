using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
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
            return Draft.Nothing("it says that the flow has not stopped, and nothing changes");
        }

        var (start, note) = ClaimDates.Start(claim, published);
        var origin = targets.Home(claim);
        var missing = ImmutableArray.CreateBuilder<string>();
        if (origin is null)
        {
            missing.Add("the country that it leaves");
        }

        if (start is null)
        {
            missing.Add("a date");
        }

        // A country may stop all it sends out; a company's stop is of a customer's.
        var goesTo = origin is null ? "*" : targets.Region(claim.CounterpartEntity) ?? targets.Regions(claim).FirstOrDefault(r => r != origin) ?? "*";
        if (goesTo == "*" && targets.Region(claim.SubjectEntity) is null && origin is not null)
        {
            missing.Add("the country that it goes to");
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
        var what = product == "*" ? "rare earths" : targets.World.Products.TryGetValue(product, out var p) ? p.Name.ToLowerInvariant() : product;
        var from = deposit is null ? targets.Place(origin) : $"{targets.World.Deposits[deposit].Name} ({targets.Place(origin)})";
        return new TradeBan
        {
            Id = claim.Id,
            Name = $"{targets.SubjectName(claim)}: no {what} from {targets.Place(origin)} to {(destination == "*" ? "anywhere" : targets.Place(destination))}",
            Start = start,
            End = claim.Status == ClaimStatus.Suspended ? ClaimDates.End(claim) : null,
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Scope = new TradeScope(product, deposit, origin, destination),
            Effect = $"Closes the routes of {what} from {from} to {(destination == "*" ? "all countries" : targets.Place(destination))} from {start}",
        };
    }

    private static IEnumerable<string> Basis(Claim claim, TradeBan ban) =>
        ban.Scope.Product == "conc" && !Targets.Says(claim, "concentrate", "精矿") ? ["What a mine ships is concentrate, whatever the text calls it"] : [];

    private static bool IsStop(Claim claim) =>
        claim.Status is ClaimStatus.Closed or ClaimStatus.Suspended or ClaimStatus.Paused or ClaimStatus.Cancelled
        || (claim.Polarity == Polarity.Negative && claim.Status is ClaimStatus.None or ClaimStatus.Operating);

    private static Draft Begins(Claim claim, Published? published, Targets targets)
    {
        var tonnes = CapacityQuantity.Of(claim) ?? claim.Quantities.FirstOrDefault(q => q.Unit is Language.Units.Tonne or Language.Units.Kilogram);
        var because = (tonnes, tonnes?.Rate) switch
        {
            (null, _) when Targets.Says(claim, "first", "batch", "sample", "首批", "首次", "样品") => "a shipment without tonnes is a sample",
            (null, _) => "it opens and closes no route",
            (_, Language.QuantityRate.PerYear or Language.QuantityRate.PerQuarter or Language.QuantityRate.PerMonth or Language.QuantityRate.Change) => "what was shipped is measured and changes no route",
            _ => "a shipment is one and not a rate; what a plant makes is in the world's rows",
        };
        return PlanSwitch.Of(claim, published, targets, plant => plant.Stage == Stage.Mine) with { Because = because };
    }
}
