using Didymium.Chain.Facilities;
using Didymium.Chain.Figures;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Events;

/// <summary>The switch for plans that the claim names and the world holds: the plants come as their rows say, on their dates and at their sizes.</summary>
internal static class PlanSwitch
{
    /// <summary>A draft with an event for each project named that is not firm yet; an empty one when there is none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="published">When its document was published.</param>
    /// <param name="targets">What it speaks of.</param>
    /// <param name="which">Plants to switch on; null for all of the projects.</param>
    public static Draft Of(Claim claim, Published? published, Targets targets, Func<Facility, bool>? which = null)
    {
        if (targets.IsRunningCompany(claim))
        {
            return new Draft();
        }

        var plans = targets.Facilities(claim).Where(f => IsOpen(f, targets) && (which is null || which(f))).ToList();
        if (plans.Count == 0 && !targets.IsElsewhere(claim))
        {
            plans = [.. InCountry(claim, targets).Where(f => IsOpen(f, targets) && (which is null || which(f)))];
        }

        if (plans.Count == 0)
        {
            return new Draft();
        }

        var events = plans.Select((plant, i) => Comes(claim, published, targets, plant, plans.Count == 1 ? claim.Id : $"{claim.Id}-{i + 1}"));
        return new Draft { Events = [.. events], Switch = Words(plans, targets) };
    }

    // A claim on "Pakistan's rare earths" names no plant; where one project of the country waits, it is meant.
    private static List<Facility> InCountry(Claim claim, Targets targets)
    {
        var projects = targets.Regions(claim)
            .Select(r => targets.World.Facilities.Where(f => f.Region == r).ToList())
            .Where(all => all.Count > 0 && all.TrueForAll(f => IsOpen(f, targets)) && all.Select(f => f.Project).Distinct(StringComparer.Ordinal).Count() == 1);
        return projects.FirstOrDefault() ?? [];
    }

    private static bool IsOpen(Facility facility, Targets targets) =>
        targets.World.Statuses.TryGetValue(facility.Status, out var outlook) && !outlook.IsFirm && outlook.SuccessProbability.Value > 0;

    private static ProjectEvent Comes(Claim claim, Published? published, Targets targets, Facility plant, string id) => new()
    {
        Id = id,
        Name = Tongue.Say($"{plant.Name} comes as planned", $"{Names.Plant(targets.World, plant.Id)}按计划投产"),
        Start = published is null ? new YearMonth(targets.World.BaseYear + 1) : new YearMonth(published.Day.Year, published.Day.Month),
        Status = EventStatus.Decided,
        Evidence = [claim.Id],
        Facility = plant.Id,
        NewStatus = "operating",
        Effect = Tongue.Say(
            $"Comes in {plant.Start} with {Amounts.PerYear(plant.Capacity.Value, plant.NaturalBasis)}, the plan in the world's row; the claim itself gives neither",
            $"按世界数据中的计划于{plant.Start}投产，{Amounts.PerYear(plant.Capacity.Value, plant.NaturalBasis)}；主张本身两者都未给出"),
    };

    private static string Words(List<Facility> plans, Targets targets)
    {
        var first = plans.MinBy(f => f.Stage)!;
        var more = plans.Count == 1 ? string.Empty : Amounts.Text($" with {plans.Count - 1} plant{(plans.Count == 2 ? string.Empty : "s")} after it", $"，连同其后的{plans.Count - 1}座工厂");
        var amount = Amounts.PerYear(first.Capacity.Value, first.NaturalBasis);
        return Tongue.Say($"{first.Name} at plan, {amount} from {first.Start}{more}", $"{Names.Plant(targets.World, first.Id)}按计划自{first.Start}起{amount}{more}");
    }
}
