using System.Collections.Immutable;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Wording;
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
    /// <returns>Data in English, whoever asks, with the same in Chinese beside it.</returns>
    public ClaimEvents Make(Claim claim, Published? published = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var (english, chinese) = Tongue.Both(() => Told(claim, published));
        var events = english.Events.Zip(chinese.Events, InBoth).ToImmutableArray();
        return english with { Events = events, Chinese = chinese with { Events = events } };
    }

    // An event of the scenario that a claim lifts has its own Chinese name.
    private static MarketEvent InBoth(MarketEvent english, MarketEvent chinese) => english with
    {
        NameZh = chinese.Name == english.Name ? english.NameZh : chinese.Name,
        EffectZh = chinese.Effect == english.Effect ? string.Empty : chinese.Effect,
    };

    private ClaimEvents Told(Claim claim, Published? published)
    {
        var draft = Dated(Draft(claim, published));
        var held = draft.Because.Length > 0 ? [draft.Because] : ClaimStanding.HeldBackBy(claim).ToImmutableArray();
        var missing = draft.Missing.Length > 0 ? Tongue.Say($"it does not say {string.Join(" and ", draft.Missing)}", $"没有说明{string.Join("和", draft.Missing)}") : string.Empty;
        var because = held.Length > 0 ? held[0] : missing.Length > 0 ? missing : Tongue.Say("there is nothing in it that the model could change", "其中没有模型可以改变的内容");
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
                (true, _) => Tongue.Say($"Moves the base case: {draft.Events[0].Name}", $"改变基准情形：{Names.Event(draft.Events[0])}"),
                (_, true) => Tongue.Say($"0 t, because {because}", $"0 吨，因为{because}"),
                _ => Tongue.Say($"0 t today, because {because}; a scenario switch: {draft.Switch}", $"目前 0 吨，因为{because}；情景开关：{draft.Switch}"),
            },
        };
    }

    // The world is described at the end of its base year: what was so before is in its rows, or was over by then.
    private Draft Dated(Draft draft)
    {
        var year = targets.World.BaseYear;
        var isOld = draft.Because.Length == 0 && !draft.Events.IsEmpty && draft.Events.All(e => e.Start.Year <= year && (e.SuspendedFrom?.Year ?? 0) <= year && (e.End?.Year ?? 0) <= year);
        return isOld
            ? Events.Draft.Nothing(Amounts.Text($"it happened in {draft.Events[0].Start}, and the world's rows are those of the end of {year}", $"它发生于{draft.Events[0].Start}，而世界数据为{year}年末的状况")) with { Notes = draft.Notes }
            : draft;
    }

    private Draft Draft(Claim claim, Published? published) => claim.Type switch
    {
        _ when claim.Status == ClaimStatus.Denied => Events.Draft.Nothing(Tongue.Say("it is denied", "已被否认")),
        ClaimType.Milestone or ClaimType.Capacity or ClaimType.Deal or ClaimType.Negotiation when claim.Polarity == Polarity.Negative => Events.Draft.Nothing(Tongue.Say("it says that this is not so", "它说并非如此")),
        ClaimType.Denial => Events.Draft.Nothing(Tongue.Say("a denial takes another claim away and moves nothing itself", "否认只是抵消另一主张，本身不改变什么")),
        ClaimType.TradeFlow => FlowEvents.Of(claim, published, targets),
        ClaimType.Milestone or ClaimType.Capacity => PlantEvents.Of(claim, published, targets),
        ClaimType.Policy => PolicyEvents.Of(claim, published, targets, baseCase),
        ClaimType.Deal or ClaimType.Negotiation => DealEvents.Of(claim, published, targets),
        ClaimType.Resource => ResourceNumbers.Of(claim, published, targets),
        ClaimType.Composition => PlanSwitch.Of(claim, published, targets) with { Because = Tongue.Say("what is in an ore is no plant, and the basket is the world's own", "矿石成分不是工厂，配分以世界数据为准") },
        ClaimType.Production => Events.Draft.Nothing(Tongue.Say("what was made is measured and stands in the world's rows; a report of it changes no capacity", "已有产量是实测结果，已在世界数据中；对它的报道不改变产能")),
        ClaimType.Share => Events.Draft.Nothing(Tongue.Say("a share is what comes out of the model and not what goes in; the report's shares answer it", "份额是模型的结果而非输入；可参看报告中的份额")),
        ClaimType.Price => Events.Draft.Nothing(Tongue.Say("a price is what comes out of the model and not what goes in", "价格是模型的结果而非输入")),
        ClaimType.Technology => Events.Draft.Nothing(Tongue.Say("a technique is no plant", "技术不是工厂")),
        ClaimType.Demand => Demand(claim, published),
        _ => Events.Draft.Nothing(Tongue.Say("a forecast is an opinion on what comes out of the model", "预测是对模型结果的看法")),
    };

    // A change of a use by so many percent is a factor on it; the model's own path of demand has the rest.
    private Draft Demand(Claim claim, Published? published)
    {
        var because = Tongue.Say("demand follows the world's own paths", "需求按世界数据自身的路径变化");
        var change = claim.Quantities.FirstOrDefault(q => q is { Unit: Units.Percent, Rate: QuantityRate.Change });
        var (start, note) = ClaimDates.Start(claim, published);
        if (change is null || start is not { } from || targets.Use(claim) is not { } use)
        {
            return Events.Draft.Nothing(because);
        }

        var sign = Targets.Says(claim, "fall", "fell", "drop", "declin", "下降", "减少", "下滑") || change.Qualifier is "fell" or "down" ? -1 : 1;
        var factor = Math.Max(0, 1 + (sign * Math.Abs(change.Likely) / 100));
        var shift = new DemandShift
        {
            Id = claim.Id,
            Name = Amounts.Text($"Demand of {use} times {factor:0.###}", $"{Names.Use(targets.World, use)}的需求乘以{factor:0.###}"),
            Start = from,
            Status = EventStatus.Decided,
            Evidence = [claim.Id],
            Region = targets.Regions(claim).FirstOrDefault() ?? "*",
            Use = use,
            Product = "*",
            Factor = factor,
            Effect = Tongue.Say("Scales what the use asks for at the reference price", "按比例调整该用途在参考价格下的需求"),
        };
        return new Draft { Events = [shift], Because = because, Notes = note.Length == 0 ? [] : [note], Switch = shift.Name };
    }
}
