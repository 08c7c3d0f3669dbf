namespace Didymium.Evidence.Claims;

/// <summary>What a claim is about. A closed list.</summary>
public enum ClaimType
{
    /// <summary>Resource or reserve in the ground.</summary>
    Resource,

    /// <summary>Grade, basket or composition.</summary>
    Composition,

    /// <summary>Production in a past or running period.</summary>
    Production,

    /// <summary>Capacity, built or planned.</summary>
    Capacity,

    /// <summary>A step of a project: permit, start of building, first product, pause, closure.</summary>
    Milestone,

    /// <summary>A deal, a stake, finance.</summary>
    Deal,

    /// <summary>Talks without a result yet.</summary>
    Negotiation,

    /// <summary>Exports, imports, a shipment, or their stop.</summary>
    TradeFlow,

    /// <summary>A law, control, tariff, quota, floor, stockpile.</summary>
    Policy,

    /// <summary>A price or a term of a contract.</summary>
    Price,

    /// <summary>A market share, a dependence or a rank.</summary>
    Share,

    /// <summary>A process, a recovery, a technical ability.</summary>
    Technology,

    /// <summary>Demand or use.</summary>
    Demand,

    /// <summary>A forecast or an opinion on what will happen.</summary>
    Forecast,

    /// <summary>A denial or a correction of what was said.</summary>
    Denial,
}

/// <summary>Where a thing stands: the ladder from rumour to operation, the standing of a rule, and what leads aside.</summary>
public enum ClaimStatus
{
    /// <summary>The claim has no status: a resource, a price, a past output.</summary>
    None,

    /// <summary>Said by unnamed people.</summary>
    Rumoured,

    /// <summary>Looked at: a study, interest.</summary>
    Exploring,

    /// <summary>Parties talk (洽谈, 磋商).</summary>
    InTalks,

    /// <summary>Memorandum of understanding or letter of intent (谅解备忘录, 意向书).</summary>
    Mou,

    /// <summary>Binding contract (签署协议).</summary>
    Binding,

    /// <summary>Money is committed.</summary>
    Financed,

    /// <summary>Licences to build are there.</summary>
    Permitted,

    /// <summary>Being built (奠基, 开工, 在建).</summary>
    UnderConstruction,

    /// <summary>First trials (试生产).</summary>
    Commissioning,

    /// <summary>Runs (投产, 达产).</summary>
    Operating,

    /// <summary>A rule or plan that is announced and not yet in force.</summary>
    Announced,

    /// <summary>A rule in force.</summary>
    InForce,

    /// <summary>A rule or a flow held back for a time; comes back by itself.</summary>
    Suspended,

    /// <summary>Over by its own terms.</summary>
    Expired,

    /// <summary>A project or a flow that was stopped for now by its owner.</summary>
    Paused,

    /// <summary>Nothing moves, without a decision.</summary>
    Stalled,

    /// <summary>Given up.</summary>
    Cancelled,

    /// <summary>Shut for good, or a flow ended.</summary>
    Closed,

    /// <summary>Denied by a party to it.</summary>
    Denied,
}

/// <summary>Whether the claim says that something is, or that it is not.</summary>
public enum Polarity
{
    /// <summary>It is so.</summary>
    Positive,

    /// <summary>It is not so (尚未, 并未, has yet to).</summary>
    Negative,
}

/// <summary>How the claim is put.</summary>
public enum Modality
{
    /// <summary>As a fact, in the document's own voice.</summary>
    Asserted,

    /// <summary>As said by somebody named (表示, said, according to).</summary>
    Reported,

    /// <summary>Hedged: may, reportedly, 据称, 可能.</summary>
    Hedged,

    /// <summary>Planned: plans, aims, 拟, 计划, 将.</summary>
    Planned,

    /// <summary>On a condition: if, 若, 一旦.</summary>
    Conditional,

    /// <summary>A forecast with a view on numbers or time: is forecast to, 预计.</summary>
    Forecast,

    /// <summary>An opinion or a judgement.</summary>
    Opinion,
}

/// <summary>Who proposed the claim.</summary>
public enum ClaimMethod
{
    /// <summary>The patterns of this program.</summary>
    Pattern,

    /// <summary>A language model; its name and the prompt's version are kept.</summary>
    Model,

    /// <summary>A person.</summary>
    Person,
}
