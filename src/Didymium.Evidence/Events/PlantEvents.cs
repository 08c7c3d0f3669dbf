using System.Collections.Immutable;
using Didymium.Chain.Facilities;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>Steps of a project and capacities change a plant's standing, date and size.</summary>
internal static class PlantEvents
{
    public static Draft Of(Claim claim, Published? published, Targets targets)
    {
        var plants = targets.Facilities(claim);
        if (plants.Count == 0)
        {
            var waiting = PlanSwitch.Of(claim, published, targets);
            return waiting with { Missing = [Tongue.Say("a plant that the world holds", "世界数据中已有的工厂")] };
        }

        return ClaimStanding.IsPlantStop(claim) ? Stops(claim, published, targets, plants) : Runs(claim, published, targets, plants);
    }

    // A stop is of all that the claim names and that is there to stop.
    private static Draft Stops(Claim claim, Published? published, Targets targets, IReadOnlyList<Facility> plants)
    {
        if (claim.Polarity == Polarity.Negative)
        {
            return Draft.Nothing(Tongue.Say("it says that nothing has stopped", "它说并未停止"));
        }

        var (start, note) = ClaimDates.Start(claim, published);
        if (start is not { } from)
        {
            return new Draft { Missing = [Tongue.Say("a date", "日期")] };
        }

        var status = claim.Status == ClaimStatus.Suspended ? "paused" : Keys.Of(claim.Status);
        var chosen = Chosen(claim, plants);
        var events = chosen.Select((plant, i) => new ProjectEvent
        {
            Id = chosen.Count == 1 ? claim.Id : $"{claim.Id}-{i + 1}",
            Name = Tongue.Say($"{plant.Name} is {status.Replace('_', ' ')}", $"{Names.Plant(targets.World, plant.Id)}{Terms.Status(status)}"),
            Start = from,
            End = claim.Status is ClaimStatus.Suspended or ClaimStatus.Paused ? ClaimDates.End(claim) : null,
            Status = EventStatus.InForce,
            Evidence = [claim.Id],
            Facility = plant.Id,
            NewStatus = targets.World.Statuses.ContainsKey(status) ? status : "closed",
            Effect = Tongue.Say($"Makes nothing from {from}", $"自{from}起不再生产"),
        });
        return new Draft { Events = [.. events], Notes = note.Length == 0 ? [] : [note], Switch = Tongue.Say($"{string.Join(", ", chosen.Select(p => p.Name))} out from {from}", $"{string.Join("、", chosen.Select(p => Names.Plant(targets.World, p.Id)))}自{from}起停产") };
    }

