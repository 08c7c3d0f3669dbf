using System.Collections.Immutable;
using System.Globalization;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>A resource is a number of the world's deposit, and as a switch the plan on it; it is no plant.</summary>
internal static class ResourceNumbers
{
    public static Draft Of(Claim claim, Published? published, Targets targets)
    {
        var plan = PlanSwitch.Of(claim, published, targets) with { Because = Tongue.Say("a resource in the ground is no plant", "地下的资源不是工厂") };
        var quantity = claim.Quantities.FirstOrDefault(q => q.Unit is Units.Tonne or Units.Kilogram && q.Rate is QuantityRate.Stock or QuantityRate.None);
        if (targets.Deposit(claim) is not { } deposit || quantity is null)
        {
            return plan;
        }

        var tonnes = quantity.Unit == Units.Kilogram ? quantity.Likely / 1000 : quantity.Likely;
        var (reo, how) = CapacityQuantity.ToReo(tonnes, quantity.Basis, deposit, targets.World);
        if (reo is not { } value)
        {
            return plan with { Missing = [how] };
        }

        var set = new Override($"deposits.{deposit.Id}.resource_t_reo", value.ToString("R", CultureInfo.InvariantCulture), Tongue.Say($"Claim {claim.Id}: {quantity.Raw}{(how.Length > 0 ? $"; {how}" : string.Empty)}", $"主张 {claim.Id}：{quantity.Raw}{(how.Length > 0 ? $"；{how}" : string.Empty)}"), claim.Id) { Source = claim.Id };
        return plan with { Set = [set], Notes = how.Length > 0 ? [how] : ImmutableArray<string>.Empty };
    }
}
