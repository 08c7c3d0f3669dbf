using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Events;

/// <summary>Turns a claim into scenario events or numbers of the world, with the claim's id as their evidence; nobody types a number again.</summary>
/// <remarks>
/// Quantities are converted to the basis that the model counts, with the world's own factors. What the claim does not say is named as missing and
/// never put in. Whether the claim holds is not asked here: checks and decisions come on top.
/// </remarks>
public sealed class EventMaker
{
    private readonly Targets targets;
    private readonly Scenario? baseCase;

    /// <summary>Makes one for a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="entities">An entity of the gazetteer by its id; null when there is none.</param>
    /// <param name="baseCase">Scenario of the base case, whose rules a claim may say are suspended or over; null when not known.</param>
    public EventMaker(World world, Func<string, Entity?> entities, Scenario? baseCase = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(entities);
        targets = new Targets(world, entities);
        this.baseCase = baseCase;
    }

    /// <summary>What the model can do with a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="published">When its document was published: what it says has happened had happened by then. Null when not known.</param>
    public ClaimEvents Make(Claim claim, Published? published = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var draft = Dated(Draft(claim, published));
        var held = draft.Because.Length > 0 ? [draft.Because] : ClaimStanding.HeldBackBy(claim).ToImmutableArray();
        var missing = draft.Missing.Length > 0 ? $"it does not say {string.Join(" and ", draft.Missing)}" : string.Empty;
        var because = held.Length > 0 ? held[0] : missing.Length > 0 ? missing : "there is nothing in it that the model could change";
        var moves = held.IsEmpty && missing.Length == 0 && !draft.Events.IsEmpty;
        return new ClaimEvents
        {
            Claim = claim,
            Events = draft.Events,
            Set = draft.Set,
            SwitchOnly = !moves,
            Switch = draft.Events.IsEmpty ? string.Empty : draft.Switch,
            Missing = draft.Missing,
            Notes = draft.Notes,
            Reason = (moves, draft.Events.IsEmpty) switch
            {
                (true, _) => $"Moves the base case: {draft.Events[0].Name}",
                (_, true) => $"0 t, because {because}",
                _ => $"0 t today, because {because}; a scenario switch: {draft.Switch}",
            },
        };
    }

    // The world is described at the end of its base year: what was so before is in its rows, or was over by then.
    private Draft Dated(Draft draft)
    {
        var year = targets.World.BaseYear;
        var isOld = draft.Because.Length == 0 && !draft.Events.IsEmpty && draft.Events.All(e => e.Start.Year <= year && (e.SuspendedFrom?.Year ?? 0) <= year && (e.End?.Year ?? 0) <= year);
        return isOld
            ? Events.Draft.Nothing(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it happened in {draft.Events[0].Start}, and the world's rows are those of the end of {year}")) with { Notes = draft.Notes }
            : draft;
    }

    private Draft Draft(Claim claim, Published? published) => claim.Type switch
    {
        _ when claim.Status == ClaimStatus.Denied => Events.Draft.Nothing("it is denied"),
        ClaimType.Milestone or ClaimType.Capacity or ClaimType.Deal or ClaimType.Negotiation when claim.Polarity == Polarity.Negative => Events.Draft.Nothing("it says that this is not so"),
        ClaimType.Denial => Events.Draft.Nothing("a denial takes another claim away and moves nothing itself"),
        ClaimType.TradeFlow => FlowEvents.Of(claim, published, targets),
        ClaimType.Milestone or ClaimType.Capacity => PlantEvents.Of(claim, published, targets),
        ClaimType.Policy => PolicyEvents.Of(claim, published, targets, baseCase),
        ClaimType.Deal or ClaimType.Negotiation => DealEvents.Of(claim, published, targets),
        ClaimType.Resource => ResourceNumbers.Of(claim, published, targets),
        ClaimType.Composition => PlanSwitch.Of(claim, published, targets) with { Because = "what is in an ore is no plant, and the basket is the world's own" },
        ClaimType.Production => Events.Draft.Nothing("what was made is measured and stands in the world's rows; a report of it changes no capacity"),
        ClaimType.Share => Events.Draft.Nothing("a share is what comes out of the model and not what goes in; the report's shares answer it"),
        ClaimType.Price => Events.Draft.Nothing("a price is what comes out of the model and not what goes in"),
        ClaimType.Technology => Events.Draft.Nothing("a technique is no plant"),
        ClaimType.Demand => Demand(claim, published),
        _ => Events.Draft.Nothing("a forecast is an opinion on what comes out of the model"),
    };

    // A change of a use by so many percent is a factor on it; the model's own path of demand has the rest.
    private Draft Demand(Claim claim, Published? published)
    {
        const string Because = "demand follows the world's own paths";
        var change = claim.Quantities.FirstOrDefault(q => q is { Unit: Units.Percent, Rate: QuantityRate.Change });
        var (start, note) = ClaimDates.Start(claim, published);
        if (change is null || start is not { } from || targets.Use(claim) is not { } use)
        {
            return Events.Draft.Nothing(Because);
        }

        var sign = Targets.Says(claim, "fall", "fell", "drop", "declin", "下降", "减少", "下滑") || change.Qualifier is "fell" or "down" ? -1 : 1;
        var factor = Math.Max(0, 1 + (sign * Math.Abs(change.Likely) / 100));
        var shift = new DemandShift
        {
            Id = claim.Id,
            Name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Demand of {use} times {factor:0.###}"),
            Start = from,
            Status = EventStatus.Decided,
            Evidence = [claim.Id],
            Region = targets.Regions(claim).FirstOrDefault() ?? "*",
            Use = use,
            Product = "*",
            Factor = factor,
            Effect = "Scales what the use asks for at the reference price",
        };
        return new Draft { Events = [shift], Because = Because, Notes = note.Length == 0 ? [] : [note], Switch = shift.Name };
    }
}