    private static Draft Runs(Claim claim, Published? published, Targets targets, IReadOnlyList<Facility> plants)
    {
        var quantity = CapacityQuantity.Of(claim);
        var chosen = Chosen(claim, WithNeighbours(quantity, plants, targets));
        if (quantity is null)
        {
            return PlanSwitch.Of(claim, published, targets) with { Missing = [CapacityQuantity.Missing(claim)] };
        }

        if (chosen.Count != 1)
        {
            var which = Tongue.Say($"which plant the tonnes are of ({string.Join(", ", chosen.Select(f => f.Id))})", $"吨数属于哪座工厂（{string.Join("、", chosen.Select(f => f.Id))}）");
            return PlanSwitch.Of(claim, published, targets) with { Missing = [which] };
        }

        var plant = chosen[0];
        var (capacity, how) = CapacityQuantity.ToCapacity(quantity, claim, plant, targets.World);
        if (capacity is not { } tonnes)
        {
            return PlanSwitch.Of(claim, published, targets) with { Missing = [how] };
        }

        if (claim.Status == ClaimStatus.Operating && plant.Status == "operating" && plant.Start.Year <= targets.World.BaseYear && Math.Abs(tonnes - plant.Capacity.Value) <= 0.02 * plant.Capacity.Value)
        {
            return Draft.Nothing(Tongue.Say(
                $"the world's row of {plant.Name} has it so ({Amounts.PerYear(plant.Capacity.Value, plant.NaturalBasis)})",
                $"世界数据中{Names.Plant(targets.World, plant.Id)}一行已是如此（{Amounts.PerYear(plant.Capacity.Value, plant.NaturalBasis)}）"));
        }

        var (start, note) = ClaimDates.Start(claim, published);
        var notes = new[] { how, note }.Where(n => n.Length > 0).ToImmutableArray();
        if (start is not { } from)
        {
            return PlanSwitch.Of(claim, published, targets) with { Missing = [Tongue.Say("a date", "日期")], Notes = notes };
        }

        // As a switch it is taken at its word: the plant comes.
        var status = ClaimStanding.IsPlantRunning(claim) ? Keys.Of(claim.Status) : "operating";
        var change = new ProjectEvent
        {
            Id = claim.Id,
            Name = Tongue.Say(
                $"{plant.Name}: {Amounts.PerYear(tonnes, plant.NaturalBasis)}, {ClaimStanding.Words(claim.Status)}",
                $"{Names.Plant(targets.World, plant.Id)}：{Amounts.PerYear(tonnes, plant.NaturalBasis)}，{ClaimStanding.Words(claim.Status)}"),
            Start = from,
            Status = EventStatus.Decided,
            Evidence = [claim.Id],
            Facility = plant.Id,
            NewStatus = status,
            NewStart = from,
            Capacity = tonnes,
            Effect = Tongue.Say(
                $"{Amounts.PerYear(tonnes, plant.NaturalBasis)} instead of {Amounts.PerYear(plant.Capacity.Value, plant.NaturalBasis)}, {status.Replace('_', ' ')}, from {from}",
                $"{Amounts.PerYear(tonnes, plant.NaturalBasis)}，而非{Amounts.PerYear(plant.Capacity.Value, plant.NaturalBasis)}，{Terms.Status(status)}，自{from}起"),
        };
        return new Draft { Events = [change], Notes = notes, Switch = change.Name };
    }

    // Tonnes of oxide said of a mine are its project's separation plant's.
    private static IReadOnlyList<Facility> WithNeighbours(Quantity? quantity, IReadOnlyList<Facility> plants, Targets targets)
    {
        var stages = quantity is null ? [] : CapacityQuantity.StagesOf(quantity.Basis);
        if (plants.Count != 1 || stages.IsEmpty || stages.Contains(plants[0].Stage))
        {
            return plants;
        }

        var neighbours = targets.World.Facilities.Where(f => f.Project == plants[0].Project && stages.Contains(f.Stage)).ToList();
        return neighbours.Count > 0 ? neighbours : plants;
    }

    // The tonnes' basis tells which of a project's plants is meant.
    private static List<Facility> Chosen(Claim claim, IReadOnlyList<Facility> plants)
    {
        if (plants.Count == 1)
        {
            return [.. plants];
        }

        var stages = CapacityQuantity.Of(claim) is { } quantity ? CapacityQuantity.StagesOf(quantity.Basis) : [];
        var fitting = plants.Where(f => stages.Contains(f.Stage)).ToList();

        // Of several stages that count alike, the one that the words name.
        var said = fitting.Where(f => StageWords(f.Stage) is { Length: > 0 } words && Targets.Says(claim, words)).ToList();
        return said.Count > 0 ? said : fitting.Count > 0 ? fitting : [.. plants];
    }

    private static string[] StageWords(Stage stage) => stage switch
    {
        Stage.Mine => ["mine", "mining", "concentrat", "矿山", "采矿", "选矿", "精矿"],
        Stage.Cracking => ["crack", "leach", "roast", "焙烧", "浸出"],
        Stage.LightSeparation => ["separat", "refin", "分离", "精炼", "冶炼"],
        Stage.HeavySeparation => ["heavy", "dysprosium", "terbium", "重稀土", "镝", "铽"],
        Stage.Metal => ["metal", "金属"],
        Stage.Alloy => ["alloy", "合金"],
        Stage.Magnet => ["magnet", "磁"],
        _ => ["recycl", "回收"],
    };
}
